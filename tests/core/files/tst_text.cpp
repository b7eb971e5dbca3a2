// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <cstdlib>
#include <random>

#include "core/files/tensor_file.h"
#include "tests/support/file_bytes.h"
#include "tests/support/peak_memory.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

using Floats = std::vector<float>;

Floats listOf(const Tensor& tensor) {
    return {tensor.values.values().begin(), tensor.values.values().end()};
}

std::string listedNumbers(const Floats& values) {
    std::string text;
    for (const float value : values)
        text += std::to_string(value) + " ";
    return text;
}

}  // namespace

class tst_Text : public QObject {
    Q_OBJECT

private slots:
    void tables_data();
    void tables();
    void faults_data();
    void faults();
    void namesOfColumns();
    void oneColumn();
    void longTablesAgreeWithTheCLibrary_data();
    void longTablesAgreeWithTheCLibrary();
    void faultFarDownNamesItsLine();
    void longFilesAreReadOnDemand();
    void promisedCellsThatAreNotThereTakeNoMemory();
    void pastedNumbers_data();
    void pastedNumbers();
    void pastedWordsAreRefused();

private:
    Result<Tensor> read(const std::string& text, const std::string& name = "table.csv") {
        auto file = openTensorFile(folder_.write(name, text));
        return file ? file.value()->read(0) : Result<Tensor>(file.error());
    }

    FileFolder folder_;
};

void tst_Text::tables_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QVector<int>>("shape");
    QTest::addColumn<QVector<float>>("values");
    const auto table = [](const char* name, const char* text, const QVector<int>& shape,
                          const QVector<float>& values) {
        QTest::newRow(name) << QByteArray(text) << shape << values;
    };
    const QVector<int> square{2, 2};
    const QVector<float> four{1, 2, 3, 4};
    table("commas", "1,2\n3,4\n", square, four);
    table("no end of the last line", "1,2\n3,4", square, four);
    table("blanks around", " 1 ,  2 \n 3,4  \n", square, four);
    table("blanks of both kinds between", "  1   2\n3\t 4\n", square, four);
    table("runs of spaces", "  1   2 \n3 4\n", square, four);
    table("tabs", "1\t2\n3\t4\n", square, four);
    table("semicolons, points", "1.5;2\n3;4\n", square, {1.5F, 2, 3, 4});
    table("semicolons, decimal commas", "1,5;-2,25\n+3;,5\n", square, {1.5F, -2.25F, 3, 0.5F});
    table("tabs, decimal commas", "1,5\t2\n3\t4e-1\n", square, {1.5F, 2, 3, 0.4F});
    table("all three line ends", "1,2\r3,4\r\n5,6\n\r7,8", {4, 2}, {1, 2, 3, 4, 5, 6, 7, 8});
    table("comments and blank lines", "# a\n\n1,2\n  # b, c\n\t\n3,4\n#", square, four);
    table("header", "a,b\n1,2\n3,4\n", square, four);
    table("header after a comment", "# x\na,b\n1,2\n3,4\n", square, four);
    table("header with quotes", "\"a,\"\"x\"\"\",b\n1,2\n3,4\n", square, four);
    table("header with a letter alone", "e;i\n1;2\n3;4\n", square, four);
    table("quoted numbers", "\"1\",\"2\"\n\" 3\",4\n", square, four);
    table("one row", "1,2,3,4", {4}, four);
    table("one column", "1\n2\n3\n4\n", {4}, four);
    table("one column with a name", "weight\n1\n2\n3\n4\n", {4}, four);
    table("one number", "-2", {1}, {-2});
    table("trailing separators", "1,2,\n3,4, \n", square, four);
    table("header and rows with trailing separators", "a,b,\n1,2,\n3,4,\n", square, four);
    table("plus signs", "+1,+2e0\n3,4\n", square, four);
    table("minus sign of typography", "−1,2\n3,−4e1\n", square, {-1, 2, 3, -40});
    table("byte order mark",
          "\xef\xbb\xbf"
          "1,2\n3,4\n",
          square, four);
    table("too small for single precision", "1e-50,1e-400\n3,4\n", square, {0, 0, 3, 4});
}

void tst_Text::tables() {
    QFETCH(QByteArray, text);
    QFETCH(QVector<int>, shape);
    QFETCH(QVector<float>, values);

    const auto tensor = read(text.toStdString());

    QVERIFY2(tensor, tensor ? "" : english(tensor.error().message).c_str());
    QCOMPARE(tensor.value().shape, Shape(shape.begin(), shape.end()));
    QCOMPARE(listedNumbers(listOf(tensor.value())),
             listedNumbers(Floats(values.begin(), values.end())));
    QCOMPARE(tensor.value().sourceType, std::string("float64"));
}

void tst_Text::faults_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    const auto fault = [](const char* name, const char* text, const char* sentence) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(sentence);
    };
    fault("word", "1,2\n3,x\n", "table.csv, line 2, column 2: “x” is not a number");
    fault("word after comments", "# c\r\n\r\n1,2\r\n3,x\r\n", "line 4, column 2: “x”");
    fault("word in a file of CR", "1,2\r#\r3,x\r", "line 3, column 2: “x”");
    fault("number with a tail", "1,2\n3,4x\n", "line 2, column 2: “4x”");
    fault("blank inside", "1,2\n3,4 5\n", "line 2, column 2: “4 5”");
    fault("thousands", "1.000.000;2\n", "line 1, column 1: “1.000.000”");
    fault("point and comma", "1;2\n1.000,5;2\n", "line 2, column 1: “1.000,5”");
    fault("two commas", "1;2\n1,2,3;4\n", "line 2, column 1: “1,2,3”");
    fault("hexadecimal", "0x1F,2\n", "“0x1F” is not a number");
    fault("empty cell", "1,,3\n", "line 1, column 2: the cell is empty");
    fault("empty cell at the start", "1,2\n,3\n", "line 2, column 1: the cell is empty");
    fault("few", "1,2\n3\n", "line 2 has 1 cells where the first line has 2 columns");
    fault("many", "1,2\n3,4,5\n", "line 2 has 3 cells");
    fault("trailing separator later", "1,2\n3,4,\n", "line 2 has 3 cells");
    fault("trailing separator missing", "1,2,\n3,4\n", "line 2 has 2 cells");
    fault("number where lines end empty", "1,2,\n3,4,5\n", "line 2 has 3 cells");
    fault("header too short", "a,b\n1,2,3\n",
          "line 2 has 3 cells where the first line has 2 columns");
    fault("open quote", "1,2\n\"3,4\n", "line 2: a quote is opened and never closed");
    fault("open quote in the header", "\"a,b\n1,2\n", "line 1: a quote is opened");
    fault("text after a quote", "1,2\n\"3\"x,4\n", "line 2, column 1: “3x”");
    fault("too large", "1,2\n3,4e38\n", "line 2, column 2: 4e38 is too large");
    fault("too large, negative", "1,2\n-1e999,4\n", "line 2, column 1: -1e999 is too large");
    fault("escape sequence", "1,2\n3,\x1b[31m\n", "“�[31m” is not a number");
    fault("only a header", "a,b\n", "holds no number");
}

void tst_Text::faults() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);

    const auto tensor = read(text.toStdString());

    QVERIFY(!tensor);
    QCOMPARE(tensor.error().code, Errc::BadInput);
    const std::string got = english(tensor.error().message);
    QVERIFY2(got.find(sentence.toStdString()) != std::string::npos, got.c_str());
}

void tst_Text::namesOfColumns() {
    const auto path = folder_.write("names.csv", "step, loss ,\"a \"\"b\"\"\"\n1,2,3\n4,5,6\n");
    const auto file = std::move(openTensorFile(path)).value();

    QCOMPARE(file->columns().size(), std::size_t{3});
    QCOMPARE(file->columns()[1], std::string("loss"));
    QCOMPARE(file->columns()[2], std::string("a \"b\""));
    QCOMPARE(findEntry(*file, "loss").value(), std::size_t{2});
    QCOMPARE(findEntry(*file, "").value(), std::size_t{0});
    QCOMPARE(findEntry(*file, "1").value(), std::size_t{0});
    QCOMPARE(findEntry(*file, "2").error().code, Errc::Usage);
    QCOMPARE(findEntry(*file, "Loss").error().code, Errc::Usage);
    QCOMPARE(entryName(*file, 2), std::string("loss"));
}

void tst_Text::oneColumn() {
    const auto path = folder_.write("column.csv", "a;b\n1;2,5\n3;nan\n");
    const auto file = std::move(openTensorFile(path)).value();

    const Tensor tensor = file->read(findEntry(*file, "b").value()).value();

    QCOMPARE(tensor.name, std::string("b"));
    QCOMPARE(tensor.shape, (Shape{2}));
    QCOMPARE(tensor.counts, (FiniteCounts{.finite = 1, .nan = 1}));
    QCOMPARE(tensor.finite.values()[0], 2.5F);
}

void tst_Text::longTablesAgreeWithTheCLibrary_data() {
    QTest::addColumn<QByteArray>("separator");
    QTest::addColumn<QByteArray>("lineEnd");
    for (const char* separator : {",", ";", "\t", " "})
        for (const char* lineEnd : {"\n", "\r\n", "\r"})
            QTest::addRow("%d %d", separator[0], lineEnd[0] + lineEnd[1])
                << QByteArray(separator) << QByteArray(lineEnd);
}

// Several pieces of text, with blank lines and comments between the rows.
void tst_Text::longTablesAgreeWithTheCLibrary() {
    QFETCH(QByteArray, separator);
    QFETCH(QByteArray, lineEnd);
    constexpr int kColumns = 3;
    std::mt19937 random(5);
    std::normal_distribution<double> normal;
    std::string text;
    Floats expected;
    while (text.size() < 3'500'000) {
        for (int column = 0; column < kColumns; ++column) {
            char number[64];
            const int digits = static_cast<int>(random() % 18) + 1;
            std::snprintf(number, sizeof number, random() % 4 ? "%.*g" : "%+.*e", digits,
                          normal(random) * std::pow(10, static_cast<int>(random() % 9) - 4));
            text += (column ? separator.toStdString() : std::string()) + number;
            expected.push_back(static_cast<float>(std::strtod(number, nullptr)));
        }
        text += lineEnd.toStdString();
        if (random() % 16 == 0)
            text += "# note" + lineEnd.toStdString() + lineEnd.toStdString();
    }

    const auto tensor = read(text, "long.txt");

    QVERIFY2(tensor, tensor ? "" : english(tensor.error().message).c_str());
    QCOMPARE(tensor.value().shape, (Shape{expected.size() / kColumns, kColumns}));
    QVERIFY(listOf(tensor.value()) == expected);
}

void tst_Text::faultFarDownNamesItsLine() {
    std::string text;
    for (int line = 1; line <= 400000; ++line)
        text += line % 1000 == 0 ? "#\r\n" : line == 399998 ? "1,2,oops\r\n" : "1.25,2,3\r\n";

    const auto tensor = read(text);

    QVERIFY(!tensor);
    const std::string sentence = english(tensor.error().message);
    QVERIFY2(sentence.find("line 399998, column 3: “oops”") != std::string::npos, sentence.c_str());
}

// Beyond the size that is read when the file is opened: listed at once, read with progress, stopped
// when asked to.
void tst_Text::longFilesAreReadOnDemand() {
    std::string text = "first,second\n";
    constexpr std::size_t kRows = 1'200'000;
    for (std::size_t row = 0; row < kRows; ++row)
        text += "0.0625,-12.50000\n";
    const auto file = std::move(openTensorFile(folder_.write("demand.csv", text))).value();
    QCOMPARE(file->entries().front().shape, (Shape{kRows, 2}));

    std::vector<double> fractions;
    const auto tensor = file->read(0, Task({}, [&](double f) { fractions.push_back(f); }));
    const auto column = file->read(2);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = file->read(0, Task(stop.get_token()));

    QCOMPARE(tensor.value().values.size(), 2 * kRows);
    QCOMPARE(tensor.value().values.values()[2 * kRows - 1], -12.5F);
    QVERIFY(fractions.size() > 1 && fractions.back() == 1.0);
    QCOMPARE(column.value().values.size(), kRows);
    QCOMPARE(column.value().values.values()[kRows - 1], -12.5F);
    QCOMPARE(stopped.error().code, Errc::Cancelled);
}

// A million columns in the first line times a million rows would be 4 TB.
void tst_Text::promisedCellsThatAreNotThereTakeNoMemory() {
    std::string text = "0";
    for (int i = 1; i < 1'000'000; ++i)
        text += ",0";
    text += '\n';
    for (int i = 0; i < 1'000'000; ++i)
        text += "1\n";
    const auto path = folder_.write("promise.csv", text);

    resetPeakMemory();
    const auto before = peakMemory();
    const auto file = openTensorFile(path);
    const auto after = peakMemory();

    QVERIFY(!file);
    const std::string sentence = english(file.error().message);
    QVERIFY2(sentence.find("line 2 has 1 cells") != std::string::npos, sentence.c_str());
    if (before && after)
        QVERIFY2(*after - *before < std::size_t{64} << 20U,
                 std::to_string(*after - *before).c_str());
}

void tst_Text::pastedNumbers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QVector<float>>("values");
    QTest::newRow("all separators")
        << QByteArray("1 2,3;4\t5\n6") << QVector<float>{1, 2, 3, 4, 5, 6};
    QTest::newRow("several in a row") << QByteArray("1, 2 ; ,3") << QVector<float>{1, 2, 3};
    QTest::newRow("rows of any length")
        << QByteArray("1 2\n3\n4 5 6") << QVector<float>{1, 2, 3, 4, 5, 6};
    QTest::newRow("Python's lists")
        << QByteArray("[[1.5, -2],\n [3e1, 4]]") << QVector<float>{1.5F, -2, 30, 4};
    QTest::newRow("from a spreadsheet")
        << QByteArray("weight\tbias\r\n1\t2\r\n") << QVector<float>{1, 2};
    QTest::newRow("comments") << QByteArray("# note\n1 2\n") << QVector<float>{1, 2};
    QTest::newRow("minus sign") << QByteArray("−1 +2") << QVector<float>{-1, 2};
}

void tst_Text::pastedNumbers() {
    QFETCH(QByteArray, text);
    QFETCH(QVector<float>, values);

    const auto tensor = parseNumbers(text.toStdString(), "clipboard");

    QVERIFY2(tensor, tensor ? "" : english(tensor.error().message).c_str());
    QCOMPARE(listedNumbers(listOf(tensor.value())),
             listedNumbers(Floats(values.begin(), values.end())));
    QCOMPARE(tensor.value().shape, Shape{static_cast<std::size_t>(values.size())});
}

void tst_Text::pastedWordsAreRefused() {
    const auto sentence = [](const char* text) {
        const auto tensor = parseNumbers(text, "clipboard");
        return tensor ? std::string() : english(tensor.error().message);
    };

    QVERIFY(sentence("1 2\n3 four").find("clipboard, line 2: entry 2, “four”") == 0);
    QVERIFY(sentence("1e999").find("“1e999”") != std::string::npos);
    QVERIFY(sentence("hello").find("clipboard holds no number") == 0);
    QVERIFY(sentence("").find("clipboard holds no number") == 0);
    QVERIFY(sentence("0x10").find("“0x10”") != std::string::npos);
}

QUANTSCOPE_TEST_CLASS(tst_Text)
#include "tst_text.moc"
