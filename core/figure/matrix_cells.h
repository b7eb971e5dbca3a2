// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/figure/figure.h"

namespace quantscope {

/// The cell of the picture that shows this row and column of the whole; the nearest one when it
/// shows another part. @pre The picture has cells.
std::size_t cellShowing(const FigureMatrix& matrix, std::size_t row, std::size_t column);

/// Makes that cell the chosen one, with its words.
void chooseCell(FigureMatrix& matrix, std::size_t row, std::size_t column);

/// What is in one cell, after matrix.cellText: "row 3, column 5: 0.7 → code 1 → 0.66, error
/// −0.04". @pre cell < rows · columns.
Message matrixCellWords(const FigureMatrix& matrix, std::size_t cell);

/// The colour scale over the panel's finite numbers; around zero where both signs occur, and
/// where `aroundZero`. Where a hundredth of them lies more than four times beyond the others, it
/// ends with the others (`saturates`); codes have their full range. Nothing happens without a
/// finite number.
void fitColors(FigurePanel& panel, bool aroundZero);

}  // namespace quantscope
