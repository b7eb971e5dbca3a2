// SPDX-License-Identifier: GPL-3.0-or-later
// How long one frame of a drag takes: pointer event, scenario, evaluation, every linked view,
// painted. Drives the real window offscreen: bench_drag [values = 1000000] [frames = 400]
#include <QApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "tests/support/pointer.h"
#include "ui/charts/chart_handle.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/explore_page.h"
#include "ui/window/main_window.h"
#include "ui/window/theme_switch.h"

using namespace quantscope;

namespace {

constexpr double kFrameMs = 16.0;
constexpr int kSwing = 250;  // px, to and fro

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

void waitUntilSettled(const MainWindow& window) {
    while (!window.analyzer().settled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

std::vector<double> dragFrames(MainWindow& window, int frames) {
    FigureView* chart = window.explore().mainChart();
    ClipGrip* grip = chart->grip(LimitSide::Upper);
    test::Pointer hand(grip);
    const QPointF from = QRectF(grip->rect()).center();
    const QPointF start = grip->mapToParent(from);
    hand.press(from);
    std::vector<double> times;
    for (int i = 1; i <= frames; ++i) {
        const int phase = i * 3 % (2 * kSwing);
        const QPointF at = start - QPointF(phase < kSwing ? phase : 2 * kSwing - phase, 0);
        times.push_back(millisecondsOf([&] {
            hand.move(grip->mapFromParent(at));
            // Posted layouts, the worker's answers, then the paint events themselves.
            QCoreApplication::processEvents();
            for (QWidget* widget : window.findChildren<QWidget*>())
                if (widget->updatesEnabled() && widget->testAttribute(Qt::WA_PendingUpdate))
                    widget->repaint();
        }));
    }
    hand.release(grip->mapFromParent(start));
    return times;
}

double percentile(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const long long values = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const int frames = argc > 2 ? std::atoi(argv[2]) : 400;
    if (values < 1 || frames < 1) {
        std::fprintf(stderr, "usage: bench_drag [values] [frames]\n");
        return 2;
    }
    QApplication application(argc, argv);
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    LanguageSwitch language(Language::English);
    ThemeSwitch theme(application, QStringLiteral("light"));
    Scenario scenario = defaultScenario();
    std::get<GeneratedData>(scenario.data).count = static_cast<std::size_t>(values);
    MainWindow window({settings, language, theme}, scenario);
    window.resize(1280, 800);
    window.show();
    waitUntilSettled(window);

    std::vector<double> times = dragFrames(window, frames);
    std::sort(times.begin(), times.end());
    const auto inTime = std::upper_bound(times.begin(), times.end(), kFrameMs) - times.begin();
    std::printf("drag of a clip grip, %lld values, %d frames of a 1280 x 800 window\n", values,
                frames);
    std::printf("  50 %%: %.2f ms   95 %%: %.2f ms   99 %%: %.2f ms   worst: %.2f ms\n",
                percentile(times, 0.50), percentile(times, 0.95), percentile(times, 0.99),
                times.back());
    std::printf("  within %.0f ms: %.1f %% of the frames\n", kFrameMs,
                100.0 * static_cast<double>(inTime) / static_cast<double>(frames));
    return 0;
}
