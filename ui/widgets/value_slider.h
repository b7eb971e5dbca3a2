// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace quantscope {

/// What a slider spans.
struct SliderSpan {
    double lowest = 0;
    double highest = 1;
    bool logarithmic = false;  ///< Equal distances are equal factors; needs lowest > 0.
    bool whole = false;

    bool operator==(const SliderSpan&) const = default;
};

/// A horizontal slider over real numbers. A position stands for a number with few digits, and
/// showing a number never reports the position's own: the caller's value is the only truth. A
/// value outside the span shows at its end. To screen readers it has the real value.
class ValueSlider : public QSlider {
    Q_OBJECT

public:
    static constexpr int kPositions = 1000;

    explicit ValueSlider(const SliderSpan& span, QWidget* parent = nullptr);

    const SliderSpan& span() const { return span_; }
    /// Emits nothing. NaN leaves it where it is.
    void showReal(double value);
    /// The value last shown or moved to.
    double real() const { return real_; }

signals:
    void moved(double value);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    double realAt(int position) const;
    int positionOf(double value) const;

    SliderSpan span_;
    double real_ = 0;
};

}  // namespace quantscope
