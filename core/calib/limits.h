// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/calib/calibrator.h"

namespace quantscope {

/// Whether only values above zero have codes: symmetric with unsigned codes.
inline bool isOneSided(const Scheme& scheme) {
    return scheme.kind == SchemeKind::Symmetric && codeRangeOf(scheme) == CodeRange::Unsigned;
}

/// The bits b of which 2^b even steps fill ±limit: the scheme's own, one more where the codes reach
/// above zero only, as half the width then has as many.
inline int bitsOfBothSides(const Scheme& scheme) {
    return scheme.bits + (isOneSided(scheme) ? 1 : 0);
}

/// ±limit, or 0 to limit where only values above zero have codes.
inline ClipRange rangeOfLimit(const Scheme& scheme, double limit) {
    return {isOneSided(scheme) ? 0 : -limit, limit};
}

/// What lies in both the range and the data's own; a range beside the data becomes the data's
/// nearer end.
inline ClipRange withinData(const SampleStats& stats, ClipRange range) {
    return {std::clamp(range.lower, stats.min, stats.max),
            std::clamp(range.upper, stats.min, stats.max)};
}

}  // namespace quantscope
