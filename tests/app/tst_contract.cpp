// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/run_cli.h"
#include "tests/support/test_classes.h"

// Every word that the command line promises, typed: each one answers, is told apart from a wrong
// one, and nothing that was typed is passed over in silence.
using namespace quantscope;
using namespace quantscope::test;

namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

const std::string kData = "gen:laplace(n=2000,seed=3)";

Json jsonOf(const CliRun& run) {
    return Json::parse(run.output, nullptr, /*allow_exceptions=*/false);
}

CliRun quantize(Words options, const std::string& input = kData) {
    Words words{"quantize", input, "--json"};
    words.insert(words.end(), options.begin(), options.end());
    return runCli(words);
}

// A 6 × 10 matrix as text.
std::string writeMatrix(const TemporaryFolder& folder) {
    const std::string path = folder.file("matrix.csv");
    std::ofstream file(path);
    for (int row = 0; row < 6; ++row)
        for (int column = 0; column < 10; ++column)
            file << (row - 2.3) * (column - 4.1) << (column < 9 ? "," : "\n");
    return path;
}

// The contract's `scheme` and the lists of one entry a group.
std::string strangeIn(const Json& answer) {
    for (const char* field :
         {"kind", "bits", "qmin", "qmax", "scale_rule", "rounding", "per", "calibration"})
        if (!answer["scheme"].contains(field))
            return std::string("scheme.") + field;
    for (const char* field : {"scale", "lo", "hi"})
        if (!answer[field].is_array() || answer[field].size() != answer["groups"])
            return field;
    for (const char* field : {"zero_point", "course_z"})
        if (!answer[field].is_null() && answer[field].size() != answer["groups"])
            return field;
    const Json& errors = answer["errors"];
    const double parts =
        errors["rounding_mse"].get<double>() + errors["clipping_mse"].get<double>();
    if (std::abs(parts - errors["mse"].get<double>()) > 1e-12 * parts)
        return "errors.mse";
    return {};
}

void addRows(std::initializer_list<const char*> words) {
    QTest::addColumn<QString>("word");
    for (const char* word : words)
        QTest::newRow(word) << QString::fromUtf8(word);
}

}  // namespace

class tst_Contract : public QObject {
    Q_OBJECT

private slots:
    void everyCalibrationAnswers_data();
    void everyCalibrationAnswers();
    void everyCodebookAnswers_data();
    void everyCodebookAnswers();
    void everyFormatAnswers_data();
    void everyFormatAnswers();
    void everyGranularityAnswers_data();
    void everyGranularityAnswers();
    void formatsFixTheRest_data();
    void formatsFixTheRest();
    void optionsWithoutEffectAreNamed_data();
    void optionsWithoutEffectAreNamed();
    void oneGroupShowsItsLevels();
    void breakdownOfNothingIsEmpty();
    void namedContendersAreNotLeftOut();
    void everyCommandShowsAnExample();
};

void tst_Contract::everyCalibrationAnswers_data() {
    addRows({"minmax",
             "percentile:99.9",
             "entropy",
             "entropy:nvidia-toolkit",
             "entropy:tensorrt",
             "entropy:ppq",
             "entropy:onnxruntime",
             "entropy:onnxruntime-clean",
             "entropy:mxnet",
             "entropy:aimet",
             "mse",
             "mae",
             "lp:2.4",
             "aciq-gauss",
             "aciq-laplace",
             "octav",
             "sigma:3",
             "moving-average:0.1",
             "histogram-l2",
             "sqnr",
             "sqnr:2",
             "hqq",
             "hqq:0.7",
             "manual:-1,1.5"});
}

// Under both uniform schemes, per tensor and in groups; hqq asks for asymmetric.
void tst_Contract::everyCalibrationAnswers() {
    QFETCH(QString, word);
    const std::string calibration = word.toStdString();
    for (const char* scheme : {"symmetric", "asymmetric"}) {
        const bool refused = calibration.starts_with("hqq") && std::string(scheme) == "symmetric";
        for (const char* per : {"tensor", "group:500"}) {
            const CliRun run = quantize(
                {"--scheme", scheme, "--per", per, "--calibration", calibration, "--bits", "4"});
            QVERIFY2(run.exitCode == (refused ? 2 : 0), run.errors.c_str());
            if (refused)
                continue;
            const Json answer = jsonOf(run);
            QCOMPARE(strangeIn(answer), std::string());
            QCOMPARE(answer["scheme"]["calibration"].dump(), Json(calibration).dump());
            for (std::size_t i = 0; i < answer["scale"].size(); ++i) {
                QVERIFY(answer["scale"][i].get<double>() > 0);
                QVERIFY(answer["lo"][i].get<double>() < answer["hi"][i].get<double>());
            }
        }
    }
}

void tst_Contract::everyCodebookAnswers_data() {
    addRows({"lloyd-max", "balanced", "balanced-means", "quantile", "log2", "apot", "ternary",
             "binary", "nf4", "af4", "fp4", "fp8-e4m3", "fp8-e5m2", "fp6-e2m3", "fp6-e3m2",
             "float:4,3", "float:2,1", "dynamic8", "iq4_nl"});
}

void tst_Contract::everyCodebookAnswers() {
    QFETCH(QString, word);
    for (const char* per : {"tensor", "group:100"}) {
        const CliRun run = quantize(
            {"--codebook", word.toStdString(), "--bits", "5", "--per", per, "--codes", "--quiet"});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        const Json answer = jsonOf(run);
        QCOMPARE(strangeIn(answer), std::string());
        QCOMPARE(answer["scheme"]["codebook"].dump(), Json(word.toStdString()).dump());
        QVERIFY(answer["zero_point"].is_null());
        const Json& highest = answer["scheme"]["qmax"];
        for (const Json& code : answer["codes"])
            QVERIFY(code >= 0 && code <= highest);
    }
}

void tst_Contract::everyFormatAnswers_data() {
    addRows({"mxfp4",  "mxfp6-e2m3", "mxfp6-e3m2", "mxfp8-e4m3", "mxfp8-e5m2", "mxint8",
             "nvfp4",  "q4_0",       "q4_1",       "q5_0",       "q5_1",       "q8_0",
             "q2_k",   "q3_k",       "q4_k",       "q5_k",       "q6_k",       "iq4_nl",
             "iq4_xs", "bnb-int8",   "bnb-nf4",    "bnb-nf4-dq", "mxfp4:rceil"});
}

void tst_Contract::everyFormatAnswers() {
    QFETCH(QString, word);
    const CliRun run = quantize({"--format", word.toStdString(), "--codes", "--dequantized"});
    QVERIFY2(run.exitCode == 0, run.errors.c_str());
    const Json answer = jsonOf(run);
    QCOMPARE(strangeIn(answer), std::string());
    QCOMPARE(answer["scheme"]["format"].dump(), Json(word.toStdString()).dump());
    QCOMPARE(answer["codes"].size(), std::size_t{2000});
    QCOMPARE(answer["dequantized"].size(), std::size_t{2000});
    const double bits = answer["errors"]["bits_per_value"].get<double>();
    QVERIFY(bits > answer["scheme"]["bits"].get<double>());
}

void tst_Contract::everyGranularityAnswers_data() {
    QTest::addColumn<QString>("per");
    QTest::addColumn<int>("groups");  // 0: refused
    const auto row = [](const char* per, int groups) {
        QTest::newRow(per) << QString::fromLatin1(per) << groups;
    };
    row("tensor", 1);
    row("channel:0", 6);
    row("channel:1", 10);
    row("row", 6);
    row("group:10", 6);
    row("group:7", 12);
    row("group:1000", 6);
    row("block:2,3", 12);
    row("block:4,10", 2);
    row("channel:2", 0);
    row("channel", 0);
    row("row:1", 0);
    row("group:0", 0);
    row("group:-1", 0);
    row("block:2", 0);
    row("block:0,4", 0);
}

void tst_Contract::everyGranularityAnswers() {
    QFETCH(QString, per);
    QFETCH(int, groups);
    const TemporaryFolder folder;
    const std::string path = writeMatrix(folder);
    for (const char* scheme : {"symmetric", "codebook"}) {
        Words options{"--per", per.toStdString()};
        if (std::string(scheme) == "codebook")
            options.insert(options.end(), {"--codebook", "nf4"});
        const CliRun run = quantize(options, path);
        QVERIFY2(run.exitCode == (groups > 0 ? 0 : 2), run.errors.c_str());
        if (groups == 0)
            continue;
        const Json answer = jsonOf(run);
        QCOMPARE(strangeIn(answer), std::string());
        QCOMPARE(answer["groups"].get<int>(), groups);
        QCOMPARE(answer["scheme"]["per"].dump(), Json(per.toStdString()).dump());
    }
}

void tst_Contract::formatsFixTheRest_data() {
    QTest::addColumn<QStringList>("options");
    for (const char* options : {"--bits 8", "--per group:32", "--per tensor", "--calibration mse",
                                "--rounding half-up", "--scale-rule torch", "--code-range full",
                                "--zero-in-range no", "--power-of-two-scale", "--bins 512"})
        QTest::newRow(options) << QString::fromLatin1(options).split(QLatin1Char(' '));
}

void tst_Contract::formatsFixTheRest() {
    QFETCH(QStringList, options);
    Words words{"--format", "mxfp4"};
    for (const QString& option : options)
        words.push_back(option.toStdString());

    const CliRun run = quantize(words);

    QCOMPARE(run.exitCode, 0);
    QCOMPARE(jsonOf(run)["errors"].dump(),
             jsonOf(quantize({"--format", "mxfp4"}))["errors"].dump());
    QVERIFY2(run.errors.find(words[2]) != std::string::npos, run.errors.c_str());
    QVERIFY2(run.errors.find("mxfp4") != std::string::npos, run.errors.c_str());
    QCOMPARE(quantize({"--format", "mxfp4", "--bits", "4"}).errors, std::string());
}

void tst_Contract::optionsWithoutEffectAreNamed_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");  // empty: all of them have an effect
    const auto row = [](const char* options, const char* named) {
        QTest::newRow(options) << QString::fromLatin1(options).split(QLatin1Char(' '))
                               << QString::fromLatin1(named);
    };
    row("--codebook lloyd-max --bits 3 --calibration mse", "--calibration");
    row("--codebook ternary --calibration minmax", "--calibration");
    row("--codebook balanced --bits 3 --power-of-two-scale", "--power-of-two-scale");
    row("--codebook nf4 --bits 8", "--bits");
    row("--codebook nf4 --scale-rule torch", "--scale-rule");
    row("--codebook nf4 --code-range full", "--code-range");
    row("--scheme asymmetric --scale-rule torch", "--scale-rule");
    row("--zero-in-range no", "--zero-in-range");
    row("--seed 4", "--seed");
    row("--bins 512", "--bins");
    row("--batch 10", "--batch");
    row("--codebook nf4 --bits 4 --calibration mse --power-of-two-scale", "");
    row("--codebook lloyd-max --bits 3", "");
    row("--rounding stochastic --seed 4", "");
    row("--calibration entropy --bins 512 --levels 64", "");
    row("--calibration moving-average:0.1 --batch 10", "");
}

void tst_Contract::optionsWithoutEffectAreNamed() {
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    Words words;
    for (const QString& option : options)
        words.push_back(option.toStdString());

    const CliRun run = quantize(words);

    QVERIFY2(run.exitCode == 0, run.errors.c_str());
    if (named.isEmpty())
        QCOMPARE(run.errors, std::string());
    else
        QVERIFY2(run.errors.find(named.toStdString() + " has no effect") != std::string::npos,
                 run.errors.c_str());
}

// A group that holds all of the values has levels and thresholds as the tensor has.
void tst_Contract::oneGroupShowsItsLevels() {
    for (const char* codebook : {"nf4", "lloyd-max"}) {
        const Json whole = jsonOf(quantize({"--codebook", codebook, "--bits", "4"}));
        const Json group =
            jsonOf(quantize({"--codebook", codebook, "--bits", "4", "--per", "group:5000"}));
        QCOMPARE(group["groups"].dump(), Json(1).dump());
        QVERIFY(group["levels"].is_array());
        QCOMPARE(group["levels"].dump(), whole["levels"].dump());
        QCOMPARE(group["thresholds"].dump(), whole["thresholds"].dump());
    }
}

void tst_Contract::breakdownOfNothingIsEmpty() {
    const CliRun run =
        runCli({"quantize", "-", "--json", "--breakdown", "cause", "--format", "q4_k"}, "nan inf");
    QCOMPARE(run.exitCode, 0);
    const Json answer = jsonOf(run);
    QVERIFY(answer["optimum"].is_null());
    for (const auto& [cause, share] : answer["breakdown"]["by_cause"].items())
        QCOMPARE(share.get<double>(), 0.0);
}

void tst_Contract::namedContendersAreNotLeftOut() {
    for (const char* words :
         {"symmetric channel:7", "mxfp4 group:32", "lloyd-max mse", "symmetric hqq"}) {
        const CliRun run = runCli({"compare", kData, "--with", words});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.output.empty() && !run.errors.empty());
    }
    QCOMPARE(runCli({"compare", kData, "--with", "nf4 row mse", "--with", "mxfp4"}).exitCode, 0);
}

void tst_Contract::everyCommandShowsAnExample() {
    for (const char* command : {"inspect", "stats", "quantize", "calibrate", "sweep", "compare",
                                "matmul", "formats", "bench"}) {
        const CliRun run = runCli({command, "--help"});
        QCOMPARE(run.exitCode, 0);
        const std::string example = std::string("Example: quantscope-cli ") + command;
        QVERIFY2(run.output.find(example) != std::string::npos, command);
    }
}

QUANTSCOPE_TEST_CLASS(tst_Contract)
#include "tst_contract.moc"
