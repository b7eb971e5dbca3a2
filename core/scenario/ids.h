// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/data/data_spec.h"
#include "core/scenario/scenario.h"

// Ids of a scenario's own choices, as written into files; each parse is the inverse of its idOf.
namespace quantscope {

std::string_view idOf(OutlierSide side);  ///< both, positive, negative
std::string_view idOf(Metric metric);     ///< mse, mae, sqnr, cosine, kl
std::string_view idOf(CountScale scale);  ///< linear, log, density
std::optional<OutlierSide> parseOutlierSide(std::string_view id);
std::optional<Metric> parseMetric(std::string_view id);
std::optional<CountScale> parseCountScale(std::string_view id);

}  // namespace quantscope
