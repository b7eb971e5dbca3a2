// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/blocks/scale_search.h"

// Super-blocks of 256 values: runs whose scales are whole multiples of one step that is stored in
// binary16. The scales of the runs are searched first, then made whole multiples, then everything
// is fitted once more around what will be stored.
namespace quantscope::builtin {

inline constexpr std::size_t kSuperBlock = 256;
inline constexpr std::size_t kMostRuns = 16;

/// value = step · scaleCode[run] · code.
struct SymmetricSuperBlock {
    std::array<std::uint8_t, 2> step{};  ///< As stored.
    std::array<int, kMostRuns> scaleCodes{};
    std::array<std::uint8_t, kSuperBlock> patterns{};  ///< code − lowest.
};

/// value = step · scaleCode[run] · code − minimumStep · minimumCode[run].
struct AffineSuperBlock {
    std::array<std::uint8_t, 2> step{};
    std::array<std::uint8_t, 2> minimumStep{};
    std::array<int, kMostRuns> scaleCodes{};
    std::array<int, kMostRuns> minimumCodes{};
    std::array<std::uint8_t, kSuperBlock> patterns{};
};

/// @pre values.size() == 256; runLength 16 or 32. Scale codes lie within `scaleCodes`.
SymmetricSuperBlock fitSymmetric(std::span<const float> values, std::size_t runLength,
                                 const WholeCodes& codes, const WholeCodes& scaleCodes);
SymmetricSuperBlock fitSymmetric(std::span<const float> values, std::size_t runLength,
                                 const SixteenLevels& levels, const WholeCodes& scaleCodes);

/// Codes 0 … top, scale and minimum codes 0 … scaleTop.
AffineSuperBlock fitAffine(std::span<const float> values, std::size_t runLength, float top,
                           float scaleTop);

}  // namespace quantscope::builtin
