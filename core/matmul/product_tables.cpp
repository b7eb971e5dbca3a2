// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/product_tables.h"

#include <string>
#include <utility>

#include "core/base/number_text.h"
#include "core/base/version.h"
#include "core/matmul/product_figures.h"

namespace quantscope {

namespace {

Cell cellOf(std::optional<double> value) {
    return value ? Cell(*value) : Cell();
}

template <class T>
Cell wholeCell(T value) {
    return static_cast<std::int64_t>(value);
}

Table namedTable(std::string id, Message title, std::vector<TableColumn> columns) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = std::move(columns);
    return table;
}

TableColumn column(std::string id, std::string_view title) {
    return {std::move(id), {title, {}}};
}

void addErrorsRow(Table& table, Message what, const ErrorReport& errors) {
    table.rows.push_back({std::move(what), cellOf(errors.sqnrDb), errors.mse, errors.mae,
                          errors.maxAbsError, cellOf(errors.cosine)});
}

void addStage(Table& table, Message name, double value) {
    table.rows.push_back({std::move(name), Cell(), Cell(), Cell(), value});
}

void addSums(Table& table, Message name, std::int64_t value) {
    table.rows.push_back({std::move(name), Cell(), Cell(), Cell(), value});
}

}  // namespace

Table productCellsTable(const QuantizedProduct& product, const RequantizedProduct* requantized) {
    Table table = namedTable(
        "matmul-cells", {QUANTSCOPE_TEXT("core", "Cells of the product"), {}},
        {column("row", QUANTSCOPE_TEXT("core", "row")),
         column("column", QUANTSCOPE_TEXT("core", "column")),
         column("accumulator", QUANTSCOPE_TEXT("core", "accumulator")), column("qa_qb", "Σ qA·qB"),
         column("za_sum_qb", "zA·Σ qB"), column("zb_sum_qa", "zB·Σ qA"),
         column("k_za_zb", "k·zA·zB"), column("simulated", QUANTSCOPE_TEXT("core", "simulated")),
         column("integer_only", QUANTSCOPE_TEXT("core", "integer-only")),
         column("exact", QUANTSCOPE_TEXT("core", "exact")),
         column("error", QUANTSCOPE_TEXT("core", "error")),
         column("error_percent", QUANTSCOPE_TEXT("core", "error in per cent"))});
    if (requantized) {
        table.columns.push_back(
            column("half_even", QUANTSCOPE_TEXT("core", "output code, real multiplier")));
        table.columns.push_back(
            column("q31", QUANTSCOPE_TEXT("core", "output code, multiplier and shift")));
    }
    for (std::size_t at = 0; at < product.accumulator.size(); ++at) {
        const std::size_t row = at / product.shape.n;
        const std::size_t line = at % product.shape.n;
        const ZeroPointTerms terms = product.termsAt(row, line);
        const bool known = !product.exact.empty();
        std::vector<Cell> cells;
        for (const std::int64_t whole :
             {static_cast<std::int64_t>(row + 1), static_cast<std::int64_t>(line + 1),
              product.accumulator[at], terms.codeProducts, terms.zaSumQb, terms.zbSumQa,
              terms.kZaZb})
            cells.emplace_back(whole);
        cells.emplace_back(static_cast<double>(product.simulated[at]));
        cells.emplace_back(product.integerOnly[at]);
        cells.push_back(cellOf(known ? std::optional(product.exact[at]) : std::nullopt));
        cells.push_back(cellOf(known ? std::optional(product.errorAt(at)) : std::nullopt));
        cells.push_back(cellOf(known ? std::optional(product.percentErrorAt(at)) : std::nullopt));
        if (requantized) {
            cells.push_back(wholeCell(requantized->halfEven[at]));
            cells.push_back(wholeCell(requantized->fixedPointCodes[at]));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table productErrorsTable(const QuantizedProduct& product, const GroupedProduct* grouped) {
    Table table = namedTable("matmul-errors",
                             {QUANTSCOPE_TEXT("core", "Errors of the product and its sides"), {}},
                             {column("what", QUANTSCOPE_TEXT("core", "what")),
                              column("sqnr_db", QUANTSCOPE_TEXT("core", "SQNR, dB")),
                              column("mse", QUANTSCOPE_TEXT("core", "MSE")),
                              column("mae", QUANTSCOPE_TEXT("core", "MAE")),
                              column("max_abs_error", QUANTSCOPE_TEXT("core", "largest |error|")),
                              column("cosine", QUANTSCOPE_TEXT("core", "cosine"))});
    if (product.a.reals)
        addErrorsRow(table, {"A", {}}, product.a.errors);
    if (product.b.reals)
        addErrorsRow(table, {"B", {}}, product.b.errors);
    if (product.simulatedErrors)
        addErrorsRow(table, {QUANTSCOPE_TEXT("core", "C simulated"), {}},
                     product.simulatedErrors->report);
    if (product.integerErrors)
        addErrorsRow(table, {QUANTSCOPE_TEXT("core", "C integer-only"), {}},
                     product.integerErrors->report);
    if (grouped)
        addErrorsRow(table, {QUANTSCOPE_TEXT("core", "C with group scales"), {}},
                     grouped->errors.report);
    return table;
}

Table productLinesTable(const QuantizedProduct& product) {
    Table table =
        namedTable("matmul-lines", {QUANTSCOPE_TEXT("core", "Error by row and column of C"), {}},
                   {column("line", QUANTSCOPE_TEXT("core", "line")),
                    column("index", QUANTSCOPE_TEXT("core", "number")),
                    column("mse", QUANTSCOPE_TEXT("core", "MSE"))});
    const auto add = [&](const Message& name, const std::vector<double>& errors) {
        for (std::size_t at = 0; at < errors.size(); ++at)
            table.rows.push_back({name, wholeCell(at + 1), errors[at]});
    };
    add({QUANTSCOPE_TEXT("core", "row"), {}}, product.integerErrors->rowMse);
    add({QUANTSCOPE_TEXT("core", "column"), {}}, product.integerErrors->columnMse);
    return table;
}

Table cellStepsTable(const CellSteps& cell) {
    Table table = namedTable(
        "matmul-steps",
        {QUANTSCOPE_TEXT("core", "Cell (%1, %2) step by step"),
         {static_cast<std::int64_t>(cell.row + 1), static_cast<std::int64_t>(cell.column + 1)}},
        {column("step", QUANTSCOPE_TEXT("core", "step")), column("code_a", "qA"),
         column("code_b", "qB"), column("product", QUANTSCOPE_TEXT("core", "product")),
         column("sum", QUANTSCOPE_TEXT("core", "sum so far"))});
    for (std::size_t at = 0; at < cell.products.size(); ++at) {
        const CellStep& step = cell.products[at];
        table.rows.push_back({std::to_string(at + 1), wholeCell(step.codeA), wholeCell(step.codeB),
                              step.product, step.storedSum});
    }
    addSums(table, {"− zA·Σ qB", {}}, -cell.terms.zaSumQb);
    addSums(table, {"− zB·Σ qA", {}}, -cell.terms.zbSumQa);
    addSums(table, {"+ k·zA·zB", {}}, cell.terms.kZaZb);
    addSums(table, {QUANTSCOPE_TEXT("core", "accumulator"), {}}, cell.stored);
    addStage(table, {QUANTSCOPE_TEXT("core", "scale of A"), {}}, cell.scaleA);
    addStage(table, {QUANTSCOPE_TEXT("core", "scale of B"), {}}, cell.scaleB);
    addStage(table, {QUANTSCOPE_TEXT("core", "integer-only"), {}}, cell.fromStored);
    addStage(table, {QUANTSCOPE_TEXT("core", "simulated"), {}}, cell.simulated);
    if (cell.exact)
        addStage(table, {QUANTSCOPE_TEXT("core", "exact"), {}}, *cell.exact);
    if (cell.requantized) {
        addSums(table, {QUANTSCOPE_TEXT("core", "output code, real multiplier"), {}},
                cell.requantized->halfEven);
        addSums(table, {QUANTSCOPE_TEXT("core", "output code, multiplier and shift"), {}},
                cell.requantized->fixedPointCode);
    }
    return table;
}

Table groupSumsTable(const GroupedProduct& grouped, std::size_t row, std::size_t line) {
    Table table =
        namedTable("matmul-groups",
                   {QUANTSCOPE_TEXT("core", "Groups of cell (%1, %2)"),
                    {static_cast<std::int64_t>(row + 1), static_cast<std::int64_t>(line + 1)}},
                   {column("first_k", QUANTSCOPE_TEXT("core", "from k")),
                    column("last_k", QUANTSCOPE_TEXT("core", "to k")),
                    column("accumulator", QUANTSCOPE_TEXT("core", "accumulator")),
                    column("scale_a", QUANTSCOPE_TEXT("core", "scale of A")),
                    column("scale_b", QUANTSCOPE_TEXT("core", "scale of B")),
                    column("value", QUANTSCOPE_TEXT("core", "adds"))});
    for (const GroupSum& sum : grouped.sumsAt(row, line))
        table.rows.push_back({wholeCell(sum.first + 1), wholeCell(sum.first + sum.depth),
                              sum.accumulator, sum.scaleA, sum.scaleB, sum.value()});
    return table;
}

Table remediesTable(std::span<const RemedyOutcome> outcomes) {
    Table table =
        namedTable("matmul-remedies", {QUANTSCOPE_TEXT("core", "Remedies for outliers"), {}},
                   {column("letter", QUANTSCOPE_TEXT("core", "bar")),
                    column("remedy", QUANTSCOPE_TEXT("core", "remedy")),
                    column("parameter", QUANTSCOPE_TEXT("core", "parameter")),
                    column("x_sqnr_db", QUANTSCOPE_TEXT("core", "SQNR of X, dB")),
                    column("w_sqnr_db", QUANTSCOPE_TEXT("core", "SQNR of W, dB")),
                    column("y_sqnr_db", QUANTSCOPE_TEXT("core", "SQNR of Y, dB")),
                    column("x_mse", QUANTSCOPE_TEXT("core", "MSE of X")),
                    column("w_mse", QUANTSCOPE_TEXT("core", "MSE of W")),
                    column("y_mse", QUANTSCOPE_TEXT("core", "MSE of Y"))});
    for (const RemedyOutcome& outcome : outcomes) {
        const bool takesNone = outcome.remedy->parameterName.empty();
        table.rows.push_back({itemLetter(table.rows.size()), outcome.remedy->title,
                              cellOf(takesNone ? std::nullopt : std::optional(outcome.parameter)),
                              cellOf(outcome.x.sqnrDb), cellOf(outcome.w.sqnrDb),
                              cellOf(outcome.y.report.sqnrDb), outcome.x.mse, outcome.w.mse,
                              outcome.y.report.mse});
    }
    return table;
}

Table raceTable(std::span<const RaceTiming> timings) {
    Table table = namedTable(
        "matmul-race", {QUANTSCOPE_TEXT("core", "Race"), {}},
        {column("way", QUANTSCOPE_TEXT("core", "way")), column("m", "m"), column("n", "n"),
         column("k", "k"), column("seconds", QUANTSCOPE_TEXT("core", "seconds")),
         column("gops", "GOPS"), column("peak_share", QUANTSCOPE_TEXT("core", "share of peak"))});
    for (const RaceTiming& timing : timings)
        table.rows.push_back({raceId(timing.entry), wholeCell(timing.shape.m),
                              wholeCell(timing.shape.n), wholeCell(timing.shape.k), timing.seconds,
                              timing.gops, cellOf(timing.peakShare())});
    return table;
}

std::vector<std::string> matmulProvenance(const MatmulAnalysis& analysis) {
    const MatmulSpec& spec = analysis.spec;
    const auto side = [](const char* name, const SideQuantizer& quantizer) {
        return std::string(name) + ": " + std::to_string(quantizer.scheme.bits) + "-bit " +
               std::string(idOf(quantizer.scheme.kind)) + ", " +
               granularityText(quantizer.scheme.per) + ", " +
               calibrationText(quantizer.calibration);
    };
    const ProductShape& shape = analysis.product.shape;
    std::string matrices = "matrices: " + std::string(idOf(spec.source)) + ", " +
                           std::to_string(shape.m) + "x" + std::to_string(shape.k) + " times " +
                           std::to_string(shape.k) + "x" + std::to_string(shape.n) + ", seed " +
                           std::to_string(spec.seed);
    if (spec.outlierChannels > 0)
        matrices += ", " + std::to_string(spec.outlierChannels) + " channels of A times " +
                    numberText(spec.outlierFactor);
    return {"Quantscope " + std::string(version()), matrices, side("A", analysis.inputs.quantizerA),
            side("B", analysis.inputs.quantizerB),
            "instruction set: " + std::string(isaId(bestIsa()))};
}

}  // namespace quantscope
