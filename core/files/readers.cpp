// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/base/printable.h"
#include "core/files/builtin.h"
#include "core/files/foreign_files.h"

namespace quantscope {

namespace {

using Path = std::filesystem::path;

const TensorFileReader* readerByContent(std::span<const std::byte> head) {
    const auto readers = tensorFileReaders();
    const auto found = std::find_if(readers.begin(), readers.end(),
                                    [&](const auto& reader) { return reader.matches(head); });
    return found == readers.end() ? nullptr : &*found;
}

const TensorFileReader* readerByExtension(const Path& path) {
    const std::string extension = lowerExtension(path);
    if (extension.empty())
        return nullptr;
    for (const TensorFileReader& reader : tensorFileReaders())
        if ((" " + std::string(reader.extensions) + " ").find(" " + extension + " ") !=
            std::string::npos)
            return &reader;
    return nullptr;
}

std::string readableExtensions() {
    std::string list;
    for (const TensorFileReader& reader : tensorFileReaders()) {
        std::string_view rest = reader.extensions;
        while (!rest.empty()) {
            const std::size_t length = std::min(rest.find(' '), rest.size());
            list += (list.empty() ? "." : ", .") + std::string(rest.substr(0, length));
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
    }
    return list;
}

// The first few names, as they may stand in a sentence.
std::string firstNames(const TensorFile& file) {
    constexpr std::size_t kNamed = 5;
    std::string names;
    const auto entries = file.entries();
    for (const TensorEntry& entry : entries.first(std::min(kNamed, entries.size())))
        names += (names.empty() ? "" : ", ") + printable(entry.name);
    return entries.size() > kNamed ? names + ", …" : names;
}

Error severalTensors(const TensorFile& file) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "The file holds %1 tensors (%2); choose one with FILE::NAME or "
                             "FILE::NUMBER, or list them all with “inspect FILE”."),
             {static_cast<std::int64_t>(file.entries().size()), firstNames(file)}}};
}

Error noSuchTensor(const TensorFile& file, std::string_view name) {
    if (file.entries().size() == 1 && file.entries().front().name.empty())
        return {Errc::Usage,
                {QUANTSCOPE_TEXT("core",
                                 "The file holds one array without a name and no column "
                                 "“%1”; leave out the name."),
                 {printable(name)}}};
    return {
        Errc::Usage,
        {QUANTSCOPE_TEXT("core",
                         "The file has no tensor “%1” among its %2 (%3); list them all "
                         "with “inspect FILE”."),
         {printable(name), static_cast<std::int64_t>(file.entries().size()), firstNames(file)}}};
}

std::optional<std::size_t> placeOfName(const TensorFile& file, std::string_view name) {
    const auto entries = file.entries();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const TensorEntry& one) { return one.name == name; });
    if (entry != entries.end())
        return static_cast<std::size_t>(entry - entries.begin());
    const auto columns = file.columns();
    const auto column = std::find(columns.begin(), columns.end(), name);
    if (column != columns.end())
        return entries.size() + static_cast<std::size_t>(column - columns.begin());
    return std::nullopt;
}

}  // namespace

std::span<const TensorFileReader> tensorFileReaders() {
    static constexpr std::array table{
        TensorFileReader{"npy", "npy", builtin::looksLikeNpy, builtin::openNpy},
        TensorFileReader{"safetensors", "safetensors", builtin::looksLikeSafetensors,
                         builtin::openSafetensors},
        TensorFileReader{"csv", "csv tsv txt", builtin::looksLikeNumbers, builtin::openText},
    };
    return table;
}

Result<std::unique_ptr<TensorFile>> openTensorFile(const Path& path) {
    auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    const auto bytes = file.value()->bytes();
    if (bytes.empty())
        return fileError(path, Errc::BadInput,
                         QUANTSCOPE_TEXT("core",
                                         "%1 is empty (0 bytes); save or download it again, "
                                         "or choose another file."));
    const auto head = bytes.first(std::min(bytes.size(), TensorFileReader::kHeadBytes));
    if (const TensorFileReader* reader = readerByContent(head))
        return reader->open(std::move(file).value());
    if (auto error = foreignByContent(head, path))
        return *std::move(error);
    // A name that promises a format gets that format's own words about what is wrong.
    if (const TensorFileReader* reader = readerByExtension(path))
        return reader->open(std::move(file).value());
    if (auto error = foreignByExtension(path))
        return *std::move(error);
    return fileError(path, Errc::Unsupported,
                     QUANTSCOPE_TEXT("core",
                                     "%1 has no format that Quantscope recognises; it reads "
                                     "files of the kinds %2."),
                     {readableExtensions()});
}

Result<std::size_t> findEntry(const TensorFile& file, std::string_view name) {
    if (name.empty() && file.entries().size() == 1)
        return std::size_t{0};
    if (name.empty())
        return severalTensors(file);
    if (const auto place = placeOfName(file, name))
        return *place;
    std::size_t number = 0;
    const char* const end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data(), end, number);
    if (error == std::errc() && stop == end && number >= 1 && number <= file.entries().size())
        return number - 1;
    return noSuchTensor(file, name);
}

std::string entryName(const TensorFile& file, std::size_t index) {
    const std::size_t entries = file.entries().size();
    if (index == 0 && entries == 1)
        return {};
    if (index >= entries)
        return file.columns()[index - entries];
    const std::string& name = file.entries()[index].name;
    return !name.empty() && placeOfName(file, name) == index ? name : std::to_string(index + 1);
}

}  // namespace quantscope
