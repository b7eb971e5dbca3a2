// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>

#include <memory>

#include "ui/text/formula.h"

class QPainter;

namespace quantscope {

/// A formula, or a part of one, with its place on paper. Immutable; paints with the painter's pen.
class FormulaBox {
public:
    virtual ~FormulaBox() = default;

    double width() const { return width_; }
    double ascent() const { return ascent_; }    ///< Above the base line.
    double descent() const { return descent_; }  ///< Below it.
    double height() const { return ascent_ + descent_; }

    /// `origin` is where its base line begins.
    virtual void paint(QPainter& painter, QPointF origin) const = 0;

protected:
    double width_ = 0;
    double ascent_ = 0;
    double descent_ = 0;
};

/// Lays `node` out in `font` (its size is that of the letters) with numbers of the default locale.
std::unique_ptr<FormulaBox> formulaBox(const FormulaNode& node, const QFont& font);

}  // namespace quantscope
