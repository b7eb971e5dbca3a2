// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/files/builtin.h"

namespace quantscope {

namespace {

using Path = std::filesystem::path;

// Kinds of file that people try and Quantscope does not read, told by their first bytes.
struct ForeignKind {
    std::string_view magic;
    std::size_t at;
    std::string_view sentence;
};

constexpr std::array kForeignKinds{
    ForeignKind{"\x89PNG", 0,
                QUANTSCOPE_TEXT("core", "%1 is a PNG picture, not a format of tensors that "
                                        "Quantscope knows. Save the numbers as .npy or .csv.")},
    ForeignKind{"\x1f\x8b", 0,
                QUANTSCOPE_TEXT("core", "%1 is compressed with gzip, which is not supported. "
                                        "Decompress it first (gunzip) and open the result.")},
    ForeignKind{"\x89HDF", 0,
                QUANTSCOPE_TEXT("core", "%1 is an HDF5 file, which is not supported. Save its arrays "
                                        "as .npy or .safetensors.")},
    ForeignKind{"PK\x03\x04", 0,
                QUANTSCOPE_TEXT("core", "%1 is a zip archive, as .npz and PyTorch (.pt, a pickle) "
                                        "files are; that format is not supported. Save its tensors "
                                        "as .safetensors or .npy.")},
    ForeignKind{"GGUF", 0,
                QUANTSCOPE_TEXT("core", "%1 is a GGUF model, which is not supported. Save its "
                                        "tensors as .safetensors or .npy.")},
    ForeignKind{"TFL3", 4,
                QUANTSCOPE_TEXT("core", "%1 is a TensorFlow Lite model, which is not supported. "
                                        "Save its tensors as .safetensors or .npy.")},
    ForeignKind{"\x80\x02", 0,
                QUANTSCOPE_TEXT("core", "%1 is a Python pickle, which could run code and is not "
                                        "supported. Save its tensors as .safetensors or .npy.")},
    ForeignKind{"\x80\x03", 0,
                QUANTSCOPE_TEXT("core", "%1 is a Python pickle, which could run code and is not "
                                        "supported. Save its tensors as .safetensors or .npy.")},
    ForeignKind{"\x80\x04", 0,
                QUANTSCOPE_TEXT("core", "%1 is a Python pickle, which could run code and is not "
                                        "supported. Save its tensors as .safetensors or .npy.")},
    ForeignKind{"\x80\x05", 0,
                QUANTSCOPE_TEXT("core", "%1 is a Python pickle, which could run code and is not "
                                        "supported. Save its tensors as .safetensors or .npy.")},
};

const ForeignKind* foreignKind(std::span<const std::byte> head) {
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    for (const ForeignKind& kind : kForeignKinds)
        if (text.size() > kind.at && text.substr(kind.at).starts_with(kind.magic))
            return &kind;
    return nullptr;
}

const TensorFileReader* readerNamed(const Path& path) {
    const std::string extension = path.extension().string();
    if (extension.size() < 2)
        return nullptr;
    const std::string wanted = " " + extension.substr(1) + " ";
    for (const TensorFileReader& reader : tensorFileReaders())
        if ((" " + std::string(reader.extensions) + " ").find(wanted) != std::string::npos)
            return &reader;
    return nullptr;
}

Error severalTensors(const TensorFile& file) {
    constexpr std::size_t kNamed = 5;
    std::string names;
    for (const TensorEntry& entry : file.entries().first(std::min(kNamed, file.entries().size())))
        names += (names.empty() ? "" : ", ") + entry.name;
    if (file.entries().size() > kNamed)
        names += ", …";
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core", "The file holds %1 tensors: %2. Choose one with FILE::NAME or "
                                     "FILE::NUMBER; “inspect FILE” lists them all."),
             {static_cast<std::int64_t>(file.entries().size()), std::move(names)}}};
}

}  // namespace

std::span<const TensorFileReader> tensorFileReaders() {
    static constexpr std::array table{
        TensorFileReader{"npy", "npy", builtin::looksLikeNpy, builtin::openNpy},
        TensorFileReader{"safetensors", "safetensors", builtin::looksLikeSafetensors,
                         builtin::openSafetensors},
        TensorFileReader{"text", "csv tsv txt", builtin::looksLikeText, builtin::openText},
    };
    return table;
}

Result<std::unique_ptr<TensorFile>> openTensorFile(const Path& path) {
    constexpr std::size_t kHead = 512;
    auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    const auto bytes = file.value()->bytes();
    const auto head = bytes.first(std::min(bytes.size(), kHead));
    // A name that promises a format gets that format's own words about what is wrong.
    if (const TensorFileReader* reader = readerNamed(path);
        reader && (reader->matches(head, path) || !foreignKind(head)))
        return reader->open(path);
    if (bytes.empty())
        return fileError(path, Errc::BadInput,
                         QUANTSCOPE_TEXT("core", "%1 is empty: it has 0 bytes. Choose another "
                                                 "file."));
    if (const ForeignKind* kind = foreignKind(head))
        return fileError(path, Errc::Unsupported, kind->sentence);
    for (const TensorFileReader& reader : tensorFileReaders())
        if (reader.matches(head, path))
            return reader.open(path);
    return fileError(path, Errc::Unsupported,
                     QUANTSCOPE_TEXT("core", "%1 has no format that Quantscope recognises. It reads "
                                             ".npy, .safetensors, .csv, .tsv and .txt."));
}

Result<std::size_t> findEntry(const TensorFile& file, std::string_view name) {
    const auto entries = file.entries();
    if (name.empty()) {
        if (entries.size() == 1)
            return std::size_t{0};
        return severalTensors(file);
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].name == name)
            return i;
    const auto columns = file.columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == name)
            return entries.size() + i;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc() && end == name.data() + name.size() && number >= 1 &&
        number <= entries.size())
        return number - 1;
    return Error{Errc::Usage,
                 {QUANTSCOPE_TEXT("core", "The file has no tensor “%1”. “inspect FILE” lists those "
                                          "it has."),
                  {std::string(name)}}};
}

}  // namespace quantscope
