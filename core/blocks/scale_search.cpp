// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/scale_search.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/simd/target_clones.h"

namespace quantscope::builtin {

// Inlined whatever the compiler thinks: what stays a call would not be compiled for the instruction
// sets of its callers.
#define QUANTSCOPE_INLINE [[gnu::always_inline]] inline

namespace {

constexpr std::size_t kShort = 16;
constexpr std::size_t kLong = 32;
constexpr std::size_t kLanes = 8;

// A run of known length: loops over it become straight vector code.
template <std::size_t N>
using Fixed = std::span<const float, N>;

template <std::size_t N>
using Levels = std::array<float, N>;

// Half to even for sizes below 2^22.
QUANTSCOPE_INLINE float wholeNearest(float x) {
    constexpr float kMagic = 12582912.0F;  // 1.5 · 2^23: the last place is 1 there
    return (x + kMagic) - kMagic;
}

QUANTSCOPE_INLINE float cut(float x, float lowest, float highest) {
    const float above = x > lowest ? x : lowest;
    return above < highest ? above : highest;
}

// --- The level nearest to a scaled value --------------------------------------------------------

struct NearestWhole {
    WholeCodes codes;

    QUANTSCOPE_INLINE float operator()(float scaled) const {
        return wholeNearest(cut(scaled, codes.lowest, codes.highest));
    }
};

struct NearestOfSixteen {
    SixteenLevels levels;
    std::array<float, 15> middles{};
    std::array<float, 15> steps{};

    explicit NearestOfSixteen(const SixteenLevels& table) : levels(table) {
        for (std::size_t k = 0; k + 1 < levels.size(); ++k) {
            middles[k] = (levels[k] + levels[k + 1]) / 2;
            steps[k] = levels[k + 1] - levels[k];
        }
    }
    // Climbing all steps below the value: no look-up, so that loops become vector code.
    QUANTSCOPE_INLINE float operator()(float scaled) const {
        float level = levels[0];
        for (std::size_t k = 0; k < middles.size(); ++k)
            level += scaled > middles[k] ? steps[k] : 0.0F;
        return level;
    }
};

// --- Sums in fixed lanes, the same on every instruction set -------------------------------------

template <std::size_t N>
QUANTSCOPE_INLINE float laneSum(const Levels<N>& terms) {
    std::array<float, kLanes> lanes{};
    for (std::size_t i = 0; i < N; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += terms[i + lane];
    float sum = 0;
    for (const float lane : lanes)
        sum += lane;
    return sum;
}

template <std::size_t N, class Term>
QUANTSCOPE_INLINE float sumOf(Term term) {
    Levels<N> terms;
    for (std::size_t i = 0; i < N; ++i)
        terms[i] = term(i);
    return laneSum<N>(terms);
}

template <std::size_t N, class Nearest>
QUANTSCOPE_INLINE Levels<N> levelsAt(Fixed<N> run, const Nearest& nearest, float inverse) {
    Levels<N> levels;
    for (std::size_t i = 0; i < N; ++i)
        levels[i] = nearest(run[i] * inverse);
    return levels;
}

template <std::size_t N>
QUANTSCOPE_INLINE float squaresOf(Fixed<N> run, const Levels<N>& levels, float scale,
                                  float offset) {
    return sumOf<N>([&](std::size_t i) {
        const float error = run[i] - (scale * levels[i] + offset);
        return error * error;
    });
}

QUANTSCOPE_INLINE float inverseOf(float scale) {
    return scale != 0 ? 1 / scale : 0;
}

// The scale that fits codes best, Σ x·q / Σ q², and what it leaves.
template <std::size_t N>
QUANTSCOPE_INLINE ScaleFit leastSquares(Fixed<N> run, const Levels<N>& levels) {
    const float cross = sumOf<N>([&](std::size_t i) { return run[i] * levels[i]; });
    const float power = sumOf<N>([&](std::size_t i) { return levels[i] * levels[i]; });
    ScaleFit fit;
    fit.scale = power > 0 ? cross / power : 0;
    fit.squares = squaresOf<N>(run, levels, fit.scale, 0);
    return fit;
}

// Scale and offset that fit codes best, the offset not above 0, and what they leave.
template <std::size_t N>
QUANTSCOPE_INLINE AffineFit leastSquaresWithMinimum(Fixed<N> run, const Levels<N>& levels,
                                                    float sum) {
    constexpr auto n = static_cast<float>(N);
    const float q = laneSum<N>(levels);
    const float qq = sumOf<N>([&](std::size_t i) { return levels[i] * levels[i]; });
    const float xq = sumOf<N>([&](std::size_t i) { return run[i] * levels[i]; });
    AffineFit fit;
    const float determinant = n * qq - q * q;
    if (determinant > 0) {
        fit.scale = (n * xq - sum * q) / determinant;
        fit.minimum = (fit.scale * q - sum) / n;
    }
    if (!(determinant > 0) || fit.minimum < 0) {
        fit.scale = qq > 0 ? xq / qq : 0;
        fit.minimum = 0;
    }
    fit.squares = squaresOf<N>(run, levels, fit.scale, -fit.minimum);
    return fit;
}

template <std::size_t N, class Nearest>
QUANTSCOPE_INLINE ScaleFit searchScale(Fixed<N> run, const Nearest& nearest, float lowest,
                                       float highest) {
    constexpr int kSteps = 8;
    constexpr int kRefits = 3;
    float peak = 0;
    for (const float x : run)
        peak = std::abs(x) > std::abs(peak) ? x : peak;
    if (peak == 0)
        return {};
    ScaleFit best{0, squaresOf<N>(run, {}, 0, 0)};
    // The peak on either end of the codes, or some of a code's widths beside it.
    for (const float end : {lowest, highest}) {
        const float width = std::max(0.1F, std::abs(end) / 128);
        for (int step = -kSteps; step <= kSteps; ++step) {
            const float inverse = (end + static_cast<float>(step) * width) / peak;
            const ScaleFit fit = leastSquares<N>(run, levelsAt<N>(run, nearest, inverse));
            best = fit.squares < best.squares ? fit : best;
        }
    }
    for (int refit = 0; refit < kRefits; ++refit) {
        const auto levels = levelsAt<N>(run, nearest, inverseOf(best.scale));
        const ScaleFit fit = leastSquares<N>(run, levels);
        if (!(fit.squares < best.squares))
            break;
        best = fit;
    }
    return best;
}

template <std::size_t N, class Nearest>
QUANTSCOPE_INLINE float squaresUnder(Fixed<N> run, const Nearest& nearest, float scale) {
    return squaresOf<N>(run, levelsAt<N>(run, nearest, inverseOf(scale)), scale, 0);
}

template <std::size_t N>
QUANTSCOPE_INLINE Levels<N> codesAt(Fixed<N> run, float top, float scale, float minimum) {
    const float inverse = inverseOf(scale);
    Levels<N> codes;
    for (std::size_t i = 0; i < N; ++i)
        codes[i] = wholeNearest(cut((run[i] + minimum) * inverse, 0, top));
    return codes;
}

template <std::size_t N>
QUANTSCOPE_INLINE float affineSquares(Fixed<N> run, float top, float scale, float minimum) {
    return squaresOf<N>(run, codesAt<N>(run, top, scale, minimum), scale, -minimum);
}

template <std::size_t N>
QUANTSCOPE_INLINE AffineFit searchScaleAndMinimum(Fixed<N> run, float top) {
    constexpr int kSteps = 10;
    constexpr int kRefits = 3;
    const auto [least, most] = std::minmax_element(run.begin(), run.end());
    const float lower = std::min(*least, 0.0F);
    const float range = *most - lower;
    AffineFit best;
    best.minimum = -lower;
    best.squares = squaresOf<N>(run, {}, 0, lower);
    if (!(range > 0))
        return best;
    const float sum = sumOf<N>([&](std::size_t i) { return run[i]; });
    // From a range too wide by a code to one too narrow by two: trimming pays with few codes.
    for (int step = -kSteps; step <= 2 * kSteps; ++step) {
        const float codes = top + 0.1F * static_cast<float>(step);
        const auto levels = codesAt<N>(run, top, range / codes, -lower);
        const AffineFit fit = leastSquaresWithMinimum<N>(run, levels, sum);
        best = fit.squares < best.squares ? fit : best;
    }
    for (int refit = 0; refit < kRefits; ++refit) {
        const auto levels = codesAt<N>(run, top, best.scale, best.minimum);
        const AffineFit fit = leastSquaresWithMinimum<N>(run, levels, sum);
        if (!(fit.squares < best.squares))
            break;
        best = fit;
    }
    return best;
}

}  // namespace

QUANTSCOPE_TARGET_CLONES
ScaleFit bestScale(Run run, const WholeCodes& codes) {
    const NearestWhole nearest{codes};
    return run.size() == kShort
               ? searchScale<kShort>(run.first<kShort>(), nearest, codes.lowest, codes.highest)
               : searchScale<kLong>(run.first<kLong>(), nearest, codes.lowest, codes.highest);
}

QUANTSCOPE_TARGET_CLONES
ScaleFit bestScale(Run run, const SixteenLevels& levels) {
    assert(run.size() == kLong);
    return searchScale<kLong>(run.first<kLong>(), NearestOfSixteen(levels), levels.front(),
                              levels.back());
}

QUANTSCOPE_TARGET_CLONES
AffineFit bestScaleAndMinimum(Run run, float top) {
    return run.size() == kShort ? searchScaleAndMinimum<kShort>(run.first<kShort>(), top)
                                : searchScaleAndMinimum<kLong>(run.first<kLong>(), top);
}

QUANTSCOPE_TARGET_CLONES
float squaresAt(Run run, const WholeCodes& codes, float scale) {
    const NearestWhole nearest{codes};
    return run.size() == kShort ? squaresUnder<kShort>(run.first<kShort>(), nearest, scale)
                                : squaresUnder<kLong>(run.first<kLong>(), nearest, scale);
}

QUANTSCOPE_TARGET_CLONES
float squaresAt(Run run, const SixteenLevels& levels, float scale) {
    assert(run.size() == kLong);
    return squaresUnder<kLong>(run.first<kLong>(), NearestOfSixteen(levels), scale);
}

QUANTSCOPE_TARGET_CLONES
float squaresAt(Run run, float top, float scale, float minimum) {
    return run.size() == kShort ? affineSquares<kShort>(run.first<kShort>(), top, scale, minimum)
                                : affineSquares<kLong>(run.first<kLong>(), top, scale, minimum);
}

void patternsAt(Run run, const WholeCodes& codes, float scale, std::uint8_t* patterns) {
    const NearestWhole nearest{codes};
    const float inverse = inverseOf(scale);
    for (std::size_t i = 0; i < run.size(); ++i)
        patterns[i] = static_cast<std::uint8_t>(nearest(run[i] * inverse) - codes.lowest);
}

void patternsAt(Run run, const SixteenLevels& levels, float scale, std::uint8_t* patterns) {
    const NearestOfSixteen nearest(levels);
    const float inverse = inverseOf(scale);
    for (std::size_t i = 0; i < run.size(); ++i) {
        int index = 0;
        for (const float middle : nearest.middles)
            index += run[i] * inverse > middle ? 1 : 0;
        patterns[i] = static_cast<std::uint8_t>(index);
    }
}

void patternsAt(Run run, float top, float scale, float minimum, std::uint8_t* patterns) {
    const float inverse = inverseOf(scale);
    for (std::size_t i = 0; i < run.size(); ++i)
        patterns[i] =
            static_cast<std::uint8_t>(wholeNearest(cut((run[i] + minimum) * inverse, 0, top)));
}

float normalizing(std::span<const float> values) {
    float most = 0;
    for (const float value : values)
        most = std::max(most, std::abs(value));
    return most > 0 ? std::ldexp(1.0F, std::min(-std::ilogb(most), 100)) : 1.0F;
}

}  // namespace quantscope::builtin
