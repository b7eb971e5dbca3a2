// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

#include "core/quant/scheme.h"
#include "core/scenario/compare.h"

// Codebooks and block formats in words.
namespace quantscope {

/// "NF4", "Lloyd–Max", "float E4 M3"; an id without a name is returned as it is.
QString codebookName(std::string_view id);
/// "MXFP4", "GGUF Q4_K"; an id without a name is returned as it is.
QString formatName(std::string_view id);
/// What shares a scale in a block format, and what that is stored as: "blocks of 32, scale E8M0".
QString blockWords(std::string_view id);
/// One sentence on where a codebook or format comes from; may be empty.
QString tableHelp(std::string_view id);

/// "4-bit symmetric, groups of 128, MSE", "NF4, per tensor, MinMax", "MXFP4".
QString contenderName(const Contender& contender);

/// What is in use, in one line: "4-bit symmetric, per tensor, MinMax", "NF4, groups of 64, MSE",
/// "Lloyd–Max, 4 bits, per tensor", "MXFP4, blocks of 32, scale E8M0".
QString quantizerWords(const Scheme& scheme, const Calibration& calibration);

/// The name of what a non-uniform scheme uses; empty for a uniform one.
QString tableName(const Scheme& scheme);

}  // namespace quantscope
