// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/run_cli.h"
#include "tests/support/test_classes.h"

// Weights and activations of real networks: what stats and quantize say of them, against NumPy
// (tests/data/real/README.md).
using namespace quantscope::test;

namespace {

using Json = nlohmann::json;

const std::string kFolder = std::string(QUANTSCOPE_TEST_DATA) + "/real/";

Json expectedFigures() {
    std::ifstream file(kFolder + "expected.json");
    return Json::parse(file, nullptr, /*allow_exceptions=*/false);
}

std::string inputOf(const Json& tensor) {
    const auto name = tensor["tensor"].get<std::string>();
    return kFolder + tensor["file"].get<std::string>() + (name.empty() ? "" : "::" + name);
}

Json answerTo(std::vector<std::string> words) {
    words.emplace_back("--json");
    return Json::parse(runCli(words).output, nullptr, /*allow_exceptions=*/false);
}

bool isClose(const Json& got, const Json& expected) {
    if (!expected.is_number() || !got.is_number())
        return got == expected;
    return std::abs(got.get<double>() - expected.get<double>()) <=
           1e-6 * std::abs(expected.get<double>()) + 1e-9;
}

// The first field in which they differ, with both values; fields that `got` has besides are free.
std::string differenceOf(const Json& got, const Json& expected, const std::string& at) {
    if (!expected.is_object())
        return isClose(got, expected) ? "" : at + ": " + got.dump() + " for " + expected.dump();
    for (const auto& [name, value] : expected.items())
        if (auto text = differenceOf(got.value(name, Json("absent")), value, at + "." + name);
            !text.empty())
            return text;
    return {};
}

}  // namespace

class tst_RealTensors : public QObject {
    Q_OBJECT

private slots:
    void statistics_data();
    void statistics();
    void quantization_data();
    void quantization();

private:
    static void addTensors();
};

void tst_RealTensors::addTensors() {
    QTest::addColumn<std::string>("tensor");
    const Json figures = expectedFigures();
    for (const Json& tensor : figures.at("tensors"))
        QTest::newRow(inputOf(tensor).substr(kFolder.size()).c_str()) << tensor.dump();
}

void tst_RealTensors::statistics_data() {
    addTensors();
}

void tst_RealTensors::statistics() {
    QFETCH(std::string, tensor);
    const Json expected = Json::parse(tensor);

    const Json stats = answerTo({"stats", inputOf(expected)});

    for (const char* field : {"count", "finite", "nan", "inf", "zeros", "min", "max", "absmax",
                              "mean", "std", "skewness", "percentiles"}) {
        const std::string difference = differenceOf(stats[field], expected[field], field);
        QVERIFY2(difference.empty(), difference.c_str());
    }
    // The file's kurtosis of a normal distribution is 3, the contract's 0.
    QVERIFY(isClose(stats["kurtosis"], expected["kurtosis"].get<double>() - 3));
}

void tst_RealTensors::quantization_data() {
    addTensors();
}

void tst_RealTensors::quantization() {
    QFETCH(std::string, tensor);
    const Json expected = Json::parse(tensor);
    const Json& quantized = expected["quantize"];
    std::vector<std::string> words{"quantize", inputOf(expected)};
    std::istringstream options(quantized["options"].get<std::string>());
    for (std::string option; options >> option;)
        words.push_back(option);

    const Json answer = answerTo(words);

    for (const char* field : {"scale", "zero_point", "lo", "hi"}) {
        const std::string difference = differenceOf(answer[field][0], quantized[field], field);
        QVERIFY2(difference.empty(), difference.c_str());
    }
    const std::string difference = differenceOf(answer["errors"], quantized["errors"], "errors");
    QVERIFY2(difference.empty(), difference.c_str());
}

QUANTSCOPE_TEST_CLASS(tst_RealTensors)
#include "tst_real_tensors.moc"
