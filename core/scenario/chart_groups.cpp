// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/chart_groups.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/parallel.h"
#include "core/blocks/block_format.h"
#include "core/simd/direct_errors.h"

namespace quantscope {

namespace {

using Kind = Granularity::Kind;

// Values of one group as far as they are neighbours: visit(start, length).
template <class Visit>
void forEachRun(const GroupRuns& runs, Visit visit) {
    for (std::size_t i = 0; i < runs.count; ++i)
        visit(runs.start + i * runs.stride, runs.length);
}

void appendFinite(std::span<const float> values, std::vector<float>& finite) {
    for (const float x : values)
        if (std::isfinite(x))
            finite.push_back(x);
}

const QuantParams& paramsOf(const Analysis& analysis, std::size_t group) {
    return analysis.groups[std::min(group, analysis.groups.size() - 1)];
}

const BlockFormat* formatOf(const Scheme& scheme) {
    const auto choice = parseBlockFormat(scheme.format);
    return choice ? choice.value().format : nullptr;
}

bool keepsRows(const Scheme& scheme) {
    const BlockFormat* format = formatOf(scheme);
    return format && format->reach == BlockReach::Row;
}

// What shares one scale in a block format.
Granularity scalesOfFormat(const Scheme& scheme, const Shape& shape) {
    const BlockFormat* format = formatOf(scheme);
    Granularity per{.kind = Kind::Group, .size = format ? format->valuesPerScale : 1};
    if (format && format->apart == ScalesApart::Row && !shape.empty())
        per.size = std::max<std::size_t>(shape.back(), 1);
    return per;
}

// From the least to the greatest value that came back: the reach of a block's codes in use.
ClipRange reachOfEncoding(const TensorCodes& encoded, const GroupRuns& runs) {
    std::optional<ClipRange> reach;
    forEachRun(runs, [&](std::size_t start, std::size_t length) {
        for (std::size_t i = start; i < start + length; ++i) {
            if (encoded.codes[i] == TensorCodes::kNoCode)
                continue;
            const auto value = static_cast<double>(encoded.values[i]);
            reach = reach ? ClipRange{std::min(reach->lower, value), std::max(reach->upper, value)}
                          : ClipRange{value, value};
        }
    });
    return reach.value_or(ClipRange{});
}

ErrorSums errorsOfEncoding(std::span<const float> all, const TensorCodes& encoded,
                           const GroupRuns& runs) {
    ErrorSums sums;
    forEachRun(runs, [&](std::size_t start, std::size_t length) {
        for (std::size_t i = start; i < start + length; ++i)
            if (encoded.codes[i] != TensorCodes::kNoCode)
                sums.addValue(all[i], encoded.values[i], false);
    });
    return sums;
}

// Stochastic rounding draws by a value's place in the tensor, so its values stay where they are.
ErrorSums errorsOf(std::span<const float> all, std::span<const float> finite, const GroupRuns& runs,
                   const QuantParams& params, const Scheme& scheme) {
    if (params.codebook)
        return directErrors(finite, levelTable(params, scheme.rounding), {});
    const AffineQuantizer quantizer(params, scheme.rounding);
    if (scheme.rounding != Rounding::Stochastic)
        return directErrors(finite, quantizer, {});
    ErrorSums sums;
    forEachRun(runs, [&](std::size_t start, std::size_t length) {
        sums.add(directErrors(all.subspan(start, length), quantizer, {}, scheme.seed, start));
    });
    return sums;
}

GroupSummary summaryOf(const Dataset& dataset, const Analysis& analysis, const GroupLayout& layout,
                       std::size_t group, std::vector<float>& scratch) {
    const auto all = dataset.tensor.values.values();
    const GroupRuns runs = layout.runs(group);
    scratch.clear();
    forEachRun(runs, [&](std::size_t start, std::size_t length) {
        appendFinite(all.subspan(start, length), scratch);
    });
    const QuantParams& params = paramsOf(analysis, group);
    GroupSummary summary;
    summary.count = scratch.size();
    summary.clip = analysis.encoded ? reachOfEncoding(*analysis.encoded, runs) : params.clip;
    if (scratch.empty())
        return summary;
    const auto [least, most] = std::minmax_element(scratch.begin(), scratch.end());
    summary.min = *least;
    summary.max = *most;
    const ErrorReport report = reportFromSums(
        analysis.encoded ? errorsOfEncoding(all, *analysis.encoded, runs)
                         : errorsOf(all, scratch, runs, params, analysis.scenario.scheme));
    summary.mse = report.mse;
    summary.sqnrDb = report.sqnrDb;
    return summary;
}

}  // namespace

Granularity chartGranularity(const Scheme& scheme, const Shape& shape) {
    if (scheme.kind == SchemeKind::Format)
        return scalesOfFormat(scheme, shape);
    Granularity per = scheme.per;
    if (per.kind != Kind::Tensor || shape.size() < 2)
        return per;
    per.kind = Kind::Channel;
    if (per.axis >= shape.size())
        per.axis = 0;
    return per;
}

Result<GroupLayout> chartLayout(const Scheme& scheme, const Shape& shape) {
    if (scheme.kind == SchemeKind::Format && !keepsRows(scheme))
        return GroupLayout::make({valueCount(shape).value_or(0)}, chartGranularity(scheme, shape));
    return GroupLayout::make(shape, chartGranularity(scheme, shape));
}

bool chartsChannels(const Scheme& scheme, const Shape& shape) {
    return chartGranularity(scheme, shape).kind == Kind::Channel;
}

std::optional<std::size_t> groupShownAlone(const Analysis& analysis, const Shape& shape) {
    const Scenario& scenario = analysis.scenario;
    if (!scenario.view.group)
        return std::nullopt;
    const auto layout = chartLayout(scenario.scheme, shape);
    if (!layout || layout.value().groups() < 2 || *scenario.view.group >= layout.value().groups())
        return std::nullopt;
    return scenario.view.group;
}

std::vector<float> valuesOfGroup(const Tensor& tensor, const GroupLayout& layout,
                                 std::size_t group) {
    const GroupRuns runs = layout.runs(group);
    std::vector<float> finite;
    finite.reserve(runs.values());
    forEachRun(runs, [&](std::size_t start, std::size_t length) {
        appendFinite(tensor.values.values().subspan(start, length), finite);
    });
    return finite;
}

Result<std::vector<GroupSummary>> groupSummaries(const Dataset& dataset, const Analysis& analysis,
                                                 const Task& task) {
    const Scheme& scheme = analysis.scenario.scheme;
    const auto layout = chartLayout(scheme, dataset.tensor.shape);
    if (!layout)
        return layout.error();
    if (scheme.kind == SchemeKind::Format && !analysis.encoded)
        return std::vector<GroupSummary>();
    const std::size_t groups = layout.value().groups();
    if (groups > kMostChartGroups)
        return Error{Errc::TooLarge,
                     {QUANTSCOPE_TEXT("core",
                                      "%1 groups are more than a chart can show. Choose "
                                      "larger groups."),
                      {static_cast<std::int64_t>(groups)}}};
    std::vector<GroupSummary> summaries(groups);
    const std::size_t perGroup =
        std::max<std::size_t>(dataset.tensor.values.size() / std::max<std::size_t>(groups, 1), 1);
    const std::size_t perPiece = std::max<std::size_t>(kPieceValues / perGroup, 1);
    std::atomic<bool> cancelled = false;
    forEachPiece((groups + perPiece - 1) / perPiece, [&](std::size_t piece) {
        std::vector<float> scratch;
        const std::size_t end = std::min(groups, (piece + 1) * perPiece);
        for (std::size_t group = piece * perPiece; group < end && !cancelled; ++group) {
            cancelled = cancelled || task.cancelled();
            summaries[group] = summaryOf(dataset, analysis, layout.value(), group, scratch);
        }
    });
    if (cancelled)
        return Error{Errc::Cancelled, {}};
    return summaries;
}

}  // namespace quantscope
