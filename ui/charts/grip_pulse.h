// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QVariantAnimation;

namespace quantscope {

class ClipGrip;

/// A ring that grows out of a grip and fades, a few times; then it deletes itself. Lets the pointer
/// through and says nothing to screen readers.
class GripPulse : public QWidget {
    Q_OBJECT

public:
    static constexpr int kRounds = 2;
    static constexpr int kRoundMs = 900;

    /// Around `grip`, from now on.
    explicit GripPulse(ClipGrip& grip);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    ClipGrip& grip_;
    QVariantAnimation* growth_;
};

}  // namespace quantscope
