// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <new>

#include "app/quantscope_cli/commands.h"
#include "core/base/version.h"

namespace {

using namespace quantscope;

constexpr int kInputAtFault = 1;
constexpr int kWrongUsage = 2;

int report(const Error& error) {
    std::cerr << "quantscope-cli: " << english(error.message) << '\n';
    return error.code == Errc::Usage ? kWrongUsage : kInputAtFault;
}

int runProgram(int argc, char** argv) {
    CLI::App program("Quantization from the command line: the lab without a screen.",
                     "quantscope-cli");
    program.footer("Example: quantscope-cli quantize weights.npy --bits 4 --calibration mse");
    program.set_version_flag("--version", "quantscope-cli " + std::string(version()));
    program.require_subcommand(1);
    program.fallthrough();
    cli::OutputOptions output;
    program.add_flag("--json", output.json, "Print one JSON document");
    program.add_flag("--csv", output.csv, "Print a table as CSV");
    program.add_flag("--quiet", output.quiet, "No warnings, no progress");
    program.add_option("--out", output.out, "Write to this file instead of standard output");
    const auto commands = cli::addCommands(program, output);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : kWrongUsage;
    }
    for (const cli::Command& command : commands) {
        if (!command.app->parsed())
            continue;
        const auto done = command.run();
        return done ? 0 : report(done.error());
    }
    return kWrongUsage;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return runProgram(argc, argv);
    } catch (const std::bad_alloc&) {
        std::cerr << "quantscope-cli: There is not enough memory for this. Use a smaller tensor.\n";
    } catch (const std::exception& error) {
        std::cerr << "quantscope-cli: " << error.what() << '\n';
    }
    return kInputAtFault;
}
