// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

#include "core/data/generators.h"
#include "core/scenario/prepare.h"
#include "core/scenario/result_numbers.h"
#include "tests/support/test_classes.h"
#include "ui/text/formula.h"
#include "ui/text/result_formulas.h"

using namespace quantscope;

namespace {

// A calculator for the one-line text of formulas, in the order of operations everybody learns.
class Calculator {
public:
    explicit Calculator(QString text) : text_(text.remove(u' ')) {}

    double value() {
        const double sum = sumOf();
        return at_ == text_.size() ? sum : std::nan("");
    }

private:
    bool take(QChar sign) {
        const bool found = at_ < text_.size() && text_[at_] == sign;
        at_ += found ? 1 : 0;
        return found;
    }

    double sumOf() {
        double sum = productOf();
        for (;;) {
            if (take(u'+'))
                sum += productOf();
            else if (take(u'−') || take(u'-'))
                sum -= productOf();
            else
                return sum;
        }
    }

    double productOf() {
        double product = powerOf();
        for (;;) {
            if (take(u'·') || take(u'×'))
                product *= powerOf();
            else if (take(u'/'))
                product /= powerOf();
            else
                return product;
        }
    }

    double powerOf() {
        const double base = atomOf();
        return take(u'^') ? std::pow(base, powerOf()) : base;
    }

    double largestOf() {
        double largest = take(u'(') ? sumOf() : std::nan("");
        while (take(u','))
            largest = std::max(largest, sumOf());
        return take(u')') ? largest : std::nan("");
    }

    double functionOf(const QString& name) {
        if (name == QLatin1String("max"))
            return largestOf();
        // log₁₀ 5 and log₁₀(5 / 2) alike.
        const double argument = powerOf();
        if (name == QLatin1String("log_10"))
            return std::log10(argument);
        if (name == QLatin1String("log_2"))
            return std::log2(argument);
        if (name == QLatin1String("sqrt") || name == QStringLiteral("√"))
            return std::sqrt(argument);
        if (name == QLatin1String("round"))
            return std::nearbyint(argument);
        return std::nan("");
    }

    double atomOf() {
        if (take(u'−') || take(u'-'))
            return -powerOf();
        if (take(u'(')) {
            const double inside = sumOf();
            return take(u')') ? inside : std::nan("");
        }
        if (take(u'|')) {
            const double inside = sumOf();
            return take(u'|') ? std::abs(inside) : std::nan("");
        }
        if (take(u'⌈')) {
            const double inside = sumOf();
            return take(u'⌉') ? std::ceil(inside) : std::nan("");
        }
        static const QRegularExpression number(QStringLiteral("\\G\\d+(\\.\\d+)?"));
        static const QRegularExpression name(QStringLiteral("\\G(log_10|log_2|sqrt|√|round|max)"));
        if (const auto digits = number.match(text_, at_); digits.hasMatch()) {
            at_ += digits.capturedLength();
            return digits.captured().toDouble();
        }
        if (const auto word = name.match(text_, at_); word.hasMatch()) {
            at_ += word.capturedLength();
            return functionOf(word.captured());
        }
        return std::nan("");
    }

    QString text_;
    qsizetype at_ = 0;
};

// "0.8886 dB" and "1.143·10^(−9)": the number, and half of its last digit.
struct Shown {
    double value;
    double half;
};

QString withoutUnit(QString words) {
    static const QRegularExpression unit(QStringLiteral("[\\sa-zA-Z%]+$"));
    return words.remove(unit);
}

Shown shownNumberIn(const QString& result) {
    const QString words = withoutUnit(result);
    const double value = Calculator(words).value();
    const QString mantissa = words.section(u'·', 0, 0);
    const qsizetype decimals = mantissa.section(u'.', 1).size();
    const double power = value == 0 ? 1 : std::abs(value / Calculator(mantissa).value());
    return {value, 0.5 * std::pow(10.0, -static_cast<double>(decimals)) * power};
}

struct Case {
    SchemeKind kind;
    CodeRange codes;
    ScaleRule rule;
    int bits;
};

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const int bits : {2, 4, 8, 12, 16}) {
        for (const ScaleRule rule : {ScaleRule::Course, ScaleRule::Torch, ScaleRule::MaxOfSides}) {
            all.push_back({SchemeKind::Symmetric, CodeRange::Narrow, rule, bits});
            all.push_back({SchemeKind::Symmetric, CodeRange::Full, rule, bits});
        }
        all.push_back({SchemeKind::Asymmetric, CodeRange::Full, ScaleRule::Course, bits});
        all.push_back({SchemeKind::Asymmetric, CodeRange::Unsigned, ScaleRule::Course, bits});
    }
    return all;
}

}  // namespace

class tst_ResultFormulas : public QObject {
    Q_OBJECT

private slots:
    void evaluatingTheFilledFormulaGivesTheResult();
    void formulasOnOneLine_data();
    void formulasOnOneLine();
};

void tst_ResultFormulas::evaluatingTheFilledFormulaGivesTheResult() {
    GeneratedData spec;
    spec.count = 5000;
    const Dataset dataset = makeDataset(generate(spec).value());
    int evaluated = 0;
    for (const Case& one : cases()) {
        Scenario scenario = defaultScenario();
        scenario.scheme.kind = one.kind;
        scenario.scheme.codeRange = one.codes;
        scenario.scheme.scaleRule = one.rule;
        scenario.scheme.bits = one.bits;
        scenario.calibration.method = one.bits > 4 ? "minmax" : "mse";
        const auto analysis = evaluate(dataset, scenario);
        QVERIFY(analysis);
        for (const ResultKind& row : resultKinds())
            for (const auto sign : {ZeroPointConvention::Onnx, ZeroPointConvention::Course}) {
                const auto formula = resultFormula(row.id, dataset, analysis.value(), sign);
                if (!formula)
                    continue;
                const QString line = plainText(parseFormula(formula->filled), QLocale::c());
                const QStringList sides = line.split(QStringLiteral(" = "));
                if (sides.size() < 3)  // a definition without numbers to put in
                    continue;
                const Shown shown = shownNumberIn(sides.last());
                const double value = Calculator(withoutUnit(sides.at(sides.size() - 2))).value();
                // Numbers put in have seven digits, so a result just at a half may round otherwise.
                QVERIFY2(std::abs(value - shown.value) <=
                             shown.half * 1.01 + 1e-6 * std::abs(shown.value),
                         qPrintable(line));
                ++evaluated;
            }
    }
    QVERIFY(evaluated > 500);
}

void tst_ResultFormulas::formulasOnOneLine_data() {
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* latex, const char* line) {
        QTest::newRow(latex) << QString::fromUtf8(latex) << QString::fromUtf8(line);
    };
    row("50 \\%", "50 %");
    row("N = 100 \\cdot \\frac{3}{20} \\%", "N = 100·3 / 20 %");
    row("\\frac{a + b}{2}", "(a + b) / 2");
    row("2^{b - 1} - 1", "2^(b − 1) − 1");
    row("\\left|-1 - \\left(-2\\right)\\right|", "|−1 − (−2)|");
    row("\\max\\left(1, 2\\right)", "max(1, 2)");
}

void tst_ResultFormulas::formulasOnOneLine() {
    QFETCH(QString, latex);
    QFETCH(QString, line);

    QCOMPARE(plainText(parseFormula(latex), QLocale::c()), line);
}

QUANTSCOPE_TEST_CLASS(tst_ResultFormulas)
#include "tst_result_formulas.moc"
