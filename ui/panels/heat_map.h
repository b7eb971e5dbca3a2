// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/matmul/heat_grid.h"
#include "ui/theme/plot_style.h"

namespace quantscope {

/// A matrix as a picture: the page's colour for 0, one colour for each sign, strength for size.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(const QString& name, QWidget* parent = nullptr);

    void showGrid(HeatGrid grid);
    /// Stands above the picture and is the accessible name.
    void setTitle(const QString& title);
    void showStyle(const PlotStyle& style);

    QColor colorOf(double value) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A block was clicked: the first row and column of the matrix in it.
    void cellChosen(int row, int column);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF picture() const;
    /// −1 beside the picture.
    int blockAt(const QPointF& position) const;

    HeatGrid grid_;
    QString title_;
    PlotStyle style_;
};

}  // namespace quantscope
