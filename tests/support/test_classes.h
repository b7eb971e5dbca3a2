// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>

namespace quantscope::test {

/// Puts a test class on the list that the program's main() runs.
struct Registration {
    Registration(std::string name, std::function<std::unique_ptr<QObject>()> make);
};

/// Runs every class on the list, or the one that the program's first argument names. 0 when all
/// passed; not 0 when one failed or none ran.
int runAll();

}  // namespace quantscope::test

/// Stands once at the end of each tst_*.cpp; the class is run by the program of its folder.
/// `program tst_History` runs this class alone; further arguments go to Qt Test.
#define QUANTSCOPE_TEST_CLASS(Class)                                   \
    static const quantscope::test::Registration registrationOf##Class( \
        #Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
