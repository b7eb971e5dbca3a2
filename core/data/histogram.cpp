// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/histogram.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

std::vector<float> edgesOf(const Histogram& histogram) {
    std::vector<float> edges(histogram.counts.size() + 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = histogram.edge(i);
    return edges;
}

constexpr std::size_t kBlock = 1024;

// A first guess of each value's bin, one too high or low at most where edges are far apart against
// float32's spacing; values outside land in the end bins.
QUANTSCOPE_TARGET_CLONES
void estimateBins(const float* values, std::size_t count, float lower, float perWidth, float last,
                  std::int32_t* bins) {
    for (std::size_t i = 0; i < count; ++i) {
        float place = (values[i] - lower) * perWidth;
        place = place > 0 ? place : 0;
        place = place < last ? place : last;
        bins[i] = static_cast<std::int32_t>(place);
    }
}

// Counts of one piece; four tables side by side, so that runs of equal values do not wait for one
// another's store.
struct PieceCounts {
    std::vector<std::uint32_t> counts;
    std::uint64_t below = 0;
    std::uint64_t above = 0;
};

class Counter {
public:
    explicit Counter(const Histogram& histogram)
        : edges_(edgesOf(histogram)),
          bins_(histogram.counts.size()),
          lower_(edges_.front()),
          upper_(edges_.back()),
          // (values − lower)·perWidth must not overflow; wide ranges and narrow bins fall back to
          // searching the edges.
          perWidth_(static_cast<float>(static_cast<double>(bins_) /
                                       (histogram.upper - histogram.lower))),
          estimates_(std::isfinite(perWidth_) && perWidth_ > 0 &&
                     std::isfinite(upper_ - lower_)) {}

    PieceCounts count(std::span<const float> values) const {
        constexpr std::size_t kTables = 4;
        PieceCounts result;
        std::vector<std::uint32_t> tables(kTables * bins_, 0);
        std::array<std::int32_t, kBlock> guesses;
        for (std::size_t at = 0; at < values.size(); at += kBlock) {
            const auto block = values.subspan(at, std::min(kBlock, values.size() - at));
            if (estimates_)
                estimateBins(block.data(), block.size(), lower_, perWidth_,
                             static_cast<float>(bins_ - 1), guesses.data());
            for (std::size_t i = 0; i < block.size(); ++i) {
                const float x = block[i];
                if (x < lower_) {
                    ++result.below;
                } else if (x > upper_) {
                    ++result.above;
                } else {
                    const auto guess = estimates_ ? static_cast<std::size_t>(guesses[i])
                                                  : searched(x);
                    ++tables[(i % kTables) * bins_ + corrected(guess, x)];
                }
            }
        }
        result.counts.assign(bins_, 0);
        for (std::size_t i = 0; i < tables.size(); ++i)
            result.counts[i % bins_] += tables[i];
        return result;
    }

private:
    std::size_t searched(float x) const {
        const auto above = std::upper_bound(edges_.begin(), edges_.end(), x) - edges_.begin();
        return above == 0 ? 0 : std::min(static_cast<std::size_t>(above) - 1, bins_ - 1);
    }

    // Walks to the bin whose edges hold x; the last bin is closed.
    std::size_t corrected(std::size_t bin, float x) const {
        while (bin > 0 && x < edges_[bin])
            --bin;
        while (bin + 1 < bins_ && x >= edges_[bin + 1])
            ++bin;
        return bin;
    }

    std::vector<float> edges_;
    std::size_t bins_;
    float lower_;
    float upper_;
    float perWidth_;
    bool estimates_;
};

Histogram emptyHistogram(double lower, double upper, std::size_t bins) {
    assert(bins > 0 && lower < upper);
    Histogram histogram;
    histogram.lower = lower;
    histogram.upper = upper;
    histogram.counts.assign(bins, 0);
    return histogram;
}

}  // namespace

float Histogram::edge(std::size_t i) const {
    if (i >= counts.size())
        return static_cast<float>(upper);
    const double share = static_cast<double>(i) / static_cast<double>(counts.size());
    return static_cast<float>(lower + (upper - lower) * share);
}

Histogram histogram(std::span<const float> finite, double lower, double upper, std::size_t bins) {
    Histogram result = emptyHistogram(lower, upper, bins);
    const Counter counter(result);
    std::vector<PieceCounts> pieces(pieceCount(finite.size()));
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        pieces[i] =
            counter.count(finite.subspan(start, std::min(kPieceValues, finite.size() - start)));
    });
    for (const PieceCounts& piece : pieces) {
        result.below += piece.below;
        result.above += piece.above;
        for (std::size_t bin = 0; bin < bins; ++bin)
            result.counts[bin] += piece.counts[bin];
    }
    return result;
}

Histogram histogramOfSorted(std::span<const float> sorted, double lower, double upper,
                            std::size_t bins) {
    Histogram result = emptyHistogram(lower, upper, bins);
    const auto below = [&](std::size_t from, float edge) {
        const auto first = sorted.begin() + static_cast<std::ptrdiff_t>(from);
        return static_cast<std::size_t>(std::lower_bound(first, sorted.end(), edge) -
                                        sorted.begin());
    };
    std::size_t rank = below(0, result.edge(0));
    result.below = rank;
    for (std::size_t bin = 0; bin + 1 < bins; ++bin) {
        const std::size_t next = below(rank, result.edge(bin + 1));
        result.counts[bin] = next - rank;
        rank = next;
    }
    // The last bin is closed.
    const float last = result.edge(bins);
    const auto end = static_cast<std::size_t>(
        std::upper_bound(sorted.begin() + static_cast<std::ptrdiff_t>(rank), sorted.end(), last) -
        sorted.begin());
    result.counts[bins - 1] = end - rank;
    result.above = sorted.size() - end;
    return result;
}

std::size_t automaticBins(std::size_t count, double range, double interquartileRange) {
    constexpr std::size_t kFewest = 32;
    constexpr std::size_t kMost = 4096;
    // Freedman and Diaconis 1981: width 2·IQR / n^(1/3).
    const double width = 2 * interquartileRange / std::cbrt(static_cast<double>(count));
    const double wanted = width > 0 ? range / width : 256;
    std::size_t bins = kFewest;
    while (bins < kMost && static_cast<double>(bins) < wanted)
        bins += std::has_single_bit(bins) ? bins / 2 : bins / 3;
    return std::min(bins, kMost);
}

}  // namespace quantscope
