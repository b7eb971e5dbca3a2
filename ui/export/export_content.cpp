// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_content.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "core/data/generators.h"
#include "core/figure/figures.h"
#include "core/matmul/product_figures.h"
#include "core/matmul/product_tables.h"
#include "core/quant/scheme.h"
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
    return fileLetters(dataSlug(scenario.data)) + fileLetters(
        "-" + std::to_string(scenario.scheme.bits) + "b-" +
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
        ExportChart chart{kind.make({&dataset, &analysis, sweep}), std::nullopt};
        if (kind.id == "values" && analysis.groups.size() == 1)
            chart.limits = analysis.groups.front().clip;
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

ExportContent matmulContent(const MatmulAnalysis& analysis, const CellSteps& cell) {
    constexpr std::size_t kMostCells = 64 * 64;
    const QuantizedProduct& product = analysis.product;
    ExportContent content;
    content.name = "matmul-" + std::to_string(product.shape.m) + "x" +
                   std::to_string(product.shape.k) + "x" + std::to_string(product.shape.n) + "-" +
                   std::to_string(analysis.spec.bits) + "b";
    content.provenance = matmulProvenance(analysis);
    content.words = analysis.warnings;
    content.charts = {{rowErrorsFigure(product), std::nullopt},
                      {columnErrorsFigure(product), std::nullopt}};
    if (product.accumulator.size() <= kMostCells)
        content.tables.push_back(productCellsTable(
            product, analysis.requantized ? &*analysis.requantized : nullptr));
    content.tables.push_back(productErrorsTable(product));
    content.tables.push_back(productLinesTable(product));
    content.tables.push_back(cellStepsTable(cell));
    return content;
}

}  // namespace quantscope
