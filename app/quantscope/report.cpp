// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/report.h"

#include <QDir>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "core/matmul/evaluate_matmul.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweep.h"
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

// What the window computes in the background, here one after the other.
Result<ExportContent> computedExplore(const Scenario& scenario) {
    auto loaded = loadedDataset(scenario);
    if (!loaded)
        return loaded.error();
    Dataset dataset = std::move(loaded).value();
    if (!dataset.tensor.finite.empty()) {
        auto indexed = withIndex(std::move(dataset));
        if (!indexed)
            return indexed.error();
        dataset = std::move(indexed).value();
    }
    const auto analysis = evaluate(dataset, scenario);
    if (!analysis)
        return analysis.error();
    const auto sweep = sweepClip(dataset, scenario, Analyzer::kSweepPoints);
    if (!sweep)
        return sweep.error();
    return exploreContent(dataset, analysis.value(), &sweep.value());
}

Result<ExportContent> computedMatmul(const Scenario& scenario) {
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
    Result<ExportContent> (*compute)(const Scenario& scenario);
};
constexpr std::array kReports{PageReport{"explore", computedExplore},
                              PageReport{"matmul", computedMatmul}};

Result<ExportContent> computedContent(const Scenario& scenario, const QString& page) {
    if (page.isEmpty())
        return kReports.front().compute(scenario);
    for (const PageReport& report : kReports)
        if (page == QLatin1String(report.page))
            return report.compute(scenario);
    return Error{
        Errc::Usage,
        {"There is nothing to export of a page called \"%1\"; there are explore and matmul.",
         {page.toStdString()}}};
}

}  // namespace

Result<int> writeReport(const Scenario& scenario, const QString& page,
                        const ExportSettings& settings, const QString& folder) {
    auto computed = computedContent(scenario, page);
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
