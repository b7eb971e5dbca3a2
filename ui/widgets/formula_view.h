// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

#include "ui/text/formula.h"

namespace quantscope {

class FormulaBox;

/// A formula set like in a book, in the widget's own font size and colour. Breaks before "=" where
/// the width ends, and shrinks what is still too wide. Screen readers get it as plain text.
class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);
    ~FormulaView() override;

    void setFormula(const QString& latex);
    const QString& latex() const { return latex_; }
    /// In the language of the moment.
    QString spokenText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Lines;
    void layOut();
    Lines linesFor(double width) const;

    QString latex_;
    FormulaNode formula_;
    /// One box per part between equal signs.
    std::vector<std::unique_ptr<FormulaBox>> parts_;
};

}  // namespace quantscope
