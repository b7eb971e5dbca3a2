// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

#include "core/base/result.h"

namespace quantscope {

/// A real tensor that comes with the program. Origin and licence stand beside it in
/// resources/samples.
struct Sample {
    const char* file;  ///< Name in the resources, under ":/samples"; never renamed.
    const char* name;  ///< English, of translation context "samples".
    const char* from;  ///< Where it comes from; English, of the same context.
};

/// A bell, one with outliers, one that is one-sided.
std::span<const Sample> samples();

/// What it is and where it comes from, in the user's language.
QString sampleName(const Sample& sample);
QString sampleOrigin(const Sample& sample);

/// Puts the sample, with the texts about origin and licence, into the user's data folder, where it
/// can be opened like any file, and gives its path. An intact copy that is there already is used.
/// Errors: Io.
Result<QString> unpackedSample(const Sample& sample);

}  // namespace quantscope
