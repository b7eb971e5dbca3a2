// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/grip_rules.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

double limitOf(const ClipRange& range, LimitSide side) {
    return side == LimitSide::Lower ? range.lower : range.upper;
}

double gripStep(const ClipRange& visible) {
    return (visible.upper - visible.lower) / 200;
}

double allowedLimit(LimitSide side, double wanted, const ClipRange& limits, double step,
                    bool together) {
    const double now = limitOf(limits, side);
    if (!std::isfinite(wanted))
        return now;
    if (side == LimitSide::Lower) {
        const double nearest = together ? -step / 2 : limits.upper - step;
        return std::min(wanted, std::max(nearest, now));
    }
    const double nearest = together ? step / 2 : limits.lower + step;
    return std::max(wanted, std::min(nearest, now));
}

std::optional<GripPick> nearestPick(LimitSide side, double wanted, double reach,
                                    const std::vector<GripPick>& picks) {
    std::optional<GripPick> nearest;
    double best = reach;
    for (const GripPick& pick : picks) {
        const double distance = std::abs(limitOf(pick.range, side) - wanted);
        if (distance <= best && (!nearest || distance < best)) {
            best = distance;
            nearest = pick;
        }
    }
    return nearest;
}

std::optional<GripPick> nextPick(LimitSide side, double value, int direction,
                                 const std::vector<GripPick>& picks) {
    std::optional<GripPick> next;
    for (const GripPick& pick : picks) {
        const double ahead = direction * (limitOf(pick.range, side) - value);
        if (ahead > 0 && (!next || ahead < direction * (limitOf(next->range, side) - value)))
            next = pick;
    }
    return next;
}

}  // namespace quantscope
