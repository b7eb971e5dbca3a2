// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <string>

#include "core/scenario/scenario_json.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

const std::string kHead = R"({"quantscope":"scenario","version":1)";

Scenario everythingChanged() {
    Scenario scenario;
    GeneratedData data;
    data.distribution = Distribution::StudentT;
    data.count = 1234;
    data.location = -0.1;
    data.scale = 0.3;
    data.tail = 4.5;
    data.seed = 9007199254740991;  // the largest that every JSON reader holds
    data.outliers = {.share = 0.01, .reach = 12, .side = OutlierSide::Positive};
    data.placed = {3.5, -7.25};
    scenario.data = data;
    Scheme& scheme = scenario.scheme;
    scheme.kind = SchemeKind::Asymmetric;
    scheme.bits = 5;
    scheme.codeRange = CodeRange::Unsigned;
    scheme.zeroInRange = false;
    scheme.rounding = Rounding::Stochastic;
    scheme.seed = 99;
    scheme.powerOfTwoScale = true;
    scheme.smallestScale = 0.000244140625;
    scheme.per = {.kind = Granularity::Kind::Group, .size = 64};
    scenario.calibration.method = "entropy";
    scenario.calibration.variant = "mxnet";
    scenario.calibration.bins = 401;
    scenario.calibration.levels = 63;
    scenario.metric = Metric::Cosine;
    scenario.mirrorLimits = false;
    scenario.view.visible = ClipRange{-0.1, 2.5};
    scenario.view.counts = CountScale::Density;
    scenario.view.bins = 512;
    scenario.view.binPerCode = true;
    scenario.view.leftChart = "codes";
    scenario.view.rightChart = "values";
    return scenario;
}

void comesBack(const Scenario& scenario) {
    for (const JsonLayout layout : {JsonLayout::File, JsonLayout::OneLine}) {
        const std::string text = scenarioJson(scenario, layout);
        const auto read = parseScenario(text);
        QVERIFY2(read, read ? "" : english(read.error().message).c_str());
        QVERIFY2(read.value().scenario == scenario, text.c_str());
        QVERIFY(read.value().notes.empty());
        QCOMPARE(scenarioJson(read.value().scenario, layout), text);
    }
}

}  // namespace

class tst_ScenarioJson : public QObject {
    Q_OBJECT

private slots:
    void everyFieldComesBack();
    void unknownFieldsAreKept();
    void absentFieldsKeepTheirDefaults();
    void newerVersionsAreReadWithANote();
    void wrongValuesNameTheirField_data();
    void wrongValuesNameTheirField();
    void otherTextsAreRefused_data();
    void otherTextsAreRefused();
    void pathsBecomePortable();
    void briefTextsLeaveOutOnlyWhatIsUsual();
};

void tst_ScenarioJson::everyFieldComesBack() {
    comesBack(defaultScenario());
    comesBack(Scenario{});
    comesBack(everythingChanged());

    Scenario pasted = everythingChanged();
    pasted.data = PastedData{{0.1F, -2.5F, 1e-38F}};
    pasted.calibration = {};
    pasted.calibration.method = "manual";
    pasted.calibration.lower = -0.1;
    pasted.calibration.upper = 0.30000000000000004;
    comesBack(pasted);

    Scenario file = defaultScenario();
    file.data = FileData{"weights/tầng 1.npy", "layer.0", 400, "0123456789abcdef"};
    file.calibration.method = "percentile";
    file.calibration.parameter = 99.9;
    comesBack(file);
    std::get<FileData>(file.data).notFiniteAsZero = true;
    comesBack(file);
}

void tst_ScenarioJson::unknownFieldsAreKept() {
    const std::string text = kHead + R"(,"colour":{"hue":0.5,"name":"xanh"},"scheme":{"bits":6,)"
                                     R"("soul":[1,{"a":null}]}})";

    const auto read = parseScenario(text);

    QVERIFY(read);
    QCOMPARE(read.value().scenario.scheme.bits, 6);
    QCOMPARE(read.value().notes.size(), std::size_t{1});
    const std::string note = english(read.value().notes.front());
    QVERIFY2(note.ends_with(": colour, scheme.soul."), note.c_str());
    const std::string again = scenarioJson(read.value().scenario, JsonLayout::OneLine);
    QVERIFY2(again.find(R"("colour":{"hue":0.5,"name":"xanh"})") != std::string::npos,
             again.c_str());
    QVERIFY2(again.find(R"("soul":[1,{"a":null}])") != std::string::npos, again.c_str());
    const auto twice = parseScenario(again);
    QVERIFY(twice && twice.value().scenario == read.value().scenario);
}

void tst_ScenarioJson::absentFieldsKeepTheirDefaults() {
    const auto read = parseScenario(kHead + "}");

    QVERIFY(read && read.value().scenario == Scenario{});
}

void tst_ScenarioJson::newerVersionsAreReadWithANote() {
    const auto read = parseScenario(R"({"quantscope":"scenario","version":7,"scheme":{"bits":3}})");

    QVERIFY(read);
    QCOMPARE(read.value().scenario.scheme.bits, 3);
    QCOMPARE(read.value().notes.size(), std::size_t{1});
}

void tst_ScenarioJson::wrongValuesNameTheirField_data() {
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("named");
    const auto row = [](const char* fields, const char* named) {
        QTest::newRow(fields) << std::string(fields) << std::string(named);
    };
    row(R"("scheme":{"bits":17})", "scheme.bits");
    row(R"("scheme":{"bits":"8"})", "scheme.bits");
    row(R"("scheme":{"bits":4.5})", "scheme.bits");
    row(R"("scheme":{"kind":"ternary"})", "scheme.kind");
    row(R"("scheme":{"rounding":null})", "scheme.rounding");
    row(R"("scheme":{"per":"group:x"})", "scheme.per");
    row(R"("scheme":{"per":"group:0"})", "group:0");
    row(R"("data":{"source":"generated","seed":9007199254740993})", "data.seed");
    row(R"("scheme":3)", "scheme.");
    row(R"("calibration":{"method":"percentile:140"})", "calibration.method");
    row(R"("calibration":{"bins":-1})", "calibration.bins");
    row(R"("view":{"bins":3})", "view.bins");
    row(R"("metric":"beauty")", "metric");
}

void tst_ScenarioJson::wrongValuesNameTheirField() {
    QFETCH(std::string, fields);
    QFETCH(std::string, named);

    const auto read = parseScenario(kHead + "," + fields + "}");

    QVERIFY(!read);
    QCOMPARE(read.error().code, Errc::BadInput);
    const std::string sentence = english(read.error().message);
    QVERIFY2(sentence.find(named) != std::string::npos, sentence.c_str());
}

void tst_ScenarioJson::otherTextsAreRefused_data() {
    QTest::addColumn<std::string>("text");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("a list") << std::string("[1,2]");
    QTest::newRow("cut") << std::string(R"({"quantscope":"scenario","version":)");
    QTest::newRow("no mark") << std::string(R"({"version":1})");
    QTest::newRow("another mark") << std::string(R"({"quantscope":"lesson","version":1})");
    QTest::newRow("no version") << std::string(R"({"quantscope":"scenario"})");
    QTest::newRow("deep") << kHead + R"(,"x":)" + std::string(100'000, '[') +
                                 std::string(100'000, ']') + "}";
    QTest::newRow("one narrow bit") << kHead + R"(,"scheme":{"bits":1}})";
}

void tst_ScenarioJson::otherTextsAreRefused() {
    QFETCH(std::string, text);

    const auto read = parseScenario(text);

    QVERIFY(!read);
    QCOMPARE(read.error().code, Errc::BadInput);
}

void tst_ScenarioJson::pathsBecomePortable() {
    const auto pathOf = [](const char* path) {
        Scenario scenario;
        scenario.data = FileData{path, "", 0, ""};
        return std::get<FileData>(portableScenario(scenario, "/lab").data).path;
    };

    QCOMPARE(pathOf("/lab/w.npy"), std::string("w.npy"));
    QCOMPARE(pathOf("/lab/deep/w.npy"), std::string("deep/w.npy"));
    QCOMPARE(pathOf("/other/secret/w.npy"), std::string("w.npy"));
}

void tst_ScenarioJson::briefTextsLeaveOutOnlyWhatIsUsual() {
    Scenario pasted;
    pasted.data = PastedData{{1, -2, 0.1F}};
    Scenario changed = defaultScenario();
    changed.scheme.bits = 3;
    changed.calibration.method = "percentile";
    changed.calibration.parameter = 99.25;
    changed.view.visible = ClipRange{-1, 2};
    for (const Scenario& scenario : {Scenario{}, defaultScenario(), pasted, changed}) {
        const std::string brief = scenarioJson(scenario, JsonLayout::Brief);
        const auto read = parseScenario(brief);
        QVERIFY(read);
        QVERIFY(read.value().scenario == scenario);
        QVERIFY(brief.size() * 3 < scenarioJson(scenario, JsonLayout::OneLine).size());
    }
}

QUANTSCOPE_TEST_CLASS(tst_ScenarioJson)
#include "tst_scenario_json.moc"
