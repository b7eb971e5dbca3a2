// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/demos.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "core/data/generators.h"
#include "core/data/random.h"

namespace quantscope {

namespace {

constexpr double kCourseScale = 1.0 / 127;
constexpr std::array<float, 9> kCourseA{-64, 32, 16, 96, -48, 112, -12, 60, -56};
constexpr std::array<float, 6> kCourseB{32, 16, 50, 32, 16, 44};

Tensor matrix(std::string name, Shape shape, std::vector<float> values,
              std::string type = "float32", double bits = 32) {
    return makeTensor(std::move(name), std::move(shape), std::move(type), bits,
                      FloatArray(std::move(values)));
}

SideQuantizer symmetricNarrow() {
    SideQuantizer quantizer;
    quantizer.scheme.codeRange = CodeRange::Narrow;
    return quantizer;
}

QuantizedSide courseSide(std::string name, Shape shape, std::span<const float> codes,
                         ProductSide side) {
    const Tensor tensor =
        matrix(std::move(name), std::move(shape), {codes.begin(), codes.end()}, "int8", 8);
    return sideOfCodes(tensor, {.scales = {kCourseScale}, .zeroPoint = 0}, side).value();
}

Tensor courseReals(std::string name, Shape shape, std::span<const float> codes) {
    std::vector<float> values;
    for (const float code : codes)
        values.push_back(static_cast<float>(code * kCourseScale));
    return matrix(std::move(name), std::move(shape), std::move(values));
}

Result<Tensor> normalMatrix(std::string name, std::size_t rows, std::size_t columns, double spread,
                            std::uint64_t seed) {
    GeneratedData spec;
    spec.count = rows * columns;
    spec.scale = spread;
    spec.seed = seed;
    auto drawn = generate(spec);
    if (!drawn)
        return drawn.error();
    Tensor tensor = std::move(drawn).value();
    tensor.name = std::move(name);
    tensor.shape = {rows, columns};
    return tensor;
}

Result<Done> checkSize(const ProductShape& shape) {
    if (shape.m == 0 || shape.k == 0 || shape.n == 0)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "A product of %1 × %2 times %2 × %3 has no cells. Give "
                                      "sizes of 1 or more."),
                      {static_cast<std::int64_t>(shape.m), static_cast<std::int64_t>(shape.k),
                       static_cast<std::int64_t>(shape.n)}}};
    const std::size_t most = kMaxGeneratedValues;
    if (shape.m > most / shape.k || shape.n > most / shape.k || shape.m > most / shape.n)
        return Error{Errc::TooLarge,
                     {QUANTSCOPE_TEXT("core",
                                      "Matrices of %1 × %2 and %2 × %3 are too large to "
                                      "generate: none may hold more than %4 values."),
                      {static_cast<std::int64_t>(shape.m), static_cast<std::int64_t>(shape.k),
                       static_cast<std::int64_t>(shape.n), static_cast<std::int64_t>(most)}}};
    return Done{};
}

}  // namespace

CodesDemo courseDemo() {
    return {courseSide("A", {3, 3}, kCourseA, ProductSide::A),
            courseSide("B", {3, 2}, kCourseB, ProductSide::B)};
}

ProductDemo courseDemoReals() {
    // The clip limit ±1 gives the scale 1/127, whatever the largest value is.
    SideQuantizer quantizer = symmetricNarrow();
    quantizer.calibration.method = "manual";
    quantizer.calibration.lower = -1;
    quantizer.calibration.upper = 1;
    return {courseReals("A", {3, 3}, kCourseA), courseReals("B", {3, 2}, kCourseB), quantizer,
            quantizer};
}

ProductDemo workedDemo() {
    return {matrix("A", {2, 4}, {0.80F, -1.20F, 0.50F, 2.00F, -0.40F, 0.90F, 1.60F, -0.70F}),
            matrix("B", {4, 3},
                   {0.30F, -0.10F, 0.25F, 0.05F, 0.40F, -0.35F, -0.20F, 0.15F, 0.45F, 0.10F, -0.30F,
                    0.20F}),
            symmetricNarrow(), symmetricNarrow()};
}

Result<ProductDemo> randomDemo(const ProductShape& shape, std::uint64_t seed) {
    if (auto ok = checkSize(shape); !ok)
        return ok.error();
    auto a = normalMatrix("A", shape.m, shape.k, 1, seed);
    if (!a)
        return a.error();
    auto b =
        normalMatrix("B", shape.k, shape.n, 1 / std::sqrt(static_cast<double>(shape.k)), seed + 1);
    if (!b)
        return b.error();
    return ProductDemo{std::move(a).value(), std::move(b).value(), symmetricNarrow(),
                       symmetricNarrow()};
}

Tensor withOutlierChannels(const Tensor& a, std::size_t channels, double factor,
                           std::uint64_t seed) {
    const std::size_t columns = a.shape[1];
    std::vector<std::size_t> order(columns);
    for (std::size_t i = 0; i < columns; ++i)
        order[i] = i;
    constexpr std::uint64_t kChannelStream = 1'000'003;
    Random random(seed, kChannelStream);
    const std::size_t chosen = std::min(channels, columns);
    for (std::size_t i = 0; i < chosen; ++i)
        std::swap(order[i], order[i + random.below(columns - i)]);
    const auto values = a.values.values();
    std::vector<float> changed(values.begin(), values.end());
    for (std::size_t i = 0; i < chosen; ++i)
        for (std::size_t row = 0; row < a.shape[0]; ++row) {
            float& value = changed[row * columns + order[i]];
            value = static_cast<float>(value * factor);
        }
    return makeTensor(a.name, a.shape, a.sourceType, a.sourceBits, FloatArray(std::move(changed)));
}

std::optional<ProductShape> parseProductShape(std::string_view text) {
    std::array<std::size_t, 3> sizes{};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (i > 0 && (at == end || *at++ != ','))
            return std::nullopt;
        const auto [stop, error] = std::from_chars(at, end, sizes[i]);
        if (error != std::errc{})
            return std::nullopt;
        at = stop;
    }
    if (at != end)
        return std::nullopt;
    return ProductShape{.m = sizes[0], .k = sizes[2], .n = sizes[1]};
}

}  // namespace quantscope
