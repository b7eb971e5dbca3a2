// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/data_spec.h"
#include "core/data/dataset.h"
#include "core/scenario/scenario.h"

namespace quantscope::cli {

/// What an INPUT word means: a file, a tensor of one ("FILE::NAME", "FILE::N"), a generated
/// distribution ("gen:NAME(key=value,...)"), or "-", which reads numbers from standard input now.
Result<DataSpec> parseInput(const std::string& word);

/// The dataset that `word` means, statistics taken; an empty word means the scenario's own data.
/// `scenario.data` becomes what was loaded.
Result<Dataset> loadedInput(const std::string& word, Scenario& scenario, const Task& task);

/// The same with the what-if index.
Result<Dataset> indexedInput(const std::string& word, Scenario& scenario, const Task& task);

/// FILE and TENSOR of "FILE::TENSOR"; the second is empty without "::". A file whose own name
/// holds "::" is found first.
struct FileAndTensor {
    std::string file;
    std::string tensor;
};
FileAndTensor splitInput(const std::string& word);

}  // namespace quantscope::cli
