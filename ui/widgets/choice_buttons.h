// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

#include "ui/widgets/choice.h"

class QToolButton;

namespace quantscope {

/// Buttons of which one is down, in as many lines as they need; arrow keys walk and choose, as in
/// a group of radio buttons. A choice that cannot be is disabled and says why, to the eye and to
/// screen readers.
///
/// Each button is called "<object name>.<choice id>".
class ChoiceButtons : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceButtons(const QString& name, QWidget* parent = nullptr);

    /// Which there are, with their words; can be repeated, for example in another language.
    void setChoices(const std::vector<Choice>& choices);
    /// Emits nothing. An id that is not among the choices leaves every button up.
    void showChoice(const QString& id);
    /// What all of them are about, for screen readers.
    void setName(const QString& name);

    const QString& shownChoice() const { return shown_; }
    QToolButton* button(const QString& id) const;

signals:
    void chosen(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepHeight();
    void makeButtons();
    void describe(QToolButton* button, const Choice& choice);

    std::vector<Choice> choices_;
    std::vector<QToolButton*> buttons_;
    QString shown_;
    QString name_;
};

}  // namespace quantscope
