// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/tensor.h"

namespace quantscope {

/// Values that a file counts first axis fastest (Fortran order), brought into row-major order; the
/// same array where the two orders agree.
/// @pre valueCount(shape) == values.size(). Errors: TooLarge, naming the file at `path`; Cancelled.
Result<FloatArray> rowMajorFromFortran(FloatArray values, const Shape& shape,
                                       const std::filesystem::path& path, const Task& task);

}  // namespace quantscope
