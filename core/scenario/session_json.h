// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/scenario/pins.h"

namespace quantscope {

/// Version written into session files. Older ones are read; of newer ones what is known.
inline constexpr int kSessionVersion = 1;

/// What somebody was at: everything that undo covers, and where.
struct Session {
    SessionState state;
    std::string page;  ///< Id of the page in view; empty: the first.

    bool operator==(const Session&) const = default;
};

/// A session read from a file, and what had to be left aside.
struct ReadSession {
    Session session;
    std::vector<Message> notes;  ///< Unknown settings, a newer version, pins that cannot be read.
};

/// UTF-8 JSON; scenarios in it look as scenarioJson() writes them, with the paths they have.
std::string sessionJson(const Session& session);

/// The session as it may leave this computer: see portableScenario().
Session portableSession(Session session, const std::filesystem::path& folder);

/// The same with the paths of data files taken to start at `folder`.
Session locatedSession(Session session, const std::filesystem::path& folder);

/// A pin that cannot be read is left out with a note. Errors: BadInput for text that is no
/// session, and whatever parseScenario() says of the session's own scenario.
Result<ReadSession> parseSession(std::string_view json);

}  // namespace quantscope
