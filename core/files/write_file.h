// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/data/tensor.h"

namespace quantscope {

/// Writes `bytes` so that the file is either whole or untouched: a temporary file beside it,
/// flushed, then renamed. Errors: Io, naming the file and the reason.
Result<Done> writeFile(const std::filesystem::path& path, std::string_view bytes);

/// The bytes of a NumPy file, format version 1.0: `type` as NumPy spells it ("<f4", "|i1"),
/// row-major `data` in little-endian order.
std::string npyBytes(const Shape& shape, std::string_view type, std::span<const std::byte> data);

}  // namespace quantscope
