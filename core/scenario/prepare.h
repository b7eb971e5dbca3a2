// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/data_spec.h"
#include "core/data/dataset.h"
#include "core/data/histogram.h"

// From "where the values come from" to a dataset that answers what-if questions, in steps that
// each can already be shown.
namespace quantscope {

/// Values of a data specification. Relative paths of files start at `folder`.
/// Errors: what the generator or the reader says; BadInput when the file's values are no longer
/// those that `checksum` names is *not* an error here: the caller compares tensorChecksum().
Result<Tensor> loadData(const DataSpec& data, const std::filesystem::path& folder,
                        const Task& task = {});

/// The same values with 0 in place of NaN and infinities. Generated values have none.
DataSpec withNotFiniteAsZero(DataSpec data);

/// What to look at in place of values that are all `value`: as many (1,000 at least), normal around
/// it, with a quarter of its size (1 for 0) as their standard deviation.
GeneratedData spreadAround(double value, std::size_t count);

/// Hex FNV-1a 64 (Fowler, Noll, Vo) over the values' float32 bits, low byte first.
std::string tensorChecksum(const Tensor& tensor);

/// The first step: statistics in one pass.
Dataset makeDataset(Tensor tensor);

/// The second: the bit-pattern histogram and the sample's index, for approximate answers.
/// Errors: Cancelled, TooLarge.
Result<Dataset> withBits(Dataset dataset, const Task& task = {});

/// The third: the what-if index. Errors: Cancelled, TooLarge.
Result<Dataset> withIndex(Dataset dataset, const Task& task = {});

/// Counts of the finite values in equal bins, by the quickest way there is: the index, the
/// bit-pattern histogram (approximate), else a pass over the values.
/// @pre As histogram().
Histogram countIn(const Dataset& dataset, double lower, double upper, std::size_t bins);

}  // namespace quantscope
