// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/text/numbers.h"

namespace quantscope {

namespace {

class AccessibleValueSlider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleValueSlider(ValueSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? shortNumber(slider()->real())
                                          : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return slider()->real(); }
    void setCurrentValue(const QVariant& value) override {
        emit slider()->moved(
            std::clamp(value.toDouble(), slider()->span().lowest, slider()->span().highest));
    }
    QVariant minimumValue() const override { return slider()->span().lowest; }
    QVariant maximumValue() const override { return slider()->span().highest; }
    QVariant minimumStepSize() const override {
        return (slider()->span().highest - slider()->span().lowest) / ValueSlider::kPositions;
    }

private:
    ValueSlider* slider() const { return static_cast<ValueSlider*>(object()); }
};

QAccessibleInterface* makeAccessibleSlider(const QString& /*className*/, QObject* object) {
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider ? new AccessibleValueSlider(slider) : nullptr;
}

// Three significant digits: what a hand on a slider can mean.
double roundedForHand(double value) {
    constexpr int digits = 3;
    return QString::number(value, 'g', digits).toDouble();
}

}  // namespace

ValueSlider::ValueSlider(const SliderSpan& span, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), span_(span) {
    // Installing it twice is harmless: Qt asks the newest factory first.
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessibleSlider);
        return true;
    }();
    Q_UNUSED(installed)

    setRange(0, kPositions);
    setSingleStep(kPositions / 100);
    setPageStep(kPositions / 10);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        real_ = realAt(position);
        emit moved(real_);
    });
}

void ValueSlider::showReal(double value) {
    if (std::isnan(value))
        return;
    real_ = value;
    // While the hand holds it, it stays where the hand is.
    if (isSliderDown())
        return;
    const QSignalBlocker silent(this);
    setValue(positionOf(value));
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

double ValueSlider::realAt(int position) const {
    if (position <= 0)
        return span_.lowest;
    if (position >= kPositions)
        return span_.highest;
    const double part = static_cast<double>(position) / kPositions;
    const double exact = span_.logarithmic
                             ? span_.lowest * std::pow(span_.highest / span_.lowest, part)
                             : span_.lowest + part * (span_.highest - span_.lowest);
    // Near zero a linear scale is rounded to its own step, not to three digits of almost nothing.
    const double step = (span_.highest - span_.lowest) / kPositions;
    const double rounded =
        span_.logarithmic ? roundedForHand(exact) : roundedForHand(std::round(exact / step) * step);
    return span_.whole ? std::round(rounded) : rounded;
}

int ValueSlider::positionOf(double value) const {
    const double inside = std::clamp(value, span_.lowest, span_.highest);
    const double part =
        span_.logarithmic ? std::log(inside / span_.lowest) / std::log(span_.highest / span_.lowest)
                          : (inside - span_.lowest) / (span_.highest - span_.lowest);
    return static_cast<int>(std::lround(part * kPositions));
}

}  // namespace quantscope
