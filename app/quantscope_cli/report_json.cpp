// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/report_json.h"

#include <cmath>

#include "core/blocks/block_format.h"
#include "core/calib/calibration.h"
#include "core/calib/group_params.h"
#include "core/codebook/codebook_table.h"

namespace quantscope::cli {

Json errorsJson(const ErrorReport& errors) {
    const auto averaged = [&](double x) { return errors.values > 0 ? number(x) : Json(); };
    return {{"mse", averaged(errors.mse)},
            {"rounding_mse", averaged(errors.roundingMse)},
            {"clipping_mse", averaged(errors.clippingMse)},
            {"mae", averaged(errors.mae)},
            {"max_abs_error", averaged(errors.maxAbsError)},
            {"sqnr_db", number(errors.sqnrDb)},
            {"cosine", number(errors.cosine)},
            {"kl", number(errors.kl)},
            {"clipped", errors.clipped},
            {"clipped_fraction", averaged(errors.clippedFraction)},
            {"zeroed_fraction", averaged(errors.zeroedFraction)},
            {"levels_used", errors.levelsUsed},
            {"levels", errors.levels},
            {"code_entropy_bits", averaged(errors.codeEntropyBits)},
            {"bits_per_value", number(errors.bitsPerValue)},
            {"compression", number(errors.compression)}};
}

namespace {

// A block format's own: its elements and what shares a scale.
void addFormat(Json& json, const Scheme& scheme) {
    const BlockFormat& format = *parseBlockFormat(scheme.format).value().format;
    json["bits"] = elementBits(format);
    json["format"] = scheme.format;
    json["block_values"] = format.values;
    json["values_per_scale"] = format.valuesPerScale;
}

void addUniform(Json& json, const Scheme& scheme) {
    json["bits"] = scheme.bits;
    json["code_range"] = idOf(codeRangeOf(scheme));
    json["scale_rule"] = idOf(scheme.scaleRule);
    json["zero_in_range"] = scheme.zeroInRange;
}

}  // namespace

Json schemeJson(const Scenario& scenario) {
    const Scheme& scheme = scenario.scheme;
    const CodeSpan codes = codesOf(scheme);
    // The contract's fields, in its order; null where a kind of scheme has no such thing.
    Json json{{"kind", idOf(scheme.kind)},
              {"bits", nullptr},
              {"qmin", codes.lowest},
              {"qmax", codes.highest},
              {"scale_rule", nullptr},
              {"rounding", nullptr},
              {"per", nullptr},
              {"calibration", nullptr}};
    if (scheme.kind == SchemeKind::Format) {
        addFormat(json, scheme);
        return json;
    }
    json["rounding"] = idOf(scheme.rounding);
    json["per"] = granularityText(scheme.per);
    json["power_of_two_scale"] = scheme.powerOfTwoScale;
    if (hasClipLimit(scheme))
        json["calibration"] = calibrationText(scenario.calibration);
    if (scheme.kind == SchemeKind::Codebook) {
        json["codebook"] = scheme.codebook;
        json["bits"] = codeBits(codes.levels());
    } else {
        addUniform(json, scheme);
    }
    return json;
}

Json breakdownJson(const ErrorBreakdown& breakdown) {
    const ErrorCauses& causes = breakdown.causes;
    const double total = causes.total();
    const auto share = [total](double squares) {
        return number(total > 0 ? squares / total : 0.0);
    };
    Json byValue = Json::array();
    for (const double squares : breakdown.byValue.squares)
        byValue.push_back(share(squares));
    Json groups = Json::array();
    for (const ErrorSums& sums : breakdown.groups) {
        const ErrorReport report = reportFromSums(sums);
        groups.push_back({{"count", sums.count},
                          {"mse", number(report.mse)},
                          {"max_abs_error", number(report.maxAbsError)},
                          {"sqnr_db", number(report.sqnrDb)}});
    }
    return {{"by_cause",
             {{"rounding", share(causes.rounding)},
              {"snapped_to_zero", share(causes.snapped)},
              {"clipping", share(causes.clipped)},
              {"quantized_scale", share(causes.scale)}}},
            {"by_value",
             {{"lower", number(breakdown.byValue.lower)},
              {"width", number(breakdown.byValue.width)},
              {"shares", std::move(byValue)}}},
            {"groups", std::move(groups)}};
}

Json optimumJson(const OptimalityGap& gap) {
    return {{"mse", number(gap.reached)},
            {"best_levels", number(gap.best)},
            {"best_uniform", number(gap.bestUniform)},
            {"gaussian_levels", number(gap.gaussianLevels)},
            {"rate_distortion", number(gap.rateDistortion)}};
}

Json zeroPointJson(double zeroPoint) {
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (zeroPoint == std::rint(zeroPoint) && std::abs(zeroPoint) <= kExact)
        return static_cast<std::int64_t>(zeroPoint);
    return number(zeroPoint);
}

}  // namespace quantscope::cli
