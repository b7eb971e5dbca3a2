// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtTest/QTest>

#include <algorithm>

#include "core/scenario/prepare.h"
#include "core/scenario/scenario_json.h"
#include "core/table/comparison_table.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

PinnedResult resultOf(const Scenario& scenario) {
    const Dataset dataset = withIndex(makeDataset(loadData(scenario.data, {}).value())).value();
    return pinnedResult(dataset, scenario).value();
}

Scenario mseScenario() {
    Scenario scenario = defaultScenario();
    scenario.calibration.method = "mse";
    return scenario;
}

const std::vector<Cell>& rowOf(const Table& table, std::string_view id) {
    return *std::ranges::find_if(table.rows, [id](const std::vector<Cell>& row) {
        return std::get<std::string>(row.front()) == id;
    });
}

std::string words(const Cell& cell) {
    return english(std::get<Message>(cell));
}

}  // namespace

class tst_ComparisonTable : public QObject {
    Q_OBJECT

private slots:
    // The first-run scenario's own numbers: MinMax about 8.3 dB, MSE about 12.1 dB.
    void theDefaultStateAgainstTheBestLimit() {
        const PinnedResult minMax = resultOf(defaultScenario());
        const PinnedResult mse = resultOf(mseScenario());
        const Table table = comparisonTable({'A', "A MinMax 4b", &minMax}, {'B', "B MSE 4b", &mse});

        const auto& sqnr = rowOf(table, "sqnr_db");
        QVERIFY(std::get<double>(sqnr[1]) > 8 && std::get<double>(sqnr[1]) < 9);
        QVERIFY(std::get<double>(sqnr[2]) > 11.5 && std::get<double>(sqnr[2]) < 12.5);
        QCOMPARE(std::get<double>(sqnr[3]), std::get<double>(sqnr[2]) - std::get<double>(sqnr[1]));
        QCOMPARE(words(sqnr[5]), std::string("better"));
        QVERIFY(words(sqnr[4]).starts_with("+"));
        QVERIFY(words(sqnr[4]).ends_with(" dB"));
        QCOMPARE(words(rowOf(table, "clipping_mse")[4]), std::string("new"));
        QCOMPARE(words(rowOf(table, "clipping_mse")[5]), std::string("worse"));
        QCOMPARE(words(rowOf(table, "scale")[5]), std::string("different"));
    }

    void aStateAgainstItselfHasNoDifference() {
        const PinnedResult one = resultOf(defaultScenario());
        const Table table = comparisonTable({'A', "A", &one}, {'B', "B", &one});
        for (const auto& row : table.rows) {
            QCOMPARE(words(row[5]), std::string("same"));
            QCOMPARE(std::get<double>(row[3]), 0.0);
        }
    }

    void howBothWereMadeIsIncluded() {
        const PinnedResult minMax = resultOf(defaultScenario());
        const PinnedResult mse = resultOf(mseScenario());
        const Table table = comparisonTable({'A', "A MinMax", &minMax}, {'B', "B MSE", &mse});

        std::vector<std::string> expected{"A MinMax:"};
        for (const std::string& line : provenance(minMax))
            expected.push_back(line);
        expected.push_back("B MSE:");
        for (const std::string& line : provenance(mse))
            expected.push_back(line);
        QVERIFY(table.provenance == expected);
        const auto first = scenarioJsonIn(table.provenance[4]);
        QVERIFY(first && parseScenario(*first).value().scenario == defaultScenario());
    }

    // What remains of the values says the same about them as the values themselves.
    void provenanceNeedsNoValues() {
        const Scenario scenario = defaultScenario();
        const Dataset dataset = withIndex(makeDataset(loadData(scenario.data, {}).value())).value();
        QCOMPARE(provenance(resultOf(scenario)),
                 provenance(dataset, evaluate(dataset, scenario).value()));
    }
};

QUANTSCOPE_TEST_CLASS(tst_ComparisonTable)
#include "tst_comparison_table.moc"
