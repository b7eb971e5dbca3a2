// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "core/matmul/gemm.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr unsigned kSeed = 4;

// Bytes of any value; one in eight is 0x80, which is −128 where it is signed.
std::vector<std::uint8_t> someCodes(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::uint8_t> codes(count);
    for (std::uint8_t& code : codes)
        code = random() % 8 == 0 ? 0x80 : static_cast<std::uint8_t>(random());
    return codes;
}

std::int64_t element(const CodeMatrix& matrix, std::size_t i, std::size_t j) {
    const std::uint8_t code = static_cast<const std::uint8_t*>(matrix.codes)[i * matrix.stride + j];
    return (matrix.type == CodeType::Int8 ? static_cast<std::int8_t>(code) : code) -
           std::int64_t{matrix.zeroPoint};
}

// The definition: each sum in 64 bits, then modulo 2^32.
std::vector<std::int32_t> plainProduct(const CodeMatrix& a, const CodeMatrix& b,
                                       std::size_t stride, std::int32_t gap) {
    std::vector<std::int32_t> c(a.rows * stride, gap);
    for (std::size_t i = 0; i < a.rows; ++i)
        for (std::size_t j = 0; j < b.columns; ++j) {
            std::int64_t sum = 0;
            for (std::size_t p = 0; p < a.columns; ++p)
                sum += element(a, i, p) * element(b, p, j);
            c[i * stride + j] = static_cast<std::int32_t>(static_cast<std::uint64_t>(sum));
        }
    return c;
}

struct Shape {
    std::size_t m = 0;
    std::size_t n = 0;
    std::size_t k = 0;
};

constexpr std::int32_t kGap = 0x5a5a5a5a;

// A product of random codes with rows that start `gap` values apart, both ways, against plainProduct.
void checkProduct(Shape shape, std::size_t gap, CodeMatrix a, CodeMatrix b,
                  const GemmOptions& options) {
    const auto codesA = someCodes(shape.m * (shape.k + gap), kSeed);
    const auto codesB = someCodes(shape.k * (shape.n + gap), kSeed + 1);
    a = {codesA.data(), a.type, shape.m, shape.k, shape.k + gap, a.zeroPoint};
    b = {codesB.data(), b.type, shape.k, shape.n, shape.n + gap, b.zeroPoint};
    const std::size_t stride = shape.n + gap;
    const std::vector<std::int32_t> expected = plainProduct(a, b, stride, kGap);
    const std::string what = std::string(isaName(options.isa)) + ' ' + std::to_string(shape.m) +
                             'x' + std::to_string(shape.n) + 'x' + std::to_string(shape.k);

    std::vector<std::int32_t> c(expected.size(), kGap);
    QVERIFY2(multiplyCodes(a, b, {c.data(), stride}, options), what.c_str());
    QVERIFY2(c == expected, what.c_str());

    c.assign(expected.size(), kGap);
    const auto packed = PackedMatrix::pack(b, a.type, options.isa, options.threads);
    QVERIFY2(packed, what.c_str());
    QVERIFY2(multiplyCodes(a, packed.value(), {c.data(), stride}, options), what.c_str());
    QVERIFY2(c == expected, what.c_str());
}

void eachIsa() {
    QTest::addColumn<MatmulIsa>("isa");
    for (const MatmulIsa isa : availableIsas())
        QTest::newRow(std::string(isaName(isa)).c_str()) << isa;
}

}  // namespace

class tst_Gemm : public QObject {
    Q_OBJECT

private slots:
    void smallSizesEqualThePlainLoop_data() { eachIsa(); }
    void smallSizesEqualThePlainLoop() {
        QFETCH(const MatmulIsa, isa);
        std::mt19937 random(kSeed);
        for (std::size_t size = 0; size <= 70; ++size) {
            const Shape shapes[] = {
                {size, size, size},
                {size, 1 + random() % 70, 1 + random() % 70},
                {1 + random() % 70, size, 1 + random() % 70},
                {1 + random() % 70, 1 + random() % 70, size},
                {1 + random() % 8, 1 + random() % 70, 1 + random() % 70},
            };
            for (const Shape& shape : shapes)
                checkProduct(shape, size % 4, {}, {}, {.isa = isa, .threads = 1});
        }
    }
};

QUANTSCOPE_TEST_CLASS(tst_Gemm)
#include "tst_gemm.moc"
