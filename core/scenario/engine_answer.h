// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/dataset.h"
#include "core/quant/scheme.h"
#include "core/report/error_report.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

/// What every engine answers: sums and populations, and Σ e² per level where it is known.
struct EngineAnswer {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;
    std::vector<double> levelSquares;
};

/// One fused pass over `values` with the parameters of the first group of `analysis`. `stats`, if
/// not null, are those of `values`, which are then all finite.
EngineAnswer directAnswer(std::span<const float> values, const SampleStats* stats,
                          const Scheme& scheme, const Analysis& analysis);

/// Puts the sums and the report that follow from an answer into `analysis`; the divergence stays
/// empty. `bits`: stored per value.
void completeReport(Analysis& analysis, const Dataset& dataset, const EngineAnswer& answer,
                    double bits);

}  // namespace quantscope
