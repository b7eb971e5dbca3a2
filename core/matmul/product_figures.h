// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// The letter of bar `index` in raceFigure() and remediesFigure().
std::string itemLetter(std::size_t index);

/// The SQNR of Y, a bar per remedy, lettered A, B, C …; none where Y has no error.
/// @pre Not empty; the first is the state before.
Figure remediesFigure(std::span<const RemedyOutcome> outcomes);

/// Root mean squared error of each row of C, or of each column.
/// @pre product.integerErrors
Figure rowErrorsFigure(const QuantizedProduct& product);
Figure columnErrorsFigure(const QuantizedProduct& product);

/// The largest |value| of each channel of X as the quantizer saw it: before and with a remedy.
Figure channelMaximaFigure(const RemedyOutcome& before, const RemedyOutcome& after);

/// The figures of the remedies that were tried: none, remediesFigure(), and where one was chosen
/// what it does to the channels of X.
std::vector<Figure> remedyFigures(std::span<const RemedyOutcome> outcomes, std::string_view chosen);

}  // namespace quantscope
