// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text: CSV, TSV and their many cousins.
#include <algorithm>
#include <array>
#include <utility>

#include "core/files/builtin.h"
#include "core/files/text_table.h"

namespace quantscope {

namespace {

// Text has no header that says how much there is: it is read whole when it is opened.
class TextFile : public TensorFile {
public:
    TextFile(TextTable table, std::uint64_t bytes) : header_(std::move(table.header)) {
        entry_.type = "float64";
        entry_.bytes = bytes;
        const bool line = table.columns == 1 || table.rows == 1;
        entry_.shape = line ? Shape{table.values.size()} : Shape{table.rows, table.columns};
        columns_ = table.columns;
        values_ = FloatArray(std::move(table.values));
    }

    std::string_view format() const override { return "text"; }
    std::span<const TensorEntry> entries() const override { return {&entry_, 1}; }
    std::span<const std::string> columns() const override { return header_; }

    Result<Tensor> read(std::size_t index, const Task&) const override {
        if (index == 0)
            return makeTensor(entry_.name, entry_.shape, entry_.type, kBits, values_);
        const std::size_t column = index - 1;
        std::vector<float> values;
        const auto all = values_.values();
        for (std::size_t at = column; at < all.size(); at += columns_)
            values.push_back(all[at]);
        const std::size_t count = values.size();
        return makeTensor(header_[column], {count}, entry_.type, kBits,
                          FloatArray(std::move(values)));
    }

private:
    static constexpr double kBits = 32;  // what compression is measured against (cli.md)

    TensorEntry entry_;
    std::vector<std::string> header_;
    std::size_t columns_ = 0;
    FloatArray values_;
};

}  // namespace

namespace builtin {

bool looksLikeText(std::span<const std::byte> head, const std::filesystem::path& path) {
    static constexpr std::array<const char*, 3> extensions{".csv", ".tsv", ".txt"};
    if (std::find(extensions.begin(), extensions.end(), path.extension()) != extensions.end())
        return true;
    // Without a telling name: anything printable that begins like a number or a comment.
    const auto printable = [](std::byte byte) {
        const auto c = std::to_integer<unsigned char>(byte);
        return c >= ' ' || c == '\t' || c == '\n' || c == '\r';
    };
    if (head.empty() || !std::all_of(head.begin(), head.end(), printable))
        return false;
    const auto first = std::find_if(head.begin(), head.end(), [](std::byte byte) {
        return std::to_integer<unsigned char>(byte) > ' ';
    });
    return first != head.end() &&
           std::string_view("0123456789+-.#").find(std::to_integer<char>(*first)) !=
               std::string_view::npos;
}

Result<std::unique_ptr<TensorFile>> openText(const std::filesystem::path& path) {
    auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    const auto bytes = file.value()->bytes();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    auto table = parseTextTable(text, path.filename().string());
    if (!table)
        return table.error();
    return std::unique_ptr<TensorFile>(
        std::make_unique<TextFile>(std::move(table).value(), bytes.size()));
}

}  // namespace builtin

Result<Tensor> parseNumbers(std::string_view text, std::string_view where) {
    auto values = parseNumberList(text, std::string(where));
    if (!values)
        return values.error();
    const std::size_t count = values.value().size();
    return makeTensor({}, {count}, "float64", 32, FloatArray(std::move(values).value()));
}

}  // namespace quantscope
