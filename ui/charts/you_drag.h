// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

#include <optional>

#include "ui/charts/chart_handle.h"

namespace quantscope {

class FigureChart;

/// Moves the mark of role You along the x axis: pointer, keys and typing become proposals. PgUp and
/// PgDn go to the next lettered mark, Home and End to the ends of the axis.
class YouDrag : public QObject {
    Q_OBJECT

public:
    YouDrag(QWidget* viewport, FigureChart& chart);

    YouHandle* handle() const { return handle_; }
    /// Puts the handle over the mark of the picture of now, or hides it.
    void place();
    void showStyle(const PlotStyle& style) { handle_->showStyle(style); }
    void retranslate();
    bool isDragging() const { return drag_.has_value(); }

signals:
    void dragged(double x);
    void dragStarted();
    void dragFinished();
    void dragCancelled();

private:
    struct Drag {
        double from = 0;  ///< Pixel of the press, and of the mark then.
        double mark = 0;
        bool started = false;
        bool cancelled = false;
    };

    void press(const QPointF& position);
    void move(const QPointF& position);
    void release();
    void cancel();
    void jump(ChartHandle::Jump where);
    void propose(double x);

    FigureChart& chart_;
    YouHandle* handle_;  ///< Owned by the viewport.
    std::optional<Drag> drag_;
};

}  // namespace quantscope
