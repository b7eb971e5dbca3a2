// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_classes.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtTest/QTest>
#include <cstdio>
#include <utility>
#include <vector>

namespace quantscope::test {

namespace {

struct Entry {
    std::string name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<Entry>& entries() {
    static std::vector<Entry> list;
    return list;
}

}  // namespace

Registration::Registration(std::string name, std::function<std::unique_ptr<QObject>()> make) {
    entries().push_back({std::move(name), std::move(make)});
}

}  // namespace quantscope::test

namespace quantscope::test {

int runAll() {
    QStringList arguments = QCoreApplication::arguments();
    const std::string only = arguments.size() > 1 && arguments[1].startsWith(u"tst_")
                                 ? arguments.takeAt(1).toStdString()
                                 : std::string();
    int failures = 0;
    int ran = 0;
    for (const auto& [name, make] : entries()) {
        if (!only.empty() && name != only)
            continue;
        const auto test = make();
        failures += QTest::qExec(test.get(), arguments);
        ++ran;
    }
    if (ran == 0)
        std::fprintf(stderr, "no test class ran\n");
    return failures > 0 || ran == 0 ? 1 : 0;
}

}  // namespace quantscope::test
