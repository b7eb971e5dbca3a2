// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/clipboard.h"

#include <QMimeData>

#include "ui/export/export_files.h"

namespace quantscope {

namespace {

const QString kSvgType = QStringLiteral("image/svg+xml");

}  // namespace

QMimeData* tableData(const Table& table) {
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(tableBytes(table, QStringLiteral("tsv"))));
    data->setHtml(QString::fromUtf8(tableBytes(table, QStringLiteral("html"))));
    return data;
}

QMimeData* copyData(const CopySubject& subject, CopyAs as, const ExportContent& content,
                    const ExportSettings& settings) {
    if (as == CopyAs::Markdown || as == CopyAs::Latex) {
        const QString format =
            as == CopyAs::Markdown ? QStringLiteral("md") : QStringLiteral("tex");
        auto* data = new QMimeData;
        data->setText(QString::fromUtf8(tableBytes(subject.table, format)));
        return data;
    }
    if (!subject.chart || as == CopyAs::Table)
        return tableData(subject.table);

    const Figure& figure = subject.chart->figure;
    const PlotStyle style = exportStyle(settings);
    const ChartExport options = chartExport(content, *subject.chart, settings);
    auto* data = new QMimeData;
    if (as != CopyAs::Svg)
        data->setImageData(chartImage(figure, style, options));
    if (as != CopyAs::Picture) {
        const QByteArray svg = chartSvg(figure, style, options);
        data->setData(kSvgType, svg);
        if (as == CopyAs::Svg)
            data->setText(QString::fromUtf8(svg));  // for editors that take text only
    }
    return data;
}

}  // namespace quantscope
