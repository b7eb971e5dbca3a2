// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/codebook/codebooks.h"
#include "core/quant/quant_params.h"
#include "core/simd/losses.h"
#include "core/simd/small_table.h"
#include "tests/support/instruction_set.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::vector<CodebookTable> smallTables() {
    std::vector<CodebookTable> tables;
    for (const char* id : {"nf4", "af4", "fp4", "fp4-bnb", "iq4_nl", "float:1,0"})
        tables.push_back(makeCodebook(id, {}).value().table);
    tables.push_back({{-1, 0, 1}, {-0.35, 0.35}, {1, 0}, false});
    tables.push_back({{-1, 1}, {0}, {1}, false});
    tables.push_back(nearestTable({0.5}));
    tables.push_back(nearestTable({0, 0, 0, 1}));
    return tables;
}

// Thresholds and levels with the floats beside them, and what is not finite in between.
std::vector<float> hardValues(const LevelTable& table, std::size_t count, std::mt19937_64& random) {
    std::vector<float> places = table.thresholds;
    for (const double level : table.levels)
        places.push_back(static_cast<float>(level));
    for (const float edge : {table.clipBelow, table.clipFrom})
        if (std::isfinite(edge))
            places.push_back(edge);
    std::vector<float> values;
    while (values.size() < count) {
        float x = places[random() % places.size()];
        switch (random() % 6) {
            case 0: x = std::nextafter(x, kInfinity); break;
            case 1: x = std::nextafter(x, -kInfinity); break;
            case 2: x *= 1.7F; break;
            case 3: x = random() % 2 ? kInfinity : std::numeric_limits<float>::quiet_NaN(); break;
            default: break;
        }
        values.push_back(x);
    }
    return values;
}

struct Expected {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;
};

Expected expectedOf(std::span<const float> values, const LevelTable& table) {
    Expected expected{{}, std::vector<std::uint64_t>(table.levels.size())};
    for (const float x : values) {
        if (!std::isfinite(x))
            continue;
        const std::size_t index = indexOf(table, x);
        ++expected.populations[index];
        expected.sums.addValue(x, table.levels[index], x < table.clipBelow || x >= table.clipFrom);
    }
    return expected;
}

bool isClose(double got, double expected, double size) {
    return std::abs(got - expected) <= 1e-12 * std::abs(size);
}

}  // namespace

class tst_SmallTable : public QObject {
    Q_OBJECT

private slots:
    void equalsTheDefinition();
    void lossesAreThoseOfTheDefinition();
    void farBeyondTheLevelsTheCosineHolds();
    void sameBitsOnEveryInstructionSet();
};

void tst_SmallTable::equalsTheDefinition() {
    std::mt19937_64 random(5);
    for (const CodebookTable& table : smallTables()) {
        for (const Rounding rounding : {Rounding::HalfEven, Rounding::HalfUp, Rounding::HalfAway}) {
            const SmallTable small = SmallTable::of(table, rounding);
            for (const double scale : {1.0, 0.3, 6.0, 1e-38, 1e38}) {
                LevelTable scaled;
                scaleTable(table, scale, rounding, scaled);
                for (const std::size_t size : {0U, 1U, 15U, 16U, 64U, 77U, 700U}) {
                    const std::vector<float> values = hardValues(scaled, size, random);
                    const Expected expected = expectedOf(values, scaled);

                    SmallTableSums found;
                    addBlockErrors(small, scale, values, found);
                    const ErrorSums sums = found.sums();
                    std::vector<std::uint64_t> populations(table.levels.size());
                    found.addPopulations(populations);

                    QCOMPARE(populations, expected.populations);
                    QCOMPARE(sums.count, expected.sums.count);
                    QCOMPARE(sums.clipped, expected.sums.clipped);
                    QCOMPARE(sums.zeroed, expected.sums.zeroed);
                    QCOMPARE(sums.maxAbsolute, expected.sums.maxAbsolute);
                    QVERIFY(isClose(sums.roundingSquares, expected.sums.roundingSquares,
                                    expected.sums.roundingSquares));
                    QVERIFY(isClose(sums.clippingSquares, expected.sums.clippingSquares,
                                    expected.sums.clippingSquares));
                    QVERIFY(isClose(sums.absolute, expected.sums.absolute, expected.sums.absolute));
                    QVERIFY(
                        isClose(sums.cross, expected.sums.cross,
                                expected.sums.valueSquares + expected.sums.reconstructedSquares));
                }
            }
        }
    }
}

// Levels in float32, and values on borders that may count with either level.
void tst_SmallTable::lossesAreThoseOfTheDefinition() {
    constexpr double kInFloat = 1e-6;
    std::mt19937_64 random(7);
    for (const CodebookTable& table : smallTables()) {
        const SmallTable small = SmallTable::of(table, Rounding::HalfEven);
        for (const double scale : {1.0, 0.3, 6.0, 1e-38, 1e25}) {
            LevelTable scaled;
            scaleTable(table, scale, Rounding::HalfEven, scaled);
            for (const std::size_t size : {0U, 1U, 15U, 16U, 64U, 77U, 700U}) {
                std::vector<float> values = hardValues(scaled, size, random);
                std::erase_if(values, [](float x) { return !std::isfinite(x); });
                const ErrorSums expected = expectedOf(values, scaled).sums;
                const double squares = expected.roundingSquares + expected.clippingSquares;
                // Levels, and values beside a border, are off by a few roundings of float32.
                const double noise = 1e-6 * std::sqrt(expected.valueSquares);

                // Squares of the smallest floats vanish beside a scale of any size.
                const double vanishing = scale > 1e-30 ? 1e-40 : 0;

                const LossSums losses = lossSums(values, small, scale);

                QVERIFY(std::abs(losses.squares - squares) <=
                        kInFloat * squares + noise * (noise + 2 * std::sqrt(squares)) + vanishing);
                QVERIFY(std::abs(losses.absolute - expected.absolute) <=
                        kInFloat * expected.absolute +
                            noise * std::sqrt(static_cast<double>(values.size())));
                for (const std::int64_t target : instructionSets()) {
                    const UseInstructionSet use(target);
                    const LossSums other = lossSums(values, small, scale);
                    QVERIFY(other.squares == losses.squares);
                    QVERIFY(other.absolute == losses.absolute);
                }
            }
        }
    }
}

// Values a hundred million times larger than all levels: Σ x·x̂ is lost in Σ x².
void tst_SmallTable::farBeyondTheLevelsTheCosineHolds() {
    const CodebookTable table = makeCodebook("nf4", {}).value().table;
    const std::vector<float> values(64, 3e10F);
    SmallTableSums found;

    addBlockErrors(SmallTable::of(table, Rounding::HalfEven), 1, values, found);

    QCOMPARE(found.sums().cross, 64 * double{3e10F});
}

void tst_SmallTable::sameBitsOnEveryInstructionSet() {
    std::mt19937_64 random(6);
    for (const CodebookTable& table : smallTables()) {
        const SmallTable small = SmallTable::of(table, Rounding::HalfEven);
        LevelTable scaled;
        scaleTable(table, 0.3, Rounding::HalfEven, scaled);
        const std::vector<float> values = hardValues(scaled, 500, random);
        SmallTableSums best;
        addBlockErrors(small, 0.3, values, best);
        for (const std::int64_t target : instructionSets()) {
            const UseInstructionSet use(target);
            SmallTableSums found;
            addBlockErrors(small, 0.3, values, found);
            QCOMPARE(found.sums(), best.sums());
            QCOMPARE(found.places, best.places);
        }
    }
}

QUANTSCOPE_TEST_CLASS(tst_SmallTable)
#include "tst_small_table.moc"
