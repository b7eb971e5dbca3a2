// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>

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

// What was typed where a command's name belongs.
std::string unknownCommand(const CLI::App& program) {
    const auto words = program.remaining();
    const auto word =
        std::ranges::find_if(words, [](const std::string& text) { return !text.starts_with("-"); });
    return program.get_subcommands().empty() && word != words.end() ? *word : std::string();
}

std::string failureSentence(const CLI::App* program, const CLI::Error& error) {
    constexpr std::string_view kNotRead = "Could not convert: ";  // "--bits = 4.5" follows
    std::string sentence = error.what();
    if (const std::string word = unknownCommand(*program); !word.empty())
        sentence = "There is no command “" + word + "”.";
    else if (sentence.starts_with(kNotRead))
        sentence = "That option takes another kind of number: " + sentence.substr(kNotRead.size());
    return "quantscope-cli: " + sentence + "\nRun with --help for more information.\n";
}

int runProgram(int argc, char** argv) {
    CLI::App program("Quantization from the command line: the lab without a screen.",
                     "quantscope-cli");
    program.footer("Example: quantscope-cli quantize weights.npy --bits 4 --calibration mse");
    program.set_version_flag("--version", "quantscope-cli " + std::string(version()));
    program.failure_message(failureSentence);
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
