// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

// Scales of short runs of values for formats whose encoders search them: the least squared error
// over candidate scales, each followed by the least-squares scale of the codes that it gives
// (algorithms 2.16). Runs are normalized by the caller, so that squares neither vanish nor
// overflow.
namespace quantscope::builtin {

/// Values of one run: 16 or 32 of them.
using Run = std::span<const float>;

/// Codes lowest … highest, level = code.
struct WholeCodes {
    float lowest = 0;
    float highest = 0;
};

/// Sixteen ascending levels, codes being their indexes.
using SixteenLevels = std::array<float, 16>;

/// value = scale · level; the squared error it leaves.
struct ScaleFit {
    float scale = 0;
    float squares = 0;
};

/// value = scale · code − minimum, minimum >= 0.
struct AffineFit {
    float scale = 0;
    float minimum = 0;
    float squares = 0;
};

/// The best scale found, of either sign. A run of zeros gives 0.
ScaleFit bestScale(Run run, const WholeCodes& codes);
ScaleFit bestScale(Run run, const SixteenLevels& levels);

/// The best scale and minimum found for codes 0 … top.
AffineFit bestScaleAndMinimum(Run run, float top);

/// Σ (x − x̂)² when every value takes its nearest level under the given scale.
float squaresAt(Run run, const WholeCodes& codes, float scale);
float squaresAt(Run run, const SixteenLevels& levels, float scale);
float squaresAt(Run run, float top, float scale, float minimum);

/// The codes that squaresAt() means, as patterns: code − lowest, or the level's index. All of them
/// stand for 0, or the level nearest to it, when `scale` is 0.
void patternsAt(Run run, const WholeCodes& codes, float scale, std::uint8_t* patterns);
void patternsAt(Run run, const SixteenLevels& levels, float scale, std::uint8_t* patterns);
void patternsAt(Run run, float top, float scale, float minimum, std::uint8_t* patterns);

/// The power of two that brings `values` to an abs-max of 1 to 2, not above 2^100; 1 for zeros.
float normalizing(std::span<const float> values);

}  // namespace quantscope::builtin
