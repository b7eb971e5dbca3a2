// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/data/dataset.h"
#include "core/figure/figure.h"
#include "core/scenario/code_differences.h"
#include "core/scenario/compare.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/sweep.h"
#include "core/table/table.h"

namespace quantscope {

/// The results of one analysis, a row a figure, in the fixed order of the Results panel:
/// columns id, name, value, unit.
Table resultsTable(const Dataset& dataset, const Analysis& analysis);

/// A row per code: code, level, lower and upper threshold, count, share, mean squared error.
Table codesTable(const Analysis& analysis);

/// The sweep's curve, a row per limit; and every method's pick with limit, loss and rank.
Table sweepTable(const Sweep& sweep);
Table picksTable(const Sweep& sweep);

/// A row per value whose codes differ: position, value, both codes, the cause's id.
Table differencesTable(const CodeDifferences& differences);

/// A comparison, a row per contender: label, bits per value, errors, whether on the frontier.
Table compareTable(std::span<const ComparedRow> rows);

/// A row per value that is not finite, the first 10,000 of them: its position in the tensor, its
/// index along each axis, and what it is.
Table notFiniteTable(const Tensor& tensor);

/// Any figure as a table: what "show as table" and the data behind an exported chart show.
Table figureTable(const Figure& figure);

/// How a result was made: program version, data, seed, counts, exact or approximate, the scenario
/// as one line of JSON.
std::vector<std::string> provenance(const Dataset& dataset, const Analysis& analysis);
/// The same where the values are gone: of a tensor with these counts and this shape.
std::vector<std::string> provenance(const FiniteCounts& counts, const Shape& shape,
                                    const Analysis& analysis);

}  // namespace quantscope
