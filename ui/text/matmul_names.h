// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/matmul/race.h"
#include "core/scenario/matmul_spec.h"

namespace quantscope {

QString nameOf(MatmulSource source);     ///< "Random"
QString nameOf(const RaceEntry& entry);  ///< "integers, AVX2"

}  // namespace quantscope
