// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calib/entropy_searches.h"
#include "core/calib/histograms.h"
#include "core/calib/limits.h"

// The variants on |x|: the first i bins are kept, everything above them is folded into the last.
// With prefix sums of counts h, of non-empty bins and of h·ln h a candidate costs O(levels), as
//     Σ P ln(P/Q) = [ Σ h ln h − Σ_levels C ln(C/m) + terms of the last bin ] / Σ P + ln(…),
// C a level's total and m its non-empty bins.
namespace quantscope::builtin {

namespace {

double timesLog(double x) {
    return x > 0 ? x * std::log(x) : 0;
}

class FoldedHistogram {
public:
    /// `candidates`: how many windows will be asked about, each of `levels` levels.
    FoldedHistogram(std::vector<double> counts, std::size_t levels, std::size_t candidates)
        : counts_(std::move(counts)),
          sum_(counts_.size() + 1),
          filled_(counts_.size() + 1),
          logs_(counts_.size() + 1) {
        for (std::size_t k = 0; k < counts_.size(); ++k) {
            sum_[k + 1] = sum_[k] + counts_[k];
            filled_[k + 1] = filled_[k] + (counts_[k] != 0 ? 1 : 0);
            logs_[k + 1] = logs_[k] + timesLog(counts_[k]);
        }
        // Neighbouring candidates share most of their levels. A table pays where all pairs of
        // start and length are fewer than the levels of all candidates.
        const std::size_t lengths = counts_.size() / levels + 2;
        remember_ = candidates * levels > lengths * counts_.size();
        if (remember_)
            shared_.resize(lengths);
    }

    std::size_t size() const { return counts_.size(); }
    double count(std::size_t bin) const { return counts_[bin]; }
    double total() const { return sum_.back(); }
    double kept(std::size_t end) const { return sum_[end]; }
    double tail(std::size_t end) const { return total() - sum_[end]; }
    double keptLogs(std::size_t end) const { return logs_[end]; }
    double sum(std::size_t begin, std::size_t end) const { return sum_[end] - sum_[begin]; }
    double filled(std::size_t begin, std::size_t end) const {
        return filled_[end] - filled_[begin];
    }

    /// C ln(C/m) of the level made of bins begin … end − 1.
    double shared(std::size_t begin, std::size_t end) const {
        const std::size_t length = end - begin;
        if (!remember_ || length >= shared_.size())
            return sharedOf(begin, end);
        std::vector<double>& row = shared_[length];
        if (row.empty()) {
            row.resize(counts_.size() - length + 1);
            for (std::size_t start = 0; start < row.size(); ++start)
                row[start] = sharedOf(start, start + length);
        }
        return row[begin];
    }

private:
    double sharedOf(std::size_t begin, std::size_t end) const {
        const double total = sum(begin, end);
        return total > 0 ? total * std::log(total / filled(begin, end)) : 0;
    }

    std::vector<double> counts_;
    std::vector<double> sum_;
    std::vector<double> filled_;
    std::vector<double> logs_;
    bool remember_ = false;
    mutable std::vector<std::vector<double>> shared_;  // by length, then start
};

std::vector<double> absCounts(const CalibrationInput& input, std::size_t bins) {
    const Histogram histogram = absHistogramOfInput(input, bins);
    return {histogram.counts.begin(), histogram.counts.end()};
}

// Levels of equal width: bin k is in level ⌊k·L/i⌋. `lastLevel` gets the mean count of a non-empty
// bin of the last one.
double sharedOfEqualLevels(const FoldedHistogram& h, std::size_t end, std::size_t levels,
                           double& lastLevel) {
    if (levels >= end) {
        lastLevel = h.count(end - 1);
        return h.keptLogs(end);
    }
    double shared = 0;
    std::size_t begin = 0;
    std::size_t ahead = levels - 1;  // makes ahead / L the next ⌈(l + 1)·i / L⌉
    for (std::size_t level = 0; level + 1 < levels; ++level) {
        ahead += end;
        const std::size_t next = ahead / levels;
        shared += h.shared(begin, next);
        begin = next;
    }
    shared += h.shared(begin, end);
    lastLevel = h.sum(begin, end) / std::max(1.0, h.filled(begin, end));
    return shared;
}

// P has the tail in its last bin, Q is made of the kept bins alone. `emptyLevel` is what stands
// for an empty Q under a P that is not: 0 makes the candidate infinite.
double divergenceOfKept(const FoldedHistogram& h, std::size_t end, std::size_t levels,
                        double emptyLevel) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    const double kept = h.kept(end);
    const double total = h.total();
    const double tail = h.tail(end);
    const double last = h.count(end - 1);
    const bool emptyQ = last == 0 && tail > 0;
    if (kept == 0 || (emptyQ && emptyLevel == 0))
        return kInfinite;
    double lastLevel = 0;
    const double shared = sharedOfEqualLevels(h, end, levels, lastLevel);
    if (emptyQ) {
        const double share = tail / total;
        return (h.keptLogs(end) - shared) / total + kept / total * std::log(kept / total) +
               share * std::log((share + emptyLevel) / emptyLevel);
    }
    const double foldedLogs = h.keptLogs(end - 1) + timesLog(last + tail);
    const double foldedShared = tail > 0 ? tail * std::log(lastLevel) : 0;
    return (foldedLogs - shared - foldedShared) / total + std::log(kept / total);
}

// Q is made of P, tail included: level ⌊(2k + 1)·L / (2i − 1)⌋ of bin k, the last bin in level
// L − 1, so that levels reach from 0 to the middle of the last bin.
double divergenceOfCentred(const FoldedHistogram& h, std::size_t end, std::size_t levels) {
    const double tail = h.tail(end);
    const double last = h.count(end - 1);
    double shared = 0;
    std::size_t begin = 0;
    for (std::size_t level = 1; level < levels; ++level) {
        // The first k with (2k + 1)·L >= level·(2i − 1).
        const std::size_t reach = level * (2 * end - 1);
        const std::size_t next =
            reach <= levels ? 0 : (reach - levels + 2 * levels - 1) / (2 * levels);
        shared += h.shared(begin, next);
        begin = next;
    }
    const double lastTotal = h.sum(begin, end) + tail;
    const double lastFilled = h.filled(begin, end) + (last == 0 && tail > 0 ? 1 : 0);
    if (lastTotal > 0)
        shared += lastTotal * std::log(lastTotal / lastFilled);
    return (h.keptLogs(end - 1) + timesLog(last + tail) - shared) / h.total();
}

std::size_t halfOfCodes(const Scheme& scheme) {
    return std::size_t{1} << (scheme.bits - 1);
}

// More levels than bins change nothing.
std::size_t levelsOf(const CalibrationInput& input, std::size_t usual, std::size_t bins) {
    return std::min(input.calibration.levels.value_or(usual), bins + 1);
}

// Tries the ends first, first + step … of the histogram, or the whole of it when there are none.
template <class Divergence>
Result<EntropySearch> searchEnds(const CalibrationInput& input, const FoldedHistogram& h,
                                 std::size_t first, std::size_t step, double endShift,
                                 Divergence divergence, const Task& task) {
    EntropySearch search;
    const double top = input.stats->absMax();
    const auto bins = static_cast<double>(h.size());
    for (std::size_t end = first; end <= h.size(); end += step) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const double limit = (static_cast<double>(end) - endShift) * top / bins;
        search.candidates.push_back({0, end, rangeOfLimit(input.scheme, limit), divergence(end)});
    }
    if (search.candidates.empty())
        search.candidates.push_back({0, h.size(), rangeOfLimit(input.scheme, top), 0});
    return search;
}

// --- What one step compares, bin by bin ---------------------------------------------------------

// The kept bins with the tail in the last one.
std::vector<double> foldedBins(const FoldedHistogram& h, std::size_t end) {
    std::vector<double> bins(end);
    for (std::size_t k = 0; k < end; ++k)
        bins[k] = h.count(k);
    bins.back() += h.tail(end);
    return bins;
}

// A level's total divided evenly among its non-empty bins, where `levelOf` gives each bin's level.
template <class LevelOf>
std::vector<double> sharedBins(std::span<const double> bins, std::size_t levels, LevelOf levelOf) {
    std::vector<double> totals(levels);
    std::vector<double> filled(levels);
    for (std::size_t k = 0; k < bins.size(); ++k) {
        totals[levelOf(k)] += bins[k];
        filled[levelOf(k)] += bins[k] != 0 ? 1 : 0;
    }
    std::vector<double> shared(bins.size());
    for (std::size_t k = 0; k < bins.size(); ++k)
        if (bins[k] != 0)
            shared[k] = totals[levelOf(k)] / filled[levelOf(k)];
    return shared;
}

EntropyStep stepOfKept(const FoldedHistogram& h, std::size_t end, std::size_t levels) {
    std::vector<double> kept(end);
    for (std::size_t k = 0; k < end; ++k)
        kept[k] = h.count(k);
    return {foldedBins(h, end),
            sharedBins(kept, levels, [&](std::size_t k) { return k * levels / end; })};
}

EntropyStep stepOfCentred(const FoldedHistogram& h, std::size_t end, std::size_t levels) {
    std::vector<double> p = foldedBins(h, end);
    std::vector<double> q = sharedBins(p, levels, [&](std::size_t k) {
        return std::min((2 * k + 1) * levels / (2 * end - 1), levels - 1);
    });
    return {std::move(p), std::move(q)};
}

constexpr std::size_t kFirstEnd = 128;

// --- The histogram each tool starts from --------------------------------------------------------

FoldedHistogram nvidiaHistogram(const CalibrationInput& input, std::size_t bins,
                                std::size_t levels) {
    std::vector<double> counts = absCounts(input, bins);
    counts[0] = counts[1];
    // Ends in empty bins are out, which leaves few where values are few.
    const auto empty = static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0));
    return FoldedHistogram(std::move(counts), levels, bins - empty);
}

std::size_t nvidiaLevels(const CalibrationInput& input, std::size_t bins) {
    const std::size_t codes = halfOfCodes(input.scheme) * (isOneSided(input.scheme) ? 2 : 1);
    return levelsOf(input, codes, bins);
}

FoldedHistogram tensorRtHistogram(const CalibrationInput& input, std::size_t bins,
                                  std::size_t levels) {
    std::vector<double> counts = absCounts(input, bins);
    counts[0] = 0;
    return FoldedHistogram(std::move(counts), levels, bins);
}

std::size_t tensorRtLevels(const CalibrationInput& input, std::size_t bins) {
    return levelsOf(input, std::max<std::size_t>(halfOfCodes(input.scheme) - 1, 1), bins);
}

FoldedHistogram ppqHistogram(const CalibrationInput& input, std::size_t bins, std::size_t levels) {
    std::vector<double> counts = absCounts(input, bins);
    const std::size_t cut = bins / 500;
    std::fill_n(counts.begin(), cut, 0);
    counts[cut] = 1;
    return FoldedHistogram(std::move(counts), levels, bins / levels);
}

std::size_t ppqLevels(const CalibrationInput& input, std::size_t bins) {
    return levelsOf(input, halfOfCodes(input.scheme), bins);
}

Result<EntropySearch> withChoice(Result<EntropySearch> search, EntropyTie tie) {
    if (search)
        search.value().chosen = leastDivergent(search.value().candidates, tie);
    return search;
}

}  // namespace

Result<EntropySearch> searchNvidiaToolkit(const CalibrationInput& input, std::size_t bins,
                                          const Task& task) {
    const std::size_t levels = nvidiaLevels(input, bins);
    const FoldedHistogram h = nvidiaHistogram(input, bins, levels);
    const auto divergence = [&](std::size_t end) { return divergenceOfKept(h, end, levels, 0); };
    return withChoice(searchEnds(input, h, kFirstEnd, 1, 0, divergence, task), EntropyTie::Last);
}

Result<EntropySearch> searchTensorRt(const CalibrationInput& input, std::size_t bins,
                                     const Task& task) {
    const std::size_t levels = tensorRtLevels(input, bins);
    const FoldedHistogram h = tensorRtHistogram(input, bins, levels);
    const auto divergence = [&](std::size_t end) { return divergenceOfCentred(h, end, levels); };
    return withChoice(
        searchEnds(input, h, std::max(kFirstEnd, levels + 1), 1, 0.5, divergence, task),
        EntropyTie::Last);
}

Result<EntropySearch> searchPpq(const CalibrationInput& input, std::size_t bins, const Task& task) {
    constexpr double kAdded = 1e-30;
    const std::size_t levels = ppqLevels(input, bins);
    const FoldedHistogram h = ppqHistogram(input, bins, levels);
    const auto divergence = [&](std::size_t end) {
        return divergenceOfKept(h, end, levels, kAdded);
    };
    return withChoice(searchEnds(input, h, levels, levels, 0, divergence, task), EntropyTie::First);
}

EntropyStep stepNvidiaToolkit(const CalibrationInput& input, std::size_t bins,
                              const EntropyCandidate& candidate) {
    const std::size_t levels = nvidiaLevels(input, bins);
    return stepOfKept(nvidiaHistogram(input, bins, levels), candidate.end, levels);
}

EntropyStep stepTensorRt(const CalibrationInput& input, std::size_t bins,
                         const EntropyCandidate& candidate) {
    const std::size_t levels = tensorRtLevels(input, bins);
    return stepOfCentred(tensorRtHistogram(input, bins, levels), candidate.end, levels);
}

EntropyStep stepPpq(const CalibrationInput& input, std::size_t bins,
                    const EntropyCandidate& candidate) {
    const std::size_t levels = ppqLevels(input, bins);
    return stepOfKept(ppqHistogram(input, bins, levels), candidate.end, levels);
}

}  // namespace quantscope::builtin
