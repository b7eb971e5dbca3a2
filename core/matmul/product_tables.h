// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/matmul/cell_steps.h"
#include "core/matmul/evaluate_matmul.h"
#include "core/matmul/grouped_product.h"
#include "core/matmul/quantized_product.h"
#include "core/matmul/race.h"
#include "core/matmul/remedies.h"
#include "core/table/table.h"

// What is known about a product as tables, for the screen and for exports. Rows and columns of
// matrices count from 1, as people do.
namespace quantscope {

/// A row per cell of C: accumulator and its four terms, simulated, integer-only and exact result,
/// error; with `requantized` the output codes of both multipliers.
Table productCellsTable(const QuantizedProduct& product,
                        const RequantizedProduct* requantized = nullptr);

/// A row each for the errors of A, B, C simulated, C integer-only and with `grouped` C with group
/// scales; only what is known.
Table productErrorsTable(const QuantizedProduct& product, const GroupedProduct* grouped = nullptr);

/// The mean squared error of each row, then of each column of C. @pre product.integerErrors
Table productLinesTable(const QuantizedProduct& product);

/// The products of one cell with codes, products and sums, then the stages that follow.
Table cellStepsTable(const CellSteps& cell);

/// A row per group of a cell: where along k, its integer sum, scales, what it adds.
Table groupSumsTable(const GroupedProduct& grouped, std::size_t row, std::size_t column);

/// A row per remedy: its letter in remediesFigure(), parameter, SQNR and MSE of X, W and Y.
Table remediesTable(std::span<const RemedyOutcome> outcomes);

/// A row per entry and shape: sizes, seconds, GOPS, share of the peak.
Table raceTable(std::span<const RaceTiming> timings);

/// How a product was made: program version, where the matrices come from, how they are quantized.
std::vector<std::string> matmulProvenance(const MatmulAnalysis& analysis);

}  // namespace quantscope
