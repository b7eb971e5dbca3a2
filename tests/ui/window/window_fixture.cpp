// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"

#include <QtTest/QTest>

#include "tests/support/pointer.h"
#include "ui/charts/chart_handle.h"

namespace quantscope::test {

WindowFixture::WindowFixture(Language language, const Scenario& scenario)
    : settings(folder.filePath(QStringLiteral("settings.ini"))),
      words(language),
      theme(*qApp, QStringLiteral("light")),
      window(std::make_unique<MainWindow>(WindowServices{settings, words, theme}, scenario)) {
    window->show();
}

bool WindowFixture::settle() {
    return QTest::qWaitFor([this] { return window->settled(); }, 60'000);
}

void dragGrip(WindowFixture& fixture, LimitSide side, double pixels, int steps,
              Qt::KeyboardModifiers modifiers) {
    ClipGrip* grip = fixture.chart()->grip(side);
    Pointer hand(grip, modifiers);
    const QPointF from = QRectF(grip->rect()).center();
    // The grip follows: positions are those of the chart, the grip's own change under the hand.
    const QPointF start = grip->mapToParent(from);
    hand.press(from);
    for (int i = 1; i <= steps; ++i) {
        const QPointF at = start + QPointF(pixels * i / steps, 0);
        hand.move(grip->mapFromParent(at));
        QCoreApplication::processEvents();
    }
    hand.release(grip->mapFromParent(start + QPointF(pixels, 0)));
    QCoreApplication::processEvents();
}

}  // namespace quantscope::test
