// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/tensor.h"
#include "core/quant/quant_params.h"

// Where two ways to quantize the same tensor part, value by value, and why.
namespace quantscope {

/// Why two codes of one value differ. Of uniform codes checked in this order.
enum class DifferenceCause {
    Clamp,      ///< The codes agree before clamping; the code ranges differ.
    ZeroPoint,  ///< x / scale rounds to the same whole number; the zero-points differ.
    Tie,        ///< Equal scales; the rounding rules part, at a tie unless one truncates.
    Scale,      ///< x / scale itself differs.
    Levels,     ///< One of them at least has no even steps: a codebook or a block format.
};
inline constexpr std::size_t kDifferenceCauses = 5;

std::string_view idOf(DifferenceCause cause);  ///< clamp, zero-point, tie, scale …

struct CodeDifference {
    std::size_t position = 0;  ///< In the tensor's order.
    float value = 0;
    std::int32_t first = 0;
    std::int32_t second = 0;
    DifferenceCause cause = DifferenceCause::Scale;

    bool operator==(const CodeDifference&) const = default;
};

struct CodeDifferences {
    std::uint64_t compared = 0;                             ///< Finite values.
    std::array<std::uint64_t, kDifferenceCauses> causes{};  ///< Counts, by cause.
    std::vector<CodeDifference> examples;                   ///< The first of them, in order.

    std::uint64_t different() const;
};

/// One of the two ways: a scheme and the parameters of its groups.
struct QuantizedBy {
    const Scheme& scheme;
    std::span<const QuantParams> groups;
};

/// Compares the codes of every finite value, as integers. Errors: Usage when a granularity does
/// not fit the tensor, Cancelled. @pre The numbers of groups are the schemes' own.
Result<CodeDifferences> codeDifferences(const Tensor& tensor, const QuantizedBy& first,
                                        const QuantizedBy& second, std::size_t mostExamples,
                                        const Task& task = {});

}  // namespace quantscope
