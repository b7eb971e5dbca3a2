// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/files/tensor_file.h"
#include "tests/support/file_bytes.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

Result<Tensor> readFirst(const std::filesystem::path& path, const Task& task = {}) {
    auto file = openTensorFile(path);
    return file ? file.value()->read(0, task) : Result<Tensor>(file.error());
}

std::vector<float> listOf(const FloatArray& array) {
    std::vector<float> list(array.size());
    std::ranges::copy(array.values(), list.begin());
    return list;
}

template <class T>
std::vector<T> randomNumbers(std::size_t count) {
    std::mt19937_64 random(count);
    std::vector<T> numbers(count);
    for (T& number : numbers)
        if constexpr (std::is_integral_v<T>)
            number = static_cast<T>(random());
        else
            number = static_cast<T>(static_cast<double>(random()) * 1e-17 - 92);
    return numbers;
}

// What the values of T are as float32: the language's own conversion, one by one.
template <class T>
std::vector<float> asFloats(const std::vector<T>& numbers) {
    std::vector<float> floats;
    for (const T number : numbers)
        floats.push_back(static_cast<float>(number));
    return floats;
}

}  // namespace

class tst_Npy : public QObject {
    Q_OBJECT

private slots:
    void everyTypeInBothByteOrders_data();
    void everyTypeInBothByteOrders();
    void roundsHalfToEven();
    void beyondFloatIsNamedByPlace();
    void infinityInDoublesIsKept();
    void alignedFloatsAreUsedInPlace();
    void unalignedFloatsAreCopied();
    void valuesOutliveTheFileObject();
    void fortranOrderOfManyAxes_data();
    void fortranOrderOfManyAxes();
    void cancelledWorkStops();
    void progressRunsToTheEnd();
    void listsWithoutReadingValues();
    void headersPythonWouldTake_data();
    void headersPythonWouldTake();
    void faultsSayWhere();

private:
    template <class T>
    void compareType(const std::string& kind, const char* type);

    FileFolder folder_;
};

void tst_Npy::everyTypeInBothByteOrders_data() {
    QTest::addColumn<QByteArray>("kind");
    for (const char* kind : {"f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"})
        QTest::newRow(kind) << QByteArray(kind);
}

template <class T>
void tst_Npy::compareType(const std::string& kind, const char* type) {
    const auto numbers = randomNumbers<T>(1001);
    for (const char order : {'<', '>', '=', '|'}) {
        const auto path = folder_.write("type.npy", npyFile(npyHeader(order + kind, "(7, 143)"),
                                                            bytesOf(numbers, order == '>')));

        const auto tensor = readFirst(path);

        QVERIFY2(tensor, tensor ? "" : english(tensor.error().message).c_str());
        QCOMPARE(tensor.value().sourceType, std::string(type));
        QCOMPARE(tensor.value().shape, (Shape{7, 143}));
        QCOMPARE(tensor.value().sourceBits, 8.0 * sizeof(T));
        QVERIFY2(listOf(tensor.value().values) == asFloats(numbers), (order + kind).c_str());
    }
}

void tst_Npy::everyTypeInBothByteOrders() {
    QFETCH(QByteArray, kind);
    const std::string name = kind.toStdString();
    if (name == "f4")
        compareType<float>(name, "float32");
    else if (name == "f8")
        compareType<double>(name, "float64");
    else if (name == "i1")
        compareType<std::int8_t>(name, "int8");
    else if (name == "i2")
        compareType<std::int16_t>(name, "int16");
    else if (name == "i4")
        compareType<std::int32_t>(name, "int32");
    else if (name == "i8")
        compareType<std::int64_t>(name, "int64");
    else if (name == "u1")
        compareType<std::uint8_t>(name, "uint8");
    else if (name == "u2")
        compareType<std::uint16_t>(name, "uint16");
    else if (name == "u4")
        compareType<std::uint32_t>(name, "uint32");
    else
        compareType<std::uint64_t>(name, "uint64");
}

// float32 has 24 bits: what lies half-way between two of its values goes to the even one.
void tst_Npy::roundsHalfToEven() {
    const double tie = std::ldexp(1.0, -24);
    const auto doubles = folder_.write(
        "doubles.npy",
        npyFile(npyHeader("<f8", "(4,)"),
                bytesOf<double>({1 + tie, 1 + 3 * tie, std::nextafter(1 + tie, 2.0), -1 - tie})));
    const float ulp = std::ldexp(1.0F, -23);
    QCOMPARE(listOf(readFirst(doubles).value().values),
             (std::vector<float>{1.0F, 1.0F + 2 * ulp, 1.0F + ulp, -1.0F}));

    const auto integers =
        folder_.write("integers.npy",
                      npyFile(npyHeader("<u8", "(3,)"),
                              bytesOf<std::uint64_t>({(1U << 24U) + 1, (1U << 24U) + 3,
                                                      std::numeric_limits<std::uint64_t>::max()})));
    QCOMPARE(listOf(readFirst(integers).value().values),
             (std::vector<float>{16777216.0F, 16777220.0F, std::ldexp(1.0F, 64)}));
}

void tst_Npy::beyondFloatIsNamedByPlace() {
    std::vector<double> numbers(600000, 1.0);
    numbers[599990] = -1e39;
    const auto path =
        folder_.write("big.npy", npyFile(npyHeader("<f8", "(600000,)"), bytesOf(numbers)));

    const auto tensor = readFirst(path);

    QVERIFY(!tensor);
    QCOMPARE(tensor.error().code, Errc::BadInput);
    const std::string sentence = english(tensor.error().message);
    QVERIFY2(sentence.find("big.npy: value 599991 ") == 0, sentence.c_str());
}

void tst_Npy::infinityInDoublesIsKept() {
    const double infinity = std::numeric_limits<double>::infinity();
    const auto path = folder_.write(
        "inf.npy", npyFile(npyHeader("<f8", "(2,)"), bytesOf<double>({infinity, -infinity})));

    QCOMPARE(readFirst(path).value().counts, (FiniteCounts{.inf = 2}));
}

void tst_Npy::alignedFloatsAreUsedInPlace() {
    const auto path = folder_.write(
        "place.npy", npyFile(npyHeader("<f4", "(2,)"), bytesOf<float>({1.5F, -2.5F})));
    const auto file = std::move(openTensorFile(path)).value();

    const auto first = file->read(0);
    const auto second = file->read(0);

    QVERIFY(first.value().values.sharesWith(second.value().values));
    QCOMPARE(listOf(first.value().values), (std::vector<float>{1.5F, -2.5F}));
}

void tst_Npy::unalignedFloatsAreCopied() {
    for (std::size_t extra = 0; extra < 4; ++extra) {
        // A header of each length modulo 4.
        const std::string header = npyHeader("<f4", "(2,)") + std::string(extra, ' ');
        const auto path =
            folder_.write("odd.npy", npyFile(header, bytesOf<float>({1.5F, -2.5F}), 1));

        QCOMPARE(listOf(readFirst(path).value().values), (std::vector<float>{1.5F, -2.5F}));
    }
}

void tst_Npy::valuesOutliveTheFileObject() {
    const auto path =
        folder_.write("gone.npy", npyFile(npyHeader("<f4", "(3,)"), bytesOf<float>({1, 2, 3})));
    const Tensor tensor = readFirst(path).value();
    std::filesystem::remove(path);

    QCOMPARE(listOf(tensor.finite), (std::vector<float>{1, 2, 3}));
}

void tst_Npy::fortranOrderOfManyAxes_data() {
    QTest::addColumn<QByteArray>("tuple");
    QTest::addColumn<QVector<int>>("shape");
    QTest::newRow("matrix") << QByteArray("(70, 45)") << QVector<int>{70, 45};
    QTest::newRow("row") << QByteArray("(1, 6)") << QVector<int>{1, 6};
    QTest::newRow("ones in between")
        << QByteArray("(33, 1, 2, 1, 3)") << QVector<int>{33, 1, 2, 1, 3};
    QTest::newRow("four axes") << QByteArray("(5, 3, 4, 67)") << QVector<int>{5, 3, 4, 67};
    QTest::newRow("five axes") << QByteArray("(2, 3, 2, 5, 3)") << QVector<int>{2, 3, 2, 5, 3};
    QTest::newRow("several pieces") << QByteArray("(900, 3, 301)") << QVector<int>{900, 3, 301};
    QTest::newRow("empty") << QByteArray("(4, 0, 3)") << QVector<int>{4, 0, 3};
}

void tst_Npy::fortranOrderOfManyAxes() {
    QFETCH(QByteArray, tuple);
    QFETCH(QVector<int>, shape);
    // Every value is its own row-major place; the file counts the first axis fastest.
    std::size_t count = 1;
    for (const int size : shape)
        count *= static_cast<std::size_t>(size);
    std::vector<std::int32_t> file(count);
    for (std::size_t place = 0; place < count; ++place) {
        std::size_t rest = place;
        std::size_t fortran = 0;
        std::size_t below = count;
        for (auto axis = shape.size(); axis-- > 0;) {
            const auto size = static_cast<std::size_t>(shape[axis]);
            below /= size;
            fortran += rest % size * below;
            rest /= size;
        }
        file[fortran] = static_cast<std::int32_t>(place);
    }
    const auto path = folder_.write(
        "fortran.npy", npyFile(npyHeader("<i4", tuple.toStdString(), true), bytesOf(file)));

    const auto tensor = readFirst(path);

    QCOMPARE(tensor.value().values.size(), count);
    const auto values = tensor.value().values.values();
    for (std::size_t place = 0; place < count; ++place)
        QCOMPARE(values[place], static_cast<float>(place));
}

void tst_Npy::cancelledWorkStops() {
    std::stop_source stop;
    stop.request_stop();
    for (const bool fortran : {false, true}) {
        const auto path = folder_.write(
            "stop.npy", npyFile(npyHeader("<i2", "(3, 4)", fortran), std::string(24, '\1')));

        const auto tensor = readFirst(path, Task(stop.get_token()));

        QVERIFY(!tensor);
        QCOMPARE(tensor.error().code, Errc::Cancelled);
    }
}

void tst_Npy::progressRunsToTheEnd() {
    const std::size_t count = 6'000'000;
    const auto path = folder_.write(
        "long.npy",
        npyFile(npyHeader("|i1", "(" + std::to_string(count) + ",)"), std::string(count, '\1')));
    std::vector<double> fractions;
    const Task task({}, [&](double fraction) { fractions.push_back(fraction); });

    QVERIFY(readFirst(path, task));

    QVERIFY(fractions.size() > 1);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.back(), 1.0);
}

void tst_Npy::listsWithoutReadingValues() {
    const auto path =
        folder_.write("list.npy", npyFile(npyHeader(">f8", "(2, 3)"), std::string(48, '\0')));

    const auto file = std::move(openTensorFile(path)).value();

    QCOMPARE(file->format(), std::string_view("npy"));
    const TensorEntry expected{.name = {}, .type = "float64", .shape = {2, 3}, .bytes = 48};
    QCOMPARE(file->entries().size(), std::size_t{1});
    QVERIFY(file->entries().front() == expected);
}

void tst_Npy::headersPythonWouldTake_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("other order, double quotes")
        << QByteArray(R"({"shape": (3,), "fortran_order": False, "descr": "<f4"})");
    QTest::newRow("no blanks") << QByteArray("{'descr':'<f4','fortran_order':False,'shape':(3,)}");
    QTest::newRow("line ends") << QByteArray(
        "{ 'descr' :\n '<f4' ,\n'fortran_order': False,\n 'shape': ( 3 , ) }\n  ");
    QTest::newRow("long number") << QByteArray(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3L,)}");
    QTest::newRow("no byte order")
        << QByteArray("{'descr': 'f4', 'fortran_order': False, 'shape': (3,)}");
}

void tst_Npy::headersPythonWouldTake() {
    QFETCH(QByteArray, header);
    const auto path =
        folder_.write("header.npy", npyFile(header.toStdString(), bytesOf<float>({1, 2, 3})));

    QCOMPARE(listOf(readFirst(path).value().values), (std::vector<float>{1, 2, 3}));
}

void tst_Npy::faultsSayWhere() {
    const auto path =
        folder_.write("cut.npy", npyFile(npyHeader("<f4", "(1000, 1000)"), std::string(100, '\0')));

    const auto tensor = readFirst(path);

    QCOMPARE(english(tensor.error().message),
             std::string("cut.npy is truncated: the shape 1000x1000 needs 4000000 bytes of values "
                         "from byte 128 on, and the file has 100; copy or save it again."));
}

QUANTSCOPE_TEST_CLASS(tst_Npy)
#include "tst_npy.moc"
