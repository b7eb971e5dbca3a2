// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/maximizer.h"

#include <QGridLayout>
#include <QLayout>
#include <QSplitter>

#include <utility>

namespace quantscope {

namespace {

// Whether `parent` lays the widget out; the inner parts of scroll areas and tabs are not ours.
bool isLaidOut(const QWidget* parent, QWidget* widget) {
    if (const auto* splitter = qobject_cast<const QSplitter*>(parent))
        return splitter->indexOf(widget) >= 0;
    const QLayout* layout = parent->layout();
    if (!layout)
        return false;
    if (layout->indexOf(widget) >= 0)
        return true;
    for (const QObject* inner : layout->children())  // rows within columns
        if (const auto* row = qobject_cast<const QLayout*>(inner); row && row->indexOf(widget) >= 0)
            return true;
    return false;
}

}  // namespace

void Maximizer::toggle(QWidget* widget, QWidget* area) {
    const bool again = widget_ == widget;
    restore();
    if (again)
        return;
    widget_ = widget;
    for (QWidget* inside = widget; inside && inside != area; inside = inside->parentWidget()) {
        hideBeside(inside);
        spanGrid(inside);
    }
}

void Maximizer::spanGrid(QWidget* widget) {
    auto* grid = qobject_cast<QGridLayout*>(widget->parentWidget()->layout());
    const int at = grid ? grid->indexOf(widget) : -1;
    if (at < 0)
        return;
    Place place{widget};
    grid->getItemPosition(at, &place.row, &place.column, &place.rows, &place.columns);
    spanned_.push_back(place);
    grid->removeWidget(widget);
    grid->addWidget(widget, 0, 0, grid->rowCount(), grid->columnCount());
}

void Maximizer::hideBeside(QWidget* widget) {
    QWidget* parent = widget->parentWidget();
    for (QObject* child : parent->children()) {
        auto* sibling = qobject_cast<QWidget*>(child);
        if (!sibling || sibling == widget || sibling->isHidden() || !isLaidOut(parent, sibling))
            continue;
        sibling->hide();
        hidden_.emplace_back(sibling);
    }
}

void Maximizer::restore() {
    widget_.clear();
    for (const Place& place : std::exchange(spanned_, {})) {
        auto* grid = place.widget
                         ? qobject_cast<QGridLayout*>(place.widget->parentWidget()->layout())
                         : nullptr;
        if (!grid)
            continue;
        grid->removeWidget(place.widget);
        grid->addWidget(place.widget, place.row, place.column, place.rows, place.columns);
    }
    for (const QPointer<QWidget>& widget : std::exchange(hidden_, {}))
        if (widget)
            widget->show();
}

}  // namespace quantscope
