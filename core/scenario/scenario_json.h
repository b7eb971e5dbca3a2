// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// Version written into scenario files. Older ones are read; of newer ones the known fields are.
inline constexpr int kScenarioVersion = 1;

/// A scenario read from a file, and what had to be left aside.
struct ReadScenario {
    Scenario scenario;
    std::vector<Message> notes;  ///< Fields that are not known here, a newer version.
};

enum class JsonLayout {
    File,
    OneLine,
    Brief,  ///< One line without the fields that have their usual value.
};

/// UTF-8 JSON with sorted keys, a version number and every field; unknown ones are written back.
std::string scenarioJson(const Scenario& scenario, JsonLayout layout = JsonLayout::File);

/// The scenario as it may leave this computer: a data file's path becomes relative to `folder`
/// when it lies in or below it, else its bare name.
Scenario portableScenario(Scenario scenario, const std::filesystem::path& folder);

/// Absent fields keep their defaults. Errors: BadInput for text that is not JSON, is not a
/// scenario, or gives a known field a value it cannot have; the sentence names the field.
Result<ReadScenario> parseScenario(std::string_view json);

/// The line of a provenance that says from which scenario something was made. It names no folder
/// of this computer.
std::string scenarioLine(const Scenario& scenario);

/// The JSON in the first line that scenarioLine() wrote, out of a text with others; such a line may
/// follow a comment's mark (#, %, >). Nothing when there is none.
std::optional<std::string_view> scenarioJsonIn(std::string_view text);

}  // namespace quantscope
