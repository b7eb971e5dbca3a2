// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/files/lost_pages.h"

namespace quantscope {

/// A file's bytes, mapped read-only: nothing is read before somebody looks. Any thread.
class MappedFile {
public:
    /// Errors: Io for what is missing, a folder, no ordinary file, or may not be read.
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::span<const std::byte> bytes() const { return bytes_; }

    /// The same bytes as text, without a check of their encoding.
    std::string_view text() const;

    /// False when another program has cut the file off since it was opened: bytes that are gone
    /// read as zeros, which is not what the file held.
    bool whole() const;

private:
    MappedFile(std::filesystem::path path, int descriptor)
        : path_(std::move(path)), descriptor_(descriptor) {}

    std::filesystem::path path_;
    int descriptor_;
    std::span<const std::byte> bytes_;
    std::optional<LostPagesGuard> guard_;
};

/// An error about a file: `text`'s %1 is the file's name, the further arguments follow.
Error fileError(const std::filesystem::path& path, Errc code, std::string_view text,
                std::vector<Message::Argument> more = {});

/// The error for a file that is not whole() any more.
Error cutWhileReading(const std::filesystem::path& path);

}  // namespace quantscope
