// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/scenario/scenario_json.h"

// The way back from files to the scenario, of the window and of `quantscope --scenario` alike:
// scenario files, and whatever export_files.h wrote with how it was made inside.
namespace quantscope {

/// Whether a file is opened for the scenario in it: a scenario file or a picture always (there is
/// nothing else to open in it), a table (CSV, JSON, Markdown, LaTeX) when it carries one.
/// Looks at the beginning of the file only.
bool opensAsScenario(const QString& path);

/// The scenario of a .qscn file, or the one that an exported picture (PNG, SVG, PDF) or table
/// (CSV, JSON, Markdown, LaTeX) carries. A data file is looked for beside `path`, where the
/// scenario says.
/// Errors: Io; BadInput, also for a picture or table without a scenario.
Result<ReadScenario> readScenarioFile(const QString& path);

}  // namespace quantscope
