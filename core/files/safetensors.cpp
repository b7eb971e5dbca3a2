// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors: 8 bytes of header length, a JSON header, the values. Source: the format's README and
// what the safetensors crate (0.4) accepts, which is followed where it is strict.
#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

#include "core/base/printable.h"
#include "core/files/builtin.h"
#include "core/files/elements.h"
#include "core/files/safetensors_header.h"

namespace quantscope {

namespace {

using Path = std::filesystem::path;

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kLongestHeader = 100'000'000;  // the format's own limit

Error badFile(const Path& path, std::string_view text, std::vector<Message::Argument> more = {}) {
    return fileError(path, Errc::BadInput, text, std::move(more));
}

Message::Argument bytesText(std::uint64_t number) {
    return std::to_string(number);
}

std::uint64_t headerLength(std::span<const std::byte> bytes) {
    std::uint64_t length = 0;
    for (std::size_t i = std::min(kLengthBytes, bytes.size()); i-- > 0;)
        length = length * 256 + std::to_integer<std::uint64_t>(bytes[i]);
    return length;
}

Result<std::string_view> headerText(const MappedFile& file) {
    const auto bytes = file.bytes();
    const Path& path = file.path();
    if (bytes.size() < kLengthBytes)
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1 is too short (%2 bytes) for a safetensors header; "
                                       "save or download it again."),
                       {bytesText(bytes.size())});
    const std::uint64_t length = headerLength(bytes);
    if (length > bytes.size() - kLengthBytes)
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1 is truncated or no safetensors file: its header "
                                       "length of %2 is too large and reaches beyond the end "
                                       "of the file at byte %3; save or download it again."),
                       {bytesText(length), bytesText(bytes.size())});
    if (length > kLongestHeader)
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1: the header of %2 bytes is too large, the format "
                                       "allows 100 MB; save it again."),
                       {bytesText(length)});
    return file.text().substr(kLengthBytes, static_cast<std::size_t>(length));
}

const ElementType* typeNamed(std::string_view name) {
    const auto types = elementTypes();
    const auto found = std::find_if(types.begin(), types.end(), [&](const ElementType& type) {
        return type.safetensors == name;
    });
    return found == types.end() ? nullptr : &*found;
}

// Number types of newer versions of the format: listed, not read.
bool isNewerType(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names{
        "F4", "F6_E2M3", "F6_E3M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "C64"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// A row's type and size, held against its offsets.
Result<Done> checkRow(const Path& path, const SafetensorsRow& row) {
    const ElementType* const type = typeNamed(row.dtype);
    if (!type && !isNewerType(row.dtype))
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1: the dtype “%3” of tensor “%2” is not one of the "
                                       "format; save the file again."),
                       {printable(row.name), printable(row.dtype)});
    const auto count = valueCount(row.shape);
    std::size_t bytes = 0;
    if (!count || (type && __builtin_mul_overflow(*count, type->bytes, &bytes)))
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1: the shape of tensor “%2” is too large, its size "
                                       "overflows; save the file again."),
                       {printable(row.name)});
    if (type && bytes != row.end - row.begin)
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1: the shape of tensor “%2” needs %3 bytes and its "
                                       "offsets span %4; save the file again."),
                       {printable(row.name), bytesText(bytes), bytesText(row.end - row.begin)});
    return Done{};
}

Error cutInData(const Path& path, const SafetensorsRow& row, std::uint64_t dataAt,
                std::uint64_t dataBytes) {
    return badFile(
        path,
        QUANTSCOPE_TEXT("core",
                        "%1 is truncated: by its offsets tensor “%2” ends at byte "
                        "%3, beyond the end of file at byte %4; save or download "
                        "it again."),
        {printable(row.name),
         row.end > UINT64_MAX - dataAt ? bytesText(row.end) : bytesText(dataAt + row.end),
         bytesText(dataAt + dataBytes)});
}

// The tensors, sorted by offset, must cover the values exactly: no gap, no overlap, nothing behind
// the last. Anything else could hide bytes that no reader shows.
Result<Done> checkCover(const Path& path, const std::vector<SafetensorsRow>& rows,
                        std::uint64_t dataAt, std::uint64_t dataBytes) {
    std::uint64_t covered = 0;
    for (const SafetensorsRow& row : rows) {
        if (row.end > dataBytes)
            return cutInData(path, row, dataAt, dataBytes);
        if (row.begin < covered)
            return badFile(path,
                           QUANTSCOPE_TEXT("core",
                                           "%1: by its offsets tensor “%2” overlaps another; "
                                           "save the file again."),
                           {printable(row.name)});
        if (row.begin > covered)
            return badFile(path,
                           QUANTSCOPE_TEXT("core",
                                           "%1: by the offsets there is a gap (hole) of %3 "
                                           "bytes before tensor “%2”; save the file again."),
                           {printable(row.name), bytesText(row.begin - covered)});
        covered = row.end;
    }
    if (covered != dataBytes)
        return badFile(path,
                       QUANTSCOPE_TEXT("core",
                                       "%1 has %2 extra bytes after the last tensor, which "
                                       "the format forbids; save the file again."),
                       {bytesText(dataBytes - covered)});
    return Done{};
}

TensorEntry entryOf(const SafetensorsRow& row) {
    const ElementType* const type = typeNamed(row.dtype);
    TensorEntry entry;
    entry.name = row.name;
    entry.type = type ? std::string(type->id) : row.dtype;
    entry.shape = row.shape;
    entry.bytes = row.end - row.begin;
    entry.readable = type != nullptr;
    return entry;
}

class SafetensorsFile : public TensorFile {
public:
    SafetensorsFile(std::shared_ptr<const MappedFile> file, const std::vector<SafetensorsRow>& rows,
                    std::size_t dataAt)
        : file_(std::move(file)) {
        for (const SafetensorsRow& row : rows) {
            entries_.push_back(entryOf(row));
            offsets_.push_back(dataAt + static_cast<std::size_t>(row.begin));
        }
    }

    std::string_view format() const override { return "safetensors"; }
    std::span<const TensorEntry> entries() const override { return entries_; }

    Result<Tensor> read(std::size_t index, const Task& task) const override {
        const TensorEntry& entry = entries_[index];
        if (!entry.readable)
            return fileError(file_->path(), Errc::Unsupported,
                             QUANTSCOPE_TEXT("core",
                                             "%1: the dtype %3 of tensor “%2” is not "
                                             "supported; convert it to F32, F16 or BF16."),
                             {printable(entry.name), printable(entry.type)});
        const auto type = std::ranges::find(elementTypes(), entry.type, &ElementType::id);
        auto values = readElements({file_, offsets_[index], valueCount(entry.shape).value_or(0),
                                    &*type, std::endian::native == std::endian::big},
                                   task);
        if (!values)
            return values.error();
        return finishedTensor(*file_, entry.name, entry.shape, *type, std::move(values).value());
    }

private:
    std::shared_ptr<const MappedFile> file_;
    std::vector<TensorEntry> entries_;
    std::vector<std::size_t> offsets_;  // from the start of the file
};

}  // namespace

namespace builtin {

// A plausible length, and the header's first letter behind it.
bool looksLikeSafetensors(std::span<const std::byte> head) {
    return head.size() > kLengthBytes && head[kLengthBytes] == std::byte{'{'} &&
           headerLength(head) <= kLongestHeader;
}

Result<std::unique_ptr<TensorFile>> openSafetensors(std::shared_ptr<const MappedFile> file) {
    const auto text = headerText(*file);
    if (!text)
        return text.error();
    const Path& path = file->path();
    auto parsed = parseSafetensorsHeader(text.value(), path);
    if (!parsed)
        return parsed.error();
    std::vector<SafetensorsRow> rows = std::move(parsed).value();
    for (const SafetensorsRow& row : rows)
        if (auto done = checkRow(path, row); !done)
            return done.error();
    // In the order of the file, which is the order of the model.
    std::ranges::stable_sort(
        rows, {}, [](const SafetensorsRow& row) { return std::pair(row.begin, row.end); });
    const std::size_t dataAt = kLengthBytes + text.value().size();
    if (auto done = checkCover(path, rows, dataAt, file->bytes().size() - dataAt); !done)
        return done.error();
    if (rows.empty())
        return badFile(path, QUANTSCOPE_TEXT("core",
                                             "%1 holds no tensor, it is empty but for its "
                                             "metadata; choose another file."));
    return std::unique_ptr<TensorFile>(
        std::make_unique<SafetensorsFile>(std::move(file), rows, dataAt));
}

}  // namespace builtin
}  // namespace quantscope
