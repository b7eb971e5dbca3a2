// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/tables.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

#include "core/base/version.h"
#include "core/data/generators.h"
#include "core/data/not_finite.h"
#include "core/scenario/scenario_json.h"

namespace quantscope {

namespace {

// Collects the rows of the results, in the order in which they are shown.
class ResultRows {
public:
    explicit ResultRows(Table& table) : table_(table) {}

    void add(std::string id, Message name, Cell value, std::string unit = {}) {
        table_.rows.push_back({std::move(id), std::move(name), std::move(value), std::move(unit)});
    }

private:
    Table& table_;
};

Cell cellOf(std::optional<double> value) {
    return value ? Cell(*value) : Cell();
}

// Nothing where there is no number. Written out at its places it makes g++ 12 warn of memory that
// is set in every case.
Cell finiteCell(double value) {
    return cellOf(std::isfinite(value) ? std::optional(value) : std::nullopt);
}

template <class T>
Cell wholeCell(T value) {
    return static_cast<std::int64_t>(value);
}

// One number where all groups agree on there being one group; several groups have no single one.
template <class Get>
Cell onlyGroup(const Analysis& analysis, Get get) {
    return analysis.groups.size() == 1 ? Cell(get(analysis.groups.front())) : Cell();
}

void addErrors(ResultRows& rows, const ErrorReport& errors) {
    rows.add("sqnr_db", {QUANTSCOPE_TEXT("core", "SQNR"), {}}, cellOf(errors.sqnrDb), "dB");
    rows.add("mse", {QUANTSCOPE_TEXT("core", "MSE"), {}}, errors.mse);
    rows.add("rounding_mse", {QUANTSCOPE_TEXT("core", "rounding part"), {}}, errors.roundingMse);
    rows.add("clipping_mse", {QUANTSCOPE_TEXT("core", "clipping part"), {}}, errors.clippingMse);
    rows.add("mae", {QUANTSCOPE_TEXT("core", "MAE"), {}}, errors.mae);
    rows.add("max_abs_error", {QUANTSCOPE_TEXT("core", "largest |error|"), {}}, errors.maxAbsError);
    rows.add("cosine", {QUANTSCOPE_TEXT("core", "cosine"), {}}, cellOf(errors.cosine));
    rows.add("kl", {QUANTSCOPE_TEXT("core", "KL divergence"), {}}, cellOf(errors.kl), "nat");
    rows.add("clipped", {QUANTSCOPE_TEXT("core", "clipped values"), {}}, wholeCell(errors.clipped));
    rows.add("clipped_fraction", {QUANTSCOPE_TEXT("core", "clipped share"), {}},
             errors.clippedFraction);
    rows.add("zeroed_fraction", {QUANTSCOPE_TEXT("core", "rounded to zero"), {}},
             errors.zeroedFraction);
}

void addCodes(ResultRows& rows, const Analysis& analysis) {
    const ErrorReport& errors = analysis.errors;
    rows.add("levels_used", {QUANTSCOPE_TEXT("core", "levels used"), {}},
             wholeCell(errors.levelsUsed));
    rows.add("levels", {QUANTSCOPE_TEXT("core", "levels"), {}}, wholeCell(errors.levels));
    rows.add("code_entropy_bits", {QUANTSCOPE_TEXT("core", "entropy of the codes"), {}},
             errors.codeEntropyBits, "bit");
    rows.add("scale", {QUANTSCOPE_TEXT("core", "scale"), {}},
             onlyGroup(analysis, [](const QuantParams& group) { return group.scale; }));
    if (hasZeroPoint(analysis.scenario.scheme)) {
        rows.add("zero_point", {QUANTSCOPE_TEXT("core", "zero-point"), {}},
                 onlyGroup(analysis, [](const QuantParams& group) { return group.zeroPoint; }));
        rows.add(
            "course_z", {QUANTSCOPE_TEXT("core", "zero-point, course's sign"), {}},
            onlyGroup(analysis, [](const QuantParams& group) { return 0.0 - group.zeroPoint; }));
    }
    rows.add("lo", {QUANTSCOPE_TEXT("core", "lower clip limit"), {}},
             onlyGroup(analysis, [](const QuantParams& group) { return group.clip.lower; }));
    rows.add("hi", {QUANTSCOPE_TEXT("core", "upper clip limit"), {}},
             onlyGroup(analysis, [](const QuantParams& group) { return group.clip.upper; }));
    rows.add("groups", {QUANTSCOPE_TEXT("core", "groups"), {}}, wholeCell(analysis.groups.size()));
    rows.add("bits_per_value", {QUANTSCOPE_TEXT("core", "bits per value"), {}}, errors.bitsPerValue,
             "bit");
    rows.add("compression", {QUANTSCOPE_TEXT("core", "compression"), {}}, errors.compression, "x");
}

Table numberTable(std::string id, Message title, std::vector<TableColumn> columns) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = std::move(columns);
    return table;
}

std::vector<std::int64_t> ranks(const Sweep& sweep) {
    std::vector<std::size_t> order(sweep.picks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sweep.picks[a].errors.mse < sweep.picks[b].errors.mse;
    });
    std::vector<std::int64_t> result(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        result[order[i]] = static_cast<std::int64_t>(i + 1);
    return result;
}

void addSeries(Table& table, const Message& name, double x, double y) {
    table.rows.push_back({name, x, cellOf(std::isnan(y) ? std::nullopt : std::optional(y))});
}

std::string dataText(const Shape& shape, const Scenario& scenario) {
    if (const auto* generated = std::get_if<GeneratedData>(&scenario.data))
        return "gen:" + generatedText(*generated) + ", seed " + std::to_string(generated->seed);
    if (const auto* file = std::get_if<FileData>(&scenario.data))
        return std::filesystem::path(file->path).filename().string() +
               (file->tensor.empty() ? "" : "::" + file->tensor) +
               (file->notFiniteAsZero ? ", NaN and infinities as 0" : "");
    return "pasted, " + shapeText(shape);
}

// The middle of a bar, or what that whole number stands for.
double shownX(const Figure& figure, const FigureBars& bars, std::size_t i) {
    if (i < figure.itemNumbers.size())
        return static_cast<double>(figure.itemNumbers[i]);
    return bars.lower + (static_cast<double>(i) + 0.5) * bars.width;
}

// Named where the whole number that it stands on has a name.
void addBar(Table& table, const Figure& figure, const FigureBars& bars, std::size_t i) {
    const double x = shownX(figure, bars, i);
    const bool whole = x >= 0 && x == std::floor(x);
    const auto item = static_cast<std::size_t>(std::max(x, 0.0));
    if (whole && item < figure.itemNames.size())
        table.rows.push_back({bars.name, figure.itemNames[item], bars.heights[i]});
    else
        addSeries(table, bars.name, x, bars.heights[i]);
}

}  // namespace

Table resultsTable(const Dataset& dataset, const Analysis& analysis) {
    Table table = numberTable("results", {QUANTSCOPE_TEXT("core", "Results"), {}},
                              {{"id", {QUANTSCOPE_TEXT("core", "id"), {}}},
                               {"name", {QUANTSCOPE_TEXT("core", "figure"), {}}},
                               {"value", {QUANTSCOPE_TEXT("core", "value"), {}}},
                               {"unit", {QUANTSCOPE_TEXT("core", "unit"), {}}}});
    ResultRows rows(table);
    addErrors(rows, analysis.errors);
    addCodes(rows, analysis);
    table.provenance = provenance(dataset, analysis);
    return table;
}

Table codesTable(const Analysis& analysis) {
    Table table = numberTable("codes", {QUANTSCOPE_TEXT("core", "Codes and levels"), {}},
                              {{"code", {QUANTSCOPE_TEXT("core", "code"), {}}},
                               {"level", {QUANTSCOPE_TEXT("core", "level"), {}}},
                               {"from", {QUANTSCOPE_TEXT("core", "from"), {}}},
                               {"to", {QUANTSCOPE_TEXT("core", "to"), {}}},
                               {"count", {QUANTSCOPE_TEXT("core", "count"), {}}},
                               {"share", {QUANTSCOPE_TEXT("core", "share"), {}}},
                               {"mse", {QUANTSCOPE_TEXT("core", "mean squared error"), {}}}});
    double total = 0;
    for (const std::uint64_t population : analysis.populations)
        total += static_cast<double>(population);
    const auto& levels = analysis.table;
    for (std::size_t k = 0; k < analysis.populations.size(); ++k) {
        const auto count = static_cast<double>(analysis.populations[k]);
        const bool inside = levels && k < levels->levels.size();
        const bool squares = k < analysis.levelSquares.size() && count > 0;
        table.rows.push_back(
            {wholeCell(analysis.groups.front().codes.lowest + static_cast<std::int64_t>(k)),
             inside ? Cell(levels->levels[k]) : Cell(),
             inside && k > 0 ? Cell(static_cast<double>(levels->thresholds[k - 1])) : Cell(),
             inside && k + 1 < levels->levels.size()
                 ? Cell(static_cast<double>(levels->thresholds[k]))
                 : Cell(),
             wholeCell(analysis.populations[k]), total > 0 ? Cell(count / total) : Cell(),
             squares ? Cell(analysis.levelSquares[k] / count) : Cell()});
    }
    return table;
}

Table sweepTable(const Sweep& sweep) {
    const bool clip = sweep.over == "clip";
    const Message title = clip ? Message{QUANTSCOPE_TEXT("core", "Sweep of the clip limit"), {}}
                               : Message{QUANTSCOPE_TEXT("core", "Sweep over %1"), {sweep.over}};
    const Message over =
        clip ? Message{QUANTSCOPE_TEXT("core", "clip limit"), {}} : Message{"%1", {sweep.over}};
    Table table = numberTable("sweep", title,
                              {{"x", over},
                               {"total", {QUANTSCOPE_TEXT("core", "total"), {}}},
                               {"rounding", {QUANTSCOPE_TEXT("core", "rounding"), {}}},
                               {"clipping", {QUANTSCOPE_TEXT("core", "clipping"), {}}}});
    for (std::size_t i = 0; i < sweep.x.size(); ++i)
        table.rows.push_back({sweep.x[i], sweep.total[i], sweep.rounding[i], sweep.clipping[i]});
    return table;
}

Table picksTable(const Sweep& sweep) {
    Table table = numberTable("picks", {QUANTSCOPE_TEXT("core", "What each method picks"), {}},
                              {{"calibration", {QUANTSCOPE_TEXT("core", "method"), {}}},
                               {"limit", {QUANTSCOPE_TEXT("core", "clip limit"), {}}},
                               {"lo", {QUANTSCOPE_TEXT("core", "lower"), {}}},
                               {"hi", {QUANTSCOPE_TEXT("core", "upper"), {}}},
                               {"scale", {QUANTSCOPE_TEXT("core", "scale"), {}}},
                               {"mse", {QUANTSCOPE_TEXT("core", "MSE"), {}}},
                               {"sqnr_db", {QUANTSCOPE_TEXT("core", "SQNR in dB"), {}}},
                               {"clipped_fraction", {QUANTSCOPE_TEXT("core", "clipped share"), {}}},
                               {"rank", {QUANTSCOPE_TEXT("core", "rank"), {}}}});
    const auto rank = ranks(sweep);
    for (std::size_t i = 0; i < sweep.picks.size(); ++i) {
        const MethodPick& pick = sweep.picks[i];
        table.rows.push_back({calibrationText(pick.calibration), pick.limit, pick.params.clip.lower,
                              pick.params.clip.upper, pick.params.scale, pick.errors.mse,
                              cellOf(pick.errors.sqnrDb), pick.errors.clippedFraction, rank[i]});
    }
    return table;
}

Table compareTable(std::span<const ComparedRow> rows) {
    Table table = numberTable("compare", {QUANTSCOPE_TEXT("core", "Comparison"), {}},
                              {{"label", {QUANTSCOPE_TEXT("core", "stored as"), {}}},
                               {"bits_per_value", {QUANTSCOPE_TEXT("core", "bits per value"), {}}},
                               {"sqnr_db", {QUANTSCOPE_TEXT("core", "SQNR in dB"), {}}},
                               {"mse", {QUANTSCOPE_TEXT("core", "MSE"), {}}},
                               {"mae", {QUANTSCOPE_TEXT("core", "MAE"), {}}},
                               {"max_abs_error", {QUANTSCOPE_TEXT("core", "largest |error|"), {}}},
                               {"clipped_fraction", {QUANTSCOPE_TEXT("core", "clipped share"), {}}},
                               {"frontier", {QUANTSCOPE_TEXT("core", "frontier"), {}}}});
    for (const ComparedRow& row : rows)
        table.rows.push_back({row.contender.label, row.errors.bitsPerValue,
                              cellOf(row.errors.sqnrDb), row.errors.mse, row.errors.mae,
                              row.errors.maxAbsError, row.errors.clippedFraction,
                              row.onFrontier ? std::string("*") : std::string()});
    return table;
}

Table differencesTable(const CodeDifferences& differences) {
    Table table = numberTable("differences", {QUANTSCOPE_TEXT("core", "Codes that differ"), {}},
                              {{"position", {QUANTSCOPE_TEXT("core", "position"), {}}},
                               {"value", {QUANTSCOPE_TEXT("core", "value"), {}}},
                               {"first", {QUANTSCOPE_TEXT("core", "first code"), {}}},
                               {"second", {QUANTSCOPE_TEXT("core", "second code"), {}}},
                               {"cause", {QUANTSCOPE_TEXT("core", "cause"), {}}}});
    for (const CodeDifference& each : differences.examples)
        table.rows.push_back({wholeCell(each.position), static_cast<double>(each.value),
                              wholeCell(each.first), wholeCell(each.second),
                              std::string(idOf(each.cause))});
    return table;
}

namespace {

// A row per cell, a column per panel.
Table matrixTable(const Figure& figure) {
    const FigureMatrix& matrix = *figure.matrix;
    Table table = numberTable(figure.id, figure.title,
                              {{"row", figure.yAxis.title}, {"column", figure.xAxis.title}});
    for (const FigurePanel& panel : matrix.panels)
        table.columns.push_back({panel.id, panel.name});
    for (std::size_t i = 0; i < matrix.rows * matrix.columns; ++i) {
        std::vector<Cell> row{
            wholeCell(matrix.firstNumber + matrix.firstRow + i / matrix.columns * matrix.rowStep),
            wholeCell(matrix.firstNumber + matrix.firstColumn +
                      i % matrix.columns * matrix.columnStep)};
        for (const FigurePanel& panel : matrix.panels)
            row.push_back(finiteCell(panel.cells[i]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// A row per group: what it is called, how far its values reach, where its limits stand.
Table spansTable(const Figure& figure) {
    Table table = numberTable(figure.id, figure.title,
                              {{"number", figure.xAxis.title},
                               {"min", {QUANTSCOPE_TEXT("core", "smallest"), {}}},
                               {"max", {QUANTSCOPE_TEXT("core", "largest"), {}}},
                               {"lo", {QUANTSCOPE_TEXT("core", "lower clip limit"), {}}},
                               {"hi", {QUANTSCOPE_TEXT("core", "upper clip limit"), {}}}});
    const FigureSpans& spans = figure.spans.front();
    for (std::size_t i = 0; i < spans.x.size(); ++i) {
        const std::int64_t number =
            i < figure.itemNumbers.size() ? figure.itemNumbers[i] : static_cast<std::int64_t>(i);
        std::vector<Cell> row{number, spans.lower[i], spans.upper[i]};
        for (const FigureLine& limit : figure.lines)  // three points a group
            row.push_back(limit.y[3 * i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Table notFiniteTable(const Tensor& tensor) {
    constexpr std::size_t kMostRows = 10'000;
    Table table =
        numberTable("not-finite", {QUANTSCOPE_TEXT("core", "Values that are not finite"), {}},
                    {{"position", {QUANTSCOPE_TEXT("core", "position"), {}}},
                     {"index", {QUANTSCOPE_TEXT("core", "index"), {}}},
                     {"value", {QUANTSCOPE_TEXT("core", "value"), {}}}});
    for (const std::size_t position : notFiniteValues(tensor, kMostRows).positions) {
        std::string index;
        std::size_t rest = position;
        for (std::size_t axis = tensor.shape.size(); axis-- > 0; rest /= tensor.shape[axis])
            index = std::to_string(rest % tensor.shape[axis]) + (index.empty() ? "" : ", ") + index;
        const float value = tensor.values.values()[position];
        table.rows.push_back({static_cast<std::int64_t>(position), "[" + index + "]",
                              std::string(std::isnan(value) ? "NaN"
                                          : value > 0       ? "+inf"
                                                            : "-inf")});
    }
    return table;
}

Table figureTable(const Figure& figure) {
    if (figure.matrix)
        return matrixTable(figure);
    if (!figure.spans.empty())
        return spansTable(figure);
    Table table = numberTable(figure.id, figure.title,
                              {{"series", {QUANTSCOPE_TEXT("core", "series"), {}}},
                               {"x", figure.xAxis.title},
                               {"y", figure.yAxis.title}});
    for (const FigureBars& bars : figure.bars)
        for (std::size_t i = 0; i < bars.heights.size(); ++i)
            addBar(table, figure, bars, i);
    for (const FigureStems& stems : figure.stems)
        for (std::size_t i = 0; i < stems.x.size(); ++i)
            addSeries(table, stems.name, stems.x[i],
                      i < stems.y.size() ? stems.y[i] : std::nan(""));
    for (const FigureLine& line : figure.lines)
        for (std::size_t i = 0; i < line.x.size(); ++i)
            addSeries(table, line.name, line.x[i], line.y[i]);
    for (const FigureMark& mark : figure.marks)
        addSeries(table, mark.label, mark.x, mark.y);
    return table;
}

std::vector<std::string> provenance(const Dataset& dataset, const Analysis& analysis) {
    return provenance(dataset.tensor.counts, dataset.tensor.shape, analysis);
}

std::vector<std::string> provenance(const FiniteCounts& counts, const Shape& shape,
                                    const Analysis& analysis) {
    return {"Quantscope " + std::string(version()),
            "data: " + dataText(shape, analysis.scenario) + ", " + std::to_string(counts.finite) +
                " finite values, " + std::to_string(counts.nan) + " NaN, " +
                std::to_string(counts.inf) + " infinite",
            analysis.exact() ? "exact, over all values" : "approximate, from a histogram",
            scenarioLine(analysis.scenario)};
}

}  // namespace quantscope
