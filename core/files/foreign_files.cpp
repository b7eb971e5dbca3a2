// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/foreign_files.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/files/mapped_file.h"

namespace quantscope {

namespace {

constexpr std::string_view kModel =
    QUANTSCOPE_TEXT("core",
                    "%1 looks like a file of the format %2, which is not supported; save "
                    "its tensors as .safetensors or .npy and open that.");
constexpr std::string_view kPickle =
    QUANTSCOPE_TEXT("core",
                    "%1 looks like a %2, which is not supported because reading a pickle "
                    "can run code; save its tensors as .safetensors and open that.");
constexpr std::string_view kCompressed =
    QUANTSCOPE_TEXT("core",
                    "%1 is compressed with %2, which is not supported; decompress it and "
                    "open the result.");
constexpr std::string_view kPicture =
    QUANTSCOPE_TEXT("core",
                    "%1 is a picture (%2), not a file of numbers; save its values as .npy "
                    "or .csv and open that.");
constexpr std::string_view kWorkbook =
    QUANTSCOPE_TEXT("core",
                    "%1 looks like a %2, which is not supported; save the sheet of numbers "
                    "as .csv and open that.");
constexpr std::string_view kPointer =
    QUANTSCOPE_TEXT("core",
                    "%1 is not the file itself but a pointer to it (%2); download the real "
                    "file, for example with “git lfs pull”.");
constexpr std::string_view kWebPage =
    QUANTSCOPE_TEXT("core",
                    "%1 is a web page (%2), perhaps in place of a download that did not "
                    "work; download the file again.");

// `magic` stands at byte `at`; without one the extensions decide alone. The name fills %2 and is
// the same in every language.
struct ForeignKind {
    std::string_view name;
    std::string_view magic;
    std::size_t at;
    std::string_view extensions;
    std::string_view sentence;
};

constexpr std::array kForeignKinds{
    ForeignKind{"GGUF", "GGUF", 0, "gguf", kModel},
    ForeignKind{"ONNX", "", 0, "onnx", kModel},
    ForeignKind{"HDF5", "\x89HDF\r\n\x1a\n", 0, "h5 hdf5 keras", kModel},
    ForeignKind{"TensorFlow Lite", "TFL3", 4, "tflite", kModel},
    ForeignKind{"TensorFlow SavedModel", "", 0, "pb", kModel},
    ForeignKind{"MATLAB", "MATLAB ", 0, "mat", kModel},
    ForeignKind{"Parquet", "PAR1", 0, "parquet", kModel},
    ForeignKind{"Python pickle", "\x80\x02", 0, "pkl pickle joblib", kPickle},
    ForeignKind{"Python pickle", "\x80\x03", 0, "", kPickle},
    ForeignKind{"Python pickle", "\x80\x04", 0, "", kPickle},
    ForeignKind{"Python pickle", "\x80\x05", 0, "", kPickle},
    ForeignKind{"PyTorch checkpoint (pickle)", "", 0, "pt pth ckpt", kPickle},
    ForeignKind{"gzip", "\x1f\x8b", 0, "gz tgz", kCompressed},
    ForeignKind{"Zstandard", "\x28\xb5\x2f\xfd", 0, "zst", kCompressed},
    ForeignKind{"xz",
                "\xfd"
                "7zXZ",
                0, "xz", kCompressed},
    ForeignKind{"bzip2", "BZh", 0, "bz2", kCompressed},
    ForeignKind{"7-Zip", "7z\xbc\xaf", 0, "7z", kCompressed},
    ForeignKind{"PNG", "\x89PNG", 0, "png", kPicture},
    ForeignKind{"JPEG", "\xff\xd8\xff", 0, "jpg jpeg", kPicture},
    ForeignKind{"GIF", "GIF8", 0, "gif", kPicture},
    ForeignKind{"PDF", "%PDF-", 0, "pdf", kPicture},
    ForeignKind{"Excel workbook", "\xd0\xcf\x11\xe0", 0, "xls xlsx ods", kWorkbook},
    ForeignKind{"Git LFS", "version https://git-lfs", 0, "", kPointer},
    ForeignKind{"HTML", "<!DOCTYPE", 0, "html htm", kWebPage},
    ForeignKind{"HTML", "<html", 0, "", kWebPage},
};

// Many formats are zip archives; the name of the first member tells them apart.
constexpr std::string_view kZipMagic = "PK\x03\x04";
constexpr std::string_view kEmptyZipMagic = "PK\x05\x06";
constexpr std::array kZipKinds{
    ForeignKind{"npz", ".npy", 0, "npz", kModel},
    ForeignKind{"PyTorch checkpoint (pickle)", "data.pkl", 0, "pt pth ckpt bin", kPickle},
    ForeignKind{"Excel workbook", "[Content_Types].xml", 0, "xlsx", kWorkbook},
    ForeignKind{"OpenDocument sheet", "mimetype", 0, "ods", kWorkbook},
    ForeignKind{"Keras", "metadata.json", 0, "keras", kModel},
};

bool hasExtension(const ForeignKind& kind, const std::string& extension) {
    return !extension.empty() &&
           (" " + std::string(kind.extensions) + " ").find(" " + extension + " ") !=
               std::string::npos;
}

Error foreign(const std::filesystem::path& path, std::string_view sentence, std::string_view name) {
    return fileError(path, Errc::Unsupported, sentence, {std::string(name)});
}

// The zip format's local header: the length of the name at byte 26, the name from byte 30.
std::string_view firstMember(std::string_view head) {
    constexpr std::size_t kLengthAt = 26;
    constexpr std::size_t kNameAt = 30;
    if (head.size() <= kNameAt)
        return {};
    const std::size_t length = static_cast<unsigned char>(head[kLengthAt]) +
                               std::size_t{256} * static_cast<unsigned char>(head[kLengthAt + 1]);
    return head.substr(kNameAt, length);
}

Error foreignZip(std::string_view head, const std::filesystem::path& path) {
    const std::string_view member = firstMember(head);
    for (const ForeignKind& kind : kZipKinds)
        if (member.ends_with(kind.magic))
            return foreign(path, kind.sentence, kind.name);
    const std::string extension = lowerExtension(path);
    for (const ForeignKind& kind : kZipKinds)
        if (hasExtension(kind, extension))
            return foreign(path, kind.sentence, kind.name);
    return foreign(path, kCompressed, "zip");
}

}  // namespace

std::string lowerExtension(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    if (!extension.empty())
        extension.erase(0, 1);
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

std::optional<Error> foreignByContent(std::span<const std::byte> head,
                                      const std::filesystem::path& path) {
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    if (text.starts_with(kZipMagic) || text.starts_with(kEmptyZipMagic))
        return foreignZip(text, path);
    for (const ForeignKind& kind : kForeignKinds)
        if (!kind.magic.empty() && text.size() > kind.at &&
            text.substr(kind.at).starts_with(kind.magic))
            return foreign(path, kind.sentence, kind.name);
    return std::nullopt;
}

std::optional<Error> foreignByExtension(const std::filesystem::path& path) {
    const std::string extension = lowerExtension(path);
    for (const ForeignKind& kind : kForeignKinds)
        if (hasExtension(kind, extension))
            return foreign(path, kind.sentence, kind.name);
    return std::nullopt;
}

}  // namespace quantscope
