// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/widget_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace quantscope {

namespace {

struct IndicatorColors {
    QColor border;
    QColor fill;
    QColor sign;
};

IndicatorColors indicatorColors(const QStyleOption& option) {
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette& palette = option.palette;
    const QColor rest =
        enabled ? palette.color(QPalette::Mid) : palette.color(QPalette::Disabled, QPalette::Text);
    const QColor chosen = enabled ? palette.color(QPalette::Highlight) : rest;
    const bool focused = option.state & QStyle::State_HasFocus;
    return {focused || on ? chosen : rest, on ? chosen : palette.color(QPalette::Base),
            palette.color(QPalette::HighlightedText)};
}

QRectF indicatorBox(const QStyleOption& option) {
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.moveTopLeft(QPointF(box.topLeft().toPoint()) + QPointF(0.5, 0.5));
    return box;
}

void drawCheckBox(const QStyleOption& option, QPainter& painter) {
    const IndicatorColors colors = indicatorColors(option);
    const QRectF box = indicatorBox(option);
    painter.setPen(QPen(colors.border, 1.2));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(box, 2, 2);
    const qreal unit = box.width() / 14;
    painter.setPen(QPen(colors.sign, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * unit; };
    if (option.state & QStyle::State_NoChange) {
        painter.drawLine(at(4, 7), at(10, 7));
    } else if (option.state & QStyle::State_On) {
        QPainterPath tick(at(3.2, 7.4));
        tick.lineTo(at(6, 10));
        tick.lineTo(at(10.8, 4.2));
        painter.drawPath(tick);
    }
}

void drawRadioButton(const QStyleOption& option, QPainter& painter) {
    const IndicatorColors colors = indicatorColors(option);
    const QRectF box = indicatorBox(option);
    painter.setPen(QPen(colors.border, 1.2));
    painter.setBrush(colors.fill);
    painter.drawEllipse(box);
    if (option.state & QStyle::State_On) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.sign);
        painter.drawEllipse(box.center(), box.width() * 0.22, box.width() * 0.22);
    }
}

void drawLineEditFrame(const QStyleOption& option, QPainter& painter) {
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor border = focused   ? option.palette.color(QPalette::Highlight)
                          : enabled ? option.palette.color(QPalette::Mid)
                                    : option.palette.color(QPalette::Disabled, QPalette::Text);
    painter.setPen(QPen(border, focused ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 2, 2);
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int from, int to) {
        return static_cast<int>(from + (to - from) * share);
    };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

// Fusion darkens what is chosen, which is not seen on a dark theme.
void drawChosenButton(const QStyleOption& option, QPainter& painter) {
    const QPalette& palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor chosen = enabled ? palette.color(QPalette::Highlight)
                                  : palette.color(QPalette::Disabled, QPalette::Text);
    constexpr double kShare = 0.3;
    painter.setPen(QPen(chosen, 1.5));
    painter.setBrush(mixed(palette.color(QPalette::Button), chosen, kShare));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
}

}  // namespace

WidgetStyle::WidgetStyle() : QProxyStyle(QStringLiteral("Fusion")) {
}

void WidgetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const {
    void (*draw)(const QStyleOption&, QPainter&) = nullptr;
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck: draw = drawCheckBox; break;
        case PE_IndicatorRadioButton: draw = drawRadioButton; break;
        case PE_FrameLineEdit: draw = drawLineEditFrame; break;
        case PE_PanelButtonTool:
            if (option->state & State_On)
                draw = drawChosenButton;
            break;
        default: break;
    }
    if (!draw) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    draw(*option, *painter);
    painter->restore();
}

int WidgetStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight: {
            const int plain = QProxyStyle::pixelMetric(metric, option, widget);
            return widget ? std::max(plain, widget->fontMetrics().ascent() + 2) : plain;
        }
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}  // namespace quantscope
