// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/aciq.h"

#include <cmath>
#include <numbers>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"
#include "core/calib/spread.h"

namespace quantscope {

namespace {

// 3·4^b, what the square of the limit is divided by.
double noiseDivisor(int bits) {
    return 3 * std::ldexp(1.0, 2 * bits);
}

const double kRootOfTwoOverPi = std::sqrt(2 / std::numbers::pi);

// Newton's method on a rising concave function, from below its root: every step stays below, so
// it ends when a step no longer moves.
template <class Function, class Slope>
double rootFromBelow(double start, Function function, Slope slope) {
    constexpr int kMostSteps = 100;
    double root = start;
    for (int step = 0; step < kMostSteps; ++step) {
        const double next = root - function(root) / slope(root);
        if (!(next > root))
            break;
        root = next;
    }
    return root;
}

struct ModelledLimit {
    double reach;
    double error;
};

ModelledLimit gaussLimit(const CalibrationInput& input) {
    const int bits = bitsOfBothSides(input.scheme);
    const double sigma = deviationAboutCentre(input);
    const double reach = sigma * aciqGaussRatio(bits);
    return {reach, aciqGaussError(reach, sigma, bits)};
}

ModelledLimit laplaceLimit(const CalibrationInput& input) {
    const int bits = bitsOfBothSides(input.scheme);
    const double beta = meanAbsoluteDeviation(input);
    const double reach = beta * aciqLaplaceRatio(bits);
    return {reach, aciqLaplaceError(reach, beta, bits)};
}

}  // namespace

double aciqGaussRatio(int bits) {
    const double divisor = noiseDivisor(bits);
    return rootFromBelow(
        0,
        [&](double a) {
            return a * std::erfc(a / std::numbers::sqrt2) -
                   kRootOfTwoOverPi * std::exp(-a * a / 2) + a / divisor;
        },
        [&](double a) { return std::erfc(a / std::numbers::sqrt2) + 1 / divisor; });
}

double aciqLaplaceRatio(int bits) {
    const double divisor = noiseDivisor(bits);
    return rootFromBelow(
        0, [&](double a) { return a / divisor - std::exp(-a); },
        [&](double a) { return 1 / divisor + std::exp(-a); });
}

double aciqGaussError(double alpha, double sigma, int bits) {
    const double a = sigma > 0 ? alpha / sigma : 0;
    const double tail = (alpha * alpha + sigma * sigma) * std::erfc(a / std::numbers::sqrt2) -
                        kRootOfTwoOverPi * alpha * sigma * std::exp(-a * a / 2);
    return tail + alpha * alpha / noiseDivisor(bits);
}

double aciqLaplaceError(double alpha, double beta, int bits) {
    const double tail = beta > 0 ? 2 * beta * beta * std::exp(-alpha / beta) : 0;
    return tail + alpha * alpha / noiseDivisor(bits);
}

Result<CalibrationPick> builtin::pickAciqGauss(const CalibrationInput& input, const Task&) {
    const ModelledLimit limit = gaussLimit(input);
    return CalibrationPick{.range = rangeOfSpread(input, limit.reach), .loss = limit.error};
}

Result<CalibrationPick> builtin::pickAciqLaplace(const CalibrationInput& input, const Task&) {
    const ModelledLimit limit = laplaceLimit(input);
    return CalibrationPick{.range = rangeOfSpread(input, limit.reach), .loss = limit.error};
}

Result<CalibrationPick> builtin::pickAciqMix(const CalibrationInput& input, const Task&) {
    const double top = input.stats->absMax();
    ModelledLimit best{top, top * top / noiseDivisor(bitsOfBothSides(input.scheme))};
    for (const ModelledLimit& limit : {gaussLimit(input), laplaceLimit(input)})
        if (limit.error < best.error)
            best = limit;
    return CalibrationPick{.range = rangeOfSpread(input, best.reach), .loss = best.error};
}

}  // namespace quantscope
