// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/files/tensor_file.h"

// Broken and edge-case files with a manifest of what must come of each
// (tests/data/bad-inputs/README.md): reading it, and judging what a reader made of a file.
namespace quantscope::test {

/// One entry of the manifest.
struct BadInput {
    std::string file;  ///< As the manifest names it.
    std::filesystem::path path;
    nlohmann::json expected;  ///< The entry.
};

/// The entries of all kinds for which there is a reader, and of the kind "file", in the folder that
/// QUANTSCOPE_BAD_INPUTS_DIR names, else in tests/data/bad-inputs. Aborts with a sentence when the
/// manifest cannot be read.
std::vector<BadInput> badInputs();

/// The entries of all other kinds.
std::vector<BadInput> unreadInputs();

/// What is wrong with what happens when the file is opened and all its readable tensors are read,
/// in one line; empty when it is what the entry asks for.
std::string whatIsWrong(const BadInput& input);

/// Whether a message holds one of the words that the entry asks for, or the entry asks for none.
bool mentions(const std::string& message, const BadInput& input);

/// The largest resident memory that the file's entry allows the whole program.
std::size_t allowedBytes(const BadInput& input);

}  // namespace quantscope::test
