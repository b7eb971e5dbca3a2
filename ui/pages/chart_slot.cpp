// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_slot.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/figure/figures.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/chart_tools.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"

namespace quantscope {

ChartSlot::ChartSlot(std::vector<std::string> charts, QWidget* parent)
    : QWidget(parent),
      charts_(std::move(charts)),
      tabs_(new QTabBar(this)),
      more_(new QToolButton(this)),
      menu_(new QMenu(more_)),
      tools_(new ChartTools(this)),
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
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 6, 0);
    head->addWidget(tabs_, 1);
    head->addWidget(more_);
    column->addLayout(head);
    column->addWidget(tools_);
    column->addWidget(view_, 1);
    tools_->hide();
    more_->setObjectName(QStringLiteral("chartMenu"));
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setFocusPolicy(Qt::StrongFocus);
    more_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &ChartSlot::fillMenu);

    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0)
            emit chartChosen(QString::fromStdString(charts_[static_cast<std::size_t>(tab)]));
    });
    retranslate();
}

void ChartSlot::fillMenu() {
    menu_->clear();
    for (const FigureKind& kind : figureKinds()) {
        if (kind.id == "values")
            continue;  // the main chart
        const QString id =
            QString::fromUtf8(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
        QAction* action = menu_->addAction(chartName(kind.id));
        action->setCheckable(true);
        action->setChecked(kind.id == chart_);
        action->setToolTip(text(kind.title()));
        connect(action, &QAction::triggered, this, [this, id] { emit chartChosen(id); });
    }
}

void ChartSlot::showChart(const std::string& chart) {
    const QSignalBlocker silent(tabs_);
    chart_ = chart;
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
    more_->setText(tr("All charts"));
    more_->setAccessibleName(more_->text());
    more_->setToolTip(tr("Every chart that can stand here"));
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const int tab = static_cast<int>(i);
        const FigureKind* kind = findFigureKind(charts_[i]);
        tabs_->setTabText(tab, chartName(charts_[i]));
        tabs_->setTabToolTip(tab, kind ? text(kind->title()) : QString());
    }
}

}  // namespace quantscope
