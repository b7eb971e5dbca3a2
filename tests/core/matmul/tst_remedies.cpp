// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>

#include "core/matmul/demos.h"
#include "core/matmul/remedies.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Tensor matrix(std::vector<float> values, std::size_t rows, std::size_t columns) {
    return makeTensor("", {rows, columns}, "float32", 32, FloatArray(std::move(values)));
}

SideQuantizer symmetric(int bits, const char* per = "tensor") {
    SideQuantizer quantizer;
    quantizer.scheme.bits = bits;
    quantizer.scheme.per = *parseGranularity(per);
    return quantizer;
}

// Activations with three channels forty times as large as the others, and plain weights.
struct OutlierCase {
    Tensor x;
    Tensor w;
    SideQuantizer quantizerX = symmetric(8);
    SideQuantizer quantizerW = symmetric(8, "channel:1");
};

OutlierCase outlierCase(std::size_t channels = 96) {
    const ProductDemo demo = randomDemo({.m = 64, .k = channels, .n = 48}, 21).value();
    return {withOutlierChannels(demo.a, 3, 40, 5), demo.b};
}

RemedyOutcome outcome(const OutlierCase& one, std::string_view id, double parameter = 0) {
    return remedyOutcome(id, {one.x, one.w, one.quantizerX, one.quantizerW, parameter}).value();
}

double sqnr(const ErrorReport& report) {
    return *report.sqnrDb;
}

}  // namespace

class tst_Remedies : public QObject {
    Q_OBJECT

private slots:
    void withoutARemedyTheSidesAreRoundedToNearest();
    void outlierChannelsAreDrawnWithoutRepetition();
    void remediesForActivationsHelpAgainstOutliers();
    void keptChannelsAreExact();
    void smoothingBalancesTheMaxima();
    void rotationSharesAnOutlierOut();
    void rotationOfOtherSizesIsBlockwise();
    void gptqWithoutCorrelationIsRoundToNearest();
    void gptqPushesTheErrorIntoTheNextChannel();
    void gptqBeatsRoundToNearestOnCorrelatedInputs();
    void awqTakesTheBestOfItsCandidates();
    void biasCorrectionRemovesTheMeanError();
    void everyRemedyRunsAndTheFirstIsNone();
    void badRequestsAreRefused();
};

void tst_Remedies::withoutARemedyTheSidesAreRoundedToNearest() {
    const OutlierCase one = outlierCase();
    const QuantizedProduct product =
        quantizedProduct(one.x, one.quantizerX, one.w, one.quantizerW).value();

    const RemedyOutcome none = outcome(one, "none");

    QCOMPARE(none.made.x, product.a.values);
    QCOMPARE(none.made.w, product.b.values);
    QVERIFY(std::abs(none.y.report.mse / product.integerErrors->report.mse - 1) < 1e-6);
    // Of the float32 values that it makes, not of levels in double as errors of codes are.
    const auto x = one.x.values.values();
    double squares = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        squares += std::pow(double{product.a.values[i]} - double{x[i]}, 2);
    QVERIFY(std::abs(none.x.mse * static_cast<double>(x.size()) / squares - 1) < 1e-9);
}

void tst_Remedies::outlierChannelsAreDrawnWithoutRepetition() {
    const Tensor ones = matrix(std::vector<float>(2 * 6, 1), 2, 6);

    const Tensor planted = withOutlierChannels(ones, 4, 10, 3);

    const auto values = planted.values.values();
    QCOMPARE(std::count(values.begin(), values.begin() + 6, 10.0F), 4);
    QVERIFY(std::equal(values.begin(), values.begin() + 6, values.begin() + 6));
    const Tensor all = withOutlierChannels(ones, 99, 10, 3);
    QCOMPARE(std::ranges::count(all.values.values(), 10.0F), 12);
}

void tst_Remedies::remediesForActivationsHelpAgainstOutliers() {
    const OutlierCase one = outlierCase();
    const double before = sqnr(outcome(one, "none").y.report);

    QVERIFY(sqnr(outcome(one, "llm-int8", 6).y.report) > before + 10);
    QVERIFY(sqnr(outcome(one, "smoothquant", 0.5).y.report) > before + 5);
    QVERIFY(sqnr(outcome(one, "hadamard").y.report) > before + 2);
}

void tst_Remedies::keptChannelsAreExact() {
    const OutlierCase one = outlierCase();

    const RemedyOutcome split = outcome(one, "llm-int8", 6);
    const RemedyOutcome allKept = outcome(one, "llm-int8", 0);
    const RemedyOutcome noneKept = outcome(one, "llm-int8", 1e6);

    QCOMPARE(split.made.keptChannels.size(), std::size_t{3});
    const std::size_t kept = split.made.keptChannels.front();
    for (std::size_t row = 0; row < one.x.shape[0]; ++row)
        QCOMPARE(split.made.x[row * 96 + kept], one.x.values.values()[row * 96 + kept]);
    QCOMPARE(split.made.seenMaximaX[kept], 0.0);
    QCOMPARE(allKept.y.report.mse, 0.0);
    QCOMPARE(noneKept.made.x, outcome(one, "none").made.x);
}

void tst_Remedies::smoothingBalancesTheMaxima() {
    const Tensor x = matrix({8, 1, -2, 0.5F}, 2, 2);      // maxima 8 and 1
    const Tensor w = matrix({0.5F, -0.25F, 1, 4}, 2, 2);  // maxima 0.5 and 4
    const OutlierCase one{x, w, symmetric(8), symmetric(8)};

    const RemedyOutcome half = outcome(one, "smoothquant", 0.5);
    const RemedyOutcome all = outcome(one, "smoothquant", 1);

    QVERIFY(std::abs(half.made.channelFactors[0] - 4) < 1e-12);    // √(8 / 0.5)
    QVERIFY(std::abs(half.made.channelFactors[1] - 0.5) < 1e-12);  // √(1 / 4)
    QVERIFY(std::abs(half.made.seenMaximaX[0] - half.made.seenMaximaW[0]) < 1e-6);
    QVERIFY(std::abs(all.made.seenMaximaX[0] - 1) < 1e-6);
    QVERIFY(std::abs(all.made.seenMaximaX[1] - 1) < 1e-6);
}

void tst_Remedies::rotationSharesAnOutlierOut() {
    const Tensor x = matrix({8, 0, 0, 0}, 1, 4);
    const Tensor w = matrix({1, 2, 3, 4}, 4, 1);
    const OutlierCase one{x, w, symmetric(8), symmetric(8)};

    const RemedyOutcome turned = outcome(one, "hadamard");

    for (const double maximum : turned.made.seenMaximaX)
        QVERIFY(std::abs(maximum - 4) < 1e-6);  // 8 / √4
    // All four rotated values are ±abs-max, which a symmetric scale holds exactly.
    for (std::size_t j = 0; j < 4; ++j)
        QVERIFY(std::abs(turned.made.x[j] - x.values.values()[j]) < 1e-5);
}

void tst_Remedies::rotationOfOtherSizesIsBlockwise() {
    // 12 channels are blocks of 8 and 4: an outlier in the last block stays in it.
    std::vector<float> values(12, 0);
    values[10] = 6;
    const OutlierCase one{matrix(values, 1, 12), matrix(std::vector<float>(12, 1), 12, 1),
                          symmetric(8), symmetric(8)};

    const RemedyOutcome turned = outcome(one, "hadamard");

    for (std::size_t j = 0; j < 8; ++j)
        QCOMPARE(turned.made.seenMaximaX[j], 0.0);
    for (std::size_t j = 8; j < 12; ++j)
        QVERIFY(std::abs(turned.made.seenMaximaX[j] - 3) < 1e-6);
}

void tst_Remedies::gptqWithoutCorrelationIsRoundToNearest() {
    std::vector<float> values(16 * 16, 0);
    for (std::size_t j = 0; j < 16; ++j)
        values[j * 17] = static_cast<float>(j + 1);
    const Tensor w = randomDemo({.m = 1, .k = 16, .n = 9}, 4).value().b;
    const OutlierCase one{matrix(values, 16, 16), w, symmetric(8), symmetric(3)};

    QCOMPARE(outcome(one, "gptq").made.w, outcome(one, "none").made.w);
}

void tst_Remedies::gptqPushesTheErrorIntoTheNextChannel() {
    // Two channels: once the first is fixed at q1, the best second is w2 + (w1 − q1)·H12 / H22.
    const Tensor x = matrix({1, 0.9F, -0.5F, -0.6F, 0.8F, 0.7F}, 3, 2);
    const Tensor w = matrix({1.4F, 0.45F, -3, 0.3F}, 2, 2);
    const OutlierCase one{x, w, symmetric(8), symmetric(3)};  // codes ±3, scale 1
    const double h11 = 2.0 / 3 * (1 + 0.25 + 0.64);
    const double h12 = 2.0 / 3 * (0.9 + 0.3 + 0.56);
    const double h22Plain = 2.0 / 3 * (0.81 + 0.36 + 0.49);
    const double h22 = h22Plain + 0.01 * (h11 + h22Plain) / 2;

    const auto got = outcome(one, "gptq").made.w;

    QCOMPARE(got[0], 1.0F);
    QCOMPARE(got[1], 0.0F);
    QCOMPARE(got[2], static_cast<float>(std::round(-3 + 0.4 * h12 / h22)));
    const double second = 0.3 + 0.45 * h12 / h22;  // 0.77: rounds up where 0.3 rounds down
    QVERIFY(second > 0.7);
    QCOMPARE(got[3], 1.0F);
}

void tst_Remedies::gptqBeatsRoundToNearestOnCorrelatedInputs() {
    // Each channel is the last one plus a little: strongly correlated.
    const ProductDemo demo = randomDemo({.m = 128, .k = 32, .n = 24}, 6).value();
    std::vector<float> values(demo.a.values.values().begin(), demo.a.values.values().end());
    for (std::size_t at = 0; at < values.size(); ++at)
        if (at % 32 != 0)
            values[at] = values[at - 1] + 0.2F * values[at];
    const OutlierCase one{matrix(values, 128, 32), demo.b, symmetric(8), symmetric(3, "channel:1")};

    QVERIFY(sqnr(outcome(one, "gptq").y.report) > sqnr(outcome(one, "none").y.report) + 3);
    // It pays in W for what it gains in Y.
    QVERIFY(outcome(one, "gptq").w.mse > outcome(one, "none").w.mse);
}

void tst_Remedies::awqTakesTheBestOfItsCandidates() {
    OutlierCase one = outlierCase();
    one.quantizerW = symmetric(3, "channel:1");

    const RemedyOutcome found = outcome(one, "awq");

    const auto& candidates = found.made.candidates;
    QCOMPARE(candidates.size(), std::size_t{20});
    QCOMPARE(candidates[0].parameter, 0.0);
    QCOMPARE(candidates[10].parameter, 0.5);
    const auto best =
        std::min_element(candidates.begin(), candidates.end(),
                         [](const auto& a, const auto& b) { return a.loss < b.loss; });
    QVERIFY(best->loss < 0.5 * candidates[0].loss);
    // The weights handed back are those of the best candidate.
    const auto y = exactProduct(one.x.values.values(), found.made.w, {64, 96, 48}).value();
    const auto exact =
        exactProduct(one.x.values.values(), one.w.values.values(), {64, 96, 48}).value();
    QCOMPARE(productErrors(exact, y, 64, 48).report.mse, best->loss);
}

void tst_Remedies::biasCorrectionRemovesTheMeanError() {
    // One-sided activations with everything clipped at 1: the outputs shift.
    const ProductDemo demo = randomDemo({.m = 50, .k = 20, .n = 6}, 8).value();
    std::vector<float> values(demo.a.values.values().begin(), demo.a.values.values().end());
    for (float& value : values)
        value = std::abs(value);
    OutlierCase one{matrix(values, 50, 20), demo.b, symmetric(8), symmetric(8)};
    one.quantizerX.calibration = parseCalibration("manual:-1,1").value();

    const RemedyOutcome corrected = outcome(one, "bias-correction");

    const ProductShape shape{50, 20, 6};
    const auto exact = exactProduct(one.x.values.values(), one.w.values.values(), shape).value();
    const auto got = exactProduct(corrected.made.x, corrected.made.w, shape).value();
    for (std::size_t column = 0; column < 6; ++column) {
        double mean = 0;
        for (std::size_t row = 0; row < 50; ++row)
            mean +=
                (got[row * 6 + column] + corrected.made.bias[column] - exact[row * 6 + column]) /
                50;
        QVERIFY(std::abs(mean) < 1e-12);
    }
    QVERIFY(corrected.y.report.mse < outcome(one, "none").y.report.mse);
}

void tst_Remedies::everyRemedyRunsAndTheFirstIsNone() {
    const OutlierCase one = outlierCase(20);

    const auto outcomes =
        remedyOutcomes({one.x, one.w, one.quantizerX, one.quantizerW, 0.7}, "smoothquant").value();

    QCOMPARE(outcomes.size(), remedies().size());
    QCOMPARE(outcomes[0].remedy->id, std::string_view("none"));
    for (const RemedyOutcome& each : outcomes) {
        const bool isChosen = each.remedy->id == "smoothquant";
        QCOMPARE(each.parameter, isChosen ? 0.7 : each.remedy->parameterDefault);
        QVERIFY(std::isfinite(each.y.report.mse));
        QCOMPARE(each.made.x.size(), one.x.values.size());
        QCOMPARE(each.made.seenMaximaX.size(), std::size_t{20});
    }
}

void tst_Remedies::badRequestsAreRefused() {
    const OutlierCase one = outlierCase();
    const auto code = [&](std::string_view id, double parameter, const Tensor& w) {
        return remedyOutcome(id, {one.x, w, one.quantizerX, one.quantizerW, parameter})
            .error()
            .code;
    };

    QCOMPARE(code("nothing", 0, one.w), Errc::Usage);
    QCOMPARE(code("smoothquant", 1.5, one.w), Errc::Usage);
    QCOMPARE(code("smoothquant", std::nan(""), one.w), Errc::Usage);
    QCOMPARE(code("none", 0, one.x), Errc::BadInput);
}

QUANTSCOPE_TEST_CLASS(tst_Remedies)
#include "tst_remedies.moc"
