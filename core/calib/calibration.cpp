// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/number_text.h"
#include "core/calib/calibrator.h"
#include "core/calib/entropy.h"

namespace quantscope {

namespace {

Error calibrationUsage(Message message) {
    return {Errc::Usage, std::move(message)};
}

std::string joinedNames(auto rows, auto nameOfRow) {
    std::string names;
    for (const auto& row : rows)
        names += (names.empty() ? "" : ", ") + std::string(nameOfRow(row));
    return names;
}

Error unknownMethod(std::string_view id) {
    return calibrationUsage(
        {QUANTSCOPE_TEXT("core", "There is no calibration “%1”. There are: %2."),
         {std::string(id), joinedNames(calibrators(), [](const Calibrator& c) { return c.id; })}});
}

Error unknownVariant(std::string_view id) {
    return calibrationUsage(
        {QUANTSCOPE_TEXT("core", "There is no entropy variant “%1”. There are: %2."),
         {std::string(id),
          joinedNames(entropyVariants(), [](const EntropyVariant& v) { return v.id; })}});
}

Error badParameter(const Calibrator& method, std::string_view text) {
    return calibrationUsage({QUANTSCOPE_TEXT("core",
                                             "%1:%2 takes a number from %3 to %4 for %2; "
                                             "“%5” is not one."),
                             {std::string(method.id), std::string(method.parameterName),
                              method.parameterLowest, method.parameterHighest, std::string(text)}});
}

Error noParameter(const Calibrator& method, std::string_view text) {
    return calibrationUsage(
        {QUANTSCOPE_TEXT("core",
                         "The calibration %1 takes nothing after a colon; “%2” is too much."),
         {std::string(method.id), std::string(text)}});
}

// A limit is a real that the data could hold.
std::optional<double> limitIn(std::string_view text) {
    const auto limit = parseNumber(text);
    constexpr double kMost = std::numeric_limits<float>::max();
    return limit && std::abs(*limit) <= kMost ? limit : std::nullopt;
}

Result<Calibration> manualFrom(Calibration calibration, std::string_view limits) {
    const auto comma = limits.find(',');
    const auto lower = limitIn(limits.substr(0, comma));
    const auto upper =
        comma == std::string_view::npos ? std::nullopt : limitIn(limits.substr(comma + 1));
    if (!lower || !upper || *lower > *upper)
        return calibrationUsage({QUANTSCOPE_TEXT("core",
                                                 "manual takes a lower and an upper limit, no size "
                                                 "above 3.4e38, as in manual:-1.25,1.5; “%1” is "
                                                 "not that."),
                                 {std::string(limits)}});
    calibration.lower = *lower;
    calibration.upper = *upper;
    return calibration;
}

}  // namespace

std::string calibrationText(const Calibration& calibration) {
    if (calibration.method == "manual")
        return "manual:" + numberText(calibration.lower) + "," + numberText(calibration.upper);
    if (calibration.method == "entropy" && !calibration.variant.empty())
        return "entropy:" + calibration.variant;
    if (calibration.parameter)
        return calibration.method + ":" + numberText(*calibration.parameter);
    return calibration.method;
}

Result<Calibration> parseCalibration(std::string_view text) {
    const auto colon = text.find(':');
    const std::string_view id = text.substr(0, colon);
    const Calibrator* method = findCalibrator(id);
    if (!method)
        return unknownMethod(id);
    Calibration calibration;
    calibration.method = id;
    const bool bare = colon == std::string_view::npos;
    const std::string_view rest = bare ? std::string_view() : text.substr(colon + 1);
    if (id == "manual")
        return manualFrom(calibration, rest);
    if (bare)
        return calibration;
    if (id == "entropy") {
        if (!findEntropyVariant(rest))
            return unknownVariant(rest);
        calibration.variant = rest;
        return calibration;
    }
    if (method->parameterName.empty())
        return noParameter(*method, rest);
    calibration.parameter = parseNumber(rest);
    const bool fits = calibration.parameter && *calibration.parameter >= method->parameterLowest &&
                      *calibration.parameter <= method->parameterHighest;
    if (!fits)
        return badParameter(*method, rest);
    return calibration;
}

}  // namespace quantscope
