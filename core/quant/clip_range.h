// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantscope {

/// The interval of reals that is kept; what lies outside is clipped. lower <= upper, both finite.
struct ClipRange {
    double lower = 0;
    double upper = 0;

    bool operator==(const ClipRange&) const = default;
};

}  // namespace quantscope
