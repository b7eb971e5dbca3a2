// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/evaluate_matmul.h"

#include <algorithm>
#include <utility>

namespace quantscope {

namespace {

Tensor matrixOf(std::vector<float> values, std::size_t rows, std::size_t columns,
                std::string name) {
    values.resize(rows * columns, 0.0F);
    return makeTensor(std::move(name), {rows, columns}, "float32", 32,
                      FloatArray(std::move(values)));
}

Result<Tensor> cornerOf(const Tensor* active, std::size_t rows, std::size_t columns) {
    const bool isMatrix = active && active->shape.size() >= 2;
    const std::size_t width = isMatrix ? active->shape.back() : columns;
    const std::size_t lines = active && width > 0 ? active->values.size() / width : 0;
    if (width < columns || lines < rows)
        return Error{Errc::BadInput,
                     {QUANTSCOPE_TEXT("core",
                                      "B takes %1 × %2 values of the active data, which has "
                                      "%3. Choose smaller sizes, or other data."),
                      {static_cast<std::int64_t>(rows), static_cast<std::int64_t>(columns),
                       active ? shapeText(active->shape) : std::string("0")}}};
    std::vector<float> values;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto line = active->values.values().subspan(row * width, columns);
        values.insert(values.end(), line.begin(), line.end());
    }
    return matrixOf(std::move(values), rows, columns, active->name);
}

Result<ProductDemo> unquantizedInputs(const MatmulSpec& spec, const Tensor* active) {
    const ProductShape shape{.m = spec.rows, .k = spec.depth, .n = spec.columns};
    switch (spec.source) {
        case MatmulSource::Worked: return workedDemo();
        case MatmulSource::Course: return courseDemoReals();
        case MatmulSource::Typed:
            return ProductDemo{matrixOf(spec.a, shape.m, shape.k, "A"),
                               matrixOf(spec.b, shape.k, shape.n, "B"),
                               {},
                               {}};
        case MatmulSource::Random:
        case MatmulSource::Dataset: break;
    }
    auto random = randomDemo(shape, spec.seed);
    if (!random || spec.source == MatmulSource::Random)
        return random;
    auto corner = cornerOf(active, shape.k, shape.n);
    if (!corner)
        return corner.error();
    random.value().b = std::move(corner).value();
    return random;
}

void setScheme(Scheme& scheme, const MatmulSpec& spec, SchemeKind kind, bool perLine,
               std::size_t axis) {
    scheme.kind = kind;
    scheme.bits = spec.bits;
    scheme.codeRange = kind == SchemeKind::Symmetric ? CodeRange::Narrow : CodeRange::Full;
    scheme.per =
        perLine ? Granularity{.kind = Granularity::Kind::Channel, .axis = axis} : Granularity{};
}

std::vector<Message> warningsOf(const QuantizedProduct& product, const AccumulatorRoom& room) {
    std::vector<Message> warnings;
    if (room.first)
        warnings.push_back(
            {QUANTSCOPE_TEXT("core",
                             "The %1-bit accumulator overflows in %2 of %3 cells, "
                             "first in row %4, column %5."),
             {std::int64_t{room.accumulator.bits}, static_cast<std::int64_t>(room.overflowedCells),
              static_cast<std::int64_t>(product.accumulator.size()),
              static_cast<std::int64_t>(room.first->row + 1),
              static_cast<std::int64_t>(room.first->column + 1)}});
    return warnings;
}

Result<Done> addRemedy(MatmulAnalysis& analysis, const Task& task) {
    if (analysis.spec.remedy == "none")
        return Done{};
    const Remedy* remedy = findRemedy(analysis.spec.remedy);
    RemedyInput input{analysis.inputs.a, analysis.inputs.b, analysis.inputs.quantizerA,
                      analysis.inputs.quantizerB, 0};
    auto before = remedyOutcome("none", input, task);
    if (!before)
        return before.error();
    input.parameter = analysis.spec.remedyParameter.value_or(remedy ? remedy->parameterDefault : 0);
    auto after = remedyOutcome(analysis.spec.remedy, input, task);
    if (!after)
        return after.error();
    analysis.before = std::move(before).value();
    analysis.after = std::move(after).value();
    return Done{};
}

double cells(std::size_t rows, std::size_t columns) {
    return static_cast<double>(rows) * static_cast<double>(columns);
}

double inputCells(const ProductShape& shape) {
    return cells(shape.m, shape.k) + cells(shape.k, shape.n);
}

constexpr double kFloatBytes = 4;
constexpr double kSumBytes = 4;

}  // namespace

Accumulator accumulatorOf(const MatmulSpec& spec) {
    return {.bits = spec.accumulatorBits,
            .overflow = spec.saturates ? RegisterOverflow::Saturate : RegisterOverflow::Wrap};
}

Result<ProductDemo> matmulInputs(const MatmulSpec& spec, const Tensor* active) {
    auto inputs = unquantizedInputs(spec, active);
    if (!inputs)
        return inputs;
    ProductDemo& demo = inputs.value();
    // The lecture's scale 1/127 comes from the fixed limits ±1; asymmetric codes take the data's.
    if (spec.source != MatmulSource::Course || spec.kindA != SchemeKind::Symmetric)
        demo.quantizerA.calibration = {};
    if (spec.source != MatmulSource::Course || spec.kindB != SchemeKind::Symmetric)
        demo.quantizerB.calibration = {};
    setScheme(demo.quantizerA.scheme, spec, spec.kindA, spec.perRow, 0);
    setScheme(demo.quantizerB.scheme, spec, spec.kindB, spec.perColumn, 1);
    if (spec.outlierChannels > 0)
        demo.a = withOutlierChannels(demo.a, spec.outlierChannels, spec.outlierFactor, spec.seed);
    return inputs;
}

Result<MatmulAnalysis> evaluateMatmul(const MatmulSpec& spec, const Tensor* active,
                                      const Task& task) {
    auto inputs = matmulInputs(spec, active);
    if (!inputs)
        return inputs.error();
    MatmulAnalysis analysis;
    analysis.spec = spec;
    analysis.inputs = std::move(inputs).value();
    auto product =
        quantizedProduct(analysis.inputs.a, analysis.inputs.quantizerA, analysis.inputs.b,
                         analysis.inputs.quantizerB, task.part(0, 0.4));
    if (!product)
        return product.error();
    analysis.product = std::move(product).value();
    if (spec.requantizes) {
        auto made = requantized(analysis.product, fittingOutput(analysis.product));
        if (!made)
            return made.error();
        analysis.requantized = std::move(made).value();
    }
    if (spec.groupDepth) {
        auto grouped =
            groupedProduct(analysis.product, analysis.inputs.quantizerA, analysis.inputs.quantizerB,
                           *spec.groupDepth, task.part(0.4, 0.6));
        if (!grouped)
            return grouped.error();
        analysis.grouped = std::move(grouped).value();
    }
    auto room = accumulatorRoom(analysis.product, accumulatorOf(spec), task);
    if (!room)
        return room.error();
    analysis.room = room.value();
    const auto saturated = saturatedProduct(analysis.product, task);
    if (!saturated)
        return saturated.error();
    analysis.saturatedCells = saturated.value().wrongCells;
    task.progress(0.6);
    if (auto done = addRemedy(analysis, task.part(0.6, 1)); !done)
        return done.error();
    analysis.warnings = warningsOf(analysis.product, analysis.room);
    return analysis;
}

Result<std::vector<RemedyOutcome>> allRemedies(const MatmulAnalysis& analysis, const Task& task) {
    const Remedy* chosen = findRemedy(analysis.spec.remedy);
    const double usual = chosen ? chosen->parameterDefault : 0;
    const ProductDemo& inputs = analysis.inputs;
    auto outcomes = remedyOutcomes({inputs.a, inputs.b, inputs.quantizerA, inputs.quantizerB,
                                    analysis.spec.remedyParameter.value_or(usual)},
                                   analysis.spec.remedy, task);
    if (outcomes)
        for (RemedyOutcome& outcome : outcomes.value()) {
            outcome.made.x = {};
            outcome.made.w = {};
        }
    return outcomes;
}

WayCost floatCost(const ProductShape& shape) {
    return {.multiplications = cells(shape.m, shape.n) * static_cast<double>(shape.k),
            .scalings = 0,
            .bytesStored = kFloatBytes * inputCells(shape),
            .bytesMultiplied = kFloatBytes * inputCells(shape),
            .bytesWritten = kFloatBytes * cells(shape.m, shape.n)};
}

WayCost simulatedCost(const ProductShape& shape) {
    WayCost cost = floatCost(shape);
    cost.bytesStored = inputCells(shape);
    cost.scalings = inputCells(shape);
    return cost;
}

WayCost integerCost(const ProductShape& shape) {
    WayCost cost = floatCost(shape);
    cost.bytesStored = cost.bytesMultiplied = inputCells(shape);
    cost.scalings = cells(shape.m, shape.n);
    cost.bytesWritten = kSumBytes * cells(shape.m, shape.n);
    return cost;
}

}  // namespace quantscope
