// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_settings.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace quantscope {

namespace {

constexpr double kPixelsPerMillimetre = 96 / 25.4;
constexpr double kPrintDpi = 300;
constexpr double kSmallestSide = 100;
constexpr double kLargestSide = 4000;

constexpr QSizeF millimetres(double width, double height) {
    return {width * kPixelsPerMillimetre, height * kPixelsPerMillimetre};
}

double numberIn(const QHash<QString, QString>& fields, const char* key, double fallback,
                double lowest, double highest) {
    bool read = false;
    const double value = fields.value(QString::fromLatin1(key)).toDouble(&read);
    return read && value >= lowest && value <= highest ? value : fallback;
}

QStringList knownFormats(const QStringList& wanted) {
    QStringList known;
    for (const QString& format : chartFormats() + tableFormats())
        if (wanted.contains(format))
            known += format;
    return known;
}

}  // namespace

std::span<const ExportLookRow> exportLooks() {
    static constexpr std::array rows{
        ExportLookRow{ExportLook::Paper, "paper", QT_TRANSLATE_NOOP("export", "Paper, light")},
        ExportLookRow{ExportLook::Screen, "screen", QT_TRANSLATE_NOOP("export", "As on screen")},
        ExportLookRow{ExportLook::DarkSlide, "dark", QT_TRANSLATE_NOOP("export", "Dark slide")},
        ExportLookRow{ExportLook::Transparent, "transparent",
                      QT_TRANSLATE_NOOP("export", "Transparent")},
    };
    return rows;
}

std::span<const ExportSizeRow> exportSizes() {
    static constexpr std::array rows{
        ExportSizeRow{"slide", QT_TRANSLATE_NOOP("export", "Slide, 1920 × 1080"), {960, 540}, 192},
        ExportSizeRow{"column", QT_TRANSLATE_NOOP("export", "One column, 85 mm"),
                      millimetres(85, 60), kPrintDpi},
        ExportSizeRow{"columns", QT_TRANSLATE_NOOP("export", "Two columns, 175 mm"),
                      millimetres(175, 100), kPrintDpi},
        ExportSizeRow{"page", QT_TRANSLATE_NOOP("export", "A4 page, 257 × 170 mm"),
                      millimetres(257, 170), kPrintDpi},
        ExportSizeRow{"custom", QT_TRANSLATE_NOOP("export", "Custom"), {960, 540}, 192},
    };
    return rows;
}

const QStringList& chartFormats() {
    static const QStringList formats{QStringLiteral("png"), QStringLiteral("svg"),
                                     QStringLiteral("pdf")};
    return formats;
}

const QStringList& tableFormats() {
    static const QStringList formats{QStringLiteral("csv"), QStringLiteral("json"),
                                     QStringLiteral("md"), QStringLiteral("tex")};
    return formats;
}

PlotStyle exportStyle(const ExportSettings& settings) {
    switch (settings.look) {
        case ExportLook::Screen: return theme(settings.screen).plot;
        case ExportLook::DarkSlide: return theme(ThemeId::Dark).plot;
        case ExportLook::Paper:
        case ExportLook::Transparent: break;
    }
    return theme(ThemeId::Light).plot;
}

QStringList settingsWords(const ExportSettings& settings) {
    const auto look = std::ranges::find(exportLooks(), settings.look, &ExportLookRow::look);
    return {QStringLiteral("formats=") + settings.formats.join(u'+'),
            QStringLiteral("look=") + QString::fromLatin1(look->id),
            QStringLiteral("size=") + settings.sizeId,
            QStringLiteral("width=%1").arg(settings.size.width()),
            QStringLiteral("height=%1").arg(settings.size.height()),
            QStringLiteral("text=%1").arg(settings.textScale),
            QStringLiteral("dpi=%1").arg(settings.dotsPerInch),
            QStringLiteral("howMade=%1").arg(settings.howMade ? 1 : 0),
            QStringLiteral("name=") + settings.nameTemplate};
}

ExportSettings parseExportSettings(const QStringList& words) {
    QHash<QString, QString> fields;
    for (const QString& word : words)
        if (const qsizetype at = word.indexOf(u'='); at > 0)
            fields.insert(word.left(at), word.mid(at + 1));

    ExportSettings settings;
    const QStringList formats =
        knownFormats(fields.value(QStringLiteral("formats")).split(u'+', Qt::SkipEmptyParts));
    if (!formats.isEmpty())
        settings.formats = formats;
    for (const ExportLookRow& row : exportLooks())
        if (fields.value(QStringLiteral("look")) == QLatin1String(row.id))
            settings.look = row.look;
    for (const ExportSizeRow& row : exportSizes())
        if (fields.value(QStringLiteral("size")) == QLatin1String(row.id))
            settings.sizeId = QString::fromLatin1(row.id);
    settings.size = {
        numberIn(fields, "width", settings.size.width(), kSmallestSide, kLargestSide),
        numberIn(fields, "height", settings.size.height(), kSmallestSide, kLargestSide)};
    settings.textScale = numberIn(fields, "text", settings.textScale, 0.5, 4);
    settings.dotsPerInch = numberIn(fields, "dpi", settings.dotsPerInch, 48, 1200);
    settings.howMade = fields.value(QStringLiteral("howMade")) != QLatin1String("0");
    if (!fields.value(QStringLiteral("name")).isEmpty())
        settings.nameTemplate = fields.value(QStringLiteral("name"));
    return settings;
}

}  // namespace quantscope
