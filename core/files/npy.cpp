// SPDX-License-Identifier: GPL-3.0-or-later
// NumPy's .npy format, versions 1 to 3. Source: NEP 1 and numpy.lib.format (1.24).
#include <algorithm>
#include <bit>
#include <utility>

#include "core/base/printable.h"
#include "core/files/builtin.h"
#include "core/files/elements.h"
#include "core/files/npy_header.h"
#include "core/files/row_major.h"

namespace quantscope {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

using Path = std::filesystem::path;

Error npyError(const Path& path, std::string_view text, std::vector<Message::Argument> more = {}) {
    return fileError(path, Errc::BadInput, text, std::move(more));
}

Message::Argument whole(std::size_t number) {
    return std::to_string(number);
}

// Where the header's text stands and where the data begins.
struct Frame {
    std::string_view header;
    std::size_t headerAt = 0;
    std::size_t dataAt = 0;
};

Error cutInHeader(const MappedFile& file, std::size_t needed) {
    return npyError(file.path(),
                    QUANTSCOPE_TEXT("core",
                                    "%1 is truncated inside its header, which should reach "
                                    "to byte %2 while the file ends at byte %3; copy or "
                                    "save it again."),
                    {whole(needed), whole(file.bytes().size())});
}

// Magic, version, the header's length in 2 (version 1) or 4 bytes, the header, the data.
Result<Frame> frameOf(const MappedFile& file) {
    const std::string_view bytes = file.text();
    constexpr std::size_t kVersionAt = 6;
    constexpr std::size_t kLengthAt = 8;
    if (!bytes.starts_with(kMagic.substr(0, std::min(bytes.size(), kMagic.size()))))
        return npyError(file.path(),
                        QUANTSCOPE_TEXT("core",
                                        "%1 is not a NumPy (NPY) file: its first bytes are "
                                        "not the format's magic; choose a file that "
                                        "numpy.save wrote."));
    if (bytes.size() <= kVersionAt)
        return cutInHeader(file, kLengthAt + 2);
    const auto version = static_cast<unsigned char>(bytes[kVersionAt]);
    if (version < 1 || version > 3)
        return npyError(file.path(),
                        QUANTSCOPE_TEXT("core",
                                        "%1 has the NPY format version %2, and Quantscope "
                                        "reads 1 to 3; save it with numpy.save."),
                        {std::int64_t{version}});
    const std::size_t headerAt = kLengthAt + (version == 1 ? 2 : 4);
    if (bytes.size() < headerAt)
        return cutInHeader(file, headerAt);
    std::size_t length = 0;
    for (std::size_t i = headerAt; i-- > kLengthAt;)
        length = length * 256 + static_cast<unsigned char>(bytes[i]);
    if (length > bytes.size() - headerAt)
        return cutInHeader(file, headerAt + length);
    return Frame{bytes.substr(headerAt, length), headerAt, headerAt + length};
}

std::string_view sentenceFor(NpyFault fault) {
    switch (fault) {
        case NpyFault::NegativeSize:
            return QUANTSCOPE_TEXT("core",
                                   "%1: the shape in the header has a negative dimension at "
                                   "byte %2; save the array again.");
        case NpyFault::HugeSize:
            return QUANTSCOPE_TEXT("core",
                                   "%1: the shape in the header has a dimension at byte %2 "
                                   "that is too large; save the array again.");
        case NpyFault::BadShape:
            return QUANTSCOPE_TEXT("core",
                                   "%1: the shape in the header is not a list of whole "
                                   "numbers at byte %2; save the array again.");
        case NpyFault::TwiceTheSame:
            return QUANTSCOPE_TEXT("core",
                                   "%1: the header names the same key twice, before byte "
                                   "%2; save the array again.");
        case NpyFault::None:
        case NpyFault::Syntax: break;
    }
    return QUANTSCOPE_TEXT("core",
                           "%1: the header is not the dictionary with descr, fortran_order "
                           "and shape that NumPy writes (byte %2); save the array again.");
}

Error typeError(const Path& path, const NpyHeader& header) {
    if (header.structured)
        return fileError(path, Errc::Unsupported,
                         QUANTSCOPE_TEXT("core",
                                         "%1 holds structured records, a dtype that is not "
                                         "supported; save one field as an array of its "
                                         "own."));
    if (header.descr.ends_with("O"))
        return fileError(path, Errc::Unsupported,
                         QUANTSCOPE_TEXT("core",
                                         "%1 holds Python objects (a pickle), which could "
                                         "run code and are not opened; save the array as "
                                         "numbers, for example with astype('float32')."));
    constexpr std::size_t kLongest = 32;
    return fileError(path, Errc::Unsupported,
                     QUANTSCOPE_TEXT("core",
                                     "%1: the dtype “%2” is not supported (text, dates, "
                                     "complex and extended numbers have no place here); "
                                     "convert it, for example with astype('float32')."),
                     {printable(header.descr, kLongest)});
}

struct NumpyType {
    const ElementType* element = nullptr;
    bool swap = false;
};

// A letter for the byte order ("|": none, "=" or no letter: this computer's), then kind and size.
NumpyType numpyType(std::string_view descr) {
    constexpr char kOtherOrder = std::endian::native == std::endian::little ? '>' : '<';
    const bool hasOrder =
        !descr.empty() && std::string_view("<>=|").find(descr.front()) != std::string_view::npos;
    const bool otherOrder = descr.starts_with(kOtherOrder);
    for (const ElementType& type : elementTypes())
        if (!type.numpy.empty() && type.numpy == descr.substr(hasOrder ? 1 : 0))
            return {&type, otherOrder && type.bytes > 1};
    return {};
}

class NpyFile : public TensorFile {
public:
    NpyFile(StoredElements stored, Shape shape, bool fortranOrder)
        : stored_(std::move(stored)), fortranOrder_(fortranOrder) {
        entry_.type = stored_.type->id;
        entry_.shape = std::move(shape);
        entry_.bytes = stored_.count * stored_.type->bytes;
    }

    std::string_view format() const override { return "npy"; }
    std::span<const TensorEntry> entries() const override { return {&entry_, 1}; }

    Result<Tensor> read(std::size_t, const Task& task) const override {
        auto values = readElements(stored_, task);
        if (values && fortranOrder_)
            values = rowMajorFromFortran(std::move(values).value(), entry_.shape,
                                         stored_.file->path(), task);
        if (!values)
            return values.error();
        return finishedTensor(*stored_.file, entry_.name, entry_.shape, *stored_.type,
                              std::move(values).value());
    }

private:
    StoredElements stored_;
    TensorEntry entry_;
    bool fortranOrder_;
};

// What the header promises, held against the file.
Result<std::unique_ptr<TensorFile>> npyFile(std::shared_ptr<const MappedFile> file,
                                            const NpyHeader& header, std::size_t dataAt) {
    const Path& path = file->path();
    const NumpyType type = numpyType(header.descr);
    if (!type.element)
        return typeError(path, header);
    Shape shape(header.shape->begin(), header.shape->end());
    const auto count = valueCount(shape);
    std::size_t bytes = 0;
    if (!count || __builtin_mul_overflow(*count, type.element->bytes, &bytes))
        return npyError(path,
                        QUANTSCOPE_TEXT("core",
                                        "%1: the shape %2 in the header is too large "
                                        "for any file; save the array again."),
                        {printable(shapeText(shape))});
    const std::size_t there = file->bytes().size() - dataAt;
    if (bytes > there)
        return npyError(path,
                        QUANTSCOPE_TEXT("core",
                                        "%1 is truncated: the shape %2 needs %3 bytes of "
                                        "values from byte %4 on, and the file has %5; copy "
                                        "or save it again."),
                        {printable(shapeText(shape)), whole(bytes), whole(dataAt), whole(there)});
    StoredElements stored{std::move(file), dataAt, *count, type.element, type.swap};
    return std::unique_ptr<TensorFile>(
        std::make_unique<NpyFile>(std::move(stored), std::move(shape), *header.fortranOrder));
}

}  // namespace

namespace builtin {

bool looksLikeNpy(std::span<const std::byte> head) {
    return std::string_view(reinterpret_cast<const char*>(head.data()), head.size())
        .starts_with(kMagic);
}

Result<std::unique_ptr<TensorFile>> openNpy(std::shared_ptr<const MappedFile> file) {
    const auto frame = frameOf(*file);
    if (!frame)
        return frame.error();
    auto [header, fault, faultAt] = parseNpyHeader(frame.value().header);
    if (header.structured)
        return typeError(file->path(), header);
    const bool complete = !header.descr.empty() && header.fortranOrder && header.shape;
    if (fault != NpyFault::None || !complete)
        return npyError(file->path(), sentenceFor(fault),
                        {whole(frame.value().headerAt + faultAt)});
    return npyFile(std::move(file), header, frame.value().dataAt);
}

}  // namespace builtin
}  // namespace quantscope
