// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "core/files/mapped_file.h"
#include "core/files/tensor_file.h"

// What the rows of the table of readers call; one source file per format. `open…` gets a file that
// is not empty.
namespace quantscope::builtin {

bool looksLikeNpy(std::span<const std::byte> head);
bool looksLikeSafetensors(std::span<const std::byte> head);
bool looksLikeNumbers(std::span<const std::byte> head);

Result<std::unique_ptr<TensorFile>> openNpy(std::shared_ptr<const MappedFile> file);
Result<std::unique_ptr<TensorFile>> openSafetensors(std::shared_ptr<const MappedFile> file);
Result<std::unique_ptr<TensorFile>> openText(std::shared_ptr<const MappedFile> file);

}  // namespace quantscope::builtin
