// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QWidget>

#include "ui/theme/plot_style.h"

class QLineEdit;

namespace quantscope {

/// Something on a chart that can be dragged along the x axis. To the keyboard and to screen readers
/// it is a slider. It proposes only; what it shows comes from showValue().
///
/// Keys: Left and Right one step, with Shift ten steps, with Ctrl a tenth; PgUp and PgDn the next
/// place to stick to; Home and End; Enter opens a box to type a number in place; Esc cancels a
/// drag. Pointer events are passed on in the coordinates of the parent (the chart's viewport), so
/// that the tab and the line under it behave alike.
class ChartHandle : public QWidget {
    Q_OBJECT

public:
    struct Value {
        double now = 0;
        double lowest = 0;  ///< Told to screen readers; typing may go beyond.
        double highest = 0;
        double step = 0;
        QString shown;   ///< On the handle.
        QString spoken;  ///< For screen readers; empty: `shown`.

        bool operator==(const Value&) const = default;
    };
    enum class Jump { First, Last, Next, Previous };

    explicit ChartHandle(QWidget* viewport);

    void showValue(const Value& value);
    const Value& value() const { return value_; }
    void showStyle(const PlotStyle& style);
    const PlotStyle& style() const { return style_; }

    /// Screen readers hear of changes at most once a second while this is on.
    void setQuiet(bool quiet);
    bool isTyping() const { return box_ != nullptr; }

signals:
    /// By `steps` key steps; +1 is to the right.
    void stepped(double steps);
    void jumped(quantscope::ChartHandle::Jump where);
    /// Typed, or set by a screen reader.
    void valueEntered(double value);
    void cancelled();
    void pointerPressed(const QPointF& position, Qt::KeyboardModifiers modifiers);
    void pointerMoved(const QPointF& position, Qt::KeyboardModifiers modifiers);
    void pointerReleased();
    void doubleClicked();

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openBox();
    void closeBox(bool take);
    void announce();

    Value value_;
    PlotStyle style_;
    QLineEdit* box_ = nullptr;
    qint64 lastSpoken_ = 0;
    bool quiet_ = false;
};

/// The tab of a clip limit: at least 24 × 28 pixels, with the limit's value and the letter of the
/// method that picks it.
class ClipGrip : public ChartHandle {
    Q_OBJECT

public:
    static constexpr double kTabWidth = 24;
    static constexpr double kTabHeight = 28;

    explicit ClipGrip(QWidget* viewport) : ChartHandle(viewport) {}

    /// Puts the tab over `area`; the limit's line ends at `lineX`, or lies beyond the border of the
    /// view on that side.
    void place(const QRectF& area, double lineX, int beyond);
    QSizeF tabSize() const;

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    double lineX_ = 0;
    int beyond_ = 0;
};

/// Lies over the mark "you", which the chart itself draws.
class YouHandle : public ChartHandle {
    Q_OBJECT

public:
    static constexpr int kSide = 24;

    explicit YouHandle(QWidget* viewport) : ChartHandle(viewport) {}

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace quantscope
