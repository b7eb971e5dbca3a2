// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/engine_answer.h"

#include <algorithm>

#include "core/report/divergence.h"
#include "core/simd/direct_errors.h"

namespace quantscope {

EngineAnswer directAnswer(std::span<const float> values, const SampleStats* stats,
                          const Scheme& scheme, const Analysis& analysis) {
    const QuantParams& params = analysis.groups.front();
    EngineAnswer answer;
    answer.populations.assign(params.codes.levels(), 0);
    if (params.codebook) {
        answer.sums = directErrors(values, *params.codebook, params.scale, scheme.rounding,
                                   answer.populations);
        return answer;
    }
    const AffineQuantizer quantizer(params, scheme.rounding);
    answer.sums = stats ? directErrors(values, *stats, quantizer, answer.populations, scheme.seed)
                        : directErrors(values, quantizer, answer.populations, scheme.seed);
    return answer;
}

void completeReport(Analysis& analysis, const Dataset& dataset, const EngineAnswer& answer,
                    double bits) {
    ErrorReport& report = analysis.errors;
    analysis.sums = answer.sums;
    report = reportFromSums(answer.sums);
    report.levels = answer.populations.size();
    report.levelsUsed = static_cast<std::uint64_t>(
        std::count_if(answer.populations.begin(), answer.populations.end(),
                      [](std::uint64_t population) { return population > 0; }));
    report.codeEntropyBits = entropyBits(answer.populations);
    report.bitsPerValue = bits;
    if (report.bitsPerValue > 0)
        report.compression = dataset.tensor.sourceBits / report.bitsPerValue;
}

}  // namespace quantscope
