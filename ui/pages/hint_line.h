// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace quantscope {

/// The first minute's only help: one line that says what to do, and after the first drag what it
/// did, with the ways on. Never in the way of anything.
class HintLine : public QFrame {
    Q_OBJECT

public:
    explicit HintLine(QWidget* parent = nullptr);

    /// Says what to drag.
    void showInvitation();

    /// Says what the first drag did; without an SQNR on either side (no error at all) it says so
    /// in general words.
    void showOutcome(std::optional<double> sqnrBefore, std::optional<double> sqnrAfter);

    /// Takes the invitation back: there is something else to look at.
    void withdraw();

    bool isInviting() const { return state_ == State::Invitation; }

signals:
    void openRequested();
    /// Somebody wants a tensor that comes with the program; the choice opens below `button`.
    void samplesRequested(QWidget* button);
    /// "Just explore", or the cross.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Hidden, Invitation, Outcome };

    void retranslate();
    QString outcomeSentence() const;

    State state_ = State::Hidden;
    std::optional<double> before_;
    std::optional<double> after_;
    QLabel* sentence_ = nullptr;
    QToolButton* sample_ = nullptr;
    QToolButton* open_ = nullptr;
    QToolButton* explore_ = nullptr;
};

}  // namespace quantscope
