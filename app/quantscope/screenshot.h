// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantscope {

class MainWindow;

/// Waits until nothing more is being computed, then writes a picture of `window` into `path` and
/// leaves the event loop with 0, or with 1 and a sentence when the file cannot be written.
void leaveWithScreenshot(MainWindow& window, const QString& path);

}  // namespace quantscope
