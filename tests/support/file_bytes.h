// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <algorithm>
#include <bit>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// Tensor files byte by byte, as their formats describe them, and a place to put them.
namespace quantscope::test {

/// `count` bytes of `value`, least significant first.
inline std::string littleEndian(std::uint64_t value, std::size_t count) {
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
    return bytes;
}

/// The bytes of numbers one after the other, least significant first, or most significant first.
template <class T>
std::string bytesOf(const std::vector<T>& numbers, bool bigEndian = false) {
    std::string bytes;
    for (const T number : numbers) {
        std::string one(sizeof(T), '\0');
        std::memcpy(one.data(), &number, sizeof(T));
        if (bigEndian == (std::endian::native == std::endian::little))
            std::reverse(one.begin(), one.end());
        bytes += one;
    }
    return bytes;
}

/// A NumPy file of format version 1 with this dictionary as its header, padded with blanks so that
/// the data starts at a multiple of `alignment`.
inline std::string npyFile(std::string header, const std::string& data,
                           std::size_t alignment = 64) {
    header +=
        std::string((alignment - (10 + header.size() + 1) % alignment) % alignment, ' ') + "\n";
    return "\x93NUMPY\x01" + std::string(1, '\0') + littleEndian(header.size(), 2) + header + data;
}

/// The usual header: `descr` without quotes, `shape` as Python writes a tuple.
inline std::string npyHeader(const std::string& descr, const std::string& shape,
                             bool fortranOrder = false) {
    return "{'descr': '" + descr + "', 'fortran_order': " + (fortranOrder ? "True" : "False") +
           ", 'shape': " + shape + ", }";
}

/// A safetensors file: the header's length, the header, the data.
inline std::string safetensorsFile(const std::string& header, const std::string& data) {
    return littleEndian(header.size(), 8) + header + data;
}

/// A folder that goes away with this object, and files in it.
class FileFolder {
public:
    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }

    /// Writes `bytes` to the file `name`, over what was there. Aborts when that fails.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const;

private:
    QTemporaryDir folder_;
};

}  // namespace quantscope::test
