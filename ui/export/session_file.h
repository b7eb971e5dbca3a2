// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/scenario/session_json.h"

namespace quantscope {

/// "qses": of files that hold a scenario with its pins.
bool opensAsSession(const QString& path);

/// The session of a .qses file. Data files are looked for beside `path`, where the session says.
/// Errors: Io, BadInput.
Result<ReadSession> readSessionFile(const QString& path);

}  // namespace quantscope
