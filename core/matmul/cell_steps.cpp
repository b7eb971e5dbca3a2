// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/cell_steps.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <numeric>
#include <span>

#include "core/base/parallel.h"

namespace quantscope {

namespace {

std::vector<CellStep> productsOf(const QuantizedProduct& product, std::size_t row,
                                 std::size_t column, const Accumulator& accumulator) {
    std::vector<CellStep> steps;
    const auto& [m, k, n] = product.shape;
    std::int64_t exact = 0;
    std::int64_t stored = 0;
    for (std::size_t p = 0; p < k; ++p) {
        CellStep step;
        step.codeA = product.a.codes[row * k + p];
        step.codeB = product.b.codes[p * n + column];
        step.product = std::int64_t{step.codeA} * step.codeB;
        exact += step.product;
        const std::int64_t sum = stored + step.product;
        stored = accumulator.stored(sum);
        step.exactSum = exact;
        step.storedSum = stored;
        step.overflows = !accumulator.holds(sum);
        steps.push_back(step);
    }
    return steps;
}

RequantizedCell requantizedCell(const RequantizedProduct& made, const CellSteps& cell,
                                std::size_t n) {
    const std::size_t at = cell.row * n + cell.column;
    const std::size_t which = made.multiplierAt(cell.row, cell.column);
    RequantizedCell result;
    result.multiplier = made.multipliers[which];
    result.fixedPoint = made.fixedPoint[which];
    result.halfEven = made.halfEven[at];
    result.fixedPointCode = made.fixedPointCodes[at];
    result.value = made.output.scale * (result.halfEven - made.output.zeroPoint);
    result.roundingError = result.value - cell.integerOnly;
    return result;
}

// Columns of B one after another.
std::vector<std::int32_t> columnsOf(const QuantizedSide& b) {
    std::vector<std::int32_t> columns(b.codes.size());
    for (std::size_t row = 0; row < b.rows; ++row)
        for (std::size_t column = 0; column < b.columns; ++column)
            columns[column * b.rows + row] = b.codes[row * b.columns + column];
    return columns;
}

// pmaddubsw takes unsigned bytes on one side and signed ones on the other. Signed codes of A are
// moved by 128 as kernels do; unsigned codes of B by −128, which the last terms make good.
PairedSum pairedCell(const QuantizedProduct& product, std::size_t row,
                     std::span<const std::int32_t> column) {
    const std::size_t k = column.size();
    const auto codes = std::span(product.a.codes).subspan(row * k, k);
    constexpr std::int32_t kFlip = 128;
    const std::int32_t moveB = product.b.span.lowest < 0 ? 0 : kFlip;
    std::vector<std::int8_t> right(k);
    std::vector<std::uint8_t> left(k);
    for (std::size_t p = 0; p < k; ++p) {
        right[p] = static_cast<std::int8_t>(column[p] - moveB);
        left[p] = static_cast<std::uint8_t>(codes[p]);
    }
    PairedSum sum;
    if (product.a.span.lowest < 0) {
        const std::vector<std::int8_t> signedLeft(left.begin(), left.end());
        sum = pairedSumOfSigned(signedLeft, right.data(), 1);
    } else {
        sum = pairedSum(left, right.data(), 1);
    }
    sum.exact += moveB * product.rowSums[row];
    sum.saturated += moveB * product.rowSums[row];
    return sum;
}

// work(row) for all rows, some rows to a piece, until somebody asks to stop.
template <class Work>
Result<Done> forEachRow(std::size_t rows, const Task& task, Work work) {
    constexpr std::size_t kRowsPerPiece = 4;
    std::atomic<bool> cancelled = false;
    forEachPiece((rows + kRowsPerPiece - 1) / kRowsPerPiece, [&](std::size_t piece) {
        if (task.cancelled())
            cancelled = true;
        const std::size_t end = std::min(rows, (piece + 1) * kRowsPerPiece);
        for (std::size_t row = piece * kRowsPerPiece; row < end && !cancelled; ++row)
            work(row);
    });
    if (cancelled)
        return Error{Errc::Cancelled, {}};
    return Done{};
}

struct RowOverflows {
    std::size_t cells = 0;
    std::optional<AccumulatorRoom::Place> first;
};

}  // namespace

CellSteps cellSteps(const QuantizedProduct& product, std::size_t row, std::size_t column,
                    const Accumulator& accumulator, const RequantizedProduct* requantized) {
    CellSteps cell;
    cell.row = row;
    cell.column = column;
    cell.products = productsOf(product, row, column, accumulator);
    cell.terms = product.termsAt(row, column);
    const std::size_t at = row * product.shape.n + column;
    cell.accumulator = product.accumulator[at];
    const std::int64_t corrections = cell.accumulator - cell.terms.codeProducts;
    cell.stored = accumulator.stored(cell.products.back().storedSum + corrections);
    std::int64_t largest = cell.accumulator;
    for (const CellStep& step : cell.products)
        if (std::abs(step.exactSum) > std::abs(largest))
            largest = step.exactSum;
    cell.bitsUsed = bitsUsed(largest);
    cell.scaleA = product.a.paramsOf(row).scale;
    cell.scaleB = product.b.paramsOf(column).scale;
    cell.integerOnly = product.integerOnly[at];
    cell.fromStored = static_cast<double>(cell.stored) * product.scaleAt(row, column);
    cell.simulated = static_cast<double>(product.simulated[at]);
    if (!product.exact.empty())
        cell.exact = product.exact[at];
    if (requantized)
        cell.requantized = requantizedCell(*requantized, cell, product.shape.n);
    std::vector<std::int32_t> codes;
    for (const CellStep& step : cell.products)
        codes.push_back(step.codeB);
    cell.paired = pairedCell(product, row, codes);
    return cell;
}

std::size_t largestExactDepth(const QuantizedProduct& product, const Accumulator& accumulator) {
    std::size_t depth = largestExactDepth(accumulator, product.a.span, product.b.span);
    for (const AffineParams& a : product.a.params)
        for (const AffineParams& b : product.b.params)
            depth = std::min(
                depth, largestExactDepth(accumulator, product.a.span,
                                         static_cast<std::int64_t>(a.zeroPoint), product.b.span,
                                         static_cast<std::int64_t>(b.zeroPoint)));
    return depth;
}

Result<AccumulatorRoom> accumulatorRoom(const QuantizedProduct& product,
                                        const Accumulator& accumulator, const Task& task) {
    AccumulatorRoom room;
    room.accumulator = accumulator;
    room.largestExactDepth = largestExactDepth(product, accumulator);
    for (const std::int64_t sum : product.accumulator)
        room.largestSum = std::max(room.largestSum, std::abs(sum));
    const auto& [m, k, n] = product.shape;
    if (k <= room.largestExactDepth)
        return room;

    const std::vector<std::int32_t> columns = columnsOf(product.b);
    std::vector<RowOverflows> rows(m);
    auto done = forEachRow(m, task, [&](std::size_t row) {
        const std::int32_t* const codes = product.a.codes.data() + row * k;
        for (std::size_t column = 0; column < n; ++column) {
            const AccumulatedSum sum =
                accumulate(accumulator, codes, 1, columns.data() + column * k, 1, k);
            if (!sum.firstOverflow && accumulator.holds(product.accumulator[row * n + column]))
                continue;
            ++rows[row].cells;
            if (!rows[row].first)
                rows[row].first =
                    AccumulatorRoom::Place{row, column, sum.firstOverflow.value_or(k)};
        }
    });
    if (!done)
        return done.error();
    for (const RowOverflows& row : rows) {
        room.overflowedCells += row.cells;
        if (!room.first)
            room.first = row.first;
    }
    return room;
}

Result<SaturatedProduct> saturatedProduct(const QuantizedProduct& product, const Task& task) {
    const auto& [m, k, n] = product.shape;
    SaturatedProduct result;
    result.sums.resize(m * n);
    const std::vector<std::int32_t> columns = columnsOf(product.b);
    std::vector<std::size_t> wrongCells(m, 0);
    std::vector<std::size_t> cutPairs(m, 0);
    auto done = forEachRow(m, task, [&](std::size_t row) {
        for (std::size_t column = 0; column < n; ++column) {
            const PairedSum sum =
                pairedCell(product, row, std::span(columns).subspan(column * k, k));
            result.sums[row * n + column] = sum.saturated;
            cutPairs[row] += sum.cutPairs;
            wrongCells[row] += sum.saturated != sum.exact ? 1 : 0;
        }
    });
    if (!done)
        return done.error();
    result.wrongCells = std::accumulate(wrongCells.begin(), wrongCells.end(), std::size_t{0});
    result.cutPairs = std::accumulate(cutPairs.begin(), cutPairs.end(), std::size_t{0});
    return result;
}

}  // namespace quantscope
