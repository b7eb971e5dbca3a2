// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "tests/support/test_classes.h"

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    return quantscope::test::runAll();
}
