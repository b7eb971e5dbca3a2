// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "core/calib/group_params.h"
#include "core/matmul/quantized_product.h"
#include "core/report/divergence.h"
#include "core/scenario/quantize_tensor.h"

namespace quantscope {

namespace {

// Beyond this, 32-bit sums of code − zero-point are out of reach for every k.
constexpr double kLargestZeroPoint = 8388608;  // 2^23

std::string nameOf(ProductSide side) {
    return side == ProductSide::A ? "A" : "B";
}

Error usage(std::string_view text, std::vector<Message::Argument> arguments) {
    return {Errc::Usage, {text, std::move(arguments)}};
}

Error badInput(std::string_view text, std::vector<Message::Argument> arguments) {
    return {Errc::BadInput, {text, std::move(arguments)}};
}

Result<Done> checkMatrix(const Tensor& tensor, ProductSide side) {
    if (tensor.shape.size() != 2)
        return badInput(QUANTSCOPE_TEXT("core",
                                        "%1 has the shape %2, and a matrix product takes "
                                        "matrices of two axes. Choose a tensor with two."),
                        {nameOf(side), shapeText(tensor.shape)});
    if (tensor.values.empty())
        return badInput(QUANTSCOPE_TEXT("core",
                                        "%1 has the shape %2 and holds no values. Choose a "
                                        "matrix with at least one row and column."),
                        {nameOf(side), shapeText(tensor.shape)});
    return Done{};
}

Result<Done> checkFinite(const Tensor& tensor, ProductSide side) {
    if (tensor.counts.finite == tensor.values.size())
        return Done{};
    const auto values = tensor.values.values();
    const auto first = std::find_if(values.begin(), values.end(),
                                    [](float value) { return !std::isfinite(value); });
    const auto at = static_cast<std::size_t>(first - values.begin());
    return badInput(
        QUANTSCOPE_TEXT("core",
                        "%1 of %2 values of %3 are NaN or infinite, the first in row %4, "
                        "column %5. They would spoil whole rows of the product. Replace "
                        "them first."),
        {static_cast<std::int64_t>(values.size() - tensor.counts.finite),
         static_cast<std::int64_t>(values.size()), nameOf(side),
         static_cast<std::int64_t>(at / tensor.shape[1] + 1),
         static_cast<std::int64_t>(at % tensor.shape[1] + 1)});
}

Result<Done> checkScheme(const Scheme& scheme, ProductSide side) {
    if (scheme.kind != SchemeKind::Symmetric && scheme.kind != SchemeKind::Asymmetric)
        return usage(QUANTSCOPE_TEXT("core",
                                     "An integer product needs evenly spaced levels, which "
                                     "“%1” does not have. Choose symmetric or asymmetric."),
                     {std::string(idOf(scheme.kind))});
    constexpr int kMostBits = 8;
    if (scheme.bits > kMostBits)
        return usage(QUANTSCOPE_TEXT("core",
                                     "The integer product multiplies codes of at most 8 "
                                     "bits; %1 was asked for."),
                     {std::int64_t{scheme.bits}});
    const std::size_t outerAxis = side == ProductSide::A ? 0 : 1;
    const bool fits =
        scheme.per.kind == Granularity::Kind::Tensor ||
        (scheme.per.kind == Granularity::Kind::Channel && scheme.per.axis == outerAxis);
    if (!fits)
        return usage(QUANTSCOPE_TEXT("core",
                                     "“%1” gives %2 scales that change inside a sum, and they "
                                     "could not be taken out of it. Use one scale for all, or one "
                                     "per row of A and per column of B."),
                     {granularityText(scheme.per), nameOf(side)});
    return Done{};
}

Result<Done> checkZeroPoints(std::span<const AffineParams> params, ProductSide side) {
    for (const AffineParams& group : params) {
        const bool whole = group.zeroPoint == std::floor(group.zeroPoint);
        if (!whole)
            return usage(QUANTSCOPE_TEXT("core",
                                         "The calibration of %1 gives the zero-point %2, and "
                                         "integers need a whole one. Choose another "
                                         "calibration."),
                         {nameOf(side), group.zeroPoint});
        if (std::abs(group.zeroPoint) > kLargestZeroPoint)
            return badInput(
                QUANTSCOPE_TEXT("core",
                                "The zero-point of %1 is %2: its values lie so far from "
                                "zero that 32-bit sums cannot hold it. Let the range "
                                "include zero."),
                {nameOf(side), group.zeroPoint});
    }
    return Done{};
}

ErrorReport sideErrors(const GroupErrors& errors, const Tensor& tensor,
                       const SideQuantizer& quantizer, std::span<const QuantParams> groups) {
    ErrorReport report = reportFromSums(errors.sums);
    report.levels = errors.populations.size();
    report.levelsUsed = static_cast<std::uint64_t>(
        std::count_if(errors.populations.begin(), errors.populations.end(),
                      [](std::uint64_t population) { return population > 0; }));
    report.codeEntropyBits = entropyBits(errors.populations);
    report.bitsPerValue = bitsPerValue(quantizer.scheme, zeroPointKind(quantizer.calibration),
                                       groups, tensor.values.size());
    report.compression = tensor.sourceBits / report.bitsPerValue;
    return report;
}

Result<CodeSpan> spanOfCodes(const Tensor& codes, ProductSide side) {
    const auto values = codes.values.values();
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const bool isUnsigned = codes.sourceType.starts_with("uint") || *most > 127;
    const bool whole = std::all_of(values.begin(), values.end(),
                                   [](float value) { return value == std::floor(value); });
    const CodeSpan span = isUnsigned ? CodeSpan{0, 255} : CodeSpan{-128, 127};
    if (!whole || *least < static_cast<float>(span.lowest) ||
        *most > static_cast<float>(span.highest))
        return badInput(
            QUANTSCOPE_TEXT("core",
                            "The codes of %1 run from %2 to %3; the product takes whole "
                            "numbers from −128 to 127 or from 0 to 255."),
            {nameOf(side), static_cast<double>(*least), static_cast<double>(*most)});
    return span;
}

Result<Done> checkScales(const Tensor& codes, const CodeParams& params, ProductSide side) {
    const std::size_t lines = side == ProductSide::A ? codes.shape[0] : codes.shape[1];
    if (params.scales.size() != 1 && params.scales.size() != lines)
        return usage(QUANTSCOPE_TEXT("core",
                                     "%1 scales were given for %2, which has %3 lines. Give "
                                     "one scale, or one for each row of A or column of B."),
                     {static_cast<std::int64_t>(params.scales.size()), nameOf(side),
                      static_cast<std::int64_t>(lines)});
    for (const double scale : params.scales)
        if (!std::isfinite(scale) || scale <= 0)
            return usage(QUANTSCOPE_TEXT("core", "A scale must be a number above 0, not %1."),
                         {scale});
    return Done{};
}

}  // namespace

Tensor asMatrix(Tensor tensor, ProductSide side) {
    if (tensor.shape.size() == 1)
        tensor.shape.insert(side == ProductSide::A ? tensor.shape.begin() : tensor.shape.end(), 1);
    return tensor;
}

Result<QuantizedSide> quantizedSide(const Tensor& tensor, const SideQuantizer& quantizer,
                                    ProductSide side, const Task& task) {
    const Scheme& scheme = quantizer.scheme;
    if (auto ok = checkScheme(scheme, side); !ok)
        return ok.error();
    if (auto ok = checkMatrix(tensor, side); !ok)
        return ok.error();
    if (auto ok = checkFinite(tensor, side); !ok)
        return ok.error();
    auto params = groupParams(tensor, scheme, quantizer.calibration, nullptr, task);
    if (!params)
        return params.error();
    QuantizedSide result;
    result.params.assign(params.value().begin(), params.value().end());
    if (auto ok = checkZeroPoints(result.params, side); !ok)
        return ok.error();
    auto made = groupCodes(tensor, scheme, params.value(), task);
    if (!made)
        return made.error();
    const auto errors = groupErrors(tensor, scheme, params.value(), task);
    if (!errors)
        return errors.error();
    result.rows = tensor.shape[0];
    result.columns = tensor.shape[1];
    result.span = codeSpan(codeRangeOf(scheme), scheme.bits);
    result.codes = std::move(made.value().codes);
    result.values = std::move(made.value().values);
    result.errors = sideErrors(errors.value(), tensor, quantizer, params.value());
    result.reals = tensor;
    return result;
}

Result<QuantizedSide> sideOfCodes(const Tensor& codes, const CodeParams& params, ProductSide side) {
    if (auto ok = checkMatrix(codes, side); !ok)
        return ok.error();
    if (auto ok = checkFinite(codes, side); !ok)
        return ok.error();
    if (auto ok = checkScales(codes, params, side); !ok)
        return ok.error();
    const auto span = spanOfCodes(codes, side);
    if (!span)
        return span.error();
    QuantizedSide result;
    result.rows = codes.shape[0];
    result.columns = codes.shape[1];
    result.span = span.value();
    for (const double scale : params.scales)
        result.params.push_back({.scale = scale,
                                 .zeroPoint = static_cast<double>(params.zeroPoint),
                                 .codes = span.value()});
    if (auto ok = checkZeroPoints(result.params, side); !ok)
        return ok.error();
    std::vector<AffineQuantizer> quantizers;
    for (const AffineParams& group : result.params)
        quantizers.emplace_back(group, Rounding::HalfEven);
    for (const float value : codes.values.values()) {
        const std::size_t at = result.codes.size();
        const std::size_t line = side == ProductSide::A ? at / result.columns : at % result.columns;
        const auto code = static_cast<std::int32_t>(value);
        result.codes.push_back(code);
        result.values.push_back(
            quantizers[quantizers.size() == 1 ? 0 : line].dequantized(code - span.value().lowest));
    }
    return result;
}

}  // namespace quantscope
