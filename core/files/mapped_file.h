// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

#include "core/base/result.h"

namespace quantscope {

/// A file's bytes, mapped read-only: nothing is read before somebody looks.
class MappedFile {
public:
    /// Errors: Io for what is missing, a folder, or may not be read.
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::span<const std::byte> bytes() const { return bytes_; }

private:
    MappedFile(std::filesystem::path path, std::span<const std::byte> bytes)
        : path_(std::move(path)), bytes_(bytes) {}

    std::filesystem::path path_;
    std::span<const std::byte> bytes_;
};

/// An error about a file: `text`'s %1 is the file's name, the further arguments follow.
Error fileError(const std::filesystem::path& path, Errc code, std::string_view text,
                std::vector<Message::Argument> more = {});

}  // namespace quantscope
