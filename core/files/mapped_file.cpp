// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace quantscope {

namespace {

// Closes the descriptor when the mapping is made or failed; a mapping outlives it.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0)
            close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

Error cannotOpen(const std::filesystem::path& path, int reason) {
    if (reason == ENOENT || reason == ENOTDIR)
        return fileError(path, Errc::Io,
                         QUANTSCOPE_TEXT("core", "%1 does not exist. Check the name, or choose "
                                                 "another file."));
    return fileError(path, Errc::Io,
                     QUANTSCOPE_TEXT("core", "%1 cannot be opened: %2. Check its permissions, or "
                                             "choose another file."),
                     {std::generic_category().message(reason)});
}

}  // namespace

Error fileError(const std::filesystem::path& path, Errc code, std::string_view text,
                std::vector<Message::Argument> more) {
    more.insert(more.begin(), path.filename().empty() ? path.string() : path.filename().string());
    return {code, {text, std::move(more)}};
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
    // Without O_NONBLOCK a named pipe would wait for a writer for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0)
        return cannotOpen(path, errno);
    struct stat status {};
    if (fstat(file.get(), &status) != 0)
        return cannotOpen(path, errno);
    if (S_ISDIR(status.st_mode))
        return fileError(path, Errc::Io,
                         QUANTSCOPE_TEXT("core", "%1 is a folder, not a file. Choose a file in it."));
    if (!S_ISREG(status.st_mode))
        return fileError(path, Errc::Io,
                         QUANTSCOPE_TEXT("core", "%1 is not an ordinary file. Copy its contents to "
                                                 "one and open that."));
    std::span<const std::byte> bytes;
    if (const auto size = static_cast<std::size_t>(status.st_size); size > 0) {
        void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
        if (start == MAP_FAILED)
            return cannotOpen(path, errno);
        bytes = {static_cast<const std::byte*>(start), size};
    }
    return std::shared_ptr<const MappedFile>(new MappedFile(path, bytes));
}

MappedFile::~MappedFile() {
    if (!bytes_.empty())
        munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace quantscope
