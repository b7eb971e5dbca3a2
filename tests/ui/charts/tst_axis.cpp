// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

#include "tests/support/test_classes.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/axis_ticks.h"

using namespace quantscope;

namespace {

constexpr double kLetter = 7;  // px

TickRoom roomOf(double length) {
    TickRoom room;
    room.extent = [](const QString& label) { return kLetter * static_cast<double>(label.size()); };
    room.length = length;
    return room;
}

struct Range {
    double lower;
    double upper;
    bool log;
};

const std::vector<Range>& ranges() {
    static const std::vector<Range> all{
        {0, 1, false},         {-10, 10, false},      {-0.0031, 0.0027, false},
        {1e-30, 3e-30, false}, {-1e30, 1e30, false},  {999'999, 1'000'001, false},
        {0, 255, false},       {-1e-7, 5, false},     {1, 10, true},
        {0.7, 35'000, true},   {1e-12, 1e-3, true},   {1, 1e9, true},
        {2, 5, true},          {1e-300, 1e300, true}, {0.1, 0.13, true},
    };
    return all;
}

}  // namespace

class tst_Axis : public QObject {
    Q_OBJECT

private slots:
    void ticksAscendWithinTheAxisAndTheirLabelsHaveRoom() {
        for (const Range& range : ranges())
            for (const double length : {60.0, 200.0, 700.0, 2500.0}) {
                const AxisScale axis(range.lower, range.upper, range.log, 0, length);
                const auto ticks = axisTicks(axis, roomOf(length), QLocale::c());
                double before = -1e9;
                double free = -1e9;
                int labels = 0;
                for (const AxisTick& tick : ticks) {
                    const double at = axis.toPixel(tick.value);
                    QVERIFY(at > before && at >= -0.01 && at <= length + 0.01);
                    before = at;
                    if (tick.label.isEmpty())
                        continue;
                    const double half = kLetter * static_cast<double>(tick.label.size()) / 2;
                    QVERIFY(++labels <= 2 || at - half > free);
                    free = at + half;
                }
            }
    }

    void wideAxesHaveSeveralLabels() {
        for (const Range& range : ranges()) {
            const AxisScale axis(range.lower, range.upper, range.log, 0, 900);
            QSet<QString> labels;
            int labelled = 0;
            for (const AxisTick& tick : axisTicks(axis, roomOf(900), QLocale::c())) {
                labelled += tick.label.isEmpty() ? 0 : 1;
                labels += tick.label;
            }
            labels.remove(QString());
            QVERIFY2(labelled >= 2,
                     qPrintable(QStringLiteral("%1 … %2").arg(range.lower).arg(range.upper)));
            QCOMPARE(labels.size(), labelled);  // no two alike
        }
    }

    void pixelsAndValuesAreInverse() {
        for (const Range& range : ranges()) {
            const AxisScale axis(range.lower, range.upper, range.log, 40, 940);
            for (const double pixel : {40.0, 41.0, 400.0, 939.0, 940.0})
                QVERIFY(std::abs(axis.toPixel(axis.valueAt(pixel)) - pixel) < 1e-6);
        }
    }

    void endsThatCannotBeShownAreReplaced() {
        const double infinity = std::numeric_limits<double>::infinity();
        for (const AxisScale& axis :
             {AxisScale(3, 3, false, 0, 100), AxisScale(-infinity, infinity, false, 0, 100),
              AxisScale(std::nan(""), 1, false, 0, 100), AxisScale(-5, 0, true, 0, 100),
              AxisScale(0, 0, true, 0, 100)}) {
            QVERIFY(std::isfinite(axis.lower()) && std::isfinite(axis.upper()));
            QVERIFY(axis.lower() < axis.upper());
            QVERIFY(!axis.log() || axis.lower() > 0);
            axisTicks(axis, roomOf(100), QLocale::c());
        }
    }
};

QUANTSCOPE_TEST_CLASS(tst_Axis)
#include "tst_axis.moc"
