// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quantscope {

/// The program's font: named families in order of preference, never a generic one, so that windows
/// and exported files look alike on every computer. All named families are complete for Vietnamese.
QFont textFont(double pointSize);

/// Fixed width, for codes and bits.
QFont codeFont(double pointSize);

/// Whether the letters of Vietnamese (stacked marks, as in ế and ộ) can be drawn with `font`.
/// False also on a system without any fonts, where every letter would be a box.
bool readsVietnamese(const QFont& font);

}  // namespace quantscope
