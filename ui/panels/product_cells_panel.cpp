// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_cells_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

#include "ui/models/matrix_model.h"
#include "ui/text/numbers.h"
#include "ui/widgets/matrix_view.h"

namespace quantscope {

namespace {

constexpr const char* kPartNames[] = {"realA", "codesA", "realB", "codesB",
                                      "sums",  "results", "exact", "errors"};

QString wholeText(double value) {
    return shownCount(static_cast<std::int64_t>(value));
}

QString signedText(double value) {
    return (value > 0 ? QStringLiteral("+") : QString()) + shownNumber(value, 3);
}

QString resultText(double value) {
    return shownNumber(value, 5);
}

template <class T>
std::vector<double> reals(const T& values) {
    return std::vector<double>(values.begin(), values.end());
}

// "0.01575", or how many there are.
QString scaleText(const QuantizedSide& side) {
    return side.params.size() == 1
               ? shownNumber(side.params.front().scale, 5)
               : ProductCellsPanel::tr("%1, several")
                     .arg(shownNumber(side.params.front().scale, 5));
}

}  // namespace

bool ProductCellsPanel::canShow(const ProductShape& shape) {
    return shape.m <= kMostRows && shape.k <= kMostDepth && shape.n <= kMostColumns;
}

ProductCellsPanel::ProductCellsPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.cells"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    addPart(RealA, *grid, 0, 0);
    addPart(CodesA, *grid, 1, 0);
    addPart(RealB, *grid, 0, 1);
    addPart(CodesB, *grid, 1, 1);
    addPart(Sums, *grid, 0, 2);
    addPart(Results, *grid, 1, 2);
    addPart(Exact, *grid, 0, 3);
    addPart(Errors, *grid, 1, 3);
    grid->setColumnStretch(4, 1);
    grid->setRowStretch(2, 1);
    for (const Part part : {Sums, Results, Exact, Errors}) {
        MatrixView* view = parts_[part].view;
        connect(view, &MatrixView::cellEntered, this, &ProductCellsPanel::cellEntered);
        connect(view, &MatrixView::cellChosen, this, &ProductCellsPanel::cellEntered);
    }
    for (const bool isB : {false, true})
        connect(parts_[isB ? RealB : RealA].model, &MatrixModel::edited, this,
                [this, isB](int row, int column, double value) {
                    emit valueTyped(isB, row, column, value);
                });
    retranslate();
}

void ProductCellsPanel::addPart(Part part, QGridLayout& grid, int row, int column, int rows) {
    Shown& shown = parts_[part];
    shown.label = new QLabel(this);
    shown.model = new MatrixModel(this);
    shown.view = new MatrixView(this);
    shown.view->setObjectName(QStringLiteral("matmul.") + QLatin1String(kPartNames[part]));
    shown.view->setModel(shown.model);
    shown.view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                QAbstractItemView::AnyKeyPressed);
    shown.label->setBuddy(shown.view);
    auto* box = new QVBoxLayout;
    box->setSpacing(2);
    box->addWidget(shown.label);
    box->addWidget(shown.view, 0, Qt::AlignLeft | Qt::AlignTop);
    box->addStretch(1);
    grid.addLayout(box, row, column, rows, 1, Qt::AlignLeft | Qt::AlignTop);
}

void ProductCellsPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    analysis_ = std::move(analysis);
    fillSides();
    fillResults();
    for (const Shown& shown : parts_)
        shown.view->fitCells();
    retranslate();
}

void ProductCellsPanel::fillSides() {
    const QuantizedProduct& product = analysis_->product;
    const auto fill = [this](Part part, const QuantizedSide& side, std::vector<double> values,
                             QString (*text)(double)) {
        parts_[part].model->setValues(side.rows, side.columns, std::move(values), text);
    };
    const auto shortText = [](double value) { return shortNumber(value); };
    fill(RealA, product.a, reals(product.a.reals->values.values()), shortText);
    fill(CodesA, product.a, reals(product.a.codes), wholeText);
    fill(RealB, product.b, reals(product.b.reals->values.values()), shortText);
    fill(CodesB, product.b, reals(product.b.codes), wholeText);
    // Typing over the lecture's example makes it one's own; planted outliers would be typed in too.
    const bool editable = analysis_->spec.outlierChannels == 0;
    parts_[RealA].model->setEditable(editable);
    parts_[RealB].model->setEditable(editable);
}

void ProductCellsPanel::fillResults() {
    const QuantizedProduct& product = analysis_->product;
    const auto fill = [this, &product](Part part, std::vector<double> values,
                                       QString (*text)(double)) {
        parts_[part].model->setValues(product.shape.m, product.shape.n, std::move(values), text);
    };
    std::vector<double> errors(product.exact.size());
    for (std::size_t at = 0; at < errors.size(); ++at)
        errors[at] = product.integerOnly[at] - product.exact[at];
    fill(Sums, reals(product.accumulator), wholeText);
    fill(Results, product.integerOnly, resultText);
    fill(Exact, product.exact, resultText);
    fill(Errors, std::move(errors), signedText);
}

void ProductCellsPanel::showPlace(int row, int column, std::optional<int> product) {
    MatrixModel::Lights a{.row = row};
    MatrixModel::Lights b{.column = column};
    if (product) {
        a.strongRow = row;
        a.strongColumn = product;
        b.strongRow = product;
        b.strongColumn = column;
    }
    const MatrixModel::Lights c{.strongRow = row, .strongColumn = column};
    for (const Part part : {RealA, CodesA})
        parts_[part].model->setLights(a);
    for (const Part part : {RealB, CodesB})
        parts_[part].model->setLights(b);
    for (const Part part : {Sums, Results, Exact, Errors})
        parts_[part].model->setLights(c);
}

QString ProductCellsPanel::heading(Part part) const {
    const auto zeroPoint = [](const QuantizedSide& side) {
        const double zero = side.params.front().zeroPoint;
        return side.params.size() == 1 && zero != 0
                   ? u'\n' + tr("zero-point %1").arg(shownCount(static_cast<std::int64_t>(zero)))
                   : QString();
    };
    const QuantizedSide* a = analysis_ ? &analysis_->product.a : nullptr;
    const QuantizedSide* b = analysis_ ? &analysis_->product.b : nullptr;
    switch (part) {
    case RealA:
        return tr("A, real");
    case CodesA:
        return a ? tr("A as codes\nscale %1").arg(scaleText(*a)) + zeroPoint(*a) : tr("A as codes");
    case RealB:
        return tr("B, real");
    case CodesB:
        return b ? tr("B as codes\nscale %1").arg(scaleText(*b)) + zeroPoint(*b) : tr("B as codes");
    case Sums:
        return tr("Accumulator");
    case Results:
        return tr("C = accumulator\n× sA × sB");
    case Exact:
        return tr("C, exact");
    case Errors:
        return tr("Error");
    case PartCount:
        break;
    }
    return {};
}

void ProductCellsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (const Shown& shown : parts_)
            shown.view->fitCells();
    }
}

void ProductCellsPanel::retranslate() {
    for (int at = 0; at < PartCount; ++at) {
        const QString words = heading(static_cast<Part>(at));
        parts_[static_cast<std::size_t>(at)].label->setText(words);
        parts_[static_cast<std::size_t>(at)].view->setAccessibleName(words);
    }
}

}  // namespace quantscope
