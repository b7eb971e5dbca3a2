// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantscope {

/// One of several that exclude each other.
struct Choice {
    QString id;  ///< Never shown, never translated.
    QString text;
    QString help;    ///< Tooltip; may be empty.
    QString reason;  ///< Why it cannot be chosen now; empty: it can.

    bool operator==(const Choice&) const = default;
};

}  // namespace quantscope
