// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "core/base/result.h"
#include "core/scenario/scenario.h"
#include "ui/theme/theme.h"

namespace quantscope {

/// Where and what a report is.
struct ReportRequest {
    QString folder;       ///< Made when it is not there.
    QStringList formats;  ///< Of reportFormats().
    Scenario scenario;
    ThemeId theme = ThemeId::Light;
};

/// Computes the scenario and writes every chart and table of it, the scenario itself and a page
/// that shows them (report.md), in the language in force. Each file says how it was made.
///
/// The same request gives the same bytes. Existing files of the same names are replaced, each at
/// once or not at all. Returns the paths written. Needs a QGuiApplication, but no display.
/// Errors: what loading and evaluating say; Io.
Result<std::vector<QString>> writeReport(const ReportRequest& request);

}  // namespace quantscope
