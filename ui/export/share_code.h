// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/scenario/scenario_json.h"

namespace quantscope {

/// A scenario as a line of letters that survives a chat or an e-mail: "QS1-", then base64url of a
/// check sum and the zlib-packed JSON without the usual values. Data files are named, not included.
QString shareCode(const Scenario& scenario);

/// Whether `text` means to be a share code.
bool isShareCode(const QString& text);

/// The scenario of a share code; white space in it does not count.
/// Errors: BadInput for a code that is cut off or changed.
Result<ReadScenario> readShareCode(const QString& text);

}  // namespace quantscope
