// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <vector>

#include "core/quant/group_layout.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

using Group = std::vector<std::size_t>;

// The positions of every group's values, run by run.
std::vector<Group> groupsOf(const Shape& shape, const char* per) {
    const auto layout = GroupLayout::make(shape, *parseGranularity(per));
    std::vector<Group> groups;
    for (std::size_t g = 0; g < layout.value().groups(); ++g) {
        const GroupRuns runs = layout.value().runs(g);
        groups.emplace_back();
        for (std::size_t run = 0; run < runs.count; ++run)
            for (std::size_t i = 0; i < runs.length; ++i)
                groups.back().push_back(runs.start + run * runs.stride + i);
    }
    return groups;
}

bool coversOnce(const std::vector<Group>& groups, std::size_t values) {
    std::vector<int> seen(values, 0);
    for (const Group& group : groups)
        for (const std::size_t position : group)
            ++seen.at(position);
    return std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; });
}

}  // namespace

class tst_GroupLayout : public QObject {
    Q_OBJECT

private slots:
    void tensorIsOneGroup();
    void channelsOfEveryAxis();
    void groupsDoNotCrossRows();
    void blocksAtTheEdgeAreSmaller();
    void oneDimension();
    void scalarsAndEmptyTensors();
    void everyValueIsInOneGroup_data();
    void everyValueIsInOneGroup();
    void whatDoesNotFitIsRefused();
};

void tst_GroupLayout::tensorIsOneGroup() {
    QCOMPARE(groupsOf({2, 2}, "tensor"), (std::vector<Group>{{0, 1, 2, 3}}));
}

void tst_GroupLayout::channelsOfEveryAxis() {
    QCOMPARE(groupsOf({2, 3}, "channel:0"), (std::vector<Group>{{0, 1, 2}, {3, 4, 5}}));
    QCOMPARE(groupsOf({2, 3}, "channel:1"), (std::vector<Group>{{0, 3}, {1, 4}, {2, 5}}));
    QCOMPARE(groupsOf({2, 2, 2}, "channel:1"), (std::vector<Group>{{0, 1, 4, 5}, {2, 3, 6, 7}}));
}

void tst_GroupLayout::groupsDoNotCrossRows() {
    QCOMPARE(groupsOf({2, 5}, "group:2"),
             (std::vector<Group>{{0, 1}, {2, 3}, {4}, {5, 6}, {7, 8}, {9}}));
    QCOMPARE(groupsOf({2, 2}, "group:128"), (std::vector<Group>{{0, 1}, {2, 3}}));
}

void tst_GroupLayout::blocksAtTheEdgeAreSmaller() {
    QCOMPARE(groupsOf({3, 3}, "block:2,2"),
             (std::vector<Group>{{0, 1, 3, 4}, {2, 5}, {6, 7}, {8}}));
    QCOMPARE(groupsOf({2, 2, 2}, "block:2,1"),
             (std::vector<Group>{{0, 2}, {1, 3}, {4, 6}, {5, 7}}));
}

void tst_GroupLayout::oneDimension() {
    QCOMPARE(groupsOf({3}, "channel:0"), (std::vector<Group>{{0}, {1}, {2}}));
    QCOMPARE(groupsOf({3}, "block:4,2"), (std::vector<Group>{{0, 1}, {2}}));
}

void tst_GroupLayout::scalarsAndEmptyTensors() {
    QCOMPARE(groupsOf({}, "tensor"), (std::vector<Group>{{0}}));
    QCOMPARE(groupsOf({}, "group:8"), (std::vector<Group>{{0}}));
    QCOMPARE(groupsOf({}, "block:8,8"), (std::vector<Group>{{0}}));
    QCOMPARE(groupsOf({0}, "tensor"), (std::vector<Group>{{}}));
    QCOMPARE(groupsOf({0, 4}, "group:2"), std::vector<Group>{});
    QCOMPARE(groupsOf({4, 0}, "channel:0"), (std::vector<Group>{{}, {}, {}, {}}));
}

void tst_GroupLayout::everyValueIsInOneGroup_data() {
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QByteArray>("per");
    for (const Shape& shape : {Shape{7}, Shape{5, 7}, Shape{2, 3, 5}, Shape{2, 2, 3, 4}})
        for (const char* per : {"tensor", "channel:0", "group:3", "block:2,3", "block:100,1",
                                "block:1,18446744073709551615"})
            QTest::addRow("%s %s", shapeText(shape).c_str(), per) << shape << QByteArray(per);
    QTest::newRow("last axis") << Shape{2, 3, 5} << QByteArray("channel:2");
}

void tst_GroupLayout::everyValueIsInOneGroup() {
    QFETCH(Shape, shape);
    QFETCH(QByteArray, per);

    QVERIFY(coversOnce(groupsOf(shape, per.constData()), *valueCount(shape)));
}

void tst_GroupLayout::whatDoesNotFitIsRefused() {
    Granularity empty;
    empty.kind = Granularity::Kind::Group;
    empty.size = 0;
    const std::vector<Result<GroupLayout>> layouts{
        GroupLayout::make({2, 3}, *parseGranularity("channel:2")),
        GroupLayout::make({}, *parseGranularity("channel:0")),
        GroupLayout::make({4}, empty),
    };
    for (const auto& layout : layouts) {
        QVERIFY(!layout);
        QVERIFY(layout.error().code == Errc::Usage);
    }
    QVERIFY(english(layouts[0].error().message).find("2x3") != std::string::npos);
}

QUANTSCOPE_TEST_CLASS(tst_GroupLayout)
#include "tst_group_layout.moc"
