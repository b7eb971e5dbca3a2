// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_tools.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

#include "ui/text/numbers.h"

namespace quantscope {

ChartTools::ChartTools(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 0);
    row->setSpacing(4);
    byRange_ = addButton("view.groupsByRange", true);
    all_ = addButton("view.group", false);
    closeUp_ = addButton("view.closeUp", true);
    previous_ = addButton("view.searchStep.previous", false);
    next_ = addButton("view.searchStep.next", false);
    chosen_ = addButton("view.searchStep.chosen", false);
    for (QToolButton* button : {previous_, next_})
        button->setAutoRepeat(true);
    row->addStretch(1);

    connect(byRange_, &QToolButton::clicked, this, [this](bool on) {
        Scenario next = shown_;
        next.view.groupsByRange = on;
        emit edited(QStringLiteral("view.groupsByRange"), next);
    });
    connect(all_, &QToolButton::clicked, this, [this] {
        Scenario next = shown_;
        next.view.group.reset();
        emit edited(QStringLiteral("view.group"), next);
    });
    connect(closeUp_, &QToolButton::clicked, this, [this](bool on) {
        Scenario next = shown_;
        next.view.closeUp = on;
        emit edited(QStringLiteral("view.closeUp"), next);
    });
    connect(previous_, &QToolButton::clicked, this, [this] { proposeStep(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { proposeStep(1); });
    connect(chosen_, &QToolButton::clicked, this, [this] {
        Scenario next = shown_;
        next.view.searchStep.reset();
        emit edited(QStringLiteral("view.searchStep"), next);
    });
    retranslate();
}

QToolButton* ChartTools::addButton(const char* name, bool checkable) {
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    return button;
}

void ChartTools::showState(const std::string& chart, const Scenario& scenario,
                           const SearchTrace* search) {
    chart_ = chart;
    shown_ = scenario;
    steps_ = search ? search->count() : 0;
    step_ = steps_ > 0 ? shownStep(*search, scenario.view) : 0;
    refresh();
}

void ChartTools::proposeStep(int by) {
    if (steps_ == 0)
        return;
    Scenario next = shown_;
    const auto last = static_cast<std::int64_t>(steps_) - 1;
    next.view.searchStep = static_cast<std::size_t>(
        std::clamp<std::int64_t>(static_cast<std::int64_t>(step_) + by, 0, last));
    emit edited(QStringLiteral("view.searchStep"), next);
}

void ChartTools::refresh() {
    const bool groups = chart_ == "channels" || chart_ == "channel-sqnr";
    const bool search = (chart_ == "trace" || chart_ == "step") && steps_ > 0;
    const bool matrix = chart_ == "matrix";
    byRange_->setVisible(groups);
    all_->setVisible(groups);
    closeUp_->setVisible(matrix);
    for (QToolButton* button : {previous_, next_, chosen_})
        button->setVisible(search);
    setVisible(groups || search || matrix);
    byRange_->setChecked(shown_.view.groupsByRange);
    all_->setEnabled(shown_.view.group.has_value());
    closeUp_->setChecked(shown_.view.closeUp);
    previous_->setEnabled(step_ > 0);
    next_->setEnabled(step_ + 1 < steps_);
    chosen_->setEnabled(shown_.view.searchStep.has_value());
}

void ChartTools::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartTools::retranslate() {
    const auto say = [](QToolButton* button, const QString& text, const QString& help) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(help);
        button->setAccessibleDescription(help);
    };
    say(byRange_, tr("Widest first"), tr("Sorts by the range of the values"));
    say(all_, tr("Show all values"), tr("Ends showing one channel or group alone"));
    say(closeUp_, tr("Close-up"), tr("Only the cells around the chosen one, with their numbers"));
    say(previous_, tr("◀ Back"), tr("The candidate before"));
    say(next_, tr("Next ▶"), tr("The candidate after"));
    say(chosen_, tr("To the choice"), tr("The candidate that the method chose"));
}

}  // namespace quantscope
