// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/data/tensor.h"
#include "core/scenario/scenario.h"

namespace quantscope::cli {

/// The options shared by all commands that quantize. Words as typed: a scenario file may be read
/// first, and only what was given overrides it.
struct QuantizerOptions {
    std::string scenarioFile;
    std::optional<std::string> profile;
    std::optional<std::string> scheme;
    std::optional<std::string> codebook;
    std::optional<std::string> format;
    std::optional<int> bits;
    std::optional<std::string> codeRange;
    std::optional<std::string> scaleRule;
    std::optional<std::string> zeroInRange;
    std::optional<std::string> rounding;
    std::optional<std::uint64_t> seed;
    bool powerOfTwoScale = false;
    std::optional<std::string> per;
    std::optional<std::string> calibration;
    std::optional<std::size_t> bins;
    std::optional<std::size_t> levels;
    std::optional<std::size_t> batch;
};

/// Declares the options on a command.
void addQuantizerOptions(CLI::App& command, QuantizerOptions& options);

/// The scenario that the options describe: the command line's defaults (cli.md), or the scenario
/// file, with the options over it. Errors: Usage, naming the option and what it takes.
Result<Scenario> scenarioOf(const QuantizerOptions& options);

/// Settles what only the data can: a profile's `channel:0` is `tensor` for one-dimensional data.
void fitToShape(const QuantizerOptions& options, const Shape& shape, Scenario& scenario);

}  // namespace quantscope::cli
