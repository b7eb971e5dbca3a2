// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <vector>

#include "app/quantscope_cli/output.h"
#include "core/base/result.h"

namespace quantscope::cli {

/// One command: declares its options on the program and gives what to run when it was chosen.
/// To add a command: one source file, a row in commands.cpp.
struct Command {
    CLI::App* app = nullptr;
    std::function<Result<Done>()> run;
};

Command addInspect(CLI::App& program, const OutputOptions& output);
Command addStats(CLI::App& program, const OutputOptions& output);
Command addQuantize(CLI::App& program, const OutputOptions& output);
Command addCalibrate(CLI::App& program, const OutputOptions& output);
Command addSweep(CLI::App& program, const OutputOptions& output);
Command addCompare(CLI::App& program, const OutputOptions& output);
Command addFormats(CLI::App& program, const OutputOptions& output);
Command addMatmul(CLI::App& program, const OutputOptions& output);
Command addBench(CLI::App& program, const OutputOptions& output);

/// Every command, in the order of the help text.
std::vector<Command> addCommands(CLI::App& program, const OutputOptions& output);

}  // namespace quantscope::cli
