// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <optional>

#include "core/matmul/cell_steps.h"
#include "core/matmul/evaluate_matmul.h"

class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace quantscope {

class ChoiceButtons;
class WrapLabel;

/// One cell of C step by step: its products, the zero-point terms, the scales, requantization.
/// Steps by buttons, keys, or by itself. Space plays and pauses, arrows step, Home and End go to
/// the ends.
class ProductStepsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProductStepsPanel(QWidget* parent = nullptr);

    /// Shows cell (row, column) with all its steps done.
    void showCell(std::shared_ptr<const MatmulAnalysis> analysis, int row, int column);

    /// Steps that are done, 0 to stepCount(): the products, then four stages (zero-point terms,
    /// accumulator, scales, requantization).
    int step() const { return step_; }
    int stepCount() const;
    void setStep(int step);
    bool playing() const;
    void play(bool on);

    /// The product that was worked out last; nothing before the first and after the last.
    std::optional<int> productAtWork() const;
    /// What is on screen, line by line, for tests and for copying.
    QString shownText() const;

signals:
    /// step() is another one.
    void stepped();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addButton(const char* name, QHBoxLayout& row);
    void makeControls(QHBoxLayout& row);
    void refresh();
    void showProducts();
    void showTerm(QLabel* label, const QString& words, bool live, bool reached);
    void showTerms();
    void showStages();
    QString groupsText() const;
    void refreshControls();
    void retranslate();

    std::shared_ptr<const MatmulAnalysis> analysis_;
    std::optional<CellSteps> cell_;
    int step_ = 0;

    QTimer* clock_ = nullptr;
    QLabel* title_ = nullptr;
    QToolButton* first_ = nullptr;
    QToolButton* back_ = nullptr;
    QToolButton* play_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* last_ = nullptr;
    ChoiceButtons* speed_ = nullptr;
    WrapLabel* products_ = nullptr;
    QLabel* termA_ = nullptr;
    QLabel* termB_ = nullptr;
    QLabel* termConstant_ = nullptr;
    WrapLabel* sum_ = nullptr;
    WrapLabel* scaled_ = nullptr;
    WrapLabel* requantized_ = nullptr;
    WrapLabel* groups_ = nullptr;
};

}  // namespace quantscope
