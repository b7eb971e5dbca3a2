// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QStringList>

#include <algorithm>
#include <array>

namespace quantscope {

QFont textFont(double pointSize) {
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                           QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"),
                           QStringLiteral("Arial")});
    font.setPointSizeF(pointSize);
    return font;
}

QFont codeFont(double pointSize) {
    QFont font(QStringList{QStringLiteral("Noto Sans Mono"), QStringLiteral("Consolas"),
                           QStringLiteral("Menlo"), QStringLiteral("DejaVu Sans Mono")});
    font.setPointSizeF(pointSize);
    font.setFixedPitch(true);
    return font;
}

bool readsVietnamese(const QFont& font) {
    constexpr std::array letters{u'ế', u'ộ', u'ữ', u'Ẫ', u'ỵ', u'đ', u'ơ'};
    const QFontMetrics metrics(font);
    return std::all_of(letters.begin(), letters.end(),
                       [&](char16_t letter) { return metrics.inFont(QChar(letter)); });
}

}  // namespace quantscope
