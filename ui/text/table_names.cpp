// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/table_names.h"

#include <QCoreApplication>

#include <array>
#include <string>

#include "core/blocks/block_format.h"
#include "core/calib/group_params.h"
#include "core/codebook/codebooks.h"
#include "ui/text/names.h"
#include "ui/text/profile_names.h"

namespace quantscope {

namespace {

struct TableWords {
    std::string_view id;
    const char* name;  ///< Proper names are the same in every language.
    const char* help;  ///< English, of translation context "tables".
};

constexpr std::array kTables{
    TableWords{"lloyd-max", "Lloyd–Max",
               QT_TRANSLATE_NOOP("tables",
                                 "The levels with the least squared error on these "
                                 "values: one-dimensional k-means.")},
    TableWords{"lloyd", "Lloyd",
               QT_TRANSLATE_NOOP("tables",
                                 "Levels and cells improved in turn from even ones: may "
                                 "stop short of the best.")},
    TableWords{"balanced", "Balanced",
               QT_TRANSLATE_NOOP("tables",
                                 "Cells of equal population, found by halving at the "
                                 "median; levels evenly spaced.")},
    TableWords{"balanced-means", "Balanced (means)",
               QT_TRANSLATE_NOOP("tables",
                                 "Cells of equal population; each level is its cell's "
                                 "mean.")},
    TableWords{"quantile", "Quantile",
               QT_TRANSLATE_NOOP("tables", "Levels at evenly spaced quantiles of the values.")},
    TableWords{"log2", "log2",
               QT_TRANSLATE_NOOP("tables", "Powers of two and zero: multiplying is shifting.")},
    TableWords{"apot", "APoT",
               QT_TRANSLATE_NOOP("tables",
                                 "Sums of powers of two: closer steps than log2 at the "
                                 "large end.")},
    TableWords{"ternary", "Ternary (TWN)",
               QT_TRANSLATE_NOOP("tables", "Three levels: −α, 0 and α from the values.")},
    TableWords{"binary", "Binary (XNOR-Net)",
               QT_TRANSLATE_NOOP("tables", "Two levels: minus and plus the mean magnitude.")},
    TableWords{"nf4", "NF4",
               QT_TRANSLATE_NOOP("tables",
                                 "Sixteen levels at quantiles of a normal distribution, "
                                 "as in QLoRA and bitsandbytes.")},
    TableWords{"af4", "AF4",
               QT_TRANSLATE_NOOP("tables",
                                 "Sixteen levels made for the absolute error of normal "
                                 "blocks.")},
    TableWords{"fp4", "FP4 E2M1",
               QT_TRANSLATE_NOOP("tables", "The four-bit float of the OCP formats.")},
    TableWords{"fp4-bnb", "FP4 (bitsandbytes)",
               QT_TRANSLATE_NOOP("tables", "The four-bit table that bitsandbytes calls FP4.")},
    TableWords{"fp4-inc", "FP4 (Neural Compressor)",
               QT_TRANSLATE_NOOP("tables", "The four-bit table of Intel's Neural Compressor.")},
    TableWords{"fp8-e4m3", "FP8 E4M3",
               QT_TRANSLATE_NOOP("tables",
                                 "Eight-bit float with three fraction bits, largest "
                                 "448.")},
    TableWords{"fp8-e5m2", "FP8 E5M2",
               QT_TRANSLATE_NOOP("tables",
                                 "Eight-bit float with two fraction bits and a wide "
                                 "range.")},
    TableWords{"fp6-e2m3", "FP6 E2M3",
               QT_TRANSLATE_NOOP("tables", "Six-bit float with three fraction bits.")},
    TableWords{"fp6-e3m2", "FP6 E3M2",
               QT_TRANSLATE_NOOP("tables", "Six-bit float with two fraction bits.")},
    TableWords{"float", "ExMy",
               QT_TRANSLATE_NOOP("tables", "Any small float: choose exponent and fraction bits.")},
    TableWords{"dynamic8", "Dynamic 8-bit",
               QT_TRANSLATE_NOOP("tables",
                                 "Dettmers' tree of 8 bits: leading zeros choose the "
                                 "exponent.")},
    TableWords{"iq4_nl", "IQ4_NL",
               QT_TRANSLATE_NOOP("tables", "The sixteen uneven levels of llama.cpp's IQ4_NL.")},
    TableWords{"file", "",
               QT_TRANSLATE_NOOP("tables",
                                 "Levels of your own, one number after another in a text "
                                 "file.")},
};

// Not translate() itself: lupdate does not look for QT_TRANSLATE_NOOP in what that is called with.
QString tableWord(const char* words) {
    return QCoreApplication::translate("tables", words);
}

}  // namespace

QString codebookName(std::string_view id) {
    const auto colon = id.find(':');
    const std::string_view kind = id.substr(0, colon);
    const QString argument =
        colon == std::string_view::npos ? QString() : idText(id.substr(colon + 1));
    if (kind == "float" && !argument.isEmpty()) {
        const QStringList bits = argument.split(u',');
        return QStringLiteral("E%1M%2").arg(bits.value(0), bits.value(1));
    }
    if (kind == "file")
        return argument.isEmpty() ? tableWord(QT_TRANSLATE_NOOP("tables", "own codebook"))
                                  : argument.section(u'/', -1);
    for (const TableWords& row : kTables)
        if (row.id == kind)
            return QString::fromUtf8(row.name);
    return idText(id);
}

QString formatName(std::string_view id) {
    // The names of the formats' own documents are these ids in capitals.
    const auto colon = id.find(':');
    const std::string_view kind = id.substr(0, colon);
    QString name = idText(kind).toUpper();
    if (kind.starts_with("q") || kind.starts_with("iq"))
        name = QStringLiteral("GGUF ") + name;
    else if (kind.starts_with("bnb-"))
        name = QStringLiteral("bitsandbytes ") + idText(kind.substr(4)).toUpper();
    return colon == std::string_view::npos
               ? name
               : QStringLiteral("%1 (%2)").arg(name, idText(id.substr(colon + 1)));
}

QString blockWords(std::string_view id) {
    const auto choice = parseBlockFormat(id);
    if (!choice)
        return {};
    const BlockFormat& format = *choice.value().format;
    const QString scale =
        QString::fromUtf8(format.scaleType.data(), static_cast<qsizetype>(format.scaleType.size()));
    if (format.apart == ScalesApart::Row)
        return tableWord(QT_TRANSLATE_NOOP("tables", "one scale a row, %1")).arg(scale);
    return tableWord(QT_TRANSLATE_NOOP("tables", "blocks of %1, scale %2"))
        .arg(format.valuesPerScale)
        .arg(scale);
}

QString tableHelp(std::string_view id) {
    const std::string_view kind = id.substr(0, id.find(':'));
    for (const TableWords& row : kTables)
        if (row.id == kind)
            return QCoreApplication::translate("tables", row.help);
    return {};
}

QString contenderName(const Contender& contender) {
    if (contender.scheme.kind == SchemeKind::Format)
        return formatName(contender.scheme.format);
    return quantizerWords(contender.scheme, contender.calibration);
}

QString quantizerWords(const Scheme& scheme, const Calibration& calibration) {
    if (scheme.kind == SchemeKind::Format)
        return QStringLiteral("%1, %2").arg(formatName(scheme.format), blockWords(scheme.format));
    QStringList parts{schemeSummary(scheme), nameOf(scheme.per)};
    if (scheme.kind == SchemeKind::Codebook) {
        const auto kind = parseCodebook(scheme.codebook);
        if (kind && kind.value().kind->bits == 0)
            parts.insert(1, tableWord(QT_TRANSLATE_NOOP("tables", "%1 bits")).arg(scheme.bits));
    }
    if (hasClipLimit(scheme))
        parts += nameOf(calibration);
    return parts.join(QStringLiteral(", "));
}

QString tableName(const Scheme& scheme) {
    if (scheme.kind == SchemeKind::Codebook)
        return codebookName(scheme.codebook);
    return scheme.kind == SchemeKind::Format ? formatName(scheme.format) : QString();
}

}  // namespace quantscope
