// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula_view.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets/formula_box.h"

namespace quantscope {

namespace {

constexpr double kLineGap = 4;
constexpr double kMargin = 2;
constexpr double kSmallest = 0.6;  // what is wider still is cut at the right

// Larger than the text around it, and in a face with real italics.
QFont formulaFont(const QFont& around) {
    QFont font = around;
    font.setFamilies(
        {QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    const double size = around.pointSizeF() > 0 ? around.pointSizeF() : 10;
    font.setPointSizeF(size * 1.1);
    return font;
}

// The parts before, between and after equal signs; each but the first begins with its sign.
std::vector<FormulaNode> splitAtEquals(const FormulaNode& formula) {
    std::vector<FormulaNode> parts(1);
    for (const FormulaNode& child : formula.children) {
        const bool equals =
            child.kind == FormulaNode::Kind::Sign &&
            (child.text == QStringLiteral("=") || child.text == QStringLiteral("≈"));
        if (equals)
            parts.emplace_back();
        parts.back().children.push_back(child);
    }
    return parts;
}

}  // namespace

struct FormulaView::Lines {
    std::vector<std::vector<const FormulaBox*>> boxes;
    double width = 0;
    double height = 0;

    static double ascent(const std::vector<const FormulaBox*>& line) {
        double most = 0;
        for (const FormulaBox* box : line)
            most = std::max(most, box->ascent());
        return most;
    }
    static double descent(const std::vector<const FormulaBox*>& line) {
        double most = 0;
        for (const FormulaBox* box : line)
            most = std::max(most, box->descent());
        return most;
    }
};

FormulaView::FormulaView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FormulaView::~FormulaView() = default;

void FormulaView::setFormula(const QString& latex) {
    latex_ = latex;
    formula_ = parseFormula(latex_);
    layOut();
}

QString FormulaView::spokenText() const {
    return plainText(formula_, QLocale());
}

void FormulaView::layOut() {
    parts_.clear();
    const QFont font = formulaFont(this->font());
    for (const FormulaNode& part : splitAtEquals(formula_))
        parts_.push_back(formulaBox(part, font));
    setAccessibleName(spokenText());
    updateGeometry();
    update();
}

FormulaView::Lines FormulaView::linesFor(double width) const {
    Lines lines;
    double used = 0;
    for (const auto& part : parts_) {
        const bool fits = !lines.boxes.empty() && used + part->width() <= width;
        if (!fits) {
            lines.boxes.emplace_back();
            used = 0;
        }
        lines.boxes.back().push_back(part.get());
        used += part->width();
        lines.width = std::max(lines.width, used);
    }
    for (const auto& line : lines.boxes)
        lines.height += Lines::ascent(line) + Lines::descent(line) + kLineGap;
    return lines;
}

QSize FormulaView::sizeHint() const {
    const Lines lines = linesFor(1e9);
    return {static_cast<int>(std::ceil(lines.width + 2 * kMargin)),
            static_cast<int>(std::ceil(lines.height + 2 * kMargin))};
}

QSize FormulaView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

int FormulaView::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(linesFor(width - 2 * kMargin).height + 2 * kMargin));
}

void FormulaView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::WindowText));
    const double room = width() - 2 * kMargin;
    const Lines lines = linesFor(room);
    if (lines.width > room) {
        const double factor = std::max(kSmallest, room / lines.width);
        painter.scale(factor, factor);
    }
    double y = kMargin;
    for (const auto& line : lines.boxes) {
        y += Lines::ascent(line);
        double x = kMargin;
        for (const FormulaBox* box : line) {
            box->paint(painter, {x, y});
            x += box->width();
        }
        y += Lines::descent(line) + kLineGap;
    }
}

void FormulaView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const bool other = event->type() == QEvent::FontChange ||
                       event->type() == QEvent::LanguageChange ||
                       event->type() == QEvent::LocaleChange;
    if (other)
        layOut();
}

}  // namespace quantscope
