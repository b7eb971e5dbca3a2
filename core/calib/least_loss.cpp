// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"
#include "core/calib/range_loss.h"

// The limits with the least mean |error|^P. The loss has many shallow dips (values jump from code
// to code), so it is looked at on a grid and then finely around the grid's best places.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kPlacesRefined = 6;

// How many ranges are tried. The fewer the values, the more the loss jumps as single values change
// their code, and the cheaper a try is; with many values the curve is smooth. A fixed rule, so
// that every computer tries the same ranges.
std::size_t triesFor(const CalibrationInput& input, bool twoLimits) {
    constexpr double kSmooth = 600;
    constexpr double kOfFewValues = 6e6;
    constexpr double kMost = 16384;
    const double mostOfGroup = twoLimits ? 1500 : 500;  // there may be thousands of groups
    const bool whole = input.scheme.per.kind == Granularity::Kind::Tensor;
    const auto values = static_cast<double>(input.values.size());
    const double tries = (kSmooth + kOfFewValues / values) * (twoLimits ? 2 : 1);
    return static_cast<std::size_t>(std::min(tries, whole ? kMost : mostOfGroup));
}

// Shares of the full reach, ascending, ending with 1: evenly spaced ones, and one in five spaced
// by equal ratios so that data with a far outlier is looked at closely too.
std::vector<double> sharesOfReach(std::size_t count) {
    constexpr double kSmallestExponent = -16;
    const std::size_t ratios = count / 5;
    std::vector<double> shares;
    for (std::size_t i = 0; i < ratios; ++i)
        shares.push_back(std::exp2(kSmallestExponent * static_cast<double>(ratios - i) /
                                   static_cast<double>(ratios)));
    const std::size_t even = count - ratios;
    for (std::size_t i = 1; i <= even; ++i)
        shares.push_back(static_cast<double>(i) / static_cast<double>(even));
    std::sort(shares.begin(), shares.end());
    return shares;
}

// Ranges by the shares of the data's reach that they keep below and above a centre.
struct Reach {
    double centre = 0;
    double below = 0;
    double above = 0;

    ClipRange range(double shareBelow, double shareAbove) const {
        return {centre - below * shareBelow, centre + above * shareAbove};
    }
};

Reach reachOf(const CalibrationInput& input) {
    const SampleStats& stats = *input.stats;
    if (isOneSided(input.scheme))
        return {0, 0, std::max(stats.max, 0.0)};
    if (input.scheme.kind == SchemeKind::Symmetric)
        return {0, stats.absMax(), stats.absMax()};
    if (input.scheme.zeroInRange)
        return {0, std::max(-stats.min, 0.0), std::max(stats.max, 0.0)};
    return {stats.mean, stats.mean - stats.min, stats.max - stats.mean};
}

struct Tried {
    double below;
    double above;
    double loss;
};

// Remembers what was tried, in order, for the best place and for the trace.
class Trials {
public:
    Trials(const CalibrationInput& input, const RangeLoss& loss, const Reach& reach)
        : trace_(input.trace), loss_(loss), reach_(reach) {}

    double tryAt(double below, double above) {
        const ClipRange range = reach_.range(below, above);
        const double loss = loss_.at(range);
        if (tried_.empty() || loss < tried_[best_].loss) {
            best_ = tried_.size();
        }
        tried_.push_back({below, above, loss});
        if (trace_) {
            trace_->ranges.push_back(range);
            trace_->losses.push_back(loss);
            trace_->chosen = best_;
        }
        return loss;
    }

    const std::vector<Tried>& all() const { return tried_; }

    /// Positions of the `count` least losses so far, the least first.
    std::vector<std::size_t> leastPlaces(std::size_t count) const {
        std::vector<std::size_t> places(tried_.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = i;
        count = std::min(count, places.size());
        std::partial_sort(
            places.begin(), places.begin() + static_cast<std::ptrdiff_t>(count), places.end(),
            [this](std::size_t a, std::size_t b) {
                return tried_[a].loss != tried_[b].loss ? tried_[a].loss < tried_[b].loss : a < b;
            });
        places.resize(count);
        return places;
    }

    CalibrationPick pick() const {
        const Tried& best = tried_[best_];
        return {.range = reach_.range(best.below, best.above), .loss = best.loss};
    }

private:
    CalibrationTrace* trace_;
    const RangeLoss& loss_;
    const Reach& reach_;
    std::vector<Tried> tried_;
    std::size_t best_ = 0;
};

// One share for both sides: symmetric schemes, and data on one side of the centre.
Result<Done> searchOneLimit(Trials& trials, std::size_t tries, const Task& task) {
    const std::vector<double> shares = sharesOfReach(tries - tries / 3);
    for (const double share : shares) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        trials.tryAt(share, share);
    }
    const std::size_t steps = tries / 3 / kPlacesRefined;
    for (const std::size_t place : trials.leastPlaces(kPlacesRefined)) {
        const double from = place > 0 ? shares[place - 1] : 0;
        const double to = place + 1 < shares.size() ? shares[place + 1] : 1;
        for (std::size_t i = 1; i <= steps; ++i) {
            const double share =
                from + (to - from) * static_cast<double>(i) / static_cast<double>(steps + 1);
            trials.tryAt(share, share);
        }
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
    }
    return Done{};
}

// Around one place: a five by five net, moved to its best knot and halved in size, again and again.
void refineBoth(Trials& trials, Tried centre, double size, std::size_t tries) {
    constexpr int kReach = 2;
    constexpr std::size_t kKnots = 25;
    for (std::size_t used = 0; used + kKnots <= tries; used += kKnots) {
        Tried best = centre;
        for (int i = -kReach; i <= kReach; ++i) {
            for (int j = -kReach; j <= kReach; ++j) {
                const double below = std::clamp(centre.below * (1 + size * i / kReach), 0.0, 1.0);
                const double above = std::clamp(centre.above * (1 + size * j / kReach), 0.0, 1.0);
                const double loss = trials.tryAt(below, above);
                if (loss < best.loss)
                    best = {below, above, loss};
            }
        }
        centre = best;
        size /= 2;
    }
}

Result<Done> searchTwoLimits(Trials& trials, std::size_t tries, const Task& task) {
    const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(tries) / 2));
    const std::vector<double> shares = sharesOfReach(side);
    for (const double below : shares) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        for (const double above : shares)
            trials.tryAt(below, above);
    }
    const double step = 1.25 / static_cast<double>(side);
    for (const std::size_t place : trials.leastPlaces(kPlacesRefined)) {
        const Tried centre = trials.all()[place];
        const double smaller = std::max(std::min(centre.below, centre.above), step);
        refineBoth(trials, centre, std::min(0.5, step / smaller), tries / 2 / kPlacesRefined);
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
    }
    return Done{};
}

Result<CalibrationPick> leastLoss(const CalibrationInput& input, double power, const Task& task) {
    const Reach reach = reachOf(input);
    const RangeLoss loss(input, power);
    Trials trials(input, loss, reach);
    if (!(reach.below + reach.above > 0)) {
        trials.tryAt(1, 1);
        return trials.pick();
    }
    const bool twoLimits =
        input.scheme.kind == SchemeKind::Asymmetric && reach.below > 0 && reach.above > 0;
    const std::size_t tries = triesFor(input, twoLimits);
    auto done =
        twoLimits ? searchTwoLimits(trials, tries, task) : searchOneLimit(trials, tries, task);
    if (!done)
        return done.error();
    return trials.pick();
}

// On many values an index is soon cheaper than passes over them. Whether one happens to be there
// does not matter: on a flat loss the two ways can stop at different places.
Result<CalibrationPick> leastLossOf(const CalibrationInput& input, double power, const Task& task) {
    CalibrationInput chosen = input;
    std::shared_ptr<const SortedIndex> made;
    if (!RangeLoss::wantsIndex(input, power)) {
        chosen.index = nullptr;
    } else if (!input.index) {
        auto built = SortedIndex::build(input.values, task);
        if (!built)
            return built.error();
        made = std::move(built).value();
        chosen.index = made.get();
    }
    return leastLoss(chosen, power, task);
}

}  // namespace

Result<CalibrationPick> pickMse(const CalibrationInput& input, const Task& task) {
    return leastLossOf(input, 2, task);
}

Result<CalibrationPick> pickMae(const CalibrationInput& input, const Task& task) {
    return leastLossOf(input, 1, task);
}

Result<CalibrationPick> pickLp(const CalibrationInput& input, const Task& task) {
    return leastLossOf(input, *input.calibration.parameter, task);
}

}  // namespace quantscope::builtin
