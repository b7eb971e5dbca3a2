// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVariantAnimation;

namespace quantscope {

/// Unfolds, raises and scrolls to whatever hides `control`: groups, docks, scroll areas.
void reveal(QWidget& control);

/// Gives the keyboard to `control`: to the chosen one of several buttons, else to the first part of
/// it that takes it now.
void giveKeyboard(QWidget& control);

/// A frame around a control that changed without being touched; it fades, and then deletes itself.
/// Lets the pointer through and says nothing to screen readers.
class ChangeMark : public QWidget {
    Q_OBJECT

public:
    /// At the same time only the newest is there. With `moving` false it stands, and then goes.
    ChangeMark(QWidget& control, bool moving);

    const QWidget& control() const { return control_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QWidget& control_;
    QVariantAnimation* fading_;
    bool moving_;
};

}  // namespace quantscope
