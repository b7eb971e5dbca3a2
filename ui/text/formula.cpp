// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formula.h"

#include <QHash>

#include <cmath>
#include <utility>

namespace quantscope {

namespace {

using Kind = FormulaNode::Kind;

struct NamedSign {
    Kind kind;
    const char16_t* text;
};

const QHash<QString, NamedSign>& namedSigns() {
    static const QHash<QString, NamedSign> signs{
        {QStringLiteral("cdot"), {Kind::Sign, u"·"}},
        {QStringLiteral("times"), {Kind::Sign, u"×"}},
        {QStringLiteral("le"), {Kind::Sign, u"≤"}},
        {QStringLiteral("ge"), {Kind::Sign, u"≥"}},
        {QStringLiteral("ne"), {Kind::Sign, u"≠"}},
        {QStringLiteral("in"), {Kind::Sign, u"∈"}},
        {QStringLiteral("pm"), {Kind::Sign, u"±"}},
        {QStringLiteral("approx"), {Kind::Sign, u"≈"}},
        {QStringLiteral("ldots"), {Kind::Sign, u"…"}},
        {QStringLiteral("infty"), {Kind::Upright, u"∞"}},
        {QStringLiteral("sum"), {Kind::Big, u"Σ"}},
        {QStringLiteral("max"), {Kind::Big, u"max"}},
        {QStringLiteral("min"), {Kind::Big, u"min"}},
        {QStringLiteral("log"), {Kind::Upright, u"log"}},
        {QStringLiteral("ln"), {Kind::Upright, u"ln"}},
        {QStringLiteral("alpha"), {Kind::Letter, u"α"}},
        {QStringLiteral("beta"), {Kind::Letter, u"β"}},
        {QStringLiteral("gamma"), {Kind::Letter, u"γ"}},
        {QStringLiteral("delta"), {Kind::Letter, u"δ"}},
        {QStringLiteral("Delta"), {Kind::Upright, u"Δ"}},
        {QStringLiteral("mu"), {Kind::Letter, u"μ"}},
        {QStringLiteral("pi"), {Kind::Letter, u"π"}},
        {QStringLiteral("sigma"), {Kind::Letter, u"σ"}},
    };
    return signs;
}

class FormulaParser {
public:
    explicit FormulaParser(QStringView latex) : latex_(latex) {}

    FormulaNode row(QChar end) {
        FormulaNode row;
        while (at_ < latex_.size() && latex_[at_] != end && !atRight()) {
            if (latex_[at_].isSpace()) {
                ++at_;
                continue;
            }
            if (latex_[at_] == u'_' || latex_[at_] == u'^')
                addScript(row);
            else
                addPart(row, part());
        }
        return row;
    }

private:
    bool atRight() const { return latex_.mid(at_).startsWith(u"\\right"); }

    static void addPart(FormulaNode& row, FormulaNode part) {
        const bool empty = part.kind == Kind::Row && part.children.empty();
        if (!empty)
            row.children.push_back(std::move(part));
    }

    // A script binds to the part before it; the limits of a big sign are its own.
    void addScript(FormulaNode& row) {
        const bool lower = latex_[at_++] == u'_';
        FormulaNode script = group();
        if (row.children.empty())
            row.children.emplace_back();
        FormulaNode& base = row.children.back();
        if (base.kind == Kind::Big) {
            base.children.resize(2);
            base.children[lower ? 0 : 1] = std::move(script);
            return;
        }
        if (base.kind != Kind::Script) {
            FormulaNode scripted{Kind::Script, {}, {std::move(base), {}, {}}};
            row.children.back() = std::move(scripted);
        }
        row.children.back().children[lower ? 1 : 2] = std::move(script);
    }

    // {…} or one part.
    FormulaNode group() {
        while (at_ < latex_.size() && latex_[at_].isSpace())
            ++at_;
        if (at_ >= latex_.size())
            return {};
        if (latex_[at_] != u'{')
            return part();
        ++at_;
        FormulaNode inner = row(u'}');
        ++at_;
        return inner;
    }

    QString groupText() {
        const qsizetype open = latex_.indexOf(u'{', at_);
        const qsizetype close = latex_.indexOf(u'}', at_);
        if (open != at_ || close < 0)
            return {};
        at_ = close + 1;
        return latex_.mid(open + 1, close - open - 1).toString();
    }

    FormulaNode part() {
        const QChar sign = latex_[at_];
        if (sign == u'\\')
            return command();
        if (sign == u'{')
            return group();
        if (sign.isDigit())
            return number();
        ++at_;
        if (sign.isLetter())
            return {Kind::Letter, sign, {}};
        if (sign == u'-')
            return {Kind::Sign, QStringLiteral("−"), {}};
        return {Kind::Sign, sign, {}};
    }

    FormulaNode number() {
        const qsizetype start = at_;
        while (at_ < latex_.size() && (latex_[at_].isDigit() || latex_[at_] == u'.'))
            ++at_;
        return {Kind::Number, latex_.mid(start, at_ - start).toString(), {}};
    }

    FormulaNode command() {
        ++at_;
        const qsizetype start = at_;
        while (at_ < latex_.size() && latex_[at_].isLetter())
            ++at_;
        if (at_ == start)
            return spaceOrPercent();
        const QString name = latex_.mid(start, at_ - start).toString();
        if (name == QStringLiteral("frac")) {
            FormulaNode above = group();
            return {Kind::Fraction, {}, {std::move(above), group()}};
        }
        if (name == QStringLiteral("sqrt"))
            return {Kind::Root, {}, {group()}};
        if (name == QStringLiteral("hat"))
            return {Kind::Hat, {}, {group()}};
        if (name == QStringLiteral("left"))
            return fence();
        if (name == QStringLiteral("mathrm") || name == QStringLiteral("text"))
            return {Kind::Upright, groupText(), {}};
        const auto known = namedSigns().constFind(name);
        if (known == namedSigns().constEnd())
            return {Kind::Upright, name, {}};
        return {known->kind, QString::fromUtf16(known->text), {}};
    }

    // "\," and the like are only space.
    FormulaNode spaceOrPercent() {
        const bool percent = at_ < latex_.size() && latex_[at_] == u'%';
        ++at_;
        return percent ? FormulaNode{Kind::Upright, QStringLiteral("%"), {}} : FormulaNode{};
    }

    QString delimiter() {
        static const QHash<QString, QString> named{{QStringLiteral("lceil"), QStringLiteral("⌈")},
                                                   {QStringLiteral("rceil"), QStringLiteral("⌉")},
                                                   {QStringLiteral("lfloor"), QStringLiteral("⌊")},
                                                   {QStringLiteral("rfloor"), QStringLiteral("⌋")}};
        if (at_ >= latex_.size())
            return QStringLiteral("(");
        if (latex_[at_] != u'\\')
            return latex_[at_++];
        const qsizetype start = ++at_;
        while (at_ < latex_.size() && latex_[at_].isLetter())
            ++at_;
        return named.value(latex_.mid(start, at_ - start).toString(), QStringLiteral("("));
    }

    FormulaNode fence() {
        constexpr qsizetype kRight = 6;  // letters of "\right"
        const QString open = delimiter();
        FormulaNode inside = row(QChar());
        at_ += kRight;
        const QString close = delimiter();
        return {Kind::Fence, open + close, {std::move(inside)}};
    }

    QStringView latex_;
    qsizetype at_ = 0;
};

// Whether it can stand beside a sign without parentheses.
bool isOneOperand(const FormulaNode& node) {
    if (node.kind == Kind::Row)
        return node.children.size() == 1 && isOneOperand(node.children.front());
    return node.kind != Kind::Fraction && node.kind != Kind::Sign;
}

QString operandText(const FormulaNode& node, const QLocale& locale) {
    const QString text = plainText(node, locale);
    return isOneOperand(node) ? text : QStringLiteral("(%1)").arg(text);
}

bool isEmptyRow(const FormulaNode& node) {
    return node.kind == Kind::Row && node.children.empty();
}

QString scriptText(const FormulaNode& node, const QLocale& locale) {
    QString text = operandText(node.children[0], locale);
    if (!isEmptyRow(node.children[1]))
        text += u'_' + plainText(node.children[1], locale);
    if (!isEmptyRow(node.children[2]))
        text += u'^' + operandText(node.children[2], locale);
    return text;
}

QString bigText(const FormulaNode& node, const QLocale& locale) {
    QString text = node.text;
    if (!node.children.empty() && !isEmptyRow(node.children[0]))
        text += u'_' + operandText(node.children[0], locale);
    if (node.children.size() > 1 && !isEmptyRow(node.children[1]))
        text += u'^' + operandText(node.children[1], locale);
    return text;
}

bool takesArguments(const FormulaNode& node) {
    const bool hasLimits = node.kind == Kind::Big && !node.children.empty();
    const bool name = node.kind == Kind::Upright || node.kind == Kind::Letter;
    return (name || node.kind == Kind::Big || node.kind == Kind::Script) && !hasLimits;
}

bool isFence(const FormulaNode& node) {
    return node.kind == Kind::Fence ||
           (node.kind == Kind::Script && node.children[0].kind == Kind::Fence);
}

QString signText(const FormulaNode& sign, bool betweenOperands, const QLocale& locale) {
    if (sign.text == QStringLiteral(",")) {
        const bool decimalComma = locale.decimalPoint() == QStringLiteral(",");
        return decimalComma ? QStringLiteral("; ") : QStringLiteral(", ");
    }
    const bool tight = sign.text == QStringLiteral("·") || sign.text == QStringLiteral("/");
    return betweenOperands && !tight ? QStringLiteral(" %1 ").arg(sign.text) : sign.text;
}

// Signs between two operands stand apart; a sign before the first one belongs to it.
QString rowText(const FormulaNode& row, const QLocale& locale) {
    QString text;
    const FormulaNode* before = nullptr;  // the operand just before, if no sign is between
    for (const FormulaNode& child : row.children) {
        if (child.kind == Kind::Sign) {
            text += signText(child, before != nullptr, locale);
            before = nullptr;
            continue;
        }
        const bool argument = before && takesArguments(*before);
        const bool apart = before && !(argument && isFence(child));
        // "log (a / b)", where "log a / b" would be read as something else
        const bool quotient = argument && child.kind == Kind::Fraction;
        text += apart ? QStringLiteral(" ") : QString();
        text += quotient ? operandText(child, locale) : plainText(child, locale);
        before = &child;
    }
    return text;
}

}  // namespace

FormulaNode parseFormula(QStringView latex) {
    return FormulaParser(latex).row(QChar());
}

QString plainText(const FormulaNode& formula, const QLocale& locale) {
    switch (formula.kind) {
        case Kind::Row: return rowText(formula, locale);
        case Kind::Number: return formulaNumber(formula.text, locale);
        case Kind::Fraction:
            return operandText(formula.children[0], locale) + QStringLiteral(" / ") +
                   operandText(formula.children[1], locale);
        case Kind::Script: return scriptText(formula, locale);
        case Kind::Big: return bigText(formula, locale);
        case Kind::Root: return QStringLiteral("√(%1)").arg(plainText(formula.children[0], locale));
        case Kind::Hat: return plainText(formula.children[0], locale) + QChar(0x0302);
        case Kind::Fence:
            return formula.text.left(1) + plainText(formula.children[0], locale) +
                   formula.text.right(1);
        case Kind::Letter:
        case Kind::Upright:
        case Kind::Sign: break;
    }
    return formula.text;
}

QString formulaNumber(const QString& latexNumber, const QLocale& locale) {
    const QString whole = latexNumber.section(u'.', 0, 0);
    const QString part = latexNumber.section(u'.', 1);
    constexpr qsizetype group = 3;
    QString shown;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const bool groups = !(locale.numberOptions() & QLocale::OmitGroupSeparator);
        if (groups && i > 0 && (whole.size() - i) % group == 0)
            shown += locale.groupSeparator();
        shown += whole[i];
    }
    return part.isEmpty() ? shown : shown + locale.decimalPoint() + part;
}

QString latexNumber(double value, int digits, bool fenced) {
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("\\text{–}")
                                 : QString::fromLatin1(value > 0 ? "\\infty" : "-\\infty");
    // Whole numbers stay whole whatever the digits; beyond 2^53 they are not whole to us.
    constexpr double exactBelow = 9007199254740992;
    QString text = value == std::round(value) && std::abs(value) < exactBelow
                       ? QString::number(value, 'f', 0)
                       : QString::number(value, 'g', digits);
    if (text == QStringLiteral("-0"))
        text = QStringLiteral("0");
    const qsizetype e = text.indexOf(u'e');
    if (e >= 0) {
        const QString power = QString::number(text.mid(e + 1).toInt());
        text = QStringLiteral("%1 \\cdot 10^{%2}").arg(text.left(e), power);
    }
    return fenced && value < 0 ? QStringLiteral("\\left(%1\\right)").arg(text) : text;
}

}  // namespace quantscope
