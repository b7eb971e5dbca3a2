// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/sorted_index.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "core/base/huge_buffer.h"
#include "core/whatif/prefix_moments.h"
#include "core/whatif/radix_sort.h"
#include "core/whatif/search_tree.h"

namespace quantscope {

struct SortedIndex::Parts {
    HugeBuffer<float> values;  ///< Sorted, padded with +inf to whole nodes.
    std::size_t count = 0;
    std::size_t negatives = 0;  ///< Values < 0: where the zeros begin.
    std::size_t zerosEnd = 0;
    SearchTree tree;
    PrefixMoments moments;
    double valueSquares = 0;
};

namespace {

constexpr double kSortShare = 0.8;  // of the work of building

Error tooLarge(std::size_t count) {
    return {Errc::TooLarge,
            {QUANTSCOPE_TEXT("core", "There is not enough memory to index %1 values. Use a smaller "
                                     "tensor or close other programs."),
             {static_cast<std::int64_t>(count)}}};
}

// Data far from zero loses digits in Σx² − 2qΣx + nq²; centring restores them. Data near zero is
// left alone, so that exact zeros stay exact.
double pivotFor(std::span<const float> sorted) {
    double sum = 0;
    double squares = 0;
    for (const float value : sorted) {
        sum += static_cast<double>(value);
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const auto count = static_cast<double>(std::max<std::size_t>(sorted.size(), 1));
    const double mean = sum / count;
    const double variance = std::max(0.0, squares / count - mean * mean);
    return std::abs(mean) > 8 * std::sqrt(variance) ? static_cast<double>(static_cast<float>(mean))
                                                    : 0;
}

// A stretch of sorted values that share a level and are clipped or not.
struct Stretch {
    std::size_t begin;
    std::size_t end;
    std::size_t level;
    bool clipped;
};

// Calls visit for every stretch that holds values, in ascending order.
template <class Visit>
void forEachStretch(const std::vector<std::size_t>& ranks, std::size_t count, std::size_t clipLow,
                    std::size_t clipHigh, std::size_t levels, Visit visit) {
    std::size_t begin = 0;
    for (std::size_t level = 0; level < levels; ++level) {
        const std::size_t end = level + 1 < levels ? ranks[level] : count;
        const std::size_t inner = std::clamp(clipLow, begin, std::max(begin, end));
        const std::size_t outer = std::clamp(clipHigh, inner, std::max(inner, end));
        if (begin < inner)
            visit(Stretch{begin, inner, level, true});
        if (inner < outer)
            visit(Stretch{inner, outer, level, false});
        if (outer < end)
            visit(Stretch{outer, end, level, true});
        begin = std::max(begin, end);
    }
}

}  // namespace

SortedIndex::SortedIndex(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SortedIndex::~SortedIndex() = default;

Result<std::shared_ptr<const SortedIndex>> SortedIndex::build(std::span<const float> finite,
                                                              const Task& task) {
    const std::size_t count = finite.size();
    const std::size_t padded =
        (count + SearchTree::kNode - 1) / SearchTree::kNode * SearchTree::kNode;
    auto parts = std::make_unique<Parts>();
    auto values = HugeBuffer<float>::make(padded);
    {
        auto scratch = HugeBuffer<float>::make(count);
        if (!values || !scratch)
            return tooLarge(count);
        if (count > 0)
            std::memcpy(values->data(), finite.data(), count * sizeof(float));
        if (!radixSort(values->span().first(count), scratch->span(), task))
            return Error{Errc::Cancelled, {}};
    }
    parts->values = *std::move(values);
    parts->count = count;
    const auto all = parts->values.span();
    std::fill(all.begin() + static_cast<std::ptrdiff_t>(count), all.end(),
              std::numeric_limits<float>::infinity());
    task.progress(kSortShare);
    if (task.cancelled())
        return Error{Errc::Cancelled, {}};

    const std::span<const float> sorted = all.first(count);
    parts->tree = SearchTree(parts->values.span());
    auto moments = PrefixMoments::make(sorted, pivotFor(sorted));
    if (!moments)
        return tooLarge(count);
    parts->moments = *std::move(moments);
    parts->negatives = static_cast<std::size_t>(
        std::lower_bound(sorted.begin(), sorted.end(), 0.0F) - sorted.begin());
    parts->zerosEnd = static_cast<std::size_t>(
        std::upper_bound(sorted.begin(), sorted.end(), 0.0F) - sorted.begin());
    const auto total = parts->moments.at(count);
    const double c = parts->moments.pivot();
    parts->valueSquares = (total.second + total.first * (2 * c) +
                           twoProduct(c, c) * static_cast<double>(count))
                              .value();
    task.progress(1);
    return std::shared_ptr<const SortedIndex>(new SortedIndex(std::move(parts)));
}

std::span<const float> SortedIndex::sorted() const {
    return std::span<const float>(parts_->values.span()).first(parts_->count);
}

void SortedIndex::ranks(std::span<const float> thresholds, std::span<std::size_t> out) const {
    parts_->tree.ranks(thresholds, out, parts_->count);
}

std::size_t SortedIndex::memoryBytes() const {
    return parts_->values.size() * sizeof(float) + parts_->tree.memoryBytes() +
           parts_->moments.memoryBytes();
}

namespace {

// Everything that one pass over the stretches adds up.
class ErrorSummer {
public:
    ErrorSummer(std::span<const float> sorted, const PrefixMoments& moments, const LevelTable& table)
        : sorted_(sorted), moments_(moments), table_(table) {
        errors_.populations.assign(table.levels.size(), 0);
        errors_.levelSquares.assign(table.levels.size(), 0);
    }

    // `middle` is the rank of the level itself, where the error changes sign.
    void add(const Stretch& part, std::size_t middle, std::size_t zeros) {
        const auto level = static_cast<double>(table_.levels[part.level]);
        const auto count = static_cast<double>(part.end - part.begin);
        const auto from = sumsAt(part.begin);
        const auto to = moments_.at(part.end);
        const double q = level - moments_.pivot();
        const DoubleDouble first = to.first - from.first;
        const DoubleDouble squares = (to.second - from.second) + first * (-2 * q) +
                                     twoProduct(q, q) * count;
        const double squared = std::max(0.0, squares.value());
        (part.clipped ? clipping_ : rounding_) = (part.clipped ? clipping_ : rounding_) + squared;
        errors_.levelSquares[part.level] += squared;
        errors_.populations[part.level] += part.end - part.begin;
        addAbsolute(part, middle, q, from, to);
        ErrorSums& sums = errors_.sums;
        sums.maxAbsolute =
            std::max({sums.maxAbsolute, std::abs(static_cast<double>(sorted_[part.begin]) - level),
                      std::abs(static_cast<double>(sorted_[part.end - 1]) - level)});
        sums.cross += level * (first.value() + count * moments_.pivot());
        sums.reconstructedSquares += count * level * level;
        sums.clipped += part.clipped ? part.end - part.begin : 0;
        sums.zeroed += level == 0 ? part.end - part.begin - zeros : 0;
        last_ = {part.end, to};
    }

    LevelErrors finished(double valueSquares, std::size_t clipLow, std::size_t clipHigh) {
        ErrorSums& sums = errors_.sums;
        sums.count = sorted_.size();
        sums.roundingSquares = rounding_.value();
        sums.clippingSquares = clipping_.value();
        sums.valueSquares = valueSquares;
        errors_.clippedBelow = clipLow;
        errors_.clippedAbove = sorted_.size() - clipHigh;
        return std::move(errors_);
    }

private:
    // Stretches follow one another: the end of one is the beginning of the next.
    PrefixMoments::Sums sumsAt(std::size_t i) const {
        return last_.at == i ? last_.sums : moments_.at(i);
    }

    // Σ|x − q| = (q·n − Σx) over the values below the level + (Σx − q·n) over the others.
    void addAbsolute(const Stretch& part, std::size_t middle, double q,
                     const PrefixMoments::Sums& from, const PrefixMoments::Sums& to) {
        const std::size_t split = std::clamp(middle, part.begin, part.end);
        const auto below = static_cast<double>(split - part.begin);
        const auto above = static_cast<double>(part.end - split);
        const auto at = split == part.begin ? from : split == part.end ? to : moments_.at(split);
        const double left = q * below - (at.first - from.first).value();
        const double right = (to.first - at.first).value() - q * above;
        errors_.sums.absolute += std::max(0.0, left) + std::max(0.0, right);
    }

    std::span<const float> sorted_;
    const PrefixMoments& moments_;
    const LevelTable& table_;
    LevelErrors errors_;
    DoubleDouble rounding_;
    DoubleDouble clipping_;
    struct {
        std::size_t at = 0;
        PrefixMoments::Sums sums;
    } last_;
};

}  // namespace

LevelErrors SortedIndex::errors(const LevelTable& table) const {
    const Parts& parts = *parts_;
    const std::size_t levels = table.levels.size();
    std::vector<std::size_t> edges(levels);  // one more than thresholds: never empty
    std::vector<std::size_t> middles(levels);
    ranks(table.thresholds, edges);
    ranks(table.levels, middles);
    const float limits[2] = {table.clipBelow, table.clipFrom};
    std::size_t clip[2] = {};
    ranks(limits, clip);

    ErrorSummer summer(sorted(), parts.moments, table);
    forEachStretch(edges, parts.count, clip[0], clip[1], levels, [&](const Stretch& part) {
        const std::size_t zeros = std::clamp(parts.zerosEnd, part.begin, part.end) -
                                  std::clamp(parts.negatives, part.begin, part.end);
        summer.add(part, middles[part.level], zeros);
    });
    return summer.finished(parts.valueSquares, clip[0], std::max(clip[0], clip[1]));
}

SortedIndex::Squares SortedIndex::squares(const LevelTable& table) const {
    const Parts& parts = *parts_;
    const std::size_t levels = table.levels.size();
    std::vector<std::size_t> edges(levels);
    ranks(table.thresholds, edges);
    const float limits[2] = {table.clipBelow, table.clipFrom};
    std::size_t clip[2] = {};
    ranks(limits, clip);

    Squares result;
    const double pivot = parts.moments.pivot();
    std::size_t lastAt = 0;
    PrefixMoments::FastSums last{0, 0};
    forEachStretch(edges, parts.count, clip[0], clip[1], levels, [&](const Stretch& part) {
        const auto from = lastAt == part.begin ? last : parts.moments.fastAt(part.begin);
        const auto to = parts.moments.fastAt(part.end);
        const double q = static_cast<double>(table.levels[part.level]) - pivot;
        const auto count = static_cast<double>(part.end - part.begin);
        const double squared = (to.second - from.second) - 2 * q * (to.first - from.first) +
                               count * q * q;
        (part.clipped ? result.clipping : result.rounding) += std::max(0.0, squared);
        lastAt = part.end;
        last = to;
    });
    return result;
}

}  // namespace quantscope
