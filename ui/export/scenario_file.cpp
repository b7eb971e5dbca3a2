// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/scenario_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace quantscope {

namespace {

constexpr qint64 kLargestFile = 64 * 1024 * 1024;

// What a file says about how it was made, as text with a scenarioLine() in it; empty when it says
// nothing. The reverse of chart_export.cpp and of core/table's writers.
using MadeText = QByteArray (*)(QFile& file);

// What zlib packed. Deflate packs at most a thousandfold: what comes out stays small.
QByteArray unpacked(const QByteArray& packed) {
    constexpr qsizetype kLargest = 256 * 1024;
    if (packed.isEmpty() || packed.size() > kLargest)
        return {};
    // qUncompress() wants the length of what comes out first, big-endian, and corrects a guess.
    return qUncompress(QByteArray("\0\1\0\0", 4) + packed);
}

// PNG specification (W3C, third edition) 11.3.3: text, compressed text, international text.
QByteArray pngChunkText(const QByteArray& type, const QByteArray& chunk) {
    constexpr qsizetype kCompressionBytes = 2;
    const qsizetype afterKey = chunk.indexOf('\0') + 1;
    if (type == "tEXt")
        return QString::fromLatin1(chunk.mid(afterKey)).toUtf8();
    if (type == "zTXt")
        return QString::fromLatin1(unpacked(chunk.mid(afterKey + 1))).toUtf8();
    const bool packed = chunk.mid(afterKey, 1) == QByteArray(1, '\1');
    const qsizetype afterLanguage = chunk.indexOf('\0', afterKey + kCompressionBytes) + 1;
    const QByteArray text = chunk.mid(chunk.indexOf('\0', afterLanguage) + 1);
    return packed ? unpacked(text) : text;
}

// Chunk by chunk: QImageReader::text() would give the text without its line ends.
QByteArray pngText(QFile& file) {
    constexpr qint64 kSignature = 8;
    constexpr qint64 kChecksum = 4;
    file.seek(kSignature);
    for (;;) {
        const QByteArray head = file.read(8);
        if (head.size() < 8)
            return {};
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        const QByteArray type = head.mid(4);
        if (type.endsWith("TXt") || type == "tEXt") {
            const QByteArray chunk = file.peek(std::min(length, kLargestFile));
            if (chunk.startsWith(QByteArray("Comment\0", 8)))
                return pngChunkText(type, chunk);
        }
        if (!file.seek(file.pos() + length + kChecksum))
            return {};
    }
}

// The description stands before everything that is drawn.
QByteArray svgText(QFile& file) {
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() == u"svg")
            continue;
        if (reader.name() == u"desc")
            return reader.readElementText(QXmlStreamReader::SkipChildElements).toUtf8();
        if (reader.name() != u"title")
            break;
        reader.skipCurrentElement();
    }
    return {};
}

// The file attached to a PDF that QPdfWriter wrote: a Filespec names the object, which is one
// deflated stream.
QByteArray pdfText(QFile& file) {
    const QByteArray pdf = file.read(kLargestFile);
    static const QRegularExpression reference(QStringLiteral("/EF <</F (\\d+) 0 R>>"));
    const qsizetype spec = pdf.indexOf("/F (how-it-was-made.txt)");
    if (spec < 0)
        return {};
    const auto match = reference.match(QString::fromLatin1(pdf.mid(spec, 200)));
    const qsizetype object = pdf.indexOf("\n" + match.captured(1).toLatin1() + " 0 obj");
    const QByteArray opening = QByteArrayLiteral("stream\n");
    const qsizetype begin = pdf.indexOf(opening, object) + opening.size();
    const qsizetype length = pdf.indexOf("\nendstream", begin) - begin;
    if (!match.hasMatch() || object < 0 || length <= 0)
        return {};
    return unpacked(pdf.mid(begin, length));
}

// Lines at the beginning that start with `mark`.
QByteArray commentText(QFile& file, const char* mark) {
    QByteArray comments;
    while (file.peek(1) == mark && comments.size() < kLargestFile)
        comments += file.readLine(kLargestFile);
    return comments;
}

QByteArray csvText(QFile& file) {
    return commentText(file, "#");
}

QByteArray latexText(QFile& file) {
    return commentText(file, "%");
}

// Quoted lines anywhere; the writer escapes the bars that would end a table's cell.
QByteArray markdownText(QFile& file) {
    QByteArray quoted;
    for (const QByteArray& line : file.read(kLargestFile).split('\n'))
        if (line.startsWith('>'))
            quoted += QByteArray(line).replace("\\|", "|") + '\n';
    return quoted;
}

QByteArray jsonText(QFile& file) {
    const auto document = QJsonDocument::fromJson(file.read(kLargestFile));
    QByteArray lines;
    for (const auto line : document.object().value(QStringLiteral("made")).toArray())
        lines += line.toString().toUtf8() + '\n';
    return lines;
}

struct CarrierKind {
    const char* extension;
    bool isPicture;
    MadeText text;
};
constexpr std::array kCarriers{
    CarrierKind{"png", true, pngText},    CarrierKind{"svg", true, svgText},
    CarrierKind{"pdf", true, pdfText},    CarrierKind{"csv", false, csvText},
    CarrierKind{"json", false, jsonText}, CarrierKind{"md", false, markdownText},
    CarrierKind{"tex", false, latexText},
};

// Null for a scenario file, and for files that are none of ours.
const CarrierKind* carrierOf(const QString& path) {
    const QString extension = QFileInfo(path).suffix().toLower();
    const auto kind = std::ranges::find_if(kCarriers, [&extension](const CarrierKind& row) {
        return extension == QLatin1String(row.extension);
    });
    return kind == kCarriers.end() ? nullptr : &*kind;
}

Error cannotOpen(const QString& path, const QString& reason) {
    return {Errc::Io,
            {QUANTSCOPE_TEXT("core",
                             "%1 could not be opened (%2). Check that the file is still "
                             "there and that you may read it."),
             {QFileInfo(path).fileName().toStdString(), reason.toStdString()}}};
}

Error carriesNone(const QString& path) {
    return {Errc::BadInput,
            {QUANTSCOPE_TEXT("core",
                             "%1 carries no scenario. Only pictures and tables that "
                             "Quantscope exported with how they were made do; open one "
                             "of those, or a file with numbers."),
             {QFileInfo(path).fileName().toStdString()}}};
}

}  // namespace

bool opensAsScenario(const QString& path) {
    if (QFileInfo(path).suffix().compare(u"qscn", Qt::CaseInsensitive) == 0)
        return true;
    const CarrierKind* kind = carrierOf(path);
    if (!kind || kind->isPicture)
        return kind != nullptr;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) &&
           scenarioJsonIn(kind->text(file).toStdString()).has_value();
}

Result<ReadScenario> readScenarioFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotOpen(path, file.errorString());
    const CarrierKind* kind = carrierOf(path);
    const std::string text = (kind ? kind->text(file) : file.read(kLargestFile)).toStdString();
    const auto json = kind ? scenarioJsonIn(text) : std::optional<std::string_view>(text);
    if (!json)
        return carriesNone(path);
    auto read = parseScenario(*json);
    if (!read)
        return read;
    if (auto* data = std::get_if<FileData>(&read.value().scenario.data)) {
        const QDir folder = QFileInfo(path).absoluteDir();
        data->path = folder.absoluteFilePath(QString::fromStdString(data->path)).toStdString();
    }
    return read;
}

}  // namespace quantscope
