// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <unistd.h>

#include <QtTest/QTest>
#include <set>

#include "core/files/tensor_file.h"
#include "tests/support/file_bytes.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

const std::string kNpy = npyFile(npyHeader("<f4", "(2,)"), bytesOf<float>({1, 2}));

Error errorOf(const std::filesystem::path& path) {
    auto file = openTensorFile(path);
    return file ? Error{Errc::Cancelled, {"(no error)", {}}} : file.error();
}

std::string header(const std::string& names) {
    std::string text = "{";
    int at = 0;
    for (const char name : names) {
        text += std::string(at ? "," : "") + "\"" + name +
                "\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[" + std::to_string(at) + "," +
                std::to_string(at + 1) + "]}";
        ++at;
    }
    return text + "}";
}

}  // namespace

class tst_Readers : public QObject {
    Q_OBJECT

private slots:
    void rowsAreComplete();
    void contentWinsOverTheName();
    void extensionInCapitals();
    void whatCannotBeOpened();
    void whatMayNotBeRead();
    void knownKindsThatAreNotRead_data();
    void knownKindsThatAreNotRead();
    void namesInErrorsAreShown();
    void namesWinOverNumbers();
    void severalTensorsNeedAName();
    void entryNamesLeadBack();

private:
    FileFolder folder_;
};

void tst_Readers::rowsAreComplete() {
    std::set<std::string_view> ids;
    for (const TensorFileReader& reader : tensorFileReaders()) {
        QVERIFY(!reader.extensions.empty() && reader.matches && reader.open);
        QVERIFY(ids.insert(reader.id).second);
        QVERIFY(!reader.matches({}));
    }
}

void tst_Readers::contentWinsOverTheName() {
    for (const char* name : {"a.bin", "b", "c.safetensors", "d.csv", "e.onnx"}) {
        const auto file = openTensorFile(folder_.write(name, kNpy));
        QVERIFY2(file && file.value()->format() == "npy", name);
    }
    const auto text = openTensorFile(folder_.write("numbers", "# weights\n1 2\n3 4\n"));
    QVERIFY(text && text.value()->format() == "csv");
}

void tst_Readers::extensionInCapitals() {
    QVERIFY(english(errorOf(folder_.write("A.NPY", "nonsense")).message).find("NPY") !=
            std::string::npos);
    const auto text = openTensorFile(folder_.write("B.CSV", "name\n1\n"));
    QVERIFY(text && text.value()->format() == "csv");
}

void tst_Readers::whatCannotBeOpened() {
    const Error missing = errorOf(folder_.path("nothing.npy"));
    QCOMPARE(missing.code, Errc::Io);
    QVERIFY(english(missing.message).find("nothing.npy does not exist") == 0);

    std::filesystem::create_directory(folder_.path("folder.npy"));
    const Error folder = errorOf(folder_.path("folder.npy"));
    QCOMPARE(folder.code, Errc::Io);
    QVERIFY(english(folder.message).find("is a folder") != std::string::npos);

    QCOMPARE(mkfifo(folder_.path("pipe.csv").c_str(), 0600), 0);
    QCOMPARE(errorOf(folder_.path("pipe.csv")).code, Errc::Io);

    QVERIFY(english(errorOf(folder_.write("empty.csv", "")).message).find("empty.csv is empty") ==
            0);
}

void tst_Readers::whatMayNotBeRead() {
    const auto path = folder_.write("secret.npy", kNpy);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    if (access(path.c_str(), R_OK) == 0)
        QSKIP("this user may read everything");

    const Error error = errorOf(path);

    QCOMPARE(error.code, Errc::Io);
    QVERIFY(english(error.message).find("may not be read") != std::string::npos);
}

void tst_Readers::knownKindsThatAreNotRead_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("word");
    const auto zip = [](const std::string& member) {
        return QByteArray::fromStdString("PK\x03\x04" + std::string(22, '\0') +
                                         littleEndian(member.size(), 2) + std::string(2, '\0') +
                                         member + "data");
    };
    const auto kind = [](const char* name, const QByteArray& bytes, const char* word) {
        QTest::newRow(name) << QByteArray(name) << bytes << QByteArray(word);
    };
    kind("a.h5", QByteArray("\x89HDF\r\n\x1a\n rest"), "HDF5");
    kind("b.tflite", QByteArray("\x1c\0\0\0TFL3 rest", 13), "TensorFlow Lite");
    kind("c.pkl", QByteArray("\x80\x04 rest"), "pickle");
    kind("old.pt", QByteArray("\x80\x02 rest"), "pickle");
    kind("d.pt", zip("archive/data.pkl"), "PyTorch");
    kind("e.bin", zip("model/data.pkl"), "PyTorch");
    kind("f.xlsx", zip("[Content_Types].xml"), "Excel");
    kind("g.zip", zip("readme.txt"), "zip");
    kind("h.npy.gz", QByteArray("\x1f\x8b rest"), "gzip");
    kind("i.png", QByteArray("\x89PNG rest"), "picture");
    kind("j.safetensors", QByteArray("version https://git-lfs.github.com/spec/v1\n"),
         "git lfs pull");
    kind("k.npy", QByteArray("<!DOCTYPE html><html>"), "web page");
    kind("l.pth", QByteArray("something else"), "PyTorch");
    kind("m", QByteArray("\1\2\3"), "recognises");
    kind("n.py", QByteArray("import numpy"), "recognises");
}

void tst_Readers::knownKindsThatAreNotRead() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, word);

    const Error error = errorOf(folder_.write(name.toStdString(), bytes.toStdString()));

    QCOMPARE(error.code, Errc::Unsupported);
    const std::string sentence = english(error.message);
    QVERIFY2(sentence.find(name.toStdString()) == 0, sentence.c_str());
    QVERIFY2(sentence.find(word.toStdString()) != std::string::npos, sentence.c_str());
}

void tst_Readers::namesInErrorsAreShown() {
    const Error error = errorOf(folder_.path("a\x1b[31m\xff.npy"));

    QVERIFY2(english(error.message).find("a�[31m�.npy does not exist") == 0,
             english(error.message).c_str());
}

void tst_Readers::namesWinOverNumbers() {
    const auto path = folder_.write("n.safetensors", safetensorsFile(header("b2a"), "xyz"));
    const auto file = std::move(openTensorFile(path)).value();

    QCOMPARE(findEntry(*file, "2").value(), std::size_t{1});
    QCOMPARE(findEntry(*file, "3").value(), std::size_t{2});
    QCOMPARE(findEntry(*file, "a").value(), std::size_t{2});
    QCOMPARE(findEntry(*file, "1").value(), std::size_t{0});
    for (const char* name : {"0", "4", "-1", "1 ", "c", "99999999999999999999999"})
        QCOMPARE(findEntry(*file, name).error().code, Errc::Usage);
}

void tst_Readers::severalTensorsNeedAName() {
    const auto path = folder_.write("n.safetensors", safetensorsFile(header("abcdefg"), "1234567"));
    const auto file = std::move(openTensorFile(path)).value();

    const auto found = findEntry(*file, "");

    QCOMPARE(found.error().code, Errc::Usage);
    const std::string sentence = english(found.error().message);
    QVERIFY2(sentence.find("7 tensors (a, b, c, d, e, …)") != std::string::npos, sentence.c_str());
}

void tst_Readers::entryNamesLeadBack() {
    const auto path = folder_.write("n.safetensors", safetensorsFile(header("a3"), "xy"));
    const auto file = std::move(openTensorFile(path)).value();
    for (std::size_t index = 0; index < 2; ++index)
        QCOMPARE(findEntry(*file, entryName(*file, index)).value(), index);

    const auto single = std::move(openTensorFile(folder_.write("one.npy", kNpy))).value();
    QCOMPARE(entryName(*single, 0), std::string());
}

QUANTSCOPE_TEST_CLASS(tst_Readers)
#include "tst_readers.moc"
