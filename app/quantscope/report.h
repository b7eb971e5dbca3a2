// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/scenario/pins.h"
#include "ui/export/export_settings.h"

namespace quantscope {

/// Computes what a page shows of the state's scenario and writes every chart and table of it, the
/// scenario itself and a page that shows them (report.md) into `folder`, in the language in force:
/// the files that the Export dialog writes under the same settings. Each says how it was made.
///
/// `page` is "explore", "compare" (with the first two pins side by side, or the only one beside
/// the scenario), "matmul" (without its race: timings are taken where somebody asks for them), or
/// empty for the first.
/// The same request gives the same bytes. `folder` is made when it is not there; existing files of
/// the same names are replaced, each at once or not at all. Returns how many were written. Needs a
/// QGuiApplication, but no display. Errors: Usage for another page; what loading and evaluating
/// say; Io.
Result<int> writeReport(const SessionState& state, const QString& page,
                        const ExportSettings& settings, const QString& folder);

}  // namespace quantscope
