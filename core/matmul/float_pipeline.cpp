// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/float_pipeline.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/base/huge_buffer.h"
#include "core/base/parallel.h"
#include "core/matmul/int8_codes.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

using Clock = std::chrono::steady_clock;

// Seconds since the last call of lap().
class Stopwatch {
public:
    double lap() {
        const auto now = Clock::now();
        const std::chrono::duration<double> passed = now - last_;
        last_ = now;
        return passed.count();
    }

private:
    Clock::time_point last_ = Clock::now();
};

Error notFinite(std::string_view text) {
    return {Errc::BadInput, {text, {}}};
}

Error tooLarge() {
    return {Errc::TooLarge,
            {QUANTSCOPE_TEXT("core",
                             "The matrices need more memory than this computer can give; "
                             "use smaller ones."),
             {}}};
}

// Rows of values to rows of codes without gaps.
struct Codes {
    HugeBuffer<std::int8_t> codes;
    std::vector<float> scales;
};

constexpr std::size_t kRowsPerPiece = 16;

// Calls work(row) for every row, on one thread where handing over would take longer than the work.
template <class Work>
void forEachRow(std::size_t rows, std::size_t columns, unsigned threads, Work work) {
    constexpr std::size_t kWorthwhile = std::size_t{1} << 17;
    forEachPiece((rows + kRowsPerPiece - 1) / kRowsPerPiece,
                 [&](std::size_t piece) {
                     const std::size_t end = std::min(rows, (piece + 1) * kRowsPerPiece);
                     for (std::size_t row = piece * kRowsPerPiece; row < end; ++row)
                         work(row);
                 },
                 rows * columns < kWorthwhile ? 1 : threads);
}

void quantizeRows(const RealMatrix& matrix, const Int8Quantizers& quantizers, std::int8_t* codes,
                  unsigned threads) {
    forEachRow(matrix.rows, matrix.columns, threads, [&](std::size_t row) {
        quantizers.quantize({matrix.values + row * matrix.stride, matrix.columns}, 0,
                            codes + row * matrix.columns);
    });
}

Result<Codes> codesOf(const RealMatrix& matrix, WeightScales scales, std::string_view notFiniteText,
                      unsigned threads, PipelineTimes& times) {
    if (matrix.rows > 1 && matrix.stride < matrix.columns)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core", "Rows of %1 values cannot start %2 values apart."),
                      {static_cast<std::int64_t>(matrix.columns),
                       static_cast<std::int64_t>(matrix.stride)}}};
    Stopwatch watch;
    std::vector<float> largest(scales == WeightScales::PerTensor ? 1 : matrix.columns);
    if (!largestMagnitudes(matrix.values, matrix.rows, matrix.columns, matrix.stride, largest))
        return notFinite(notFiniteText);
    times.ranges += watch.lap();
    auto memory = HugeBuffer<std::int8_t>::make(matrix.rows * matrix.columns);
    if (!memory)
        return tooLarge();
    const Int8Quantizers quantizers(largest);
    quantizeRows(matrix, quantizers, memory->data(), threads);
    times.quantize += watch.lap();
    return Codes{std::move(*memory), quantizers.scales()};
}

Result<Codes> codesOfA(const RealMatrix& a, unsigned threads, PipelineTimes& times) {
    return codesOf(a, WeightScales::PerTensor,
                   QUANTSCOPE_TEXT("core",
                                   "A holds values that are not finite; a scale cannot be "
                                   "chosen for them. Remove NaN and infinity first."),
                   threads, times);
}

Result<Codes> codesOfB(const RealMatrix& b, WeightScales scales, unsigned threads,
                       PipelineTimes& times) {
    return codesOf(b, scales,
                   QUANTSCOPE_TEXT("core",
                                   "B holds values that are not finite; a scale cannot be "
                                   "chosen for them. Remove NaN and infinity first."),
                   threads, times);
}

QUANTSCOPE_TARGET_CLONES
void scaleRow(const std::int32_t* sums, const float* scales, std::size_t count, float* c) {
    for (std::size_t j = 0; j < count; ++j)
        c[j] = static_cast<float>(sums[j]) * scales[j];
}

// Sums to reals: real (i, j) is sum · scaleA · scaleB(j), the scales multiplied first.
void dequantize(const std::int32_t* sums, std::size_t rows, std::size_t columns, float scaleA,
                const std::vector<float>& scalesB, float* c, std::size_t strideC,
                unsigned threads) {
    std::vector<float> scales(columns);
    for (std::size_t j = 0; j < columns; ++j)
        scales[j] = scaleA * scalesB[scalesB.size() == 1 ? 0 : j];
    forEachRow(rows, columns, threads, [&](std::size_t row) {
        scaleRow(sums + row * columns, scales.data(), columns, c + row * strideC);
    });
}

// Multiplies with `multiply(codes of A, int32 sums)` and scales what comes out.
template <class Multiply>
Result<PipelineTimes> pipeline(const RealMatrix& a, std::size_t columns,
                               const std::vector<float>& scalesB, float* c, std::size_t strideC,
                               unsigned threads, PipelineTimes times, const Multiply& multiply) {
    auto codes = codesOfA(a, threads, times);
    if (!codes)
        return codes.error();
    Stopwatch watch;
    auto sums = HugeBuffer<std::int32_t>::make(a.rows * columns);
    if (!sums)
        return tooLarge();
    const auto done = multiply(CodeMatrix::of(codes.value().codes.data(), a.rows, a.columns),
                               AccumulatorMatrix{sums->data(), columns});
    if (!done)
        return done.error();
    times.multiply += watch.lap();
    dequantize(sums->data(), a.rows, columns, codes.value().scales[0], scalesB, c, strideC,
               threads);
    times.dequantize += watch.lap();
    times.total = times.ranges + times.quantize + times.multiply + times.dequantize;
    return times;
}

}  // namespace

Result<StoredWeights> storeWeights(const RealMatrix& b, WeightScales scales,
                                   const GemmOptions& options) {
    PipelineTimes times;
    auto codes = codesOfB(b, scales, options.threads, times);
    if (!codes)
        return codes.error();
    auto packed = PackedMatrix::pack(CodeMatrix::of(codes.value().codes.data(), b.rows, b.columns),
                                     CodeType::Int8, options.isa, options.threads);
    if (!packed)
        return packed.error();
    return StoredWeights{std::move(packed).value(), std::move(codes.value().scales)};
}

Result<PipelineTimes> multiplyQuantized(const RealMatrix& a, const RealMatrix& b,
                                        WeightScales scales, float* c, std::size_t strideC,
                                        const GemmOptions& options) {
    PipelineTimes times;
    auto codes = codesOfB(b, scales, options.threads, times);
    if (!codes)
        return codes.error();
    const auto codesB = CodeMatrix::of(codes.value().codes.data(), b.rows, b.columns);
    return pipeline(a, b.columns, codes.value().scales, c, strideC, options.threads, times,
                    [&](const CodeMatrix& codesA, const AccumulatorMatrix& sums) {
                        return multiplyCodes(codesA, codesB, sums, options);
                    });
}

Result<PipelineTimes> multiplyQuantized(const RealMatrix& a, const StoredWeights& b, float* c,
                                        std::size_t strideC, const GemmOptions& options) {
    return pipeline(a, b.codes.columns(), b.scales, c, strideC, options.threads, {},
                    [&](const CodeMatrix& codesA, const AccumulatorMatrix& sums) {
                        return multiplyCodes(codesA, b.codes, sums, options);
                    });
}

}  // namespace quantscope
