// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/quantscope_cli/bench.h"
#include "core/base/huge_buffer.h"
#include "core/files/tensor_file.h"
#include "core/files/write_file.h"
#include "core/scenario/prepare.h"

namespace quantscope::cli {

namespace {

namespace fs = std::filesystem;

// A folder for the files that are read, gone afterwards.
class ScratchFolder {
public:
    ScratchFolder() {
        std::error_code ignored;
        std::string name = (fs::temp_directory_path(ignored) / "quantscope-bench-XXXXXX").string();
        if (mkdtemp(name.data()))
            path_ = name;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// The whole way to first figures: opened, read or mapped, non-finite values counted, statistics.
double loadedMean(const fs::path& path) {
    FileData data;
    data.path = path.string();
    auto tensor = loadData(data, {});
    return tensor ? makeDataset(std::move(tensor).value()).stats.mean : 0;
}

// The reference: the file's bytes into a buffer that is there already.
double readInto(const fs::path& path, std::span<char> buffer) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    if (!file)
        return 0;
    std::setvbuf(file.get(), nullptr, _IONBF, 0);
    return static_cast<double>(std::fread(buffer.data(), 1, buffer.size(), file.get()));
}

// As strtof reads a text of numbers, one after another.
double parsedSum(const fs::path& path, std::span<char> buffer) {
    const auto size = static_cast<std::size_t>(readInto(path, buffer));
    buffer[std::min(size, buffer.size() - 1)] = '\0';
    double sum = 0;
    char* next = buffer.data();
    for (;;) {
        char* end = next;
        const float value = std::strtof(next, &end);
        if (end == next)
            return sum;
        sum += double{value};
        next = *end == '\0' ? end : end + 1;
    }
}

std::string npyOf(std::span<const float> values) {
    return npyBytes({values.size()}, "<f4", std::as_bytes(values));
}

// One tensor of bfloat16: the leading halves of the float32 bits.
std::string safetensorsOf(std::span<const float> values) {
    std::string header = R"({"w":{"dtype":"BF16","shape":[)" + std::to_string(values.size()) +
                         R"(],"data_offsets":[0,)" + std::to_string(2 * values.size()) + "]}}";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>(header.size() >> (8 * i) & 0xffU);
    bytes += header;
    const std::size_t start = bytes.size();
    bytes.resize(start + 2 * values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        std::memcpy(bytes.data() + start + 2 * i, reinterpret_cast<const char*>(&values[i]) + 2, 2);
    return bytes;
}

std::string textOf(std::span<const float> values) {
    std::string text;
    std::array<char, 32> number{};
    for (const float value : values) {
        const int length = std::snprintf(number.data(), number.size(), "%.9g\n", double{value});
        text.append(number.data(), static_cast<std::size_t>(length));
    }
    return text;
}

struct FileRow {
    const char* name;
    const char* file;
    std::string (*bytes)(std::span<const float> values);
    bool isText;
};

Result<Done> timeFile(const fs::path& path, const FileRow& row, std::span<const float> values,
                      const BenchRequest& request, const BenchSink& sink) {
    std::size_t size = 0;
    {
        const std::string bytes = row.bytes(values);
        size = bytes.size();
        if (auto done = writeFile(path.string(), bytes); !done)
            return done;
    }
    auto buffer = HugeBuffer<char>::make(size + 1);
    if (!buffer)
        return Error{Errc::TooLarge,
                     {QUANTSCOPE_TEXT("core",
                                      "There is not enough memory to time %1 values. Use a "
                                      "smaller --n."),
                      {static_cast<std::int64_t>(values.size())}}};
    Contest contest(request);
    const std::size_t load = contest.add([&](std::size_t) { keep(loadedMean(path)); });
    const std::size_t reference = contest.add([&](std::size_t) {
        keep(row.isText ? parsedSum(path, buffer->span()) : readInto(path, buffer->span()));
    });
    contest.run();
    constexpr double kMilliseconds = 1e3;
    sink({row.name, values.size(), contest.seconds(load) * kMilliseconds, "ms",
          contest.seconds(reference) * kMilliseconds,
          row.isText ? "reading the file and strtof over it"
                     : "reading the file into a ready buffer, without statistics"});
    std::error_code ignored;
    fs::remove(path, ignored);
    return Done{};
}

}  // namespace

Result<Done> benchLoad(const BenchRequest& request, const BenchSink& sink) {
    const ScratchFolder folder;
    if (folder.path().empty())
        return Error{Errc::Io,
                     {QUANTSCOPE_TEXT("core",
                                      "No file can be written in the folder for temporary "
                                      "files. Set TMPDIR to one where that is possible."),
                      {}}};
    const std::vector<float> values = benchWeights(request.n);
    // Text takes hundreds of times as long, so there is less of it.
    const std::span<const float> few = std::span(values).first(
        std::max<std::size_t>(values.size() / 10, std::min<std::size_t>(values.size(), 1000)));
    for (const FileRow& row :
         {FileRow{"npy.float32", "w.npy", npyOf, false},
          FileRow{"safetensors.bfloat16", "w.safetensors", safetensorsOf, false},
          FileRow{"text", "w.txt", textOf, true}})
        if (auto done =
                timeFile(folder.path() / row.file, row, row.isText ? few : values, request, sink);
            !done)
            return done;
    return Done{};
}

}  // namespace quantscope::cli
