// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/super_block.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/blocks/packing.h"

namespace quantscope::builtin {

namespace {

// Rounds of fitting the steps to the codes and choosing the codes anew; more gain nothing that
// binary16 would keep.
constexpr int kRounds = 2;

// 256 values scaled to an abs-max of 1 to 2, cut into runs.
class Runs {
public:
    Runs(std::span<const float> values, std::size_t length)
        : length_(length), unit_(normalizing(values)) {
        for (std::size_t i = 0; i < values_.size(); ++i)
            values_[i] = values[i] * unit_;
    }

    std::size_t count() const { return values_.size() / length_; }
    std::size_t length() const { return length_; }
    Run operator[](std::size_t run) const { return Run(values_).subspan(run * length_, length_); }

    /// Stores a step of the original values; gives back what a decoder will see, scaled.
    float store(float step, std::array<std::uint8_t, 2>& bytes) const {
        return storeHalf(step / unit_, bytes.data()) * unit_;
    }

private:
    std::size_t length_;
    float unit_;
    std::array<float, kSuperBlock> values_{};
};

float nearestCode(float wanted, float step, float lowest, float highest) {
    const float code = step != 0 ? std::nearbyint(wanted / step) : 0;
    return std::clamp(code, lowest, highest);
}

// --- One scale a run --------------------------------------------------------------------------

struct ScaleCodeChoice {
    float code = 0;
    float squares = 0;
};

template <class Levels>
ScaleCodeChoice chooseScaleCode(Run run, const Levels& levels, float wanted, float step,
                                const WholeCodes& codes) {
    const float nearest = nearestCode(wanted, step, codes.lowest, codes.highest);
    ScaleCodeChoice best{nearest, squaresAt(run, levels, nearest * step)};
    for (const float beside : {nearest - 1, nearest + 1}) {
        const float code = std::clamp(beside, codes.lowest, codes.highest);
        const float squares = squaresAt(run, levels, code * step);
        if (squares < best.squares)
            best = {code, squares};
    }
    return best;
}

float levelOf(const WholeCodes& codes, std::uint8_t pattern) {
    return codes.lowest + static_cast<float>(pattern);
}

float levelOf(const SixteenLevels& levels, std::uint8_t pattern) {
    return levels[pattern];
}

// Codes for every run under a step; returns the squared error.
template <class Levels>
float codeRuns(const Runs& runs, const Levels& levels, std::span<const float> wanted, float step,
               const WholeCodes& scaleCodes, SymmetricSuperBlock& block) {
    float squares = 0;
    for (std::size_t r = 0; r < runs.count(); ++r) {
        const auto choice = chooseScaleCode(runs[r], levels, wanted[r], step, scaleCodes);
        squares += choice.squares;
        block.scaleCodes[r] = static_cast<int>(choice.code);
        patternsAt(runs[r], levels, choice.code * step, &block.patterns[r * runs.length()]);
    }
    return squares;
}

// The step that fits the codes best: Σ x·u / Σ u² over u = scaleCode · level.
template <class Levels>
float fittedStep(const Runs& runs, const Levels& levels, const SymmetricSuperBlock& block) {
    double cross = 0;
    double power = 0;
    for (std::size_t r = 0; r < runs.count(); ++r) {
        for (std::size_t i = 0; i < runs.length(); ++i) {
            const double u = double{levelOf(levels, block.patterns[r * runs.length() + i])} *
                             block.scaleCodes[r];
            cross += double{runs[r][i]} * u;
            power += u * u;
        }
    }
    return power > 0 ? static_cast<float>(cross / power) : 0;
}

template <class Levels>
SymmetricSuperBlock symmetricBlock(std::span<const float> values, std::size_t runLength,
                                   const Levels& levels, const WholeCodes& scaleCodes) {
    const Runs runs(values, runLength);
    std::array<float, kMostRuns> wanted{};
    float peak = 0;
    for (std::size_t r = 0; r < runs.count(); ++r) {
        wanted[r] = bestScale(runs[r], levels).scale;
        peak = std::abs(wanted[r]) > std::abs(peak) ? wanted[r] : peak;
    }
    SymmetricSuperBlock best;
    float step = runs.store(peak / scaleCodes.lowest, best.step);
    float least = codeRuns(runs, levels, wanted, step, scaleCodes, best);
    for (int round = 0; round < kRounds; ++round) {
        SymmetricSuperBlock other;
        step = runs.store(fittedStep(runs, levels, best), other.step);
        const float squares = codeRuns(runs, levels, wanted, step, scaleCodes, other);
        if (!(squares < least))
            break;
        least = squares;
        best = other;
    }
    return best;
}

// --- Scale and minimum a run --------------------------------------------------------------------

struct Steps {
    float scale = 0;
    float minimum = 0;
};

float codeAffineRun(Run run, const AffineFit& wanted, Steps steps, float top, float scaleTop,
                    int& scaleCode, int& minimumCode) {
    const float scale = nearestCode(wanted.scale, steps.scale, 0, scaleTop);
    const float minimum = nearestCode(wanted.minimum, steps.minimum, 0, scaleTop);
    float least = squaresAt(run, top, scale * steps.scale, minimum * steps.minimum);
    std::pair best{scale, minimum};
    for (const float s : {scale - 1, scale, scale + 1}) {
        for (const float m : {minimum - 1, minimum, minimum + 1}) {
            if (s < 0 || s > scaleTop || m < 0 || m > scaleTop)
                continue;
            const float squares = squaresAt(run, top, s * steps.scale, m * steps.minimum);
            if (squares < least) {
                least = squares;
                best = {s, m};
            }
        }
    }
    scaleCode = static_cast<int>(best.first);
    minimumCode = static_cast<int>(best.second);
    return least;
}

float codeAffineRuns(const Runs& runs, std::span<const AffineFit> wanted, Steps steps, float top,
                     float scaleTop, AffineSuperBlock& block) {
    float squares = 0;
    for (std::size_t r = 0; r < runs.count(); ++r) {
        squares += codeAffineRun(runs[r], wanted[r], steps, top, scaleTop, block.scaleCodes[r],
                                 block.minimumCodes[r]);
        patternsAt(runs[r], top, static_cast<float>(block.scaleCodes[r]) * steps.scale,
                   static_cast<float>(block.minimumCodes[r]) * steps.minimum,
                   &block.patterns[r * runs.length()]);
    }
    return squares;
}

// Both steps that fit the codes best: least squares of x ~ step · u − minimumStep · v.
Steps fittedSteps(const Runs& runs, const AffineSuperBlock& block, Steps before) {
    double uu = 0;
    double uv = 0;
    double vv = 0;
    double xu = 0;
    double xv = 0;
    for (std::size_t r = 0; r < runs.count(); ++r) {
        const double s = block.scaleCodes[r];
        const double v = block.minimumCodes[r];
        for (std::size_t i = 0; i < runs.length(); ++i) {
            const double u = s * block.patterns[r * runs.length() + i];
            const double x = runs[r][i];
            uu += u * u;
            uv += u * v;
            vv += v * v;
            xu += x * u;
            xv += x * v;
        }
    }
    const double determinant = uu * vv - uv * uv;
    if (vv == 0 && uu > 0)
        return {static_cast<float>(xu / uu), before.minimum};
    if (!(determinant > 0))
        return before;
    const Steps fitted{static_cast<float>((xu * vv - xv * uv) / determinant),
                       static_cast<float>((xu * uv - xv * uu) / determinant)};
    return fitted.scale > 0 && fitted.minimum >= 0 ? fitted : before;
}

}  // namespace

SymmetricSuperBlock fitSymmetric(std::span<const float> values, std::size_t runLength,
                                 const WholeCodes& codes, const WholeCodes& scaleCodes) {
    return symmetricBlock(values, runLength, codes, scaleCodes);
}

SymmetricSuperBlock fitSymmetric(std::span<const float> values, std::size_t runLength,
                                 const SixteenLevels& levels, const WholeCodes& scaleCodes) {
    return symmetricBlock(values, runLength, levels, scaleCodes);
}

AffineSuperBlock fitAffine(std::span<const float> values, std::size_t runLength, float top,
                           float scaleTop) {
    const Runs runs(values, runLength);
    std::array<AffineFit, kMostRuns> wanted{};
    Steps steps;
    for (std::size_t r = 0; r < runs.count(); ++r) {
        wanted[r] = bestScaleAndMinimum(runs[r], top);
        steps.scale = std::max(steps.scale, wanted[r].scale);
        steps.minimum = std::max(steps.minimum, wanted[r].minimum);
    }
    AffineSuperBlock best;
    steps = {runs.store(steps.scale / scaleTop, best.step),
             runs.store(steps.minimum / scaleTop, best.minimumStep)};
    float least = codeAffineRuns(runs, wanted, steps, top, scaleTop, best);
    for (int round = 0; round < kRounds; ++round) {
        AffineSuperBlock other;
        const Steps fitted = fittedSteps(runs, best, steps);
        steps = {runs.store(fitted.scale, other.step),
                 runs.store(fitted.minimum, other.minimumStep)};
        const float squares = codeAffineRuns(runs, wanted, steps, top, scaleTop, other);
        if (!(squares < least))
            break;
        least = squares;
        best = other;
    }
    return best;
}

}  // namespace quantscope::builtin
