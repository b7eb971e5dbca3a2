// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

#include <array>
#include <optional>

#include "ui/charts/chart_handle.h"
#include "ui/charts/grip_rules.h"

namespace quantscope {

class FigureChart;

/// The two clip grips of a chart: turns pointer, keys and typing into proposals, on the tabs and on
/// the lines alike. Keeps what it was told to show and, during a drag, where it began.
class ClipGrips : public QObject {
    Q_OBJECT

public:
    ClipGrips(QWidget* viewport, FigureChart& chart);

    void showLimits(const ClipRange& limits, const GripContext& context);
    void hideLimits();
    bool isShown() const { return shown_; }
    void showStyle(const PlotStyle& style);
    void retranslate();
    /// Puts the tabs where the limits are in the picture of now.
    void place();

    ClipGrip* grip(LimitSide side) const;
    /// Of the band above the plot; 0 when there are no grips.
    double bandHeight() const;

    bool isDragging() const { return drag_.has_value(); }
    /// Whether the pointer is near a line; marks it and tells the pointer's shape.
    bool pointerAt(const QPointF& position);
    void pointerLeft();
    /// @pre pointerAt(position), or on a tab.
    void press(const QPointF& position, Qt::KeyboardModifiers modifiers);
    void drag(const QPointF& position, Qt::KeyboardModifiers modifiers);
    void release();
    void cancel();
    /// Back to the method's own limits.
    void reset(const QPointF& position);

signals:
    void dragged(quantscope::LimitSide side, double value, bool oneSided);
    void dragStarted(quantscope::LimitSide side);
    void dragFinished(quantscope::LimitSide side, bool oneSided);
    void dragCancelled(quantscope::LimitSide side);
    void resetRequested(quantscope::LimitSide side);

private:
    struct Drag {
        std::optional<LimitSide> side;  ///< Nothing: both lie on one pixel; movement decides.
        double from = 0;                ///< Pixel of the press, and of the line then.
        double line = 0;
        bool started = false;
        bool cancelled = false;
        bool oneSided = false;
    };

    void connectGrip(ClipGrip* grip, LimitSide side);
    void pressSide(std::optional<LimitSide> side, double pointerX);
    void propose(LimitSide side, double wanted, bool oneSided);
    void jump(LimitSide side, ChartHandle::Jump where);
    void showValues();
    QString shownValue(LimitSide side) const;
    std::optional<LimitSide> nearestLine(const QPointF& position) const;
    double lineX(LimitSide side) const;
    double step() const;

    FigureChart& chart_;
    std::array<ClipGrip*, 2> grips_{};  ///< Owned by the viewport.
    ClipRange limits_;
    GripContext context_;
    std::optional<Drag> drag_;
    bool shown_ = false;
};

}  // namespace quantscope
