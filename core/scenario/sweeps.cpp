// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/sweeps.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/codebook/codebooks.h"
#include "core/data/generators.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/quantize_tensor.h"

namespace quantscope {

namespace {

void addPoint(Sweep& sweep, double x, const ErrorReport& errors) {
    sweep.x.push_back(x);
    sweep.rounding.push_back(errors.roundingMse);
    sweep.clipping.push_back(errors.clippingMse);
    sweep.total.push_back(errors.roundingMse + errors.clippingMse);
}

// A curve through errorsAt(x) for every x. Errors: what it says, Cancelled.
template <class ErrorsAt>
Result<Sweep> curveOver(std::string_view over, const std::vector<double>& places, const Task& task,
                        ErrorsAt errorsAt) {
    Sweep sweep;
    sweep.over = over;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const Result<ErrorReport> errors = errorsAt(places[i]);
        if (!errors)
            return errors.error();
        addPoint(sweep, places[i], errors.value());
        task.progress(static_cast<double>(i + 1) / static_cast<double>(places.size()));
    }
    return sweep;
}

Result<ErrorReport> errorsOf(const Dataset& dataset, const Scenario& scenario, const Task& task) {
    auto analysis = evaluate(dataset, scenario, task);
    if (!analysis)
        return analysis.error();
    return std::move(analysis.value().errors);
}

// A block format fixes its bits and its blocks, and scales of a part say nothing of other blocks.
Result<Done> needsScheme(const Scheme& scheme) {
    if (scheme.kind != SchemeKind::Format)
        return Done{};
    return Error{Errc::Usage,
                 {QUANTSCOPE_TEXT("core",
                                  "The block format %1 fixes its bits and its blocks, so "
                                  "there is nothing to vary. Choose a uniform scheme or a "
                                  "codebook."),
                  {scheme.format}}};
}

Result<Done> needsFreeBits(const Scheme& scheme) {
    if (auto done = needsScheme(scheme); !done)
        return done;
    const int own = scheme.kind == SchemeKind::Codebook
                        ? ownBits(scheme.codebook, scheme.bits, scheme.ownLevels)
                        : 0;
    if (own > 0)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "The codebook %1 always has codes of %2 bits, so there "
                                      "is nothing to vary. Choose another scheme."),
                      {scheme.codebook, std::int64_t{own}}}};
    return Done{};
}

Result<Sweep> overBits(const Dataset& dataset, const Scenario& scenario, std::size_t points,
                       const Task& task) {
    if (auto done = needsFreeBits(scenario.scheme); !done)
        return done.error();
    std::vector<double> widths;
    Scenario other = scenario;
    for (int bits = 1; bits <= 16 && widths.size() < points; ++bits) {
        other.scheme.bits = bits;
        if (validate(other.scheme))
            widths.push_back(bits);
    }
    return curveOver("bits", widths, task, [&](double bits) {
        other.scheme.bits = static_cast<int>(bits);
        return errorsOf(dataset, other, task);
    });
}

Result<Sweep> overGroup(const Dataset& dataset, const Scenario& scenario, std::size_t points,
                        const Task& task) {
    if (auto done = needsScheme(scenario.scheme); !done)
        return done.error();
    const Shape& shape = dataset.tensor.shape;
    const std::size_t row = shape.empty() ? 1 : std::max<std::size_t>(shape.back(), 1);
    std::vector<double> sizes;
    for (std::size_t size = 2; size < row && sizes.size() + 1 < points; size *= 2)
        sizes.push_back(static_cast<double>(size));
    sizes.push_back(static_cast<double>(row));
    Scenario other = scenario;
    return curveOver("group", sizes, task, [&](double size) {
        other.scheme.per = {.kind = Granularity::Kind::Group,
                            .size = static_cast<std::size_t>(size)};
        return errorsOf(dataset, other, task);
    });
}

Result<Sweep> overOutlierReach(const Dataset& /*dataset*/, const Scenario& scenario,
                               std::size_t points, const Task& task) {
    constexpr double kNearest = 1;
    constexpr double kFarthest = 40;
    const auto* generated = std::get_if<GeneratedData>(&scenario.data);
    if (!generated || generated->outliers.share == 0)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "Only generated data has outliers that can be moved. "
                                      "Use a generator with a share of them, as in "
                                      "gen:normal(outliers=0.002)."),
                      {}}};
    std::vector<double> reaches;
    for (std::size_t i = 0; i < points; ++i) {
        const double share =
            points > 1 ? static_cast<double>(i) / static_cast<double>(points - 1) : 1;
        reaches.push_back(kNearest + (kFarthest - kNearest) * share);
    }
    GeneratedData spec = *generated;
    return curveOver("outlier-reach", reaches, task, [&](double reach) -> Result<ErrorReport> {
        spec.outliers.reach = reach;
        auto tensor = generate(spec, task);
        if (!tensor)
            return tensor.error();
        return errorsOf(makeDataset(std::move(tensor).value()), scenario, task);
    });
}

// Every count-th part of the finite values, evenly spaced.
Dataset sampleOf(const Dataset& dataset, std::size_t count) {
    const auto all = dataset.tensor.finite.values();
    std::vector<float> sample(count);
    for (std::size_t i = 0; i < count; ++i)
        sample[i] = all[i * all.size() / count];
    return makeDataset(makeTensor(dataset.tensor.name, {count}, dataset.tensor.sourceType,
                                  dataset.tensor.sourceBits, FloatArray(std::move(sample))));
}

Result<Sweep> overSampleSize(const Dataset& dataset, const Scenario& scenario, std::size_t points,
                             const Task& task) {
    constexpr std::size_t kFewest = 16;
    if (auto done = needsScheme(scenario.scheme); !done)
        return done.error();
    if (scenario.scheme.per.kind != Granularity::Kind::Tensor)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "A sample has one set of parameters, and this scheme "
                                      "has one for each group. Choose per tensor."),
                      {}}};
    const std::size_t count = dataset.tensor.finite.size();
    std::vector<double> sizes;
    for (std::size_t size = kFewest; size < count && sizes.size() + 1 < points; size *= 2)
        sizes.push_back(static_cast<double>(size));
    sizes.push_back(static_cast<double>(count));
    return curveOver("sample-size", sizes, task, [&](double size) -> Result<ErrorReport> {
        const auto chosen =
            evaluate(sampleOf(dataset, static_cast<std::size_t>(size)), scenario, task);
        if (!chosen)
            return chosen.error();
        const auto errors =
            groupErrors(dataset.tensor, scenario.scheme, chosen.value().groups, task);
        if (!errors)
            return errors.error();
        return reportFromSums(errors.value().sums);
    });
}

}  // namespace

std::span<const SweepKind> sweepKinds() {
    static constexpr std::array table{
        SweepKind{"clip", 256, sweepClip},
        SweepKind{"bits", 16, overBits},
        SweepKind{"group", 64, overGroup},
        SweepKind{"outlier-reach", 40, overOutlierReach},
        SweepKind{"sample-size", 64, overSampleSize},
    };
    return table;
}

const SweepKind* findSweepKind(std::string_view id) {
    const auto table = sweepKinds();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [id](const SweepKind& kind) { return kind.id == id; });
    return row == table.end() ? nullptr : &*row;
}

}  // namespace quantscope
