// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/commands.h"

namespace quantscope::cli {

std::vector<Command> addCommands(CLI::App& program, const OutputOptions& output) {
    return {
        addInspect(program, output),   addStats(program, output),   addQuantize(program, output),
        addCalibrate(program, output), addSweep(program, output),   addCompare(program, output),
        addMatmul(program, output),    addFormats(program, output), addBench(program, output),
    };
}

}  // namespace quantscope::cli
