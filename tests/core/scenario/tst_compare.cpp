// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <set>

#include "core/figure/pareto_figure.h"
#include "core/scenario/compare.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/table/tables.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

Dataset normalMatrix() {
    return makeDataset(
        makeTensor("", {16, 256}, "float32", 32, FloatArray(sampleValues("normal", 16 * 256))));
}

std::vector<ComparedRow> rowsAt(int bits) {
    const Dataset dataset = normalMatrix();
    return compare(dataset, contendersOf(bits, bits, dataset.tensor.shape)).value();
}

const ComparedRow* rowOf(const std::vector<ComparedRow>& rows, const std::string& label) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ComparedRow& row) {
        return row.contender.label == label;
    });
    return found == rows.end() ? nullptr : &*found;
}

double sqnrOf(const ComparedRow& row) {
    return row.errors.sqnrDb.value_or(1e300);
}

}  // namespace

class tst_Compare : public QObject {
    Q_OBJECT

private slots:
    void fourBitsMeetEverybody() {
        const auto rows = rowsAt(4);
        for (const char* label :
             {"symmetric 4-bit", "asymmetric group:32 4-bit", "symmetric channel:0 4-bit", "nf4",
              "nf4 group:64", "mxfp4", "nvfp4", "q4_0", "q4_k", "iq4_nl", "codebook iq4_nl",
              "bnb-nf4-dq"})
            QVERIFY2(rowOf(rows, label), label);
        QVERIFY(!rowOf(rows, "q8_0"));
        QVERIFY(!rowOf(rows, "mxfp8-e4m3"));
    }

    void labelsAreDistinctAndReadBack() {
        const Dataset dataset = normalMatrix();
        std::set<std::string> labels;
        for (const Contender& contender : contendersOf(1, 8, dataset.tensor.shape)) {
            QVERIFY2(labels.insert(contender.label).second, contender.label.c_str());
            std::string words = contender.label;
            if (const auto at = words.find("-bit"); at != std::string::npos)
                words.erase(words.rfind(' '));
            QVERIFY(parseContender(words, contender.scheme.bits).value() == contender);
        }
    }

    void rowsAreWhatEvaluateSays() {
        const Dataset dataset = normalMatrix();
        const auto contenders = contendersOf(4, 4, dataset.tensor.shape);
        const auto rows = compare(dataset, contenders).value();
        for (const ComparedRow& row : rows) {
            Scenario scenario;
            scenario.scheme = row.contender.scheme;
            scenario.calibration = row.contender.calibration;
            QVERIFY(evaluate(dataset, scenario).value().errors == row.errors);
        }
    }

    void bestFirst() {
        const auto rows = rowsAt(4);
        QVERIFY(std::is_sorted(rows.begin(), rows.end(),
                               [](const auto& a, const auto& b) { return sqnrOf(a) > sqnrOf(b); }));
    }

    // The definition, tried on every pair.
    void frontierIsWhatNothingBeats() {
        const Dataset dataset = normalMatrix();
        const auto rows = compare(dataset, contendersOf(2, 8, dataset.tensor.shape)).value();
        QVERIFY(rows.size() > 50);
        for (const ComparedRow& row : rows) {
            const bool beaten =
                std::any_of(rows.begin(), rows.end(), [&](const ComparedRow& other) {
                    const double bits = other.errors.bitsPerValue - row.errors.bitsPerValue;
                    const double sqnr = sqnrOf(other) - sqnrOf(row);
                    return bits <= 0 && sqnr >= 0 && (bits < 0 || sqnr > 0);
                });
            QCOMPARE(row.onFrontier, !beaten);
        }
    }

    void figureHasAMarkPerRowAndARisingFrontier() {
        const auto rows = rowsAt(4);
        const Figure figure = paretoFigure(rows);
        QCOMPARE(figure.marks.size(), rows.size());
        QCOMPARE(figure.lines.size(), std::size_t{1});
        const FigureLine& line = figure.lines.front();
        QVERIFY(std::is_sorted(line.x.begin(), line.x.end()));
        QVERIFY(std::is_sorted(line.y.begin(), line.y.end()));
        QCOMPARE(std::count_if(figure.marks.begin(), figure.marks.end(),
                               [](const FigureMark& mark) { return !mark.open; }),
                 static_cast<std::ptrdiff_t>(line.x.size()));
        for (const FigureMark& mark : figure.marks) {
            QVERIFY(figure.xAxis.lower < mark.x && mark.x < figure.xAxis.upper);
            QVERIFY(figure.yAxis.lower < mark.y && mark.y < figure.yAxis.upper);
        }
        QCOMPARE(compareTable(rows).rows.size(), rows.size());
        QVERIFY(paretoFigure({}).marks.empty());
    }

    void zerosHaveNoSignalAndNoMarks() {
        const Dataset dataset = makeDataset(
            makeTensor("", {64}, "float32", 32, FloatArray(std::vector<float>(64, 0.0F))));
        const auto rows = compare(dataset, contendersOf(4, 4, dataset.tensor.shape)).value();
        QVERIFY(!rows.empty());
        QVERIFY(paretoFigure(rows).marks.empty());
    }

    // The default scenario names its code range, the list leaves it to the kind.
    void theWayInUseIsComparedOnce() {
        const Scenario usual = defaultScenario();
        const Shape shape{64};
        const auto list = contendersBeside(usual.scheme, usual.calibration, shape);
        QCOMPARE(list.size(), contendersOf(2, 8, shape).size());
        QCOMPARE(std::ranges::count_if(list,
                                       [&](const Contender& each) {
                                           return isWay(each, usual.scheme, usual.calibration);
                                       }),
                 1);

        const auto own = contendersBeside(usual.scheme, {.method = "sigma", .parameter = 2}, shape);
        QCOMPARE(own.size(), list.size() + 1);
        QCOMPARE(own.front().label, std::string("own"));
        QCOMPARE(own.front().calibration.method, std::string("sigma"));
    }

    void wordsAreUnderstoodOrRefused() {
        const Contender fine = parseContender("asymmetric group:64 mse", 3).value();
        QCOMPARE(fine.label, std::string("asymmetric group:64 mse 3-bit"));
        QCOMPARE(fine.scheme.per.size, std::size_t{64});
        QCOMPARE(fine.calibration.method, std::string("mse"));
        QCOMPARE(parseContender("mxfp4:even", 4).value().scheme.format, std::string("mxfp4:even"));
        for (const char* wrong :
             {"", " ", "quick", "symmetric quick", "codebook mxfp4", "group:32"}) {
            const auto contender = parseContender(wrong, 4);
            QVERIFY2(!contender, wrong);
            QCOMPARE(contender.error().code, Errc::Usage);
        }
    }

    void cancelledWorkSaysSo() {
        std::stop_source stop;
        stop.request_stop();
        const Dataset dataset = normalMatrix();
        const auto rows =
            compare(dataset, contendersOf(4, 4, dataset.tensor.shape), Task(stop.get_token()));
        QCOMPARE(rows.error().code, Errc::Cancelled);
    }
};

QUANTSCOPE_TEST_CLASS(tst_Compare)
#include "tst_compare.moc"
