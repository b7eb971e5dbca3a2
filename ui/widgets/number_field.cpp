// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/wrap_label.h"

namespace quantscope {

NumberField::NumberField(const QString& fieldId, const NumberRange& range, QWidget* parent)
    : QWidget(parent) {
    build(fieldId, range);
}

NumberField::NumberField(const QString& fieldId, const NumberRange& range, const SliderSpan& span,
                         QWidget* parent)
    : QWidget(parent) {
    slider_ = new ValueSlider(span, this);
    build(fieldId, range);
}

void NumberField::build(const QString& fieldId, const NumberRange& range) {
    box_ = new NumberBox(range, this);
    box_->setObjectName(fieldId);
    reason_ = new WrapLabel(this);
    reason_->setObjectName(fieldId + QStringLiteral(".reason"));
    reason_->hide();

    line_ = new QHBoxLayout;
    if (slider_) {
        slider_->setObjectName(fieldId + QStringLiteral(".slider"));
        line_->addWidget(slider_, 1);
        connect(slider_, &ValueSlider::moved, this, [this](double value) {
            box_->showValue(value);
            emit edited(value);
        });
        connect(slider_, &QSlider::sliderPressed, this, &NumberField::dragStarted);
        connect(slider_, &QSlider::sliderReleased, this, &NumberField::dragFinished);
    }
    line_->addWidget(box_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addLayout(line_);
    rows->addWidget(reason_);
    // Not a focus proxy: Tab would then pass over the slider.
    setFocusPolicy(Qt::ClickFocus);

    connect(box_, &NumberBox::reasonChanged, this, &NumberField::showReason);
    connect(box_, &NumberBox::edited, this, [this](double value) {
        if (slider_)
            slider_->showReal(value);
        emit edited(value);
    });
}

// By its label's key.
void NumberField::focusInEvent(QFocusEvent* event) {
    box_->setFocus(event->reason());
}

void NumberField::showValue(double value) {
    box_->showValue(value);
    if (slider_)
        slider_->showReal(value);
}

void NumberField::setNames(const QString& name, const QString& help) {
    box_->setAccessibleName(name);
    box_->setToolTip(help);
    if (slider_) {
        slider_->setAccessibleName(name);
        slider_->setToolTip(help);
    }
}

void NumberField::addAfter(QWidget* widget) {
    line_->addWidget(widget, 1);
}

void NumberField::showReason(const QString& reason) {
    reason_->setText(reason);
    reason_->setVisible(!reason.isEmpty());
    box_->setAccessibleDescription(reason);
    if (reason.isEmpty())
        return;
    QAccessibleEvent alert(reason_, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace quantscope
