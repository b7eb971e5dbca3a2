// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/tensor.h"

// Reading tensors out of files: list first (headers only), read values when someone asks.
namespace quantscope {

class MappedFile;

/// What a file says about one tensor, known without reading its values.
struct TensorEntry {
    std::string name;  ///< Empty for the nameless array of .npy and text files.
    std::string type;  ///< cli.md's `dtype`.
    Shape shape;
    std::uint64_t bytes = 0;  ///< As stored.
    std::string quantizedAs;  ///< Scheme a file already stores it in ("q4_0"); else empty.
    bool readable = true;     ///< False for types that hold no numbers Quantscope can show.

    bool operator==(const TensorEntry&) const = default;
};

/// An opened file. Immutable, any thread; keeps the file mapped while it or a tensor lives.
class TensorFile {
public:
    virtual ~TensorFile() = default;

    virtual std::string_view format() const = 0;  ///< "npy", "safetensors", "csv" …
    virtual std::span<const TensorEntry> entries() const = 0;

    /// Names of a text file's columns, each of which can be read as a tensor of its own: their
    /// indexes follow those of the entries. Empty for other kinds and without a header line.
    virtual std::span<const std::string> columns() const { return {}; }

    /// Values of entry `index` as float32: exact where the type allows, else rounded half to even
    /// (float64, int32 and wider); integers and bools by value. float32 pages of the file are used
    /// in place when they are aligned and in this computer's byte order.
    /// Errors: BadInput, Unsupported, TooLarge, Cancelled.
    virtual Result<Tensor> read(std::size_t index, const Task& task = {}) const = 0;
};

/// One kind of file. `matches` looks at the first bytes only (kHeadBytes, or all of a shorter
/// file).
struct TensorFileReader {
    static constexpr std::size_t kHeadBytes = 512;

    std::string_view id;
    std::string_view extensions;  ///< "npy"; several separated by a space; lower case.
    bool (*matches)(std::span<const std::byte> head);
    Result<std::unique_ptr<TensorFile>> (*open)(std::shared_ptr<const MappedFile> file);
};

/// The table of readers, in the order they are asked.
std::span<const TensorFileReader> tensorFileReaders();

/// Opens a file by content first, then by extension. The error sentence names the file, what is
/// wrong, where, and what to do. Never reads outside the file, follows nothing, writes nothing.
/// Errors: Io, BadInput, Unsupported (a kind of file that is known but not read).
Result<std::unique_ptr<TensorFile>> openTensorFile(const std::filesystem::path& path);

/// The entry that `name` means: a name wins over a number, numbers count from 1; empty is the only
/// tensor. A column's name means its index after the entries'.
/// Errors: Usage (several tensors and no name, or no such tensor), naming the first few.
Result<std::size_t> findEntry(const TensorFile& file, std::string_view name);

/// A name from which findEntry() finds `index` again: empty for the only tensor, a number where
/// an entry's name does not lead to it.
/// @pre `index` is one of entries(), or came from findEntry().
std::string entryName(const TensorFile& file, std::size_t index);

/// Numbers as pasted or piped: separated by white space, commas and semicolons in any mixture, in
/// square brackets or not; lines that begin with # and a first line without any number are passed
/// over. One-dimensional. `where` names the source in errors ("standard input", "clipboard").
/// Errors: BadInput, naming the line and the entry.
Result<Tensor> parseNumbers(std::string_view text, std::string_view where);

}  // namespace quantscope
