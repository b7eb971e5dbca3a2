// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringView>

#include <vector>

// Formulas as values: a small subset of LaTeX is parsed into a tree; widgets/formula_view paints
// it, plainText() says it.
namespace quantscope {

/// A part of a formula. What `children` are depends on the kind.
struct FormulaNode {
    enum class Kind {
        Row,       ///< Any number of parts side by side.
        Letter,    ///< A variable, painted italic: "x", "α".
        Upright,   ///< A name or unit: "log", "round", "dB".
        Number,    ///< `text` as in LaTeX, with a point: "9.984".
        Sign,      ///< +, −, ·, =, ≤, a comma …
        Fraction,  ///< Numerator, denominator.
        Script,    ///< Base, subscript, superscript; an absent one is an empty Row.
        Big,       ///< Σ or a name such as max with limits: lower, upper; `text` is the sign.
        Root,      ///< The part under it.
        Hat,       ///< The part under it.
        Fence,     ///< `text` is the pair of delimiters, "()", "||", "⌈⌉"; the part inside.
    };
    Kind kind = Kind::Row;
    QString text;
    std::vector<FormulaNode> children;

    bool operator==(const FormulaNode&) const = default;
};

/// Parses letters, numbers, + - = < > , ! / | ( ) [ ] and
///   \frac{}{} \sqrt{} \hat{} _{} ^{} \left \right \mathrm{} \text{}
///   \sum \max \min with limits, \log \ln and other names, Greek letters,
///   \cdot \times \le \ge \ne \in \pm \approx \lceil \rceil \lfloor \rfloor \ldots \infty \% \,
/// which LaTeX reads alike. What is not understood is kept as upright text.
FormulaNode parseFormula(QStringView latex);

/// The formula on one line, so that a calculator could take it: fractions as (a)/(b), powers as
/// a^b, subscripts as a_b; numbers in `locale`. Where the locale writes a decimal comma, a
/// semicolon separates arguments.
QString plainText(const FormulaNode& formula, const QLocale& locale);

/// A number as it stands in a formula of that locale: "20000" is "20,000", "0.5" is "0,5".
QString formulaNumber(const QString& latexNumber, const QLocale& locale);

/// `value` for use in a formula: at most `digits` significant digits, point, no group signs,
/// powers of ten spelled out; negative numbers in parentheses when `fenced`.
QString latexNumber(double value, int digits = 7, bool fenced = false);

}  // namespace quantscope
