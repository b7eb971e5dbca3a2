// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest/QTest>
#include <fstream>
#include <iterator>
#include <random>

#include "tests/support/bad_inputs.h"
#include "tests/support/file_bytes.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

constexpr std::size_t kSmall = 2048;

std::string bytesOfFile(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Opens the file and reads everything in it: what comes out is whole, or an error with a sentence.
std::string wrongAbout(const std::filesystem::path& path) {
    const auto wrongSentence = [](const Error& error) {
        const std::string sentence = english(error.message);
        return sentence.empty() || sentence.size() > kSmall ? "no sentence: " + sentence : "";
    };
    const auto file = openTensorFile(path);
    if (!file)
        return wrongSentence(file.error());
    for (std::size_t i = 0; i < file.value()->entries().size(); ++i) {
        const auto tensor = file.value()->read(i);
        if (!tensor) {
            if (auto wrong = wrongSentence(tensor.error()); !wrong.empty())
                return wrong;
            continue;
        }
        const Tensor& read = tensor.value();
        if (valueCount(read.shape) != read.values.size())
            return "shape " + shapeText(read.shape) + " for " + std::to_string(read.values.size());
        if (read.counts.finite != read.finite.size())
            return "counts that do not add up";
    }
    return {};
}

// Small sound files of every kind, by name.
std::vector<BadInput> soundFiles() {
    std::vector<BadInput> sound;
    for (const BadInput& input : badInputs()) {
        std::error_code ignored;
        const auto size = std::filesystem::file_size(input.path, ignored);
        if (input.expected.at("expect") == "load" && !ignored && size <= kSmall)
            sound.push_back(input);
    }
    return sound;
}

}  // namespace

class tst_DamagedFiles : public QObject {
    Q_OBJECT

private slots:
    void everyTruncation_data() { addSoundFiles(); }
    void everyTruncation();
    void randomBytes_data() { addSoundFiles(); }
    void randomBytes();
    void cutWhileOpen();
    void cutBeforeReading();
    void otherBusErrorsStayDeadly();

private:
    static void addSoundFiles();

    FileFolder folder_;
};

void tst_DamagedFiles::addSoundFiles() {
    QTest::addColumn<QString>("path");
    for (const BadInput& input : soundFiles())
        QTest::newRow(input.file.c_str()) << QString::fromStdString(input.path.string());
}

void tst_DamagedFiles::everyTruncation() {
    QFETCH(QString, path);
    const std::filesystem::path source(path.toStdString());
    const std::string bytes = bytesOfFile(source);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto cut = folder_.write("cut" + source.extension().string(),
                                       std::string_view(bytes).substr(0, size));
        const std::string wrong = wrongAbout(cut);
        QVERIFY2(wrong.empty(), (std::to_string(size) + ": " + wrong).c_str());
    }
}

void tst_DamagedFiles::randomBytes() {
    QFETCH(QString, path);
    const std::filesystem::path source(path.toStdString());
    const std::string bytes = bytesOfFile(source);
    for (unsigned seed = 0; seed < 400 && !bytes.empty(); ++seed) {
        std::mt19937 random(seed);
        std::string damaged = bytes;
        for (auto times = random() % 4 + 1; times > 0; --times) {
            // Most often in the first bytes, where the formats say what follows.
            const std::size_t reach =
                random() % 2 ? damaged.size() : std::min<std::size_t>(damaged.size(), 100);
            char& byte = damaged[random() % reach];
            byte = random() % 2 ? static_cast<char>(random())
                                : static_cast<char>(byte ^ (1 << random() % 8));
        }
        const auto file = folder_.write("flip" + source.extension().string(), damaged);
        const std::string wrong = wrongAbout(file);
        QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ": " + wrong).c_str());
    }
}

// Another program writes the file anew, which cuts it off first, while its pages are in use.
void tst_DamagedFiles::cutWhileOpen() {
    constexpr std::size_t kValues = 100000;
    const auto path = folder_.write(
        "shrinks.npy",
        npyFile(npyHeader("<f4", "(100000,)"), bytesOf(std::vector<float>(kValues, 1))));
    const auto file = std::move(openTensorFile(path)).value();
    const Tensor before = file->read(0).value();
    QCOMPARE(before.values.values()[kValues - 1], 1.0F);

    std::filesystem::resize_file(path, 4096);

    double sum = 0;
    for (const float value : before.values.values())
        sum += static_cast<double>(value);
    QVERIFY(sum < static_cast<double>(kValues));
    const auto again = file->read(0);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Errc::Io);
    const std::string sentence = english(again.error().message);
    QVERIFY2(sentence.find("shrinks.npy was cut off") == 0, sentence.c_str());
}

void tst_DamagedFiles::cutBeforeReading() {
    for (const char* descr : {"<f4", ">f4"}) {
        const auto path = folder_.write(
            "later.npy", npyFile(npyHeader(descr, "(50000,)"), std::string(200000, '\1')));
        const auto file = std::move(openTensorFile(path)).value();

        std::filesystem::resize_file(path, 0);

        const auto tensor = file->read(0);
        QVERIFY(!tensor);
        QCOMPARE(tensor.error().code, Errc::Io);
    }
    // The same for text that is longer than what is read when the file is opened.
    std::string text;
    while (text.size() < std::size_t{17} << 20U)
        text += "1.5,2.5\n";
    const auto path = folder_.write("later.csv", text);
    const auto file = std::move(openTensorFile(path)).value();
    std::filesystem::resize_file(path, 100000);
    QVERIFY(!file->read(0));
}

// A fault outside the guarded mappings must end the program as ever, not be hidden.
void tst_DamagedFiles::otherBusErrorsStayDeadly() {
    const auto guarded =
        std::move(openTensorFile(folder_.write(
                      "guard.npy", npyFile(npyHeader("<f4", "(1,)"), std::string(4, '\1')))))
            .value();
    const auto path = folder_.write("other", std::string(8192, 'x'));
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGALRM, SIG_DFL);
        alarm(20);
        close(STDERR_FILENO);
        const int file = open(path.c_str(), O_RDWR);
        const auto* bytes =
            static_cast<const volatile char*>(mmap(nullptr, 8192, PROT_READ, MAP_PRIVATE, file, 0));
        if (ftruncate(file, 0) != 0)
            _exit(0);
        _exit(bytes[5000] == 'x' ? 0 : 0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(!WIFEXITED(status) || WEXITSTATUS(status) != 0);
    QVERIFY(!WIFSIGNALED(status) || WTERMSIG(status) != SIGALRM);
}

QUANTSCOPE_TEST_CLASS(tst_DamagedFiles)
#include "tst_damaged_files.moc"
