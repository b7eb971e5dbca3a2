// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/prepare.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/generators.h"
#include "core/data/not_finite.h"
#include "core/files/tensor_file.h"
#include "core/whatif/bit_histogram.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

Result<Tensor> loadFile(const FileData& data, const std::filesystem::path& folder,
                        const Task& task) {
    const std::filesystem::path path(data.path);
    auto file = openTensorFile(path.is_absolute() ? path : folder / path);
    if (!file)
        return file.error();
    const auto entry = findEntry(*file.value(), data.tensor);
    if (!entry)
        return entry.error();
    auto tensor = file.value()->read(entry.value(), task);
    if (tensor && data.notFiniteAsZero)
        return notFiniteAsZero(tensor.value());
    return tensor;
}

Tensor pastedTensor(const PastedData& data) {
    std::vector<float> values = data.values;
    const std::size_t count = values.size();
    return makeTensor({}, {count}, "float64", 32, FloatArray(std::move(values)));
}

// Enough for limits within a per cent or so, and gathered and sorted in a millisecond.
constexpr std::size_t kSampleValues = std::size_t{1} << 16;

std::vector<float> evenSample(std::span<const float> values) {
    if (values.size() <= kSampleValues)
        return {values.begin(), values.end()};
    std::vector<float> sample(kSampleValues);
    for (std::size_t i = 0; i < kSampleValues; ++i)
        sample[i] = values[i * values.size() / kSampleValues];
    return sample;
}

}  // namespace

Result<Tensor> loadData(const DataSpec& data, const std::filesystem::path& folder,
                        const Task& task) {
    if (const auto* generated = std::get_if<GeneratedData>(&data))
        return generate(*generated, task);
    if (const auto* pasted = std::get_if<PastedData>(&data))
        return pastedTensor(*pasted);
    return loadFile(std::get<FileData>(data), folder, task);
}

DataSpec withNotFiniteAsZero(DataSpec data) {
    if (auto* pasted = std::get_if<PastedData>(&data))
        std::ranges::replace_if(
            pasted->values, [](float value) { return !std::isfinite(value); }, 0.0F);
    else if (auto* file = std::get_if<FileData>(&data))
        file->notFiniteAsZero = true;
    return data;
}

GeneratedData spreadAround(double value, std::size_t count) {
    constexpr std::size_t kFewest = 1000;  // enough for a shape
    GeneratedData data;
    data.count = std::clamp(count, kFewest, kMaxGeneratedValues);
    data.location = value;
    data.scale = value == 0 ? 1 : std::abs(value) / 4;
    return data;
}

std::string tensorChecksum(const Tensor& tensor) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const float value : tensor.values.values()) {
        auto bits = std::bit_cast<std::uint32_t>(value);
        for (int byte = 0; byte < 4; ++byte, bits >>= 8)
            hash = (hash ^ (bits & 0xffU)) * 0x100000001b3U;
    }
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4)
        text[i] = digits[hash & 15U];
    return text;
}

Dataset makeDataset(Tensor tensor) {
    Dataset dataset;
    dataset.stats = sampleStats(tensor.finite.values());
    dataset.tensor = std::move(tensor);
    return dataset;
}

Result<Dataset> withBits(Dataset dataset, const Task& task) {
    const auto values = dataset.tensor.finite.values();
    Result<std::shared_ptr<const SortedIndex>> sample = Error{};
    // Side by side: reading the sample from all over the tensor takes a millisecond or two of
    // waiting for memory, on one thread.
    forEachPiece(2, [&](std::size_t piece) {
        if (piece == 0)
            sample = SortedIndex::build(evenSample(values), task);
        else
            dataset.bits = std::make_shared<const BitHistogram>(BitHistogram::of(values));
    });
    if (!sample)
        return sample.error();
    dataset.sample = std::move(sample).value();
    return dataset;
}

Result<Dataset> withIndex(Dataset dataset, const Task& task) {
    auto index = SortedIndex::build(dataset.tensor.finite.values(), task);
    if (!index)
        return index.error();
    dataset.index = std::move(index).value();
    return dataset;
}

Histogram countIn(const Dataset& dataset, double lower, double upper, std::size_t bins) {
    if (dataset.index)
        return histogramOfSorted(dataset.index->sorted(), lower, upper, bins);
    if (dataset.bits)
        return dataset.bits->histogram(lower, upper, bins);
    return histogram(dataset.tensor.finite.values(), lower, upper, bins);
}

}  // namespace quantscope
