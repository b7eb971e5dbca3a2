// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/generators.h"
#include "core/data/random.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

using Json = nlohmann::json;

// Made by tests/data/generators/reference.py, a second program from the same description.
const Json& reference() {
    static const Json json = [] {
        std::ifstream file(QUANTSCOPE_TEST_DATA "/generators/values.json");
        return Json::parse(file);
    }();
    return json;
}

std::string hexOf(float x) {
    std::array<char, 9> text{};
    std::snprintf(text.data(), text.size(), "%08x", std::bit_cast<std::uint32_t>(x));
    return text.data();
}

std::vector<std::string> hexesOf(std::span<const float> values) {
    std::vector<std::string> list;
    for (const float x : values)
        list.push_back(hexOf(x));
    return list;
}

GeneratedData specOf(Distribution distribution, std::size_t count) {
    GeneratedData spec;
    spec.distribution = distribution;
    spec.count = count;
    spec.scale = 0.75;
    return spec;
}

struct Moments {
    double mean;
    double deviation;
};

Moments momentsOf(const GeneratedData& spec) {
    const auto tensor = generate(spec);
    const auto values = tensor.value().values.values();
    double sum = 0;
    double squares = 0;
    for (const float x : values) {
        sum += double{x};
        squares += double{x} * double{x};
    }
    const auto n = static_cast<double>(values.size());
    return {sum / n, std::sqrt(squares / n - sum / n * (sum / n))};
}

}  // namespace

class tst_Generators : public QObject {
    Q_OBJECT

private slots:
    void sameBitsAsTheReference();
    void everyDistributionAsTheReference();
    void outliersAsTheReference();
    void piecesHaveTheirOwnStreams();
    void threadsDoNotMatter();
    void otherSeedsDiffer();
    void momentsAreTheDistributions_data();
    void momentsAreTheDistributions();
    void outliersReachAsAsked();
    void placedOnesStandAtTheEnd();
    void textComesBack();
    void nonsenseIsRefused();
};

void tst_Generators::sameBitsAsTheReference() {
    Random random(42, 0);
    for (const Json& expected : reference()["bits"]) {
        std::array<char, 17> text{};
        std::snprintf(text.data(), text.size(), "%016llx",
                      static_cast<unsigned long long>(random.bits()));
        QCOMPARE(std::string(text.data()), expected.get<std::string>());
    }
}

void tst_Generators::everyDistributionAsTheReference() {
    QCOMPARE(reference()["seed42"].size(), distributions().size());
    for (const DistributionInfo& row : distributions()) {
        const Json& expected = reference()["seed42"][std::string(row.id)];
        const auto tensor = generate(specOf(row.distribution, expected.size()));
        QCOMPARE(hexesOf(tensor.value().values.values()), expected.get<std::vector<std::string>>());
    }
}

void tst_Generators::outliersAsTheReference() {
    GeneratedData spec;
    spec.count = 200;
    spec.outliers = {.share = 0.04, .reach = 8.5, .side = OutlierSide::Both};

    const auto tensor = generate(spec);

    QCOMPARE(hexesOf(tensor.value().values.values()),
             reference()["outliers"].get<std::vector<std::string>>());
}

void tst_Generators::piecesHaveTheirOwnStreams() {
    GeneratedData spec;
    spec.seed = 7;
    spec.count = kPieceValues + 1;

    const auto tensor = generate(spec);

    const float first = tensor.value().values.values()[kPieceValues];
    QCOMPARE(hexOf(first), reference()["secondPiece"][0].get<std::string>());
}

void tst_Generators::threadsDoNotMatter() {
    GeneratedData spec;
    spec.distribution = Distribution::WeightsLike;
    spec.count = 3 * kPieceValues + 11;
    spec.outliers.share = 0.001;
    const auto all = generate(spec);
    const ThreadLimit one(1);
    const auto alone = generate(spec);

    const auto a = all.value().values.values();
    const auto b = alone.value().values.values();
    QVERIFY(std::equal(a.begin(), a.end(), b.begin(), b.end()));
}

void tst_Generators::otherSeedsDiffer() {
    GeneratedData spec;
    spec.count = 100;
    const auto first = generate(spec);
    spec.seed = 43;
    const auto second = generate(spec);

    QVERIFY(hexesOf(first.value().values.values()) != hexesOf(second.value().values.values()));
}

// Closed forms for scale 0.75; 10^6 draws, so that a mean lies within 5 of its standard errors.
void tst_Generators::momentsAreTheDistributions_data() {
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    constexpr double s = 0.75;
    const double pi = std::acos(-1.0);
    QTest::newRow("normal") << Distribution::Normal << 0.0 << s;
    QTest::newRow("laplace") << Distribution::Laplace << 0.0 << s * std::sqrt(2.0);
    QTest::newRow("uniform") << Distribution::Uniform << 0.0 << s / std::sqrt(3.0);
    QTest::newRow("two-humps") << Distribution::TwoHumps << 0.0 << s * std::sqrt(4.25);
    QTest::newRow("half-normal") << Distribution::HalfNormal << s / std::sqrt(2 * pi)
                                 << s * std::sqrt(0.5 - 1 / (2 * pi));
    QTest::newRow("log-normal") << Distribution::LogNormal << std::exp(s * s / 2)
                                << std::exp(s * s / 2) * std::sqrt(std::exp(s * s) - 1);
    QTest::newRow("exponential") << Distribution::Exponential << s << s;
    QTest::newRow("weights") << Distribution::WeightsLike << 0.0 << s * std::sqrt(2.7);
    QTest::newRow("student-t") << Distribution::StudentT << 0.0 << s * std::sqrt(5.0 / 3);
}

void tst_Generators::momentsAreTheDistributions() {
    QFETCH(Distribution, distribution);
    QFETCH(double, mean);
    QFETCH(double, deviation);

    const Moments got = momentsOf(specOf(distribution, 1'000'000));

    QVERIFY2(std::abs(got.mean - mean) < 5 * deviation / 1000, std::to_string(got.mean).c_str());
    // Heavy tails (a kurtosis up to some tens) widen the deviation's own error.
    QVERIFY2(std::abs(got.deviation / deviation - 1) < 0.02, std::to_string(got.deviation).c_str());
}

void tst_Generators::outliersReachAsAsked() {
    GeneratedData spec;
    spec.distribution = Distribution::Uniform;
    spec.count = 10'000;
    spec.outliers = {.share = 0.01, .reach = 8.5, .side = OutlierSide::Negative};

    const auto tensor = generate(spec);

    std::size_t outliers = 0;
    const double deviation = 1 / std::sqrt(3.0);
    for (const float x : tensor.value().values.values()) {
        if (std::abs(x) <= 1)
            continue;
        ++outliers;
        QVERIFY(x <= -7 * deviation + 1e-6 && x >= -10 * deviation - 1e-6);
    }
    QCOMPARE(outliers, std::size_t{100});
}

void tst_Generators::placedOnesStandAtTheEnd() {
    GeneratedData spec;
    spec.count = 3;
    spec.placed = {12.5, -7};

    const auto tensor = generate(spec);

    const auto values = tensor.value().values.values();
    QCOMPARE(values.size(), std::size_t{5});
    QCOMPARE(values[3], 12.5F);
    QCOMPARE(values[4], -7.F);
}

void tst_Generators::textComesBack() {
    GeneratedData spec;
    for (const DistributionInfo& row : distributions()) {
        spec.distribution = row.distribution;
        spec.count += 17;
        spec.scale *= 1.1;
        spec.tail += row.hasTail ? 0.25 : 0;
        spec.location -= 0.3;
        spec.outliers.side = OutlierSide::Positive;
        spec.outliers.share = 0.002;
        spec.placed.push_back(spec.scale);
        const auto parsed = parseGenerated(generatedText(spec));
        QVERIFY2(parsed, generatedText(spec).c_str());
        GeneratedData expected = spec;
        if (!row.hasTail)
            expected.tail = parsed.value().tail;
        QVERIFY2(parsed.value() == expected, generatedText(spec).c_str());
    }
}

void tst_Generators::nonsenseIsRefused() {
    for (const char* text : {"", "cauchy", "normal(n=many)", "normal(size=3)", "normal(n=5",
                             "laplace(scale=)", "normal(side=up)"}) {
        const auto parsed = parseGenerated(text);
        QVERIFY2(!parsed && parsed.error().code == Errc::Usage, text);
    }
    for (const auto& change : std::vector<std::function<void(GeneratedData&)>>{
             [](GeneratedData& spec) { spec.count = 0; },
             [](GeneratedData& spec) { spec.count = kMaxGeneratedValues + 1; },
             [](GeneratedData& spec) { spec.scale = 0; },
             [](GeneratedData& spec) { spec.location = std::nan(""); },
             [](GeneratedData& spec) { spec.tail = -1; },
             [](GeneratedData& spec) { spec.outliers.share = 1.5; }}) {
        GeneratedData spec;
        change(spec);
        const auto made = generate(spec);
        QVERIFY(!made && made.error().code == Errc::Usage);
    }
}

QUANTSCOPE_TEST_CLASS(tst_Generators)
#include "tst_generators.moc"
