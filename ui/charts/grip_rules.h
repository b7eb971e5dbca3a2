// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

#include "core/quant/clip_range.h"

// Where a clip grip may go, as arithmetic without widgets.
namespace quantscope {

enum class LimitSide { Lower, Upper };

/// Where grips stick: what a calibration method picks.
struct GripPick {
    QString letter;  ///< "M"
    ClipRange range;

    bool operator==(const GripPick&) const = default;
};

/// What the grips need to know beside the limits.
struct GripContext {
    ClipRange data;         ///< Smallest and largest value: Home and End.
    bool mirrored = false;  ///< Both grips move together; Shift moves one.
    std::vector<GripPick> picks;
    QString lowerSpoken;  ///< "−4.69, clips 0.20 per cent, SQNR 12.1 decibels"; empty: the value.
    QString upperSpoken;

    bool operator==(const GripContext&) const = default;
};

double limitOf(const ClipRange& range, LimitSide side);

/// One key step: 0.5 % of the visible range.
double gripStep(const ClipRange& visible);

/// How far a limit may go: `wanted`, but never across the other one. A limit stops one `step`
/// short of the other (half a step short of zero when both move together); a pair that is closer
/// already comes no closer. Not finite: `limits` as they are.
double allowedLimit(LimitSide side, double wanted, const ClipRange& limits, double step,
                    bool together);

/// The pick nearest to `wanted` within `reach`, or nothing.
std::optional<GripPick> nearestPick(LimitSide side, double wanted, double reach,
                                    const std::vector<GripPick>& picks);

/// The next pick of this side above (direction +1) or below (-1) `value`, or nothing.
std::optional<GripPick> nextPick(LimitSide side, double value, int direction,
                                 const std::vector<GripPick>& picks);

}  // namespace quantscope

Q_DECLARE_METATYPE(quantscope::LimitSide)
Q_DECLARE_METATYPE(quantscope::ClipRange)
