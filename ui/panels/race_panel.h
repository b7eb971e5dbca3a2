// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/figure/figure.h"
#include "core/matmul/race.h"
#include "core/table/table.h"
#include "ui/theme/plot_style.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace quantscope {

class ChoiceButtons;
class FigureView;
class NumberBox;
class WrapLabel;

/// What is known of a race at one moment.
struct RaceState {
    std::vector<RaceTiming> timings;
    bool running = false;
    bool cancelling = false;     ///< Asked to end, while the last product is still running.
    double progress = 0;         ///< 0 to 1, while running.
    std::optional<Error> error;  ///< Why it came to nothing.
};

/// Real timings of the ways to a product on this computer: sizes to choose, start and cancel, bars
/// and the numbers under them.
class RacePanel : public QWidget {
    Q_OBJECT

public:
    explicit RacePanel(QWidget* parent = nullptr);

    void showStyle(const PlotStyle& style);
    void showRace(RaceState state);
    /// The bars that are shown; nothing measured: none.
    Figure figure() const;
    /// The numbers, with the ways named in the user's language.
    Table table() const;
    FigureView* chart() const { return chart_; }

signals:
    void startRequested(const quantscope::ProductShape& shape);
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A size in a box of its own, with the letter it is known by.
    struct Size {
        QLabel* label = nullptr;
        NumberBox* box = nullptr;
    };
    Size addSize(const char* letter, QHBoxLayout& row);
    ProductShape chosenShape() const;
    void showShape(const ProductShape& shape);
    void refresh();
    QString stateText() const;
    void retranslate();

    RaceState shown_;
    WrapLabel* computer_ = nullptr;
    ChoiceButtons* sizes_ = nullptr;
    Size m_;
    Size k_;
    Size n_;
    QPushButton* start_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QProgressBar* progress_ = nullptr;
    WrapLabel* state_ = nullptr;
    FigureView* chart_ = nullptr;
    QTableView* rows_ = nullptr;
};

}  // namespace quantscope
