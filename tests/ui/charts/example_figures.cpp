// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/example_figures.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace quantscope::test {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

FigureBars bell() {
    FigureBars bars{{"data", {}}, Role::Data, -10, 20.0 / 512, {}};
    double left = 19998;
    for (int i = 0; i < 512; ++i) {
        const double x = bars.lower + (i + 0.5) * bars.width;
        const double wanted =
            20000 * bars.width * std::exp(-x * x / 2) / std::sqrt(2 * 3.14159265358979);
        const double count = std::min(left, std::floor(wanted));
        bars.heights.push_back(count);
        left -= count;
    }
    bars.heights[256] += left;
    bars.heights[4] = 1;
    bars.heights[508] = 1;
    return bars;
}

FigureMark pick(const char* id, const char* letter, double x, double y) {
    return {id, letter, Role::Pick, x, y, {"%1: limit %2, loss %3", {std::string(id), x, y}}};
}

}  // namespace

double countOf(const Figure& figure) {
    double sum = 0;
    for (const FigureBars& bars : figure.bars)
        sum = std::accumulate(bars.heights.begin(), bars.heights.end(), sum);
    return sum;
}

Figure valuesExample(int bits, double limit, bool log) {
    Figure figure;
    figure.id = "values";
    figure.title = {"Values and codes", {}};
    figure.xAxis = {{"value", {}}, -11, 11, false};
    figure.bars.push_back(bell());
    const int most = (1 << (bits - 1)) - 1;
    const double step = limit / most;
    FigureStems edges{{"decision edges", {}}, Role::Edge, {}, {}};
    FigureStems levels{{"levels (height: values that land there)", {}}, Role::Level, {}, {}};
    for (int code = -most; code <= most; ++code) {
        const double level = code * step;
        levels.x.push_back(level);
        levels.y.push_back(std::floor(20000 * step * std::exp(-level * level / 2) /
                                      std::sqrt(2 * 3.14159265358979)));
        if (code < most)
            edges.x.push_back((code + 0.5) * step);
    }
    figure.stems = {edges, levels};
    figure.bands = {{{"clipped", {}}, Role::ClipZone, -kInfinity, -limit},
                    {{"clipped", {}}, Role::ClipZone, limit, kInfinity}};
    figure.yAxis = log ? FigureAxis{{"count (log)", {}}, 0.5, 40000, true}
                       : FigureAxis{{"count", {}}, 0, 340, false};
    figure.summary = {{"One value sits at %1 and sets the step.", {9.98}}};
    return figure;
}

Figure sweepExample() {
    Figure figure;
    figure.id = "sweep";
    figure.title = {"Sweep of the clip limit", {}};
    figure.xAxis = {{"clip limit", {}}, 0, 10.4, false};
    figure.yAxis = {{"mean squared error (log)", {}}, 0.01, 1.2, true};
    FigureLine total{{"total", {}}, Role::Total, {}, {}};
    FigureLine rounding{{"rounding", {}}, Role::Rounding, {}, {}};
    FigureLine clipping{{"clipping", {}}, Role::Clipping, {}, {}};
    const auto roundingAt = [](double x) { return 0.0017 * x * x; };
    const auto clippingAt = [](double x) {
        return std::exp(-1.3 * x) + (x < 9.98 ? 0.0012 * (9.98 - x) * (9.98 - x) : 0);
    };
    for (int i = 1; i <= 256; ++i) {
        const double x = 10.4 * i / 256;
        const double clipped = clippingAt(x);
        total.x.push_back(x);
        total.y.push_back(roundingAt(x) + clipped);
        rounding.y.push_back(roundingAt(x));
        clipping.y.push_back(x < 9.98 ? clipped : kNaN);
    }
    rounding.x = clipping.x = total.x;
    figure.lines = {total, rounding, clipping};
    const auto loss = [&](double x) { return roundingAt(x) + clippingAt(x); };
    figure.marks = {pick("gauss", "G", 2.73, loss(2.73)),   pick("sigma", "S", 3.21, loss(3.21)),
                    pick("laplace", "A", 4.08, loss(4.08)), pick("mse", "M", 4.69, loss(4.69)),
                    pick("entropy", "K", 4.69, loss(4.69)), pick("minmax", "X", 9.98, loss(9.98))};
    figure.marks.push_back(
        {"you", "", Role::You, 9.98, loss(9.98), {"you: limit %1, loss %2", {9.98, loss(9.98)}}});
    figure.summary = {
        {"The mean squared error is lowest, %1, at a clip limit of %2.", {loss(4.69), 4.69}}};
    return figure;
}

Figure errorExample(std::size_t levels) {
    Figure figure;
    figure.id = "error";
    figure.title = {"Error against value", {}};
    figure.xAxis = {{"value", {}}, -6, 6, false};
    const double step = 8.0 / static_cast<double>(levels);
    figure.yAxis = {{"error", {}}, -4 * step, 4 * step, false};
    FigureLine teeth{{"rounding", {}}, Role::Rounding, {}, {}};
    for (std::size_t k = 0; k < levels; ++k) {
        const double left = -4 + static_cast<double>(k) * step;
        teeth.x.insert(teeth.x.end(), {left, left + step, left + step});
        teeth.y.insert(teeth.y.end(), {step / 2, -step / 2, kNaN});
    }
    FigureLine ramps{{"clipping", {}}, Role::Clipping, {}, {}};
    ramps.x = {-6, -4, -4, 4, 6};
    ramps.y = {2 + step / 2, step / 2, kNaN, -step / 2, -2 - step / 2};
    figure.lines = {teeth, ramps};
    return figure;
}

Figure codesExample() {
    Figure figure;
    figure.id = "codes";
    figure.title = {"Codes used", {}};
    figure.xAxis = {{"code", {}}, -8, 8, false};
    figure.yAxis = {{"count (log)", {}}, 0.5, 25000, true};
    figure.bars = {
        {{"values per code", {}},
         Role::Data,
         -7.5,
         1,
         {3, 5, 0, 0, 40, 1200, 4000, 9000, 4100, 1180, 44, 0, 0, 6, 2}},
        {{"unused codes", {}},
         Role::Unused,
         -7.5,
         1,
         {0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0}},
    };
    return figure;
}

Figure staircaseExample() {
    Figure figure;
    figure.id = "staircase";
    figure.title = {"Staircase", {}};
    figure.xAxis = {{"value", {}}, -5, 5, false};
    figure.yAxis = {{"reconstructed value", {}}, -5, 5, false};
    figure.lines.push_back({{"ideal", {}}, Role::Ideal, {-5, 5}, {-5, 5}});
    FigureLine steps{{"quantized", {}}, Role::Level, {}, {}};
    for (int k = 0; k < 8; ++k) {
        const double level = k - 3.5;
        steps.x.insert(steps.x.end(), {k == 0 ? -5 : level - 0.5, k == 7 ? 5 : level + 0.5});
        steps.y.insert(steps.y.end(), {level, level});
    }
    figure.lines.push_back(steps);
    return figure;
}

}  // namespace quantscope::test
