// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

#include "core/figure/figure.h"
#include "core/quant/clip_range.h"
#include "ui/charts/figure_points.h"
#include "ui/charts/grip_rules.h"
#include "ui/theme/plot_style.h"

namespace quantscope {

class ClipGrip;
class ClipGrips;
class FigureChart;
class YouDrag;
class YouHandle;

/// Shows any figure of core and proposes what the user does with it; keeps nothing but what was
/// last shown. Values come down through the show functions, proposals go up as signals, and a
/// proposal changes the picture only when the owner answers with the next figure.
///
/// While a grip is dragged the axes do not move under the pointer: figures that arrive meanwhile
/// are drawn on the axes of the press, grown where needed; on release the last figure's own axes
/// apply.
///
/// Keys while the chart has focus: Left, Right, Home, End walk the points, with Shift ten at a
/// time; on a matrix the arrow keys move the cell and + and - go close and back; B begins to mark
/// an interval at the walked point and ends it at another; Esc takes the mark away; PgUp and PgDn
/// walk the marks and Enter adopts one; + and - zoom; R fits; T asks for the table, F to be
/// maximised; G goes to the next grip; Esc forgets the walked point. Other keys are left to the
/// parent widget.
class FigureView : public QGraphicsView {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    void showFigure(const Figure& figure);
    void showStyle(const PlotStyle& style);
    /// The clip limits with their grips, for figures over the value axis.
    void showLimits(const ClipRange& limits, const GripContext& context);
    void hideLimits();
    /// Lights the interval (in units of the x axis) that has the pointer in some chart.
    void showHover(std::optional<ClipRange> interval);
    std::optional<ClipRange> lit() const;
    /// Shows what was marked, in units of the x axis, until it is told otherwise.
    void showSelection(std::optional<ClipRange> interval);

    /// Whether wheel, drag, + - and R propose visible ranges. Off at first.
    void setZoomable(bool zoomable);
    /// Whether Shift and drag, or B, mark an interval. Off at first.
    void setMarkable(bool markable);
    /// Whether R, T, F, G act; + and - always do. On at first.
    void setLetterKeys(bool enabled);
    bool letterKeys() const { return letterKeys_; }

    /// As last given to showFigure().
    const Figure& figure() const { return figure_; }
    /// The point reached by keys, in words; empty when none.
    QString walkedText() const;
    /// In viewport coordinates.
    QRectF plotArea() const;
    QPointF positionOf(double x, double y) const;
    double valueAt(double viewportX) const;
    /// Where a cell of the matrix stands in its first panel; empty without a matrix.
    QRectF cellArea(std::size_t cell) const;
    /// Where a mark's letter stands; empty when there is no such mark in view.
    QRectF markArea(const std::string& id) const;
    /// A grip, visible or not; owned by the view.
    ClipGrip* grip(LimitSide side) const;
    YouHandle* youHandle() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The bin, level or step under the pointer or walked to by keys, in units of the x axis;
    /// nothing when the pointer left.
    void hovered(std::optional<quantscope::ClipRange> interval);
    void visibleRangeEdited(quantscope::ClipRange range);
    void fitRequested();
    void markActivated(const QString& id);
    /// A click on a bin, level or step keeps it lit; Esc, or a click beside, lets go.
    void intervalPicked(std::optional<quantscope::ClipRange> interval);
    /// Somebody marks an interval, or (nothing) takes the mark away.
    void intervalMarked(std::optional<quantscope::ClipRange> interval);
    /// A cell of a matrix was clicked or walked to: its place in the whole matrix.
    void cellChosen(std::size_t row, std::size_t column);
    /// On a matrix: only the cells around the chosen one, or all again.
    void closeUpChosen(bool closeUp);
    void tableRequested();
    void maximizeRequested();

    /// A grip's proposal. `oneSided`: the other limit stays, also where limits are mirrored.
    void limitDragged(quantscope::LimitSide side, double value, bool oneSided);
    /// Around a drag with the pointer; keys and typing propose without them.
    void limitDragStarted(quantscope::LimitSide side);
    void limitDragFinished(quantscope::LimitSide side, bool oneSided);
    /// Esc: back to the limits held at limitDragStarted, without an undo step.
    void limitDragCancelled(quantscope::LimitSide side);
    /// Double-click: back to the calibration method's own limits.
    void limitReset(quantscope::LimitSide side);

    /// The mark of role You was moved to `x`; same protocol as the grips'.
    void youDragged(double x);
    void youDragStarted();
    void youDragFinished();
    void youDragCancelled();

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// Pressed on the plot: becomes a pan when the pointer moves, a click when it does not.
    struct Press {
        QPointF from;
        ClipRange range;
        bool marks = false;  ///< With Shift: an interval instead of a pan.
        bool moved = false;
    };

    void connectHandles();
    void applyFigure();
    void refreshHandles();
    void retranslate();
    void updateSpeech();
    void setPointerShape(const QPointF& position);
    void hoverAt(const QPointF& position);
    void setHovering(std::optional<ClipRange> interval);
    void click(const QPointF& position);
    QString toolTipAt(const QPointF& position) const;
    std::optional<std::size_t> markIndexAt(const QPointF& position) const;

    std::optional<std::size_t> matrixCellAt(const QPointF& position) const;
    void markTo(const QPointF& position);
    bool markKey(const QKeyEvent& event);
    void markToWalked();
    bool matrixKey(const QKeyEvent& event);
    bool zoomKey(const QKeyEvent& event);
    bool letterKey(const QKeyEvent& event);
    bool walkKey(const QKeyEvent& event);
    void walkPoints(int key, long steps);
    void walkMarks(int direction);
    void forgetWalk();
    void speakWalked();
    void focusNextGrip();

    void proposeRange(ClipRange range);
    void zoom(double factor, double aboutShare);
    ClipRange visibleRange() const;
    bool isDragging() const;
    const std::vector<FigurePoint>& points() const;

    std::unique_ptr<QGraphicsScene> scene_;
    std::unique_ptr<FigureChart> chart_;
    std::unique_ptr<ClipGrips> grips_;
    std::unique_ptr<YouDrag> you_;
    Figure figure_;                    ///< As the owner gave it.
    std::optional<FigureAxis> dragX_;  ///< The axes of the press, while something is dragged.
    std::optional<FigureAxis> dragY_;
    mutable std::optional<std::vector<FigurePoint>> points_;
    std::optional<Press> press_;
    std::optional<ClipRange> proposed_;  ///< Asked for, not answered yet: zoom steps add up.
    std::optional<ClipRange> hovering_;
    std::optional<std::size_t> walkedPoint_;
    std::optional<std::size_t> walkedMark_;
    std::optional<ClipRange> markedFrom_;  ///< By keys: where marking began.
    bool zoomable_ = false;
    bool markable_ = false;
    bool letterKeys_ = true;
};

}  // namespace quantscope

Q_DECLARE_METATYPE(std::optional<quantscope::ClipRange>)
