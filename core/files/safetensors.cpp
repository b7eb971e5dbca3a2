// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors: 8 bytes of header length, a JSON header, the values. Source: the format's README and
// the validation of the safetensors crate (0.4), which is followed where it is strict.
#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>
#include <utility>

#include "core/files/builtin.h"
#include "core/files/elements.h"

namespace quantscope {

namespace {

using Json = nlohmann::json;
using Path = std::filesystem::path;

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kLongestHeader = 100'000'000;  // the format's own limit

Error badFile(const Path& path, std::string_view text, std::vector<Message::Argument> more = {}) {
    return fileError(path, Errc::BadInput, text, std::move(more));
}

// A name as it may stand in a sentence: short.
std::string shown(const std::string& name) {
    constexpr std::size_t kLongest = 80;
    return name.size() <= kLongest ? name : name.substr(0, kLongest) + "…";
}

struct StoredTensor {
    TensorEntry entry;
    const ElementType* type = nullptr;  ///< Null: a number type newer than this reader.
    std::uint64_t begin = 0;            ///< From the end of the header.
    std::uint64_t end = 0;
};

Result<std::string_view> headerText(const MappedFile& file) {
    const auto bytes = file.bytes();
    const Path& path = file.path();
    if (bytes.empty())
        return badFile(path, QUANTSCOPE_TEXT("core", "%1 is empty: it has 0 bytes. Download or save "
                                                     "it again."));
    if (bytes.size() < kLengthBytes)
        return badFile(path, QUANTSCOPE_TEXT("core", "%1 is too short for a safetensors header. "
                                                     "Download or save it again."));
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length |= std::uint64_t{std::to_integer<std::uint8_t>(bytes[i])} << (8 * i);
    if (length > bytes.size() - kLengthBytes)
        return badFile(path,
                       QUANTSCOPE_TEXT("core", "%1 is truncated or no safetensors file: its header "
                                               "length, %2, is too large and reaches beyond the end "
                                               "of the file. Download or save it again."),
                       {std::to_string(length)});
    if (length > kLongestHeader)
        return badFile(path,
                       QUANTSCOPE_TEXT("core", "%1: its header of %2 bytes is too large; the format "
                                               "allows 100 MB. Save it again."),
                       {std::to_string(length)});
    return std::string_view(reinterpret_cast<const char*>(bytes.data()) + kLengthBytes,
                            static_cast<std::size_t>(length));
}

// Parses with an eye on what nlohmann's tree would hide: names that stand twice, and nesting that
// no header has.
struct HeaderWatch {
    std::set<std::string> names;
    std::string twice;
    bool tooDeep = false;

    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        constexpr int kDeepest = 8;
        tooDeep = tooDeep || depth > kDeepest;
        if (event == Json::parse_event_t::key && depth == 1 &&
            !names.insert(parsed.get<std::string>()).second)
            twice = parsed.get<std::string>();
        return depth <= kDeepest;
    }
};

Result<Json> parsedHeader(const Path& path, std::string_view text) {
    HeaderWatch watch;
    Json header;
    if (text.starts_with('{'))
        header = Json::parse(text, std::ref(watch), /*allow_exceptions=*/false);
    if (watch.tooDeep)
        return badFile(path, QUANTSCOPE_TEXT("core", "%1: its JSON header is nested too deep to be a "
                                                     "list of tensors. Save it again."));
    if (header.is_discarded() || !header.is_object())
        return badFile(path, QUANTSCOPE_TEXT("core", "%1: its header is not a JSON object in UTF-8 "
                                                     "that starts with “{”. Download or save it "
                                                     "again."));
    if (!watch.twice.empty())
        return badFile(path,
                       QUANTSCOPE_TEXT("core", "%1: the tensor name “%2” stands twice in the header, "
                                               "a duplicate. Save it again with distinct names."),
                       {shown(watch.twice)});
    return header;
}

Error tensorError(const Path& path, const std::string& name, std::string_view text) {
    return badFile(path, text, {shown(name)});
}

Result<Shape> shapeOf(const Path& path, const std::string& name, const Json& json) {
    if (!json.is_array())
        return tensorError(path, name,
                           QUANTSCOPE_TEXT("core", "%1: the shape of tensor “%2” is not a list. Save "
                                                   "the file again."));
    Shape shape;
    for (const Json& size : json) {
        if (size.is_number_integer() && !size.is_number_unsigned())
            return tensorError(path, name,
                               QUANTSCOPE_TEXT("core", "%1: the shape of tensor “%2” has a negative "
                                                       "dimension. Save the file again."));
        if (!size.is_number_unsigned())
            return tensorError(path, name,
                               QUANTSCOPE_TEXT("core", "%1: the shape of tensor “%2” has a dimension "
                                                       "that is no integer or is too large. Save "
                                                       "the file again."));
        shape.push_back(size.get<std::size_t>());
    }
    return shape;
}

Result<Done> readOffsets(const Path& path, const Json& json, StoredTensor& tensor) {
    const bool pair = json.is_array() && json.size() == 2 && json[0].is_number_unsigned() &&
                      json[1].is_number_unsigned();
    if (pair) {
        tensor.begin = json[0].get<std::uint64_t>();
        tensor.end = json[1].get<std::uint64_t>();
    }
    if (!pair || tensor.end < tensor.begin)
        return tensorError(path, tensor.entry.name,
                           QUANTSCOPE_TEXT("core", "%1: the offsets of tensor “%2” are not two whole "
                                                   "numbers in ascending order; none may be "
                                                   "negative. Save the file again."));
    return Done{};
}

const ElementType* typeNamed(std::string_view name) {
    for (const ElementType& type : elementTypes())
        if (type.safetensors == name)
            return &type;
    return nullptr;
}

// Number types of the format's newer versions: known by name, not read.
bool isNewerType(std::string_view name) {
    return name == "F8_E8M0" || name == "F4" || name == "F6_E2M3" || name == "F6_E3M2" ||
           name == "C64" || name == "F8_E4M3FNUZ" || name == "F8_E5M2FNUZ";
}

Result<Done> readType(const Path& path, const Json& json, StoredTensor& tensor) {
    const std::string name = json.is_string() ? json.get<std::string>() : json.dump();
    tensor.type = json.is_string() ? typeNamed(name) : nullptr;
    tensor.entry.readable = tensor.type != nullptr;
    tensor.entry.type = tensor.type ? std::string(tensor.type->id) : name;
    if (!tensor.type && !(json.is_string() && isNewerType(name)))
        return badFile(path,
                       QUANTSCOPE_TEXT("core", "%1: the dtype “%3” of tensor “%2” is not one that "
                                               "safetensors knows. Save the file again."),
                       {shown(tensor.entry.name), shown(name)});
    return Done{};
}

Result<Done> checkSize(const Path& path, const StoredTensor& tensor) {
    const auto count = valueCount(tensor.entry.shape);
    std::size_t bytes = 0;
    if (!count || (tensor.type && __builtin_mul_overflow(*count, tensor.type->bytes, &bytes)))
        return tensorError(path, tensor.entry.name,
                           QUANTSCOPE_TEXT("core", "%1: the shape of tensor “%2” is too large; its "
                                                   "size overflows. Save the file again."));
    if (tensor.type && bytes != tensor.end - tensor.begin)
        return badFile(path,
                       QUANTSCOPE_TEXT("core", "%1: the shape of tensor “%2” needs %3 bytes, its "
                                               "offsets span %4. Save the file again."),
                       {shown(tensor.entry.name), std::to_string(bytes),
                        std::to_string(tensor.end - tensor.begin)});
    return Done{};
}

Result<StoredTensor> tensorOf(const Path& path, const std::string& name, const Json& json) {
    StoredTensor tensor;
    tensor.entry.name = name;
    for (const char* field : {"dtype", "shape", "data_offsets"})
        if (!json.is_object() || !json.contains(field))
            return badFile(path,
                           QUANTSCOPE_TEXT("core", "%1: tensor “%2” has no %3 in the header; the "
                                                   "field is missing. Save the file again."),
                           {shown(name), std::string(field)});
    if (auto done = readType(path, json["dtype"], tensor); !done)
        return done.error();
    auto shape = shapeOf(path, name, json["shape"]);
    if (!shape)
        return shape.error();
    tensor.entry.shape = std::move(shape).value();
    if (auto done = readOffsets(path, json["data_offsets"], tensor); !done)
        return done.error();
    tensor.entry.bytes = tensor.end - tensor.begin;
    return tensor;
}

// The tensors must cover the values exactly: no gap, no overlap, nothing behind the last.
Result<Done> checkCover(const Path& path, const std::vector<StoredTensor>& tensors,
                        std::uint64_t size) {
    std::vector<std::size_t> order(tensors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(tensors[a].begin, tensors[a].end) <
               std::pair(tensors[b].begin, tensors[b].end);
    });
    std::uint64_t covered = 0;
    for (const std::size_t i : order) {
        const StoredTensor& tensor = tensors[i];
        if (tensor.end > size)
            return badFile(path,
                           QUANTSCOPE_TEXT("core", "%1 is truncated: the offsets of tensor “%2” end "
                                                   "at %3, beyond the end of file at %4. Download "
                                                   "or save it again."),
                           {shown(tensor.entry.name), std::to_string(tensor.end),
                            std::to_string(size)});
        if (tensor.begin < covered)
            return tensorError(path, tensor.entry.name,
                               QUANTSCOPE_TEXT("core", "%1: by its offsets tensor “%2” overlaps "
                                                       "another. Save the file again."));
        if (tensor.begin > covered)
            return tensorError(path, tensor.entry.name,
                               QUANTSCOPE_TEXT("core", "%1: by the offsets there is a gap, a hole of "
                                                       "bytes that belong to no tensor, before "
                                                       "“%2”. Save the file again."));
        covered = tensor.end;
    }
    if (covered != size)
        return badFile(path,
                       QUANTSCOPE_TEXT("core", "%1 has %2 extra bytes after the last tensor, which "
                                               "the format forbids. Save the file again."),
                       {std::to_string(size - covered)});
    return Done{};
}

class SafetensorsFile : public TensorFile {
public:
    SafetensorsFile(std::shared_ptr<const MappedFile> file, std::vector<StoredTensor> tensors,
                    std::size_t dataAt)
        : file_(std::move(file)), tensors_(std::move(tensors)), dataAt_(dataAt) {
        for (const StoredTensor& tensor : tensors_)
            entries_.push_back(tensor.entry);
    }

    std::string_view format() const override { return "safetensors"; }
    std::span<const TensorEntry> entries() const override { return entries_; }

    Result<Tensor> read(std::size_t index, const Task& task) const override {
        const StoredTensor& tensor = tensors_[index];
        if (!tensor.type)
            return fileError(file_->path(), Errc::Unsupported,
                             QUANTSCOPE_TEXT("core", "%1: the dtype %3 of tensor “%2” is not "
                                                     "supported. Convert it to F16, BF16 or F32."),
                             {shown(tensor.entry.name), tensor.entry.type});
        const StoredElements stored{file_, dataAt_ + static_cast<std::size_t>(tensor.begin),
                                    valueCount(tensor.entry.shape).value_or(0), tensor.type,
                                    std::endian::native == std::endian::big};
        auto values = readElements(stored, task);
        if (!values)
            return values.error();
        return makeTensor(tensor.entry.name, tensor.entry.shape, tensor.entry.type,
                          8.0 * static_cast<double>(tensor.type->bytes),
                          std::move(values).value());
    }

private:
    std::shared_ptr<const MappedFile> file_;
    std::vector<StoredTensor> tensors_;
    std::vector<TensorEntry> entries_;
    std::size_t dataAt_;
};

Result<std::vector<StoredTensor>> tensorsOf(const Path& path, const Json& header) {
    std::vector<StoredTensor> tensors;
    for (const auto& [name, json] : header.items()) {
        if (name == "__metadata__")
            continue;
        auto tensor = tensorOf(path, name, json);
        if (!tensor)
            return tensor.error();
        if (auto done = checkSize(path, tensor.value()); !done)
            return done.error();
        tensors.push_back(std::move(tensor).value());
    }
    // In the order of the file, which is the order of the model.
    std::stable_sort(tensors.begin(), tensors.end(),
                     [](const StoredTensor& a, const StoredTensor& b) { return a.begin < b.begin; });
    return tensors;
}

}  // namespace

namespace builtin {

bool looksLikeSafetensors(std::span<const std::byte> head, const Path& path) {
    constexpr std::size_t kBraceAt = kLengthBytes;
    const bool brace = head.size() > kBraceAt && head[kBraceAt] == std::byte{'{'} &&
                       head[kLengthBytes - 1] == std::byte{0};
    return brace || path.extension() == ".safetensors";
}

Result<std::unique_ptr<TensorFile>> openSafetensors(const Path& path) {
    auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    const auto text = headerText(*file.value());
    if (!text)
        return text.error();
    const auto header = parsedHeader(path, text.value());
    if (!header)
        return header.error();
    auto tensors = tensorsOf(path, header.value());
    if (!tensors)
        return tensors.error();
    const std::size_t dataAt = kLengthBytes + text.value().size();
    if (auto done = checkCover(path, tensors.value(), file.value()->bytes().size() - dataAt); !done)
        return done.error();
    if (tensors.value().empty())
        return badFile(path, QUANTSCOPE_TEXT("core", "%1 holds no tensor: it is empty but for its "
                                                     "metadata. Choose another file."));
    return std::unique_ptr<TensorFile>(std::make_unique<SafetensorsFile>(
        std::move(file).value(), std::move(tensors).value(), dataAt));
}

}  // namespace builtin
}  // namespace quantscope
