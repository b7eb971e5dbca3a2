// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/figure/figure.h"
#include "core/matmul/evaluate_matmul.h"
#include "core/matmul/product_maps.h"
#include "core/quant/clip_range.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/scenario.h"
#include "core/scenario/sweep.h"
#include "core/table/table.h"

// What one page can put into files, as values of one moment: whatever happens in the window
// afterwards, an export shows what was there when it was asked for.
namespace quantscope {

struct ExportChart {
    Figure figure;
    std::optional<ClipRange> limits;  ///< Drawn as lines.
};

struct ExportContent {
    std::string name;  ///< For file names: letters, digits, ".", "_", "-".
    std::vector<ExportChart> charts;
    std::vector<Table> tables;
    std::vector<Message> words;           ///< The finding, for the report's page.
    std::optional<Scenario> scenario;     ///< Nothing where there is none to write.
    std::vector<std::string> provenance;  ///< How it was made, a line each.
};

/// Everything the Explore page shows: its charts, results, codes, sweep and picks. Without a sweep
/// (it is still being computed) what is made from it is left out.
ExportContent exploreContent(const Dataset& dataset, const Analysis& analysis, const Sweep* sweep);

/// What the MatMul page shows of one product: its maps, cells where they are few, errors, the
/// steps of the cell at `place`, the room of its register, and the remedies as far as they were
/// tried. @pre `analysis` is of scenario.matmul.
ExportContent matmulContent(const MatmulAnalysis& analysis, const Scenario& scenario,
                            const ProductPlace& place, std::span<const RemedyOutcome> remedies);

/// "normal-4b-symmetric-minmax": says which scenario a file shows, in letters for file names.
std::string scenarioSlug(const Scenario& scenario);

}  // namespace quantscope
