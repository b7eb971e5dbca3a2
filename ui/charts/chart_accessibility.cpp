// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/charts/chart_handle.h"
#include "ui/charts/figure_view.h"

namespace quantscope {

namespace {

class HandleInterface : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit HandleInterface(ChartHandle* handle)
        : QAccessibleWidget(handle, QAccessible::Slider), handle_(handle) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) {
            const ChartHandle::Value& value = handle_->value();
            return value.spoken.isEmpty() ? value.shown : value.spoken;
        }
        return QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return handle_->value().now; }
    QVariant minimumValue() const override { return handle_->value().lowest; }
    QVariant maximumValue() const override { return handle_->value().highest; }
    QVariant minimumStepSize() const override { return handle_->value().step; }
    void setCurrentValue(const QVariant& value) override {
        bool number = false;
        const double wanted = value.toDouble(&number);
        if (number)
            emit handle_->valueEntered(wanted);
    }

private:
    ChartHandle* handle_;
};

class ViewInterface : public QAccessibleWidget {
public:
    explicit ViewInterface(FigureView* view)
        : QAccessibleWidget(view, QAccessible::Chart), view_(view) {}

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value)
            return view_->walkedText();
        return QAccessibleWidget::text(kind);
    }

private:
    FigureView* view_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    if (auto* handle = qobject_cast<ChartHandle*>(object))
        return new HandleInterface(handle);
    if (auto* view = qobject_cast<FigureView*>(object))
        return new ViewInterface(view);
    return nullptr;
}

}  // namespace

void installChartAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
}

}  // namespace quantscope
