// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

#include "core/calib/calibration.h"
#include "core/data/data_spec.h"
#include "core/quant/scheme.h"
#include "core/scenario/scenario.h"

// What ids and enumerators are called in the user's language. One word per idea, the same in
// every panel, chart, message and export.
namespace quantscope {

QString nameOf(Distribution distribution);  ///< "Normal", "Half-normal (ReLU-like)"
QString nameOf(OutlierSide side);           ///< "both sides"
QString nameOf(SchemeKind kind);            ///< "Symmetric"
QString nameOf(CodeRange range);            ///< "narrow"
QString nameOf(ScaleRule rule);
QString nameOf(Rounding rounding);  ///< "half to even"
QString nameOf(Metric metric);      ///< "MSE"
QString nameOf(CountScale scale);   ///< "log counts"

/// "per tensor", "per channel (axis 0)", "groups of 128".
QString nameOf(const Granularity& per);

/// A calibration method by its id, without options: "MinMax", "Percentile". An id without a name
/// is returned as it is.
QString methodName(std::string_view id);

/// Whose entropy calibration a variant is: "NVIDIA ModelOpt", "ONNX Runtime, its slips mended".
QString variantName(std::string_view id);

/// With its options: "Percentile 99.9", "Manual −4.69 … 4.69".
QString nameOf(const Calibration& calibration);

/// Where values come from, short enough for the status line: "Normal", "Pasted numbers",
/// "weights.npy", "model.safetensors · conv1.weight".
QString nameOf(const DataSpec& data);

/// "4-bit symmetric".
QString schemeSummary(const Scheme& scheme);

/// A chart by its id, short enough for a tab: "Sweep", "Codes used". An id without a name is
/// returned as it is; the chart's full title is its figure's.
QString chartName(std::string_view id);

/// A scenario field by its id: "scheme.bits" is "Bits". An id without a name is returned as it is.
QString fieldName(std::string_view id);
/// The same in English, as the translation of context "names" has it; null for an unknown id.
const char* fieldNameInEnglish(std::string_view id);

/// A short description of what the step from `before` to `after` did, for Undo, Redo and History:
/// "Bits 8 to 4", "Move upper limit to 4.69", "Open weights.npy". `control` is what made it: a
/// field's id or a command's. Says "Change" when nothing more precise is known.
QString stepName(const Scenario& before, const Scenario& after, std::string_view control);

}  // namespace quantscope
