// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

#include "core/matmul/evaluate_matmul.h"

class QGridLayout;
class QLabel;
class QCheckBox;
class QPushButton;

namespace quantscope {

class MatrixModel;
class MatrixView;

/// A product of small matrices cell by cell: reals and codes of both sides, sums, results, exact
/// results and errors. Lights the row and column of the cell it stands at.
class ProductCellsPanel : public QWidget {
    Q_OBJECT

public:
    /// Larger products are not drawn as cells.
    static constexpr std::size_t kMostRows = 8;
    static constexpr std::size_t kMostDepth = 16;
    static constexpr std::size_t kMostColumns = 8;
    static bool canShow(const ProductShape& shape);

    explicit ProductCellsPanel(QWidget* parent = nullptr);

    /// @pre canShow(analysis->product.shape).
    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis);
    /// The cell of C whose making is looked at, and the product of it that is being worked out.
    void showPlace(int row, int column, std::optional<int> product);
    /// Whether errors are shares of the exact results. Emits nothing.
    void showErrorsInPercent(bool inPercent);

signals:
    /// The pointer, the keys or a click came to this cell of C.
    void cellEntered(int row, int column);
    void errorsInPercentChosen(bool inPercent);
    /// A number typed over one of A (false) or B (true).
    void valueTyped(bool isB, int row, int column, double value);
    /// What was typed is no number that a matrix can hold.
    void valueRefused(const QString& typed);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Part { RealA, CodesA, RealB, CodesB, Sums, Results, Exact, Errors, PartCount };

    void addPart(Part part);
    /// Everything in two rows; or, where k is long, the results below the sides.
    void arrange(const ProductShape& shape);
    /// An outlier that one value of A can be made: where, and about ten times the largest
    /// magnitude.
    struct Outlier {
        int row = 0;
        int column = 0;
        double value = 0;
    };
    Outlier outlier() const;

    void fillSides();
    void fillResults();
    void fillErrors();
    void retranslate();
    QString heading(Part part) const;

    std::shared_ptr<const MatmulAnalysis> analysis_;
    struct Shown {
        QWidget* box = nullptr;
        QLabel* label = nullptr;
        MatrixModel* model = nullptr;
        MatrixView* view = nullptr;
    };
    std::array<Shown, PartCount> parts_;
    QGridLayout* grid_ = nullptr;
    QGridLayout* below_ = nullptr;
    QPushButton* plant_ = nullptr;
    QCheckBox* percent_ = nullptr;
};

}  // namespace quantscope
