// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include "core/base/version.h"
#include "ui/export/export_settings.h"

namespace quantscope {

namespace {

constexpr int kUsageError = 2;
constexpr int kSmallestSide = 200;
constexpr int kLargestSide = 8192;

// The parser's own words are English, like the rest of the command line.
struct Parser {
    QCommandLineOption scenario{
        QStringLiteral("scenario"),
        QStringLiteral("Start with the scenario, or the session, in this file."),
        QStringLiteral("F.qscn|F.qses")};
    QCommandLineOption page{
        QStringLiteral("page"),
        QStringLiteral("Open this page, or write it with --export: explore, compare, matmul."),
        QStringLiteral("NAME")};
    QCommandLineOption lang{QStringLiteral("lang"), QStringLiteral("Language: en or vi."),
                            QStringLiteral("LANG")};
    QCommandLineOption theme{QStringLiteral("theme"),
                             QStringLiteral("Colours: light, dark or system."),
                             QStringLiteral("THEME")};
    QCommandLineOption size{QStringLiteral("size"), QStringLiteral("Window size in pixels."),
                            QStringLiteral("WxH")};
    QCommandLineOption exportTo{
        QStringLiteral("export"),
        QStringLiteral("Write charts and tables into this folder and leave; needs no display."),
        QStringLiteral("DIR")};
    QCommandLineOption formats{
        QStringLiteral("formats"),
        QStringLiteral("What --export writes: %1.").arg(reportFormats().join(u',')),
        QStringLiteral("LIST")};
    QCommandLineOption screenshot{
        QStringLiteral("screenshot"),
        QStringLiteral("Write a picture of the window once it is exact and leave; needs no "
                       "display."),
        QStringLiteral("FILE.png")};
    QCommandLineParser parser;

    Parser() {
        parser.setApplicationDescription(
            QStringLiteral("Quantscope shows what quantizing a tensor costs."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({scenario, page, lang, theme, size, exportTo, formats, screenshot});
        parser.addPositionalArgument(QStringLiteral("INPUT"),
                                     QStringLiteral("FILE, FILE::TENSOR, gen:NAME(key=value,...) "
                                                    "or - for numbers on standard input."),
                                     QStringLiteral("[INPUT...]"));
    }
};

ParsedOptions wrongUsage(const QString& sentence) {
    return {std::nullopt, QStringLiteral("quantscope: ") + sentence + u'\n', kUsageError};
}

std::optional<QSize> parseSize(const QString& words) {
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,5})[xX](\\d{1,5})$"));
    const auto match = shape.match(words);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool sensible = size.width() >= kSmallestSide && size.height() >= kSmallestSide &&
                          size.width() <= kLargestSide && size.height() <= kLargestSide;
    return match.hasMatch() && sensible ? std::optional(size) : std::nullopt;
}

std::optional<QString> wrongFormat(const QStringList& formats) {
    for (const QString& format : formats)
        if (!reportFormats().contains(format))
            return format;
    return std::nullopt;
}

// Fills `options`; returns what is wrong, or an empty sentence.
QString readValues(const Parser& p, Options& options) {
    options.inputs = p.parser.positionalArguments();
    options.scenario = p.parser.value(p.scenario);
    options.page = p.parser.value(p.page);
    options.theme = p.parser.value(p.theme);
    options.exportFolder = p.parser.value(p.exportTo);
    options.screenshot = p.parser.value(p.screenshot);
    options.formats = p.parser.value(p.formats).split(u',', Qt::SkipEmptyParts);

    if (p.parser.isSet(p.lang)) {
        options.language = parseLanguage(p.parser.value(p.lang));
        if (!options.language)
            return QStringLiteral("--lang is en or vi, not \"%1\".").arg(p.parser.value(p.lang));
    }
    static const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"),
                                    QStringLiteral("system")};
    if (p.parser.isSet(p.theme) && !themes.contains(options.theme))
        return QStringLiteral("--theme is light, dark or system, not \"%1\".").arg(options.theme);
    if (p.parser.isSet(p.size)) {
        options.size = parseSize(p.parser.value(p.size));
        if (!options.size)
            return QStringLiteral("--size is WIDTHxHEIGHT in pixels, for example 1280x800.");
    }
    if (const auto wrong = wrongFormat(options.formats))
        return QStringLiteral("--formats does not know \"%1\"; there are %2.")
            .arg(*wrong, reportFormats().join(QStringLiteral(", ")));
    if (p.parser.isSet(p.exportTo) && options.exportFolder.isEmpty())
        return QStringLiteral("--export needs the name of a folder.");
    if (p.parser.isSet(p.screenshot) && options.screenshot.isEmpty())
        return QStringLiteral("--screenshot needs the name of a file.");
    if (options.formats.isEmpty())
        options.formats = ExportSettings{}.formats;
    return {};
}

}  // namespace

const QStringList& reportFormats() {
    static const QStringList formats = chartFormats() + tableFormats();
    return formats;
}

ParsedOptions parseOptions(const QStringList& arguments) {
    Parser p;
    if (!p.parser.parse(arguments))
        return wrongUsage(p.parser.errorText() + u'.');
    if (p.parser.isSet(QStringLiteral("help")))
        return {std::nullopt, p.parser.helpText(), 0};
    if (p.parser.isSet(QStringLiteral("version"))) {
        const std::string_view number = version();
        return {std::nullopt,
                QStringLiteral("quantscope %1\n")
                    .arg(QString::fromUtf8(number.data(), static_cast<qsizetype>(number.size()))),
                0};
    }
    Options options;
    const QString wrong = readValues(p, options);
    if (!wrong.isEmpty())
        return wrongUsage(wrong);
    return {options, {}, 0};
}

}  // namespace quantscope
