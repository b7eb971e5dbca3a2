// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calib/entropy_searches.h"
#include "core/calib/histograms.h"
#include "core/calib/limits.h"

// The variants on a signed histogram: a window of bins is kept, what lies outside is folded into
// its end bins, and both sides are smoothed so that no bin is empty.
namespace quantscope::builtin {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Every 0 becomes 1e-4, each other bin gives up its share of that.
struct Smoothing {
    static constexpr double kEpsilon = 1e-4;
    bool possible = false;
    double given = 0;

    explicit Smoothing(std::span<const double> counts) {
        const auto zeros = static_cast<double>(std::count(counts.begin(), counts.end(), 0.0));
        const double filled = static_cast<double>(counts.size()) - zeros;
        given = filled > 0 ? kEpsilon * zeros / filled : 1;
        possible = given < 1;
    }
    double of(double count) const { return count == 0 ? kEpsilon : count - given; }
};

// KL of P from Q, both smoothed; +inf when either is all 0.
double smoothedDivergence(std::span<const double> p, std::span<const double> q) {
    const Smoothing smoothP(p);
    const Smoothing smoothQ(q);
    if (!smoothP.possible || !smoothQ.possible)
        return kInfinity;
    double sum = 0;
    double totalP = 0;
    double totalQ = 0;
    // Neighbours of a level share their count, and so do empty bins: hence their logarithms.
    double lastQ = -1;
    double lastLog = 0;
    double lastP = -1;
    double lastLogP = 0;
    for (std::size_t k = 0; k < p.size(); ++k) {
        const double a = smoothP.of(p[k]);
        const double b = smoothQ.of(q[k]);
        if (b != lastQ) {
            lastQ = b;
            lastLog = std::log(b);
        }
        if (a != lastP) {
            lastP = a;
            lastLogP = std::log(a);
        }
        sum += a * (lastLogP - lastLog);
        totalP += a;
        totalQ += b;
    }
    return sum / totalP + std::log(totalQ / totalP);
}

// A signed histogram and one window of it at a time.
class WindowedHistogram {
public:
    WindowedHistogram(const CalibrationInput& input, ClipRange over, std::size_t bins)
        : over_(over), upTo_(bins + 1) {
        const Histogram histogram = histogramOfInput(input, over.lower, over.upper, bins);
        counts_.assign(histogram.counts.begin(), histogram.counts.end());
        for (std::size_t k = 0; k < bins; ++k)
            upTo_[k + 1] = upTo_[k] + counts_[k];
    }

    std::size_t size() const { return counts_.size(); }
    double count(std::size_t bin) const { return counts_[bin]; }
    double edge(std::size_t bin) const {
        return bin == size()
                   ? over_.upper
                   : over_.lower + static_cast<double>(bin) * (over_.upper - over_.lower) /
                                       static_cast<double>(size());
    }

    void setWindow(std::size_t first, std::size_t end) {
        body_.assign(counts_.begin() + static_cast<std::ptrdiff_t>(first),
                     counts_.begin() + static_cast<std::ptrdiff_t>(end));
        folded_ = body_;
        folded_.front() += upTo_[first];
        folded_.back() += upTo_.back() - upTo_[end];
        spread_.assign(body_.size(), 0.0);
    }

    /// The window with the counts beyond added to its ends, and without them.
    const std::vector<double>& folded() const { return folded_; }
    std::vector<double>& body() { return body_; }
    std::vector<double>& spread() { return spread_; }

    double divergence() const { return smoothedDivergence(folded_, spread_); }

    /// Both sides smoothed, or as they are where that is not possible.
    EntropyStep step() const {
        const Smoothing p(folded_);
        const Smoothing q(spread_);
        EntropyStep step{folded_, spread_};
        for (std::size_t k = 0; k < folded_.size() && p.possible && q.possible; ++k) {
            step.p[k] = p.of(folded_[k]);
            step.q[k] = q.of(spread_[k]);
        }
        return step;
    }

private:
    ClipRange over_;
    std::vector<double> counts_;
    std::vector<double> upTo_;
    std::vector<double> body_;
    std::vector<double> folded_;
    std::vector<double> spread_;
};

double totalOf(std::span<const double> counts) {
    double sum = 0;
    for (const double count : counts)
        sum += count;
    return sum;
}

double filledOf(std::span<const double> counts) {
    return static_cast<double>(counts.size()) -
           static_cast<double>(std::count(counts.begin(), counts.end(), 0.0));
}

// A level's total divided evenly among its non-empty bins: spread[begin … end).
void shareEvenly(WindowedHistogram& h, std::size_t begin, std::size_t end) {
    const auto level = std::span(h.body()).subspan(begin, end - begin);
    const double filled = filledOf(level);
    if (filled == 0)
        return;
    const double mean = totalOf(level) / filled;
    for (std::size_t k = begin; k < end; ++k)
        h.spread()[k] = h.body()[k] != 0 ? mean : 0;
}

// ONNX Runtime's three slips: the non-empty bins are those of P, the mean is cut to a whole number
// and written to empty bins too, and the remainder beyond L·m bins is counted but not written.
void spreadAsOnnxRuntime(WindowedHistogram& h, std::size_t levels) {
    const std::size_t size = h.body().size();
    const std::size_t merged = size / levels;
    for (std::size_t level = 0; level < levels; ++level) {
        const std::size_t begin = level * merged;
        const std::size_t counted = level + 1 == levels ? size : begin + merged;
        const double total = totalOf(std::span(h.body()).subspan(begin, counted - begin));
        const double filled = filledOf(std::span(h.folded()).subspan(begin, merged));
        if (filled > 0)
            std::fill_n(h.spread().begin() + static_cast<std::ptrdiff_t>(begin), merged,
                        std::floor(total / filled));
    }
}

void spreadClean(WindowedHistogram& h, std::size_t levels) {
    const std::size_t size = h.body().size();
    const std::size_t merged = size / levels;
    for (std::size_t level = 0; level < levels; ++level)
        shareEvenly(h, level * merged, level + 1 == levels ? size : (level + 1) * merged);
}

// MXNet: the window's first bin is lost, and a level is given to the bins that are not empty in P.
void spreadAsMxnet(WindowedHistogram& h, std::size_t levels) {
    h.body().front() = 0;
    const std::size_t size = h.body().size();
    const std::size_t merged = size / levels;
    for (std::size_t level = 0; level < levels; ++level) {
        const std::size_t begin = level * merged;
        const std::size_t end = level + 1 == levels ? size : begin + merged;
        const auto part = std::span(h.body()).subspan(begin, end - begin);
        const double filled = filledOf(part);
        const double mean = filled > 0 ? totalOf(part) / filled : 0;
        for (std::size_t k = begin; k < end; ++k)
            h.spread()[k] = h.folded()[k] != 0 ? mean : 0;
    }
}

void spreadAsAimet(WindowedHistogram& h, std::size_t levels) {
    const std::size_t size = h.body().size();
    const auto startOfLevel = [&](std::size_t level) {
        return (level * size + levels - 1) / levels;
    };
    for (std::size_t level = 0; level < levels; ++level)
        shareEvenly(h, startOfLevel(level), startOfLevel(level + 1));
}

Error stopped() {
    return {Errc::Cancelled, {}};
}

// Windows of i bins to either side of the middle, i = ⌊L/2⌋ … ⌊n/2⌋.
template <class Spread, class Range>
Result<EntropySearch> searchHalfWidths(WindowedHistogram& h, std::size_t levels, Spread spread,
                                       Range range, const Task& task) {
    EntropySearch search;
    const std::size_t middle = h.size() / 2;
    for (std::size_t half = levels / 2; half <= middle; ++half) {
        if (task.cancelled())
            return stopped();
        const std::size_t first = middle - half;
        const std::size_t end = std::min(middle + half + 1, h.size());
        if (end - first < levels)
            continue;
        h.setWindow(first, end);
        spread(h, levels);
        search.candidates.push_back({first, end, range(first, end), h.divergence()});
    }
    if (search.candidates.empty())
        search.candidates.push_back({0, h.size(), range(0, h.size()), 0});
    search.chosen = leastDivergent(search.candidates, EntropyTie::First);
    return search;
}

using Spread = void (*)(WindowedHistogram&, std::size_t levels);

// What the spread makes of one candidate's window.
EntropyStep stepOfWindow(WindowedHistogram h, std::size_t levels, Spread spread,
                         const EntropyCandidate& candidate) {
    if (candidate.end - candidate.first < levels)
        return {};
    h.setWindow(candidate.first, candidate.end);
    spread(h, levels);
    return h.step();
}

WindowedHistogram aboutZero(const CalibrationInput& input, std::size_t bins) {
    const double top = input.stats->absMax();
    return WindowedHistogram(input, {-top, top}, bins);
}

std::size_t onnxLevels(const CalibrationInput& input) {
    constexpr std::size_t kLevels = 128;
    return input.calibration.levels.value_or(kLevels);
}

std::size_t mxnetLevels(const CalibrationInput& input) {
    const bool unsignedCodes = codeRangeOf(input.scheme) == CodeRange::Unsigned;
    return input.calibration.levels.value_or(input.stats->min >= 0 && unsignedCodes ? 511 : 255);
}

std::size_t aimetLevels(const CalibrationInput& input) {
    constexpr std::size_t kLevels = 255;
    return input.calibration.levels.value_or(kLevels);
}

Result<EntropySearch> searchOnnx(const CalibrationInput& input, std::size_t bins, Spread spread,
                                 const Task& task) {
    WindowedHistogram h = aboutZero(input, bins);
    const auto range = [&](std::size_t first, std::size_t end) {
        return withinData(*input.stats, {h.edge(first), h.edge(end)});
    };
    return searchHalfWidths(h, onnxLevels(input), spread, range, task);
}

// --- AIMET's window, narrowed by two bins a step ----------------------------------------------

struct Window {
    std::size_t first;
    std::size_t last;
};

enum class Narrowing { Both, Left, Right };

ClipRange aimetRange(const CalibrationInput& input) {
    const double top = input.stats->absMax();
    const bool symmetric = input.scheme.kind == SchemeKind::Symmetric;
    return symmetric ? ClipRange{-top, top} : ClipRange{input.stats->min, input.stats->max};
}

// The way that loses the fewest counts, ties in this order; but zero stays inside.
Narrowing nextNarrowing(const WindowedHistogram& h, Window window, bool symmetric) {
    if (symmetric)
        return Narrowing::Both;
    const double both = h.count(window.first) + h.count(window.last);
    const double left = h.count(window.first) + h.count(window.first + 1);
    const double right = h.count(window.last) + h.count(window.last - 1);
    Narrowing way = both <= left && both <= right ? Narrowing::Both
                    : left <= right               ? Narrowing::Left
                                                  : Narrowing::Right;
    const bool lowerAboveZero = (way == Narrowing::Both && h.edge(window.first + 1) > 0) ||
                                (way == Narrowing::Left && h.edge(window.first + 2) > 0);
    const bool upperBelowZero = (way == Narrowing::Both && h.edge(window.last) < 0) ||
                                (way == Narrowing::Right && h.edge(window.last - 1) < 0);
    if (lowerAboveZero)
        return Narrowing::Right;
    return upperBelowZero ? Narrowing::Left : way;
}

Window narrowed(Window window, Narrowing way) {
    if (way != Narrowing::Right)
        window.first += way == Narrowing::Left ? 2 : 1;
    if (way != Narrowing::Left)
        window.last -= way == Narrowing::Right ? 2 : 1;
    return window;
}

}  // namespace

Result<EntropySearch> searchOnnxRuntime(const CalibrationInput& input, std::size_t bins,
                                        const Task& task) {
    return searchOnnx(input, bins, spreadAsOnnxRuntime, task);
}

Result<EntropySearch> searchOnnxRuntimeClean(const CalibrationInput& input, std::size_t bins,
                                             const Task& task) {
    return searchOnnx(input, bins, spreadClean, task);
}

Result<EntropySearch> searchMxnet(const CalibrationInput& input, std::size_t bins,
                                  const Task& task) {
    const bool positive = input.stats->min >= 0;
    WindowedHistogram h = aboutZero(input, bins);
    const auto range = [&](std::size_t, std::size_t end) {
        const double limit = h.edge(end);
        return ClipRange{positive ? 0 : -limit, limit};
    };
    return searchHalfWidths(h, mxnetLevels(input), spreadAsMxnet, range, task);
}

Result<EntropySearch> searchAimet(const CalibrationInput& input, std::size_t bins,
                                  const Task& task) {
    const std::size_t levels = aimetLevels(input);
    const SampleStats& stats = *input.stats;
    const bool symmetric = input.scheme.kind == SchemeKind::Symmetric;
    const ClipRange over = aimetRange(input);
    const EntropyCandidate all{0, bins, {stats.min, stats.max}, 0};
    if (input.scheme.bits != 8 || !(over.lower < over.upper))
        return EntropySearch{{all}, 0};

    WindowedHistogram h(input, over, bins);
    EntropySearch search;
    Window window{0, bins - 1};
    while (window.last + 1 >= window.first + std::max<std::size_t>(levels, 4)) {
        if (task.cancelled())
            return stopped();
        h.setWindow(window.first, window.last + 1);
        if (totalOf(h.body()) == 0)
            break;
        spreadAsAimet(h, levels);
        search.candidates.push_back({window.first,
                                     window.last + 1,
                                     {h.edge(window.first), h.edge(window.last + 1)},
                                     h.divergence()});
        window = narrowed(window, nextNarrowing(h, window, symmetric));
    }
    if (search.candidates.empty())
        return EntropySearch{{all}, 0};
    search.chosen = leastDivergent(search.candidates, EntropyTie::First);
    return search;
}

EntropyStep stepOnnxRuntime(const CalibrationInput& input, std::size_t bins,
                            const EntropyCandidate& candidate) {
    return stepOfWindow(aboutZero(input, bins), onnxLevels(input), spreadAsOnnxRuntime, candidate);
}

EntropyStep stepOnnxRuntimeClean(const CalibrationInput& input, std::size_t bins,
                                 const EntropyCandidate& candidate) {
    return stepOfWindow(aboutZero(input, bins), onnxLevels(input), spreadClean, candidate);
}

EntropyStep stepMxnet(const CalibrationInput& input, std::size_t bins,
                      const EntropyCandidate& candidate) {
    return stepOfWindow(aboutZero(input, bins), mxnetLevels(input), spreadAsMxnet, candidate);
}

EntropyStep stepAimet(const CalibrationInput& input, std::size_t bins,
                      const EntropyCandidate& candidate) {
    const ClipRange over = aimetRange(input);
    if (input.scheme.bits != 8 || !(over.lower < over.upper))
        return {};
    return stepOfWindow(WindowedHistogram(input, over, bins), aimetLevels(input), spreadAsAimet,
                        candidate);
}

}  // namespace quantscope::builtin
