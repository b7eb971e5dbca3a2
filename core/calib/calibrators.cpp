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

Error parameterOutOfRange(const Calibrator& method, double parameter) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core", "%1:%2 takes a number from %3 to %4 for %2; %5 is not one."),
             {std::string(method.id), std::string(method.parameterName), method.parameterLowest,
              method.parameterHighest, parameter}}};
}

}  // namespace

std::span<const Calibrator> calibrators() {
    using namespace builtin;
    static constexpr std::array table{
        Calibrator{"minmax", "", kNone, 0, 0, 'X', true, pickMinMax},
        Calibrator{"percentile", "P", 99.9, 0, 100, 'P', true, pickPercentile},
        Calibrator{"entropy", "", kNone, 0, 0, 'E', true, pickEntropy},
        Calibrator{"mse", "", kNone, 0, 0, 'M', true, pickMse},
        Calibrator{"mae", "", kNone, 0, 0, 'B', true, pickMae},
        Calibrator{"lp", "P", 2.4, kSmallest, 16, 'L', false, pickLp},
        Calibrator{"moving-average", "C", 0.01, kSmallest, 1, 'V', false, pickMovingAverage},
        Calibrator{"manual", "", kNone, 0, 0, 'U', false, pickManual},
    };
    return table;
}

const Calibrator* findCalibrator(std::string_view id) {
    const auto table = calibrators();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [id](const Calibrator& method) { return method.id == id; });
    return row == table.end() ? nullptr : &*row;
}

Result<CalibrationPick> calibrate(const CalibrationInput& input, const Task& task) {
    const Calibrator* method = findCalibrator(input.calibration.method);
    if (!method)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core", "There is no calibration “%1”."),
                      {input.calibration.method}}};
    if (input.values.empty())
        return CalibrationPick{};
    if (method->parameterName.empty() || !method->parameterDefault)
        return method->pick(input, task);
    CalibrationInput complete = input;
    const double parameter = input.calibration.parameter.value_or(*method->parameterDefault);
    if (!(parameter >= method->parameterLowest && parameter <= method->parameterHighest))
        return parameterOutOfRange(*method, parameter);
    complete.calibration.parameter = parameter;
    return method->pick(complete, task);
}

}  // namespace quantscope
