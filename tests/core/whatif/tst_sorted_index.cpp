// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/parallel.h"
#include "core/simd/direct_errors.h"
#include "core/whatif/sorted_index.h"
#include "tests/support/instruction_set.h"
#include "tests/support/reference_errors.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::shared_ptr<const SortedIndex> indexOfValues(std::span<const float> values) {
    return SortedIndex::build(values).value();
}

// The schemes that a tensor can be quantized with at a bit width.
std::vector<Scheme> schemesOf(int bits) {
    std::vector<Scheme> schemes;
    for (const CodeRange codes : {CodeRange::Narrow, CodeRange::Full, CodeRange::Unsigned})
        for (const Rounding rounding :
             {Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp, Rounding::TowardZero}) {
            Scheme scheme;
            scheme.bits = bits;
            scheme.codeRange = codes;
            scheme.rounding = rounding;
            if (validate(scheme))
                schemes.push_back(scheme);
            scheme.kind = SchemeKind::Asymmetric;
            scheme.zeroInRange = rounding != Rounding::HalfUp;
            if (validate(scheme))
                schemes.push_back(scheme);
        }
    return schemes;
}

// The whole range of the values, or its inner part so that both sides are clipped.
ClipRange rangeOf(std::span<const float> values, double share) {
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double middle = (double{*lowest} + double{*highest}) / 2;
    const double half = (double{*highest} - double{*lowest}) / 2;
    return {middle - share * half, middle + share * half};
}

// What issue 2 promises.
double allowedError(int bits) {
    return bits <= 8 ? 1e-9 : 1e-6;
}

std::string nameOf(const Scheme& scheme, const ClipRange& range) {
    return std::to_string(scheme.bits) + " bits " + std::string(idOf(scheme.kind)) + " " +
           std::string(idOf(*scheme.codeRange)) + " " + std::string(idOf(scheme.rounding)) +
           " on " + std::to_string(range.lower) + " … " + std::to_string(range.upper) + ": ";
}

// What is wrong with the index's answers for one quantizer, held against the definition and the
// direct pass; empty when nothing is.
std::string whatIsWrong(const SortedIndex& index, std::span<const float> values,
                        const Scheme& scheme, const ClipRange& range) {
    const AffineQuantizer quantizer(affineParams(scheme, range), scheme.rounding);
    const LevelTable table = levelTable(quantizer);
    const LevelErrors expected = referenceErrors(values, quantizer);
    const LevelErrors got = index.errors(table);
    std::string wrong = errorDifference(got, expected, allowedError(scheme.bits));

    std::vector<std::uint64_t> populations(got.populations.size());
    const ErrorSums direct = directErrors(values, quantizer, populations);
    if (populations != got.populations || direct.clipped != got.sums.clipped ||
        direct.zeroed != got.sums.zeroed || direct.maxAbsolute != got.sums.maxAbsolute)
        wrong += "differs from the direct pass; ";

    const SortedIndex::Squares squares = index.squares(table);
    const double total = expected.sums.roundingSquares + expected.sums.clippingSquares;
    // Sweeps do not see levels whose values are all equal, where nothing is lost.
    const double floor = 1e-15 * expected.sums.valueSquares;
    if (!(std::abs(squares.rounding + squares.clipping - total) <=
          allowedError(scheme.bits) * total + floor))
        wrong += "squares() gives " +
                 std::to_string((squares.rounding + squares.clipping) / total) + " of the total; ";
    return wrong.empty() ? wrong : nameOf(scheme, range) + wrong;
}

AffineQuantizer symmetricQuantizer(double limit) {
    Scheme scheme;
    scheme.bits = 8;
    scheme.codeRange = CodeRange::Narrow;
    return AffineQuantizer(affineParams(scheme, {-limit, limit}), scheme.rounding);
}

// Every level of a quantizer in turn.
std::vector<float> levelsOver(const AffineQuantizer& quantizer, std::size_t count) {
    const std::size_t levels = quantizer.params().codes.levels();
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(quantizer.dequantized(static_cast<std::int32_t>(i % levels)));
    return values;
}

}  // namespace

class tst_SortedIndex : public QObject {
    Q_OBJECT

private slots:
    void sortsNegativeZeroFirst();
    void sizesAroundLeavesAndBlocks_data();
    void sizesAroundLeavesAndBlocks();
    void ranksAreThoseOfBinarySearch_data();
    void ranksAreThoseOfBinarySearch();
    void errorsEqualTheDefinition_data();
    void errorsEqualTheDefinition();
    void largeTensorsStayExact_data();
    void largeTensorsStayExact();
    void anyMonotoneQuantizer();
    void limitsBesideTheThresholds();
    void oneHugeValueDoesNotBlurTheOthers();
    void losslessMeansZero();
    void levelsStoredAsFloatsAreNearlyLossless();
    void equalValuesLoseNothing();
    void threadsDoNotMatter();
    void instructionSetsDoNotMatter();
    void cancelledBuildSaysSo();
    void staysSmall();
};

void tst_SortedIndex::sortsNegativeZeroFirst() {
    // Few values, and so many that they are shared out before they are sorted.
    for (const std::size_t size : {std::size_t{5000}, std::size_t{150'000}})
        for (const std::string& kind : sampleKinds()) {
            const std::vector<float> values = sampleValues(kind, size);
            std::vector<float> expected = values;
            std::sort(expected.begin(), expected.end(), [](float a, float b) {
                return a < b || (a == b && std::signbit(a) && !std::signbit(b));
            });

            const auto index = indexOfValues(values);

            const auto sorted = index->sorted();
            QVERIFY2(std::equal(sorted.begin(), sorted.end(), expected.begin(), expected.end(),
                                [](float a, float b) {
                                    return a == b && std::signbit(a) == std::signbit(b);
                                }),
                     kind.c_str());
        }
}

void tst_SortedIndex::sizesAroundLeavesAndBlocks_data() {
    QTest::addColumn<int>("size");
    for (const int size : {0,   1,    2,    15,   16,   17,   31,   32,    33,    255,  256,
                           257, 4095, 4096, 4097, 8191, 8192, 8193, 65535, 65536, 65537})
        QTest::addRow("%d", size) << size;
}

void tst_SortedIndex::sizesAroundLeavesAndBlocks() {
    QFETCH(int, size);
    for (const char* kind : {"normal", "half zeros", "mean 1000", "ties", "far outliers"}) {
        const std::vector<float> values = sampleValues(kind, static_cast<std::size_t>(size));
        const auto index = indexOfValues(values);
        const ClipRange range = size > 0 ? rangeOf(values, 0.7) : ClipRange{-1, 1};
        for (const int bits : {2, 4, 8})
            for (const Scheme& scheme : schemesOf(bits)) {
                const std::string wrong = whatIsWrong(*index, values, scheme, range);
                QVERIFY2(wrong.empty(), (kind + (" " + wrong)).c_str());
            }
    }
}

void tst_SortedIndex::ranksAreThoseOfBinarySearch_data() {
    sizesAroundLeavesAndBlocks_data();
}

void tst_SortedIndex::ranksAreThoseOfBinarySearch() {
    QFETCH(int, size);
    for (const std::string& kind : sampleKinds()) {
        const std::vector<float> values = sampleValues(kind, static_cast<std::size_t>(size));
        const auto index = indexOfValues(values);
        const auto sorted = index->sorted();
        std::vector<float> thresholds{-kInfinity, kInfinity, 0.0F, -0.0F,
                                      std::numeric_limits<float>::max()};
        for (std::size_t i = 0; i < values.size(); i += values.size() / 40 + 1) {
            thresholds.push_back(values[i]);
            thresholds.push_back(std::nextafter(values[i], kInfinity));
        }

        std::vector<std::size_t> ranks(thresholds.size());
        index->ranks(thresholds, ranks);

        for (std::size_t i = 0; i < thresholds.size(); ++i)
            QCOMPARE(ranks[i], static_cast<std::size_t>(
                                   std::lower_bound(sorted.begin(), sorted.end(), thresholds[i]) -
                                   sorted.begin()));
    }
}

void tst_SortedIndex::errorsEqualTheDefinition_data() {
    QTest::addColumn<QString>("kind");
    for (const std::string& kind : sampleKinds())
        QTest::newRow(kind.c_str()) << QString::fromStdString(kind);
}

void tst_SortedIndex::errorsEqualTheDefinition() {
    QFETCH(QString, kind);
    const std::vector<float> values = sampleValues(kind.toStdString(), 4500);
    const auto index = indexOfValues(values);
    for (int bits = 1; bits <= 16; ++bits)
        for (const Scheme& scheme : schemesOf(bits)) {
            // 65,536 levels for every scheme take their time; two ranges for the others.
            for (const double share : bits > 10 ? std::vector{0.8} : std::vector{1.0, 0.6}) {
                const std::string wrong =
                    whatIsWrong(*index, values, scheme, rangeOf(values, share));
                QVERIFY2(wrong.empty(), wrong.c_str());
            }
        }
}

void tst_SortedIndex::largeTensorsStayExact_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("size");
    for (const char* kind : {"normal", "laplace", "outliers", "far outliers", "half zeros",
                             "mean 1000", "mean -3e5", "uniform", "all sizes"})
        for (const int size : {100000, 1000000})
            QTest::addRow("%s %d", kind, size) << QString(kind) << size;
}

void tst_SortedIndex::largeTensorsStayExact() {
    QFETCH(QString, kind);
    QFETCH(int, size);
    const std::vector<float> values =
        sampleValues(kind.toStdString(), static_cast<std::size_t>(size));
    const auto index = indexOfValues(values);
    for (const int bits : {2, 4, 8, 12, 16})
        for (const SchemeKind schemeKind : {SchemeKind::Symmetric, SchemeKind::Asymmetric}) {
            Scheme scheme;
            scheme.kind = schemeKind;
            scheme.bits = bits;
            scheme.codeRange = CodeRange::Full;
            for (const double share : {0.5, 0.05}) {
                const std::string wrong =
                    whatIsWrong(*index, values, scheme, rangeOf(values, share));
                QVERIFY2(wrong.empty(), wrong.c_str());
            }
        }
}

void tst_SortedIndex::anyMonotoneQuantizer() {
    std::mt19937_64 random(5);
    for (const std::string& kind : sampleKinds()) {
        const std::vector<float> values = sampleValues(kind, 3000);
        const auto index = indexOfValues(values);
        for (int round = 0; round < 20; ++round) {
            // Levels and thresholds taken from the data, so that ties and empty cells occur;
            // clip limits anywhere among them.
            const std::size_t levels = 1 + random() % 20;
            const auto pick = [&] { return values[random() % values.size()]; };
            LevelTable table;
            for (std::size_t i = 0; i < levels; ++i)
                table.levels.push_back(pick());
            for (std::size_t i = 1; i < levels; ++i)
                table.thresholds.push_back(pick());
            std::sort(table.levels.begin(), table.levels.end());
            std::sort(table.thresholds.begin(), table.thresholds.end());
            if (round % 2) {
                table.clipBelow = pick();
                table.clipFrom = pick();
                if (table.clipFrom < table.clipBelow)
                    std::swap(table.clipBelow, table.clipFrom);
            }
            const LevelErrors expected = referenceErrors(values, table);

            const LevelErrors got = index->errors(table);
            const SortedIndex::Squares squares = index->squares(table);

            const std::string wrong = errorDifference(got, expected, 1e-9);
            QVERIFY2(wrong.empty(), (kind + ": " + wrong).c_str());
            const double allowed =
                1e-9 * (expected.sums.roundingSquares + expected.sums.clippingSquares) +
                1e-15 * expected.sums.valueSquares;
            QVERIFY(std::abs(squares.rounding - expected.sums.roundingSquares) <= allowed);
            QVERIFY(std::abs(squares.clipping - expected.sums.clippingSquares) <= allowed);
        }
    }
}

// A value exactly on a limit, at both ends and for both rounding of ties.
void tst_SortedIndex::limitsBesideTheThresholds() {
    const std::vector<float> values{-3, -2, -1, 0, 0, 1, 2, 3};
    LevelTable table;
    table.levels = {-1, 0, 1};
    table.thresholds = {-0.5F, 0.5F};
    table.clipBelow = -2;
    table.clipFrom = 2;

    const LevelErrors errors = indexOfValues(values)->errors(table);

    // −3 lies below −2, which is not clipped; 2 and 3 are.
    QCOMPARE(errors.clippedBelow, std::uint64_t{1});
    QCOMPARE(errors.clippedAbove, std::uint64_t{2});
    QCOMPARE(errors.sums.roundingSquares, 1.0);
    QCOMPARE(errors.sums.clippingSquares, 4.0 + 1.0 + 4.0);
    QCOMPARE(errors.sums.absolute, 2.0 + 1 + 1 + 2);
    QCOMPARE(errors.sums.maxAbsolute, 2.0);
    QCOMPARE(errors.populations, (std::vector<std::uint64_t>{3, 2, 3}));
    QCOMPARE(errors.levelSquares, (std::vector<double>{5, 0, 5}));
    QCOMPARE(errors.sums.zeroed, std::uint64_t{0});
}

void tst_SortedIndex::oneHugeValueDoesNotBlurTheOthers() {
    std::vector<float> values = sampleValues("normal", 20000);
    for (const float huge : {-1e20F, 1e20F, -std::numeric_limits<float>::max()}) {
        values.back() = huge;
        const auto index = indexOfValues(values);
        const AffineQuantizer quantizer = symmetricQuantizer(3);
        const LevelTable table = levelTable(quantizer);
        const double expected = referenceErrors(values, quantizer).sums.roundingSquares;

        QVERIFY(std::abs(index->errors(table).sums.roundingSquares - expected) <= 1e-9 * expected);
        QVERIFY(std::abs(index->squares(table).rounding - expected) <= 1e-9 * expected);
    }
}

// Weights that a file stored in 8 bits, quantized by the same scheme again, where float32 holds the
// levels.
void tst_SortedIndex::losslessMeansZero() {
    const AffineQuantizer quantizer = symmetricQuantizer(127.0 / 256);
    const std::vector<float> values = levelsOver(quantizer, 20000);

    const LevelErrors errors = indexOfValues(values)->errors(levelTable(quantizer));

    QCOMPARE(errors.sums.roundingSquares + errors.sums.clippingSquares, 0.0);
    QCOMPARE(errors.sums.absolute, 0.0);
    QCOMPARE(errors.sums.maxAbsolute, 0.0);
}

// Where it does not: what storing them as float32 cost, at most two roundings of each level.
void tst_SortedIndex::levelsStoredAsFloatsAreNearlyLossless() {
    const AffineQuantizer quantizer = symmetricQuantizer(0.7);
    const std::vector<float> values = levelsOver(quantizer, 20000);

    const LevelErrors errors = indexOfValues(values)->errors(levelTable(quantizer));

    QVERIFY(errors.sums.maxAbsolute > 0);
    QVERIFY(errors.sums.maxAbsolute <= 0.7 * 0x1p-23);
    QVERIFY(std::abs(errors.sums.maxAbsolute -
                     referenceErrors(values, quantizer).sums.maxAbsolute) <= 1e-15);
}

// Σx² − 2qΣx + nq² would keep no digit of errors of 1e-7 of the values.
void tst_SortedIndex::equalValuesLoseNothing() {
    const AffineQuantizer quantizer = symmetricQuantizer(0.7 * (1 + 3e-7));
    const std::vector<float> values = levelsOver(symmetricQuantizer(0.7), 20000);
    const LevelErrors expected = referenceErrors(values, quantizer);
    QVERIFY(expected.sums.roundingSquares > 0);

    const LevelErrors got = indexOfValues(values)->errors(levelTable(quantizer));

    QCOMPARE(errorDifference(got, expected, 1e-12), std::string());
}

namespace {

// Everything an index answers about one quantizer.
struct Answers {
    LevelErrors errors;
    SortedIndex::Squares squares;

    explicit Answers(std::span<const float> values) {
        Scheme scheme;
        scheme.bits = 8;
        const LevelTable table = levelTable(
            AffineQuantizer(affineParams(scheme, rangeOf(values, 0.5)), scheme.rounding));
        const auto index = indexOfValues(values);
        errors = index->errors(table);
        squares = index->squares(table);
    }

    bool operator==(const Answers& other) const {
        return errors.sums == other.errors.sums && errors.populations == other.errors.populations &&
               errors.levelSquares == other.errors.levelSquares &&
               squares.rounding == other.squares.rounding &&
               squares.clipping == other.squares.clipping;
    }
};

}  // namespace

void tst_SortedIndex::threadsDoNotMatter() {
    const std::vector<float> values = sampleValues("laplace", 1200000);
    const Answers expected(values);
    for (const unsigned threads : {1U, 2U, 7U}) {
        const ThreadLimit limit(threads);
        QVERIFY(Answers(values) == expected);
    }
}

void tst_SortedIndex::instructionSetsDoNotMatter() {
    for (const char* kind : {"normal", "mean 1000", "half zeros", "all sizes"}) {
        const std::vector<float> values = sampleValues(kind, 50000);
        const Answers expected(values);
        for (const std::int64_t target : instructionSets()) {
            const UseInstructionSet use(target);
            const bool same = Answers(values) == expected;
            QVERIFY2(same, hwy::TargetName(target));
        }
    }
}

void tst_SortedIndex::cancelledBuildSaysSo() {
    std::stop_source stop;
    stop.request_stop();

    const auto index = SortedIndex::build(sampleValues("normal", 1000), Task(stop.get_token()));

    QVERIFY(!index);
    QCOMPARE(index.error().code, Errc::Cancelled);
}

void tst_SortedIndex::staysSmall() {
    for (const std::size_t size : {std::size_t{100000}, std::size_t{1000000}})
        QVERIFY(indexOfValues(sampleValues("normal", size))->memoryBytes() <= 6 * size);
}

QUANTSCOPE_TEST_CLASS(tst_SortedIndex)
#include "tst_sorted_index.moc"
