// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/product_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace quantscope {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double largestOf(std::span<const double> values) {
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, value);
    return largest;
}

double withHeadroom(double height) {
    return height > 0 ? 1.12 * height : 1;
}

// Room above the tallest bar for its letter, also where the chart is low.
double withLetterRoom(double height) {
    return height > 0 ? 1.3 * height : 1;
}

FigureBars barsOf(Message name, std::vector<double> heights) {
    // A bar around each whole number from 1 on.
    return {std::move(name), Role::Data, 0.5, 1, std::move(heights)};
}

FigureAxis countingAxis(Message title, std::size_t count) {
    return {std::move(title), 0.5, static_cast<double>(count) + 0.5, false, true};
}

Figure lineErrorsFigure(const char* id, Message title, Message axis,
                        const std::vector<double>& mse) {
    Figure figure;
    figure.id = id;
    figure.title = std::move(title);
    std::vector<double> heights(mse.size());
    std::transform(mse.begin(), mse.end(), heights.begin(),
                   [](double value) { return std::sqrt(value); });
    figure.xAxis = countingAxis(std::move(axis), heights.size());
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "root mean squared error"), {}};
    const double largest = largestOf(heights);
    figure.yAxis.upper = withHeadroom(largest);
    const auto worst = std::max_element(heights.begin(), heights.end()) - heights.begin();
    figure.summary = {{QUANTSCOPE_TEXT("core", "The error is largest in line %1: %2."),
                       {static_cast<std::int64_t>(worst + 1), largest}}};
    figure.bars.push_back(barsOf({QUANTSCOPE_TEXT("core", "error"), {}}, std::move(heights)));
    return figure;
}

FigureLine peakLine(std::span<const RaceTiming> timings) {
    FigureLine line{{QUANTSCOPE_TEXT("core", "peak in registers"), {}}, Role::Ideal, {}, {}};
    for (std::size_t i = 0; i < timings.size(); ++i) {
        const double peak = timings[i].peakGops.value_or(kNaN);
        const double middle = static_cast<double>(i) + 1;
        for (const auto& [x, y] : {std::pair(middle - 0.45, peak), std::pair(middle + 0.45, peak),
                                   std::pair(middle + 0.5, kNaN)}) {
            line.x.push_back(x);
            line.y.push_back(y);
        }
    }
    return line;
}

// No timing is known better than that.
double toTenths(double gops) {
    return std::round(gops * 10) / 10;
}

}  // namespace

std::string itemLetter(std::size_t index) {
    return std::string(1, static_cast<char>('A' + index % 26));
}

Figure raceFigure(std::span<const RaceTiming> timings) {
    Figure figure;
    figure.id = "race";
    figure.title = {QUANTSCOPE_TEXT("core", "Race on this computer"), {}};
    figure.xAxis = countingAxis({QUANTSCOPE_TEXT("core", "way"), {}}, timings.size());
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "billions of operations per second"), {}};
    if (timings.empty())
        return figure;
    std::vector<double> heights;
    double highest = 0;
    figure.itemNames.emplace_back();  // no way stands at 0
    for (std::size_t i = 0; i < timings.size(); ++i) {
        heights.push_back(timings[i].gops);
        highest = std::max({highest, timings[i].gops, timings[i].peakGops.value_or(0)});
        FigureMark mark;
        mark.id = raceId(timings[i].entry);
        mark.letter = itemLetter(i);
        figure.itemNames.push_back({"%1", {mark.letter}});
        mark.x = static_cast<double>(i) + 1;
        mark.y = timings[i].gops;
        mark.label = {QUANTSCOPE_TEXT("core", "%1: %2 GOPS"),
                      {mark.letter, toTenths(timings[i].gops)}};
        figure.marks.push_back(std::move(mark));
    }
    figure.yAxis.upper = withLetterRoom(highest);
    const auto fastest = std::max_element(heights.begin(), heights.end()) - heights.begin();
    const RaceTiming& best = timings[static_cast<std::size_t>(fastest)];
    figure.summary = {
        {QUANTSCOPE_TEXT("core",
                         "%1 × %2 times %2 × %3: way %4 is fastest with %5 "
                         "GOPS."),
         {static_cast<std::int64_t>(best.shape.m), static_cast<std::int64_t>(best.shape.k),
          static_cast<std::int64_t>(best.shape.n), itemLetter(static_cast<std::size_t>(fastest)),
          toTenths(best.gops)}}};
    figure.bars.push_back(barsOf({QUANTSCOPE_TEXT("core", "speed"), {}}, std::move(heights)));
    figure.lines.push_back(peakLine(timings));
    return figure;
}

Figure remediesFigure(std::span<const RemedyOutcome> outcomes) {
    Figure figure;
    figure.id = "matmul-remedies";
    figure.title = {QUANTSCOPE_TEXT("core", "SQNR of Y with each remedy"), {}};
    figure.xAxis = countingAxis({QUANTSCOPE_TEXT("core", "remedy"), {}}, outcomes.size());
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "SQNR, dB"), {}};
    figure.itemNames.emplace_back();  // no remedy stands at 0
    std::vector<double> heights;
    for (const RemedyOutcome& outcome : outcomes) {
        const double sqnr = outcome.y.report.sqnrDb.value_or(0);
        FigureMark mark;
        mark.id = outcome.remedy->id;
        mark.letter = itemLetter(heights.size());
        mark.x = static_cast<double>(heights.size()) + 1;
        mark.y = sqnr;
        mark.label = outcome.remedy->title;
        figure.itemNames.push_back({"%1", {mark.letter}});
        heights.push_back(sqnr);
        // No error is no height: such a remedy has neither bar nor mark.
        if (outcome.y.report.sqnrDb)
            figure.marks.push_back(std::move(mark));
    }
    figure.yAxis.upper = withLetterRoom(largestOf(heights));
    figure.yAxis.lower = std::min(0.0, *std::min_element(heights.begin(), heights.end()));
    const auto best = std::ranges::min_element(
        outcomes, {}, [](const RemedyOutcome& outcome) { return outcome.y.report.mse; });
    figure.summary = {{QUANTSCOPE_TEXT("core",
                                       "Remedy %1 has the least error of Y: MSE %2, without "
                                       "one %3."),
                       {itemLetter(static_cast<std::size_t>(best - outcomes.begin())),
                        best->y.report.mse, outcomes.front().y.report.mse}}};
    figure.bars.push_back(barsOf({QUANTSCOPE_TEXT("core", "SQNR of Y"), {}}, std::move(heights)));
    return figure;
}

Figure rowErrorsFigure(const QuantizedProduct& product) {
    return lineErrorsFigure("matmul-rows", {QUANTSCOPE_TEXT("core", "Error by row of C"), {}},
                            {QUANTSCOPE_TEXT("core", "row"), {}}, product.integerErrors->rowMse);
}

Figure columnErrorsFigure(const QuantizedProduct& product) {
    return lineErrorsFigure("matmul-columns", {QUANTSCOPE_TEXT("core", "Error by column of C"), {}},
                            {QUANTSCOPE_TEXT("core", "column"), {}},
                            product.integerErrors->columnMse);
}

Figure channelMaximaFigure(const RemedyOutcome& before, const RemedyOutcome& after) {
    Figure figure;
    figure.id = "matmul-channels";
    figure.title = {QUANTSCOPE_TEXT("core", "Largest |value| of each channel of X"), {}};
    const std::size_t channels = before.made.seenMaximaX.size();
    figure.xAxis = countingAxis({QUANTSCOPE_TEXT("core", "channel"), {}}, channels);
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "largest |value|"), {}};
    const double largest =
        std::max(largestOf(before.made.seenMaximaX), largestOf(after.made.seenMaximaX));
    figure.yAxis.upper = withHeadroom(largest);
    std::vector<double> x(channels);
    for (std::size_t j = 0; j < channels; ++j)
        x[j] = static_cast<double>(j) + 1;
    figure.lines.push_back(
        {{QUANTSCOPE_TEXT("core", "before"), {}}, Role::Total, x, before.made.seenMaximaX});
    figure.lines.push_back({after.remedy->title, Role::Rounding, x, after.made.seenMaximaX});
    figure.summary = {{QUANTSCOPE_TEXT("core",
                                       "The largest value that the quantizer of X sees goes "
                                       "from %1 to %2."),
                       {largestOf(before.made.seenMaximaX), largestOf(after.made.seenMaximaX)}}};
    return figure;
}

std::vector<Figure> remedyFigures(std::span<const RemedyOutcome> outcomes,
                                  std::string_view chosen) {
    std::vector<Figure> figures;
    if (outcomes.empty())
        return figures;
    figures.push_back(remediesFigure(outcomes));
    for (const RemedyOutcome& outcome : outcomes.subspan(1))
        if (outcome.remedy->id == chosen)
            figures.push_back(channelMaximaFigure(outcomes.front(), outcome));
    return figures;
}

}  // namespace quantscope
