// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

#include "core/base/result.h"

namespace quantscope {

/// A real tensor that comes with the program.
struct Sample {
    QString file;  ///< Name in the resources, under ":/samples".

    bool operator==(const Sample&) const = default;
};

/// Every sample in the resources, by name.
std::span<const Sample> samples();

/// What it is, in the user's language.
QString sampleName(const Sample& sample);

/// Puts the sample into the user's data folder, where it can be opened like any file, and gives
/// its path. A copy that is there already is used. Errors: Io.
Result<QString> unpackedSample(const Sample& sample);

}  // namespace quantscope
