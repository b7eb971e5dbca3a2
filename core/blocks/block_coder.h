// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/blocks/block_format.h"
#include "core/data/tensor.h"

namespace quantscope {

/// A block's place in the tensor. `count` is less than a full block's at the end of a row.
struct BlockRange {
    std::size_t start = 0;
    std::size_t count = 0;

    bool operator==(const BlockRange&) const = default;
};

/// One block, encoded and decoded again. Elements beyond the range's count are padding.
struct BlockResult {
    BlockRange range;
    std::array<std::uint8_t, kMostBlockBytes> bytes;
    std::array<std::uint8_t, kMostBlockValues> patterns;
    std::array<BlockScale, kMostBlockValues / 16> scales;
    std::array<float, kMostBlockValues> values;  ///< level · scale + offset, in float32.
};

/// A tensor as a block format cuts it, with the scales that stand apart.
///
/// Short blocks and values that are not finite: an encoder sees in their place a finite value of
/// the same run, which changes no range; a run without any is zeros. Formats whose scales are in
/// the block store short blocks in full, the others store the codes they have.
class BlockCoder {
public:
    /// Finds the scales that stand apart, on all processors. The tensor must outlive the coder.
    BlockCoder(const BlockChoice& choice, const Tensor& tensor);

    const BlockFormat& format() const { return *choice_.format; }
    std::size_t blocks() const { return rows_ * blocksPerRow_; }
    BlockRange range(std::size_t block) const;

    /// Encodes a block and decodes what was stored. @pre block < blocks().
    void code(std::size_t block, BlockResult& result) const;

    /// How many scales there are: those of the blocks, or of the rows where rows have them.
    std::size_t scaleCount() const;

    /// Which scale, row-major, is the first of a block's.
    std::size_t firstScale(std::size_t block) const;

    /// Whether an earlier block has it already: of the row, where rows have the scales.
    bool sharesScale(std::size_t block) const {
        return format().apart == ScalesApart::Row && block % blocksPerRow_ != 0;
    }

    /// Bytes that a block takes in the stream, and where it begins.
    std::size_t storedBytes(std::size_t block) const;
    std::size_t firstByte(std::size_t block) const;

    /// Bits of all that is stored, scales apart and padding included.
    double storedBits() const;

    /// The scale of the whole tensor, of formats that have one (nvfp4); else 1.
    float tensorScale() const { return tensorScale_; }

private:
    void findScalesApart();
    void quantizeScalesApart();
    float apartForEncoding(std::size_t block) const;
    float apartForDecoding(std::size_t block) const;

    BlockChoice choice_;
    std::span<const float> values_;
    bool allFinite_ = true;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::size_t blocksPerRow_ = 0;
    float tensorScale_ = 1;
    std::vector<float> absMax_;    ///< Of rows or blocks, when scales stand apart.
    std::vector<float> restored_;  ///< The same after their own quantization.
};

/// What an encoder sees in the place of a run: values that are not finite become the last finite
/// one before them, or the first one of the run; 0 where there is none. @pre present.size() <=
/// run.size().
void fillRun(std::span<const float> present, std::span<float> run);

/// The values of stored blocks, one after the other: as many as `to` holds, the last block cut.
/// For formats whose scales are in the block (ScalesApart::None).
/// @pre bytes.size() is a multiple of the format's block and holds enough of them.
void decodeBlocks(const BlockFormat& format, std::span<const std::uint8_t> bytes,
                  std::span<float> to);

}  // namespace quantscope
