// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/support/bad_inputs.h"
#include "tests/support/peak_memory.h"
#include "tests/support/run_cli.h"
#include "tests/support/test_classes.h"

// Every broken file through the program: it ends by itself, with the right exit code, one sentence
// and within its memory.
using namespace quantscope;
using namespace quantscope::test;

namespace {

bool isOneSentence(const std::string& errors) {
    constexpr std::size_t kLongest = 700;
    return errors.starts_with("quantscope-cli: ") && errors.size() <= kLongest &&
           std::count(errors.begin(), errors.end(), '\n') == 1 && errors.back() == '\n';
}

std::string wrongError(const BadInput& input, const CliRun& run) {
    if (run.exitCode != 1)
        return "exit code " + std::to_string(run.exitCode);
    if (!run.output.empty())
        return "standard output is not empty";
    if (!isOneSentence(run.errors))
        return "no sentence";
    return mentions(run.errors, input) ? "" : "none of the expected words";
}

// The runs that read the file whole: its list, and figures of each tensor in it, up to the first
// that refuses.
std::vector<CliRun> runsOver(const BadInput& input) {
    constexpr std::size_t kMostTensors = 64;
    const std::string path = input.path.string();
    std::vector<CliRun> runs{runCli({"inspect", path, "--json", "--quiet"})};
    const auto list = nlohmann::json::parse(runs.front().output, nullptr, false);
    if (runs.front().exitCode != 0 || list.is_discarded())
        return runs;
    const std::size_t count = std::min(list["tensors"].size(), kMostTensors);
    for (std::size_t i = 1; i <= count && runs.back().exitCode == 0; ++i)
        runs.push_back(runCli({"stats", path + "::" + std::to_string(i), "--json", "--quiet"}));
    return runs;
}

// A tensor of a kind that is listed but cannot be shown is refused as well, in a file that loads.
bool isUnreadableTensor(const CliRun& run) {
    return run.errors.find("cannot be") != std::string::npos;
}

}  // namespace

class tst_CliBadInputs : public QObject {
    Q_OBJECT

private slots:
    void isAsTheManifestSays_data();
    void isAsTheManifestSays();
    void kindsWithoutReaderAreRefused_data();
    void kindsWithoutReaderAreRefused();
};

void tst_CliBadInputs::isAsTheManifestSays_data() {
    QTest::addColumn<std::size_t>("index");
    std::size_t index = 0;
    for (const BadInput& input : badInputs())
        QTest::newRow(input.file.c_str()) << index++;
}

void tst_CliBadInputs::isAsTheManifestSays() {
    QFETCH(std::size_t, index);
    static const std::vector<BadInput> inputs = badInputs();
    const BadInput& input = inputs.at(index);
    const auto expect = input.expected.at("expect").get<std::string>();

    const std::vector<CliRun> runs = runsOver(input);

    std::size_t peak = 0;
    for (const CliRun& run : runs) {
        peak = std::max(peak, run.peakBytes);
        QVERIFY2(run.exitCode != 0 || nlohmann::json::accept(run.output), run.output.c_str());
    }
    const CliRun& last = runs.back();
    if (last.exitCode == 0) {
        QVERIFY2(expect != "error", "should be refused");
    } else {
        const std::string wrong = wrongError(input, last);
        QVERIFY2(wrong.empty(), (wrong + ": " + last.errors).c_str());
        QVERIFY2(expect != "load" || (runs.size() > 1 && isUnreadableTensor(last)),
                 last.errors.c_str());
    }
    if (peakMemory())
        QVERIFY2(peak <= allowedBytes(input), std::to_string(peak).c_str());
}

// A kind that no reader knows yet is named, with what can be read instead.
void tst_CliBadInputs::kindsWithoutReaderAreRefused_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("bytes");
    const std::string zip("PK\x03\x04\x14\x00\x00\x00", 8);
    for (const BadInput& input : unreadInputs())
        QTest::newRow(input.file.c_str()) << input.path.string() << std::string();
    QTest::newRow("zip") << std::string("archive.zip") << zip;
    QTest::newRow("pickle") << std::string("model.pkl") << std::string("\x80\x04\x95.");
    QTest::newRow("HDF5") << std::string("model.h5") << std::string("\x89HDF\r\n\x1a\n");
}

void tst_CliBadInputs::kindsWithoutReaderAreRefused() {
    QFETCH(std::string, name);
    QFETCH(std::string, bytes);
    const TemporaryFolder folder;
    std::filesystem::path path(name);
    if (path.is_relative()) {
        path = folder.file(name);
        std::ofstream(path, std::ios::binary) << bytes;
    }

    const CliRun run = runCli({"stats", path.string(), "--json"});

    QCOMPARE(run.exitCode, 1);
    QVERIFY2(isOneSentence(run.errors), run.errors.c_str());
    QVERIFY2(run.errors.find(path.filename().string()) != std::string::npos, run.errors.c_str());
}

QUANTSCOPE_TEST_CLASS(tst_CliBadInputs)
#include "tst_bad_inputs.moc"
