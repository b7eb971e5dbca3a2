// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text: CSV, TSV and their many cousins.
#include <algorithm>
#include <utility>

#include "core/base/printable.h"
#include "core/files/builtin.h"
#include "core/files/text_table.h"

namespace quantscope {

namespace {

constexpr double kTextBits = 32;  // what compression is measured against (cli.md)
constexpr std::string_view kTextType = "float64";

class TextFile : public TensorFile {
public:
    TextFile(std::shared_ptr<const MappedFile> file, std::string name, TextLayout layout)
        : file_(std::move(file)), name_(std::move(name)), layout_(std::move(layout)) {
        const bool oneLine = layout_.columns == 1 || layout_.rows == 1;
        entry_.type = kTextType;
        entry_.bytes = file_->bytes().size();
        entry_.shape =
            oneLine ? Shape{layout_.rows * layout_.columns} : Shape{layout_.rows, layout_.columns};
    }

    std::string_view format() const override { return "csv"; }
    std::span<const TensorEntry> entries() const override { return {&entry_, 1}; }
    std::span<const std::string> columns() const override { return layout_.header; }

    // What is wrong with a short file is told when it is opened, not only when its values are read.
    Result<Done> readAhead() {
        auto values = textValues(layout_, name_, {});
        if (!values)
            return values.error();
        values_ = std::move(values).value();
        return Done{};
    }

    Result<Tensor> read(std::size_t index, const Task& task) const override {
        auto values = values_.empty() ? textValues(layout_, name_, task) : values_;
        if (!values)
            return values.error();
        if (!file_->whole())
            return cutWhileReading(file_->path());
        if (index == 0)
            return makeTensor({}, entry_.shape, entry_.type, kTextBits, std::move(values).value());
        return column(index - 1, values.value().values());
    }

private:
    Tensor column(std::size_t index, std::span<const float> all) const {
        std::vector<float> values(layout_.rows);
        for (std::size_t row = 0; row < layout_.rows; ++row)
            values[row] = all[row * layout_.columns + index];
        return makeTensor(layout_.header[index], {layout_.rows}, entry_.type, kTextBits,
                          FloatArray(std::move(values)));
    }

    std::shared_ptr<const MappedFile> file_;
    std::string name_;
    TextLayout layout_;
    TensorEntry entry_;
    FloatArray values_;  // empty: not read ahead
};

}  // namespace

namespace builtin {

// Anything printable whose first line of content begins like a number.
bool looksLikeNumbers(std::span<const std::byte> head) {
    const auto printableByte = [](std::byte byte) {
        const auto c = std::to_integer<unsigned char>(byte);
        return c >= ' ' || c == '\t' || c == '\n' || c == '\r';
    };
    const auto first = std::find_if(head.begin(), head.end(), [](std::byte byte) {
        return std::to_integer<unsigned char>(byte) > ' ';
    });
    return first != head.end() && std::all_of(head.begin(), head.end(), printableByte) &&
           std::string_view("0123456789+-.#").find(std::to_integer<char>(*first)) !=
               std::string_view::npos;
}

Result<std::unique_ptr<TensorFile>> openText(std::shared_ptr<const MappedFile> file) {
    constexpr std::size_t kReadAheadBytes = std::size_t{16} << 20;  // some 50 ms
    std::string name = printable(file->path().filename().string(), 120);
    auto layout = textLayout(file->text(), name);
    if (!layout)
        return layout.error();
    const bool isShort = file->bytes().size() <= kReadAheadBytes;
    auto text =
        std::make_unique<TextFile>(std::move(file), std::move(name), std::move(layout).value());
    if (isShort)
        if (auto done = text->readAhead(); !done)
            return done.error();
    return std::unique_ptr<TensorFile>(std::move(text));
}

}  // namespace builtin

Result<Tensor> parseNumbers(std::string_view text, std::string_view where) {
    auto values = numberList(text, std::string(where));
    if (!values)
        return values.error();
    const std::size_t count = values.value().size();
    return makeTensor({}, {count}, std::string(kTextType), kTextBits,
                      FloatArray(std::move(values).value()));
}

}  // namespace quantscope
