// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/histogram.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <optional>

#include "core/base/parallel.h"
#include "core/data/bin_places.h"

namespace quantscope {

namespace {

std::vector<float> edgesOf(const Histogram& histogram) {
    std::vector<float> edges(histogram.counts.size() + 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = histogram.edge(i);
    return edges;
}

// Values whose bins stay in the first-level cache until they are counted.
constexpr std::size_t kBlock = 1024;

// Wide ranges, narrow bins and ends far from zero have no ruler: their numbers overflow, or leave
// no place for a fraction of a bin.
std::optional<BinRuler> rulerOf(const Histogram& histogram) {
    constexpr double kEpsilon = 0x1p-24;
    const auto bins = static_cast<double>(histogram.counts.size());
    const double perWidth = bins / (histogram.upper - histogram.lower);
    BinRuler ruler{};
    ruler.lower = histogram.edge(0);
    ruler.upper = histogram.edge(histogram.counts.size());
    ruler.perWidth = static_cast<float>(perWidth);
    ruler.offset = static_cast<float>(-histogram.lower * perWidth - 0.5);
    ruler.last = static_cast<float>(bins - 1);
    // Roundings of half an ulp each: of a place, and, in bins from zero, of the offset, of an edge
    // and of the factor; and a quarter more.
    const double farthest = std::max(std::abs(histogram.lower), std::abs(histogram.upper));
    ruler.nearest = static_cast<float>(1.25 * (bins + 3 * farthest * perWidth + 1) * kEpsilon);
    const bool isUsable = std::isfinite(ruler.perWidth) && ruler.perWidth > 0 &&
                          std::isfinite(ruler.offset) && ruler.nearest < 0.5F;
    return isUsable ? std::optional(ruler) : std::nullopt;
}

// Counts of one piece, in two tables used in turn, so that runs of equal values do not wait for one
// another's store; more tables would leave the first-level cache.
struct PieceCounts {
    static constexpr std::size_t kTables = 2;

    explicit PieceCounts(std::size_t bins) : tables(kTables * bins, 0) {}

    /// Leaves one table.
    void merge(std::size_t bins) {
        for (std::size_t i = bins; i < tables.size(); ++i)
            tables[i % bins] += tables[i];
        tables.resize(bins);
        tables.shrink_to_fit();
    }

    std::vector<std::uint32_t> tables;
    std::uint64_t below = 0;
    std::uint64_t above = 0;
};

class Counter {
public:
    explicit Counter(const Histogram& histogram)
        : edges_(edgesOf(histogram)), bins_(histogram.counts.size()), ruler_(rulerOf(histogram)) {}

    PieceCounts count(std::span<const float> values) const {
        PieceCounts result(bins_);
        std::array<std::int32_t, kBlock> guesses;
        std::array<std::uint8_t, kBlock / kBinRun> unsure;
        for (std::size_t at = 0; at < values.size(); at += kBlock) {
            const auto block = values.subspan(at, std::min(kBlock, values.size() - at));
            const std::size_t whole = ruler_ ? block.size() / kBinRun * kBinRun : 0;
            if (whole > 0)
                placeInBins(block.data(), whole, *ruler_, guesses.data(), unsure.data());
            for (std::size_t run = 0; run < whole; run += kBinRun) {
                if (unsure[run / kBinRun] == 0)
                    addSure(guesses.data() + run, result);
                else
                    for (std::size_t i = run; i < run + kBinRun; ++i)
                        addCarefully(block[i], static_cast<std::size_t>(guesses[i]), result);
            }
            for (std::size_t i = whole; i < block.size(); ++i)
                addCarefully(block[i], searched(block[i]), result);
        }
        result.merge(bins_);
        return result;
    }

private:
    // Two bins a read: reading is most of the work.
    void addSure(const std::int32_t* bins, PieceCounts& result) const {
        std::uint32_t* one = result.tables.data();
        std::uint32_t* other = one + bins_;
        for (std::size_t i = 0; i < kBinRun; i += PieceCounts::kTables) {
            std::uint64_t two;
            std::memcpy(&two, bins + i, sizeof two);
            ++one[two & 0xffffffffU];
            ++other[two >> 32U];
        }
    }

    void addCarefully(float x, std::size_t guess, PieceCounts& result) const {
        if (x < edges_.front())
            ++result.below;
        else if (x > edges_.back())
            ++result.above;
        else
            ++result.tables[corrected(guess, x)];
    }

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
    std::optional<BinRuler> ruler_;
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
    std::vector<PieceCounts> pieces(pieceCount(finite.size()), PieceCounts(0));
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        pieces[i] =
            counter.count(finite.subspan(start, std::min(kPieceValues, finite.size() - start)));
    });
    for (const PieceCounts& piece : pieces) {
        result.below += piece.below;
        result.above += piece.above;
        for (std::size_t bin = 0; bin < bins; ++bin)
            result.counts[bin] += piece.tables[bin];
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
