// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/formula_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/formula.h"
#include "ui/text/names.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/formula_view.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

FormulaPanel::FormulaPanel(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("formula"));
    setFrameShape(QFrame::StyledPanel);
    title_ = new WrapLabel(this);
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    close_ = new QToolButton(this);
    close_->setObjectName(QStringLiteral("formula.close"));
    close_->setAutoRaise(true);
    close_->setText(QStringLiteral("✕"));
    close_->setFocusPolicy(Qt::StrongFocus);
    help_ = new WrapLabel(this);
    general_ = new FormulaView(this);
    general_->setObjectName(QStringLiteral("formula.general"));
    today_ = new WrapLabel(this);
    filled_ = new FormulaView(this);
    filled_->setObjectName(QStringLiteral("formula.filled"));
    note_ = new WrapLabel(this);
    controls_ = new QWidget(this);
    controlRow_ = new FlowLayout(controls_, 4);
    copyText_ = new QPushButton(this);
    copyText_->setObjectName(QStringLiteral("formula.copyText"));
    copyLatex_ = new QPushButton(this);
    copyLatex_->setObjectName(QStringLiteral("formula.copyLatex"));

    auto* top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(close_, 0, Qt::AlignTop);
    auto* copies = new QWidget(this);
    auto* copyRow = new FlowLayout(copies, 4);
    copyRow->addWidget(copyText_);
    copyRow->addWidget(copyLatex_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 4, 6, 6);
    rows->setSpacing(4);
    rows->addLayout(top);
    for (QWidget* widget : std::initializer_list<QWidget*>{help_, general_, today_, filled_, note_,
                                                           controls_, copies})
        rows->addWidget(widget);

    connect(close_, &QToolButton::clicked, this, &FormulaPanel::closed);
    connect(copyText_, &QPushButton::clicked, this, &FormulaPanel::copyText);
    connect(copyLatex_, &QPushButton::clicked, this, &FormulaPanel::copyLatex);
    retranslate();
}

void FormulaPanel::showFormula(const QString& name, const QString& help,
                               const ResultFormula& formula) {
    const bool sameControls = formula.controls == formula_.controls;
    formula_ = formula;
    title_->setText(tr("How this number is made: %1").arg(name.trimmed()));
    help_->setText(help);
    general_->setFormula(formula.general);
    filled_->setFormula(formula.filled);
    note_->setText(formula.note);
    note_->setVisible(!formula.note.isEmpty());
    if (!sameControls)
        showControls();
}

void FormulaPanel::retranslate() {
    today_->setText(tr("With today's numbers:"));
    close_->setToolTip(tr("Close (Esc)"));
    close_->setAccessibleName(tr("Close the formula"));
    copyText_->setText(tr("Copy as text"));
    copyText_->setAccessibleName(tr("Copy the formulas as text"));
    copyLatex_->setText(tr("Copy as LaTeX"));
    copyLatex_->setAccessibleName(tr("Copy the formulas as LaTeX"));
    showControls();
}

void FormulaPanel::showControls() {
    while (QLayoutItem* item = controlRow_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& control : formula_.controls) {
        auto* link =
            new QPushButton(tr("Go to: %1").arg(fieldName(control.toStdString())), controls_);
        link->setObjectName(QStringLiteral("formula.goto.") + control);
        link->setAccessibleName(link->text());
        connect(link, &QPushButton::clicked, this,
                [this, control] { emit controlRequested(control); });
        controlRow_->addWidget(link);
        link->show();
    }
    controls_->setVisible(!formula_.controls.empty());
    controls_->updateGeometry();
}

void FormulaPanel::copyText() {
    const QLocale locale;
    QGuiApplication::clipboard()->setText(plainText(parseFormula(formula_.general), locale) +
                                          u'\n' + plainText(parseFormula(formula_.filled), locale));
}

void FormulaPanel::copyLatex() {
    QGuiApplication::clipboard()->setText(formula_.general + QStringLiteral(" \\\\\n") +
                                          formula_.filled);
}

void FormulaPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace quantscope
