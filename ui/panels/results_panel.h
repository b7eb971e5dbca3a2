// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>

#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"
#include "ui/text/zero_point.h"

class QLabel;
class QTableView;

namespace quantscope {

class FormulaPanel;
class ResultsModel;

/// Every result in a fixed order. A click or Enter on a row opens how the number is made: the
/// formula, the same with today's numbers, and the control it depends on.
class ResultsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget* parent = nullptr);

    /// Shows the results of `analysis` on `dataset`; null: dashes. Emits nothing, can be repeated.
    /// `current`: whether they answer the scenario that is wanted now; else they are marked.
    void showState(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const Analysis> analysis,
                   bool current = true);

    /// Adds a column with the results of the values inside the selection; null while they are
    /// being computed. `selecting` false takes the column away.
    void showSelection(bool selecting, std::shared_ptr<const Analysis> selection);

    /// Adds a column that says how the results differ from pin A's; null while those are being
    /// computed. `pinning` false takes it away. It steps aside for the selection's column where
    /// there is no room for both.
    void showPinned(bool pinning, std::shared_ptr<const Analysis> pinned);
    void showVerdictColors(const QColor& better, const QColor& worse);

    void showConvention(ZeroPointConvention convention);

    /// Opens how the result called `id` (core's resultsTable) is made. False when there is none.
    bool openFormula(const QString& id);

signals:
    /// Somebody wants to go to the control of this scenario field.
    void controlRequested(const QString& fieldId);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openRow(int row);
    void refreshFormula();
    void refreshMark();
    void refreshColumns();
    void retranslate();

    std::shared_ptr<const Dataset> dataset_;
    std::shared_ptr<const Analysis> analysis_;
    bool current_ = true;
    ZeroPointConvention convention_ = ZeroPointConvention::Onnx;
    bool pinning_ = false;
    bool selecting_ = false;
    QString openId_;

    ResultsModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* mark_ = nullptr;
    FormulaPanel* formula_ = nullptr;
};

}  // namespace quantscope
