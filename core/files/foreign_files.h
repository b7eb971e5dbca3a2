// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>

#include "core/base/result.h"

// Kinds of file that people try to open and that no reader takes: what each looks like, and what
// to do instead. When a reader for one of them arrives, its row goes.
namespace quantscope {

/// The error for a kind of file that its first bytes give away; nothing for all others.
std::optional<Error> foreignByContent(std::span<const std::byte> head,
                                      const std::filesystem::path& path);

/// The error for a kind of file that only its extension gives away.
std::optional<Error> foreignByExtension(const std::filesystem::path& path);

/// The extension of a path without its dot, in lower case; empty without one.
std::string lowerExtension(const std::filesystem::path& path);

}  // namespace quantscope
