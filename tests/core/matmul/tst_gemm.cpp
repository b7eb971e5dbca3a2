// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <limits>
#include <random>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/matmul/block_loops.h"
#include "core/matmul/gemm.h"
#include "core/matmul/kernels/kernels.h"
#include "tests/core/matmul/product_reference.h"
#include "tests/support/guarded_memory.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

constexpr unsigned kSeed = 4;
constexpr std::int32_t kGap = 0x5a5a5a5a;

// Codes at the very end of what may be read: one byte more ends the test program.
CodeMatrix guarded(GuardedMemory& memory, std::size_t rows, std::size_t columns, std::size_t stride,
                   const CodeMatrix& kind, unsigned seed) {
    const std::size_t count = rows == 0 || columns == 0 ? 0 : (rows - 1) * stride + columns;
    const std::vector<std::uint8_t> codes = someCodes(count, seed);
    memory = GuardedMemory(count);
    std::copy(codes.begin(), codes.end(), memory.data());
    return {memory.data(), kind.type, rows, columns, stride, kind.zeroPoint};
}

// Whether C, at the end of its memory, becomes what is expected and nothing else is written.
template <class Multiply>
bool gives(const std::vector<std::int32_t>& expected, Shape shape, std::size_t stride,
           Multiply multiply) {
    const std::size_t count = shape.m == 0 || shape.n == 0 ? 0 : (shape.m - 1) * stride + shape.n;
    GuardedMemory memory(count * sizeof(std::int32_t));
    auto* c = reinterpret_cast<std::int32_t*>(memory.data());
    std::fill_n(c, count, kGap);
    return multiply(AccumulatorMatrix{c, stride}) && std::equal(c, c + count, expected.begin());
}

// A product of random codes whose rows start `gap` values apart, plain and prepacked.
void checkProduct(Shape shape, std::size_t gap, const CodeMatrix& kindA, const CodeMatrix& kindB,
                  const GemmOptions& options) {
    GuardedMemory memoryA, memoryB;
    const CodeMatrix a = guarded(memoryA, shape.m, shape.k, shape.k + gap, kindA, kSeed);
    const CodeMatrix b = guarded(memoryB, shape.k, shape.n, shape.n + gap, kindB, kSeed + 1);
    const std::size_t stride = shape.n + gap;
    const std::vector<std::int32_t> expected = plainProduct(a, b, stride, kGap);

    const bool plain = gives(expected, shape, stride, [&](const AccumulatorMatrix& c) {
        return static_cast<bool>(multiplyCodes(a, b, c, options));
    });
    QVERIFY2(plain, textOf(shape).c_str());

    const auto packed = PackedMatrix::pack(b, a.type, options.isa, options.threads);
    QVERIFY2(packed, textOf(shape).c_str());
    const bool prepacked = gives(expected, shape, stride, [&](const AccumulatorMatrix& c) {
        return static_cast<bool>(multiplyCodes(a, packed.value(), c, options));
    });
    QVERIFY2(prepacked, (textOf(shape) + " prepacked").c_str());
}

void eachIsa() {
    QTest::addColumn<MatmulIsa>("isa");
    for (const MatmulIsa isa : availableIsas())
        QTest::newRow(std::string(isaName(isa)).c_str()) << isa;
}

std::vector<std::int8_t> filled(std::size_t count, std::int8_t code) {
    return std::vector<std::int8_t>(count, code);
}

}  // namespace

class tst_Gemm : public QObject {
    Q_OBJECT

private slots:
    void smallSizesEqualThePlainLoop_data() { eachIsa(); }
    void smallSizesEqualThePlainLoop() {
        QFETCH(const MatmulIsa, isa);
        std::mt19937 random(kSeed);
        const auto any = [&random] { return 1 + random() % 70; };
        for (std::size_t size = 0; size <= 70; ++size) {
            const Shape shapes[] = {
                {size, size, size},
                {size, any(), any()},
                {any(), size, any()},
                {any(), any(), size},
                {1 + random() % 8, any(), any()},
            };
            for (const Shape& shape : shapes)
                checkProduct(shape, size % 4, {}, {}, {.isa = isa, .threads = 1});
        }
    }

    // Every number of rows of a register tile and of the loops for few rows, panels of every width,
    // and every incomplete group of k.
    void tilesAndPanelsOfEveryWidth_data() { eachIsa(); }
    void tilesAndPanelsOfEveryWidth() {
        QFETCH(const MatmulIsa, isa);
        for (std::size_t m = 1; m <= 15; ++m)
            for (std::size_t n = 1; n <= 130; n += 3)
                checkProduct({m, n, 4 + (m + n) % 9}, n % 2, {}, {}, {.isa = isa, .threads = 1});
    }

    // Beyond one block of k, of rows, of packed columns, of a strip, and results past the caches.
    void blocksJoin_data() { eachIsa(); }
    void blocksJoin() {
        QFETCH(const MatmulIsa, isa);
        const Shape shapes[] = {{3, 40, 8200},  {30, 70, 8200}, {300, 130, 40},
                                {40, 4300, 12}, {1, 4300, 21},  {5, 1100, 33},
                                {700, 768, 5},  {512, 1024, 3}, {20, 700, 1100}};
        for (const Shape& shape : shapes)
            checkProduct(shape, 0, {}, {}, {.isa = isa, .threads = 1});
    }

    void typesAndZeroPoints_data() { eachIsa(); }
    void typesAndZeroPoints() {
        QFETCH(const MatmulIsa, isa);
        const std::int32_t zeroPoints[] = {0, -128, 7, 255, 1'000'000'007};
        for (const CodeType typeA : {CodeType::Int8, CodeType::UInt8})
            for (const CodeType typeB : {CodeType::Int8, CodeType::UInt8})
                for (const std::int32_t zeroPointA : zeroPoints)
                    for (const std::int32_t zeroPointB : zeroPoints) {
                        CodeMatrix a, b;
                        a.type = typeA;
                        a.zeroPoint = zeroPointA;
                        b.type = typeB;
                        b.zeroPoint = zeroPointB;
                        for (const Shape& shape : {Shape{9, 70, 37}, Shape{1, 131, 18}})
                            checkProduct(shape, 1, a, b,
                                         {.isa = isa, .threads = 1, .overflow = Overflow::Wrap});
                    }
    }

    void anyNumberOfThreads_data() { eachIsa(); }
    void anyNumberOfThreads() {
        QFETCH(const MatmulIsa, isa);
        for (unsigned threads = 0; threads <= 4; ++threads) {
            checkProduct({137, 2100, 50}, 3, {}, {}, {.isa = isa, .threads = threads});
            checkProduct({2, 4100, 1000}, 0, {}, {}, {.isa = isa, .threads = threads});
        }
    }

    // 131,071 squares of −128 are the most that int32 is sure to hold; one more is refused, or
    // wraps.
    void sumsBeyondInt32_data() { eachIsa(); }
    void sumsBeyondInt32() {
        QFETCH(const MatmulIsa, isa);
        const std::size_t longest = largestExactK(CodeType::Int8, 0, CodeType::Int8, 0);
        QCOMPARE(longest, std::size_t{131'071});
        const std::vector<std::int8_t> codes = filled(longest + 1, -128);
        std::int32_t sum = 0;

        const auto fits = CodeMatrix::of(codes.data(), 1, longest);
        QVERIFY(
            multiplyCodes(fits, CodeMatrix::of(codes.data(), longest, 1), {&sum, 1}, {.isa = isa}));
        QCOMPARE(sum, 131'071 * 16'384);

        const auto beyond = CodeMatrix::of(codes.data(), 1, longest + 1);
        const auto beyondB = CodeMatrix::of(codes.data(), longest + 1, 1);
        const auto refused = multiplyCodes(beyond, beyondB, {&sum, 1}, {.isa = isa});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::BadInput);
        QVERIFY(english(refused.error().message).find("131071") != std::string::npos);

        QVERIFY(
            multiplyCodes(beyond, beyondB, {&sum, 1}, {.isa = isa, .overflow = Overflow::Wrap}));
        QCOMPARE(sum, std::numeric_limits<std::int32_t>::min());
    }

    void cancelledProductsSaySo_data() { eachIsa(); }
    void cancelledProductsSaySo() {
        QFETCH(const MatmulIsa, isa);
        constexpr std::size_t kSize = 300;
        const std::vector<std::int8_t> codes = filled(kSize * kSize, 1);
        const CodeMatrix matrix = CodeMatrix::of(codes.data(), kSize, kSize);
        std::vector<std::int32_t> sums(kSize * kSize);
        const auto packed = PackedMatrix::pack(matrix, CodeType::Int8, isa);
        QVERIFY(packed);
        std::stop_source stop;
        stop.request_stop();
        for (const unsigned threads : {1U, 2U}) {
            const GemmOptions options{
                .isa = isa, .threads = threads, .task = Task(stop.get_token())};
            const auto plain = multiplyCodes(matrix, matrix, {sums.data(), kSize}, options);
            const auto ready = multiplyCodes(matrix, packed.value(), {sums.data(), kSize}, options);

            QVERIFY(!plain && plain.error().code == Errc::Cancelled);
            QVERIFY(!ready && ready.error().code == Errc::Cancelled);
        }
    }

    void headroomFollowsTypesAndZeroPoints() {
        QCOMPARE(largestExactK(CodeType::UInt8, 0, CodeType::Int8, 0), std::size_t{65'793});
        QCOMPARE(largestExactK(CodeType::UInt8, 0, CodeType::UInt8, 0), std::size_t{33'025});
        QCOMPARE(largestExactK(CodeType::UInt8, 128, CodeType::Int8, 0), std::size_t{131'071});
        QCOMPARE(largestExactK(CodeType::Int8, -128, CodeType::Int8, 127), std::size_t{33'025});
        QCOMPARE(largestExactK(CodeType::Int8, 2'000'000'000, CodeType::Int8, 2'000'000'000),
                 std::size_t{0});
    }

    void mistakesAreErrors() {
        const std::vector<std::int8_t> codes = filled(64, 1);
        std::vector<std::int32_t> sums(64);
        const auto a = CodeMatrix::of(codes.data(), 4, 5);
        const auto b = CodeMatrix::of(codes.data(), 6, 4);
        const auto mismatch = multiplyCodes(a, b, {sums.data(), 4});
        QVERIFY(!mismatch);
        QCOMPARE(mismatch.error().code, Errc::BadInput);

        const auto fitting = CodeMatrix::of(codes.data(), 5, 4);
        QCOMPARE(multiplyCodes(a, fitting, {sums.data(), 3}).error().code, Errc::Usage);
        CodeMatrix narrow = a;
        narrow.stride = 4;
        QCOMPARE(multiplyCodes(narrow, fitting, {sums.data(), 4}).error().code, Errc::Usage);

        const auto forUnsigned = PackedMatrix::pack(fitting, CodeType::UInt8);
        QVERIFY(forUnsigned);
        QCOMPARE(multiplyCodes(a, forUnsigned.value(), {sums.data(), 4}).error().code, Errc::Usage);
        QVERIFY(!multiplyCodes(a, PackedMatrix{}, {sums.data(), 4}));
    }

    // Processors with AVX-512 VNNI but no AVX-VNNI run the loop of the latter in the other
    // encoding.
    void avxVnniInTheEncodingOfAvx512() {
#if defined(QUANTSCOPE_TEST_EVEX)
        if (!__builtin_cpu_supports("avx512vl") || !__builtin_cpu_supports("avx512vnni"))
            QSKIP("This processor has no AVX-512 VNNI.");
        std::mt19937 random(kSeed);
        const auto any = [&random] { return 1 + random() % 70; };
        const kernels::GemmKernels& path = kernels::avxVnniKernelsAsEvex();
        for (std::size_t size = 0; size <= 70; ++size) {
            const Shape shape{any(), any(), size};
            GuardedMemory memoryA, memoryB;
            const CodeMatrix a = guarded(memoryA, shape.m, shape.k, shape.k, {}, kSeed);
            const CodeMatrix b = guarded(memoryB, shape.k, shape.n, shape.n, {}, kSeed + 1);
            const auto expected = plainProduct(a, b, shape.n, kGap);
            const bool same = gives(expected, shape, shape.n, [&](const AccumulatorMatrix& c) {
                return static_cast<bool>(multiplyWith(path, a, b, c, {.threads = 1}));
            });
            QVERIFY2(same, textOf(shape).c_str());
        }
#else
        QSKIP("Not an x86 build.");
#endif
    }

    void isasAreListedSlowestFirst() {
        const auto isas = availableIsas();
        QCOMPARE(isas.front(), MatmulIsa::Portable);
        QCOMPARE(isas.back(), bestIsa());
        QVERIFY(std::is_sorted(isas.begin(), isas.end()));
    }
};

QUANTSCOPE_TEST_CLASS(tst_Gemm)
#include "tst_gemm.moc"
