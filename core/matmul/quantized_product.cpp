// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/quantized_product.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/matmul/gemm.h"

namespace quantscope {

namespace {

// Codes in the kernel's own types; signed where they fit.
class NarrowCodes {
public:
    explicit NarrowCodes(const QuantizedSide& side)
        : rows_(side.rows), columns_(side.columns), isSigned_(side.span.lowest < 0) {
        bytes_.resize(side.codes.size());
        std::transform(side.codes.begin(), side.codes.end(), bytes_.begin(),
                       [](std::int32_t code) { return static_cast<std::uint8_t>(code); });
    }

    CodeType type() const { return isSigned_ ? CodeType::Int8 : CodeType::UInt8; }

    /// Rows [row, row + rows) and columns [column, column + columns).
    CodeMatrix part(std::size_t row, std::size_t rows, std::size_t column,
                    std::size_t columns) const {
        return {bytes_.data() + row * columns_ + column, type(), rows, columns, columns_, 0};
    }
    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }

private:
    std::size_t rows_;
    std::size_t columns_;
    bool isSigned_;
    std::vector<std::uint8_t> bytes_;  // int8 codes in two's complement, as the kernel reads them
};

std::size_t memoryOfComputer() {
    const auto pages = static_cast<std::size_t>(std::max(0L, sysconf(_SC_PHYS_PAGES)));
    return pages * static_cast<std::size_t>(std::max(0L, sysconf(_SC_PAGESIZE)));
}

Result<Done> checkShapes(const QuantizedSide& a, const QuantizedSide& b) {
    if (a.columns != b.rows)
        return Error{
            Errc::BadInput,
            {QUANTSCOPE_TEXT("core",
                             "A is %1 and B is %2: A's %3 columns do not match B's %4 rows. "
                             "Choose matrices that fit, or transpose one."),
             {shapeText({a.rows, a.columns}), shapeText({b.rows, b.columns}),
              static_cast<std::int64_t>(a.columns), static_cast<std::int64_t>(b.rows)}}};
    // What is kept of each cell of C, and the kernel's own 32-bit sum.
    constexpr double kBytesPerCell = 2 * sizeof(std::int64_t) + 2 * sizeof(double) + sizeof(float);
    const double bytes =
        kBytesPerCell * static_cast<double>(a.rows) * static_cast<double>(b.columns);
    const std::size_t memory = memoryOfComputer();
    if (memory > 0 && bytes > 0.5 * static_cast<double>(memory))
        return Error{Errc::TooLarge,
                     {QUANTSCOPE_TEXT("core",
                                      "The product would be %1 and need %2 GB, more than half "
                                      "of this computer's memory. Use fewer rows of A or "
                                      "columns of B."),
                      {shapeText({a.rows, b.columns}), std::ceil(bytes / 1e8) / 10}}};
    return Done{};
}

// Σ qa·qb of all cells, k cut into pieces whose sums int32 holds.
Result<std::vector<std::int64_t>> codeProducts(const QuantizedSide& a, const QuantizedSide& b,
                                               const Task& task) {
    const NarrowCodes left(a);
    const NarrowCodes right(b);
    const std::size_t cells = a.rows * b.columns;
    const std::size_t longest = largestExactK(left.type(), 0, right.type(), 0);
    std::vector<std::int64_t> sums(cells, 0);
    std::vector<std::int32_t> part(cells);
    for (std::size_t p = 0; p < a.columns; p += longest) {
        const std::size_t depth = std::min(longest, a.columns - p);
        const auto done =
            multiplyCodes(left.part(0, a.rows, p, depth), right.part(p, depth, 0, b.columns),
                          {part.data(), b.columns}, {.task = task});
        if (!done)
            return done.error();
        std::transform(sums.begin(), sums.end(), part.begin(), sums.begin(),
                       [](std::int64_t sum, std::int32_t more) { return sum + more; });
    }
    return sums;
}

std::vector<std::int64_t> sumsOfRows(const QuantizedSide& side) {
    std::vector<std::int64_t> sums(side.rows, 0);
    for (std::size_t row = 0; row < side.rows; ++row)
        for (std::size_t column = 0; column < side.columns; ++column)
            sums[row] += side.codes[row * side.columns + column];
    return sums;
}

std::vector<std::int64_t> sumsOfColumns(const QuantizedSide& side) {
    std::vector<std::int64_t> sums(side.columns, 0);
    for (std::size_t row = 0; row < side.rows; ++row)
        for (std::size_t column = 0; column < side.columns; ++column)
            sums[column] += side.codes[row * side.columns + column];
    return sums;
}

std::int64_t wholeZeroPoint(const AffineParams& params) {
    return static_cast<std::int64_t>(params.zeroPoint);
}

// The terms of the cell but Σ qa·qb.
ZeroPointTerms zeroPointTerms(const QuantizedProduct& product, std::size_t row,
                              std::size_t column) {
    const std::int64_t za = wholeZeroPoint(product.a.paramsOf(row));
    const std::int64_t zb = wholeZeroPoint(product.b.paramsOf(column));
    return {.zaSumQb = za * product.columnSums[column],
            .zbSumQa = zb * product.rowSums[row],
            .kZaZb = static_cast<std::int64_t>(product.shape.k) * za * zb};
}

// Turns Σ qa·qb into finished sums and scales them.
void finishSums(QuantizedProduct& product) {
    product.integerOnly.reserve(product.accumulator.size());
    for (std::size_t row = 0; row < product.shape.m; ++row) {
        for (std::size_t column = 0; column < product.shape.n; ++column) {
            std::int64_t& sum = product.accumulator[row * product.shape.n + column];
            ZeroPointTerms terms = zeroPointTerms(product, row, column);
            terms.codeProducts = sum;
            sum = terms.accumulator();
            product.integerOnly.push_back(static_cast<double>(sum) * product.scaleAt(row, column));
        }
    }
}

Result<Done> addExact(QuantizedProduct& product, const Task& task) {
    if (!product.a.reals || !product.b.reals)
        return Done{};
    auto exact = exactProduct(product.a.reals->values.values(), product.b.reals->values.values(),
                              product.shape, task);
    if (!exact)
        return exact.error();
    product.exact = std::move(exact).value();
    const auto& [m, k, n] = product.shape;
    product.simulatedErrors = productErrors(product.exact, product.simulated, m, n);
    product.integerErrors = productErrors(product.exact, product.integerOnly, m, n);
    return Done{};
}

}  // namespace

template <class Real>
ProductErrors productErrors(const std::vector<double>& exact, const std::vector<Real>& got,
                            std::size_t rows, std::size_t columns) {
    ProductErrors errors;
    errors.rowMse.assign(rows, 0);
    errors.columnMse.assign(columns, 0);
    ErrorSums sums;
    sums.count = exact.size();
    for (std::size_t at = 0; at < exact.size(); ++at) {
        const auto value = static_cast<double>(got[at]);
        const double error = value - exact[at];
        errors.rowMse[at / columns] += error * error;
        errors.columnMse[at % columns] += error * error;
        sums.roundingSquares += error * error;
        sums.absolute += std::abs(error);
        sums.maxAbsolute = std::max(sums.maxAbsolute, std::abs(error));
        sums.valueSquares += exact[at] * exact[at];
        sums.reconstructedSquares += value * value;
        sums.cross += value * exact[at];
        sums.zeroed += value == 0 && exact[at] != 0 ? 1 : 0;
    }
    for (double& squares : errors.rowMse)
        squares /= static_cast<double>(columns);
    for (double& squares : errors.columnMse)
        squares /= static_cast<double>(rows);
    errors.report = reportFromSums(sums);
    return errors;
}

template ProductErrors productErrors(const std::vector<double>&, const std::vector<float>&,
                                     std::size_t, std::size_t);
template ProductErrors productErrors(const std::vector<double>&, const std::vector<double>&,
                                     std::size_t, std::size_t);

ZeroPointTerms QuantizedProduct::termsAt(std::size_t row, std::size_t column) const {
    ZeroPointTerms terms = zeroPointTerms(*this, row, column);
    terms.codeProducts =
        accumulator[row * shape.n + column] + terms.zaSumQb + terms.zbSumQa - terms.kZaZb;
    return terms;
}

double QuantizedProduct::percentErrorAt(std::size_t cell) const {
    const double error = errorAt(cell);
    return error != 0 ? 100 * error / std::abs(exact[cell]) : 0;
}

Result<QuantizedProduct> quantizedProduct(QuantizedSide a, QuantizedSide b, const Task& task) {
    if (auto ok = checkShapes(a, b); !ok)
        return ok.error();
    QuantizedProduct product;
    product.shape = {a.rows, a.columns, b.columns};
    auto sums = codeProducts(a, b, task);
    if (!sums)
        return sums.error();
    product.accumulator = std::move(sums).value();
    product.rowSums = sumsOfRows(a);
    product.columnSums = sumsOfColumns(b);
    product.a = std::move(a);
    product.b = std::move(b);
    finishSums(product);
    task.progress(0.4);
    auto simulated = floatProduct(product.a.values, product.b.values, product.shape, task);
    if (!simulated)
        return simulated.error();
    product.simulated = std::move(simulated).value();
    task.progress(0.7);
    if (auto ok = addExact(product, task); !ok)
        return ok.error();
    task.progress(1);
    return product;
}

Result<QuantizedProduct> quantizedProduct(const Tensor& a, const SideQuantizer& quantizerA,
                                          const Tensor& b, const SideQuantizer& quantizerB,
                                          const Task& task) {
    auto left = quantizedSide(a, quantizerA, ProductSide::A, task);
    if (!left)
        return left.error();
    auto right = quantizedSide(b, quantizerB, ProductSide::B, task);
    if (!right)
        return right.error();
    return quantizedProduct(std::move(left).value(), std::move(right).value(), task);
}

}  // namespace quantscope
