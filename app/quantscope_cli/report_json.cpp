// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/report_json.h"

#include <cmath>

#include "core/calib/calibration.h"

namespace quantscope::cli {

Json errorsJson(const ErrorReport& errors) {
    return {{"mse", number(errors.mse)},
            {"rounding_mse", number(errors.roundingMse)},
            {"clipping_mse", number(errors.clippingMse)},
            {"mae", number(errors.mae)},
            {"max_abs_error", number(errors.maxAbsError)},
            {"sqnr_db", number(errors.sqnrDb)},
            {"cosine", number(errors.cosine)},
            {"kl", number(errors.kl)},
            {"clipped", errors.clipped},
            {"clipped_fraction", number(errors.clippedFraction)},
            {"zeroed_fraction", number(errors.zeroedFraction)},
            {"levels_used", errors.levelsUsed},
            {"levels", errors.levels},
            {"code_entropy_bits", number(errors.codeEntropyBits)},
            {"bits_per_value", number(errors.bitsPerValue)},
            {"compression", number(errors.compression)}};
}

Json schemeJson(const Scenario& scenario) {
    const Scheme& scheme = scenario.scheme;
    const CodeSpan codes = codeSpan(codeRangeOf(scheme), scheme.bits);
    return {{"kind", idOf(scheme.kind)},
            {"bits", scheme.bits},
            {"qmin", codes.lowest},
            {"qmax", codes.highest},
            {"code_range", idOf(codeRangeOf(scheme))},
            {"scale_rule", idOf(scheme.scaleRule)},
            {"zero_in_range", scheme.zeroInRange},
            {"rounding", idOf(scheme.rounding)},
            {"power_of_two_scale", scheme.powerOfTwoScale},
            {"per", granularityText(scheme.per)},
            {"calibration", calibrationText(scenario.calibration)}};
}

Json zeroPointJson(double zeroPoint) {
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (zeroPoint == std::rint(zeroPoint) && std::abs(zeroPoint) <= kExact)
        return static_cast<std::int64_t>(zeroPoint);
    return number(zeroPoint);
}

}  // namespace quantscope::cli
