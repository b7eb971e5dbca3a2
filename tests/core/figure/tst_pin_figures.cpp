// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtTest/QTest>

#include <set>

#include "core/figure/figures.h"
#include "core/figure/pin_figures.h"
#include "core/scenario/pins.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

PinnedResult resultWith(std::vector<double> x, std::vector<std::uint64_t> counts) {
    PinnedResult result;
    result.after = {std::move(x), std::move(counts), true};
    return result;
}

ComparedState stateOf(char letter, const PinnedResult& result) {
    return {letter, std::string(1, letter), &result};
}

}  // namespace

class tst_PinFigures : public QObject {
    Q_OBJECT

private slots:
    // Checklist 32: the axes of both hold everything of both.
    void sharedAxesHoldBoth() {
        const PinnedResult narrow = resultWith({-1, 0, 1}, {10, 500, 10});
        const PinnedResult wide = resultWith({-10, 10}, {3, 900});

        const ComparedAxes axes =
            sharedAxes(stateOf('A', narrow), stateOf('B', wide), CountScale::Linear);
        QVERIFY(axes.lower <= -10);
        QVERIFY(axes.upper >= 10);
        QCOMPARE(axes.highest, 900.0);

        const Figure first = valuesAfterFigure(stateOf('A', narrow), axes);
        const Figure second = valuesAfterFigure(stateOf('B', wide), axes);
        QVERIFY(first.xAxis == second.xAxis);
        QVERIFY(first.yAxis == second.yAxis);
        QVERIFY(first.yAxis.upper >= 900);
        QVERIFY(first.id != second.id);
    }

    void everyPinHasARoleOfItsOwn() {
        std::set<Role> roles;
        const PinnedResult result = resultWith({0}, {1});
        for (const char letter : Pins::kLetters)
            roles.insert(roleOf(stateOf(letter, result)));
        QCOMPARE(roles.size(), Pins::kMost);
        QVERIFY(!roles.contains(roleOf({std::nullopt, "now", &result})));
    }

    void theOverlayHasBothStems() {
        const PinnedResult one = resultWith({-1, 1}, {1, 2});
        const PinnedResult other = resultWith({-2, 2}, {3, 4});
        const auto axes = sharedAxes(stateOf('A', one), stateOf('B', other), CountScale::Log);

        const Figure figure = valuesAfterFigure(stateOf('A', one), stateOf('B', other), axes);
        QCOMPARE(figure.stems.size(), std::size_t{2});
        QCOMPARE(figure.stems[0].y, (std::vector<double>{1, 2}));
        QCOMPARE(figure.stems[1].y, (std::vector<double>{3, 4}));
        QVERIFY(figure.stems[0].role == Role::PinA && figure.stems[1].role == Role::PinB);
        QVERIFY(figure.yAxis.log);
    }

    void theDifferenceAddsUpToTheDifferenceOfCounts() {
        const PinnedResult one = resultWith({-1, 0, 1}, {10, 500, 10});
        const PinnedResult other = resultWith({-10, 0, 10}, {3, 900, 3});
        const auto axes = sharedAxes(stateOf('A', one), stateOf('B', other), CountScale::Linear);

        const Figure figure = valuesAfterDifference(stateOf('A', one), stateOf('B', other), axes);
        const FigureSpans& spans = figure.spans.front();
        double sum = 0;
        for (std::size_t i = 0; i < spans.x.size(); ++i)
            sum += spans.lower[i] + spans.upper[i];
        QCOMPARE(sum, 906.0 - 520.0);
        QVERIFY(spans.role == Role::PinB);
    }

    void equalStatesShowNoDifference() {
        const PinnedResult one = resultWith({-1, 0, 1}, {10, 500, 10});
        const auto axes = sharedAxes(stateOf('A', one), stateOf('B', one), CountScale::Linear);

        const Figure figure = valuesAfterDifference(stateOf('A', one), stateOf('B', one), axes);
        QVERIFY(figure.spans.front().x.empty());
        QVERIFY(!figure.summary.empty());
    }

    // No value, one value: an axis has a length all the same.
    void axesAreNeverEmpty() {
        for (const PinnedResult& result :
             {resultWith({}, {}), resultWith({0}, {5}), resultWith({7}, {0})}) {
            const auto axes = axesOf(stateOf('A', result), CountScale::Log);
            QVERIFY(axes.lower < axes.upper);
            const Figure figure = valuesAfterFigure(stateOf('A', result), axes);
            QVERIFY(figure.yAxis.lower < figure.yAxis.upper);
            const Figure difference =
                valuesAfterDifference(stateOf('A', result), stateOf('B', result), axes);
            QVERIFY(difference.yAxis.lower < difference.yAxis.upper);
        }
    }
};

QUANTSCOPE_TEST_CLASS(tst_PinFigures)
#include "tst_pin_figures.moc"
