// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_slot.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/figure/figures.h"
#include "ui/charts/figure_view.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"

namespace quantscope {

ChartSlot::ChartSlot(std::vector<std::string> charts, QWidget* parent)
    : QWidget(parent),
      charts_(std::move(charts)),
      tabs_(new QTabBar(this)),
      view_(new FigureView(this)) {
    tabs_->setObjectName(QStringLiteral("chartTabs"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(true);
    for (std::size_t i = 0; i < charts_.size(); ++i)
        tabs_->addTab(QString());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabs_);
    column->addWidget(view_, 1);

    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0)
            emit chartChosen(QString::fromStdString(charts_[static_cast<std::size_t>(tab)]));
    });
    retranslate();
}

void ChartSlot::showChart(const std::string& chart) {
    const QSignalBlocker silent(tabs_);
    auto found = std::ranges::find(charts_, chart);
    if (found == charts_.end()) {
        charts_.push_back(chart);
        tabs_->addTab(QString());
        retranslate();
        found = charts_.end() - 1;
    }
    tabs_->setCurrentIndex(static_cast<int>(found - charts_.begin()));
}

void ChartSlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartSlot::retranslate() {
    tabs_->setAccessibleName(tr("Charts in this place"));
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const int tab = static_cast<int>(i);
        const FigureKind* kind = findFigureKind(charts_[i]);
        tabs_->setTabText(tab, chartName(charts_[i]));
        tabs_->setTabToolTip(tab, kind ? text(kind->title()) : QString());
    }
}

}  // namespace quantscope
