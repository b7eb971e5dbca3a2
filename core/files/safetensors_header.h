// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/data/tensor.h"

namespace quantscope {

/// One tensor as a safetensors header names it.
struct SafetensorsRow {
    std::string name;
    std::string dtype;  ///< As written: "F32".
    Shape shape;
    std::uint64_t begin = 0;  ///< Of its bytes, from the end of the header.
    std::uint64_t end = 0;    ///< At least `begin`.
};

/// Reads the JSON header of a safetensors file, one value after the other: memory stays in
/// proportion to the tensors. Rows come in the header's order; "__metadata__" and fields that the
/// format does not name are passed over.
///
/// Errors: BadInput, naming the file at `path` and the tensor: no JSON object in UTF-8 that starts
/// with "{"; nested too deep; a name or field that stands twice; a field missing or of the wrong
/// kind; a size or offset that is negative, no whole number or too large; offsets that run back.
Result<std::vector<SafetensorsRow>> parseSafetensorsHeader(std::string_view text,
                                                           const std::filesystem::path& path);

}  // namespace quantscope
