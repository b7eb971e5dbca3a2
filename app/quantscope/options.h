// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

#include "ui/text/language.h"

namespace quantscope {

/// What the command line asked for.
struct Options {
    QStringList inputs;  ///< FILE, FILE::TENSOR, gen:NAME(…) or "-".
    QString scenario;    ///< A .qscn or .qses file; empty: none.
    QString page;        ///< Id of a page, to open or to export; empty: the first.
    std::optional<Language> language;
    QString theme;  ///< "light", "dark", "system"; empty: as remembered.
    std::optional<QSize> size;
    QString exportFolder;  ///< Not empty: write the report and leave.
    QString screenshot;    ///< Not empty: write the picture and leave.
    QStringList formats;   ///< Of the report.

    bool needsNoDisplay() const { return !exportFolder.isEmpty() || !screenshot.isEmpty(); }
};

/// What came of reading the command line: options, or a text to print and the code to leave with.
struct ParsedOptions {
    std::optional<Options> options;
    QString text;
    int exitCode = 0;
};

/// Understands the program's arguments, the first one being its own name. Wrong usage gives a
/// sentence and code 2; --help and --version give their text and code 0. Needs no application
/// object and no display.
ParsedOptions parseOptions(const QStringList& arguments);

/// "pdf", "csv" …: everything --formats takes.
const QStringList& reportFormats();

}  // namespace quantscope
