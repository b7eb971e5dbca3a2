// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_content.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <utility>

#include "core/data/generators.h"
#include "core/figure/figures.h"
#include "core/matmul/overflow_depth.h"
#include "core/matmul/product_figures.h"
#include "core/matmul/product_tables.h"
#include "core/quant/scheme.h"
#include "core/scenario/scenario_json.h"
#include "core/table/tables.h"

namespace quantscope {

namespace {

constexpr std::size_t kLongestSlug = 80;

std::string dataSlug(const DataSpec& data) {
    if (const auto* generated = std::get_if<GeneratedData>(&data)) {
        const std::string words = generatedText(*generated);
        return words.substr(0, words.find('('));
    }
    if (const auto* file = std::get_if<FileData>(&data))
        return std::filesystem::path(file->path).stem().string() +
               (file->tensor.empty() ? "" : "-" + file->tensor);
    return "pasted";
}

std::vector<Figure> productFigures(const QuantizedProduct& product, const ProductPlace& place) {
    return {atPlace(sideMap(product, ProductSide::A), place.row, place.depth),
            atPlace(sideMap(product, ProductSide::B), place.depth, place.column),
            atPlace(resultMap(product), place.row, place.column),
            cornerMap(product, place.row, place.column),
            rowErrorsFigure(product),
            columnErrorsFigure(product)};
}

// Letters that every file system takes, and nothing that a shell or a URL would have to quote.
std::string fileLetters(std::string words) {
    std::replace_if(
        words.begin(), words.end(),
        [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return !(byte < 0x80 && (std::isalnum(byte) || c == '.' || c == '_' || c == '-'));
        },
        '-');
    return words.substr(0, kLongestSlug);
}

}  // namespace

std::string scenarioSlug(const Scenario& scenario) {
    return fileLetters(dataSlug(scenario.data)) +
           fileLetters("-" + std::to_string(scenario.scheme.bits) + "b-" +
                       std::string(idOf(scenario.scheme.kind)) + "-" + scenario.calibration.method);
}

ExportContent exploreContent(const Dataset& dataset, const Analysis& analysis, const Sweep* sweep) {
    ExportContent content;
    content.name = scenarioSlug(analysis.scenario);
    content.words = inWords(dataset, analysis);
    content.scenario = analysis.scenario;
    content.provenance = provenance(dataset, analysis);
    for (const FigureKind& kind : figureKinds()) {
        if (kind.id == "sweep" && !sweep)
            continue;
        // Found value by value: what the window does in the background would hold up the dialog.
        if (kind.needs == FigureNeeds::Causes && dataset.tensor.values.size() > kMostEncodedValues)
            continue;
        ExportChart chart{kind.make({&dataset, &analysis, sweep}), std::nullopt};
        if (kind.id == "values" && analysis.groups.size() == 1)
            chart.limits = analysis.groups.front().clip;
        if (showsNothing(chart.figure))
            continue;
        content.charts.push_back(std::move(chart));
    }
    content.tables = {resultsTable(dataset, analysis), codesTable(analysis)};
    if (sweep) {
        content.tables.push_back(sweepTable(*sweep));
        content.tables.push_back(picksTable(*sweep));
    }
    for (Table& table : content.tables)
        table.provenance = content.provenance;
    return content;
}

ExportContent matmulContent(const MatmulAnalysis& analysis, const Scenario& scenario,
                            const ProductPlace& place, std::span<const RemedyOutcome> remedies) {
    constexpr std::size_t kMostCells = 64 * 64;
    const QuantizedProduct& product = analysis.product;
    ExportContent content;
    content.name = "matmul-" + std::to_string(product.shape.m) + "x" +
                   std::to_string(product.shape.k) + "x" + std::to_string(product.shape.n) + "-" +
                   std::to_string(analysis.spec.bits) + "b";
    content.scenario = scenario;
    content.provenance = matmulProvenance(analysis);
    content.provenance.push_back(scenarioLine(scenario));
    content.words = analysis.warnings;
    for (Figure& figure : productFigures(product, place))
        content.charts.push_back({std::move(figure), std::nullopt});
    const DepthRoom room = depthRoom(product, place.row, place.column, accumulatorOf(analysis.spec),
                                     scenario.matmul.roomDepth.value_or(product.shape.k));
    content.charts.push_back({roomFigure(product, place.row, place.column, room), std::nullopt});
    const RequantizedProduct* requantized = analysis.requantized ? &*analysis.requantized : nullptr;
    if (product.accumulator.size() <= kMostCells)
        content.tables.push_back(productCellsTable(product, requantized));
    content.tables.push_back(
        productErrorsTable(product, analysis.grouped ? &*analysis.grouped : nullptr));
    content.tables.push_back(productLinesTable(product));
    content.tables.push_back(cellStepsTable(
        cellSteps(product, place.row, place.column, accumulatorOf(analysis.spec), requantized)));
    if (analysis.grouped)
        content.tables.push_back(groupSumsTable(*analysis.grouped, place.row, place.column));
    for (Figure& figure : remedyFigures(remedies, analysis.spec.remedy))
        content.charts.push_back({std::move(figure), std::nullopt});
    if (!remedies.empty())
        content.tables.push_back(remediesTable(remedies));
    for (Table& table : content.tables)
        table.provenance = content.provenance;
    return content;
}

}  // namespace quantscope
