// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/codebook/builtin.h"

// Two and three levels, whose scale comes from the values themselves.
namespace quantscope::builtin {

namespace {

double meanMagnitude(std::span<const float> values) {
    double sum = 0;
    for (const float x : values)
        sum += std::abs(static_cast<double>(x));
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

}  // namespace

// Ternary weight networks (Li and Liu 2016, arXiv 1605.04711): Δ = 0.7 · mean |x|, and the level is
// the mean of the |x| beyond it. A value on ∓Δ becomes 0.
Result<MadeCodebook> ternary(const CodebookInput& input, const Task&) {
    const double delta = 0.7 * meanMagnitude(input.values);
    double sum = 0;
    double count = 0;
    for (const float x : input.values) {
        const double size = std::abs(static_cast<double>(x));
        if (size > delta) {
            sum += size;
            ++count;
        }
    }
    const double scale = count > 0 ? sum / count : 1;
    CodebookTable table{{-1, 0, 1}, {-delta / scale, delta / scale}, {1, 0}, false};
    if (count == 0)
        table.levels = {0, 0, 0};
    return MadeCodebook{std::move(table), scale};
}

// XNOR-Net (Rastegari et al. 2016, arXiv 1603.05279): sign(x) · mean |x|, zero counting as
// positive.
Result<MadeCodebook> binary(const CodebookInput& input, const Task&) {
    const double mean = meanMagnitude(input.values);
    CodebookTable table{{-1, 1}, {0}, {1}, false};
    if (mean == 0)
        table.levels = {0, 0};
    return MadeCodebook{std::move(table), mean > 0 ? mean : 1};
}

}  // namespace quantscope::builtin
