// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "tests/support/test_classes.h"

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return quantscope::test::runAll();
}
