// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/file_bytes.h"

#include <cstdlib>
#include <fstream>

namespace quantscope::test {

std::filesystem::path FileFolder::write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = path(name);
    // Overwriting a file in place makes some file systems wait for the disk.
    std::filesystem::remove(file);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
        std::abort();
    return file;
}

}  // namespace quantscope::test
