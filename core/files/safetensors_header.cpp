// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/safetensors_header.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/base/printable.h"
#include "core/files/mapped_file.h"

namespace quantscope {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kMetadata = "__metadata__";
constexpr int kDeepest = 8;  // a header has three levels; metadata may be anything

constexpr std::string_view kNotAnObject =
    QUANTSCOPE_TEXT("core",
                    "%1: the header is not a JSON object in UTF-8 that starts with “{” and "
                    "lists tensors (byte %2 of the header); save or download the file again.");
constexpr std::string_view kTooDeep =
    QUANTSCOPE_TEXT("core",
                    "%1: the JSON in the header is nested too deep to be a list of tensors; "
                    "save the file again.");
constexpr std::string_view kDuplicate =
    QUANTSCOPE_TEXT("core",
                    "%1: the name “%2” stands twice in the header, a duplicate; save the "
                    "file again with distinct names.");
constexpr std::string_view kMissing =
    QUANTSCOPE_TEXT("core",
                    "%1: the %3 of tensor “%2” is missing or stands twice in the header; "
                    "save the file again.");
constexpr std::string_view kBadDtype =
    QUANTSCOPE_TEXT("core",
                    "%1: the dtype of tensor “%2” is not the name of a number type; save the "
                    "file again.");
constexpr std::string_view kBadShape =
    QUANTSCOPE_TEXT("core",
                    "%1: the shape of tensor “%2” is not a list of whole numbers; save the "
                    "file again.");
constexpr std::string_view kNegativeSize =
    QUANTSCOPE_TEXT("core",
                    "%1: the shape of tensor “%2” has a negative dimension; save the file "
                    "again.");
constexpr std::string_view kOddSize =
    QUANTSCOPE_TEXT("core",
                    "%1: the shape of tensor “%2” has a dimension that is no integer or too "
                    "large; save the file again.");
constexpr std::string_view kBadOffsets =
    QUANTSCOPE_TEXT("core",
                    "%1: the offsets of tensor “%2” are not two whole numbers in ascending "
                    "order, none of them negative; save the file again.");

// A state of nlohmann's SAX parser: what the value that comes next belongs to.
enum class Field { None, Dtype, Shape, Offsets };

class HeaderReader : public nlohmann::json_sax<Json> {
public:
    explicit HeaderReader(const std::filesystem::path& path) : path_(path) {}

    bool null() override { return odd(); }
    bool boolean(bool) override { return odd(); }
    bool binary(binary_t&) override { return odd(); }

    bool number_integer(number_integer_t value) override {
        if (value >= 0)
            return whole(static_cast<std::uint64_t>(value));
        return field_ == Field::Shape && depth_ == kInList ? fail(kNegativeSize) : odd();
    }

    bool number_unsigned(number_unsigned_t value) override { return whole(value); }

    // Numbers beyond 64 bits come this way too.
    bool number_float(number_float_t, const string_t&) override {
        return field_ == Field::Shape && depth_ == kInList ? fail(kOddSize) : odd();
    }

    bool string(string_t& value) override {
        if (field_ != Field::Dtype || depth_ != kInTensor)
            return odd();
        row_.dtype = std::move(value);
        return true;
    }

    bool key(string_t& value) override {
        if (depth_ == kInHeader)
            return startRow(std::move(value));
        if (depth_ == kInTensor && !inMetadata_)
            return startField(value);
        return true;
    }

    bool start_object(std::size_t) override {
        return depth_ >= kInTensor && field_ != Field::None ? odd() : deeper();
    }

    bool end_object() override {
        --depth_;
        if (depth_ == kInHeader && !std::exchange(inMetadata_, false))
            return finishRow();
        return true;
    }

    bool start_array(std::size_t) override {
        if (depth_ == kOutside)
            return fail(kNotAnObject, {std::int64_t{0}});
        if (depth_ == kInHeader && !inMetadata_)
            return fail(kMissing, {printable(row_.name), std::string("dtype")});
        if (depth_ >= kInTensor && field_ == Field::Dtype)
            return fail(kBadDtype);
        if (depth_ == kInList && field_ != Field::None)
            return odd();
        return deeper();
    }

    bool end_array() override {
        --depth_;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
        return fail(kNotAnObject, {static_cast<std::int64_t>(position)});
    }

    std::optional<Error> error() && { return std::move(error_); }
    std::vector<SafetensorsRow> rows() && { return std::move(rows_); }

private:
    // Levels of nesting.
    static constexpr int kOutside = 0;
    static constexpr int kInHeader = 1;
    static constexpr int kInTensor = 2;
    static constexpr int kInList = 3;

    bool inTensor() const { return depth_ >= kInTensor && !inMetadata_; }

    bool fail(std::string_view text, std::vector<Message::Argument> arguments) {
        error_ = fileError(path_, Errc::BadInput, text, std::move(arguments));
        return false;
    }
    bool fail(std::string_view text) { return fail(text, {printable(row_.name)}); }

    bool deeper() { return ++depth_ <= kDeepest || fail(kTooDeep, {}); }

    // A value of a kind that does not belong where it stands; nothing reads metadata and unknown
    // fields.
    bool odd() {
        if (depth_ == kOutside)
            return fail(kNotAnObject, {std::int64_t{0}});
        if (inMetadata_)
            return true;
        if (depth_ == kInHeader)
            return fail(kMissing, {printable(row_.name), std::string("dtype")});
        switch (field_) {
            case Field::None: return true;
            case Field::Dtype: return fail(kBadDtype);
            case Field::Shape: return fail(kBadShape);
            case Field::Offsets: return fail(kBadOffsets);
        }
        return true;
    }

    bool whole(std::uint64_t value) {
        if (!inTensor() || depth_ != kInList || field_ == Field::None || field_ == Field::Dtype)
            return odd();
        if (field_ == Field::Shape) {
            row_.shape.push_back(static_cast<std::size_t>(value));
            return true;
        }
        if (offsets_ == 2)
            return fail(kBadOffsets);
        (offsets_ == 0 ? row_.begin : row_.end) = value;
        ++offsets_;
        return true;
    }

    bool startRow(std::string name) {
        if (!names_.insert(name).second)
            return fail(kDuplicate, {printable(name)});
        inMetadata_ = name == kMetadata;
        row_ = {};
        row_.name = std::move(name);
        offsets_ = 0;
        hasDtype_ = hasShape_ = hasOffsets_ = false;
        field_ = Field::None;
        return true;
    }

    bool startField(const std::string& name) {
        field_ = name == "dtype"          ? Field::Dtype
                 : name == "shape"        ? Field::Shape
                 : name == "data_offsets" ? Field::Offsets
                                          : Field::None;
        if (field_ == Field::None)
            return true;
        bool& has = field_ == Field::Dtype   ? hasDtype_
                    : field_ == Field::Shape ? hasShape_
                                             : hasOffsets_;
        return !std::exchange(has, true) || fail(kMissing, {printable(row_.name), name});
    }

    bool finishRow() {
        if (!hasDtype_ || !hasShape_ || !hasOffsets_)
            return fail(kMissing,
                        {printable(row_.name), std::string(!hasDtype_   ? "dtype"
                                                           : !hasShape_ ? "shape"
                                                                        : "data_offsets")});
        if (offsets_ != 2 || row_.end < row_.begin)
            return fail(kBadOffsets);
        rows_.push_back(std::move(row_));
        return true;
    }

    const std::filesystem::path& path_;
    std::vector<SafetensorsRow> rows_;
    std::unordered_set<std::string> names_;
    SafetensorsRow row_;
    std::optional<Error> error_;
    Field field_ = Field::None;
    int depth_ = kOutside;
    int offsets_ = 0;
    bool inMetadata_ = false;
    bool hasDtype_ = false;
    bool hasShape_ = false;
    bool hasOffsets_ = false;
};

}  // namespace

Result<std::vector<SafetensorsRow>> parseSafetensorsHeader(std::string_view text,
                                                           const std::filesystem::path& path) {
    // The format asks for "{" as the first byte; a JSON parser would take white space before it.
    if (!text.starts_with('{'))
        return fileError(path, Errc::BadInput, kNotAnObject, {std::int64_t{0}});
    HeaderReader reader(path);
    if (!Json::sax_parse(text, &reader))
        return *std::move(reader).error();
    return std::move(reader).rows();
}

}  // namespace quantscope
