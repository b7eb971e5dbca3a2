// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/matmul/float_pipeline.h"
#include "core/matmul/int8_codes.h"
#include "core/matmul/peak.h"
#include "core/quant/affine.h"
#include "core/quant/scheme.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

std::vector<float> someReals(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(random()) / 2147483648.0 - 1.0);
    return values;
}

float largestOf(const std::vector<float>& values, std::size_t first, std::size_t step) {
    float largest = 0;
    for (std::size_t i = first; i < values.size(); i += step)
        largest = std::max(largest, std::abs(values[i]));
    return largest;
}

AffineQuantizer quantizerFor(float largest) {
    const Scheme scheme;
    return {affineParams(scheme, {-double{largest}, double{largest}}), scheme.rounding};
}

std::int64_t codeOf(const AffineQuantizer& quantizer, float value) {
    return quantizer.params().codes.lowest + quantizer.index(value);
}

struct Sizes {
    std::size_t m = 0;
    std::size_t n = 0;
    std::size_t k = 0;
};

// Value by value through the quantizer, sums in 64 bits, scales multiplied first.
std::vector<float> plainPipeline(Sizes size, const std::vector<float>& a,
                                 const std::vector<float>& b, WeightScales scales) {
    std::vector<float> c(size.m * size.n);
    const AffineQuantizer quantizerA = quantizerFor(largestOf(a, 0, 1));
    for (std::size_t j = 0; j < size.n; ++j) {
        const AffineQuantizer quantizerB = quantizerFor(
            scales == WeightScales::PerTensor ? largestOf(b, 0, 1) : largestOf(b, j, size.n));
        const float scale = quantizerA.scale() * quantizerB.scale();
        for (std::size_t i = 0; i < size.m; ++i) {
            std::int64_t sum = 0;
            for (std::size_t p = 0; p < size.k; ++p)
                sum +=
                    codeOf(quantizerA, a[i * size.k + p]) * codeOf(quantizerB, b[p * size.n + j]);
            c[i * size.n + j] = static_cast<float>(sum) * scale;
        }
    }
    return c;
}

}  // namespace

class tst_FloatPipeline : public QObject {
    Q_OBJECT

private slots:
    void equalsTheStepsTakenOneByOne_data() {
        QTest::addColumn<WeightScales>("scales");
        QTest::newRow("one scale") << WeightScales::PerTensor;
        QTest::newRow("scales per column") << WeightScales::PerColumn;
    }
    void equalsTheStepsTakenOneByOne() {
        QFETCH(const WeightScales, scales);
        for (const Sizes& size : {Sizes{1, 1, 1}, Sizes{1, 70, 33}, Sizes{5, 300, 40},
                                  Sizes{33, 65, 300}, Sizes{70, 17, 9}}) {
            const auto a = someReals(size.m * size.k, 1);
            const auto b = someReals(size.k * size.n, 2);
            const auto expected = plainPipeline(size, a, b, scales);
            const auto realsA = RealMatrix::of(a.data(), size.m, size.k);
            const auto realsB = RealMatrix::of(b.data(), size.k, size.n);
            for (const MatmulIsa isa : availableIsas())
                for (unsigned threads = 1; threads <= 3; ++threads) {
                    const GemmOptions options{.isa = isa, .threads = threads};
                    std::vector<float> c(size.m * size.n, -1);
                    QVERIFY(multiplyQuantized(realsA, realsB, scales, c.data(), size.n, options));
                    QCOMPARE(c, expected);

                    c.assign(c.size(), -1);
                    const auto weights = storeWeights(realsB, scales, options);
                    QVERIFY(weights);
                    QVERIFY(multiplyQuantized(realsA, weights.value(), c.data(), size.n, options));
                    QCOMPARE(c, expected);
                }
        }
    }

    // Half-way between two codes, a last bit off it, the ends, and scales beyond float32's comfort.
    void codesAreThoseOfTheQuantizer_data() {
        QTest::addColumn<float>("largest");
        QTest::newRow("127: ties are exact") << 127.0F;
        QTest::newRow("1") << 1.0F;
        QTest::newRow("3.1") << 3.1F;
        QTest::newRow("0") << 0.0F;
        QTest::newRow("smallest") << std::numeric_limits<float>::denorm_min();
        QTest::newRow("subnormal scale") << 1e-37F;
        QTest::newRow("largest") << std::numeric_limits<float>::max();
    }
    void codesAreThoseOfTheQuantizer() {
        QFETCH(const float, largest);
        const AffineQuantizer quantizer = quantizerFor(largest);
        std::vector<float> values{largest, -largest, 0.0F, -0.0F};
        for (int half = -255; half <= 255; ++half) {
            const float tie = static_cast<float>(0.5 * half * quantizer.params().scale);
            for (const float value : {tie, std::nextafter(tie, 0.0F), std::nextafter(tie, largest)})
                if (std::abs(value) <= largest)
                    values.push_back(value);
        }
        for (const float value : someReals(1000, 3))
            values.push_back(value * largest);

        std::vector<std::int8_t> codes(values.size());
        Int8Quantizers({&largest, 1}).quantize(values, 0, codes.data());

        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(std::int64_t{codes[i]}, codeOf(quantizer, values[i]));
    }

    void valuesThatAreNotFiniteAreRefused_data() {
        QTest::addColumn<float>("value");
        QTest::newRow("nan") << std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("-nan") << -std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("inf") << std::numeric_limits<float>::infinity();
        QTest::newRow("-inf") << -std::numeric_limits<float>::infinity();
    }
    void valuesThatAreNotFiniteAreRefused() {
        QFETCH(const float, value);
        auto bad = someReals(64, 1);
        const auto good = someReals(64, 2);
        bad[37] = value;
        std::vector<float> c(64);
        const auto wrong = RealMatrix::of(bad.data(), 8, 8);
        const auto right = RealMatrix::of(good.data(), 8, 8);
        for (const WeightScales scales : {WeightScales::PerTensor, WeightScales::PerColumn}) {
            const auto inA = multiplyQuantized(wrong, right, scales, c.data(), 8);
            QVERIFY(!inA);
            QCOMPARE(inA.error().code, Errc::BadInput);
            QVERIFY(!multiplyQuantized(right, wrong, scales, c.data(), 8));
            QVERIFY(!storeWeights(wrong, scales));
        }
    }

    void emptyAndMismatchedShapes() {
        const auto values = someReals(64, 1);
        std::vector<float> c(64, -1);
        const auto at = [&values](std::size_t rows, std::size_t columns) {
            return RealMatrix::of(values.data(), rows, columns);
        };
        QVERIFY(multiplyQuantized(at(0, 4), at(4, 3), WeightScales::PerColumn, c.data(), 3));
        QVERIFY(multiplyQuantized(at(4, 4), at(4, 0), WeightScales::PerColumn, c.data(), 0));
        QCOMPARE(c, std::vector<float>(64, -1));
        QVERIFY(multiplyQuantized(at(2, 0), at(0, 3), WeightScales::PerColumn, c.data(), 3));
        QCOMPARE(std::vector<float>(c.begin(), c.begin() + 7),
                 (std::vector<float>{0, 0, 0, 0, 0, 0, -1}));

        const auto mismatch =
            multiplyQuantized(at(2, 3), at(4, 3), WeightScales::PerTensor, c.data(), 3);
        QVERIFY(!mismatch);
        QCOMPARE(mismatch.error().code, Errc::BadInput);
    }

    void timesAddUp() {
        const auto a = someReals(64 * 64, 1);
        std::vector<float> c(64 * 64);
        const auto matrix = RealMatrix::of(a.data(), 64, 64);
        const auto times = multiplyQuantized(matrix, matrix, WeightScales::PerColumn, c.data(), 64);
        QVERIFY(times);
        const PipelineTimes& t = times.value();
        for (const double part : {t.ranges, t.quantize, t.multiply, t.dequantize})
            QVERIFY(part > 0);
        const double sum = t.ranges + t.quantize + t.multiply + t.dequantize;
        QVERIFY(std::abs(sum - t.total) <= 1e-9 + 1e-6 * t.total);
    }

    void everyPathHasAPeak() {
        for (const MatmulIsa isa : availableIsas())
            QVERIFY(peakGops(isa, 0.001) > 0);
    }
};

QUANTSCOPE_TEST_CLASS(tst_FloatPipeline)
#include "tst_float_pipeline.moc"
