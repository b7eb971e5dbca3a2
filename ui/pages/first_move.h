// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QVariantAnimation;

namespace quantscope {

/// When the first start moves something by itself: soon a grip calls attention, and when nobody
/// touches anything for twenty seconds it makes a trip and comes back, once. The first key, click,
/// wheel or touch anywhere in the program ends it for good.
class FirstMove : public QObject {
    Q_OBJECT

public:
    static constexpr int kPulseAfterMs = 1500;
    static constexpr int kTripAfterMs = 20'000;
    static constexpr int kTripMs = 6000;

    explicit FirstMove(QWidget* page);

    /// From now on; does nothing the second time. @pre The page's window will be shown.
    void start();
    /// Ends everything; a trip under way comes to its end at once.
    void stop();
    bool onTrip() const;

    /// For tests: how long to wait and to travel, in milliseconds.
    void setPace(int pulseAfter, int tripAfter, int trip);

signals:
    void pulse();
    void tripStarted();
    /// 0 at the start, 1 at the far end, 0 again when it is back.
    void tripAt(double share);
    void tripEnded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startTrip();

    QWidget* page_;
    QTimer untilPulse_;
    QTimer untilTrip_;
    QVariantAnimation* trip_;
    bool started_ = false;
};

}  // namespace quantscope
