// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <utility>

#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "app/quantscope_cli/matmul_json.h"
#include "app/quantscope_cli/quantizer_options.h"
#include "core/base/number_text.h"
#include "core/files/write_file.h"
#include "core/matmul/cell_steps.h"
#include "core/matmul/demos.h"
#include "core/matmul/product_tables.h"
#include "core/matmul/quantized_product.h"
#include "core/matmul/race.h"

namespace quantscope::cli {

namespace {

struct SideOptions {
    std::string word;
    std::optional<std::string> scales;
    std::optional<std::int32_t> zeroPoint;
    std::optional<std::string> per;
    std::optional<std::string> scheme;
};

struct MatmulOptions {
    SideOptions a;
    SideOptions b;
    std::string demo;
    std::string requantize;
    QuantizerOptions quantizer;
    std::string saveAccumulator;
    std::string saveSimulated;
    std::string saveIntegerOnly;
    std::string saveExact;
};

Error usage(std::string_view text, std::vector<Message::Argument> arguments) {
    return {Errc::Usage, {text, std::move(arguments)}};
}

Result<std::vector<double>> parseScales(const std::string& text) {
    std::vector<double> scales;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto scale = parseNumber(std::string_view(text).substr(at, end - at));
        if (!scale)
            return usage(QUANTSCOPE_TEXT("core",
                                         "“%1” is no list of scales. Write numbers joined by "
                                         "commas, for example 0.02,0.05."),
                         {text});
        scales.push_back(*scale);
        at = end + 1;
    }
    return scales;
}

// --per for the whole product: channel:0 means the rows of A, channel:1 the columns of B.
void sharePer(Scheme& scheme, ProductSide side) {
    const Granularity per = scheme.per;
    const bool otherSide =
        per.kind == Granularity::Kind::Channel && per.axis == (side == ProductSide::A ? 1U : 0U);
    if (otherSide)
        scheme.per = {};
}

Result<SideQuantizer> sideQuantizer(const MatmulOptions& options, ProductSide side) {
    const bool isA = side == ProductSide::A;
    QuantizerOptions words = options.quantizer;
    const SideOptions& own = isA ? options.a : options.b;
    if (own.scheme)
        words.scheme = own.scheme;
    const auto scenario = scenarioOf(words);
    if (!scenario)
        return scenario.error();
    SideQuantizer quantizer{scenario.value().scheme, scenario.value().calibration};
    sharePer(quantizer.scheme, side);
    const std::string line = isA ? "row" : "column";
    if (own.per && *own.per != "tensor" && *own.per != line)
        return usage(QUANTSCOPE_TEXT("core", "--%1 does not know “%2”. It takes %3."),
                     {std::string(isA ? "a-per" : "b-per"), *own.per, "tensor or " + line});
    if (own.per)
        quantizer.scheme.per =
            *own.per == "tensor"
                ? Granularity{}
                : Granularity{.kind = Granularity::Kind::Channel, .axis = isA ? 0U : 1U};
    return quantizer;
}

Result<QuantizedSide> sideOfTensor(Tensor tensor, const MatmulOptions& options, ProductSide side,
                                   const Task& task) {
    const SideOptions& own = side == ProductSide::A ? options.a : options.b;
    tensor = asMatrix(std::move(tensor), side);
    const bool isCodes = tensor.sourceType == "int8" || tensor.sourceType == "uint8";
    if (isCodes) {
        CodeParams params;
        params.zeroPoint = own.zeroPoint.value_or(0);
        if (own.scales) {
            auto scales = parseScales(*own.scales);
            if (!scales)
                return scales.error();
            params.scales = std::move(scales).value();
        }
        return sideOfCodes(tensor, params, side);
    }
    if (own.scales || own.zeroPoint)
        return usage(QUANTSCOPE_TEXT("core",
                                     "Scales and zero-points are given with files of int8 or "
                                     "uint8 codes, and %1 holds %2."),
                     {own.word, tensor.sourceType});
    const auto quantizer = sideQuantizer(options, side);
    if (!quantizer)
        return quantizer.error();
    return quantizedSide(tensor, quantizer.value(), side, task);
}

Result<QuantizedSide> sideOfWord(const MatmulOptions& options, ProductSide side, const Task& task) {
    Scenario scenario;
    const std::string& word = (side == ProductSide::A ? options.a : options.b).word;
    auto dataset = loadedInput(word, scenario, task);
    if (!dataset)
        return dataset.error();
    return sideOfTensor(dataset.value().tensor, options, side, task);
}

struct Sides {
    QuantizedSide a;
    QuantizedSide b;
};

Result<Sides> bothSides(Result<QuantizedSide> a, Result<QuantizedSide> b) {
    if (!a)
        return a.error();
    if (!b)
        return b.error();
    return Sides{std::move(a).value(), std::move(b).value()};
}

Result<Sides> demoSides(const MatmulOptions& options, const Task& task) {
    constexpr std::string_view kRandom = "random:";
    if (options.demo == "course") {
        CodesDemo demo = courseDemo();
        return Sides{std::move(demo.a), std::move(demo.b)};
    }
    Result<ProductDemo> demo = workedDemo();
    if (options.demo.starts_with(kRandom)) {
        const auto shape = parseProductShape(std::string_view(options.demo).substr(kRandom.size()));
        if (!shape)
            return usage(QUANTSCOPE_TEXT("core",
                                         "“%1” names no sizes. Write random:M,N,K, for "
                                         "example random:64,64,128."),
                         {options.demo});
        constexpr std::uint64_t kSeed = 42;
        demo = randomDemo(*shape, options.quantizer.seed.value_or(kSeed));
    } else if (options.demo != "worked") {
        return usage(
            QUANTSCOPE_TEXT("core", "--%1 does not know “%2”. It takes %3."),
            {std::string("demo"), options.demo, std::string("course, worked or random:M,N,K")});
    }
    if (!demo)
        return demo.error();
    return bothSides(sideOfTensor(demo.value().a, options, ProductSide::A, task),
                     sideOfTensor(demo.value().b, options, ProductSide::B, task));
}

Result<Sides> askedSides(const MatmulOptions& options, const Task& task) {
    if (!options.demo.empty() && options.a.word.empty())
        return demoSides(options, task);
    if (!options.demo.empty() || options.b.word.empty())
        return usage(QUANTSCOPE_TEXT("core",
                                     "A product needs two matrices: give A and B, or --demo "
                                     "course, or --demo random:M,N,K."),
                     {});
    auto a = sideOfWord(options, ProductSide::A, task);
    if (!a)
        return a.error();
    return bothSides(std::move(a), sideOfWord(options, ProductSide::B, task));
}

Result<Done> addRequantized(Json& json, const QuantizedProduct& product, const std::string& words) {
    if (words.empty())
        return Done{};
    const std::size_t comma = words.find(',');
    const auto scale = parseNumber(std::string_view(words).substr(0, comma));
    const auto zeroPoint = comma == std::string::npos
                               ? std::optional(0.0)
                               : parseNumber(std::string_view(words).substr(comma + 1));
    const bool whole = zeroPoint && *zeroPoint >= -128 && *zeroPoint <= 255 &&
                       *zeroPoint == static_cast<std::int32_t>(*zeroPoint);
    if (!scale || !whole)
        return usage(QUANTSCOPE_TEXT("core",
                                     "--requantize %1 is not understood. Write the output's "
                                     "scale and zero-point, for example 0.02,0."),
                     {words});
    auto made = requantized(product, {*scale, static_cast<std::int32_t>(*zeroPoint)});
    if (!made)
        return made.error();
    json["requantized"] = requantizedJson(made.value());
    return Done{};
}

// The bound on k and how many finished sums lie beyond int32.
void addRoom(Answer& answer, const QuantizedProduct& product) {
    const Accumulator int32;
    const std::size_t depth = largestExactDepth(product, int32);
    const auto beyond = std::ranges::count_if(product.accumulator,
                                              [&](std::int64_t sum) { return !int32.holds(sum); });
    answer.json["int32"] = {{"largest_exact_k", depth}, {"sums_beyond", beyond}};
    if (product.shape.k > depth)
        answer.warnings.push_back(
            {QUANTSCOPE_TEXT("core",
                             "With k = %1, int32 sums of such codes can overflow: they are "
                             "sure to fit only up to k = %2. Sums were kept in 64 bits here; "
                             "%3 of them lie beyond int32."),
             {static_cast<std::int64_t>(product.shape.k), static_cast<std::int64_t>(depth),
              static_cast<std::int64_t>(beyond)}});
}

// Speed on matrices of these sizes: what they hold does not change it.
Result<Done> addSpeed(Json& json, const ProductShape& shape, const Task& task) {
    const std::vector<RaceEntry> entries{
        {RaceMethod::Float, {}}, {RaceMethod::Simulated, {}}, {RaceMethod::Integer, bestIsa()}};
    const RaceOptions options{.threads = 1, .rounds = 1, .secondsPerSlice = 0.005};
    const auto timings = race(std::span(&shape, 1), entries, options, task);
    if (!timings)
        return timings.error();
    json["kernel"] = isaId(bestIsa());
    json["gops"] = {{"float", number(timings.value()[0].gops)},
                    {"simulated", number(timings.value()[1].gops)},
                    {"integer_only", number(timings.value()[2].gops)}};
    return Done{};
}

template <class T>
Result<Done> save(const std::string& path, const QuantizedProduct& product, const char* type,
                  const std::vector<T>& values) {
    if (path.empty())
        return Done{};
    if (values.empty())
        return usage(QUANTSCOPE_TEXT("core",
                                     "There is no exact product to save to %1: the sides "
                                     "were given as codes."),
                     {path});
    return writeFile(
        path, npyBytes({product.shape.m, product.shape.n}, type, std::as_bytes(std::span(values))));
}

Result<Done> saveSums(const std::string& path, const QuantizedProduct& product) {
    const Accumulator int32;
    const bool fit = std::ranges::all_of(product.accumulator,
                                         [&](std::int64_t sum) { return int32.holds(sum); });
    if (!fit)
        return save(path, product, "<i8", product.accumulator);
    std::vector<std::int32_t> sums;
    for (const std::int64_t sum : product.accumulator)
        sums.push_back(static_cast<std::int32_t>(sum));
    return save(path, product, "<i4", sums);
}

Result<Done> saveAll(const MatmulOptions& options, const QuantizedProduct& product) {
    if (auto done = saveSums(options.saveAccumulator, product); !done)
        return done;
    if (auto done = save(options.saveSimulated, product, "<f4", product.simulated); !done)
        return done;
    if (auto done = save(options.saveIntegerOnly, product, "<f8", product.integerOnly); !done)
        return done;
    return save(options.saveExact, product, "<f8", product.exact);
}

Result<Done> runMatmul(const MatmulOptions& options, const OutputOptions& output) {
    const Task task = progressTask(output);
    auto sides = askedSides(options, task);
    if (!sides)
        return sides.error();
    const auto product =
        quantizedProduct(std::move(sides.value().a), std::move(sides.value().b), task);
    if (!product)
        return product.error();
    Answer answer;
    answer.json = productJson(product.value());
    if (auto done = addRequantized(answer.json, product.value(), options.requantize); !done)
        return done;
    addRoom(answer, product.value());
    if (auto done = saveAll(options, product.value()); !done)
        return done;
    if (output.json)
        if (auto done = addSpeed(answer.json, product.value().shape, task); !done)
            return done;
    endProgress(output);
    answer.table = product.value().exact.empty() ? productCellsTable(product.value())
                                                 : productErrorsTable(product.value());
    return write(answer, output);
}

void addSideOptions(CLI::App& command, const std::string& letter, SideOptions& side) {
    const bool isA = letter == "a";
    command.add_option("--" + letter + "-scale", side.scales,
                       isA ? "Scale of A's codes; several: one per row"
                           : "Scale of B's codes; several: one per column");
    command.add_option("--" + letter + "-zero-point", side.zeroPoint,
                       "Zero-point of " + std::string(isA ? "A" : "B") + "'s codes");
    command.add_option("--" + letter + "-per", side.per, isA ? "tensor, row" : "tensor, column");
    command.add_option("--" + letter + "-scheme", side.scheme,
                       "Scheme of this side alone: symmetric, asymmetric");
}

}  // namespace

Command addMatmul(CLI::App& program, const OutputOptions& output) {
    auto* command = program.add_subcommand(
        "matmul", "Multiply matrices: float, simulated quantization, integers only");
    command->footer(
        "Example: quantscope-cli matmul x.npy w.npy --per channel:1 --json\n"
        "         quantscope-cli matmul --demo course\n"
        "Files of int8 or uint8 are codes; others are quantized first. --per channel:0 "
        "is per row of A, channel:1 per column of B.");
    auto options = std::make_shared<MatmulOptions>();
    command->add_option("A", options->a.word, "Left matrix: FILE, FILE::TENSOR");
    command->add_option("B", options->b.word, "Right matrix");
    command->add_option("--demo", options->demo, "course, worked or random:M,N,K instead of A B");
    command->add_option("--requantize", options->requantize,
                        "SCALE,ZERO_POINT: the result as int8 codes of this output quantizer");
    addSideOptions(*command, "a", options->a);
    addSideOptions(*command, "b", options->b);
    addQuantizerOptions(*command, options->quantizer);
    command->add_option("--save-accumulator", options->saveAccumulator,
                        "Write the integer sums to a .npy file");
    command->add_option("--save-simulated", options->saveSimulated, "Write the simulated product");
    command->add_option("--save-integer-only", options->saveIntegerOnly,
                        "Write the integer-only product");
    command->add_option("--save-exact", options->saveExact, "Write the product in double");
    return {command, [options, &output] { return runMatmul(*options, output); }};
}

}  // namespace quantscope::cli
