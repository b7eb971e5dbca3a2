// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/bit_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/quant/level_table.h"

namespace quantscope {

namespace {

// Sign, 8 exponent bits and 11 of the mantissa's 23.
constexpr unsigned kDropped = 12;
constexpr std::size_t kCells = std::size_t{1} << (32 - kDropped);

// Keys order like the floats they come from.
std::uint32_t keyOf(std::uint32_t bits) {
    return bits ^ ((0U - (bits >> 31U)) | 0x80000000U);
}

float valueOf(std::uint32_t key) {
    return std::bit_cast<float>(key ^ (((key >> 31U) - 1U) | 0x80000000U));
}

// Two tables, used in turn, so that runs of equal values do not wait for their own store. The
// number of parts depends on the data alone; whole counts come out the same in any case.
struct Part {
    std::vector<std::uint32_t> counts = std::vector<std::uint32_t>(2 * kCells, 0);
    std::uint64_t zeros = 0;
    std::uint64_t negativeZeros = 0;
};

void countPart(std::span<const float> values, Part& part) {
    std::uint64_t zeros = 0;
    std::uint64_t negativeZeros = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto bits = std::bit_cast<std::uint32_t>(values[i]);
        zeros += bits == 0 ? 1 : 0;
        negativeZeros += bits == 0x80000000U ? 1 : 0;
        ++part.counts[(i % 2) * kCells + (keyOf(bits) >> kDropped)];
    }
    part.zeros = zeros;
    part.negativeZeros = negativeZeros;
}

std::uint64_t wholeCount(double count) {
    return count > 0 ? static_cast<std::uint64_t>(count + 0.5) : 0;
}

}  // namespace

BitHistogram BitHistogram::of(std::span<const float> finite) {
    constexpr std::size_t kPartValues = std::size_t{1} << 24;
    std::vector<Part> parts((finite.size() + kPartValues - 1) / kPartValues);
    forEachPiece(parts.size(), [&](std::size_t i) {
        const std::size_t start = i * kPartValues;
        countPart(finite.subspan(start, std::min(kPartValues, finite.size() - start)), parts[i]);
    });
    std::uint64_t zeros = 0;
    std::uint64_t negativeZeros = 0;
    for (const Part& part : parts) {
        zeros += part.zeros;
        negativeZeros += part.negativeZeros;
    }
    BitHistogram result;
    result.count_ = finite.size();
    result.zeros_ = zeros + negativeZeros;
    const std::size_t zeroCell = keyOf(0) >> kDropped;
    for (std::size_t cell = 0; cell < kCells; ++cell) {
        std::uint64_t count = 0;
        for (const Part& part : parts)
            count += std::uint64_t{part.counts[cell]} + part.counts[kCells + cell];
        // Exact zeros of either sign stand in a cell of their own, between the smallest numbers.
        if (cell + 1 == zeroCell)
            count -= negativeZeros;
        if (cell == zeroCell) {
            count -= zeros;
            if (result.zeros_ > 0)
                result.cells_.push_back({0, 0, result.zeros_});
        }
        const auto key = static_cast<std::uint32_t>(cell << kDropped);
        if (count > 0)
            result.cells_.push_back({valueOf(key), valueOf(key | ((1U << kDropped) - 1)), count});
    }
    result.sumUp();
    return result;
}

void BitHistogram::sumUp() {
    Below sum;
    sums_.reserve(cells_.size() + 1);
    sums_.push_back(sum);
    for (const Cell& cell : cells_) {
        const auto n = static_cast<double>(cell.count);
        const double middle = (double{cell.lower} + double{cell.upper}) / 2;
        const double width = double{cell.upper} - double{cell.lower};
        sum.count += n;
        sum.first += n * middle;
        sum.second += n * (middle * middle + width * width / 12);
        sums_.push_back(sum);
    }
}

// Whole cells below `t`, and the part of the cell that `t` cuts, its values spread evenly.
BitHistogram::Below BitHistogram::below(double t) const {
    const auto cut = std::partition_point(cells_.begin(), cells_.end(), [t](const Cell& cell) {
        return double{cell.upper} < t;
    });
    Below sum = sums_[static_cast<std::size_t>(cut - cells_.begin())];
    if (cut == cells_.end() || !(double{cut->lower} < t))
        return sum;
    const double width = double{cut->upper} - double{cut->lower};
    const double inside = t - double{cut->lower};
    const double n = static_cast<double>(cut->count) * (inside / width);
    const double middle = double{cut->lower} + inside / 2;
    sum.count += n;
    sum.first += n * middle;
    sum.second += n * (middle * middle + inside * inside / 12);
    return sum;
}

LevelErrors BitHistogram::errors(const LevelTable& table) const {
    const std::size_t levels = table.levels.size();
    LevelErrors errors;
    errors.populations.assign(levels, 0);
    errors.levelSquares.assign(levels, 0);
    ErrorSums& sums = errors.sums;
    sums.count = count_;
    sums.valueSquares = sums_.back().second;
    if (count_ == 0)
        return errors;
    const double infinity = std::numeric_limits<double>::infinity();
    const double clipLow = table.clipBelow;
    const double clipHigh = table.clipFrom;
    // One stretch of values of one level, either all clipped or all not.
    const auto add = [&](std::size_t k, double from, double to, bool clipped) {
        if (!(from < to))
            return;
        const double q = table.levels[k];
        const Below a = below(from);
        const Below b = below(to);
        const Below m = below(std::clamp(q, from, to));
        const double n = b.count - a.count;
        if (!(n > 0))
            return;
        const double first = b.first - a.first;
        const double squares = std::max(0.0, (b.second - a.second) - 2 * q * first + n * q * q);
        (clipped ? sums.clippingSquares : sums.roundingSquares) += squares;
        errors.levelSquares[k] += squares;
        sums.absolute += std::max(0.0, q * (m.count - a.count) - (m.first - a.first)) +
                         std::max(0.0, (b.first - m.first) - q * (b.count - m.count));
        sums.maxAbsolute = std::max({sums.maxAbsolute, std::abs(std::max(from, smallest()) - q),
                                     std::abs(std::min(to, largest()) - q)});
        sums.cross += q * first;
        sums.reconstructedSquares += n * q * q;
    };
    std::uint64_t before = 0;
    for (std::size_t k = 0; k < levels; ++k) {
        const double from = k == 0 ? -infinity : double{table.thresholds[k - 1]};
        const double to = k + 1 == levels ? infinity : double{table.thresholds[k]};
        add(k, from, std::min(to, clipLow), true);
        add(k, std::max(from, clipLow), std::min(to, clipHigh), false);
        add(k, std::max(from, clipHigh), to, true);
        // Rounded at the edges, so that the populations add up to the count.
        const std::uint64_t upTo = k + 1 == levels ? count_ : wholeCount(below(to).count);
        errors.populations[k] = upTo - std::min(before, upTo);
        before = std::max(before, upTo);
        if (table.levels[k] == 0)
            sums.zeroed += errors.populations[k] - std::min(errors.populations[k], zeros_);
    }
    errors.clippedBelow = wholeCount(below(clipLow).count);
    errors.clippedAbove = count_ - std::min<std::uint64_t>(count_, wholeCount(below(clipHigh).count));
    sums.clipped = errors.clippedBelow + errors.clippedAbove;
    return errors;
}

Histogram BitHistogram::histogram(double lower, double upper, std::size_t bins) const {
    Histogram result;
    result.lower = lower;
    result.upper = upper;
    result.counts.assign(bins, 0);
    std::uint64_t before = wholeCount(below(double{result.edge(0)}).count);
    result.below = before;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        // The last bin is closed.
        const float edge = result.edge(bin + 1);
        const double end = bin + 1 < bins
                               ? double{edge}
                               : double{std::nextafter(edge, std::numeric_limits<float>::infinity())};
        const std::uint64_t upTo = std::max(before, wholeCount(below(end).count));
        result.counts[bin] = upTo - before;
        before = upTo;
    }
    result.above = count_ - std::min<std::uint64_t>(count_, before);
    return result;
}

double BitHistogram::smallest() const {
    return double{cells_.front().lower};
}

double BitHistogram::largest() const {
    return double{cells_.back().upper};
}

}  // namespace quantscope
