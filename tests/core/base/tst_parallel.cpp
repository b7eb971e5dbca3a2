// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <atomic>
#include <chrono>
#include <set>
#include <thread>
#include <vector>

#include "core/base/parallel.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

class tst_Parallel : public QObject {
    Q_OBJECT

private slots:
    void everyPieceRunsOnce();
    void limitOfOneKeepsToTheCaller();
    void limitEndsWithItsLife();
};

namespace {

// The threads that took part; each piece is long enough for another thread to arrive.
std::set<std::thread::id> threadsOf(std::size_t pieces) {
    std::vector<std::thread::id> ids(pieces);
    forEachPiece(pieces, [&](std::size_t piece) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        ids[piece] = std::this_thread::get_id();
    });
    return {ids.begin(), ids.end()};
}

}  // namespace

void tst_Parallel::everyPieceRunsOnce() {
    for (const std::size_t pieces : {0U, 1U, 2U, 1000U}) {
        std::vector<std::atomic<int>> runs(pieces);
        forEachPiece(pieces, [&](std::size_t piece) { ++runs[piece]; });
        for (const std::atomic<int>& count : runs)
            QCOMPARE(count.load(), 1);
    }
}

void tst_Parallel::limitOfOneKeepsToTheCaller() {
#ifdef __SANITIZE_THREAD__
    QSKIP("Under the thread sanitizer loops run on plain threads, whatever the limit.");
#endif
    const ThreadLimit one(1);

    QCOMPARE(threadsOf(32), std::set{std::this_thread::get_id()});
}

void tst_Parallel::limitEndsWithItsLife() {
    if (std::thread::hardware_concurrency() < 2)
        QSKIP("There is one processor.");
    { const ThreadLimit one(1); }

    QVERIFY(threadsOf(64).size() > 1);
}

QUANTSCOPE_TEST_CLASS(tst_Parallel)
#include "tst_parallel.moc"
