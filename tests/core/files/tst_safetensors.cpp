// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <fstream>

#include "core/files/tensor_file.h"
#include "tests/support/file_bytes.h"
#include "tests/support/peak_memory.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

std::string row(const std::string& name, const std::string& dtype, const std::string& shape,
                std::uint64_t begin, std::uint64_t end) {
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape +
           ",\"data_offsets\":[" + std::to_string(begin) + "," + std::to_string(end) + "]}";
}

std::string sentenceOf(const std::filesystem::path& path) {
    const auto file = openTensorFile(path);
    return file ? "(no error)" : english(file.error().message);
}

// A file of this size whose bytes are 0, taking no room on the disk.
void stretch(const std::filesystem::path& path, std::uintmax_t size) {
    std::filesystem::resize_file(path, size);
}

}  // namespace

class tst_Safetensors : public QObject {
    Q_OBJECT

private slots:
    void listsInTheOrderOfTheFile();
    void typesThatAreNotReadAreListed();
    void fieldsInAnyOrderAndUnknownOnes();
    void beyondFourGibibytes();
    void headerLimit();
    void manyTensorsTakeLittleMemory();
    void oddHeadersAreRefused_data();
    void oddHeadersAreRefused();

private:
    FileFolder folder_;
};

void tst_Safetensors::listsInTheOrderOfTheFile() {
    const std::string header = "{" + row("second", "F32", "[2]", 8, 16) + "," +
                               R"("__metadata__":{"a":"b","c":[1,{"d":null}]},)" +
                               row("first", "I64", "[]", 0, 8) + "}  ";
    const auto path = folder_.write(
        "order.safetensors",
        safetensorsFile(header, bytesOf<std::int64_t>({-7}) + bytesOf<float>({0.5F, -1.25F})));

    const auto file = std::move(openTensorFile(path)).value();

    QCOMPARE(file->format(), std::string_view("safetensors"));
    QCOMPARE(file->entries().size(), std::size_t{2});
    const TensorEntry first{.name = "first", .type = "int64", .shape = {}, .bytes = 8};
    const TensorEntry second{.name = "second", .type = "float32", .shape = {2}, .bytes = 8};
    QVERIFY(file->entries()[0] == first);
    QVERIFY(file->entries()[1] == second);
    QCOMPARE(file->read(0).value().values.values()[0], -7.0F);
    QCOMPARE(file->read(1).value().values.values()[1], -1.25F);
}

void tst_Safetensors::typesThatAreNotReadAreListed() {
    const std::string header =
        "{" + row("scales", "F8_E8M0", "[4]", 0, 4) + "," + row("x", "U8", "[1]", 4, 5) + "}";
    const auto path = folder_.write("new.safetensors", safetensorsFile(header, "abcd\x03"));

    const auto file = std::move(openTensorFile(path)).value();

    QVERIFY(!file->entries()[0].readable);
    QCOMPARE(file->entries()[0].type, std::string("F8_E8M0"));
    const auto refused = file->read(0);
    QCOMPARE(refused.error().code, Errc::Unsupported);
    QVERIFY(english(refused.error().message).find("F8_E8M0") != std::string::npos);
    QCOMPARE(file->read(1).value().values.values()[0], 3.0F);
}

void tst_Safetensors::fieldsInAnyOrderAndUnknownOnes() {
    const std::string header =
        R"({"w":{"data_offsets":[0,2],"note":{"deep":[[1.5],"x",{"shape":[9]}]},"shape":[2,1],)"
        R"("dtype":"BOOL","more":-1}})";
    const auto path =
        folder_.write("fields.safetensors", safetensorsFile(header, std::string("\0\1", 2)));

    const auto file = openTensorFile(path);

    QVERIFY2(file, sentenceOf(path).c_str());
    QCOMPARE(file.value()->entries()[0].shape, (Shape{2, 1}));
    QCOMPARE(file.value()->read(0).value().values.values()[1], 1.0F);
}

// Offsets need 64 bits; listing must not look at the values.
void tst_Safetensors::beyondFourGibibytes() {
    const std::uint64_t big = std::uint64_t{5} << 30U;
    const std::string header = "{" +
                               row("big", "F16", "[" + std::to_string(big / 2) + "]", 0, big) +
                               "," + row("last", "F32", "[2]", big, big + 8) + "}";
    const std::string head = safetensorsFile(header, "");
    const auto path = folder_.write("big.safetensors", head);
    stretch(path, head.size() + big);
    std::ofstream(path, std::ios::binary | std::ios::app) << bytesOf<float>({2.5F, -3.5F});

    resetPeakMemory();
    const auto before = peakMemory();
    const auto file = std::move(openTensorFile(path)).value();
    const auto last = file->read(1);
    const auto after = peakMemory();

    QCOMPARE(file->entries()[0].bytes, big);
    QCOMPARE(last.value().values.values()[0], 2.5F);
    QCOMPARE(last.value().values.values()[1], -3.5F);
    if (before && after)
        QVERIFY(*after - *before < std::size_t{8} << 20U);
}

void tst_Safetensors::headerLimit() {
    const auto path =
        folder_.write("header.safetensors", littleEndian(std::uint64_t{150'000'000}, 8) + "{");
    stretch(path, 200'000'000);

    QVERIFY2(sentenceOf(path).find("150000000 bytes is too large") != std::string::npos,
             sentenceOf(path).c_str());
}

void tst_Safetensors::manyTensorsTakeLittleMemory() {
    constexpr std::uint64_t kTensors = 100'000;
    std::string header = "{";
    for (std::uint64_t i = 0; i < kTensors; ++i)
        header += (i ? "," : "") + row("layer." + std::to_string(i), "U8", "[1]", i, i + 1);
    const auto path = folder_.write("many.safetensors",
                                    safetensorsFile(header + "}", std::string(kTensors, '\x05')));

    resetPeakMemory();
    const auto before = peakMemory();
    const auto file = std::move(openTensorFile(path)).value();
    const auto after = peakMemory();

    QCOMPARE(file->entries().size(), std::size_t{kTensors});
    QCOMPARE(file->entries().back().name, std::string("layer.99999"));
    QCOMPARE(findEntry(*file, "layer.70000").value(), std::size_t{70000});
    if (before && after)
        QVERIFY2(*after - *before < 12 * header.size(), std::to_string(*after - *before).c_str());
}

void tst_Safetensors::oddHeadersAreRefused_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("word");
    const auto refused = [](const char* name, const std::string& header, const char* word) {
        QTest::newRow(name) << QByteArray::fromStdString(header) << QByteArray(word);
    };
    refused("tensor is a number", R"({"w":5})", "“w” is missing");
    refused("tensor is a list", R"({"w":[1]})", "“w” is missing");
    refused("tensor is nothing", R"({"w":{}})", "dtype of tensor “w” is missing");
    refused("no shape", R"({"w":{"dtype":"F32","data_offsets":[0,4]}})", "shape of tensor");
    refused("shape twice", R"({"w":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}})",
            "stands twice");
    refused("dtype in a list", R"({"w":{"dtype":["F32"],"shape":[1],"data_offsets":[0,4]}})",
            "dtype of tensor");
    refused("shape in a list", R"({"w":{"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}})",
            "shape of tensor");
    refused("object in the shape", R"({"w":{"dtype":"F32","shape":[1,{}],"data_offsets":[0,4]}})",
            "shape of tensor");
    refused("null in the shape", R"({"w":{"dtype":"F32","shape":[null],"data_offsets":[0,4]}})",
            "shape of tensor");
    refused("one offset", R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[4]}})", "offsets");
    refused("offset as fraction", R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4.0]}})",
            "offsets");
    refused("object as offsets", R"({"w":{"dtype":"F32","shape":[1],"data_offsets":{}}})",
            "offsets");
    refused("text instead of a header", R"("w")", "JSON object");
    refused("deep metadata", R"({"__metadata__":[[[[[[[[[[1]]]]]]]]]]})", "too deep");
    refused("no tensor for the bytes", "{}", "4 extra bytes after the last tensor");
}

void tst_Safetensors::oddHeadersAreRefused() {
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, word);
    const auto path = folder_.write("odd.safetensors",
                                    safetensorsFile(header.toStdString(), bytesOf<float>({1.0F})));

    const std::string sentence = sentenceOf(path);

    QVERIFY2(sentence.find(word.toStdString()) != std::string::npos, sentence.c_str());
}

QUANTSCOPE_TEST_CLASS(tst_Safetensors)
#include "tst_safetensors.moc"
