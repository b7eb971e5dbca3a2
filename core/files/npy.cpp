// SPDX-License-Identifier: GPL-3.0-or-later
// NumPy's .npy format, versions 1 to 3. Source: NEP 1 and numpy.lib.format (1.24).
#include <algorithm>
#include <bit>
#include <utility>

#include "core/files/builtin.h"
#include "core/files/elements.h"
#include "core/files/npy_header.h"

namespace quantscope {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

using Path = std::filesystem::path;

Error npyError(const Path& path, std::string_view text, std::vector<Message::Argument> more = {}) {
    return fileError(path, Errc::BadInput, text, std::move(more));
}

// Where the header's text stands and where the data begins.
struct Frame {
    std::string_view header;
    std::size_t dataAt = 0;
};

Result<Frame> frameOf(const MappedFile& file) {
    const std::string_view bytes = textOf(file.bytes());
    constexpr std::size_t kVersionAt = 6;
    constexpr std::size_t kLengthAt = 8;
    if (bytes.empty())
        return npyError(file.path(), QUANTSCOPE_TEXT("core", "%1 is empty: it has 0 bytes. Save the "
                                                             "array again."));
    if (!bytes.starts_with(kMagic.substr(0, std::min(bytes.size(), kMagic.size()))))
        return npyError(file.path(), QUANTSCOPE_TEXT("core", "%1 is not a NumPy (NPY) file: its "
                                                             "first bytes are not the format's "
                                                             "magic. Choose a file that "
                                                             "numpy.save wrote."));
    if (bytes.size() < kLengthAt + 2)
        return npyError(file.path(), QUANTSCOPE_TEXT("core", "%1 is too short: it is truncated "
                                                             "inside its header. Copy the file "
                                                             "again."));
    const auto version = static_cast<unsigned char>(bytes[kVersionAt]);
    if (version < 1 || version > 3)
        return npyError(file.path(),
                        QUANTSCOPE_TEXT("core", "%1 has format version %2, and Quantscope reads 1 "
                                                "to 3. Save it with an ordinary NumPy."),
                        {std::int64_t{version}});
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    std::size_t length = 0;
    const std::size_t headerAt = kLengthAt + lengthBytes;
    for (std::size_t i = 0; i < lengthBytes && kLengthAt + i < bytes.size(); ++i)
        length |= std::size_t{static_cast<unsigned char>(bytes[kLengthAt + i])} << (8 * i);
    if (bytes.size() < headerAt || length > bytes.size() - headerAt)
        return npyError(file.path(),
                        QUANTSCOPE_TEXT("core", "%1 is truncated: its header should have %2 bytes, "
                                                "which lies beyond the end of the file. Copy the "
                                                "file again."),
                        {static_cast<std::int64_t>(length)});
    return Frame{bytes.substr(headerAt, length), headerAt + length};
}

Error headerError(const Path& path, NpyFault fault) {
    switch (fault) {
        case NpyFault::NegativeSize:
            return npyError(path, QUANTSCOPE_TEXT("core", "%1: the shape in the header has a "
                                                          "negative dimension. Save the array "
                                                          "again."));
        case NpyFault::HugeSize:
            return npyError(path, QUANTSCOPE_TEXT("core", "%1: the shape in the header has a "
                                                          "dimension that is too large. Save the "
                                                          "array again."));
        case NpyFault::BadShape:
            return npyError(path, QUANTSCOPE_TEXT("core", "%1: the shape in the header is not a "
                                                          "list of whole numbers. Save the array "
                                                          "again."));
        case NpyFault::TwiceTheSame:
            return npyError(path, QUANTSCOPE_TEXT("core", "%1: the header names the same key "
                                                          "twice. Save the array again."));
        case NpyFault::None:
        case NpyFault::Syntax:
            break;
    }
    return npyError(path, QUANTSCOPE_TEXT("core", "%1: the header is not the dictionary with descr, "
                                                  "fortran_order and shape that NumPy writes. Save "
                                                  "the array again."));
}

Error typeError(const Path& path, const NpyHeader& header) {
    if (header.structured)
        return fileError(path, Errc::Unsupported,
                         QUANTSCOPE_TEXT("core", "%1 holds structured records, and Quantscope does "
                                                 "not support that dtype. Save one field as an "
                                                 "array of its own."));
    if (header.descr.ends_with("O"))
        return fileError(path, Errc::Unsupported,
                         QUANTSCOPE_TEXT("core", "%1 holds Python objects (a pickle), which could "
                                                 "run code and is not opened. Save the array as "
                                                 "numbers, for example with astype('float32')."));
    return fileError(path, Errc::Unsupported,
                     QUANTSCOPE_TEXT("core", "%1: the dtype “%2” is not supported: text, dates, "
                                             "complex and extended numbers have no place here. "
                                             "Convert it, for example with astype('float32')."),
                     {header.descr.substr(0, 32)});
}

struct NumpyType {
    const ElementType* element = nullptr;
    bool swap = false;
};

NumpyType typeOf(const NpyHeader& header) {
    if (header.structured || header.descr.size() < 2)
        return {};
    const char order = header.descr.front();
    const std::string_view name = std::string_view(header.descr).substr(1);
    for (const ElementType& type : elementTypes())
        if (type.numpy == name && (order == '<' || order == '>' || order == '=' || order == '|'))
            return {&type, (order == '>') != (std::endian::native == std::endian::big) &&
                               order != '=' && order != '|' && type.bytes > 1};
    return {};
}

// Fortran order counts the first axis fastest; row-major places are walked in turn.
std::vector<float> rowMajor(std::span<const float> columnMajor, const Shape& shape) {
    std::vector<std::size_t> strides(shape.size(), 1);
    for (std::size_t axis = 1; axis < shape.size(); ++axis)
        strides[axis] = strides[axis - 1] * shape[axis - 1];
    std::vector<float> values(columnMajor.size());
    Shape place(shape.size(), 0);
    std::size_t from = 0;
    for (float& value : values) {
        value = columnMajor[from];
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            from += strides[axis];
            if (++place[axis] < shape[axis])
                break;
            from -= strides[axis] * shape[axis];
            place[axis] = 0;
        }
    }
    return values;
}

class NpyFile : public TensorFile {
public:
    NpyFile(StoredElements stored, TensorEntry entry, bool fortranOrder)
        : stored_(std::move(stored)), entry_(std::move(entry)), fortranOrder_(fortranOrder) {}

    std::string_view format() const override { return "npy"; }
    std::span<const TensorEntry> entries() const override { return {&entry_, 1}; }

    Result<Tensor> read(std::size_t, const Task& task) const override {
        auto values = readElements(stored_, task);
        if (!values)
            return values.error();
        FloatArray array = std::move(values).value();
        if (fortranOrder_ && entry_.shape.size() > 1)
            array = FloatArray(rowMajor(array.values(), entry_.shape));
        return makeTensor(entry_.name, entry_.shape, entry_.type,
                          8.0 * static_cast<double>(stored_.type->bytes), std::move(array));
    }

private:
    StoredElements stored_;
    TensorEntry entry_;
    bool fortranOrder_;
};

// The header's promises held against the file.
Result<std::unique_ptr<TensorFile>> npyFile(std::shared_ptr<const MappedFile> file,
                                            const NpyHeader& header, std::size_t dataAt) {
    const Path& path = file->path();
    const NumpyType type = typeOf(header);
    if (!type.element)
        return typeError(path, header);
    const Shape shape(header.shape.begin(), header.shape.end());
    const auto count = valueCount(shape);
    std::size_t bytes = 0;
    if (!count || __builtin_mul_overflow(*count, type.element->bytes, &bytes))
        return npyError(path,
                        QUANTSCOPE_TEXT("core", "%1: the shape in the header is too large for any "
                                                "file. Save the array again."));
    const std::size_t there = file->bytes().size() - dataAt;
    if (bytes > there)
        return npyError(path,
                        QUANTSCOPE_TEXT("core", "%1 is truncated: its shape %2 needs %3 bytes of "
                                                "values, and only %4 stand before the end of file. "
                                                "It was cut off, or its shape is too large. Copy it "
                                                "again."),
                        {shapeText(shape), static_cast<std::int64_t>(bytes),
                         static_cast<std::int64_t>(there)});
    TensorEntry entry;
    entry.type = type.element->id;
    entry.shape = shape;
    entry.bytes = bytes;
    StoredElements stored{std::move(file), dataAt, *count, type.element, type.swap};
    return std::unique_ptr<TensorFile>(
        std::make_unique<NpyFile>(std::move(stored), std::move(entry), *header.fortranOrder));
}

}  // namespace

namespace builtin {

bool looksLikeNpy(std::span<const std::byte> head, const Path& path) {
    return textOf(head).starts_with(kMagic) || path.extension() == ".npy";
}

Result<std::unique_ptr<TensorFile>> openNpy(const Path& path) {
    auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    const auto frame = frameOf(*file.value());
    if (!frame)
        return frame.error();
    NpyHeader header;
    const NpyFault fault = parseNpyHeader(frame.value().header, header);
    if (fault != NpyFault::None)
        return headerError(path, fault);
    if (header.structured)
        return typeError(path, header);
    if (header.descr.empty() || !header.fortranOrder || !header.hasShape)
        return headerError(path, NpyFault::Syntax);
    return npyFile(std::move(file).value(), header, frame.value().dataAt);
}

}  // namespace builtin
}  // namespace quantscope
