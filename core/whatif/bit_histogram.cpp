// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/bit_histogram.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>
#include <new>

#include "core/base/parallel.h"
#include "core/quant/level_table.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

// Sign, 8 exponent bits and 11 of the mantissa's 23.
constexpr unsigned kDropped = 12;
constexpr std::size_t kCells = std::size_t{1} << (32 - kDropped);
constexpr std::size_t kSizes = kCells / 2;  // cells of either sign; those from here on are negative
constexpr std::uint32_t kSignBit = 0x80000000U;

// What a part holds beside its cells: the zeros in them, and how far from zero the others lie.
struct Extent {
    std::uint64_t zeros = 0;  ///< Of either sign.
    std::uint64_t negativeZeros = 0;
    std::uint32_t nearest = ~0U;  ///< |x| as bits, less 1, so that zeros do not count.
    std::uint32_t farthest = 0;   ///< |x| as bits.

    void add(const Extent& other) {
        zeros += other.zeros;
        negativeZeros += other.negativeZeros;
        nearest = std::min(nearest, other.nearest);
        farthest = std::max(farthest, other.farthest);
    }
};

constexpr std::size_t kBlock = 1024;

QUANTSCOPE_TARGET_CLONES
Extent extentOf(const float* values, std::size_t count) {
    std::uint32_t zeros = 0;
    std::uint32_t negativeZeros = 0;
    std::uint32_t nearest = ~0U;
    std::uint32_t farthest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto bits = std::bit_cast<std::uint32_t>(values[i]);
        const std::uint32_t size = bits & ~kSignBit;
        zeros += size == 0 ? 1U : 0U;
        negativeZeros += bits == kSignBit ? 1U : 0U;
        nearest = size - 1 < nearest ? size - 1 : nearest;
        farthest = size > farthest ? size : farthest;
    }
    return {zeros, negativeZeros, nearest, farthest};
}

// One table: two, used in turn, spare runs of equal values little and cost others a quarter more,
// for want of cache. Its memory comes as zeros, page by page where it is touched: most tensors need
// few of the cells.
struct Part {
    struct Free {
        void operator()(std::uint32_t* counts) const { std::free(counts); }
    };

    std::unique_ptr<std::uint32_t, Free> counts;
    Extent extent;
};

void countPart(std::span<const float> values, Part& part) {
    part.counts.reset(static_cast<std::uint32_t*>(std::calloc(kCells, sizeof(std::uint32_t))));
    if (!part.counts)
        throw std::bad_alloc();
    std::uint32_t* counts = part.counts.get();
    for (std::size_t at = 0; at < values.size(); at += kBlock) {
        const auto block = values.subspan(at, std::min(kBlock, values.size() - at));
        part.extent.add(extentOf(block.data(), block.size()));
        for (const float x : block)
            ++counts[std::bit_cast<std::uint32_t>(x) >> kDropped];
    }
}

// The number of parts depends on the data alone; whole counts come out the same in any case. Even,
// as most computers have an even number of cores.
std::vector<Part> countAll(std::span<const float> values) {
    constexpr std::size_t kPairValues = std::size_t{1} << 24U;
    constexpr std::size_t kMostPairs = 4;
    const std::size_t pairs = (values.size() + kPairValues - 1) / kPairValues;
    std::vector<Part> parts(2 * std::min(pairs, kMostPairs));
    forEachPiece(parts.size(), [&](std::size_t i) {
        const std::size_t begin = values.size() / parts.size() * i;
        const std::size_t end =
            i + 1 < parts.size() ? values.size() / parts.size() * (i + 1) : values.size();
        countPart(values.subspan(begin, end - begin), parts[i]);
    });
    return parts;
}

std::uint64_t wholeCount(double count) {
    return count > 0 ? static_cast<std::uint64_t>(count + 0.5) : 0;
}

}  // namespace

BitHistogram BitHistogram::of(std::span<const float> finite) {
    const std::vector<Part> parts = countAll(finite);
    Extent all;
    for (const Part& part : parts)
        all.add(part.extent);
    BitHistogram result;
    result.count_ = finite.size();
    result.zeros_ = all.zeros;
    const auto addCell = [&](std::size_t cell, std::uint64_t zeros) {
        std::uint64_t count = 0;
        for (const Part& part : parts)
            count += part.counts.get()[cell];
        // Exact zeros stand in a cell of their own, between the smallest numbers.
        count -= cell % kSizes == 0 ? zeros : 0;
        if (count == 0)
            return;
        const float inner = std::bit_cast<float>(static_cast<std::uint32_t>(cell << kDropped));
        const float outer = std::bit_cast<float>(static_cast<std::uint32_t>(cell << kDropped) |
                                                 ((1U << kDropped) - 1));
        result.cells_.push_back({std::min(inner, outer), std::max(inner, outer), count});
    };
    const std::size_t nearest = (all.nearest + 1) >> kDropped;
    const std::size_t farthest = all.farthest >> kDropped;
    const bool hasOthers = all.farthest > 0;
    result.cells_.reserve(hasOthers ? std::min(2 * (farthest - nearest + 1), finite.size()) + 1
                                    : 1);
    for (std::size_t size = farthest + 1; hasOthers && size-- > nearest;)
        addCell(kSizes + size, all.negativeZeros);
    if (all.zeros > 0)
        result.cells_.push_back({0, 0, all.zeros});
    for (std::size_t size = nearest; hasOthers && size <= farthest; ++size)
        addCell(size, all.zeros - all.negativeZeros);
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
    const auto cut = std::partition_point(cells_.begin(), cells_.end(),
                                          [t](const Cell& cell) { return double{cell.upper} < t; });
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
    errors.clippedAbove =
        count_ - std::min<std::uint64_t>(count_, wholeCount(below(clipHigh).count));
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
        const double end =
            bin + 1 < bins ? double{edge}
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
