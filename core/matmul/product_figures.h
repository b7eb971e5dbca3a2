// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/figure/figure.h"
#include "core/matmul/quantized_product.h"
#include "core/matmul/race.h"
#include "core/matmul/remedies.h"

// Charts of the MatMul page, as values.
namespace quantscope {

/// Billions of operations per second, a bar per way, lettered A, B, C …; the peak of each
/// instruction set above its bar.
/// @pre All timings are of one shape.
Figure raceFigure(std::span<const RaceTiming> timings);

/// The letter of bar `index` in raceFigure().
std::string raceLetter(std::size_t index);

/// Root mean squared error of each row of C, or of each column.
/// @pre product.integerErrors
Figure rowErrorsFigure(const QuantizedProduct& product);
Figure columnErrorsFigure(const QuantizedProduct& product);

/// The largest |value| of each channel of X as the quantizer saw it: before and with a remedy.
Figure channelMaximaFigure(const RemedyOutcome& before, const RemedyOutcome& after);

}  // namespace quantscope
