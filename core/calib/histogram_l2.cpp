// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/calib/builtin.h"
#include "core/calib/histograms.h"

// Both ends of a histogram walk inwards by quantiles; the end that would jump over more bins moves,
// until the squared error of 2^b even cells over the kept bins first rises.
// Source: torch.ao HistogramObserver (pytorch/ao, pt2e/observer.py, August 2026), after Caffe2's
// norm minimisation.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kSourceBins = 2048;
constexpr double kQuantileStep = 1e-5;

struct KeptBins {
    std::size_t first;
    std::size_t last;

    bool operator==(const KeptBins&) const = default;
};

// ∫ x² from a to b.
double squareIntegral(double a, double b) {
    return (b * b * b - a * a * a) / 3;
}

class WalkedHistogram {
public:
    WalkedHistogram(const Histogram& histogram, int bits)
        : width_(histogram.binWidth()), cells_(std::ldexp(1.0, bits)) {
        double sum = 0;
        for (const std::uint64_t count : histogram.counts) {
            counts_.push_back(static_cast<double>(count));
            sum += counts_.back();
            upTo_.push_back(sum);
        }
    }

    /// Σ of squared errors when the kept bins are cut into even cells, each answered by its
    /// middle, and every bin's mass lies evenly over the bin; bins outside go to the end cells.
    double error(KeptBins kept) const {
        const double cell = width_ * static_cast<double>(kept.last - kept.first + 1) / cells_;
        double sum = 0;
        for (std::size_t bin = 0; bin < counts_.size(); ++bin) {
            if (counts_[bin] == 0)
                continue;
            const double begin =
                (static_cast<double>(bin) - static_cast<double>(kept.first)) * width_;
            const double end = begin + width_;
            const double firstCell = std::clamp(std::floor(begin / cell), 0.0, cells_ - 1);
            const double lastCell = std::clamp(std::floor(end / cell), 0.0, cells_ - 1);
            const double half = cell / 2;
            sum += counts_[bin] / width_ *
                   (squareIntegral(begin - (firstCell + 0.5) * cell, half) +
                    (lastCell - firstCell - 1) * squareIntegral(-half, half) +
                    squareIntegral(-half, end - (lastCell + 0.5) * cell));
        }
        return sum;
    }

    /// The bin where the next quantile from the lower end lies, and the same from the upper end.
    std::size_t nextFirst(KeptBins kept, double share) const {
        std::size_t bin = kept.first;
        while (bin < kept.last && upTo_[bin] < share * upTo_.back())
            ++bin;
        return bin;
    }
    std::size_t nextLast(KeptBins kept, double share) const {
        std::size_t bin = kept.last;
        while (bin > kept.first && upTo_[bin] > share * upTo_.back())
            --bin;
        return bin;
    }

private:
    double width_;
    double cells_;
    std::vector<double> counts_;
    std::vector<double> upTo_;
};

ClipRange rangeOfBins(const Histogram& histogram, KeptBins kept) {
    const double width = histogram.binWidth();
    const bool whole = kept.last + 1 == histogram.counts.size();
    return {histogram.lower + width * static_cast<double>(kept.first),
            whole ? histogram.upper : histogram.lower + width * static_cast<double>(kept.last + 1)};
}

}  // namespace

Result<CalibrationPick> pickHistogramL2(const CalibrationInput& input, const Task& task) {
    const SampleStats& stats = *input.stats;
    const auto count = static_cast<double>(input.values.size());
    if (!(stats.min < stats.max))
        return CalibrationPick{.range = {stats.min, stats.max}};
    const Histogram histogram = histogramOfInput(input, stats.min, stats.max, kSourceBins);
    const WalkedHistogram walked(histogram, input.scheme.bits);
    KeptBins kept{0, kSourceBins - 1};
    double best = std::numeric_limits<double>::infinity();
    double alpha = 0;
    double beta = 1;
    while (alpha < beta) {
        const std::size_t first = walked.nextFirst(kept, alpha + kQuantileStep);
        const std::size_t last = walked.nextLast(kept, beta - kQuantileStep);
        KeptBins next = kept;
        if (first - kept.first > kept.last - last) {
            alpha += kQuantileStep;
            next.first = first;
        } else {
            beta -= kQuantileStep;
            next.last = last;
        }
        if (next == kept)
            continue;
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const double error = walked.error(next);
        if (input.trace) {
            input.trace->ranges.push_back(rangeOfBins(histogram, next));
            input.trace->losses.push_back(error / count);
        }
        if (error > best)
            break;
        if (input.trace)
            input.trace->chosen = input.trace->ranges.size() - 1;
        best = error;
        kept = next;
    }
    CalibrationPick pick{.range = rangeOfBins(histogram, kept)};
    if (std::isfinite(best))
        pick.loss = best / count;
    return pick;
}

}  // namespace quantscope::builtin
