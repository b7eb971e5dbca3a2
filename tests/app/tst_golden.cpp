// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>

#include "core/files/write_file.h"
#include "tests/support/golden.h"
#include "tests/support/run_cli.h"
#include "tests/support/test_classes.h"

// Golden vectors as a user would check them: the values in a file, the options on the command line,
// the answer as JSON.
using namespace quantscope;
using namespace quantscope::test;

namespace {

std::vector<std::string> quantizeArguments(const GoldenCase& golden, const std::string& path) {
    std::vector<std::string> arguments{"quantize", path, "--json", "--codes", "--dequantized"};
    for (const auto& [option, value] : golden.options.items()) {
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        arguments.push_back(text == "on" ? "--" + option : "--" + option + "=" + text);
    }
    return arguments;
}

// Mean |error|^P of what the answer says it gives back.
double lossOf(const Tensor& tensor, const Json& answer, double power) {
    const auto values = tensor.values.values();
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum +=
            std::pow(std::abs(answer["dequantized"][i].get<double>() - double{values[i]}), power);
    return sum / static_cast<double>(values.size());
}

// What the README says is computed from the answer.
void addComputedFields(const Tensor& tensor, const GoldenCase& golden, Json& answer) {
    const auto calibration = golden.options.value("calibration", std::string());
    if (golden.expected.contains("loss")) {
        const double power = calibration == "mse"   ? 2
                             : calibration == "mae" ? 1
                                                    : std::stod(calibration.substr(3));
        answer["loss"] = lossOf(tensor, answer, power);
    }
    const Json allowed = golden.expected.value("codes_allowed", Json::array());
    Json strange = Json::array();
    double sum = 0;
    for (const Json& code : answer["codes"]) {
        sum += code.is_null() ? 0 : code.get<double>();
        if (std::find(allowed.begin(), allowed.end(), code) == allowed.end())
            strange.push_back(code);
    }
    answer["codes_allowed"] = strange.empty() ? allowed : strange;
    answer["mean_code"] = sum / static_cast<double>(answer["codes"].size());
}

// What only explains, and what the command line leaves out (the core's own tests compare it).
const std::vector<std::string> kSkipped{
    "search",  "divergence",       "bins",          "near",
    "printed", "iterations",       "inverse_scale", "optimum",
    "e8m0",    "block_scale_e4m3", "tensor_scale",  "element_codes"};

std::string differenceOf(const GoldenCase& golden) {
    const Tensor tensor = goldenTensor(golden);
    const TemporaryFolder folder;
    const std::string path = folder.file("input.npy");
    const auto written =
        writeFile(path, npyBytes(tensor.shape, "<f4", std::as_bytes(tensor.values.values())));
    if (!written)
        return english(written.error().message);
    const CliRun run = runCli(quantizeArguments(golden, path));
    if (run.exitCode != 0)
        return "exit code " + std::to_string(run.exitCode) + ": " + run.errors;
    Json answer = Json::parse(run.output, nullptr, /*allow_exceptions=*/false);
    if (answer.is_discarded())
        return "no JSON: " + run.output.substr(0, 200);
    addComputedFields(tensor, golden, answer);
    return goldenDifference(answer, golden, kSkipped);
}

// One side of a product as a file: codes as int8, reals as float32.
std::string writtenSide(const GoldenCase& golden, const char* side, bool isCodes,
                        const std::string& path) {
    const Shape shape = golden.whole["shape"][side].get<Shape>();
    std::string bytes;
    if (isCodes) {
        const auto codes = golden.input[side].get<std::vector<std::int8_t>>();
        bytes = npyBytes(shape, "|i1", std::as_bytes(std::span(codes)));
    } else {
        const auto values = golden.input[side].get<std::vector<float>>();
        bytes = npyBytes(shape, "<f4", std::as_bytes(std::span(values)));
    }
    const auto written = writeFile(path, bytes);
    return written ? std::string() : english(written.error().message);
}

std::string productDifference(const GoldenCase& golden) {
    const TemporaryFolder folder;
    const bool isCodes = golden.options.contains("a-scale");
    std::vector<std::string> arguments{"matmul", folder.file("a.npy"), folder.file("b.npy"),
                                       "--json"};
    for (const char* side : {"a", "b"}) {
        const std::string path = folder.file(std::string(side) + ".npy");
        if (auto trouble = writtenSide(golden, side, isCodes, path); !trouble.empty())
            return trouble;
    }
    for (const auto& [option, value] : golden.options.items()) {
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        arguments.push_back("--" + option + "=" + text);
    }
    const CliRun run = runCli(arguments);
    if (run.exitCode != 0)
        return "exit code " + std::to_string(run.exitCode) + ": " + run.errors;
    const Json answer = Json::parse(run.output, nullptr, /*allow_exceptions=*/false);
    return answer.is_discarded() ? "no JSON: " + run.output.substr(0, 200)
                                 : goldenDifference(answer, golden, kSkipped);
}

// The rows of `formats` for the case's numbers or patterns; empty where it did not run.
Json formatRows(const GoldenCase& golden, const std::string& overflow) {
    std::vector<std::string> arguments{
        "formats", "--json", "--overflow=" + overflow,
        "--format=" + golden.options.at("format").get<std::string>()};
    const bool isHex = golden.input.is_object();
    for (const Json& one : isHex ? golden.input.at("hex") : golden.input)
        arguments.push_back((isHex ? "--hex=" : "--value=") +
                            (one.is_string() ? one.get<std::string>() : one.dump()));
    const CliRun run = runCli(arguments);
    const Json answer = Json::parse(run.output, nullptr, /*allow_exceptions=*/false);
    return answer.is_object() ? answer.value("rows", Json::array()) : Json::array();
}

// Rows of one format as a case writes them: what every row repeats once, the numbers as lists.
std::string formatDifference(const GoldenCase& golden) {
    const Json rows = formatRows(golden, "saturate");
    if (rows.empty())
        return "no rows";
    Json answer = rows.front();
    for (const char* field : {"bits", "hex", "value", "class", "integer"}) {
        answer[field] = Json::array();
        for (const Json& row : rows)
            answer[field].push_back(row.value(field, Json()));
    }
    answer["saturate"] = answer["hex"];
    for (const Json& row : formatRows(golden, "nonfinite"))
        answer["overflow"].push_back(row["hex"]);
    return goldenDifference(answer, golden, kSkipped);
}

}  // namespace

class tst_Golden : public QObject {
    Q_OBJECT

private slots:
    void quantize_data();
    void quantize();
    void products_data();
    void products();
    void numberFormats_data();
    void numberFormats();
};

void tst_Golden::quantize_data() {
    QTest::addColumn<GoldenCase>("golden");
    for (const std::string file :
         {"course", "uniform", "calibrators", "codebooks", "profiles", "block-formats"})
        for (GoldenCase& golden : goldenCases(file + ".json"))
            if (golden.input.is_array() && !golden.input.empty())
                QTest::newRow((file + ": " + golden.name).c_str()) << std::move(golden);
}

void tst_Golden::quantize() {
    QFETCH(GoldenCase, golden);

    const std::string difference = differenceOf(golden);
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_Golden::products_data() {
    QTest::addColumn<GoldenCase>("golden");
    for (GoldenCase& golden : goldenCases("matmul.json"))
        if (golden.input.contains("a"))
            QTest::newRow(golden.name.c_str()) << std::move(golden);
}

void tst_Golden::products() {
    QFETCH(GoldenCase, golden);

    const std::string difference = productDifference(golden);
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_Golden::numberFormats_data() {
    QTest::addColumn<GoldenCase>("golden");
    for (GoldenCase& golden : goldenCases("number-formats.json"))
        QTest::newRow(golden.name.c_str()) << std::move(golden);
}

void tst_Golden::numberFormats() {
    QFETCH(GoldenCase, golden);

    const std::string difference = formatDifference(golden);
    QVERIFY2(difference.empty(), difference.c_str());
}

QUANTSCOPE_TEST_CLASS(tst_Golden)
#include "tst_golden.moc"
