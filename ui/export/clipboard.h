// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "core/table/table.h"
#include "ui/export/export_content.h"
#include "ui/export/export_settings.h"

class QMimeData;

namespace quantscope {

/// What Copy puts on the clipboard.
enum class CopyAs {
    Everything,  ///< A chart as picture and SVG, a table as TSV and HTML.
    Picture,
    Svg,
    Table,  ///< TSV and HTML, also of a chart.
    Markdown,
    Latex,
};

/// What somebody wants to copy: a table, and the chart it is of, if any.
struct CopySubject {
    std::optional<ExportChart> chart;
    Table table;
};

/// Owned by the caller. Pictures carry how they were made, as `content` says, and look as
/// `settings` ask. A table asked for as picture gives a table.
QMimeData* copyData(const CopySubject& subject, CopyAs as, const ExportContent& content,
                    const ExportSettings& settings);

/// TSV and HTML of a table.
QMimeData* tableData(const Table& table);

}  // namespace quantscope
