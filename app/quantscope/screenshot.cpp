// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/screenshot.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

#include "ui/window/data_opener.h"
#include "ui/window/main_window.h"

namespace quantscope {

namespace {

// Layout and repaints settle within a few rounds of the event loop.
constexpr int kSettleMs = 200;

}  // namespace

void leaveWithScreenshot(MainWindow& window, const QString& path) {
    auto* timer = new QTimer(&window);
    timer->setInterval(kSettleMs);
    QObject::connect(timer, &QTimer::timeout, &window, [&window, path, timer] {
        if (!window.settled() || window.opener().isListing())
            return;
        timer->stop();
        const bool written = window.grab().save(path, "PNG");
        if (!written)
            std::fprintf(stderr,
                         "quantscope: the picture could not be written to %s. Choose a folder "
                         "that exists and that you may write to.\n",
                         qUtf8Printable(path));
        QCoreApplication::exit(written ? 0 : 1);
    });
    timer->start();
}

}  // namespace quantscope
