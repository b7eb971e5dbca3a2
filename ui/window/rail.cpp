// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rail.h"

#include <QActionGroup>

namespace quantscope {

Rail::Rail(QWidget* parent) : QToolBar(parent), pages_(new QActionGroup(this)) {
    setObjectName(QStringLiteral("rail"));
    setMovable(false);
    setFloatable(false);
    setOrientation(Qt::Vertical);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setNarrow(false);
}

void Rail::addPage(QAction* page) {
    pages_->addAction(page);
    addAction(page);
    widgetForAction(page)->setFocusPolicy(Qt::StrongFocus);
}

void Rail::setNarrow(bool narrow) {
    setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
}

}  // namespace quantscope
