// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/calib/calibration.h"
#include "core/data/data_spec.h"
#include "core/quant/clip_range.h"
#include "core/quant/scheme.h"
#include "core/scenario/matmul_spec.h"

// One immutable value says everything a user asked for. Undo, files, the command line, lessons
// and exports are all made of scenarios; `evaluate()` turns one into what is shown.
namespace quantscope {

/// What "best" and the sweep's curve measure.
enum class Metric { Mse, Mae, Sqnr, Cosine, Kl };

/// How the histogram's counts are drawn.
enum class CountScale { Linear, Log, Density };

/// A cell of the matrix chart.
struct MatrixCell {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const MatrixCell&) const = default;
};

/// How the picture is looked at. Travels with the scenario and is part of undo.
struct View {
    std::optional<ClipRange> visible;  ///< Of the value axis; nothing: all the data.
    CountScale counts = CountScale::Log;
    std::size_t bins = 0;  ///< 0: automatic; else 32 to 4,096.
    bool binPerCode = false;
    std::string leftChart = "sweep";  ///< Ids of rows of the table of figures.
    std::string rightChart = "error";
    std::optional<std::size_t> group;  ///< The channel or group whose values are shown alone.
    bool groupsByRange = false;        ///< Charts by group: the widest first.
    MatrixCell cell;
    bool closeUp = false;                   ///< Matrix: only the cells around `cell`.
    std::optional<std::size_t> searchStep;  ///< Candidate of the calibration's search that is
                                            ///< looked at; nothing: the chosen one.

    bool operator==(const View&) const = default;
};

struct Scenario {
    DataSpec data;
    Scheme scheme;
    Calibration calibration;
    Metric metric = Metric::Mse;
    bool mirrorLimits = true;  ///< Both clip limits move together.
    View view;
    MatmulSpec matmul;    ///< What the MatMul page shows.
    std::string unknown;  ///< Fields of newer versions, a JSON object; kept on saving.

    bool operator==(const Scenario&) const = default;
};

/// What a first start shows (experience 3.12): 20,000 normal values of seed 42, 0.2 % of them
/// outliers, 4-bit symmetric narrow codes, min-max.
Scenario defaultScenario();

}  // namespace quantscope
