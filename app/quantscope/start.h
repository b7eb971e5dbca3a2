// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/quantscope/options.h"
#include "core/base/result.h"
#include "core/scenario/pins.h"

namespace quantscope {

/// Whether windows can be shown: a display is named in the environment, or a platform is chosen
/// by hand (QT_QPA_PLATFORM).
bool hasDisplay();

/// Where the report goes when there is no display and nobody named a folder.
QString defaultReportFolder();

/// What the options describe: the scenario file's or the session's, else the default scenario, with
/// the data of the first input when there is one (a file by name, "gen:…", numbers on standard
/// input for "-"). Errors: Io, BadInput, Usage.
Result<SessionState> startState(const Options& options);

/// Whether the first input is a file: neither "gen:…" nor "-".
bool namesFile(const Options& options);

/// Prints core's sentence on standard error and gives the code to leave with: 2 for wrong usage,
/// 1 otherwise.
int reportError(const Error& error);

}  // namespace quantscope
