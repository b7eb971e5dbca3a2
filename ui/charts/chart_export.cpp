// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

#include "ui/charts/figure_chart.h"
#include "ui/text/messages.h"

namespace quantscope {

namespace {

constexpr double kScreenDpi = 96;
constexpr double kFewestPixels = 16;
constexpr double kMostPixels = 20000;

double boundedLength(double length) {
    return std::isfinite(length) ? std::clamp(length, kFewestPixels, kMostPixels) : kFewestPixels;
}

QSizeF boundedSize(const QSizeF& size) {
    return {boundedLength(size.width()), boundedLength(size.height())};
}

// Pixels per device-independent pixel, so that neither side gets longer than kMostPixels.
double boundedRatio(const QSizeF& size, double dotsPerInch) {
    const double most = kMostPixels / std::max(size.width(), size.height());
    return std::clamp(dotsPerInch / kScreenDpi, std::min(0.25, most), most);
}

void drawChart(QPainter& painter, const Figure& figure, const PlotStyle& style,
               const ChartExport& options, double pixelRatio, bool vectors) {
    const QSizeF size = boundedSize(options.size);
    QGraphicsScene scene;
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    FigureChart chart(scene);
    chart.prepareExport(vectors, !options.transparent);
    chart.setStyle(scaled(style, std::clamp(options.textScale, 0.25, 8.0)));
    chart.setLimits(options.limits);
    chart.setFigure(figure);
    chart.setSize(size, pixelRatio, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    const QRectF area(QPointF(0, 0), size);
    scene.render(&painter, area, area, Qt::IgnoreAspectRatio);
}

QString description(const Figure& figure, const ChartExport& options) {
    const QString summary = text(figure.summary);
    if (summary.isEmpty() || options.howMade.isEmpty())
        return summary + options.howMade;
    return summary + QStringLiteral("\n") + options.howMade;
}

// Qt writes the time of the day into every PDF. It is overwritten in place by blanks: the length
// stays, and with it the file's table of positions.
void removeDate(QByteArray& pdf) {
    for (const QByteArray& key :
         {QByteArrayLiteral("/CreationDate ("), QByteArrayLiteral("/ModDate (")}) {
        qsizetype at = 0;
        while ((at = pdf.indexOf(key, at)) >= 0) {
            const qsizetype end = pdf.indexOf(')', at);
            if (end < 0)
                break;
            for (qsizetype i = at; i <= end; ++i)
                pdf[i] = ' ';
        }
    }
}

}  // namespace

QImage chartImage(const Figure& figure, const PlotStyle& style, const ChartExport& options) {
    const QSizeF size = boundedSize(options.size);
    const double ratio = boundedRatio(size, options.dotsPerInch);
    QImage image((size * ratio).toSize(),
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;  // no memory for so many pixels
    image.fill(options.transparent ? QColor(Qt::transparent) : style.page);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    drawChart(painter, figure, style, options, ratio, false);
    painter.end();
    const int dotsPerMeter = static_cast<int>(std::lround(ratio * kScreenDpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    return image;
}

QByteArray chartPng(const Figure& figure, const PlotStyle& style, const ChartExport& options) {
    QImage image = chartImage(figure, style, options);
    // Not by QImageWriter::setText(), which makes one line of several.
    image.setText(QStringLiteral("Title"), text(figure.title));
    image.setText(QStringLiteral("Description"), text(figure.summary));
    image.setText(QStringLiteral("Comment"), options.howMade);
    image.setText(QStringLiteral("Software"), QStringLiteral("Quantscope"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

QByteArray chartSvg(const Figure& figure, const PlotStyle& style, const ChartExport& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QSizeF size = boundedSize(options.size);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), size));
    // Text sizes are in points: without this they would be a quarter too small.
    svg.setResolution(static_cast<int>(kScreenDpi));
    svg.setTitle(text(figure.title).toHtmlEscaped());
    svg.setDescription(description(figure, options).toHtmlEscaped());
    QPainter painter(&svg);
    drawChart(painter, figure, style, options, 1, true);
    painter.end();
    return bytes;
}

QByteArray chartPdf(const Figure& figure, const PlotStyle& style, const ChartExport& options) {
    constexpr int kResolution = 1200;
    constexpr double kPointsPerInch = 72;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = boundedSize(options.size);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(kResolution);
    pdf.setPageSize(QPageSize(size * (kPointsPerInch / kScreenDpi), QPageSize::Point, QString(),
                              QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setTitle(text(figure.title));
    pdf.setCreator(QStringLiteral("Quantscope"));
    const QString made = description(figure, options);
    if (!made.isEmpty())
        pdf.addFileAttachment(QStringLiteral("how-it-was-made.txt"), made.toUtf8(),
                              QStringLiteral("text/plain"));
    QPainter painter(&pdf);
    painter.scale(kResolution / kScreenDpi, kResolution / kScreenDpi);
    drawChart(painter, figure, style, options, 1, true);
    painter.end();
    removeDate(bytes);
    return bytes;
}

}  // namespace quantscope
