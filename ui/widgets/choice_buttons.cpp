// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_buttons.h"

#include <QToolButton>

#include <algorithm>

#include "ui/widgets/flow_layout.h"

namespace quantscope {

ChoiceButtons::ChoiceButtons(const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    new FlowLayout(this);
}

void ChoiceButtons::setChoices(const std::vector<Choice>& choices) {
    const bool sameIds = std::ranges::equal(choices, choices_, {}, &Choice::id, &Choice::id);
    choices_ = choices;
    if (!sameIds)
        makeButtons();
    for (std::size_t i = 0; i < choices_.size(); ++i)
        describe(buttons_[i], choices_[i]);
}

// Form layouts keep a row's height when it gets narrower; as a minimum it cannot be kept from us.
void ChoiceButtons::keepHeight() {
    const int height = layout()->heightForWidth(width());
    if (height > 0 && height != minimumHeight())
        setMinimumHeight(height);
}

void ChoiceButtons::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    keepHeight();
}

void ChoiceButtons::makeButtons() {
    qDeleteAll(buttons_);
    buttons_.clear();
    for (const Choice& choice : choices_) {
        auto* button = new QToolButton(this);
        button->setObjectName(objectName() + u'.' + choice.id);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, id = choice.id] {
            const bool other = id != shown_;
            showChoice(id);
            if (other)
                emit chosen(id);
        });
        layout()->addWidget(button);
        buttons_.push_back(button);
    }
    // Buttons made late would be the last that Tab comes to. Their place is ours, which Qt takes
    // as a place only while we could have the focus ourselves.
    const Qt::FocusPolicy policy = focusPolicy();
    setFocusPolicy(Qt::TabFocus);
    QWidget* before = this;
    for (QToolButton* button : buttons_) {
        setTabOrder(before, button);
        before = button;
    }
    setFocusPolicy(policy);
    showChoice(shown_);
}

void ChoiceButtons::describe(QToolButton* button, const Choice& choice) {
    button->setText(choice.text);
    button->setEnabled(choice.reason.isEmpty());
    button->setToolTip(choice.reason.isEmpty() ? choice.help : choice.reason);
    button->setAccessibleName(name_.isEmpty() ? choice.text
                                              : QStringLiteral("%1: %2").arg(name_, choice.text));
    button->setAccessibleDescription(button->toolTip());
}

void ChoiceButtons::showChoice(const QString& id) {
    shown_ = id;
    // Exclusive buttons cannot all be up, except between these two loops.
    for (QToolButton* button : buttons_)
        button->setAutoExclusive(false);
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setChecked(choices_[i].id == id);
    for (QToolButton* button : buttons_)
        button->setAutoExclusive(true);
}

void ChoiceButtons::setName(const QString& name) {
    name_ = name;
    setAccessibleName(name);
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        describe(buttons_[i], choices_[i]);
}

QToolButton* ChoiceButtons::button(const QString& id) const {
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        if (choices_[i].id == id)
            return buttons_[i];
    return nullptr;
}

}  // namespace quantscope
