// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/group_params.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/parallel.h"
#include "core/calib/batches.h"
#include "core/calib/hqq.h"
#include "core/quant/group_layout.h"

namespace quantscope {

namespace {

struct GroupJob {
    const Tensor& tensor;
    const GroupLayout& layout;
    const SortedIndex* index;  // of the whole tensor
    CalibrationInput input;    // what all groups have in common
    const Task& task;
};

bool needsBatches(const Calibration& calibration) {
    return calibration.method == "moving-average";
}

// Appends the finite values of a group, in the data's order.
void gather(std::span<const float> all, const GroupRuns& runs, std::vector<float>& finite) {
    finite.clear();
    for (std::size_t run = 0; run < runs.count; ++run) {
        const auto part = all.subspan(runs.start + run * runs.stride, runs.length);
        std::copy_if(part.begin(), part.end(), std::back_inserter(finite),
                     [](float x) { return std::isfinite(x); });
    }
}

Result<AffineParams> paramsOfGroup(const GroupJob& job, std::size_t group,
                                   std::vector<float>& scratch) {
    const GroupRuns runs = job.layout.runs(group);
    CalibrationInput input = job.input;
    if (runs.values() == job.tensor.values.size()) {
        input.values = job.tensor.finite.values();
        input.index = job.index;
    } else {
        gather(job.tensor.values.values(), runs, scratch);
        input.values = scratch;
    }
    const SampleStats stats = sampleStats(input.values);
    input.stats = &stats;
    std::vector<std::size_t> ends;
    if (needsBatches(input.calibration)) {
        const std::size_t length = batchLength(job.tensor.shape, input.calibration.batch);
        ends = batchEnds(job.tensor.values.values(), runs, length);
        input.batches = ends;
    }
    const auto pick = calibrate(input, job.task);
    if (!pick)
        return pick.error();
    return paramsOfPick(job.input.scheme, pick.value());
}

// hqq stops by the error of the whole tensor, so it takes all groups at once.
Result<std::vector<AffineParams>> hqqParams(const GroupJob& job, double power) {
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
    const auto picks = hqqPicks(groups, job.input.scheme, power, nullptr, job.task);
    if (!picks)
        return picks.error();
    std::vector<AffineParams> params;
    for (const CalibrationPick& pick : picks.value())
        params.push_back(paramsOfPick(job.input.scheme, pick));
    return params;
}

// Groups per piece of work: as many as make a piece's worth of values.
std::size_t groupsPerPiece(std::size_t groups, std::size_t values) {
    const std::size_t perGroup = std::max<std::size_t>(values / std::max<std::size_t>(groups, 1), 1);
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

Result<std::vector<AffineParams>> groupParams(const Tensor& tensor, const Scheme& scheme,
                                              const Calibration& calibration,
                                              const SortedIndex* wholeIndex, const Task& task) {
    if (auto valid = validate(scheme); !valid)
        return valid.error();
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const std::size_t groups = layout.value().groups();
    GroupJob job{tensor, layout.value(), wholeIndex, {}, task};
    job.input.scheme = scheme;
    job.input.calibration = calibration;

    if (calibration.method == "hqq" && groups > 1) {
        const auto power = parameterOf(calibration);
        if (!power)
            return power.error();
        return hqqParams(job, *power.value());
    }

    const std::size_t perPiece = groupsPerPiece(groups, tensor.values.size());
    const std::size_t pieces = (groups + perPiece - 1) / perPiece;
    std::vector<AffineParams> params(groups);
    std::vector<std::optional<Error>> errors(pieces);
    forEachPiece(pieces, [&](std::size_t piece) {
        std::vector<float> scratch;
        const std::size_t end = std::min(groups, (piece + 1) * perPiece);
        for (std::size_t group = piece * perPiece; group < end && !errors[piece]; ++group) {
            auto one = task.cancelled() ? Result<AffineParams>(Error{Errc::Cancelled, {}})
                                        : paramsOfGroup(job, group, scratch);
            if (one)
                params[group] = one.value();
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
