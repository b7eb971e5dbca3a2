// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/matmul_contenders.h"

#include <Eigen/Core>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "core/matmul/float_pipeline.h"

namespace quantscope::bench {

namespace {

template <class T>
HugeBuffer<T> memoryFor(std::size_t count) {
    auto memory = HugeBuffer<T>::make(count);
    if (!memory) {
        std::fputs("bench_matmul: not enough memory\n", stderr);
        std::exit(4);
    }
    return std::move(*memory);
}

// −128 in one of eight: kernels that saturate or negate show it.
void fillCodes(HugeBuffer<std::int8_t>& codes, HugeBuffer<std::uint8_t>& shifted,
               HugeBuffer<float>& reals, std::mt19937& random) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto code = static_cast<std::int8_t>(
            random() % 8 == 0 ? -128 : static_cast<int>(random() % 256) - 128);
        codes.data()[i] = code;
        shifted.data()[i] = static_cast<std::uint8_t>(code + 128);
        // Not whole numbers: every 128th would be a tie, which quantizing decides one by one.
        reals.data()[i] = static_cast<float>(code) + static_cast<float>(random() % 1000) / 1000;
    }
}

template <class Scalar>
using RowMajor = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Index index(std::size_t value) {
    return static_cast<Eigen::Index>(value);
}

bool cellIsRight(const Problem& problem, std::size_t i, std::size_t j) {
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < problem.k; ++p)
        sum += problem.a.data()[i * problem.k + p] * problem.b.data()[p * problem.n + j];
    return problem.c.data()[i * problem.n + j] == sum;
}

}  // namespace

Problem makeProblem(std::size_t m, std::size_t n, std::size_t k) {
    Problem problem{m, n, k};
    problem.a = memoryFor<std::int8_t>(m * k);
    problem.b = memoryFor<std::int8_t>(k * n);
    problem.shiftedA = memoryFor<std::uint8_t>(m * k);
    problem.shiftedB = memoryFor<std::uint8_t>(k * n);
    problem.realA = memoryFor<float>(m * k);
    problem.realB = memoryFor<float>(k * n);
    problem.realC = memoryFor<float>(m * n);
    problem.c = memoryFor<std::int32_t>(m * n);
    std::mt19937 random(1);
    fillCodes(problem.a, problem.shiftedA, problem.realA, random);
    fillCodes(problem.b, problem.shiftedB, problem.realB, random);
    return problem;
}

bool isProduct(const Problem& problem) {
    constexpr std::size_t kAllCells = 40'000;
    constexpr int kSamples = 3'300;
    if (problem.m * problem.n <= kAllCells) {
        for (std::size_t i = 0; i < problem.m; ++i)
            for (std::size_t j = 0; j < problem.n; ++j)
                if (!cellIsRight(problem, i, j))
                    return false;
        return true;
    }
    std::mt19937 random(2);
    for (int sample = 0; sample < kSamples; ++sample) {
        const std::size_t i = sample % 8 == 0 ? problem.m - 1 : random() % problem.m;
        const std::size_t j = sample % 8 == 1 ? problem.n - 1 : random() % problem.n;
        if (!cellIsRight(problem, i, j))
            return false;
    }
    return true;
}

std::vector<Contender> ownProducts(Problem& problem, const OwnOptions& options) {
    const auto a = CodeMatrix::of(problem.a.data(), problem.m, problem.k);
    const auto b = CodeMatrix::of(problem.b.data(), problem.k, problem.n);
    const AccumulatorMatrix c{problem.c.data(), problem.n};
    const GemmOptions gemm{.isa = options.isa, .threads = options.threads};
    auto packed = PackedMatrix::pack(b, CodeType::Int8, options.isa, options.threads);
    if (!packed)
        return {};
    return {{"quantscope.plain", [=] { static_cast<void>(multiplyCodes(a, b, c, gemm)); }},
            {"quantscope.prepacked", [=, weights = packed.value()] {
                 static_cast<void>(multiplyCodes(a, weights, c, gemm));
             }}};
}

std::vector<Contender> eigenIntegerProduct(Problem& problem) {
    return {{"eigen.int32", [&problem] {
                 const Eigen::Map<RowMajor<std::int8_t>> a(problem.a.data(), index(problem.m),
                                                           index(problem.k));
                 const Eigen::Map<RowMajor<std::int8_t>> b(problem.b.data(), index(problem.k),
                                                           index(problem.n));
                 Eigen::Map<RowMajor<std::int32_t>> c(problem.c.data(), index(problem.m),
                                                      index(problem.n));
                 c.noalias() = a.cast<std::int32_t>() * b.cast<std::int32_t>();
             }}};
}

std::vector<Contender> ownPipelines(Problem& problem, const OwnOptions& options) {
    const auto a = RealMatrix::of(problem.realA.data(), problem.m, problem.k);
    const auto b = RealMatrix::of(problem.realB.data(), problem.k, problem.n);
    float* c = problem.realC.data();
    const std::size_t n = problem.n;
    const GemmOptions gemm{.isa = options.isa, .threads = options.threads};
    auto weights = storeWeights(b, WeightScales::PerColumn, gemm);
    if (!weights)
        return {};
    const auto stored = std::make_shared<const StoredWeights>(std::move(weights).value());
    return {
        {"quantscope.pipeline.floats",
         [=] { static_cast<void>(multiplyQuantized(a, b, WeightScales::PerColumn, c, n, gemm)); }},
        {"quantscope.pipeline.stored",
         [=] { static_cast<void>(multiplyQuantized(a, *stored, c, n, gemm)); }}};
}

std::vector<Contender> eigenFloat(Problem& problem) {
    return {{"eigen.float", [&problem] {
                 const Eigen::Map<RowMajor<float>> a(problem.realA.data(), index(problem.m),
                                                     index(problem.k));
                 const Eigen::Map<RowMajor<float>> b(problem.realB.data(), index(problem.k),
                                                     index(problem.n));
                 Eigen::Map<RowMajor<float>> c(problem.realC.data(), index(problem.m),
                                               index(problem.n));
                 c.noalias() = a * b;
             }}};
}

#if !defined(QUANTSCOPE_HAS_ONEDNN)
std::vector<Contender> oneDnnProducts(Problem&) {
    return {};
}
std::vector<Contender> oneDnnFloat(Problem&) {
    return {};
}
#endif
#if !defined(QUANTSCOPE_HAS_OPENBLAS)
std::vector<Contender> openBlasFloat(Problem&, unsigned) {
    return {};
}
#endif
#if !defined(QUANTSCOPE_HAS_GEMMLOWP)
std::vector<Contender> gemmlowpProducts(Problem&, unsigned) {
    return {};
}
#endif

}  // namespace quantscope::bench
