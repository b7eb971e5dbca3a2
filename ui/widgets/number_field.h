// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "ui/widgets/number_box.h"
#include "ui/widgets/value_slider.h"

class QHBoxLayout;
class QLabel;

namespace quantscope {

/// A number box, a slider before it where speed matters, and a line below it that says why a
/// number was refused. The box runs along while the slider moves.
///
/// The box has the field's object name, the slider the same with ".slider" after it.
class NumberField : public QWidget {
    Q_OBJECT

public:
    NumberField(const QString& fieldId, const NumberRange& range, QWidget* parent = nullptr);
    NumberField(const QString& fieldId, const NumberRange& range, const SliderSpan& span,
                QWidget* parent = nullptr);

    /// Emits nothing.
    void showValue(double value);
    /// Accessible name of the box and the slider, and what they do.
    void setNames(const QString& name, const QString& help = {});
    /// A further control in the same line, after the box.
    void addAfter(QWidget* widget);

    NumberBox* box() const { return box_; }
    ValueSlider* slider() const { return slider_; }

signals:
    void edited(double value);
    /// Between these two the slider is held.
    void dragStarted();
    void dragFinished();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void build(const QString& fieldId, const NumberRange& range);
    void showReason(const QString& reason);

    NumberBox* box_ = nullptr;
    ValueSlider* slider_ = nullptr;
    QHBoxLayout* line_ = nullptr;
    QLabel* reason_ = nullptr;
};

}  // namespace quantscope
