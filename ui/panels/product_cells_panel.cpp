// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_cells_panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/models/matrix_model.h"
#include "ui/text/numbers.h"
#include "ui/widgets/matrix_view.h"

namespace quantscope {

namespace {

constexpr std::size_t kLongSide = 6;     // values along k from which the results go below
constexpr std::size_t kManyColumns = 4;  // from which only two results fit beside each other
constexpr qsizetype kLongestNumber = 6;  // letters
constexpr int kBelowMatrix = 2;          // place in a part's column

constexpr const char* kPartNames[] = {"realA", "codesA",  "realB", "codesB",
                                      "sums",  "results", "exact", "errors"};

QString wholeText(double value) {
    return shownCount(static_cast<std::int64_t>(value));
}

QString signedText(double value) {
    return (value > 0 ? QStringLiteral("+") : QString()) + shownNumber(value, 3);
}

// Of an exact result of 0 there are no shares.
QString percentText(double value) {
    return std::isfinite(value) ? QStringLiteral("%1 %").arg(signedText(value))
                                : QStringLiteral("–");
}

QString resultText(double value) {
    return shownNumber(value, 5);
}

// A number that fits on a button. @pre value > 0.
double twoDigits(double value) {
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

template <class T>
std::vector<double> reals(const T& values) {
    return std::vector<double>(values.begin(), values.end());
}

// "0.01575", or how many there are.
QString scaleText(const QuantizedSide& side) {
    return side.params.size() == 1 ? shownNumber(side.params.front().scale, 5)
                                   : ProductCellsPanel::tr("%1, several")
                                         .arg(shownNumber(side.params.front().scale, 5));
}

}  // namespace

bool ProductCellsPanel::canShow(const ProductShape& shape) {
    return shape.m <= kMostRows && shape.k <= kMostDepth && shape.n <= kMostColumns;
}

ProductCellsPanel::ProductCellsPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.cells"));
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(8, 8, 8, 8);
    grid_->setHorizontalSpacing(20);
    grid_->setVerticalSpacing(8);
    below_ = new QGridLayout;
    below_->setHorizontalSpacing(20);
    below_->setVerticalSpacing(8);
    grid_->addLayout(below_, 2, 0, 1, 5, Qt::AlignLeft | Qt::AlignTop);
    for (int part = 0; part < PartCount; ++part)
        addPart(static_cast<Part>(part));
    grid_->setColumnStretch(4, 1);
    grid_->setRowStretch(4, 1);
    arrange({});
    for (const Part part : {Sums, Results, Exact, Errors}) {
        MatrixView* view = parts_[part].view;
        connect(view, &MatrixView::cellEntered, this, &ProductCellsPanel::cellEntered);
        connect(view, &MatrixView::cellChosen, this, &ProductCellsPanel::cellEntered);
    }
    percent_ = new QCheckBox(parts_[Errors].box);
    percent_->setObjectName(QStringLiteral("matmul.errorsInPercent"));
    qobject_cast<QVBoxLayout*>(parts_[Errors].box->layout())->insertWidget(kBelowMatrix, percent_);
    connect(percent_, &QCheckBox::clicked, this, [this](bool inPercent) {
        if (analysis_)
            fillErrors();
        emit errorsInPercentChosen(inPercent);
    });
    plant_ = new QPushButton(this);
    plant_->setObjectName(QStringLiteral("matmul.plantOutlier"));
    grid_->addWidget(plant_, 3, 0, 1, 4, Qt::AlignLeft | Qt::AlignTop);
    connect(plant_, &QPushButton::clicked, this, [this] {
        const Outlier planted = outlier();
        emit valueTyped(false, planted.row, planted.column, planted.value);
    });
    for (const bool isB : {false, true}) {
        MatrixModel* model = parts_[isB ? RealB : RealA].model;
        connect(model, &MatrixModel::edited, this, [this, isB](int row, int column, double value) {
            emit valueTyped(isB, row, column, value);
        });
        connect(model, &MatrixModel::refused, this, &ProductCellsPanel::valueRefused);
    }
    retranslate();
}

void ProductCellsPanel::addPart(Part part) {
    Shown& shown = parts_[part];
    shown.box = new QWidget(this);
    shown.label = new QLabel(shown.box);
    shown.model = new MatrixModel(this);
    shown.view = new MatrixView(shown.box);
    shown.view->setObjectName(QStringLiteral("matmul.") + QLatin1String(kPartNames[part]));
    shown.view->setModel(shown.model);
    shown.view->setEditTriggers(QAbstractItemView::DoubleClicked |
                                QAbstractItemView::EditKeyPressed |
                                QAbstractItemView::AnyKeyPressed);
    shown.label->setBuddy(shown.view);
    auto* column = new QVBoxLayout(shown.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(shown.label);
    column->addWidget(shown.view, 0, Qt::AlignLeft | Qt::AlignTop);
    column->addStretch(1);
}

void ProductCellsPanel::arrange(const ProductShape& shape) {
    const bool longSides = shape.k > kLongSide;
    constexpr Qt::Alignment kCorner = Qt::AlignLeft | Qt::AlignTop;
    const auto place = [&](Part part, int row, int column, int rows) {
        grid_->addWidget(parts_[part].box, row, column, rows, 1, kCorner);
    };
    // B is as tall as A is wide: beside each other its two halves take the least room.
    place(RealA, 0, 0, 1);
    place(CodesA, 1, 0, 1);
    place(RealB, 0, 1, longSides ? 2 : 1);
    place(CodesB, longSides ? 0 : 1, longSides ? 2 : 1, longSides ? 2 : 1);
    const int resultsInARow = shape.n > kManyColumns ? 2 : 4;
    int result = 0;
    constexpr std::pair<Part, std::pair<int, int>> kResults[] = {
        {Sums, {0, 2}}, {Results, {1, 2}}, {Exact, {0, 3}}, {Errors, {1, 3}}};
    for (const auto& [part, at] : kResults) {
        if (longSides)
            below_->addWidget(parts_[part].box, result / resultsInARow, result % resultsInARow,
                              kCorner);
        else
            place(part, at.first, at.second, 1);
        ++result;
    }
}

void ProductCellsPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    analysis_ = std::move(analysis);
    arrange(analysis_->product.shape);
    fillSides();
    fillResults();
    for (const Shown& shown : parts_)
        shown.view->fitCells();
    retranslate();
}

ProductCellsPanel::Outlier ProductCellsPanel::outlier() const {
    // The first row's fourth value: the last one of the example on paper.
    constexpr std::size_t kColumn = 3;
    constexpr double kTimesLargest = 10;
    const QuantizedSide& a = analysis_->product.a;
    double largest = 0;
    for (const float value : a.reals->values.values())
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    return {0, static_cast<int>(std::min(kColumn, a.columns - 1)),
            largest > 0 ? twoDigits(kTimesLargest * largest) : kTimesLargest};
}

void ProductCellsPanel::fillSides() {
    const QuantizedProduct& product = analysis_->product;
    const auto fill = [this](Part part, const QuantizedSide& side, std::vector<double> values,
                             QString (*text)(double)) {
        parts_[part].model->setValues(side.rows, side.columns, std::move(values), text);
    };
    // Typed numbers as they are; the many digits of random ones would hide the matrix.
    const auto shortText = [](double value) {
        const QString all = shortNumber(value);
        return all.size() <= kLongestNumber ? all : shownNumber(value, 3);
    };
    fill(RealA, product.a, reals(product.a.reals->values.values()), shortText);
    fill(CodesA, product.a, reals(product.a.codes), wholeText);
    fill(RealB, product.b, reals(product.b.reals->values.values()), shortText);
    fill(CodesB, product.b, reals(product.b.codes), wholeText);
    // Typing over the lecture's example makes it one's own; planted outliers would be typed in too.
    const bool editable = analysis_->spec.outlierChannels == 0;
    parts_[RealA].model->setEditable(editable);
    parts_[RealB].model->setEditable(editable);
    plant_->setVisible(editable);
}

void ProductCellsPanel::fillResults() {
    const QuantizedProduct& product = analysis_->product;
    const auto fill = [this, &product](Part part, std::vector<double> values,
                                       QString (*text)(double)) {
        parts_[part].model->setValues(product.shape.m, product.shape.n, std::move(values), text);
    };
    fill(Sums, reals(product.accumulator), wholeText);
    fill(Results, product.integerOnly, resultText);
    fill(Exact, product.exact, resultText);
    fillErrors();
}

void ProductCellsPanel::fillErrors() {
    const QuantizedProduct& product = analysis_->product;
    const bool inPercent = percent_->isChecked();
    std::vector<double> errors(product.exact.size());
    for (std::size_t at = 0; at < errors.size(); ++at)
        errors[at] = inPercent ? product.percentErrorAt(at) : product.errorAt(at);
    parts_[Errors].model->setValues(product.shape.m, product.shape.n, std::move(errors),
                                    inPercent ? percentText : signedText);
    parts_[Errors].view->fitCells();
}

void ProductCellsPanel::showErrorsInPercent(bool inPercent) {
    if (percent_->isChecked() == inPercent)
        return;
    percent_->setChecked(inPercent);
    if (analysis_)
        fillErrors();
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
        case RealA: return tr("A, real");
        case CodesA:
            return a ? tr("A as codes\nscale %1").arg(scaleText(*a)) + zeroPoint(*a)
                     : tr("A as codes");
        case RealB: return tr("B, real");
        case CodesB:
            return b ? tr("B as codes\nscale %1").arg(scaleText(*b)) + zeroPoint(*b)
                     : tr("B as codes");
        case Sums: return tr("Accumulator");
        case Results: return tr("C = accumulator\n× sA × sB");
        case Exact: return tr("C, exact");
        case Errors: return tr("Error");
        case PartCount: break;
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
    percent_->setText(tr("in per cent"));
    percent_->setToolTip(tr("Shows each error as a share of the exact result"));
    percent_->setAccessibleName(tr("Errors in per cent"));
    percent_->setAccessibleDescription(percent_->toolTip());
    plant_->setToolTip(
        tr("One value ten times as large as all others takes their codes away: see "
           "the error of its row"));
    if (analysis_) {
        const Outlier planted = outlier();
        plant_->setText(tr("Put %1 into A[%2, %3]")
                            .arg(shortNumber(planted.value))
                            .arg(planted.row + 1)
                            .arg(planted.column + 1));
        plant_->setAccessibleName(plant_->text());
    }
    for (int at = 0; at < PartCount; ++at) {
        const QString words = heading(static_cast<Part>(at));
        parts_[static_cast<std::size_t>(at)].label->setText(words);
        parts_[static_cast<std::size_t>(at)].view->setAccessibleName(words);
    }
}

}  // namespace quantscope
