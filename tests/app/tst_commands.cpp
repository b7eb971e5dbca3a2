// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/files/tensor_file.h"
#include "core/files/write_file.h"
#include "tests/support/run_cli.h"
#include "tests/support/test_classes.h"

// The command line as a contract: exit codes, names in the JSON, where answers go.
using namespace quantscope;
using namespace quantscope::test;

namespace {

using Json = nlohmann::json;

constexpr const char* kNumbers = "0.3 0.6 -0.3 -0.5 0 0.7 -0.8 0.2";

Json jsonOf(const CliRun& run) {
    return Json::parse(run.output, nullptr, /*allow_exceptions=*/false);
}

std::string missingIn(const Json& json, const std::vector<const char*>& fields) {
    for (const char* field : fields)
        if (!json.contains(field))
            return field;
    return {};
}

const std::vector<const char*> kErrorFields{
    "mse",           "rounding_mse",      "clipping_mse",    "mae",
    "max_abs_error", "sqnr_db",           "cosine",          "kl",
    "clipped",       "clipped_fraction",  "zeroed_fraction", "levels_used",
    "levels",        "code_entropy_bits", "bits_per_value",  "compression"};

// Two tensors of four numbers, as safetensors.
void writeTwoTensors(const std::string& path) {
    std::string header = R"({"first":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},)"
                         R"("second":{"dtype":"F32","shape":[2,2],"data_offsets":[16,32]}})";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    std::string bytes(8, '\0');
    bytes[0] = static_cast<char>(header.size());
    bytes += header;
    for (const float value : {1.F, 2.F, 3.F, 4.F, -5.F, 6.F, 7.F, 8.F}) {
        std::array<char, sizeof value> raw{};
        std::memcpy(raw.data(), &value, sizeof value);
        bytes.append(raw.data(), raw.size());
    }
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

class tst_Commands : public QObject {
    Q_OBJECT

private slots:
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void wrongUsageNamesTheWord();
    void whatIsOverNoValueIsNull();
    void badInputIsOne_data();
    void badInputIsOne();
    void helpAndVersionAreAnswers();
    void quantizeAnswersAsDocumented();
    void breakdownAddsUp();
    void statsOfNumbersOnStandardInput();
    void tensorsByNameAndNumber();
    void manyTensorsNeedAName();
    void everyMethodHasARow();
    void oneMethodOnRequest();
    void sweepOverClip();
    void sweepsOverTheRest_data();
    void sweepsOverTheRest();
    void answersGoToAFileWhole();
    void csvIsATable();
    void savedCodesComeBack();
    void scenarioFilesAreOverridden();
    void warningsAreSilentWhenQuiet();
    void benchPrintsLinesOfJson();
};

void tst_Commands::wrongUsageIsTwo_data() {
    QTest::addColumn<std::vector<std::string>>("arguments");
    const auto row = [](const char* name, std::vector<std::string> arguments) {
        QTest::newRow(name) << std::move(arguments);
    };
    const std::string data = "gen:normal(n=100)";
    row("nothing", {});
    row("unknown command", {"quantise", data});
    row("unknown option", {"stats", data, "--jsn"});
    row("no input", {"stats"});
    row("breakdown per what", {"quantize", data, "--breakdown", "planet"});
    row("bits 0", {"quantize", data, "--bits", "0"});
    row("bits 17", {"quantize", data, "--bits", "17"});
    row("bits as a word", {"quantize", data, "--bits", "eight"});
    row("scheme", {"quantize", data, "--scheme", "ternary"});
    row("scale rule", {"quantize", data, "--scale-rule", "mine"});
    row("calibration", {"quantize", data, "--calibration", "guess"});
    row("percentile beyond 100", {"quantize", data, "--calibration", "percentile:101"});
    row("entropy variant", {"quantize", data, "--calibration", "entropy:mine"});
    row("limits the wrong way round", {"quantize", data, "--calibration", "manual:1,-1"});
    row("granularity", {"quantize", data, "--per", "neuron"});
    row("channel that is not there", {"quantize", data, "--per", "channel:3"});
    row("profile", {"quantize", data, "--profile", "caffe"});
    row("one narrow bit", {"quantize", data, "--bits", "1"});
    row("hqq of a symmetric scheme", {"quantize", data, "--calibration", "hqq"});
    row("sqnr of unsigned codes",
        {"quantize", data, "--calibration", "sqnr", "--code-range", "unsigned"});
    row("distribution", {"stats", "gen:cauchy(n=5)"});
    row("no values", {"stats", "gen:normal(n=0)"});
    row("too many values", {"stats", "gen:normal(n=100000001)"});
    row("bench", {"bench", "everything"});
}

void tst_Commands::wrongUsageIsTwo() {
    QFETCH(std::vector<std::string>, arguments);

    const CliRun run = runCli(arguments);

    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.output.empty());
    QVERIFY(!run.errors.empty());
}

void tst_Commands::wrongUsageNamesTheWord() {
    for (const auto& [arguments, word] :
         {std::pair{std::vector<std::string>{"quantise", "gen:normal(n=100)"}, "“quantise”"},
          std::pair{std::vector<std::string>{"quantize", "gen:normal(n=100)", "--bits", "4.5"},
                    "--bits = 4.5"}})
        QVERIFY(runCli(arguments).errors.find(word) != std::string::npos);
}

void tst_Commands::whatIsOverNoValueIsNull() {
    const Json errors =
        jsonOf(runCli({"quantize", "-", "--json", "--quiet"}, "nan nan\n"))["errors"];

    for (const char* field :
         {"mse", "rounding_mse", "clipping_mse", "mae", "max_abs_error", "sqnr_db", "cosine",
          "clipped_fraction", "zeroed_fraction", "code_entropy_bits"})
        QVERIFY2(errors.at(field).is_null(), field);
    QCOMPARE(errors.at("clipped").get<int>(), 0);
}

void tst_Commands::badInputIsOne_data() {
    QTest::addColumn<std::vector<std::string>>("arguments");
    QTest::addColumn<std::string>("input");
    QTest::newRow("no such file") << std::vector<std::string>{"stats", "/no/such/file.npy"}
                                  << std::string();
    QTest::newRow("no numbers") << std::vector<std::string>{"stats", "-"}
                                << std::string("one two three");
    QTest::newRow("nothing on standard input")
        << std::vector<std::string>{"quantize", "-"} << std::string();
    QTest::newRow("no such scenario")
        << std::vector<std::string>{"quantize", "gen:normal(n=9)", "--scenario", "/no/such.qscn"}
        << std::string();
    QTest::newRow("cannot write there")
        << std::vector<std::string>{"stats", "gen:normal(n=9)", "--out", "/no/such/folder/f.json"}
        << std::string();
}

void tst_Commands::badInputIsOne() {
    QFETCH(std::vector<std::string>, arguments);
    QFETCH(std::string, input);

    const CliRun run = runCli(arguments, input);

    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.output.empty());
    QVERIFY2(run.errors.starts_with("quantscope-cli: "), run.errors.c_str());
}

void tst_Commands::helpAndVersionAreAnswers() {
    const CliRun version = runCli({"--version"});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.starts_with("quantscope-cli "));
    for (const char* command :
         {"", "inspect", "stats", "quantize", "calibrate", "sweep", "bench"}) {
        std::vector<std::string> arguments{command, "--help"};
        if (arguments.front().empty())
            arguments.erase(arguments.begin());
        const CliRun help = runCli(arguments);
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.output.find("Example: quantscope-cli") != std::string::npos, command);
    }
}

// The lecture's eight numbers (tests/data/golden/course.json).
void tst_Commands::quantizeAnswersAsDocumented() {
    const CliRun run = runCli({"quantize", "-", "--json", "--codes", "--dequantized"}, kNumbers);

    QCOMPARE(run.exitCode, 0);
    const Json answer = jsonOf(run);
    QCOMPARE(
        missingIn(answer, {"input", "scheme", "groups", "scale", "zero_point", "course_z", "lo",
                           "hi", "levels", "thresholds", "codes", "dequantized", "errors"}),
        std::string());
    QCOMPARE(missingIn(answer["errors"], kErrorFields), std::string());
    QCOMPARE(missingIn(answer["scheme"], {"kind", "bits", "qmin", "qmax", "scale_rule", "rounding",
                                          "per", "calibration"}),
             std::string());
    QCOMPARE(answer["codes"].dump(), Json({48, 95, -48, -79, 0, 111, -127, 32}).dump());
    QCOMPARE(answer["groups"].dump(), Json(1).dump());
    QCOMPARE(answer["levels"].size(), std::size_t{255});
    QCOMPARE(answer["thresholds"].size(), std::size_t{254});
}

void tst_Commands::breakdownAddsUp() {
    const Json answer =
        jsonOf(runCli({"quantize", "gen:normal(n=4096,outliers=0.001)", "--bits", "3", "--json",
                       "--calibration", "mse", "--breakdown", "group:1024"}));

    QCOMPARE(missingIn(answer, {"breakdown", "optimum"}), std::string());
    double causes = 0;
    for (const char* cause : {"rounding", "snapped_to_zero", "clipping"}) {
        QVERIFY(answer["breakdown"]["by_cause"][cause].get<double>() > 0);
        causes += answer["breakdown"]["by_cause"][cause].get<double>();
    }
    QVERIFY(std::abs(causes - 1) < 1e-12);
    const double mse = answer["errors"]["mse"].get<double>();
    double groups = 0;
    for (const Json& group : answer["breakdown"]["groups"])
        groups += group["mse"].get<double>() / 4;
    QCOMPARE(answer["breakdown"]["groups"].size(), std::size_t{4});
    QVERIFY(std::abs(groups / mse - 1) < 1e-12);
    // No even steps beat the best ones, no levels the best levels.
    QVERIFY(answer["optimum"]["best_uniform"].get<double>() <= mse * (1 + 1e-9));
    QVERIFY(answer["optimum"]["best_levels"].get<double>() <
            answer["optimum"]["best_uniform"].get<double>());
}

void tst_Commands::statsOfNumbersOnStandardInput() {
    const CliRun run = runCli({"stats", "-", "--json"}, "1, 2; 3\n4 nan");

    const Json answer = jsonOf(run);
    QCOMPARE(missingIn(answer, {"input", "count", "finite", "nan", "inf", "zeros", "min", "max",
                                "absmax", "mean", "std", "skewness", "kurtosis", "percentiles"}),
             std::string());
    QCOMPARE(answer["count"].dump(), Json(5).dump());
    QCOMPARE(answer["finite"].dump(), Json(4).dump());
    QCOMPARE(answer["nan"].dump(), Json(1).dump());
    QCOMPARE(answer["mean"].dump(), Json(2.5).dump());
    QCOMPARE(answer["percentiles"]["50"].dump(), Json(2.5).dump());
    // Population's: the square root of (2.25 + 0.25)/2.
    QVERIFY(std::abs(answer["std"].get<double>() - std::sqrt(1.25)) < 1e-15);
}

void tst_Commands::tensorsByNameAndNumber() {
    const TemporaryFolder folder;
    const std::string path = folder.file("two.safetensors");
    writeTwoTensors(path);

    const Json list = jsonOf(runCli({"inspect", path, "--json"}));
    QCOMPARE(missingIn(list, {"file", "format", "tensors"}), std::string());
    QCOMPARE(
        missingIn(list["tensors"][0], {"name", "dtype", "shape", "count", "bytes", "quantized_as"}),
        std::string());
    QCOMPARE(list["tensors"][1]["name"].dump(), Json("second").dump());
    QCOMPARE(list["tensors"][1]["shape"].dump(), Json({2, 2}).dump());

    const Json byName = jsonOf(runCli({"stats", path + "::second", "--json"}));
    const Json byNumber = jsonOf(runCli({"stats", path + "::2", "--json"}));
    QCOMPARE(byName["min"].dump(), Json(-5.0).dump());
    QCOMPARE(byNumber["max"].dump(), Json(8.0).dump());
}

void tst_Commands::manyTensorsNeedAName() {
    const TemporaryFolder folder;
    const std::string path = folder.file("two.safetensors");
    writeTwoTensors(path);

    const CliRun bare = runCli({"stats", path});
    QCOMPARE(bare.exitCode, 2);
    QVERIFY2(bare.errors.find("first") != std::string::npos, bare.errors.c_str());
    QVERIFY2(bare.errors.find("inspect") != std::string::npos, bare.errors.c_str());
    QVERIFY(runCli({"stats", path + "::third"}).exitCode != 0);
}

void tst_Commands::everyMethodHasARow() {
    const CliRun run = runCli({"calibrate", "gen:laplace(n=5000,seed=3)", "--bits", "4", "--json"});

    QCOMPARE(run.exitCode, 0);
    const Json answer = jsonOf(run);
    QCOMPARE(missingIn(answer, {"input", "bits", "rows"}), std::string());
    QStringList methods;
    double best = std::numeric_limits<double>::infinity();
    double mse = 0;
    for (const Json& row : answer["rows"]) {
        QCOMPARE(missingIn(row, {"calibration", "lo", "hi", "scale", "zero_point", "errors"}),
                 std::string());
        QCOMPARE(missingIn(row["errors"], kErrorFields), std::string());
        methods << QString::fromStdString(row["calibration"].get<std::string>());
        best = std::min(best, row["errors"]["mse"].get<double>());
        if (row["calibration"] == "mse")
            mse = row["errors"]["mse"].get<double>();
    }
    for (const char* method :
         {"minmax", "entropy", "mse", "mae", "aciq-gauss", "aciq-laplace", "octav", "histogram-l2"})
        QVERIFY2(methods.contains(QLatin1String(method)), method);
    // cli.md: the loss reached lies within 0.4 % of the best one.
    QVERIFY(mse <= 1.004 * best);
}

void tst_Commands::oneMethodOnRequest() {
    const Json answer = jsonOf(
        runCli({"calibrate", "gen:normal(n=5000)", "--calibration", "percentile:99.9", "--json"}));
    const Json alone = jsonOf(
        runCli({"quantize", "gen:normal(n=5000)", "--calibration", "percentile:99.9", "--json"}));

    QCOMPARE(answer["rows"].size(), std::size_t{1});
    QCOMPARE(answer["rows"][0]["calibration"].dump(), Json("percentile:99.9").dump());
    QCOMPARE(answer["rows"][0]["scale"].dump(), alone["scale"][0].dump());
    QCOMPARE(answer["rows"][0]["errors"].dump(), alone["errors"].dump());
}

void tst_Commands::sweepOverClip() {
    const Json answer = jsonOf(runCli({"sweep", "gen:laplace(n=4000)", "--over", "clip", "--points",
                                       "40", "--bits", "4", "--json"}));

    QCOMPARE(missingIn(answer, {"over", "x", "total", "rounding", "clipping", "picks"}),
             std::string());
    QCOMPARE(answer["over"].dump(), Json("clip").dump());
    for (const char* curve : {"x", "total", "rounding", "clipping"})
        QCOMPARE(answer[curve].size(), std::size_t{40});
    for (std::size_t i = 0; i < 40; ++i)
        QCOMPARE(answer["total"][i].get<double>(),
                 answer["rounding"][i].get<double>() + answer["clipping"][i].get<double>());
    QVERIFY(answer["picks"].size() > 5);
    QCOMPARE(missingIn(answer["picks"][0], {"calibration", "x", "loss"}), std::string());
}

void tst_Commands::sweepsOverTheRest_data() {
    QTest::addColumn<std::string>("over");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::newRow("bits") << std::string("bits") << 2.0 << 16.0;
    QTest::newRow("group") << std::string("group") << 2.0 << 1000.0;
    QTest::newRow("outlier-reach") << std::string("outlier-reach") << 1.0 << 40.0;
    QTest::newRow("sample-size") << std::string("sample-size") << 16.0 << 1000.0;
}

void tst_Commands::sweepsOverTheRest() {
    QFETCH(std::string, over);
    QFETCH(double, first);
    QFETCH(double, last);

    const Json answer = jsonOf(runCli(
        {"sweep", "gen:normal(n=1000,outliers=0.01)", "--over", over, "--bits", "4", "--json"}));

    QCOMPARE(answer["over"].dump(), Json(over).dump());
    QCOMPARE(answer["x"].front().get<double>(), first);
    QCOMPARE(answer["x"].back().get<double>(), last);
    for (const char* curve : {"total", "rounding", "clipping"})
        QCOMPARE(answer[curve].size(), answer["x"].size());
    QVERIFY(answer["picks"].empty());
}

void tst_Commands::answersGoToAFileWhole() {
    const TemporaryFolder folder;
    const std::string path = folder.file("answer.json");

    const CliRun toFile = runCli({"stats", "gen:normal(n=50)", "--json", "--out", path});
    const CliRun toScreen = runCli({"stats", "gen:normal(n=50)", "--json"});

    QCOMPARE(toFile.exitCode, 0);
    QVERIFY(toFile.output.empty());
    std::ifstream file(path);
    QCOMPARE(std::string(std::istreambuf_iterator<char>(file), {}), toScreen.output);
}

void tst_Commands::csvIsATable() {
    const CliRun run = runCli({"calibrate", "gen:normal(n=2000)", "--csv"});

    QCOMPARE(run.exitCode, 0);
    const QStringList lines =
        QString::fromStdString(run.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 5);
    for (const QString& line : lines)
        QCOMPARE(line.count(QLatin1Char(',')), lines.front().count(QLatin1Char(',')));
}

void tst_Commands::savedCodesComeBack() {
    const TemporaryFolder folder;
    const std::string codes = folder.file("codes.npy");
    const std::string back = folder.file("back.npy");

    const CliRun run = runCli({"quantize", "-", "--json", "--codes", "--dequantized",
                               "--save-codes", codes, "--save-dequantized", back},
                              kNumbers);

    QCOMPARE(run.exitCode, 0);
    const Json answer = jsonOf(run);
    const auto codeTensor = openTensorFile(codes).value()->read(0);
    const auto backTensor = openTensorFile(back).value()->read(0);
    QCOMPARE(codeTensor.value().sourceType, std::string("int8"));
    QCOMPARE(backTensor.value().sourceType, std::string("float32"));
    for (std::size_t i = 0; i < answer["codes"].size(); ++i) {
        QCOMPARE(double{codeTensor.value().values.values()[i]}, answer["codes"][i].get<double>());
        QCOMPARE(double{backTensor.value().values.values()[i]},
                 answer["dequantized"][i].get<double>());
    }
}

void tst_Commands::scenarioFilesAreOverridden() {
    const TemporaryFolder folder;
    const std::string path = folder.file("s.qscn");
    std::ofstream(path) << R"({"quantscope":"scenario","version":1,"scheme":{"bits":3}})";

    const CliRun run = runCli({"quantize", "gen:normal(n=500)", "--scenario", path, "--json"});
    const CliRun over =
        runCli({"quantize", "gen:normal(n=500)", "--scenario", path, "--bits", "5", "--json"});

    QVERIFY2(run.exitCode == 0, run.errors.c_str());
    QCOMPARE(jsonOf(run)["scheme"]["bits"].dump(), Json(3).dump());
    QCOMPARE(jsonOf(over)["scheme"]["bits"].dump(), Json(5).dump());
}

void tst_Commands::warningsAreSilentWhenQuiet() {
    const std::string some = "1 2 nan";

    const CliRun loud = runCli({"quantize", "-", "--json"}, some);
    const CliRun quiet = runCli({"quantize", "-", "--json", "--quiet"}, some);

    QVERIFY(loud.errors.find("NaN") != std::string::npos);
    QVERIFY(quiet.errors.empty());
    QCOMPARE(loud.output, quiet.output);
}

void tst_Commands::benchPrintsLinesOfJson() {
    for (const char* bench : {"what-if", "calibration", "stream", "codebook", "load"}) {
        const CliRun run = runCli({"bench", bench, "--n", "2000"});
        QCOMPARE(run.exitCode, 0);
        const QStringList lines =
            QString::fromStdString(run.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(!lines.isEmpty());
        for (const QString& line : lines) {
            const Json figure = Json::parse(line.toStdString(), nullptr, false);
            QVERIFY2(!figure.is_discarded(), qPrintable(line));
            QCOMPARE(missingIn(figure, {"name", "n", "value", "unit", "reference", "ratio"}),
                     std::string());
        }
    }
}

QUANTSCOPE_TEST_CLASS(tst_Commands)
#include "tst_commands.moc"
