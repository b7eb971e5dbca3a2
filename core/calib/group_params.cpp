// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/group_params.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/parallel.h"
#include "core/calib/batches.h"
#include "core/calib/hqq.h"
#include "core/codebook/codebooks.h"
#include "core/quant/group_layout.h"
#include "core/whatif/float_sort.h"

namespace quantscope {

namespace {

using TablePointer = std::shared_ptr<const CodebookTable>;

bool scalesTable(const Scheme& scheme) {
    if (scheme.kind != SchemeKind::Codebook)
        return false;
    const auto name = parseCodebook(scheme.codebook);
    return name && (name.value().kind->origin == CodebookOrigin::Fixed ||
                    name.value().kind->origin == CodebookOrigin::Own);
}

// The table that all groups share; null for schemes without one.
Result<TablePointer> fixedTableOf(const Scheme& scheme, const Task& task) {
    if (!scalesTable(scheme))
        return TablePointer();
    CodebookInput input;
    input.bits = scheme.bits;
    input.ownLevels = scheme.ownLevels;
    auto made = makeCodebook(scheme.codebook, input, task);
    if (!made)
        return made.error();
    return TablePointer(std::make_shared<const CodebookTable>(std::move(made.value().table)));
}

// As methods are asked for a fixed table's range: as of a symmetric scheme that uses all codes.
void makeSymmetric(CalibrationInput& input, TablePointer table) {
    input.scheme.kind = SchemeKind::Symmetric;
    input.scheme.codeRange = CodeRange::Full;
    input.codebook = std::move(table);
}

// Zeros come back as zeros, also from a table without a 0: its levels then vanish in the smallest
// scale there is. Scale 1 would give 1/127 (iq4_nl) in the midst of weights that may be far
// smaller.
double scaleOfTable(const Scheme& scheme, const CodebookTable& table, ClipRange range) {
    const bool onlyZeros = range.lower == 0 && range.upper == 0;
    const bool vanishes = onlyZeros && !std::ranges::binary_search(table.levels, 0.0);
    return vanishes ? adjustedScale(scheme, 0) : scaleOfRange(scheme, range);
}

// What a method's pick comes to. `scheme` is the codebook's where makeSymmetric() made `input`.
QuantParams paramsOf(const CalibrationPick& pick, const CalibrationInput& input,
                     const Scheme& scheme) {
    if (!input.codebook)
        return paramsOfPick(input.scheme, pick);
    const double scale = scaleOfTable(scheme, *input.codebook, pick.range);
    return codebookParams(input.codebook, scale, {});
}

// Fitted tables are made from sorted values.
Result<Done> sortFor(CodebookInput& input, const CalibrationInput& group,
                     std::vector<float>& sorted, const Task& task) {
    if (group.index) {
        input.sorted = group.index->sorted();
        return Done{};
    }
    sorted.resize(group.values.size());
    if (!sortFloats(group.values, sorted, task))
        return Error{Errc::Cancelled, {}};
    input.sorted = sorted;
    return Done{};
}

Result<CalibratedGroup> fittedGroup(const CalibrationInput& input, const Task& task) {
    CodebookInput values;
    values.bits = input.scheme.bits;
    values.values = input.values;
    values.stats = input.stats;
    std::vector<float> sorted;
    if (auto done = sortFor(values, input, sorted, task); !done)
        return done.error();
    auto made = makeCodebook(input.scheme.codebook, values, task);
    if (!made)
        return made.error();
    CalibratedGroup group;
    if (!input.values.empty())
        group.pick.range = {input.stats->min, input.stats->max};
    group.params =
        codebookParams(std::make_shared<const CodebookTable>(std::move(made.value().table)),
                       made.value().scale, group.pick.range);
    return group;
}

struct GroupJob {
    const Tensor& tensor;
    const Scheme& scheme;
    const GroupLayout& layout;
    const SortedIndex* index;  // of the whole tensor
    CalibrationInput input;    // what all groups have in common; symmetric for a fixed table
    const Task& task;
    const Calibrator* method = nullptr;  // null: levels are fitted to each group
    bool inBatches = false;

    bool allFinite() const { return tensor.counts.finite == tensor.values.size(); }
};

// What one piece of work uses again for each of its groups.
struct GroupWork {
    CalibrationInput input;
    std::vector<float> gathered;
    std::vector<std::size_t> batches;
};

// Appends the finite values of a group, in the data's order.
void gather(std::span<const float> all, const GroupRuns& runs, std::vector<float>& finite) {
    finite.clear();
    for (std::size_t run = 0; run < runs.count; ++run) {
        const auto part = all.subspan(runs.start + run * runs.stride, runs.length);
        std::copy_if(part.begin(), part.end(), std::back_inserter(finite),
                     [](float x) { return std::isfinite(x); });
    }
}

// The finite values of a group: where they stand, or gathered.
std::span<const float> valuesOfGroup(const GroupJob& job, const GroupRuns& runs,
                                     std::vector<float>& gathered) {
    const auto all = job.tensor.values.values();
    if (runs.values() == all.size())
        return job.tensor.finite.values();
    if (runs.count == 1 && job.allFinite())
        return all.subspan(runs.start, runs.length);
    gather(all, runs, gathered);
    return gathered;
}

Result<QuantParams> paramsOfGroup(const GroupJob& job, std::size_t group, GroupWork& work) {
    const GroupRuns runs = job.layout.runs(group);
    CalibrationInput& input = work.input;
    input.values = valuesOfGroup(job, runs, work.gathered);
    input.index = runs.values() == job.tensor.values.size() ? job.index : nullptr;
    const bool extremesAlone = job.method && job.method->readsExtremesAlone;
    const SampleStats stats = extremesAlone ? extremesOf(input.values) : sampleStats(input.values);
    input.stats = &stats;
    if (job.inBatches) {
        const std::size_t length = batchLength(job.tensor.shape, input.calibration.batch);
        work.batches = batchEnds(job.tensor.values.values(), runs, length);
        input.batches = work.batches;
    }
    if (!job.method) {
        auto made = fittedGroup(input, job.task);
        return made ? Result<QuantParams>(std::move(made.value().params)) : made.error();
    }
    const auto pick = calibrate(*job.method, input, job.task);
    return pick ? Result<QuantParams>(paramsOf(pick.value(), input, job.scheme)) : pick.error();
}

// hqq stops by the error of the whole tensor, so it takes all groups at once.
Result<std::vector<QuantParams>> hqqParams(const GroupJob& job, double power) {
    const auto all = job.tensor.values.values();
    std::vector<float> values;
    values.reserve(job.tensor.counts.finite);
    std::vector<std::size_t> ends;
    std::vector<float> scratch;
    for (std::size_t group = 0; group < job.layout.groups(); ++group) {
        gather(all, job.layout.runs(group), scratch);
        values.insert(values.end(), scratch.begin(), scratch.end());
        ends.push_back(values.size());
    }
    std::vector<std::span<const float>> groups;
    for (std::size_t group = 0, begin = 0; group < ends.size(); begin = ends[group++])
        groups.emplace_back(values.data() + begin, ends[group] - begin);
    const auto picks = hqqPicks(groups, job.scheme, power, nullptr, job.task);
    if (!picks)
        return picks.error();
    std::vector<QuantParams> params;
    for (const CalibrationPick& pick : picks.value())
        params.push_back(paramsOfPick(job.scheme, pick));
    return params;
}

// Groups per piece of work: as many as make a piece's worth of values.
std::size_t groupsPerPiece(std::size_t groups, std::size_t values) {
    const std::size_t perGroup =
        std::max<std::size_t>(values / std::max<std::size_t>(groups, 1), 1);
    constexpr std::size_t kPieceOfCalibration = kPieceValues / 16;
    return std::max<std::size_t>(kPieceOfCalibration / perGroup, 1);
}

}  // namespace

AffineParams paramsOfPick(const Scheme& scheme, const CalibrationPick& pick) {
    if (!pick.scale)
        return affineParams(scheme, pick.range);
    AffineParams params;
    params.codes = codeSpan(codeRangeOf(scheme), scheme.bits);
    params.scale = adjustedScale(scheme, *pick.scale);
    params.zeroPoint = pick.zeroPoint.value_or(0);
    params.clip = {(params.codes.lowest - params.zeroPoint) * params.scale,
                   (params.codes.highest - params.zeroPoint) * params.scale};
    return params;
}

bool hasClipLimit(const Scheme& scheme) {
    return hasZeroPoint(scheme) || scalesTable(scheme);
}

QuantParams paramsOfRange(const Scheme& scheme, ClipRange range) {
    if (scheme.kind != SchemeKind::Codebook)
        return affineParams(scheme, range);
    TablePointer table = fixedTableOf(scheme, {}).value();
    const double scale = scaleOfTable(scheme, *table, range);
    return codebookParams(std::move(table), scale, {});
}

Result<CalibratedGroup> calibrateGroup(const CalibrationInput& input, const Task& task) {
    const bool scales = scalesTable(input.scheme);
    if (input.scheme.kind == SchemeKind::Codebook && !scales)
        return fittedGroup(input, task);
    CalibrationInput complete = input;
    if (scales) {
        auto table = input.codebook ? Result<TablePointer>(input.codebook)
                                    : fixedTableOf(input.scheme, task);
        if (!table)
            return table.error();
        makeSymmetric(complete, std::move(table).value());
    }
    const auto method = readyMethod(complete);
    if (!method)
        return method.error();
    auto pick = calibrate(*method.value(), complete, task);
    if (!pick)
        return pick.error();
    QuantParams params = paramsOf(pick.value(), complete, input.scheme);
    return CalibratedGroup{std::move(pick).value(), std::move(params)};
}

Result<std::vector<QuantParams>> groupParams(const Tensor& tensor, const Scheme& scheme,
                                             const Calibration& calibration,
                                             const SortedIndex* wholeIndex, const Task& task) {
    if (auto valid = validate(scheme); !valid)
        return valid.error();
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const std::size_t groups = layout.value().groups();
    GroupJob job{tensor, scheme, layout.value(), wholeIndex, {}, task};
    job.input.scheme = scheme;
    job.input.calibration = calibration;
    job.inBatches = calibration.method == "moving-average";
    auto table = fixedTableOf(scheme, task);
    if (!table)
        return table.error();
    const bool fitted = scheme.kind == SchemeKind::Codebook && !table.value();
    if (table.value())
        makeSymmetric(job.input, std::move(table).value());
    if (!fitted) {
        const auto method = readyMethod(job.input);
        if (!method)
            return method.error();
        job.method = method.value();
    }

    if (calibration.method == "hqq" && groups > 1 && scheme.kind != SchemeKind::Codebook)
        return hqqParams(job, *job.input.calibration.parameter);

    const std::size_t perPiece = groupsPerPiece(groups, tensor.values.size());
    const std::size_t pieces = (groups + perPiece - 1) / perPiece;
    std::vector<QuantParams> params(groups);
    std::vector<std::optional<Error>> errors(pieces);
    forEachPiece(pieces, [&](std::size_t piece) {
        GroupWork work{job.input, {}, {}};
        // Its own counter: threads that copy one pointer for every group wait for one another.
        if (const TablePointer& shared = job.input.codebook)
            work.input.codebook =
                TablePointer(std::make_shared<TablePointer>(shared), shared.get());
        const std::size_t end = std::min(groups, (piece + 1) * perPiece);
        for (std::size_t group = piece * perPiece; group < end && !errors[piece]; ++group) {
            auto one = task.cancelled() ? Result<QuantParams>(Error{Errc::Cancelled, {}})
                                        : paramsOfGroup(job, group, work);
            if (one)
                params[group] = std::move(one).value();
            else
                errors[piece] = one.error();
        }
    });
    for (const auto& error : errors)
        if (error)
            return *error;
    return params;
}

}  // namespace quantscope
