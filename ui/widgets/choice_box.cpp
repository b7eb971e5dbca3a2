// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_box.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace quantscope {

ChoiceBox::ChoiceBox(const QString& name, QWidget* parent) : QComboBox(parent) {
    setObjectName(name);
    setModel(new QStandardItemModel(this));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kFewestLetters = 10;
    setMinimumContentsLength(kFewestLetters);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString id = itemData(index).toString();
        const bool other = id != shown_;
        showChoice(id);
        if (other)
            emit chosen(id);
    });
}

void ChoiceBox::setChoices(const std::vector<Choice>& choices) {
    if (choices == choices_)
        return;
    choices_ = choices;
    const QSignalBlocker silent(this);
    auto* items = static_cast<QStandardItemModel*>(model());
    while (items->rowCount() > static_cast<int>(choices.size()))
        items->removeRow(items->rowCount() - 1);
    for (int row = 0; row < static_cast<int>(choices.size()); ++row) {
        if (row == items->rowCount())
            items->appendRow(new QStandardItem);
        const Choice& choice = choices[static_cast<std::size_t>(row)];
        QStandardItem* const item = items->item(row);
        item->setData(choice.id, Qt::UserRole);
        item->setText(choice.text);
        item->setEnabled(choice.reason.isEmpty());
        item->setToolTip(choice.reason.isEmpty() ? choice.help : choice.reason);
        item->setAccessibleDescription(item->toolTip());
    }
    showChoice(shown_);
}

void ChoiceBox::showChoice(const QString& id) {
    shown_ = id;
    const QSignalBlocker silent(this);
    setCurrentIndex(findData(id));
    describeShown();
}

void ChoiceBox::describeShown() {
    // The box may be too narrow for the words of the choice.
    const QString text = currentText();
    const QString help = itemData(currentIndex(), Qt::ToolTipRole).toString();
    setToolTip(help.isEmpty() ? text : help);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace quantscope
