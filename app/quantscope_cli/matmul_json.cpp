// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/matmul_json.h"

#include <algorithm>
#include <optional>
#include <type_traits>

#include "app/quantscope_cli/report_json.h"

namespace quantscope::cli {

namespace {

template <class T>
Json listed(const std::vector<T>& values) {
    constexpr std::size_t kMostValues = 64 * 64;
    if (values.empty() || values.size() > kMostValues)
        return nullptr;
    Json list = Json::array();
    for (const T value : values)
        list.push_back(std::is_integral_v<T> ? Json(value) : number(static_cast<double>(value)));
    return list;
}

Json sideJson(const QuantizedSide& side) {
    Json json{{"rows", side.rows},          {"columns", side.columns},
              {"qmin", side.span.lowest},   {"qmax", side.span.highest},
              {"scale", Json::array()},     {"zero_point", Json::array()},
              {"codes", listed(side.codes)}};
    for (const AffineParams& params : side.params) {
        json["scale"].push_back(number(params.scale));
        if (side.reals || json["zero_point"].empty())  // codes are given with one zero-point
            json["zero_point"].push_back(zeroPointJson(params.zeroPoint));
    }
    json["errors"] = side.reals ? errorsJson(side.errors) : Json();
    return json;
}

bool hasOneZeroPoint(const QuantizedSide& side) {
    return std::ranges::all_of(side.params, [&](const AffineParams& params) {
        return params.zeroPoint == side.params.front().zeroPoint;
    });
}

// The terms along the lines they depend on: with one zero-point a side, as the contract has them;
// with one per row or column, for every cell.
Json termsJson(const QuantizedProduct& product) {
    const auto& [m, k, n] = product.shape;
    std::vector<std::int64_t> products;
    std::vector<std::int64_t> ofA;
    std::vector<std::int64_t> ofB;
    std::vector<std::int64_t> constant;
    const bool oneA = hasOneZeroPoint(product.a);
    const bool oneB = hasOneZeroPoint(product.b);
    for (std::size_t row = 0; row < m; ++row) {
        for (std::size_t column = 0; column < n; ++column) {
            const ZeroPointTerms terms = product.termsAt(row, column);
            products.push_back(terms.codeProducts);
            if (row == 0 || !oneA)
                ofA.push_back(terms.zaSumQb);
            if (column == 0 || !oneB)
                ofB.push_back(terms.zbSumQa);
            if ((row == 0 || !oneA) && (column == 0 || !oneB))
                constant.push_back(terms.kZaZb);
        }
    }
    return {{"qa_qb", listed(products)},
            {"za_sum_qb", listed(ofA)},
            {"zb_sum_qa", listed(ofB)},
            {"k_za_zb", constant.size() == 1 ? Json(constant.front()) : listed(constant)}};
}

Json productErrorsJson(const std::optional<ProductErrors>& errors) {
    if (!errors)
        return nullptr;
    const ErrorReport& report = errors->report;
    return {{"mse", number(report.mse)},
            {"mae", number(report.mae)},
            {"max_abs_error", number(report.maxAbsError)},
            {"sqnr_db", number(report.sqnrDb)},
            {"cosine", number(report.cosine)}};
}

}  // namespace

Json productJson(const QuantizedProduct& product) {
    return {{"m", product.shape.m},
            {"n", product.shape.n},
            {"k", product.shape.k},
            {"a", sideJson(product.a)},
            {"b", sideJson(product.b)},
            {"accumulator", listed(product.accumulator)},
            {"terms", termsJson(product)},
            {"simulated", listed(product.simulated)},
            {"integer_only", listed(product.integerOnly)},
            {"exact", listed(product.exact)},
            {"errors", product.integerErrors
                           ? Json{{"simulated", productErrorsJson(product.simulatedErrors)},
                                  {"integer_only", productErrorsJson(product.integerErrors)}}
                           : Json()}};
}

Json requantizedJson(const RequantizedProduct& made) {
    Json mantissa = Json::array();
    Json shift = Json::array();
    for (const FixedPointMultiplier& multiplier : made.fixedPoint) {
        mantissa.push_back(multiplier.mantissa);
        shift.push_back(multiplier.rightShift);
    }
    return {{"scale", number(made.output.scale)},
            {"zero_point", made.output.zeroPoint},
            {"multiplier", listed(made.multipliers)},
            {"half_even", listed(made.halfEven)},
            {"q31",
             {{"mantissa", mantissa},
              {"right_shift", shift},
              {"codes", listed(made.fixedPointCodes)}}}};
}

}  // namespace quantscope::cli
