// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/block_coder.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/blocks/double_quantization.h"

namespace quantscope {

namespace {

void decodePatterns(const BlockFormat& format, const std::uint8_t* patterns,
                    const BlockScale* scales, std::size_t count, float* values) {
    const std::size_t run = format.valuesPerScale;
    const float* const levels = format.levels.data();
    for (std::size_t start = 0; start < count; start += run, ++scales) {
        const std::size_t end = std::min(count, start + run);
        for (std::size_t i = start; i < end; ++i)
            values[i] = levels[patterns[i]] * scales->scale + scales->offset;
    }
}

float absMaxOf(std::span<const float> values) {
    float most = 0;
    for (const float value : values)
        most = std::isfinite(value) ? std::max(most, std::abs(value)) : most;
    return most;
}

std::size_t ceilDivided(std::size_t count, std::size_t size) {
    return (count + size - 1) / size;
}

}  // namespace

void fillRun(std::span<const float> present, std::span<float> run) {
    const auto first = std::find_if(present.begin(), present.end(),
                                    [](float value) { return std::isfinite(value); });
    float filler = first == present.end() ? 0.0F : *first;
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (i < present.size() && std::isfinite(present[i]))
            filler = present[i];
        run[i] = filler;
    }
}

BlockCoder::BlockCoder(const BlockChoice& choice, const Tensor& tensor)
    : choice_(choice),
      values_(tensor.values.values()),
      allFinite_(tensor.counts.finite == tensor.values.size()) {
    const bool byRows = format().reach == BlockReach::Row && !tensor.shape.empty();
    columns_ = byRows ? tensor.shape.back() : values_.size();
    rows_ = columns_ > 0 ? values_.size() / columns_ : 0;
    blocksPerRow_ = ceilDivided(columns_, format().values);
    findScalesApart();
    quantizeScalesApart();
}

BlockRange BlockCoder::range(std::size_t block) const {
    const std::size_t at = block % blocksPerRow_ * format().values;
    return {block / blocksPerRow_ * columns_ + at, std::min(format().values, columns_ - at)};
}

void BlockCoder::findScalesApart() {
    if (format().apart == ScalesApart::None)
        return;
    std::vector<float> ofBlocks(blocks());
    const std::size_t perPiece = std::max<std::size_t>(kPieceValues / format().values, 1);
    forEachPiece(ceilDivided(blocks(), perPiece), [&](std::size_t piece) {
        const std::size_t end = std::min(blocks(), (piece + 1) * perPiece);
        for (std::size_t block = piece * perPiece; block < end; ++block) {
            const BlockRange at = range(block);
            ofBlocks[block] = absMaxOf(values_.subspan(at.start, at.count));
        }
    });
    if (format().apart == ScalesApart::Tensor) {
        const auto most = std::max_element(ofBlocks.begin(), ofBlocks.end());
        // Of NVFP4, the only such format: the largest element under the largest block scale.
        constexpr double kReach = 6.0 * 448.0;
        if (most != ofBlocks.end() && *most > 0)
            tensorScale_ = static_cast<float>(double{*most} / kReach);
    } else if (format().apart == ScalesApart::Row) {
        absMax_.resize(rows_);
        for (std::size_t block = 0; block < ofBlocks.size(); ++block)
            absMax_[block / blocksPerRow_] =
                std::max(absMax_[block / blocksPerRow_], ofBlocks[block]);
    } else {
        absMax_ = std::move(ofBlocks);
    }
}

void BlockCoder::quantizeScalesApart() {
    if (format().apart == ScalesApart::BlockDouble)
        restored_ = doubleQuantized(absMax_).restored;
    else
        restored_ = absMax_;
}

float BlockCoder::apartForEncoding(std::size_t block) const {
    switch (format().apart) {
        case ScalesApart::None: break;
        case ScalesApart::Tensor: return tensorScale_;
        case ScalesApart::Row: return absMax_[block / blocksPerRow_];
        case ScalesApart::Block:
        case ScalesApart::BlockDouble: return absMax_[block];
    }
    return 1;
}

float BlockCoder::apartForDecoding(std::size_t block) const {
    return format().apart == ScalesApart::BlockDouble ? restored_[block] : apartForEncoding(block);
}

void BlockCoder::code(std::size_t block, BlockResult& result) const {
    result.range = range(block);
    const auto present = values_.subspan(result.range.start, result.range.count);
    std::array<float, kMostBlockValues> filled;
    BlockInput input{present, apartForEncoding(block), choice_.rule};
    if (!allFinite_ || present.size() < format().values) {
        for (std::size_t start = 0; start < format().values; start += format().valuesPerScale) {
            const std::size_t from = std::min(start, present.size());
            const std::size_t count = std::min(format().valuesPerScale, present.size() - from);
            fillRun(present.subspan(from, count),
                    std::span(filled).subspan(start, format().valuesPerScale));
        }
        input.values = std::span<const float>(filled).first(format().values);
    }
    format().encode(input, result.bytes.data());
    format().unpack(result.bytes.data(), apartForDecoding(block), result.patterns.data(),
                    result.scales.data());
    decodePatterns(format(), result.patterns.data(), result.scales.data(), present.size(),
                   result.values.data());
}

std::size_t BlockCoder::scaleCount() const {
    if (format().apart == ScalesApart::Row)
        return rows_;
    const std::size_t perRow = ceilDivided(columns_, format().valuesPerScale);
    return rows_ * perRow;
}

std::size_t BlockCoder::firstScale(std::size_t block) const {
    if (format().apart == ScalesApart::Row)
        return block / blocksPerRow_;
    const std::size_t perRow = ceilDivided(columns_, format().valuesPerScale);
    return block / blocksPerRow_ * perRow + block % blocksPerRow_ * format().scales();
}

std::size_t BlockCoder::storedBytes(std::size_t block) const {
    const ScalesApart apart = format().apart;
    const bool whole = apart == ScalesApart::None || apart == ScalesApart::Tensor;
    if (whole)
        return format().bytes;
    return ceilDivided(range(block).count * format().bytes, format().values);
}

std::size_t BlockCoder::firstByte(std::size_t block) const {
    const std::size_t row = block / blocksPerRow_;
    std::size_t perRow = 0;
    if (row > 0)
        perRow = (blocksPerRow_ - 1) * format().bytes + storedBytes(blocksPerRow_ - 1);
    return row * perRow + block % blocksPerRow_ * format().bytes;
}

double BlockCoder::storedBits() const {
    if (blocks() == 0)
        return 0;
    constexpr double kScaleBits = 32;
    const std::size_t last = blocks() - 1;
    const auto bits = 8 * static_cast<double>(firstByte(last) + storedBytes(last));
    const auto scales = static_cast<double>(absMax_.size());
    switch (format().apart) {
        case ScalesApart::None: break;
        case ScalesApart::Tensor: return bits + kScaleBits;
        case ScalesApart::Row:
        case ScalesApart::Block: return bits + kScaleBits * scales;
        case ScalesApart::BlockDouble: return bits + doubleQuantizedBits(absMax_.size());
    }
    return bits;
}

void decodeBlocks(const BlockFormat& format, std::span<const std::uint8_t> bytes,
                  std::span<float> to) {
    const std::size_t blocks = ceilDivided(to.size(), format.values);
    const std::size_t perPiece = std::max<std::size_t>(kPieceValues / format.values, 1);
    forEachPiece(ceilDivided(blocks, perPiece), [&](std::size_t piece) {
        std::array<std::uint8_t, kMostBlockValues> patterns;
        std::array<BlockScale, kMostBlockValues / 16> scales;
        const std::size_t end = std::min(blocks, (piece + 1) * perPiece);
        for (std::size_t block = piece * perPiece; block < end; ++block) {
            const std::size_t start = block * format.values;
            format.unpack(bytes.subspan(block * format.bytes, format.bytes).data(), 1,
                          patterns.data(), scales.data());
            decodePatterns(format, patterns.data(), scales.data(),
                           std::min(format.values, to.size() - start), to.data() + start);
        }
    });
}

}  // namespace quantscope
