// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quant/quant_params.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/codebook/codebooks.h"

namespace quantscope {

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr double kNoBorder = std::numeric_limits<double>::infinity();

float nearestFloat(double x) {
    constexpr double kMost = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(x, -kMost, kMost));
}

constexpr double kNumberBits = 32;

double uniformBits(const Scheme& scheme, ZeroPointKind zeroPoints, std::size_t groups,
                   double values) {
    const double zeroPointBits = zeroPoints == ZeroPointKind::Real ? kNumberBits : scheme.bits;
    const double perGroup =
        kNumberBits + (scheme.kind == SchemeKind::Asymmetric ? zeroPointBits : 0);
    return scheme.bits + static_cast<double>(groups) * perGroup / values;
}

double codebookBits(const Scheme& scheme, std::span<const QuantParams> groups, double values) {
    const auto name = parseCodebook(scheme.codebook);
    if (groups.empty() || !name)
        return 0;
    const std::size_t levels = groups.front().codes.levels();
    const auto count = static_cast<double>(groups.size());
    double numbers = 0;
    switch (name.value().kind->origin) {
        case CodebookOrigin::Fitted: numbers = count * static_cast<double>(levels); break;
        case CodebookOrigin::Own:
            numbers = static_cast<double>(levels) + (groups.size() > 1 ? count : 0);
            break;
        case CodebookOrigin::Fixed:
        case CodebookOrigin::Scaled: numbers = count; break;
    }
    return codeBits(levels) + numbers * kNumberBits / values;
}

}  // namespace

bool QuantParams::operator==(const QuantParams& other) const {
    const bool sameTable =
        codebook == other.codebook || (codebook && other.codebook && *codebook == *other.codebook);
    return sameTable && AffineParams::operator==(other);
}

QuantParams codebookParams(std::shared_ptr<const CodebookTable> table, double scale,
                           ClipRange data) {
    QuantParams params;
    params.scale = scale;
    params.codes = {0, static_cast<std::int32_t>(table->levels.size()) - 1};
    params.clip = table->limited
                      ? ClipRange{table->levels.front() * scale, table->levels.back() * scale}
                      : data;
    params.codebook = std::move(table);
    return params;
}

double scaleOfRange(const Scheme& scheme, ClipRange range) {
    const double side = std::max(std::abs(range.lower), std::abs(range.upper));
    return adjustedScale(scheme, side > 0 ? side : 1.0);
}

float thresholdAt(double border, bool tieUp) {
    if (border == -kNoBorder)
        return -kInfinity;
    const float near = nearestFloat(border);
    const auto real = static_cast<double>(near);
    const bool reached = tieUp ? real >= border : real > border;
    return reached ? near : std::nextafter(near, kInfinity);
}

bool tieGoesUp(const CodebookTable& table, std::size_t k, Rounding rounding) {
    switch (rounding) {
        case Rounding::HalfUp: return true;
        case Rounding::HalfAway: return table.borders[k] > 0;
        default: return table.tiesUp[k] != 0;
    }
}

ClipRange clipBorders(const CodebookTable& table) {
    const std::size_t count = table.levels.size();
    if (!table.limited || count < 2)
        return {-kNoBorder, kNoBorder};
    const double first = table.levels[1] - table.levels[0];
    const double last = table.levels[count - 1] - table.levels[count - 2];
    return {table.levels[0] - first / 2, table.levels[count - 1] + last / 2};
}

void scaleTable(const CodebookTable& table, double scale, Rounding rounding, LevelTable& out) {
    const std::size_t count = table.levels.size();
    out.levels.resize(count);
    out.thresholds.resize(count - 1);
    for (std::size_t k = 0; k < count; ++k)
        out.levels[k] = double{nearestFloat(table.levels[k] * scale)};
    for (std::size_t k = 0; k + 1 < count; ++k)
        out.thresholds[k] = thresholdAt(table.borders[k] * scale, tieGoesUp(table, k, rounding));
    const ClipRange clip = clipBorders(table);
    out.clipBelow = thresholdAt(clip.lower * scale, true);
    out.clipFrom = thresholdAt(clip.upper * scale, false);
}

LevelTable levelTable(const QuantParams& params, Rounding rounding) {
    if (!params.codebook)
        return levelTable(AffineQuantizer(params, rounding));
    LevelTable table;
    scaleTable(*params.codebook, params.scale, rounding, table);
    return table;
}

double bitsPerValue(const Scheme& scheme, ZeroPointKind zeroPoints,
                    std::span<const QuantParams> groups, std::size_t values) {
    if (values == 0)
        return 0;
    const auto count = static_cast<double>(values);
    return scheme.kind == SchemeKind::Codebook
               ? codebookBits(scheme, groups, count)
               : uniformBits(scheme, zeroPoints, groups.size(), count);
}

}  // namespace quantscope
