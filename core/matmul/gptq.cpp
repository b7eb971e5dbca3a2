// SPDX-License-Identifier: GPL-3.0-or-later
#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope::builtin {

namespace {

using Eigen::Index;
using RealMatrixD = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using RealMatrixF = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Map<const RealMatrixF> mapped(const Tensor& tensor) {
    return {tensor.values.values().data(), static_cast<Index>(tensor.shape[0]),
            static_cast<Index>(tensor.shape[1])};
}

// H = 2/t·XᵀX; channels that X never uses get 1 on the diagonal, all get 1 % of its mean more, so
// that H can be inverted.
RealMatrixD dampedHessian(const Tensor& x) {
    const RealMatrixD inputs = mapped(x).cast<double>();
    RealMatrixD hessian = inputs.transpose() * inputs * (2.0 / static_cast<double>(inputs.rows()));
    for (Index j = 0; j < hessian.rows(); ++j)
        if (hessian(j, j) == 0)
            hessian(j, j) = 1;
    constexpr double kDamping = 0.01;
    hessian.diagonal().array() += kDamping * hessian.diagonal().mean();
    return hessian;
}

// U with H⁻¹ = Uᵀ·U, upper triangular.
RealMatrixD inverseFactor(const RealMatrixD& hessian) {
    const RealMatrixD inverse =
        hessian.llt().solve(RealMatrixD::Identity(hessian.rows(), hessian.cols()));
    return inverse.llt().matrixU();
}

std::vector<float> compensated(const Tensor& w, const QuantizedSide& rounded, Rounding rounding,
                               const RealMatrixD& factor) {
    std::vector<AffineQuantizer> quantizers;
    for (const AffineParams& params : rounded.params)
        quantizers.emplace_back(params, rounding);
    RealMatrixD left = mapped(w).cast<double>();
    std::vector<float> result(w.values.size());
    for (Index p = 0; p < left.rows(); ++p) {
        for (Index column = 0; column < left.cols(); ++column) {
            const AffineQuantizer& quantizer =
                quantizers[quantizers.size() == 1 ? 0 : static_cast<std::size_t>(column)];
            const float level =
                quantizer.dequantized(quantizer.index(static_cast<float>(left(p, column))));
            result[static_cast<std::size_t>(p * left.cols() + column)] = level;
            left(p, column) -= level;
        }
        for (Index q = p + 1; q < left.rows(); ++q)
            left.row(q) -= factor(p, q) / factor(p, p) * left.row(p);
    }
    return result;
}

}  // namespace

Result<Remedied> compensateRounding(const RemedyInput& input, const Task& task) {
    constexpr std::size_t kMostChannels = 2048;
    if (input.x.shape[1] > kMostChannels)
        return Error{Errc::TooLarge,
                     {QUANTSCOPE_TEXT("core",
                                      "GPTQ inverts a matrix of %1 × %1 here, which takes too "
                                      "long. Use at most %2 channels."),
                      {static_cast<std::int64_t>(input.x.shape[1]),
                       static_cast<std::int64_t>(kMostChannels)}}};
    auto rounded = roundToNearest(input, task);
    if (!rounded)
        return rounded.error();
    const auto codes = quantizedSide(input.w, input.quantizerW, ProductSide::B, task);
    if (!codes)
        return codes.error();
    const RealMatrixD factor = inverseFactor(dampedHessian(input.x));
    if (task.cancelled())
        return Error{Errc::Cancelled, {}};
    Remedied result = std::move(rounded).value();
    result.w = compensated(input.w, codes.value(), input.quantizerW.scheme.rounding, factor);
    return result;
}

}  // namespace quantscope::builtin
