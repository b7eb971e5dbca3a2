// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <nlohmann/json.hpp>

#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

// Every kind of cell, and every character that some format gives a meaning.
Table smallTable() {
    Table table;
    table.id = "small";
    table.title = {"Small", {}};
    table.columns = {
        {"name", {"Name & co.", {}}}, {"count", {"Count", {}}}, {"value", {"x_1", {}}}};
    table.rows = {{std::string("plain"), std::int64_t{3}, 0.1},
                  {std::string("a,b \"c\"|d<e>&_$%"), Cell(), 1.0 / 3},
                  {std::string("dòng\nhai"), std::int64_t{-7}, 1e300}};
    table.provenance = {"Quantscope", "made by hand"};
    return table;
}

std::string written(const char* writer) {
    return findTableWriter(writer)->write(smallTable(), {});
}

// Values 0.5, −1 and 1 at two bits: codes 0, −1 and 1, as half to even has it.
Analysis smallAnalysis(Dataset& dataset) {
    dataset = makeDataset(makeTensor("", {3}, "float32", 32, FloatArray({0.5F, -1.F, 1.F})));
    Scenario scenario;
    scenario.data = PastedData{{0.5F, -1.F, 1.F}};
    scenario.scheme.bits = 2;
    return evaluate(dataset, scenario).value();
}

const Cell& cellNamed(const Table& table, const std::string& id) {
    for (const auto& row : table.rows)
        if (row[0] == Cell(id))
            return row[2];
    static const Cell none = std::string("no such row");
    return none;
}

}  // namespace

class tst_Tables : public QObject {
    Q_OBJECT

private slots:
    void separatedByCommas();
    void asJson();
    void markupKeepsItsColumns_data();
    void markupKeepsItsColumns();
    void titlesMayBeTranslated();
    void latexHasItsOwnSigns();
    void wordsAreToldFromIds();
    void resultsOfThreeValues();
    void codesOfThreeValues();
    void howItWasMadeIsTold();
};

// RFC 4180: quotes around what needs them, doubled inside.
void tst_Tables::separatedByCommas() {
    const std::string csv = written("csv");

    QVERIFY2(csv.find("name,count,value\n") != std::string::npos, csv.c_str());
    QVERIFY2(csv.find("plain,3,0.1\n") != std::string::npos, csv.c_str());
    QVERIFY2(csv.find("\"a,b \"\"c\"\"|d<e>&_$%\",,0.3333333333333333\n") != std::string::npos,
             csv.c_str());
    QVERIFY2(csv.find("\"dòng\nhai\",-7,1e+300") != std::string::npos, csv.c_str());
}

void tst_Tables::asJson() {
    const auto json = nlohmann::json::parse(written("json"), nullptr, false);

    QVERIFY(!json.is_discarded());
    const auto& rows = json["rows"];
    QCOMPARE(rows.size(), std::size_t{3});
    QVERIFY(rows[0]["name"] == "plain" && rows[0]["count"] == 3 && rows[0]["value"] == 0.1);
    QVERIFY(rows[1]["count"].is_null());
    QVERIFY(rows[1]["value"] == 1.0 / 3);
    QVERIFY(rows[2]["name"] == "dòng\nhai");
}

void tst_Tables::markupKeepsItsColumns_data() {
    QTest::addColumn<std::string>("writer");
    QTest::addColumn<std::string>("header");
    QTest::addColumn<std::string>("row");
    QTest::newRow("md") << std::string("md") << std::string("| Name & co. | Count | x_1 |")
                        << std::string("\\|d");
    QTest::newRow("tex") << std::string("tex") << std::string("Name \\& co. & Count & x\\_1")
                         << std::string("\\&\\_\\$\\%");
    QTest::newRow("html") << std::string("html") << std::string("Name &amp; co.")
                          << std::string("d&lt;e&gt;&amp;_$%");
}

void tst_Tables::markupKeepsItsColumns() {
    QFETCH(std::string, writer);
    QFETCH(std::string, header);
    QFETCH(std::string, row);

    const std::string text = written(writer.c_str());

    QVERIFY2(text.find(header) != std::string::npos, text.c_str());
    QVERIFY2(text.find(row) != std::string::npos, text.c_str());
    QVERIFY2(text.find("0.333333") != std::string::npos, text.c_str());
}

// What a file in the default font and encoding of LaTeX needs; the whole of it was compiled.
void tst_Tables::latexHasItsOwnSigns() {
    Table table;
    table.columns = {{"name", {"|error|", {}}}, {"change", {"A − B", {}}}};
    table.rows = {{std::string("a<b>"), Message{"× %1", {7.5}}}, {std::string("∞"), 1e-7}};
    const std::string text = findTableWriter("tex")->write(table, {});

    QVERIFY2(text.find("\\textbar{}error\\textbar{} & A $-$ B") != std::string::npos, text.c_str());
    QVERIFY2(text.find("a\\textless{}b\\textgreater{} & $\\times$ 7.5") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("$\\infty$ & $1 \\times 10^{-7}$") != std::string::npos, text.c_str());
    QVERIFY(text.find("LuaLaTeX") == std::string::npos);
    table.rows.push_back({std::string("cắt"), {}});
    QVERIFY(findTableWriter("tex")->write(table, {}).find("LuaLaTeX") != std::string::npos);
}

// Ids are the same in every language, words are not.
void tst_Tables::wordsAreToldFromIds() {
    const Scenario scenario = defaultScenario();
    const Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
    const Table table = resultsTable(dataset, evaluate(dataset, scenario).value());
    QVERIFY(!table.rows.empty());
    for (const auto& row : table.rows) {
        QVERIFY(std::holds_alternative<std::string>(row[0]));
        QVERIFY(std::holds_alternative<Message>(row[1]));
    }
}

void tst_Tables::titlesMayBeTranslated() {
    const std::vector<std::string> titles{"Tên", "Số", "Giá trị"};

    const std::string text = findTableWriter("md")->write(smallTable(), titles);

    QVERIFY2(text.find("| Tên | Số | Giá trị |") != std::string::npos, text.c_str());
}

void tst_Tables::resultsOfThreeValues() {
    Dataset dataset;
    const Analysis analysis = smallAnalysis(dataset);

    const Table table = resultsTable(dataset, analysis);

    QVERIFY(cellNamed(table, "mse") == Cell(0.25 / 3));
    QVERIFY(cellNamed(table, "scale") == Cell(1.0));
    QVERIFY(cellNamed(table, "levels") == Cell(std::int64_t{3}));
    QVERIFY(cellNamed(table, "clipped") == Cell(std::int64_t{0}));
    QVERIFY(cellNamed(table, "zeroed_fraction") == Cell(1.0 / 3));
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
}

void tst_Tables::codesOfThreeValues() {
    Dataset dataset;
    const Analysis analysis = smallAnalysis(dataset);

    const Table table = codesTable(analysis);

    QCOMPARE(table.rows.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(table.rows[i][0] == Cell(static_cast<std::int64_t>(i) - 1));
        QVERIFY(table.rows[i][1] == Cell(static_cast<double>(i) - 1));
        QVERIFY(table.rows[i][4] == Cell(std::int64_t{1}));
    }
    QVERIFY(table.rows[0][2] == Cell());
    QVERIFY(table.rows[2][3] == Cell());
}

void tst_Tables::howItWasMadeIsTold() {
    Dataset dataset;
    const Analysis analysis = smallAnalysis(dataset);

    const std::vector<std::string> lines = provenance(dataset, analysis);

    QVERIFY(lines.front().starts_with("Quantscope "));
    const auto holds = [&lines](const char* text) {
        return std::any_of(lines.begin(), lines.end(), [text](const std::string& line) {
            return line.find(text) != std::string::npos;
        });
    };
    QVERIFY(holds("3 finite values"));
    QVERIFY(holds("exact"));
    QVERIFY(holds("\"bits\":2"));
}

QUANTSCOPE_TEST_CLASS(tst_Tables)
#include "tst_tables.moc"
