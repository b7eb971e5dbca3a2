// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QKeyEvent>
#include <QSplitter>

#include "ui/charts/figure_view.h"
#include "ui/pages/chart_bar.h"
#include "ui/pages/explore_page.h"
#include "ui/text/names.h"

// Pin A: a state kept to look back at. While C is held in a chart everything shows the pinned
// state, on release the live one again; the eye sees what differs where it moves.
namespace quantscope {

void ExplorePage::pinState() {
    pinned_ = services_.store.scenario();
    emit toast(tr("Pinned as A. Hold C in a chart to see it again."), {}, {});
}

void ExplorePage::showPinned(bool pinned) {
    if (showsPinned_ == pinned)
        return;
    showsPinned_ = pinned;
    services_.analyzer.show(pinned ? *pinned_ : services_.store.scenario(), false);
}

QString ExplorePage::pinnedRemark() const {
    return tr("Pin A: %1, %2").arg(schemeSummary(pinned_->scheme), nameOf(pinned_->calibration));
}

// What no chart and no grip has taken comes here.
void ExplorePage::keyPressEvent(QKeyEvent* event) {
    const QWidget* focus = QApplication::focusWidget();
    const bool inChart = focus && rows_->isAncestorOf(focus);
    if (event->key() != Qt::Key_C || event->modifiers() || !inChart || !main_->letterKeys()) {
        Page::keyPressEvent(event);
        return;
    }
    if (event->isAutoRepeat())
        return;
    if (pinned_)
        showPinned(true);
    else
        emit toast(tr("Nothing is pinned yet: Ctrl+D pins this state as A."), {}, {});
}

void ExplorePage::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_C) {
        Page::keyReleaseEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        showPinned(false);
}

}  // namespace quantscope
