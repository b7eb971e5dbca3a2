// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantscope {

/// Whether a desktop's settings below `configFolder` ask for interfaces that stand still: GTK's
/// gtk-enable-animations, KDE's AnimationDurationFactor. Qt 6.4 does not tell.
bool desktopReducesMotion(const QString& configFolder);

/// What counts: the user's own choice ("true" or "false") or, where there is none, the desktop's.
bool reducesMotion(const QString& choice);

}  // namespace quantscope
