// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <vector>

#include "ui/widgets/choice.h"

namespace quantscope {

/// A drop-down list of choices. A choice that cannot be stays in the list, disabled, with its
/// reason as tooltip and accessible description. Never wider than what it stands in; the wheel
/// turns it only while it has the focus.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(const QString& name, QWidget* parent = nullptr);

    /// Which there are, with their words; can be repeated. Keeps the choice shown. Emits nothing.
    void setChoices(const std::vector<Choice>& choices);
    /// Emits nothing. An id that is not among the choices shows nothing.
    void showChoice(const QString& id);

    const QString& shownChoice() const { return shown_; }

signals:
    void chosen(const QString& id);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void describeShown();

    std::vector<Choice> choices_;
    QString shown_;
};

}  // namespace quantscope
