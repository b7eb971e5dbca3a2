// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/report.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "core/matmul/evaluate_matmul.h"
#include "core/scenario/compare.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/pinned_result.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweep.h"
#include "ui/export/compare_content.h"
#include "ui/export/export_files.h"
#include "ui/state/analyzer.h"

namespace quantscope {

namespace {

Result<Dataset> loadedDataset(const Scenario& scenario) {
    auto tensor = loadData(scenario.data, std::filesystem::path(QDir::currentPath().toStdString()));
    if (!tensor)
        return tensor.error();
    return makeDataset(std::move(tensor).value());
}

// With the what-if index, where there is anything to index.
Result<Dataset> indexedDataset(const Scenario& scenario) {
    auto loaded = loadedDataset(scenario);
    if (!loaded || loaded.value().tensor.finite.empty())
        return loaded;
    return withIndex(std::move(loaded).value());
}

// What the window computes in the background, here one after the other.
Result<ExportContent> computedExplore(const SessionState& state) {
    const auto dataset = indexedDataset(state.scenario);
    if (!dataset)
        return dataset.error();
    const auto analysis = evaluate(dataset.value(), state.scenario);
    if (!analysis)
        return analysis.error();
    const auto sweep = sweepClip(dataset.value(), state.scenario, Analyzer::kSweepPoints);
    if (!sweep)
        return sweep.error();
    return exploreContent(dataset.value(), analysis.value(), &sweep.value());
}

Result<PinnedResult> computedSide(const SessionState& state, const ComparedSide& side) {
    const Scenario& scenario = side ? state.pins.find(*side)->scenario : state.scenario;
    const auto dataset = indexedDataset(scenario);
    return dataset ? pinnedResult(dataset.value(), scenario) : dataset.error();
}

ComparedState comparedSide(const SessionState& state, const ComparedSide& side,
                           const PinnedResult& result) {
    return side ? comparedPin(*state.pins.find(*side), &result)
                : comparedNow(state.scenario, &result);
}

// What a comparison starts with, on axes that show both.
Result<ExportContent> computedPins(const SessionState& state) {
    const auto [first, second] = state.pins.firstSides();
    const auto one = computedSide(state, first);
    if (!one)
        return one.error();
    const auto other = computedSide(state, second);
    if (!other)
        return other.error();
    return pinsContent(comparedSide(state, first, one.value()),
                       comparedSide(state, second, other.value()), state.scenario.view.counts);
}

Result<ExportContent> computedCompare(const SessionState& state) {
    const Scenario& scenario = state.scenario;
    const auto dataset = indexedDataset(scenario);
    if (!dataset)
        return dataset.error();
    const auto analysis = evaluate(dataset.value(), scenario);
    if (!analysis)
        return analysis.error();
    const auto rows = compare(
        dataset.value(),
        contendersBeside(scenario.scheme, scenario.calibration, dataset.value().tensor.shape));
    if (!rows)
        return rows.error();
    ExportContent content = compareContent(rows.value(), dataset.value(), analysis.value());
    if (state.pins.isEmpty())
        return content;
    auto pins = computedPins(state);
    if (!pins)
        return pins.error();
    std::ranges::move(pins.value().charts, std::back_inserter(content.charts));
    std::ranges::move(pins.value().tables, std::back_inserter(content.tables));
    std::ranges::move(pins.value().words, std::back_inserter(content.words));
    return content;
}

Result<ExportContent> computedMatmul(const SessionState& state) {
    const Scenario& scenario = state.scenario;
    std::optional<Dataset> dataset;
    if (scenario.matmul.source == MatmulSource::Dataset) {
        auto loaded = loadedDataset(scenario);
        if (!loaded)
            return loaded.error();
        dataset = std::move(loaded).value();
    }
    const auto analysis = evaluateMatmul(scenario.matmul, dataset ? &dataset->tensor : nullptr);
    if (!analysis)
        return analysis.error();
    const auto remedies = allRemedies(analysis.value());
    if (!remedies)
        return remedies.error();
    return matmulContent(analysis.value(), scenario, {}, remedies.value());
}

struct PageReport {
    const char* page;
    Result<ExportContent> (*compute)(const SessionState& state);
};
constexpr std::array kReports{PageReport{"explore", computedExplore},
                              PageReport{"compare", computedCompare},
                              PageReport{"matmul", computedMatmul}};

Result<ExportContent> computedContent(const SessionState& state, const QString& page) {
    if (page.isEmpty())
        return kReports.front().compute(state);
    for (const PageReport& report : kReports)
        if (page == QLatin1String(report.page))
            return report.compute(state);
    return Error{Errc::Usage,
                 {"There is no page called \"%1\"; there are explore, compare and matmul.",
                  {page.toStdString()}}};
}

}  // namespace

Result<int> writeReport(const SessionState& state, const QString& page,
                        const ExportSettings& settings, const QString& folder) {
    auto computed = computedContent(state, page);
    if (!computed)
        return computed.error();
    const auto content = std::make_shared<const ExportContent>(std::move(computed).value());
    int written = 0;
    for (const ExportFile& file : exportFiles(content, settings, folder)) {
        const auto done = writeExportFile(folder, file);
        if (!done)
            return done.error();
        ++written;
    }
    return written;
}

}  // namespace quantscope
