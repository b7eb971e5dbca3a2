// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>

#include "core/calib/aciq.h"
#include "core/calib/entropy.h"
#include "core/calib/group_params.h"
#include "tests/support/quantize_json.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// One tensor as one group, with an index or without.
struct Bench {
    Bench(Tensor values, const GoldenRequest& request, bool indexed)
        : tensor(std::move(values)), stats(sampleStats(tensor.finite.values())) {
        if (indexed)
            index = SortedIndex::build(tensor.finite.values()).value();
        input.values = tensor.finite.values();
        input.stats = &stats;
        input.index = index.get();
        input.shape = &tensor.shape;
        input.everything = tensor.values.values();
        input.scheme = request.scheme;
        input.calibration = request.calibration;
    }

    Tensor tensor;
    SampleStats stats;
    std::shared_ptr<const SortedIndex> index;
    CalibrationInput input;
};

Tensor tensorOf(std::vector<float> values) {
    const Shape shape{values.size()};
    return makeTensor("", shape, "float32", 32, FloatArray(std::move(values)));
}

// What only the search itself knows.
void addSearch(Json& answer, const GoldenCase& golden, const CalibrationInput& input) {
    if (golden.expected.contains("search")) {
        const CalibrationPick pick = calibrate(input).value();
        answer["search"] = {{"lo", pick.range.lower}, {"hi", pick.range.upper}};
    }
    if (golden.expected.contains("divergence")) {
        const EntropySearch search = entropySearch(input).value();
        answer["divergence"] = search.candidates[search.chosen].divergence;
        answer["bins"] = search.candidates[search.chosen].end;
    }
}

bool isQuantization(const GoldenCase& golden) {
    return golden.options.contains("calibration");
}

bool isOneGroup(const Scheme& scheme) {
    return scheme.per.kind == Granularity::Kind::Tensor;
}

// Bell-shaped values with a few large ones, the same on every computer.
std::vector<float> someValues(std::size_t count) {
    std::vector<float> values(count);
    std::uint64_t state = 1;
    for (float& x : values) {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            sum += static_cast<double>(state >> 40) * 0x1p-24;
        }
        x = static_cast<float>(sum);
    }
    for (std::size_t i = 0; i < count; i += 500)
        values[i] *= 9;
    return values;
}

Scheme schemeOf(SchemeKind kind, int bits, std::optional<CodeRange> range = std::nullopt) {
    Scheme scheme;
    scheme.kind = kind;
    scheme.bits = bits;
    scheme.codeRange = range;
    return scheme;
}

}  // namespace

class tst_Calibrators : public QObject {
    Q_OBJECT

private slots:
    void golden_data();
    void golden();
    void aciqMultipliers();
    void everyMethodStandsUp_data();
    void everyMethodStandsUp();
    void traceNotesTheChosenCandidate_data();
    void traceNotesTheChosenCandidate();
    void anIndexChangesNoSearch();
    void codesAboveZeroAreHalfOfTwiceAsMany_data();
    void codesAboveZeroAreHalfOfTwiceAsMany();
    void zeroPointsOfHqqAreRealNumbers();
    void equalValuesAreNotCutAway_data();
    void equalValuesAreNotCutAway();
    void aSampleStandsForAll_data();
    void aSampleStandsForAll();
    void cancelledSearchesSayTheyAre();
    void requestsThatCannotBeAreRefused();
    void shapesNeedSixteenValues();
    void textComesBack();
    void badTextNamesWhatThereIs_data();
    void badTextNamesWhatThereIs();
};

void tst_Calibrators::golden_data() {
    QTest::addColumn<GoldenCase>("golden");
    QTest::addColumn<bool>("indexed");
    for (const GoldenCase& golden : goldenCases("calibrators.json")) {
        if (!isQuantization(golden))
            continue;
        QTest::newRow(golden.name.c_str()) << golden << false;
        if (isOneGroup(goldenRequest(golden.options).scheme))
            QTest::newRow((golden.name + ", indexed").c_str()) << golden << true;
    }
}

void tst_Calibrators::golden() {
    QFETCH(GoldenCase, golden);
    QFETCH(bool, indexed);
    const GoldenRequest request = goldenRequest(golden.options);
    const Bench bench(goldenTensor(golden), request, indexed);

    auto answer = quantizeJson(bench.tensor, request, bench.index.get());

    QVERIFY2(answer, answer ? "" : english(answer.error().message).c_str());
    if (isOneGroup(request.scheme))
        addSearch(answer.value(), golden, bench.input);
    QCOMPARE(goldenDifference(answer.value(), golden, {"errors.kl"}), std::string());
}

void tst_Calibrators::aciqMultipliers() {
    bool found = false;
    for (const GoldenCase& golden : goldenCases("calibrators.json")) {
        if (!golden.expected.contains("laplace"))
            continue;
        Json answer{{"bits", golden.expected["bits"]}};
        for (const int bits : golden.expected["bits"]) {
            answer["laplace"].push_back(aciqLaplaceRatio(bits));
            answer["gauss"].push_back(aciqGaussRatio(bits));
        }
        QCOMPARE(goldenDifference(answer, golden), std::string());
        found = true;
    }
    QVERIFY(found);
}

void tst_Calibrators::everyMethodStandsUp_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<std::vector<float>>("values");
    const float most = std::numeric_limits<float>::max();
    const float least = std::numeric_limits<float>::denorm_min();
    const std::vector<std::pair<const char*, std::vector<float>>> inputs{
        {"nothing", {}},
        {"one value", {3}},
        {"all zero", std::vector<float>(50)},
        {"all equal", std::vector<float>(50, -2.5F)},
        {"two values", {-1, 4}},
        {"only negative", {-3, -2.5F, -1, -1.25F}},
        {"far from zero", {1000, 1000.5F, 1001, 1000.25F}},
        {"largest floats", {-most, most, 0, 1}},
        {"smallest floats", {-least, least, 0, 3 * least}},
        {"one outlier",
         [] {
             auto v = someValues(2000);
             v[7] = 1e6F;
             return v;
         }()},
    };
    for (const Calibrator& method : calibrators())
        for (const auto& [name, values] : inputs)
            QTest::addRow("%s, %s", method.id.data(), name)
                << QByteArray(method.id.data()) << values;
    for (const EntropyVariant& variant : entropyVariants())
        for (const auto& [name, values] : inputs)
            QTest::addRow("entropy:%s, %s", variant.id.data(), name)
                << QByteArray("entropy:") + variant.id.data() << values;
}

// Whatever the data: an ordered, finite range whose parameters can be used, or a usage error.
void tst_Calibrators::everyMethodStandsUp() {
    QFETCH(QByteArray, method);
    QFETCH(std::vector<float>, values);
    if (method == "manual")
        method = "manual:-1,2";
    const std::vector<Scheme> schemes{
        schemeOf(SchemeKind::Symmetric, 1, CodeRange::Full),
        schemeOf(SchemeKind::Symmetric, 8),
        schemeOf(SchemeKind::Symmetric, 8, CodeRange::Unsigned),
        schemeOf(SchemeKind::Asymmetric, 1, CodeRange::Unsigned),
        schemeOf(SchemeKind::Asymmetric, 16),
    };
    for (const Scheme& scheme : schemes) {
        GoldenRequest request;
        request.scheme = scheme;
        request.calibration = parseCalibration(method.toStdString()).value();
        const Bench bench(tensorOf(values), request, false);

        const auto pick = calibrate(bench.input);

        if (!pick) {
            QVERIFY(pick.error().code == Errc::Usage);
            continue;
        }
        QVERIFY(std::isfinite(pick.value().range.lower));
        QVERIFY(std::isfinite(pick.value().range.upper));
        QVERIFY(pick.value().range.lower <= pick.value().range.upper);
        const AffineParams params = paramsOfPick(scheme, pick.value());
        QVERIFY(params.scale > 0 && std::isfinite(params.scale));
        QVERIFY(std::isfinite(params.zeroPoint));
    }
}

void tst_Calibrators::traceNotesTheChosenCandidate_data() {
    QTest::addColumn<QByteArray>("method");
    for (const char* method :
         {"mse", "mae", "lp:1.5", "entropy:nvidia-toolkit", "entropy:tensorrt", "entropy:ppq",
          "entropy:onnxruntime-clean", "entropy:mxnet", "sqnr", "histogram-l2"})
        QTest::newRow(method) << QByteArray(method);
}

void tst_Calibrators::traceNotesTheChosenCandidate() {
    QFETCH(QByteArray, method);
    GoldenRequest request;
    request.scheme.bits = 4;
    request.calibration = parseCalibration(method.toStdString()).value();
    Bench bench(tensorOf(someValues(3000)), request, false);
    CalibrationTrace trace;
    bench.input.trace = &trace;

    const CalibrationPick pick = calibrate(bench.input).value();

    QVERIFY(trace.ranges.size() > 1);
    QCOMPARE(trace.losses.size(), trace.ranges.size());
    QCOMPARE(trace.ranges[trace.chosen], pick.range);
    QCOMPARE(trace.losses[trace.chosen], *pick.loss);
    const double least = *std::min_element(trace.losses.begin(), trace.losses.end());
    QVERIFY(*pick.loss <= least + 1e-9);
}

// Each value in two hundred again and again: losses have flat stretches.
void tst_Calibrators::anIndexChangesNoSearch() {
    std::vector<float> values = someValues(2000);
    for (float& x : values)
        x = std::round(x * 40) / 40;
    for (const char* method : {"mse", "mae", "lp:1.5"}) {
        for (const SchemeKind kind : {SchemeKind::Symmetric, SchemeKind::Asymmetric}) {
            GoldenRequest request;
            request.scheme.kind = kind;
            request.scheme.bits = 3;
            request.calibration = parseCalibration(method).value();
            const Bench with(tensorOf(values), request, true);
            const Bench without(tensorOf(values), request, false);

            QCOMPARE(calibrate(with.input).value(), calibrate(without.input).value());
        }
    }
}

void tst_Calibrators::codesAboveZeroAreHalfOfTwiceAsMany_data() {
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"aciq-gauss", "aciq-laplace", "aciq-mix", "octav", "sigma:2"})
        QTest::newRow(method) << QByteArray(method);
}

// What is written twice, once with each sign, has the same limit at one bit more.
void tst_Calibrators::codesAboveZeroAreHalfOfTwiceAsMany() {
    QFETCH(QByteArray, method);
    std::vector<float> sizes = someValues(2000);
    std::vector<float> bothSigns;
    for (float& x : sizes) {
        x = std::abs(x);
        bothSigns.insert(bothSigns.end(), {x, -x});
    }
    GoldenRequest request;
    request.calibration = parseCalibration(method.toStdString()).value();
    request.scheme = schemeOf(SchemeKind::Symmetric, 4, CodeRange::Unsigned);
    const Bench oneSide(tensorOf(sizes), request, false);
    request.scheme = schemeOf(SchemeKind::Symmetric, 5, CodeRange::Full);
    const Bench twoSides(tensorOf(bothSigns), request, false);

    const ClipRange above = calibrate(oneSide.input).value().range;
    const ClipRange both = calibrate(twoSides.input).value().range;

    QCOMPARE(above.lower, 0.0);
    QVERIFY(std::abs(above.upper - both.upper) < 1e-9 * both.upper);
    QVERIFY(above.upper < oneSide.stats.absMax());
}

void tst_Calibrators::zeroPointsOfHqqAreRealNumbers() {
    for (const Calibrator& method : calibrators())
        QCOMPARE(zeroPointKind({.method = std::string(method.id)}) == ZeroPointKind::Real,
                 method.id == "hqq");
}

void tst_Calibrators::equalValuesAreNotCutAway_data() {
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"minmax", "percentile", "mse", "sigma", "aciq-gauss", "aciq-laplace",
                               "aciq-mix", "octav"})
        QTest::newRow(method) << QByteArray(method);
}

// They have no spread, but a size.
void tst_Calibrators::equalValuesAreNotCutAway() {
    QFETCH(QByteArray, method);
    for (const std::size_t count : {std::size_t{1}, std::size_t{64}}) {
        GoldenRequest request;
        request.calibration = parseCalibration(method.toStdString()).value();
        const Bench bench(tensorOf(std::vector<float>(count, 0.3F)), request, false);

        QVERIFY(calibrate(bench.input).value().range.upper >= double{0.3F});
    }
}

void tst_Calibrators::aSampleStandsForAll_data() {
    QTest::addColumn<QByteArray>("method");
    for (const Calibrator& method : calibrators())
        if (method.id != "manual" && method.id != "hqq")
            QTest::newRow(method.id.data()) << QByteArray(method.id.data());
    for (const EntropyVariant& variant : entropyVariants())
        QTest::newRow(variant.id.data()) << QByteArray("entropy:") + variant.id.data();
}

// Every value eight times is nothing new to any method: a sample of every eighth finds what all do.
void tst_Calibrators::aSampleStandsForAll() {
    QFETCH(QByteArray, method);
    GoldenRequest request;
    request.calibration = parseCalibration(method.toStdString()).value();
    request.scheme = schemeOf(SchemeKind::Symmetric, 4);
    std::vector<float> values;
    for (int i = 0; i < 4000; ++i)
        values.push_back(i % 100 == 0 ? 8.0F + static_cast<float>(i) / 4000
                                      : std::sin(static_cast<float>(i)));
    std::vector<float> all;
    for (const float value : values)
        all.insert(all.end(), 8, value);
    const SampleStats statsOfAll = sampleStats(all);
    Bench bench(tensorOf(values), request, true);
    const auto alone = calibrate(bench.input);
    QVERIFY(alone);

    bench.input.stats = &statsOfAll;
    const auto pick = calibrate(bench.input);

    QVERIFY(pick);
    const auto near = [](double one, double other) {
        return std::abs(one - other) <= 1e-9 * std::max(std::abs(one), 1e-3);
    };
    QVERIFY2(near(pick.value().range.upper, alone.value().range.upper) &&
                 near(pick.value().range.lower, alone.value().range.lower),
             qPrintable(QStringLiteral("%1, alone %2")
                            .arg(pick.value().range.upper)
                            .arg(alone.value().range.upper)));
    QCOMPARE(pick.value().loss.has_value(), alone.value().loss.has_value());
    QVERIFY(!pick.value().loss || near(*pick.value().loss, *alone.value().loss));
}

void tst_Calibrators::cancelledSearchesSayTheyAre() {
    std::stop_source stop;
    stop.request_stop();
    const Task task(stop.get_token());
    for (const char* method : {"mse", "entropy"}) {
        GoldenRequest request;
        request.calibration = parseCalibration(method).value();
        const Bench bench(tensorOf(someValues(3000)), request, false);

        const auto pick = calibrate(bench.input, task);

        QVERIFY(!pick && pick.error().code == Errc::Cancelled);
    }
}

void tst_Calibrators::requestsThatCannotBeAreRefused() {
    const auto refused = [](const char* method, auto change) {
        GoldenRequest request;
        request.calibration = parseCalibration(method).value();
        change(request);
        const Bench bench(tensorOf({1, 2, 3, -4}), request, false);
        const auto pick = calibrate(bench.input);
        return !pick && pick.error().code == Errc::Usage;
    };
    QVERIFY(refused("entropy", [](GoldenRequest& r) { r.calibration.bins = 1; }));
    QVERIFY(refused("entropy", [](GoldenRequest& r) { r.calibration.bins = 65537; }));
    QVERIFY(refused("entropy", [](GoldenRequest& r) { r.calibration.levels = 0; }));
    QVERIFY(refused("entropy", [](GoldenRequest& r) { r.calibration.variant = "mine"; }));
    QVERIFY(refused("moving-average", [](GoldenRequest& r) { r.calibration.batch = 0; }));
    QVERIFY(refused("percentile", [](GoldenRequest& r) { r.calibration.parameter = 101; }));
    QVERIFY(refused("minmax", [](GoldenRequest& r) { r.calibration.method = "none"; }));
    QVERIFY(refused("hqq", [](GoldenRequest&) {}));
    QVERIFY(refused("sqnr", [](GoldenRequest& r) { r.scheme.codeRange = CodeRange::Unsigned; }));
    QVERIFY(!refused("minmax", [](GoldenRequest&) {}));
}

void tst_Calibrators::shapesNeedSixteenValues() {
    for (const Calibrator& method : calibrators()) {
        const bool readsShape = method.id == "percentile" || method.id == "entropy";
        const Calibration calibration{.method = std::string(method.id)};
        QVERIFY(checkValueCount(calibration, 16));
        QCOMPARE(static_cast<bool>(checkValueCount(calibration, 15)), !readsShape);
    }
}

void tst_Calibrators::textComesBack() {
    for (const char* text : {"minmax", "percentile:99.9", "entropy", "entropy:ppq", "mse",
                             "manual:-1.25,1.5", "lp:2.4", "moving-average:0.01"}) {
        const auto parsed = parseCalibration(text);
        QVERIFY2(parsed, text);
        QCOMPARE(calibrationText(parsed.value()), std::string(text));
    }
}

void tst_Calibrators::badTextNamesWhatThereIs_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("unknown method") << QByteArray("best") << QByteArray("percentile");
    QTest::newRow("empty") << QByteArray("") << QByteArray("minmax");
    QTest::newRow("unknown variant") << QByteArray("entropy:mine") << QByteArray("nvidia-toolkit");
    QTest::newRow("no number") << QByteArray("percentile:x") << QByteArray("100");
    QTest::newRow("not a number") << QByteArray("percentile:nan") << QByteArray("100");
    QTest::newRow("beyond") << QByteArray("percentile:101") << QByteArray("100");
    QTest::newRow("too much") << QByteArray("minmax:3") << QByteArray("minmax");
    QTest::newRow("no limits") << QByteArray("manual") << QByteArray("manual:-1.25,1.5");
    QTest::newRow("one limit") << QByteArray("manual:3") << QByteArray("manual:-1.25,1.5");
    QTest::newRow("crossed") << QByteArray("manual:3,1") << QByteArray("manual:-1.25,1.5");
    QTest::newRow("infinite") << QByteArray("manual:0,inf") << QByteArray("manual:-1.25,1.5");
}

void tst_Calibrators::badTextNamesWhatThereIs() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, named);

    const auto parsed = parseCalibration(text.toStdString());

    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == Errc::Usage);
    const std::string sentence = english(parsed.error().message);
    QVERIFY2(sentence.find(named.toStdString()) != std::string::npos, sentence.c_str());
}

QUANTSCOPE_TEST_CLASS(tst_Calibrators)
#include "tst_calibrators.moc"
