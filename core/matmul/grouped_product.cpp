// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/grouped_product.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace quantscope {

namespace {

// Rows [row, row + rows) and columns [column, column + columns) of a matrix.
Tensor part(const Tensor& matrix, std::size_t row, std::size_t rows, std::size_t column,
            std::size_t columns) {
    std::vector<float> values;
    values.reserve(rows * columns);
    for (std::size_t r = row; r < row + rows; ++r) {
        const auto line = matrix.values.values().subspan(r * matrix.shape[1] + column, columns);
        values.insert(values.end(), line.begin(), line.end());
    }
    return makeTensor(matrix.name, {rows, columns}, matrix.sourceType, matrix.sourceBits,
                      FloatArray(std::move(values)));
}

SideQuantizer perLine(SideQuantizer quantizer, std::size_t axis) {
    quantizer.scheme.per = {.kind = Granularity::Kind::Channel, .axis = axis};
    return quantizer;
}

// Without the reals, which would be multiplied once more.
Result<QuantizedSide> codesOf(const Tensor& tensor, const SideQuantizer& quantizer,
                              ProductSide side, const Task& task) {
    auto made = quantizedSide(tensor, quantizer, side, task);
    if (made)
        made.value().reals.reset();
    return made;
}

// Σ (qa − za)(qb − zb) of one cell of one group.
std::int64_t finishedSum(const QuantizedSide& a, const QuantizedSide& b, std::size_t row,
                         std::size_t column) {
    const auto za = static_cast<std::int64_t>(a.paramsOf(row).zeroPoint);
    const auto zb = static_cast<std::int64_t>(b.paramsOf(column).zeroPoint);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.columns; ++i)
        sum += (a.codes[row * a.columns + i] - za) * (b.codes[i * b.columns + column] - zb);
    return sum;
}

}  // namespace

std::vector<GroupSum> GroupedProduct::sumsAt(std::size_t row, std::size_t column) const {
    std::vector<GroupSum> sums;
    for (std::size_t group = 0; group < a.size(); ++group)
        sums.push_back({.first = group * groupDepth,
                        .depth = a[group].columns,
                        .accumulator = finishedSum(a[group], b[group], row, column),
                        .scaleA = a[group].paramsOf(row).scale,
                        .scaleB = b[group].paramsOf(column).scale});
    return sums;
}

Result<GroupedProduct> groupedProduct(const QuantizedProduct& product,
                                      const SideQuantizer& quantizerA,
                                      const SideQuantizer& quantizerB, std::size_t groupDepth,
                                      const Task& task) {
    const auto& [m, k, n] = product.shape;
    GroupedProduct grouped;
    grouped.groupDepth = groupDepth;
    grouped.integerOnly.assign(m * n, 0);
    for (std::size_t first = 0; first < k; first += groupDepth) {
        const std::size_t depth = std::min(groupDepth, k - first);
        auto a = codesOf(part(*product.a.reals, 0, m, first, depth), perLine(quantizerA, 0),
                         ProductSide::A, task);
        if (!a)
            return a.error();
        auto b = codesOf(part(*product.b.reals, first, depth, 0, n), perLine(quantizerB, 1),
                         ProductSide::B, task);
        if (!b)
            return b.error();
        const auto share = [k = k](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(k);
        };
        auto one = quantizedProduct(std::move(a).value(), std::move(b).value(),
                                    task.part(share(first), share(first + depth)));
        if (!one)
            return one.error();
        std::ranges::transform(grouped.integerOnly, one.value().integerOnly,
                               grouped.integerOnly.begin(), std::plus{});
        grouped.a.push_back(std::move(one.value().a));
        grouped.b.push_back(std::move(one.value().b));
    }
    grouped.errors = productErrors(product.exact, grouped.integerOnly, m, n);
    return grouped;
}

}  // namespace quantscope
