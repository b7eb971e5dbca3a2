// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/base/version.h"

int main(int argc, char** argv) {
    CLI::App program("The quantization lab without a screen", "quantscope-cli");
    program.set_version_flag("--version", std::string(quantscope::version()));
    program.require_subcommand(1);
    CLI11_PARSE(program, argc, argv);
    return 0;
}
