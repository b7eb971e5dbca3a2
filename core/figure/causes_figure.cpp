// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/figure/builtin.h"

// Where the error comes from: rounding, snapping to zero, clipping, scales kept in few bits.
namespace quantscope::builtin {

namespace {

constexpr double kPercent = 100;

std::optional<ErrorCauses> causesOf(const FigureInput& input) {
    if (input.causes)
        return *input.causes;
    const auto found = errorBreakdown(*input.dataset, *input.analysis, {}, 1);
    return found ? std::optional(found.value().causes) : std::nullopt;
}

FigureBars causeBars(const std::array<double, 4>& shares) {
    FigureBars bars;
    bars.name = {QUANTSCOPE_TEXT("core", "share of the error in %"), {}};
    bars.role = Role::Data;
    bars.lower = -0.5;
    bars.width = 1;
    bars.heights.assign(shares.begin(), shares.end());
    return bars;
}

}  // namespace

Message causesTitle() {
    return {QUANTSCOPE_TEXT("core", "Error by cause"), {}};
}

Figure causesFigure(const FigureInput& input) {
    Figure figure;
    figure.id = "causes";
    figure.title = causesTitle();
    figure.exact = true;  // by a pass over the values
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "cause"), {}};
    // A little room for the outlines of the outer bars.
    figure.xAxis.lower = -0.6;
    figure.xAxis.upper = 3.6;
    figure.xAxis.whole = true;
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "share of the error in %"), {}};
    figure.yAxis.upper = kPercent;
    figure.itemNames = {{QUANTSCOPE_TEXT("core", "rounding"), {}},
                        {QUANTSCOPE_TEXT("core", "to zero"), {}},
                        {QUANTSCOPE_TEXT("core", "clipping"), {}},
                        {QUANTSCOPE_TEXT("core", "scales"), {}}};
    const auto causes = causesOf(input);
    if (!causes) {
        figure.summary.push_back({QUANTSCOPE_TEXT("core", "Being computed."), {}});
        return figure;
    }
    const double total = causes->total();
    if (!(total > 0)) {
        figure.summary.push_back({QUANTSCOPE_TEXT("core", "Every value comes back exactly."), {}});
        return figure;
    }
    const std::array shares{kPercent * causes->rounding / total, kPercent * causes->snapped / total,
                            kPercent * causes->clipped / total, kPercent * causes->scale / total};
    figure.bars.push_back(causeBars(shares));
    const auto [least, most] = std::minmax_element(shares.begin(), shares.end());
    figure.yAxis.lower = *least < 0 ? *least * 1.2 : 0;
    figure.yAxis.upper = std::max(*most * 1.1, 1.0);
    figure.summary.push_back(
        {QUANTSCOPE_TEXT("core",
                         "Rounding to a near level makes %1 % of the error, coming back as "
                         "zero %2 %, clipping %3 %."),
         {shares[0], shares[1], shares[2]}});
    if (causes->clipped == 0 && input.analysis->errors.clippedFraction > 0)
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "Values that are clipped only because scales "
                                                  "were rounded count under scales."),
                                  {}});
    if (causes->scale > 0)
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "Storing the scales in few bits adds %1 %: "
                                                  "with exact scales it would not be there."),
                                  {shares[3]}});
    else if (causes->scale < 0)
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "The rounded scales happen to serve "
                                                  "better than exact ones."),
                                  {}});
    return figure;
}

}  // namespace quantscope::builtin
