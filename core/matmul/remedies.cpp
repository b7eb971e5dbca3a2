// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/remedies.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope {

namespace {

Result<Done> checkParameter(const Remedy& remedy, double parameter) {
    const bool fits = std::isfinite(parameter) && parameter >= remedy.parameterLowest &&
                      parameter <= remedy.parameterHighest;
    if (remedy.parameterName.empty() || fits)
        return Done{};
    return Error{Errc::Usage,
                 {QUANTSCOPE_TEXT("core", "%1 of “%2” must be from %3 to %4, not %5."),
                  {std::string(remedy.parameterName), std::string(remedy.id),
                   remedy.parameterLowest, remedy.parameterHighest, parameter}}};
}

Result<Done> checkShapes(const Tensor& x, const Tensor& w) {
    const bool matrices = x.shape.size() == 2 && w.shape.size() == 2;
    if (matrices && x.shape[1] == w.shape[0])
        return Done{};
    return Error{Errc::BadInput,
                 {QUANTSCOPE_TEXT("core",
                                  "X is %1 and W is %2: X needs as many columns as W has "
                                  "rows."),
                  {shapeText(x.shape), shapeText(w.shape)}}};
}

ErrorReport errorsOf(const Tensor& original, const std::vector<float>& got) {
    const auto values = original.values.values();
    const std::vector<double> exact(values.begin(), values.end());
    return productErrors(exact, got, original.shape[0], original.shape[1]).report;
}

Result<ProductErrors> outputErrors(const RemedyInput& input, const Remedied& made,
                                   const std::vector<double>& exact, const Task& task) {
    const ProductShape shape{input.x.shape[0], input.x.shape[1], input.w.shape[1]};
    auto got = exactProduct(made.x, made.w, shape, task);
    if (!got)
        return got.error();
    std::vector<double> y = std::move(got).value();
    if (!made.bias.empty())
        for (std::size_t at = 0; at < y.size(); ++at)
            y[at] += made.bias[at % shape.n];
    return productErrors(exact, y, shape.m, shape.n);
}

Result<RemedyOutcome> outcomeOf(const Remedy& remedy, const RemedyInput& input,
                                const std::vector<double>& exact, const Task& task) {
    auto made = remedy.apply(input, task);
    if (!made)
        return made.error();
    RemedyOutcome outcome;
    outcome.remedy = &remedy;
    outcome.parameter = input.parameter;
    outcome.made = std::move(made).value();
    outcome.x = errorsOf(input.x, outcome.made.x);
    outcome.w = errorsOf(input.w, outcome.made.w);
    auto errors = outputErrors(input, outcome.made, exact, task);
    if (!errors)
        return errors.error();
    outcome.y = std::move(errors).value();
    return outcome;
}

Result<std::vector<double>> exactOutput(const Tensor& x, const Tensor& w, const Task& task) {
    if (auto ok = checkShapes(x, w); !ok)
        return ok.error();
    return exactProduct(x.values.values(), w.values.values(), {x.shape[0], x.shape[1], w.shape[1]},
                        task);
}

}  // namespace

std::span<const Remedy> remedies() {
    static const std::array table{
        Remedy{"none",
               {QUANTSCOPE_TEXT("core", "round to nearest"), {}},
               "",
               0,
               0,
               0,
               builtin::roundToNearest},
        Remedy{"llm-int8",
               {QUANTSCOPE_TEXT("core", "LLM.int8() column split"), {}},
               "threshold",
               6,
               0,
               1e6,
               builtin::splitColumns},
        Remedy{"smoothquant",
               {QUANTSCOPE_TEXT("core", "SmoothQuant"), {}},
               "α",
               0.5,
               0,
               1,
               builtin::smooth},
        Remedy{"hadamard",
               {QUANTSCOPE_TEXT("core", "Hadamard rotation"), {}},
               "",
               0,
               0,
               0,
               builtin::rotate},
        Remedy{"gptq",
               {QUANTSCOPE_TEXT("core", "GPTQ"), {}},
               "",
               0,
               0,
               0,
               builtin::compensateRounding},
        Remedy{"awq",
               {QUANTSCOPE_TEXT("core", "AWQ scale search"), {}},
               "",
               0,
               0,
               0,
               builtin::searchScales},
        Remedy{"bias-correction",
               {QUANTSCOPE_TEXT("core", "bias correction"), {}},
               "",
               0,
               0,
               0,
               builtin::correctBias},
    };
    return table;
}

const Remedy* findRemedy(std::string_view id) {
    for (const Remedy& remedy : remedies())
        if (remedy.id == id)
            return &remedy;
    return nullptr;
}

Result<RemedyOutcome> remedyOutcome(std::string_view id, const RemedyInput& input,
                                    const Task& task) {
    const Remedy* remedy = findRemedy(id);
    if (!remedy)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "There is no remedy “%1”. There are none, llm-int8, "
                                      "smoothquant, hadamard, gptq, awq, bias-correction."),
                      {std::string(id)}}};
    if (auto ok = checkParameter(*remedy, input.parameter); !ok)
        return ok.error();
    const auto exact = exactOutput(input.x, input.w, task);
    if (!exact)
        return exact.error();
    return outcomeOf(*remedy, input, exact.value(), task);
}

Result<std::vector<RemedyOutcome>> remedyOutcomes(const RemedyInput& input, std::string_view chosen,
                                                  const Task& task) {
    const auto exact = exactOutput(input.x, input.w, task);
    if (!exact)
        return exact.error();
    std::vector<RemedyOutcome> outcomes;
    for (const Remedy& remedy : remedies()) {
        RemedyInput one = input;
        if (remedy.id != chosen)
            one.parameter = remedy.parameterDefault;
        if (auto ok = checkParameter(remedy, one.parameter); !ok)
            return ok.error();
        auto outcome = outcomeOf(remedy, one, exact.value(), task);
        if (!outcome)
            return outcome.error();
        outcomes.push_back(std::move(outcome).value());
        task.progress(static_cast<double>(outcomes.size()) /
                      static_cast<double>(remedies().size()));
    }
    return outcomes;
}

}  // namespace quantscope
