// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "core/files/mapped_file.h"
#include "core/files/tensor_file.h"

// What the rows of the table of readers call; one source file per format.
namespace quantscope::builtin {

bool looksLikeNpy(std::span<const std::byte> head, const std::filesystem::path& path);
bool looksLikeSafetensors(std::span<const std::byte> head, const std::filesystem::path& path);
bool looksLikeText(std::span<const std::byte> head, const std::filesystem::path& path);

Result<std::unique_ptr<TensorFile>> openNpy(const std::filesystem::path& path);
Result<std::unique_ptr<TensorFile>> openSafetensors(const std::filesystem::path& path);
Result<std::unique_ptr<TensorFile>> openText(const std::filesystem::path& path);

}  // namespace quantscope::builtin
