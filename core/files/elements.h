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
/// order than this computer's. It returns the place of the first finite number beyond float32's
/// range, or `count`.
struct ElementType {
    std::string_view id;           ///< cli.md's `dtype`.
    std::string_view numpy;        ///< NumPy's kind and size: "f4"; empty where it has none.
    std::string_view safetensors;  ///< "F32".
    std::size_t bytes;
    std::size_t (*convert)(const std::byte* from, std::size_t count, bool swap, float* to);
};

std::span<const ElementType> elementTypes();

/// Where a tensor's values stand in a file.
/// @pre The file holds count · type->bytes bytes from `offset` on.
struct StoredElements {
    std::shared_ptr<const MappedFile> file;
    std::size_t offset = 0;
    std::size_t count = 0;
    const ElementType* type = nullptr;
    bool swap = false;  ///< The bytes of a number stand in the other order than this computer's.
};

/// The values as float32; the file's own pages where they already are aligned float32, otherwise a
/// copy, made on all processors. Reports progress between batches of pieces.
/// Errors: BadInput for a number outside float32's range, naming its place; TooLarge; Cancelled.
Result<FloatArray> readElements(const StoredElements& stored, const Task& task);

/// Room for `count` values, whose contents are not set. Errors: TooLarge, naming the file, when
/// this computer has less memory altogether or gives none.
Result<std::shared_ptr<float[]>> roomForValues(const std::filesystem::path& path,
                                               std::size_t count);

/// The tensor of an entry, once its values are there. Errors: Io when the file was cut off while
/// they were read.
Result<Tensor> finishedTensor(const MappedFile& file, std::string name, Shape shape,
                              const ElementType& type, FloatArray values);

}  // namespace quantscope
