// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace quantscope {

/// Enables `widget` with `help` as its tooltip, or disables it with `reason` in its place; both
/// are also its accessible description.
inline void setAvailable(QWidget* widget, const QString& reason, const QString& help = {}) {
    const QString& words = reason.isEmpty() ? help : reason;
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(words);
    widget->setAccessibleDescription(words);
}

}  // namespace quantscope
