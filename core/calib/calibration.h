// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace quantscope {

/// Which calibration method, and its options: what "percentile:99.9" spells.
struct Calibration {
    std::string method = "minmax";    ///< Id of a row of calibrators().
    std::optional<double> parameter;  ///< percentile:P, lp:P, sigma:K, moving-average:C …
    std::string variant;              ///< entropy's; empty: the method's default.
    double lower = 0;                 ///< Of manual.
    double upper = 0;
    std::optional<std::size_t> bins;  ///< --bins, --levels, --batch.
    std::optional<std::size_t> levels;
    std::optional<std::size_t> batch;

    bool operator==(const Calibration&) const = default;
};

/// "minmax", "percentile:99.9", "entropy:nvidia-toolkit", "manual:-1.25,1.5" …; bins, levels and
/// batch are options of their own and not part of the text.
std::string calibrationText(const Calibration& calibration);

/// The inverse. Errors: Usage, naming the method or the parameter that is not understood and the
/// methods there are.
Result<Calibration> parseCalibration(std::string_view text);

}  // namespace quantscope
