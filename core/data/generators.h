// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/data_spec.h"
#include "core/data/tensor.h"

namespace quantscope {

/// A row of the table of distributions. `id` is written into files and never renamed:
/// normal, laplace, uniform, student-t, two-humps, half-normal, log-normal, exponential, weights.
struct DistributionInfo {
    Distribution distribution;
    std::string_view id;
    bool hasTail;  ///< Whether GeneratedData::tail means something.
};

std::span<const DistributionInfo> distributions();

/// The largest number of values that is generated.
inline constexpr std::size_t kMaxGeneratedValues = 100'000'000;

/// Draws `spec.count` values, then replaces the outliers' share, then appends `spec.placed`.
///
/// The same specification gives the same bits on every computer and for any number of threads:
/// own counter-based generator (each piece of kPieceValues has its own stream), own samplers built
/// on correctly rounded operations and own elementary functions where the C library could differ.
/// Outliers have sizes uniform in reach · [1 − 1.5/8.5, 1 + 1.5/8.5] standard deviations (7 to 10
/// at the default reach of 8.5) beyond the distribution's centre, on positions drawn without
/// repetition. The tensor's name is the distribution's id.
///
/// Errors: Usage for a count of 0 or above kMaxGeneratedValues, a scale or tail that is not a
/// positive finite number, a share outside 0 … 1; Cancelled.
Result<Tensor> generate(const GeneratedData& spec, const Task& task = {});

/// The specification written in "NAME(key=value,...)", keys n, location, scale, tail, seed,
/// outliers (share), reach, side (both, positive, negative), placed (numbers joined by ;).
/// Absent keys keep their defaults. Errors: Usage, naming the part that was not understood.
Result<GeneratedData> parseGenerated(std::string_view text);

/// The inverse of parseGenerated, leaving out what equals the default.
std::string generatedText(const GeneratedData& spec);

}  // namespace quantscope
