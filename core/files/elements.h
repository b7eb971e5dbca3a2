// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/tensor.h"
#include "core/files/mapped_file.h"

// Number types as files store them, and how they become float32.
namespace quantscope {

/// A number type. `convert` writes `count` values; `swap` says that the bytes stand in the other
/// order than this computer's. It returns the place of the first value that float32 cannot hold
/// (a finite number beyond its range), or `count`.
struct ElementType {
    std::string_view id;           ///< cli.md's `dtype`.
    std::string_view numpy;        ///< NumPy's kind and size: "f4".
    std::string_view safetensors;  ///< "F32".
    std::size_t bytes;
    std::size_t (*convert)(const std::byte* from, std::size_t count, bool swap, float* to);
};

std::span<const ElementType> elementTypes();

/// Where a tensor's values stand in a file. The file holds at least that many bytes from `offset`.
struct StoredElements {
    std::shared_ptr<const MappedFile> file;
    std::size_t offset = 0;
    std::size_t count = 0;
    const ElementType* type = nullptr;
    bool swap = false;
};

/// The values as float32; pages of the file itself where they already are aligned float32.
/// Errors: BadInput for a number outside float32's range, TooLarge, Cancelled.
Result<FloatArray> readElements(const StoredElements& stored, const Task& task);

}  // namespace quantscope
