// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "core/base/parallel.h"
#include "core/data/random.h"

namespace quantscope {

namespace {

// Streams of one seed: pieces of the values count up from 0, the outliers have their own.
constexpr std::uint64_t kOutlierStream = 0x4f75746c69657273U;

Error usage(std::string_view text, std::vector<Message::Argument> arguments) {
    return {Errc::Usage, {text, std::move(arguments)}};
}

double drawn(const GeneratedData& spec, Random& random) {
    switch (spec.distribution) {
        case Distribution::Normal: return spec.location + spec.scale * random.normal();
        case Distribution::Laplace: return spec.location + spec.scale * random.laplace();
        case Distribution::Uniform: return spec.location + spec.scale * (2 * random.uniform() - 1);
        case Distribution::StudentT: return spec.location + spec.scale * random.studentT(spec.tail);
        case Distribution::TwoHumps: {
            const double side = (random.bits() >> 63U) != 0 ? 1 : -1;
            return spec.location + spec.scale * (2 * side + 0.5 * random.normal());
        }
        case Distribution::HalfNormal:
            return spec.location + std::max(0.0, spec.scale * random.normal());
        case Distribution::LogNormal:
            return spec.location +
                   portableExp(std::clamp(spec.scale * random.normal(), -80.0, 80.0));
        case Distribution::Exponential: return spec.location + spec.scale * random.exponential();
        case Distribution::WeightsLike: {
            const bool wide = random.uniform() < 0.1;
            return spec.location + spec.scale * (wide ? 3 * random.laplace() : random.normal());
        }
    }
    return 0;
}

// Standard deviation around the location, by which outliers reach; closed forms of `drawn`.
double spreadOf(const GeneratedData& spec) {
    switch (spec.distribution) {
        case Distribution::Normal:
        case Distribution::Exponential: return spec.scale;
        case Distribution::Laplace: return spec.scale * std::sqrt(2.0);
        case Distribution::Uniform: return spec.scale / std::sqrt(3.0);
        case Distribution::StudentT:
            // Infinite at two degrees of freedom and below: the scale stands in.
            return spec.tail > 2 ? spec.scale * std::sqrt(spec.tail / (spec.tail - 2)) : spec.scale;
        case Distribution::TwoHumps: return spec.scale * std::sqrt(4.25);
        case Distribution::HalfNormal:
            // E[x²] = 1/2, E[x] = 1/√(2π).
            return spec.scale * std::sqrt(0.5 - 0.15915494309189535);
        case Distribution::LogNormal: {
            const double variance = std::min(spec.scale * spec.scale, 40.0);
            const double factor = portableExp(variance);
            return std::sqrt((factor - 1) * factor);
        }
        case Distribution::WeightsLike:
            // 0.9 of variance 1 and 0.1 of variance 9·2.
            return spec.scale * std::sqrt(2.7);
    }
    return spec.scale;
}

std::vector<std::size_t> distinctPositions(std::size_t wanted, std::size_t count, Random& random) {
    std::vector<std::size_t> positions;
    positions.reserve(wanted);
    if (wanted > count / 2) {
        // Fisher and Yates, the first `wanted` steps.
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (std::size_t i = 0; i < wanted; ++i) {
            std::swap(all[i], all[i + random.below(count - i)]);
            positions.push_back(all[i]);
        }
        return positions;
    }
    std::unordered_set<std::size_t> taken;
    while (positions.size() < wanted) {
        const std::size_t at = random.below(count);
        if (taken.insert(at).second)
            positions.push_back(at);
    }
    return positions;
}

bool outlierIsNegative(OutlierSide side, Random& random) {
    const bool coin = (random.bits() >> 63U) != 0;
    return side == OutlierSide::Negative || (side == OutlierSide::Both && coin);
}

// Sizes uniform within 1.5/8.5 of the reach: 7 to 10 standard deviations at the default.
void placeOutliers(std::vector<float>& values, const GeneratedData& spec) {
    const auto wanted = static_cast<std::size_t>(
        std::llround(spec.outliers.share * static_cast<double>(spec.count)));
    Random random(spec.seed, kOutlierStream);
    const double unit = spreadOf(spec) * spec.outliers.reach;
    constexpr double kHalfWidth = 1.5 / 8.5;
    for (const std::size_t at : distinctPositions(wanted, spec.count, random)) {
        const bool negative = outlierIsNegative(spec.outliers.side, random);
        const double size = unit * (1 - kHalfWidth + 2 * kHalfWidth * random.uniform());
        values[at] = static_cast<float>(spec.location + (negative ? -size : size));
    }
}

Result<Done> check(const GeneratedData& spec) {
    const auto positive = [](double value) { return std::isfinite(value) && value > 0; };
    if (spec.count == 0 || spec.count > kMaxGeneratedValues)
        return usage(QUANTSCOPE_TEXT("core", "%1 values cannot be generated. Ask for 1 to %2."),
                     {static_cast<std::int64_t>(spec.count),
                      static_cast<std::int64_t>(kMaxGeneratedValues)});
    if (!positive(spec.scale) || !std::isfinite(spec.location))
        return usage(QUANTSCOPE_TEXT("core",
                                     "A distribution needs a finite location and a spread "
                                     "above 0, not %1 and %2."),
                     {spec.location, spec.scale});
    if (!positive(spec.tail))
        return usage(QUANTSCOPE_TEXT("core", "The tail must be above 0, not %1."), {spec.tail});
    if (!(spec.outliers.share >= 0 && spec.outliers.share <= 1) ||
        !std::isfinite(spec.outliers.reach) || spec.outliers.reach < 0)
        return usage(QUANTSCOPE_TEXT("core",
                                     "Outliers need a share from 0 to 1 and a finite reach, "
                                     "not %1 and %2."),
                     {spec.outliers.share, spec.outliers.reach});
    return Done{};
}

}  // namespace

std::span<const DistributionInfo> distributions() {
    static constexpr std::array table{
        DistributionInfo{Distribution::Normal, "normal", false},
        DistributionInfo{Distribution::Laplace, "laplace", false},
        DistributionInfo{Distribution::Uniform, "uniform", false},
        DistributionInfo{Distribution::StudentT, "student-t", true},
        DistributionInfo{Distribution::TwoHumps, "two-humps", false},
        DistributionInfo{Distribution::HalfNormal, "half-normal", false},
        DistributionInfo{Distribution::LogNormal, "log-normal", false},
        DistributionInfo{Distribution::Exponential, "exponential", false},
        DistributionInfo{Distribution::WeightsLike, "weights", false},
    };
    return table;
}

Result<Tensor> generate(const GeneratedData& spec, const Task& task) {
    if (auto ok = check(spec); !ok)
        return ok.error();
    std::vector<float> values(spec.count);
    forEachPiece(pieceCount(spec.count), [&](std::size_t piece) {
        if (task.cancelled())
            return;
        Random random(spec.seed, piece);
        const std::size_t end = std::min(spec.count, (piece + 1) * kPieceValues);
        for (std::size_t i = piece * kPieceValues; i < end; ++i)
            values[i] = static_cast<float>(drawn(spec, random));
    });
    if (task.cancelled())
        return Error{Errc::Cancelled, {}};
    placeOutliers(values, spec);
    for (const double value : spec.placed)
        values.push_back(static_cast<float>(value));
    std::string name;
    for (const DistributionInfo& row : distributions())
        if (row.distribution == spec.distribution)
            name = row.id;
    const std::size_t count = values.size();
    return makeTensor(std::move(name), {count}, "float32", 32, FloatArray(std::move(values)));
}

}  // namespace quantscope
