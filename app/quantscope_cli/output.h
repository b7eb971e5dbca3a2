// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/table/table.h"

namespace quantscope::cli {

using Json = nlohmann::ordered_json;

/// Where and how results are written: the options that every command has.
struct OutputOptions {
    bool json = false;
    bool csv = false;
    bool quiet = false;
    std::string out;
};

/// A result in its two forms; which one is written depends on the options.
struct Answer {
    Json json;
    Table table;
    std::vector<Message> warnings;  ///< To standard error unless quiet.
};

/// A number, or null where there is none or it is not finite: JSON never holds NaN.
Json number(double value);
Json number(std::optional<double> value);

/// Writes the answer to standard output or, whole or not at all, to the file asked for.
Result<Done> write(const Answer& answer, const OutputOptions& options);

/// A table for a terminal: columns padded, numbers flush right, six significant digits.
std::string readableText(const Table& table);

/// A task that shows its progress on a terminal once work has taken a second, unless quiet.
Task progressTask(const OutputOptions& options);

/// Clears the progress line, where one can have been drawn.
void endProgress(const OutputOptions& options);

}  // namespace quantscope::cli
