// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include "ui/text/result_formulas.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace quantscope {

class FlowLayout;
class FormulaView;

/// How one number is made: its formula, the same with today's numbers, the controls it depends on.
class FormulaPanel : public QFrame {
    Q_OBJECT

public:
    explicit FormulaPanel(QWidget* parent = nullptr);

    /// `name`: of the result. `help`: one sentence on what it says.
    void showFormula(const QString& name, const QString& help, const ResultFormula& formula);
    void retranslate();

signals:
    void controlRequested(const QString& fieldId);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showControls();
    void copyText();
    void copyLatex();

    ResultFormula formula_;
    QLabel* title_ = nullptr;
    QToolButton* close_ = nullptr;
    QLabel* help_ = nullptr;
    FormulaView* general_ = nullptr;
    QLabel* today_ = nullptr;
    FormulaView* filled_ = nullptr;
    QLabel* note_ = nullptr;
    QWidget* controls_ = nullptr;
    FlowLayout* controlRow_ = nullptr;
    QPushButton* copyText_ = nullptr;
    QPushButton* copyLatex_ = nullptr;
};

}  // namespace quantscope
