// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/code_differences.h"

#include <numeric>

#include "core/quant/group_layout.h"
#include "core/scenario/quantize_tensor.h"

namespace quantscope {

namespace {

// Codes of a tensor, and which group each value belongs to (nothing kept for a single group).
struct CodedTensor {
    const QuantizedBy& by;
    std::vector<std::int32_t> codes;
    std::vector<std::uint32_t> groupOf;

    const QuantParams& paramsAt(std::size_t position) const {
        return by.groups[groupOf.empty() ? 0 : groupOf[position]];
    }
};

std::vector<std::uint32_t> groupsOfPositions(const GroupLayout& layout, std::size_t values) {
    if (layout.groups() <= 1)
        return {};
    std::vector<std::uint32_t> groupOf(values);
    for (std::size_t group = 0; group < layout.groups(); ++group) {
        const GroupRuns runs = layout.runs(group);
        for (std::size_t run = 0; run < runs.count; ++run) {
            const std::size_t start = runs.start + run * runs.stride;
            for (std::size_t i = start; i < start + runs.length; ++i)
                groupOf[i] = static_cast<std::uint32_t>(group);
        }
    }
    return groupOf;
}

Result<CodedTensor> codedBy(const Tensor& tensor, const QuantizedBy& by, const Task& task) {
    const auto layout = GroupLayout::make(tensor.shape, by.scheme.per);
    if (!layout)
        return layout.error();
    auto made = groupCodes(tensor, by.scheme, by.groups, task);
    if (!made)
        return made.error();
    return CodedTensor{by, std::move(made.value().codes),
                       groupsOfPositions(layout.value(), tensor.values.size())};
}

DifferenceCause causeAt(std::size_t position, float x, const CodedTensor& one,
                        const CodedTensor& other) {
    if (!hasZeroPoint(one.by.scheme) || !hasZeroPoint(other.by.scheme))
        return DifferenceCause::Levels;
    const AffineParams& a = one.paramsAt(position);
    const AffineParams& b = other.paramsAt(position);
    const AffineQuantizer first(a, one.by.scheme.rounding);
    const AffineQuantizer second(b, other.by.scheme.rounding);
    const double codeA = static_cast<double>(first.unclampedIndex(x)) + a.codes.lowest;
    const double codeB = static_cast<double>(second.unclampedIndex(x)) + b.codes.lowest;
    if (codeA == codeB)
        return DifferenceCause::Clamp;
    if (a.zeroPoint != b.zeroPoint && codeA - a.zeroPoint == codeB - b.zeroPoint)
        return DifferenceCause::ZeroPoint;
    if (a.scale != b.scale)
        return DifferenceCause::Scale;
    return a.zeroPoint != b.zeroPoint ? DifferenceCause::ZeroPoint : DifferenceCause::Tie;
}

}  // namespace

std::string_view idOf(DifferenceCause cause) {
    static constexpr std::array<std::string_view, kDifferenceCauses> ids{"clamp", "zero-point",
                                                                         "tie", "scale", "levels"};
    return ids[static_cast<std::size_t>(cause)];
}

std::uint64_t CodeDifferences::different() const {
    return std::accumulate(causes.begin(), causes.end(), std::uint64_t{0});
}

Result<CodeDifferences> codeDifferences(const Tensor& tensor, const QuantizedBy& first,
                                        const QuantizedBy& second, std::size_t mostExamples,
                                        const Task& task) {
    const auto a = codedBy(tensor, first, task);
    if (!a)
        return a.error();
    const auto b = codedBy(tensor, second, task);
    if (!b)
        return b.error();
    const auto values = tensor.values.values();
    CodeDifferences differences;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int32_t codeA = a.value().codes[i];
        const std::int32_t codeB = b.value().codes[i];
        if (codeA == TensorCodes::kNoCode)
            continue;
        ++differences.compared;
        if (codeA == codeB)
            continue;
        const DifferenceCause cause = causeAt(i, values[i], a.value(), b.value());
        ++differences.causes[static_cast<std::size_t>(cause)];
        if (differences.examples.size() < mostExamples)
            differences.examples.push_back({i, values[i], codeA, codeB, cause});
    }
    return differences;
}

}  // namespace quantscope
