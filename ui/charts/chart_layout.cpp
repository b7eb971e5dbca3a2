// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "ui/text/messages.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

QString chartWord(const char* word) {
    return QCoreApplication::translate("Chart", word);
}

/// Measures of one style, made once per layout.
struct Measures {
    explicit Measures(const PlotStyle& style)
        : label(style.font), title(titleFont(style)), unit(style.lineScale) {
        // Stacked marks, as in Ộ, stay below ascent + descent in the fonts of fonts.h.
        row = std::ceil(label.height()) + 1;
        titleRow = std::ceil(title.height()) + 1;
        margin = 6 * unit;
        symbol = 16 * unit;
    }
    QFontMetricsF label;
    QFontMetricsF title;
    double unit;
    double row = 0;
    double titleRow = 0;
    double margin = 0;
    double symbol = 0;
};

struct LegendItem {
    Message name;
    Role role;
    LegendSymbol symbol;
    MarkShape shape = MarkShape::Tag;
};

void addItem(std::vector<LegendItem>& items, const Message& name, Role role, LegendSymbol symbol,
             MarkShape shape = MarkShape::Tag) {
    const bool known = std::any_of(items.begin(), items.end(), [&](const LegendItem& item) {
        return item.role == role && item.name == name;
    });
    if (!name.text.empty() && !known)
        items.push_back({name, role, symbol, shape});
}

std::vector<LegendItem> legendItems(const Figure& figure) {
    std::vector<LegendItem> items;
    for (const FigureBars& bars : figure.bars)
        addItem(items, bars.name, bars.role, LegendSymbol::Area);
    for (const FigureLine& line : figure.lines)
        if (!line.x.empty())
            addItem(items, line.name, line.role, LegendSymbol::Line);
    for (const FigureSpans& spans : figure.spans)
        addItem(items, spans.name, spans.role, LegendSymbol::Area);
    for (const FigureStems& stems : figure.stems)
        if (!stems.x.empty())
            addItem(items, stems.name, stems.role,
                    stems.y.empty() ? LegendSymbol::Ticks : LegendSymbol::Stem);
    for (const FigureMark& mark : figure.marks) {
        const auto named = [&mark](const LegendItem& item) { return item.name == mark.series; };
        if (std::none_of(items.begin(), items.end(), named))
            addItem(items, mark.series, mark.role, LegendSymbol::Mark, mark.shape);
    }
    for (const FigureBand& band : figure.bands)
        addItem(items, band.name, band.role, LegendSymbol::Hatch);
    return items;
}

QStringList legendTexts(const Figure& figure, const std::vector<LegendItem>& items,
                        const PlotStyle& style, bool named) {
    QStringList texts;
    for (const LegendItem& item : items)
        texts += named ? chartWord(QT_TRANSLATE_NOOP("Chart", "%1 (%2)"))
                             .arg(text(item.name), nameOf(style.of(item.role).name))
                       : text(item.name);
    static_cast<void>(figure);
    return texts;
}

double textWidth(const QString& words, const Measures& measures) {
    return std::ceil(measures.label.horizontalAdvance(words)) + 1;
}

double legendWidth(const QStringList& texts, const Measures& measures) {
    double width = 0;
    for (const QString& entry : texts)
        width +=
            measures.symbol + 4 * measures.unit + textWidth(entry, measures) + 14 * measures.unit;
    return width - (texts.isEmpty() ? 0 : 14 * measures.unit);
}

/// Entries from left to right starting at `origin`, in up to `rows` rows. Returns how many it took.
int placeLegend(ChartLayout& layout, const std::vector<LegendItem>& items, const QStringList& texts,
                QPointF origin, double right, int rows, const Measures& measures) {
    double x = origin.x();
    int row = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString& words = texts[static_cast<qsizetype>(i)];
        const double before = measures.symbol + 4 * measures.unit;
        const double needed = textWidth(words, measures) - 1;
        if (right - x - before < needed && x > origin.x() && row + 1 < rows) {
            x = origin.x();
            ++row;
        }
        const double room = right - x - before;
        if (room < std::min(3 * measures.row, needed))
            break;
        const QString shown = measures.label.elidedText(words, Qt::ElideRight, room);
        const double y = origin.y() + row * measures.row;
        LegendEntry entry{shown, items[i].role, items[i].symbol, items[i].shape, {}, {}};
        entry.symbolArea = QRectF(x, y, measures.symbol, measures.row);
        entry.textArea = QRectF(x + before, y, textWidth(shown, measures), measures.row);
        layout.legend.push_back(entry);
        x = entry.textArea.right() + 14 * measures.unit;
    }
    return row + 1;
}

/// The rows above the plot. Returns where the next thing below them may start.
double placeHead(ChartLayout& layout, const Figure& figure, const PlotStyle& style,
                 const Measures& measures) {
    const double left = measures.margin;
    const double right = layout.size.width() - measures.margin;
    const double width = right - left;
    double y = measures.margin / 2;

    const QString note =
        figure.exact ? QString() : chartWord(QT_TRANSLATE_NOOP("Chart", "≈ approximate"));
    const double noteWidth = measures.label.horizontalAdvance(note) + 2;
    const QString title = measures.title.elidedText(
        text(figure.title), Qt::ElideRight, note.isEmpty() ? width : width - noteWidth - 10);
    const double titleWidth = std::ceil(measures.title.horizontalAdvance(title)) + 1;
    layout.title = {title, QRectF(left, y, titleWidth, measures.titleRow)};
    if (!note.isEmpty())
        layout.note = {
            note, QRectF(left + titleWidth + 10 * measures.unit, y, noteWidth, measures.titleRow)};
    const double titleEnd = note.isEmpty() ? left + titleWidth : layout.note.area.right();

    const double secondRow = y + measures.titleRow;
    const QString yTitle =
        measures.label.elidedText(text(figure.yAxis.title), Qt::ElideRight, width);
    const double yTitleWidth = std::ceil(measures.label.horizontalAdvance(yTitle)) + 1;
    const bool roomy = layout.size.height() >= 7 * measures.row;
    if (roomy)
        layout.yTitle = {yTitle, QRectF(left, secondRow, yTitleWidth, measures.row)};
    double end = roomy ? secondRow + measures.row : secondRow;

    const std::vector<LegendItem> items = legendItems(figure);
    if (items.empty() || !roomy)
        return end;
    const double gap = 18 * measures.unit;
    for (const bool named : {true, false}) {
        const QStringList texts = legendTexts(figure, items, style, named);
        const double needed = legendWidth(texts, measures);
        const double titleShift = (measures.titleRow - measures.row) / 2;
        if (right - needed >= titleEnd + gap) {
            placeLegend(layout, items, texts, {right - needed, y + titleShift}, right + 1, 1,
                        measures);
            return end;
        }
        if (right - needed >= left + yTitleWidth + gap) {
            placeLegend(layout, items, texts, {right - needed, secondRow}, right + 1, 1, measures);
            return end;
        }
    }
    // A second row of its own costs the plot little where the chart is high enough.
    const int rows = layout.size.height() >= 11 * measures.row ? 2 : 1;
    const int used = placeLegend(layout, items, legendTexts(figure, items, style, false),
                                 {left, end}, right, rows, measures);
    return end + used * measures.row;
}

/// The rows below the plot, upwards from the bottom. Returns where the plot has to end.
double placeFoot(ChartLayout& layout, const Figure& figure, const Measures& measures) {
    const double left = measures.margin;
    const double right = layout.size.width() - measures.margin;
    double y = layout.size.height() - measures.margin / 2;
    if (layout.size.height() >= 7 * measures.row) {
        y -= measures.row;
        const QRectF row(left, y, right - left, measures.row);
        layout.xTitle = {text(figure.xAxis.title), row, Qt::AlignHCenter | Qt::AlignVCenter};
        if (!figure.bars.empty() && figure.bars.front().width > 0 &&
            figure.bars.front().role == Role::Data && figure.id == "values")
            layout.caption = {chartWord(QT_TRANSLATE_NOOP("Chart", "bin width %1"))
                                  .arg(shownNumber(figure.bars.front().width, 3)),
                              row, Qt::AlignRight | Qt::AlignVCenter};
    }
    y -= measures.row + 5 * measures.unit;
    const bool edges =
        std::any_of(figure.stems.begin(), figure.stems.end(),
                    [](const FigureStems& stems) { return stems.y.empty() && !stems.x.empty(); });
    if (edges) {
        y -= 10 * measures.unit;
        layout.ruler = QRectF(0, y, 0, 9 * measures.unit);
    }
    return y;
}

double snapped(double position, double pixelRatio) {
    return std::round(position * pixelRatio) / pixelRatio;
}

/// A sentence in one row, or in two, the second cut to its room.
QStringList inRows(const QString& sentence, double width, const Measures& measures) {
    qsizetype end = sentence.size();
    while (end > 0 && textWidth(sentence.left(end), measures) > width)
        end = sentence.lastIndexOf(u' ', end - 1);
    if (end <= 0 || end == sentence.size())
        return {measures.label.elidedText(sentence, Qt::ElideRight, width)};
    return {sentence.left(end),
            measures.label.elidedText(sentence.mid(end + 1), Qt::ElideRight, width)};
}

/// Title above, the panels, and below what is in the chosen cell.
ChartLayout matrixLayout(const Figure& figure, const PlotStyle& style, const LayoutWish& wish) {
    const Measures measures(style);
    ChartLayout layout;
    layout.size = wish.size;
    Figure head;
    head.title = figure.title;
    head.exact = figure.exact;
    placeHead(layout, head, style, measures);
    const double top = measures.margin / 2 + measures.titleRow;
    const double width = std::max(wish.size.width() - 2 * measures.margin, 8.0);
    const QStringList chosen = inRows(text(figure.matrix->chosenWords), width, measures);
    const double below = static_cast<double>(chosen.size()) * measures.row;
    const double bottom = wish.size.height() - below - measures.margin / 2;
    layout.plot = QRectF(measures.margin, top, width, std::max(bottom - top, 8.0));
    layout.panels = placePanels(*figure.matrix, layout.plot, measures.row);
    layout.caption = {chosen.join(u'\n'), QRectF(measures.margin, bottom, width, below)};
    return layout;
}

QString itemName(const Figure& figure, std::size_t item) {
    if (item < figure.itemNames.size())
        return text(figure.itemNames[item]);
    return item < figure.itemNumbers.size() ? shownCount(figure.itemNumbers[item]) : QString();
}

/// Whole numbers on the x axis show what they stand for, as much of it as stands between two of
/// them. `pixels` is the axis' length.
void renameTicks(std::vector<AxisTick>& ticks, const Figure& figure, const Measures& measures,
                 double pixels) {
    double apart = figure.xAxis.upper - figure.xAxis.lower;
    for (std::size_t i = 1; i < ticks.size(); ++i)
        apart = std::min(apart, ticks[i].value - ticks[i - 1].value);
    const double room = pixels * apart / (figure.xAxis.upper - figure.xAxis.lower);
    for (AxisTick& tick : ticks) {
        const auto place = static_cast<std::int64_t>(std::llround(tick.value));
        const bool known = place >= 0 && tick.value == static_cast<double>(place);
        tick.label =
            known && !tick.label.isEmpty()
                ? measures.label.elidedText(itemName(figure, static_cast<std::size_t>(place)),
                                            Qt::ElideRight, room - 4 * measures.unit)
                : QString();
    }
}

}  // namespace

ChartLayout chartLayout(const Figure& figure, const PlotStyle& style, const LayoutWish& wish) {
    if (figure.matrix)
        return matrixLayout(figure, style, wish);
    const Measures measures(style);
    const QLocale locale;
    ChartLayout layout;
    layout.size = wish.size;
    double top = placeHead(layout, figure, style, measures) + 3 * measures.unit;
    if (wish.gripHeight > 0)
        layout.gripBand = QRectF(0, top, wish.size.width(), wish.gripHeight);
    top += wish.gripHeight;
    const double bottom = std::max(top + 8, placeFoot(layout, figure, measures));

    TickRoom yRoom;
    yRoom.extent = [&](const QString&) { return measures.row * 0.8; };
    yRoom.gap = 8 * measures.unit;
    yRoom.length = bottom - top;
    yRoom.most = 9;
    layout.yTicks = axisTicks(
        AxisScale(figure.yAxis.lower, figure.yAxis.upper, figure.yAxis.log, 0, yRoom.length), yRoom,
        locale);
    double widest = 0;
    for (const AxisTick& tick : layout.yTicks)
        widest = std::max(widest, measures.label.horizontalAdvance(tick.label));
    const double wanted = std::ceil(widest) + measures.margin + 8 * measures.unit;
    const double left =
        std::min(std::max({wanted, wish.leftAtLeast, 30 * measures.unit}), wish.size.width() / 2);
    const double right = std::max(left + 8, wish.size.width() - 14 * measures.unit);

    const double ratio = wish.pixelRatio;
    layout.plot = QRectF(QPointF(snapped(left, ratio), snapped(top, ratio)),
                         QPointF(snapped(right, ratio), snapped(bottom, ratio)));
    if (!layout.ruler.isEmpty() || layout.ruler.height() > 0)
        layout.ruler = QRectF(layout.plot.left(), layout.plot.bottom() + 1 * measures.unit,
                              layout.plot.width(), layout.ruler.height());

    TickRoom xRoom;
    xRoom.extent = [&](const QString& label) { return measures.label.horizontalAdvance(label); };
    xRoom.gap = 16 * measures.unit;
    xRoom.length = layout.plot.width();
    xRoom.whole = figure.xAxis.whole;
    layout.xTicks = axisTicks(
        AxisScale(figure.xAxis.lower, figure.xAxis.upper, figure.xAxis.log, 0, xRoom.length), xRoom,
        locale);
    if (!figure.itemNumbers.empty() || !figure.itemNames.empty())
        renameTicks(layout.xTicks, figure, measures, xRoom.length);

    // The x title is centred under the plot where the caption leaves room, else stands at its left.
    const double captionWidth = measures.label.horizontalAdvance(layout.caption.text);
    const double titleWidth = measures.label.horizontalAdvance(layout.xTitle.text);
    layout.xTitle.area.setLeft(layout.plot.left());
    layout.xTitle.area.setRight(layout.plot.right());
    layout.caption.area.setRight(layout.plot.right());
    if (titleWidth / 2 + captionWidth + 12 > layout.plot.width() / 2)
        layout.xTitle.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (titleWidth + captionWidth + 12 > layout.plot.width())
        layout.caption.text.clear();
    return layout;
}

}  // namespace quantscope
