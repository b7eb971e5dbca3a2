// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/quantize_json.h"

#include <algorithm>
#include <cmath>

#include "core/calib/group_params.h"
#include "core/report/divergence.h"
#include "core/scenario/quantize_tensor.h"

namespace quantscope::test {

namespace {

Json optionalJson(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

Json errorsJson(const GroupErrors& errors, double bits, double sourceBits) {
    const ErrorReport report = reportFromSums(errors.sums);
    const auto used = std::count_if(errors.populations.begin(), errors.populations.end(),
                                    [](std::uint64_t population) { return population > 0; });
    return {{"mse", report.mse},
            {"rounding_mse", report.roundingMse},
            {"clipping_mse", report.clippingMse},
            {"mae", report.mae},
            {"max_abs_error", report.maxAbsError},
            {"sqnr_db", optionalJson(report.sqnrDb)},
            {"cosine", optionalJson(report.cosine)},
            {"clipped", report.clipped},
            {"clipped_fraction", report.clippedFraction},
            {"zeroed_fraction", report.zeroedFraction},
            {"levels_used", used},
            {"levels", errors.populations.size()},
            {"code_entropy_bits", entropyBits(errors.populations)},
            {"bits_per_value", bits},
            {"compression", sourceBits / bits}};
}

void addParams(Json& answer, const std::vector<QuantParams>& groups) {
    answer["groups"] = groups.size();
    for (const char* field : {"scale", "zero_point", "course_z", "lo", "hi"})
        answer[field] = Json::array();
    for (const QuantParams& params : groups) {
        answer["scale"].push_back(params.scale);
        answer["zero_point"].push_back(params.zeroPoint);
        answer["course_z"].push_back(-params.zeroPoint);
        answer["lo"].push_back(params.clip.lower);
        answer["hi"].push_back(params.clip.upper);
    }
}

void addCodes(Json& answer, const TensorCodes& codes) {
    answer["codes"] = Json::array();
    answer["dequantized"] = Json::array();
    for (std::size_t i = 0; i < codes.codes.size(); ++i) {
        const bool known = codes.codes[i] != TensorCodes::kNoCode;
        answer["codes"].push_back(known ? Json(codes.codes[i]) : Json());
        answer["dequantized"].push_back(known ? Json(codes.values[i]) : Json());
    }
}

std::optional<double> lossPower(const Calibration& calibration) {
    if (calibration.method == "mse" || calibration.method == "mae")
        return calibration.method == "mse" ? 2 : 1;
    return calibration.method == "lp" ? calibration.parameter : std::nullopt;
}

double meanPower(const Tensor& tensor, const TensorCodes& codes, double power) {
    double sum = 0;
    for (std::size_t i = 0; i < codes.values.size(); ++i)
        sum += std::pow(std::abs(double{codes.values[i]} - tensor.values.values()[i]), power);
    return sum / static_cast<double>(codes.values.size());
}

}  // namespace

Result<Json> quantizeJson(const Tensor& tensor, const GoldenRequest& request,
                          const SortedIndex* index) {
    const Scheme& scheme = request.scheme;
    const auto groups = groupParams(tensor, scheme, request.calibration, index);
    if (!groups)
        return groups.error();
    const auto errors = groupErrors(tensor, scheme, groups.value());
    const auto codes = groupCodes(tensor, scheme, groups.value());
    if (!errors || !codes)
        return (errors ? codes.error() : errors.error());

    Json answer;
    answer["input"] = {{"count", tensor.values.size()},
                       {"finite", tensor.counts.finite},
                       {"nan", tensor.counts.nan},
                       {"inf", tensor.counts.inf}};
    const CodeSpan span = codesOf(scheme);
    answer["scheme"] = {{"kind", idOf(scheme.kind)},
                        {"bits", scheme.bits},
                        {"qmin", span.lowest},
                        {"qmax", span.highest},
                        {"per", granularityText(scheme.per)},
                        {"calibration", calibrationText(request.calibration)}};
    addParams(answer, groups.value());
    addCodes(answer, codes.value());
    if (groups.value().size() == 1 && scheme.rounding != Rounding::Stochastic) {
        const LevelTable table = levelTable(groups.value().front(), scheme.rounding);
        answer["levels"] = table.levels;
        answer["thresholds"] = table.thresholds;
    }
    const double bits = bitsPerValue(scheme, zeroPointKind(request.calibration), groups.value(),
                                     tensor.values.size());
    answer["errors"] = errorsJson(errors.value(), bits, tensor.sourceBits);
    if (const auto power = lossPower(request.calibration))
        answer["loss"] = meanPower(tensor, codes.value(), *power);
    return answer;
}

}  // namespace quantscope::test
