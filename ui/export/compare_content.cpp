// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/compare_content.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "core/figure/pareto_figure.h"
#include "core/table/comparison_table.h"
#include "core/table/tables.h"
#include "ui/text/pin_names.h"
#include "ui/text/table_names.h"

namespace quantscope {

namespace {

std::string slugOf(const ComparedState& state) {
    return state.letter
               ? std::string(
                     1, static_cast<char>(std::tolower(static_cast<unsigned char>(*state.letter))))
               : "now";
}

}  // namespace

Figure namedParetoFigure(std::span<const ComparedRow> rows, const Scenario& scenario) {
    Figure figure = paretoFigure(rows);
    for (FigureMark& mark : figure.marks) {
        const auto row = std::ranges::find(
            rows, mark.id, [](const ComparedRow& each) { return each.contender.label; });
        const Contender& contender = row->contender;
        mark.id = std::to_string(row - rows.begin());
        // Core speaks in ids.
        mark.label.arguments.front() = contenderName(contender).toStdString();
        if (isWay(contender, scenario.scheme, scenario.calibration)) {
            mark.role = Role::You;
            mark.open = false;
            mark.series = {QUANTSCOPE_TEXT("core", "the scheme in use"), {}};
        }
    }
    return figure;
}

ExportContent compareContent(Figure chart, Table rows) {
    ExportContent content;
    content.name = "compare";
    content.words = chart.summary;
    content.provenance = rows.provenance;
    content.charts.push_back({std::move(chart), std::nullopt});
    content.tables.push_back(std::move(rows));
    return content;
}

ExportContent compareContent(std::span<const ComparedRow> rows, const Dataset& dataset,
                             const Analysis& analysis) {
    Table table = compareTable(rows);
    table.provenance = provenance(dataset, analysis);
    ExportContent content =
        compareContent(namedParetoFigure(rows, analysis.scenario), std::move(table));
    content.scenario = analysis.scenario;
    return content;
}

ComparedState comparedPin(const Pin& pin, const PinnedResult* result) {
    return {pin.letter, pinLabel(pin).toStdString(), result};
}

ComparedState comparedNow(const Scenario& scenario, const PinnedResult* result) {
    return {std::nullopt, nowLabel(scenario).toStdString(), result};
}

ExportContent pinsContent(const ComparedState& one, const ComparedState& other,
                          std::vector<Figure> charts) {
    ExportContent content;
    content.name = "pins-" + slugOf(one) + "-" + slugOf(other);
    // Two states with one letter: one picture is enough.
    if (charts.size() == 2 && charts[0].id == charts[1].id)
        charts.pop_back();
    for (Figure& chart : charts) {
        content.words.insert(content.words.end(), chart.summary.begin(), chart.summary.end());
        content.charts.push_back({std::move(chart), std::nullopt});
    }
    content.tables.push_back(comparisonTable(one, other));
    content.provenance = content.tables.front().provenance;
    return content;
}

ExportContent pinsContent(const ComparedState& one, const ComparedState& other, CountScale counts) {
    const ComparedAxes axes = sharedAxes(one, other, counts);
    return pinsContent(one, other, {valuesAfterFigure(one, axes), valuesAfterFigure(other, axes)});
}

}  // namespace quantscope
