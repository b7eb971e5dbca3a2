// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/base/printable.h"

namespace quantscope {

namespace {

Error cannotOpen(const std::filesystem::path& path, int reason) {
    if (reason == ENOENT || reason == ENOTDIR)
        return fileError(path, Errc::Io,
                         QUANTSCOPE_TEXT("core",
                                         "%1 does not exist; check the name, or choose "
                                         "another file."));
    if (reason == EACCES || reason == EPERM)
        return fileError(path, Errc::Io,
                         QUANTSCOPE_TEXT("core",
                                         "%1 may not be read by you; change its "
                                         "permissions, or choose another file."));
    return fileError(path, Errc::Io,
                     QUANTSCOPE_TEXT("core",
                                     "%1 cannot be opened (%2); check the disk, or choose "
                                     "another file."),
                     {std::generic_category().message(reason)});
}

Result<std::size_t> sizeOf(const std::filesystem::path& path, int descriptor) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0)
        return cannotOpen(path, errno);
    if (S_ISDIR(status.st_mode))
        return fileError(
            path, Errc::Io,
            QUANTSCOPE_TEXT("core", "%1 is a folder, not a file; choose a file in it."));
    if (!S_ISREG(status.st_mode))
        return fileError(path, Errc::Io,
                         QUANTSCOPE_TEXT("core",
                                         "%1 is not an ordinary file but a device or a "
                                         "pipe; copy what it gives to a file and open "
                                         "that."));
    return static_cast<std::size_t>(status.st_size);
}

}  // namespace

Error fileError(const std::filesystem::path& path, Errc code, std::string_view text,
                std::vector<Message::Argument> more) {
    constexpr std::size_t kLongestName = 120;
    const std::string name = path.has_filename() ? path.filename().string() : path.string();
    more.insert(more.begin(), printable(name, kLongestName));
    return {code, {text, std::move(more)}};
}

Error cutWhileReading(const std::filesystem::path& path) {
    return fileError(path, Errc::Io,
                     QUANTSCOPE_TEXT("core",
                                     "%1 was cut off by another program while it was read; "
                                     "open it again when that has finished."));
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
    // Without O_NONBLOCK a named pipe would wait for a writer for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return cannotOpen(path, errno);
    // From here on the object closes what was opened.
    const std::shared_ptr<MappedFile> file(new MappedFile(path, descriptor));
    const auto size = sizeOf(path, descriptor);
    if (!size)
        return size.error();
    if (size.value() > 0) {
        void* const start = mmap(nullptr, size.value(), PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (start == MAP_FAILED)
            return cannotOpen(path, errno);
        file->bytes_ = {static_cast<const std::byte*>(start), size.value()};
        file->guard_.emplace(file->bytes_);
    }
    return std::shared_ptr<const MappedFile>(file);
}

MappedFile::~MappedFile() {
    guard_.reset();
    if (!bytes_.empty())
        munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
    close(descriptor_);
}

bool MappedFile::whole() const {
    struct stat status {};
    return (!guard_ || !guard_->lost()) && fstat(descriptor_, &status) == 0 &&
           static_cast<std::size_t>(status.st_size) >= bytes_.size();
}

std::string_view MappedFile::text() const {
    return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
}

}  // namespace quantscope
