// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/number_text.h"
#include "core/calib/builtin.h"
#include "core/calib/calibrator.h"

namespace quantscope {

namespace {

constexpr std::optional<double> kNone;
constexpr double kSmallest = 1e-6;  // of powers, factors and weights, which must be above 0
// Fewer values have neither tails nor a histogram.
constexpr std::size_t kFewestForShape = 16;
constexpr std::size_t kAnyCount = 0;
constexpr bool kExtremesAlone = true;
constexpr bool kAllStatistics = false;

Error unknownCalibration(const std::string& id) {
    return {Errc::Usage, {QUANTSCOPE_TEXT("core", "There is no calibration “%1”."), {id}}};
}

Error parameterOutOfRange(const Calibrator& method, double parameter) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core", "%1:%2 takes a number from %3 to %4 for %2; %5 is not one."),
             {std::string(method.id), std::string(method.parameterName), method.parameterLowest,
              method.parameterHighest, parameter}}};
}

Error needsEvenSteps(const Calibration& calibration, const Scheme& scheme) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "The calibration %1 is made for even steps and cannot scale the "
                             "codebook %2. Choose minmax, percentile, mse, mae, lp, sigma, "
                             "moving-average or manual."),
             {calibration.method, scheme.codebook}}};
}

}  // namespace

std::span<const Calibrator> calibrators() {
    using namespace builtin;
    static constexpr std::array table{
        Calibrator{"minmax", "", kNone, 0, 0, 'X', true, true, pickMinMax, nullptr, kAnyCount,
                   kExtremesAlone},
        Calibrator{"percentile", "P", 99.9, 0, 100, 'P', true, true, pickPercentile, nullptr,
                   kFewestForShape},
        Calibrator{"entropy", "", kNone, 0, 0, 'E', true, false, pickEntropy, nullptr,
                   kFewestForShape},
        Calibrator{"mse", "", kNone, 0, 0, 'M', true, true, pickMse},
        Calibrator{"mae", "", kNone, 0, 0, 'B', true, true, pickMae},
        Calibrator{"lp", "P", 2.4, kSmallest, 16, 'L', false, true, pickLp},
        Calibrator{"aciq-gauss", "", kNone, 0, 0, 'G', true, false, pickAciqGauss},
        Calibrator{"aciq-laplace", "", kNone, 0, 0, 'A', true, false, pickAciqLaplace},
        Calibrator{"aciq-mix", "", kNone, 0, 0, 'I', false, false, pickAciqMix},
        Calibrator{"octav", "", kNone, 0, 0, 'O', true, false, pickOctav},
        Calibrator{"sigma", "K", 3, kSmallest, 1e6, 'S', true, true, pickSigma},
        Calibrator{"moving-average", "C", 0.01, 0, 1, 'V', false, true, pickMovingAverage},
        Calibrator{"histogram-l2", "", kNone, 0, 0, 'H', true, false, pickHistogramL2},
        Calibrator{"sqnr", "GAMMA", 3, 0, 1e6, 'Q', true, false, pickSqnr, sqnrServes},
        Calibrator{"hqq", "P", 0.7, kSmallest, 2, 'Z', false, false, pickHqq, hqqServes, kAnyCount,
                   kAllStatistics, ZeroPointKind::Real},
        Calibrator{"manual", "", kNone, 0, 0, 'U', false, true, pickManual, nullptr, kAnyCount,
                   kExtremesAlone},
    };
    return table;
}

const Calibrator* findCalibrator(std::string_view id) {
    const auto table = calibrators();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [id](const Calibrator& method) { return method.id == id; });
    return row == table.end() ? nullptr : &*row;
}

ZeroPointKind zeroPointKind(const Calibration& calibration) {
    const Calibrator* method = findCalibrator(calibration.method);
    return method ? method->zeroPoints : ZeroPointKind::Code;
}

Result<std::optional<double>> parameterOf(const Calibration& calibration) {
    const Calibrator* method = findCalibrator(calibration.method);
    if (!method)
        return unknownCalibration(calibration.method);
    if (method->parameterName.empty())
        return std::optional<double>();
    const double parameter = calibration.parameter.value_or(*method->parameterDefault);
    if (!(parameter >= method->parameterLowest && parameter <= method->parameterHighest))
        return parameterOutOfRange(*method, parameter);
    return std::optional(parameter);
}

Result<Done> checkCalibration(const Calibration& calibration, const Scheme& scheme) {
    if (auto parameter = parameterOf(calibration); !parameter)
        return parameter.error();
    const Calibrator& method = *findCalibrator(calibration.method);
    if (scheme.kind == SchemeKind::Codebook && !method.servesCodebooks)
        return needsEvenSteps(calibration, scheme);
    return method.serves ? method.serves(scheme) : Result<Done>(Done{});
}

Result<Done> checkValueCount(const Calibration& calibration, std::size_t finite) {
    const Calibrator* method = findCalibrator(calibration.method);
    if (!method || finite >= method->fewestValues)
        return Done{};
    return Error{
        Errc::Usage,
        {QUANTSCOPE_TEXT("core", "Only %1 values: this method needs at least %2."),
         {static_cast<std::int64_t>(finite), static_cast<std::int64_t>(method->fewestValues)}}};
}

Result<const Calibrator*> readyMethod(CalibrationInput& input) {
    const auto parameter = parameterOf(input.calibration);
    if (!parameter)
        return parameter.error();
    const Calibrator* method = findCalibrator(input.calibration.method);
    if (input.codebook && !method->servesCodebooks)
        return needsEvenSteps(input.calibration, input.scheme);
    if (parameter.value())
        input.calibration.parameter = parameter.value();
    return method;
}

Result<CalibrationPick> calibrate(const Calibrator& method, const CalibrationInput& input,
                                  const Task& task) {
    return input.values.empty() ? CalibrationPick{} : method.pick(input, task);
}

Result<CalibrationPick> calibrate(const CalibrationInput& input, const Task& task) {
    CalibrationInput complete = input;
    const auto method = readyMethod(complete);
    if (!method)
        return method.error();
    return calibrate(*method.value(), complete, task);
}

}  // namespace quantscope
