// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/write_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace quantscope {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Error cannotWrite(const std::filesystem::path& path, int reason) {
    return {Errc::Io,
            {QUANTSCOPE_TEXT("core", "%1 cannot be written: %2. Choose another folder or name."),
             {path.string(), std::generic_category().message(reason)}}};
}

int writeAll(const std::filesystem::path& path, std::string_view bytes) {
    const File file(std::fopen(path.c_str(), "wb"));
    if (!file)
        return errno;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
        std::fflush(file.get()) != 0 || fsync(fileno(file.get())) != 0)
        return errno;
    return 0;
}

}  // namespace

Result<Done> writeFile(const std::filesystem::path& path, std::string_view bytes) {
    // Renaming over a device or a pipe would replace it by a file; those are written to directly.
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        const int failed = writeAll(path, bytes);
        // Devices and pipes cannot be flushed to disk, and need not be.
        if (failed != 0 && failed != EINVAL && failed != EROFS)
            return cannotWrite(path, failed);
        return Done{};
    }
    std::filesystem::path temporary = path;
    temporary += ".part" + std::to_string(getpid());
    int failed = writeAll(temporary, bytes);
    if (failed == 0 && std::rename(temporary.c_str(), path.c_str()) != 0)
        failed = errno;
    if (failed != 0) {
        std::filesystem::remove(temporary, ignored);
        return cannotWrite(path, failed);
    }
    return Done{};
}

std::string npyBytes(const Shape& shape, std::string_view type, std::span<const std::byte> data) {
    std::string header =
        "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (";
    for (const std::size_t size : shape)
        header += std::to_string(size) + ", ";
    if (shape.size() > 1)
        header.resize(header.size() - 2);
    header += "), }";
    // Magic, version and length take 10 bytes; the data starts at a multiple of 64.
    constexpr std::size_t kPrefix = 10;
    constexpr std::size_t kAlignment = 64;
    const std::size_t unpadded = kPrefix + header.size() + 1;
    header.append((kAlignment - unpadded % kAlignment) % kAlignment, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xffU);
    bytes += static_cast<char>(header.size() >> 8U);
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(data.data()), data.size());
    return bytes;
}

}  // namespace quantscope
