// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/error_report.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

void ErrorSums::add(const ErrorSums& other) {
    count += other.count;
    roundingSquares += other.roundingSquares;
    clippingSquares += other.clippingSquares;
    absolute += other.absolute;
    maxAbsolute = std::max(maxAbsolute, other.maxAbsolute);
    valueSquares += other.valueSquares;
    reconstructedSquares += other.reconstructedSquares;
    cross += other.cross;
    clipped += other.clipped;
    zeroed += other.zeroed;
}

void ErrorSums::addValue(float original, double level, bool isClipped) {
    const auto real = static_cast<double>(original);
    const double error = level - real;
    ++count;
    (isClipped ? clippingSquares : roundingSquares) += error * error;
    absolute += std::abs(error);
    maxAbsolute = std::max(maxAbsolute, std::abs(error));
    valueSquares += real * real;
    reconstructedSquares += level * level;
    cross += real * level;
    clipped += isClipped ? 1 : 0;
    zeroed += level == 0 && real != 0 ? 1 : 0;
}

ErrorReport reportFromSums(const ErrorSums& sums) {
    ErrorReport report;
    if (sums.count == 0)
        return report;
    const auto n = static_cast<double>(sums.count);
    report.values = sums.count;
    report.roundingMse = sums.roundingSquares / n;
    report.clippingMse = sums.clippingSquares / n;
    report.mse = report.roundingMse + report.clippingMse;
    report.mae = sums.absolute / n;
    report.maxAbsError = sums.maxAbsolute;
    const double errorSquares = sums.roundingSquares + sums.clippingSquares;
    if (errorSquares > 0 && sums.valueSquares > 0)
        report.sqnrDb = 10 * std::log10(sums.valueSquares / errorSquares);
    const double norms = std::sqrt(sums.valueSquares) * std::sqrt(sums.reconstructedSquares);
    if (norms > 0)
        report.cosine = std::clamp(sums.cross / norms, -1.0, 1.0);
    report.clipped = sums.clipped;
    report.clippedFraction = static_cast<double>(sums.clipped) / n;
    report.zeroedFraction = static_cast<double>(sums.zeroed) / n;
    return report;
}

}  // namespace quantscope
