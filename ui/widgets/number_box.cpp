// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_box.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/text/numbers.h"

namespace quantscope {

namespace {

bool sameNumber(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

// A step lands on numbers a person would have typed: 0.1 + 0.2 is 0.3.
double withoutRoundingNoise(double value) {
    constexpr int digits = 12;
    return QString::number(value, 'g', digits).toDouble();
}

}  // namespace

NumberBox::NumberBox(const NumberRange& range, QWidget* parent)
    : QAbstractSpinBox(parent), range_(range) {
    setFocusPolicy(Qt::StrongFocus);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        typing_ = true;
        setReason({});
    });
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberBox::commitTyped);
    showText();
}

void NumberBox::showValue(double value) {
    if (sameNumber(value, value_))
        return;
    value_ = value;
    if (typing_)
        return;
    setReason({});
    showText();
}

void NumberBox::setRange(const NumberRange& range) {
    if (range == range_)
        return;
    range_ = range;
    if (!typing_)
        showText();
}

void NumberBox::setUnit(const QString& unit) {
    unit_ = unit;
    if (!typing_)
        showText();
    updateGeometry();
}

void NumberBox::stepBy(int steps) {
    commitTyped();
    if (std::isnan(value_) || steps == 0)
        return;
    double next =
        range_.factor > 1 ? value_ * std::pow(range_.factor, steps) : value_ + range_.step * steps;
    if (range_.whole) {
        next = std::round(next);
        // A factor must not get stuck where it moves by less than one.
        if (next == value_)
            next += steps > 0 ? 1 : -1;
    }
    next = std::clamp(withoutRoundingNoise(next), range_.lowest, range_.highest);
    if (next == value_)
        return;
    propose(next);
    selectAll();
}

void NumberBox::proposeValue(double value) {
    propose(value);
}

QValidator::State NumberBox::validate(QString& /*input*/, int& /*position*/) const {
    return QValidator::Acceptable;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (isReadOnly() || std::isnan(value_))
        return enabled;
    if (value_ > range_.lowest)
        enabled |= StepDownEnabled;
    if (value_ < range_.highest)
        enabled |= StepUpEnabled;
    return enabled;
}

void NumberBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && typing_) {
        showText();
        selectAll();
        event->accept();
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberBox::changeEvent(QEvent* event) {
    QAbstractSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setReason({});
        if (!typing_)
            showText();
    }
}

void NumberBox::commitTyped() {
    if (!typing_)
        return;
    QString typed = lineEdit()->text().trimmed();
    if (!unit_.isEmpty() && typed.endsWith(unit_))
        typed.chop(unit_.size());
    const bool untouched = lineEdit()->text() == written(value_);
    const auto number = parseShown(typed);
    showText();
    if (untouched)
        return;
    if (!number)
        setReason(tr("“%1” is not a number.").arg(typed.trimmed()));
    else
        propose(*number / range_.shownTimes);
}

void NumberBox::propose(double value) {
    const QString refused = refusalOf(value);
    setReason(refused);
    if (!refused.isEmpty() || value == value_)
        return;
    value_ = value;
    showText();
    emit edited(value);
}

QString NumberBox::refusalOf(double value) const {
    if (!std::isfinite(value))
        return tr("This has to be a number.");
    if (value < range_.lowest || value > range_.highest) {
        if (range_.lowest < -1e30 || range_.highest > 1e30)
            return value < range_.lowest
                       ? tr("It has to be at least %1.").arg(written(range_.lowest))
                       : tr("It has to be at most %1.").arg(written(range_.highest));
        return tr("It has to lie between %1 and %2.")
            .arg(written(range_.lowest), written(range_.highest));
    }
    if (range_.whole && value != std::round(value))
        return tr("It has to be a whole number.");
    return refusal_ ? refusal_(value) : QString();
}

void NumberBox::setReason(const QString& reason) {
    if (reason == reason_)
        return;
    reason_ = reason;
    emit reasonChanged(reason_);
}

void NumberBox::showText() {
    typing_ = false;
    const QString text = written(value_);
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
    update();
}

QString NumberBox::written(double value) const {
    if (std::isnan(value))
        return QStringLiteral("–");
    const double shown = value * range_.shownTimes;
    QString text = range_.whole && std::abs(shown) < 1e15
                       ? shownCount(static_cast<std::int64_t>(shown))
                       : shortNumber(shown);
    if (!unit_.isEmpty())
        text += QChar(QChar::Nbsp) + unit_;
    return text;
}

QSize NumberBox::sizeHint() const {
    // Room for "10,000,000" or "-9.98436" and the unit.
    QString widest = QStringLiteral("-0.000000");
    if (range_.whole)
        widest = range_.highest < 1000 ? QStringLiteral("000") : QStringLiteral("00,000,000");
    if (!unit_.isEmpty())
        widest = QStringLiteral("000.00 ") + unit_;
    const QFontMetrics metrics(font());
    constexpr int kCursor = 4;
    const QSize contents(metrics.horizontalAdvance(widest) + kCursor,
                         lineEdit()->sizeHint().height());
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

QSize NumberBox::minimumSizeHint() const {
    return sizeHint();
}

}  // namespace quantscope
