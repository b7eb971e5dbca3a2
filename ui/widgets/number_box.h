// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>
#include <QString>

#include <functional>
#include <limits>

namespace quantscope {

/// Which numbers a box takes, and how it writes them.
struct NumberRange {
    double lowest = -std::numeric_limits<double>::max();
    double highest = std::numeric_limits<double>::max();
    bool whole = false;
    double step = 1;        ///< Added by one press of an arrow; Ctrl tenfold.
    double factor = 0;      ///< Above 1: one press multiplies by it instead.
    double shownTimes = 1;  ///< 100 for shares that are written as per cent.

    bool operator==(const NumberRange&) const = default;
};

/// A box for one number, with arrows. The value shown is the caller's alone: what is typed is
/// proposed with edited() on Enter or when the focus leaves, never while it is half typed, and
/// what is written with few digits is never read back. Takes "-12.5" and "-12,5" alike.
///
/// What cannot be is not proposed: the last value returns and reason() says why until the next
/// edit. Esc takes back what was typed. The wheel turns it only while it has the focus.
class NumberBox : public QAbstractSpinBox {
    Q_OBJECT
    Q_PROPERTY(double value READ value WRITE proposeValue)
    Q_PROPERTY(double minimum READ minimum)
    Q_PROPERTY(double maximum READ maximum)
    Q_PROPERTY(double singleStep READ singleStep)

public:
    explicit NumberBox(const NumberRange& range, QWidget* parent = nullptr);

    /// NaN where there is none.
    double value() const { return value_; }
    /// Emits nothing. NaN shows a dash. A half-typed number stays until it is finished.
    void showValue(double value);

    const NumberRange& range() const { return range_; }
    void setRange(const NumberRange& range);
    /// Written after the number: "%", "σ". Typed or not, it is not part of it.
    void setUnit(const QString& unit);
    /// A further check: why a number in range cannot be, or an empty text.
    void setRefusal(std::function<QString(double)> refusal) { refusal_ = std::move(refusal); }

    /// Why the last number typed was refused; empty when it was not.
    const QString& reason() const { return reason_; }

    double minimum() const { return range_.lowest; }
    double maximum() const { return range_.highest; }
    double singleStep() const { return range_.step; }

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    /// As if it had been typed.
    void proposeValue(double value);

signals:
    void edited(double value);
    void reasonChanged(const QString& reason);

protected:
    QValidator::State validate(QString& input, int& position) const override;
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void commitTyped();
    void propose(double value);
    QString refusalOf(double value) const;
    void setReason(const QString& reason);
    void showText();
    QString written(double value) const;

    NumberRange range_;
    QString unit_;
    std::function<QString(double)> refusal_;
    double value_ = std::numeric_limits<double>::quiet_NaN();
    bool typing_ = false;
    QString reason_;
};

}  // namespace quantscope
