// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula_box.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>
#include <vector>

namespace quantscope {

namespace {

using Kind = FormulaNode::Kind;
using BoxPointer = std::unique_ptr<FormulaBox>;

// Proportions of the letter height or of the size of an "x", as in ordinary book setting.
constexpr double kScriptSize = 0.72;
constexpr double kBigSize = 1.5;
constexpr double kRule = 0.055;  // thickness of fraction bars and roots, in letter heights

struct FormulaStyle {
    QFont font;

    QFont italic() const {
        QFont other = font;
        other.setItalic(true);
        return other;
    }
    FormulaStyle scaled(double factor) const {
        FormulaStyle other = *this;
        other.font.setPointSizeF(font.pointSizeF() * factor);
        return other;
    }
    double letter() const { return QFontMetricsF(font).capHeight() * 1.4; }
    double rule() const { return std::max(1.0, letter() * kRule); }
    // Height of fraction bars above the base line: the middle of a minus sign.
    double axis() const { return QFontMetricsF(font).xHeight() * 0.55; }
};

class GlyphBox : public FormulaBox {
public:
    GlyphBox(QString text, QFont font, double before = 0, double after = 0)
        : text_(std::move(text)), font_(std::move(font)), before_(before) {
        const QFontMetricsF metrics(font_);
        const QRectF ink = metrics.tightBoundingRect(text_);
        width_ = before + metrics.horizontalAdvance(text_) + after;
        ascent_ = std::max(metrics.xHeight(), -ink.top());
        descent_ = std::max(0.0, ink.bottom());
    }
    void paint(QPainter& painter, QPointF origin) const override {
        painter.setFont(font_);
        painter.drawText(origin + QPointF(before_, 0), text_);
    }

private:
    QString text_;
    QFont font_;
    double before_;
};

class RowBox : public FormulaBox {
public:
    void add(BoxPointer box) {
        width_ += box->width();
        ascent_ = std::max(ascent_, box->ascent());
        descent_ = std::max(descent_, box->descent());
        boxes_.push_back(std::move(box));
    }
    void paint(QPainter& painter, QPointF origin) const override {
        for (const BoxPointer& box : boxes_) {
            box->paint(painter, origin);
            origin.rx() += box->width();
        }
    }

private:
    std::vector<BoxPointer> boxes_;
};

class FractionBox : public FormulaBox {
public:
    FractionBox(BoxPointer above, BoxPointer below, const FormulaStyle& style)
        : above_(std::move(above)),
          below_(std::move(below)),
          rule_(style.rule()),
          axis_(style.axis()),
          gap_(style.letter() * 0.18),
          side_(style.letter() * 0.12) {
        width_ = std::max(above_->width(), below_->width()) + 4 * side_;
        ascent_ = axis_ + rule_ / 2 + gap_ + above_->height();
        descent_ = below_->height() + gap_ + rule_ / 2 - axis_;
    }
    void paint(QPainter& painter, QPointF origin) const override {
        const double middle = origin.x() + width_ / 2;
        const double bar = origin.y() - axis_;
        above_->paint(painter,
                      {middle - above_->width() / 2, bar - rule_ / 2 - gap_ - above_->descent()});
        below_->paint(painter,
                      {middle - below_->width() / 2, bar + rule_ / 2 + gap_ + below_->ascent()});
        painter.fillRect(QRectF(origin.x() + side_, bar - rule_ / 2, width_ - 2 * side_, rule_),
                         painter.pen().color());
    }

private:
    BoxPointer above_;
    BoxPointer below_;
    double rule_;
    double axis_;
    double gap_;
    double side_;
};

class ScriptBox : public FormulaBox {
public:
    ScriptBox(BoxPointer base, BoxPointer lower, BoxPointer upper, const FormulaStyle& style)
        : base_(std::move(base)), lower_(std::move(lower)), upper_(std::move(upper)) {
        const double letter = style.letter();
        rise_ = std::max(letter * 0.36, base_->ascent() - upper_->height() * 0.55);
        drop_ = std::max(letter * 0.2, base_->descent() + lower_->ascent() * 0.25);
        width_ = base_->width() + std::max(lower_->width(), upper_->width()) + letter * 0.06;
        ascent_ = std::max(base_->ascent(), upper_->width() > 0 ? rise_ + upper_->ascent() : 0);
        descent_ = std::max(base_->descent(), lower_->width() > 0 ? drop_ + lower_->descent() : 0);
    }
    void paint(QPainter& painter, QPointF origin) const override {
        base_->paint(painter, origin);
        const double x = origin.x() + base_->width();
        lower_->paint(painter, {x, origin.y() + drop_});
        upper_->paint(painter, {x, origin.y() - rise_});
    }

private:
    BoxPointer base_;
    BoxPointer lower_;
    BoxPointer upper_;
    double rise_ = 0;
    double drop_ = 0;
};

// A sum or a maximum with its limits below and above.
class BigBox : public FormulaBox {
public:
    BigBox(BoxPointer sign, BoxPointer lower, BoxPointer upper, const FormulaStyle& style)
        : sign_(std::move(sign)),
          lower_(std::move(lower)),
          upper_(std::move(upper)),
          gap_(style.letter() * 0.1),
          // Centred on the line of the fraction bars; names stand on the base line.
          shift_(sign_->height() > style.letter() * 1.2
                     ? sign_->ascent() - sign_->height() / 2 - style.axis()
                     : 0) {
        width_ = std::max({sign_->width(), lower_->width(), upper_->width()}) + 2 * gap_;
        ascent_ = sign_->ascent() - shift_;
        descent_ = sign_->descent() + shift_;
        if (upper_->width() > 0)
            ascent_ += gap_ + upper_->height();
        if (lower_->width() > 0)
            descent_ += gap_ + lower_->height();
    }
    void paint(QPainter& painter, QPointF origin) const override {
        const double middle = origin.x() + width_ / 2;
        const double base = origin.y() + shift_;
        sign_->paint(painter, {middle - sign_->width() / 2, base});
        upper_->paint(painter, {middle - upper_->width() / 2,
                                base - sign_->ascent() - gap_ - upper_->descent()});
        lower_->paint(painter, {middle - lower_->width() / 2,
                                base + sign_->descent() + gap_ + lower_->ascent()});
    }

private:
    BoxPointer sign_;
    BoxPointer lower_;
    BoxPointer upper_;
    double gap_;
    double shift_;
};

class RootBox : public FormulaBox {
public:
    RootBox(BoxPointer inside, const FormulaStyle& style)
        : inside_(std::move(inside)),
          rule_(style.rule()),
          gap_(style.letter() * 0.14),
          hook_(style.letter() * 0.6) {
        width_ = hook_ + inside_->width() + gap_;
        ascent_ = inside_->ascent() + gap_ + rule_;
        descent_ = inside_->descent() + rule_;
    }
    void paint(QPainter& painter, QPointF origin) const override {
        inside_->paint(painter, {origin.x() + hook_, origin.y()});
        const double top = origin.y() - ascent_ + rule_ / 2;
        const double bottom = origin.y() + descent_ - rule_;
        const double middle = bottom - height() * 0.4;
        QPainterPath path({origin.x() + rule_, middle});
        path.lineTo(origin.x() + hook_ * 0.25, middle - rule_);
        path.lineTo(origin.x() + hook_ * 0.55, bottom);
        path.lineTo(origin.x() + hook_ * 0.9, top);
        path.lineTo(origin.x() + width_, top);
        painter.save();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(painter.pen().color(), rule_));
        painter.drawPath(path);
        painter.restore();
    }

private:
    BoxPointer inside_;
    double rule_;
    double gap_;
    double hook_;
};

class HatBox : public FormulaBox {
public:
    HatBox(BoxPointer inside, const FormulaStyle& style)
        : inside_(std::move(inside)), rule_(style.rule()), rise_(style.letter() * 0.22) {
        width_ = inside_->width();
        ascent_ = inside_->ascent() + rise_ + 2 * rule_;
        descent_ = inside_->descent();
    }
    void paint(QPainter& painter, QPointF origin) const override {
        inside_->paint(painter, origin);
        // Italics lean to the right, and the hat with them.
        const double middle = origin.x() + width_ * 0.56;
        const double foot = origin.y() - inside_->ascent() - rule_;
        QPainterPath path({middle - rise_, foot});
        path.lineTo(middle, foot - rise_);
        path.lineTo(middle + rise_, foot);
        painter.save();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(painter.pen().color(), rule_));
        painter.drawPath(path);
        painter.restore();
    }

private:
    BoxPointer inside_;
    double rule_;
    double rise_;
};

// Delimiters as tall as what they hold, drawn so that they stay thin at any height.
class FenceBox : public FormulaBox {
public:
    FenceBox(QString pair, BoxPointer inside, const FormulaStyle& style)
        : pair_(std::move(pair)),
          inside_(std::move(inside)),
          rule_(style.rule()),
          side_(style.letter() * 0.34) {
        const double over = style.letter() * 0.08;
        width_ = inside_->width() + 2 * side_;
        ascent_ = std::max(inside_->ascent() + over, style.letter() * 0.8);
        descent_ = std::max(inside_->descent() + over, style.letter() * 0.2);
    }
    void paint(QPainter& painter, QPointF origin) const override {
        inside_->paint(painter, {origin.x() + side_, origin.y()});
        const double top = origin.y() - ascent_;
        painter.save();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(painter.pen().color(), rule_ * 1.2));
        const double margin = side_ * 0.25;
        painter.drawPath(
            side(pair_.left(1), QRectF(origin.x() + margin, top, side_ / 2, height())));
        painter.drawPath(side(pair_.right(1), QRectF(origin.x() + width_ - margin - side_ / 2, top,
                                                     side_ / 2, height())));
        painter.restore();
    }

private:
    static QPainterPath side(const QString& sign, const QRectF& area) {
        const bool left = sign == QStringLiteral("(") || sign == QStringLiteral("[") ||
                          sign == QStringLiteral("⌈") || sign == QStringLiteral("⌊");
        const double back = left ? area.left() : area.right();
        const double front = left ? area.right() : area.left();
        if (sign == QStringLiteral("|")) {
            QPainterPath bar({area.center().x(), area.top()});
            bar.lineTo(area.center().x(), area.bottom());
            return bar;
        }
        QPainterPath path({front, area.top()});
        if (sign == QStringLiteral("(") || sign == QStringLiteral(")")) {
            const double bulge = 2 * back - front;
            path.cubicTo(bulge, area.top() + area.height() * 0.3, bulge,
                         area.bottom() - area.height() * 0.3, front, area.bottom());
            return path;
        }
        const bool top = sign != QStringLiteral("⌊") && sign != QStringLiteral("⌋");
        const bool bottom = sign != QStringLiteral("⌈") && sign != QStringLiteral("⌉");
        path.moveTo(top ? front : back, area.top());
        path.lineTo(back, area.top());
        path.lineTo(back, area.bottom());
        if (bottom)
            path.lineTo(front, area.bottom());
        return path;
    }

    QString pair_;
    BoxPointer inside_;
    double rule_;
    double side_;
};

BoxPointer boxOf(const FormulaNode& node, const FormulaStyle& style);

// The one child at `index`, or an empty box.
BoxPointer childBox(const FormulaNode& node, std::size_t index, const FormulaStyle& style) {
    return index < node.children.size() ? boxOf(node.children[index], style)
                                        : std::make_unique<RowBox>();
}

BoxPointer signBox(const QString& sign, bool betweenOperands, const FormulaStyle& style) {
    const bool comma = sign == QStringLiteral(",");
    const bool decimalComma = QLocale().decimalPoint() == QStringLiteral(",");
    const double space = style.letter() * 0.24;
    if (comma)
        return std::make_unique<GlyphBox>(decimalComma ? QStringLiteral(";") : sign, style.font, 0,
                                          space);
    const double around = betweenOperands ? space : 0;
    return std::make_unique<GlyphBox>(sign, style.font, around, around);
}

BoxPointer rowBox(const FormulaNode& node, const FormulaStyle& style) {
    auto row = std::make_unique<RowBox>();
    const FormulaNode* before = nullptr;
    for (const FormulaNode& child : node.children) {
        if (child.kind == Kind::Sign) {
            row->add(signBox(child.text, before != nullptr, style));
            before = nullptr;
            continue;
        }
        const bool word = child.kind == Kind::Upright && before;
        const bool afterWord = before && before->kind == Kind::Upright && child.kind != Kind::Fence;
        if (word || afterWord)
            row->add(std::make_unique<GlyphBox>(QString(), style.font, style.letter() * 0.2));
        row->add(boxOf(child, style));
        before = &child;
    }
    return row;
}

BoxPointer bigBox(const FormulaNode& node, const FormulaStyle& style) {
    const bool sum = node.text == QStringLiteral("Σ");
    const FormulaStyle script = style.scaled(kScriptSize);
    const FormulaStyle large = sum ? style.scaled(kBigSize) : style;
    return std::make_unique<BigBox>(std::make_unique<GlyphBox>(node.text, large.font),
                                    childBox(node, 0, script), childBox(node, 1, script), style);
}

BoxPointer boxOf(const FormulaNode& node, const FormulaStyle& style) {
    const FormulaStyle script = style.scaled(kScriptSize);
    switch (node.kind) {
        case Kind::Row: return rowBox(node, style);
        case Kind::Letter: return std::make_unique<GlyphBox>(node.text, style.italic());
        case Kind::Number:
            return std::make_unique<GlyphBox>(formulaNumber(node.text, QLocale()), style.font);
        case Kind::Upright: return std::make_unique<GlyphBox>(node.text, style.font);
        case Kind::Sign: return signBox(node.text, false, style);
        case Kind::Fraction:
            return std::make_unique<FractionBox>(childBox(node, 0, style), childBox(node, 1, style),
                                                 style);
        case Kind::Script:
            return std::make_unique<ScriptBox>(childBox(node, 0, style), childBox(node, 1, script),
                                               childBox(node, 2, script), style);
        case Kind::Big: return bigBox(node, style);
        case Kind::Root: return std::make_unique<RootBox>(childBox(node, 0, style), style);
        case Kind::Hat: return std::make_unique<HatBox>(childBox(node, 0, style), style);
        case Kind::Fence:
            return std::make_unique<FenceBox>(node.text, childBox(node, 0, style), style);
    }
    return std::make_unique<RowBox>();
}

}  // namespace

std::unique_ptr<FormulaBox> formulaBox(const FormulaNode& node, const QFont& font) {
    return boxOf(node, FormulaStyle{font});
}

}  // namespace quantscope
