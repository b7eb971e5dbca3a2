// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <optional>

#include "core/figure/figure.h"
#include "core/quant/clip_range.h"
#include "ui/theme/plot_style.h"

// Charts as files, drawn without a window by the same layers as on screen. The same figure, style
// and options give the same bytes on the same computer: no dates, no random names.
namespace quantscope {

struct ChartExport {
    QSizeF size{960, 540};            ///< In device-independent pixels, 96 to the inch.
    double textScale = 1;             ///< Of text and strokes.
    double dotsPerInch = 192;         ///< Of PNG; its pixels are size × dotsPerInch / 96.
    bool transparent = false;         ///< No page colour (PNG and SVG).
    std::optional<ClipRange> limits;  ///< Drawn as lines, without grips.
    QString howMade;                  ///< Goes into the file's own description.
};

/// Size and resolution are brought into 16 … 20,000 pixels on each side.
QImage chartImage(const Figure& figure, const PlotStyle& style, const ChartExport& options);

/// PNG with its resolution and, as text chunks, Title, Description (the figure's summary) and
/// Comment (how it was made).
QByteArray chartPng(const Figure& figure, const PlotStyle& style, const ChartExport& options);

/// SVG with text as text and curves as paths, everything cut to the plot; title, and as description
/// the summary and how it was made.
QByteArray chartSvg(const Figure& figure, const PlotStyle& style, const ChartExport& options);

/// One page of PDF, the size of the chart, all vectors, with the title and, attached as a text
/// file, how it was made.
QByteArray chartPdf(const Figure& figure, const PlotStyle& style, const ChartExport& options);

}  // namespace quantscope
