// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/data_spec.h"
#include "core/data/dataset.h"
#include "core/scenario/scenario.h"

// Which questions are answered on the interface thread, before the next frame, and which go to
// the worker. A wrong guess costs a late frame or a thread hop, never a wrong number.
namespace quantscope {

/// What an answer in place may take.
inline constexpr double kInPlaceMs = 4.0;

/// Expected time of evaluate(), in milliseconds, from the engine it will use, the number of
/// values and levels, and the calibration method. Rough on purpose: right within a factor of two
/// on the machines it was measured on.
double expectedEvaluateMs(const Dataset& dataset, const Scenario& scenario);

/// Whether values of this kind are there within kInPlaceMs: few generated or pasted numbers.
/// Files never are: a disk may be asleep.
bool loadsInPlace(const DataSpec& data);

}  // namespace quantscope
