// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace quantscope {

/// What a message bar says. Texts are functions so that they follow the language.
struct BarMessage {
    enum class Kind { Note, Warning, Error };

    struct Button {
        std::function<QString()> label;
        std::function<void()> run;
    };

    Kind kind = Kind::Note;
    std::function<QString()> text;
    std::vector<Button> buttons;
    /// More for those who ask, behind a button of its own; may be empty.
    std::function<QString()> details;
};

/// One line for what can wait: a sentence, what can be done about it, and a cross. Hidden while
/// there is nothing to say. Screen readers are told when it appears.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what is shown.
    void showMessage(BarMessage message);
    void clear();

    /// What is shown, for tests and screen readers; empty when hidden.
    QString shownText() const;

signals:
    /// Somebody closed it with the cross.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void makeButtons();

    std::optional<BarMessage> message_;
    QLabel* sign_ = nullptr;
    QLabel* sentence_ = nullptr;
    QHBoxLayout* buttonRow_ = nullptr;
    QToolButton* close_ = nullptr;
    std::vector<QToolButton*> buttons_;
    QToolButton* more_ = nullptr;  ///< Unfolds the details.
    QLabel* details_ = nullptr;
};

}  // namespace quantscope
