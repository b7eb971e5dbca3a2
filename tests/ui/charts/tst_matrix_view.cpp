// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest/QTest>
#include <cmath>

#include "tests/support/test_classes.h"
#include "ui/charts/cell_colors.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_layout.h"
#include "ui/charts/figure_view.h"
#include "ui/charts/matrix_layout.h"
#include "ui/theme/theme.h"

using namespace quantscope;

namespace {

// Every second of six rows and of eight columns; cell values count up, the chosen one is the last.
Figure thinnedMatrix() {
    Figure figure;
    figure.id = "matrix";
    FigureMatrix matrix;
    matrix.rows = 3;
    matrix.columns = 4;
    matrix.firstRow = 10;
    matrix.rowStep = matrix.columnStep = 2;
    matrix.chosen = 11;
    for (int i = 0; i < 4; ++i) {
        FigurePanel panel;
        for (int cell = 0; cell < 12; ++cell)
            panel.cells.push_back(cell);
        panel.upper = 11;
        matrix.panels.push_back(panel);
    }
    figure.matrix = matrix;
    return figure;
}

std::vector<FigurePanel> onePanel() {
    return std::vector<FigurePanel>(1);
}

}  // namespace

class tst_MatrixView : public QObject {
    Q_OBJECT

private slots:
    void init() {
        view_ = std::make_unique<FigureView>();
        view_->resize(640, 360);
        view_->showFigure(thinnedMatrix());
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        view_->setFocus();
    }
    void cleanup() { view_.reset(); }

    void arrowKeysGoToTheNeighbourThatIsShown() {
        QSignalSpy chosen(view_.get(), &FigureView::cellChosen);

        QTest::keyClick(view_.get(), Qt::Key_Up);
        QTest::keyClick(view_.get(), Qt::Key_Left);

        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[0], (QVariantList{QVariant::fromValue(std::size_t{12}),
                                          QVariant::fromValue(std::size_t{6})}));
        QCOMPARE(chosen[1], (QVariantList{QVariant::fromValue(std::size_t{14}),
                                          QVariant::fromValue(std::size_t{4})}));
    }

    void whatIsInACellTakesTwoRowsWhereOneIsTooShort() {
        Figure figure = thinnedMatrix();
        figure.matrix->chosenWords = {
            "row 3, column 6: -0.00392 → code -4 → -0.00433, error 0.0004", {}};
        const PlotStyle& style = theme(ThemeId::Light).plot;

        const ChartLayout wide = chartLayout(figure, style, {.size = QSizeF(900, 300)});
        const ChartLayout narrow = chartLayout(figure, style, {.size = QSizeF(300, 300)});

        QVERIFY(!wide.caption.text.contains(u'\n'));
        QCOMPARE(narrow.caption.text.count(u'\n'), 1);
        QCOMPARE(QString(narrow.caption.text).replace(u'\n', u' '), wide.caption.text);
        QVERIFY(narrow.caption.area.bottom() <= 300);
    }

    void aClickChoosesTheCellUnderIt() {
        QSignalSpy chosen(view_.get(), &FigureView::cellChosen);

        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {},
                          view_->cellArea(5).center().toPoint());

        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0], (QVariantList{QVariant::fromValue(std::size_t{12}),
                                          QVariant::fromValue(std::size_t{2})}));
    }

    void thePointerTellsTheValue() {
        QSignalSpy hovered(view_.get(), &FigureView::hovered);

        QTest::mouseMove(view_->viewport(), view_->cellArea(7).center().toPoint());

        QTRY_VERIFY(!hovered.isEmpty());
        const auto interval = hovered.last()[0].value<std::optional<ClipRange>>();
        QVERIFY(interval == (ClipRange{7, 7}));
    }

    void plusAndMinusGoCloseAndBack() {
        QSignalSpy closeUp(view_.get(), &FigureView::closeUpChosen);
        QTest::keyClick(view_.get(), Qt::Key_Plus);
        QTest::keyClick(view_.get(), Qt::Key_Minus);
        QCOMPARE(closeUp.count(), 2);
        QCOMPARE(closeUp[0][0].toBool(), true);
        QCOMPARE(closeUp[1][0].toBool(), false);
    }

    void everyCellIsFoundAtItsCentre() {
        for (const auto& [rows, columns] :
             {std::pair{1U, 1U}, {3U, 40U}, {50U, 2U}, {128U, 128U}}) {
            FigureMatrix matrix;
            matrix.rows = rows;
            matrix.columns = columns;
            matrix.panels = onePanel();
            matrix.panels.resize(4);
            const auto placed = placePanels(matrix, QRectF(5, 30, 500, 300), 16);
            QCOMPARE(placed.size(), std::size_t{4});
            for (std::size_t i = 0; i < rows * columns; ++i)
                for (const PlacedPanel& panel : placed)
                    QVERIFY(cellAt(matrix, placed, cellArea(matrix, panel, i).center()) == i);
            for (std::size_t i = 1; i < placed.size(); ++i)
                QVERIFY(!placed[i].cells.intersects(placed[i - 1].cells));
        }
    }

    void coloursTellSigns() {
        FigurePanel panel;
        panel.colors = CellColors::Signed;
        panel.lower = -2;
        panel.upper = 2;
        QCOMPARE(cellColor(panel, 0), QColor(Qt::white));
        QVERIFY(cellColor(panel, -2).blue() > cellColor(panel, -2).red());
        QVERIFY(cellColor(panel, 2).red() > cellColor(panel, 2).blue());
        QCOMPARE(cellColor(panel, 99), cellColor(panel, 2));
        QVERIFY(!cellColor(panel, std::nan("")).isValid());
    }

    // Ten thousand cells a panel are strokes, not pixels, and the file stays handy.
    void vectorFilesOfManyCellsStaySmall() {
        constexpr std::size_t kSide = 100;
        Figure figure;
        figure.id = "matrix";
        figure.matrix = FigureMatrix{};
        figure.matrix->rows = kSide;
        figure.matrix->columns = kSide;
        figure.matrix->panels.resize(4);
        for (FigurePanel& panel : figure.matrix->panels)
            for (std::size_t i = 0; i < kSide * kSide; ++i)  // no two neighbours alike
                panel.cells.push_back(static_cast<double>(i * 7919 % 10007) / 10007);

        const QByteArray svg = chartSvg(figure, theme(ThemeId::Light).plot, {});

        QVERIFY(!svg.contains("<image"));
        QVERIFY2(svg.size() > 100'000 && svg.size() < 1'000'000,
                 qPrintable(QString::number(svg.size())));
    }

private:
    std::unique_ptr<FigureView> view_;
};

#include "tst_matrix_view.moc"
QUANTSCOPE_TEST_CLASS(tst_MatrixView)
