// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace quantscope {

/// Lets one widget have all the room of an area: what lies beside it, and beside the widgets it is
/// in, is hidden until it is given back. Knows layouts and splitters; in a grid the widget gets
/// every row and column meanwhile.
class Maximizer {
public:
    /// Gives `widget` the whole of `area`, or gives the room back when it has it already.
    /// @pre `area` is an ancestor of `widget`.
    void toggle(QWidget* widget, QWidget* area);
    /// Shows again what was hidden; nothing happens where nothing was.
    void restore();

    QWidget* maximized() const { return widget_; }

private:
    /// Where a widget was in its grid.
    struct Place {
        QPointer<QWidget> widget;
        int row = 0;
        int column = 0;
        int rows = 1;
        int columns = 1;
    };

    void hideBeside(QWidget* widget);
    void spanGrid(QWidget* widget);

    QPointer<QWidget> widget_;
    std::vector<Place> spanned_;
    std::vector<QPointer<QWidget>> hidden_;
};

}  // namespace quantscope
