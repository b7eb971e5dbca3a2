// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <span>

#include "ui/theme/theme.h"

namespace quantscope {

/// What charts look like in files.
enum class ExportLook {
    Paper,        ///< Dark ink on white, whatever the screen shows.
    Screen,       ///< As on the screen.
    DarkSlide,    ///< Light ink on black.
    Transparent,  ///< Paper without the page.
};

struct ExportLookRow {
    ExportLook look;
    const char* id;    ///< In settings and file names; never renamed.
    const char* name;  ///< English, of translation context "export".
};
std::span<const ExportLookRow> exportLooks();

/// A size that charts are wanted in.
struct ExportSizeRow {
    const char* id;
    const char* name;    ///< English, of translation context "export".
    QSizeF size;         ///< Device-independent pixels, 96 to the inch.
    double dotsPerInch;  ///< What PNG files of this use are made with.
};
/// The slide (the default), a column and two columns of a paper, a page, "custom".
std::span<const ExportSizeRow> exportSizes();

/// How an export is made. The defaults are those of the command line.
struct ExportSettings {
    QStringList items;  ///< Ids of exportItems(); empty: all of them.
    QStringList formats{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv"),
                        QStringLiteral("md")};
    ExportLook look = ExportLook::Paper;
    ThemeId screen = ThemeId::Light;  ///< What "as on screen" means.
    QString sizeId = QStringLiteral("slide");
    QSizeF size{960, 540};  ///< Device-independent pixels.
    double textScale = 1;
    double dotsPerInch = 192;  ///< Of PNG.
    bool howMade = true;       ///< Each file says how it was made.
    QString nameTemplate = QStringLiteral("{item}");

    bool operator==(const ExportSettings&) const = default;
};

/// "png", "svg", "pdf": formats of charts; "csv", "json", "md", "tex": of tables.
const QStringList& chartFormats();
const QStringList& tableFormats();

/// The colours and strokes of a look.
PlotStyle exportStyle(const ExportSettings& settings);

/// Everything but items and screen, for the settings file; the second gives back what the first
/// wrote, and defaults for what it cannot read.
QStringList settingsWords(const ExportSettings& settings);
ExportSettings parseExportSettings(const QStringList& words);

}  // namespace quantscope
