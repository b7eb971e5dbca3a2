// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/report.h"

#include <QDir>

#include <filesystem>
#include <memory>
#include <utility>

#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweep.h"
#include "ui/export/export_files.h"
#include "ui/state/analyzer.h"

namespace quantscope {

namespace {

// What the window computes in the background, here one after the other.
Result<ExportContent> computedContent(const Scenario& scenario) {
    auto tensor = loadData(scenario.data, std::filesystem::path(QDir::currentPath().toStdString()));
    if (!tensor)
        return tensor.error();
    Dataset dataset = makeDataset(std::move(tensor).value());
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

}  // namespace

Result<int> writeReport(const Scenario& scenario, const ExportSettings& settings,
                        const QString& folder) {
    auto computed = computedContent(scenario);
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
