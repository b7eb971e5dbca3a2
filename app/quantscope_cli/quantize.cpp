// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <tuple>
#include <vector>

#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "app/quantscope_cli/quantizer_options.h"
#include "app/quantscope_cli/report_json.h"
#include "app/quantscope_cli/unused_options.h"
#include "core/files/write_file.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/quantize_tensor.h"
#include "core/table/tables.h"

namespace quantscope::cli {

namespace {

struct QuantizeOptions {
    std::string word;
    QuantizerOptions quantizer;
    bool codes = false;
    bool dequantized = false;
    std::string breakdownPer;
    std::string saveCodes;
    std::string saveDequantized;
    std::string saveParams;

    bool needsValues() const {
        return codes || dequantized || !saveCodes.empty() || !saveDequantized.empty();
    }
};

template <class Get>
Json perGroup(const std::vector<QuantParams>& groups, Get get) {
    Json list = Json::array();
    for (const QuantParams& group : groups)
        list.push_back(get(group));
    return list;
}

Json inputJson(const std::string& word, const Tensor& tensor) {
    return {{"name", word},
            {"count", tensor.values.size()},
            {"finite", tensor.counts.finite},
            {"nan", tensor.counts.nan},
            {"inf", tensor.counts.inf}};
}

// The contract shows levels and thresholds of one group with at most 256 levels.
void addLevels(Json& json, const Analysis& analysis) {
    constexpr std::size_t kMostLevels = 256;
    const bool shown = analysis.table && analysis.table->levels.size() <= kMostLevels;
    json["levels"] = shown ? Json(analysis.table->levels) : Json();
    json["thresholds"] = shown ? Json(analysis.table->thresholds) : Json();
}

Json parametersJson(const std::string& word, const Dataset& dataset, const Analysis& analysis) {
    const auto& groups = analysis.groups;
    Json json{{"input", inputJson(word, dataset.tensor)},
              {"scheme", schemeJson(analysis.scenario)},
              {"groups", groups.size()}};
    json["scale"] = perGroup(groups, [](const QuantParams& g) { return number(g.scale); });
    const bool zeroPoints = hasZeroPoint(analysis.scenario.scheme);
    json["zero_point"] =
        zeroPoints
            ? perGroup(groups, [](const QuantParams& g) { return zeroPointJson(g.zeroPoint); })
            : Json();
    json["course_z"] =
        zeroPoints ? perGroup(groups,
                              [](const QuantParams& g) { return zeroPointJson(0.0 - g.zeroPoint); })
                   : Json();
    json["lo"] = perGroup(groups, [](const QuantParams& g) { return number(g.clip.lower); });
    json["hi"] = perGroup(groups, [](const QuantParams& g) { return number(g.clip.upper); });
    addLevels(json, analysis);
    return json;
}

Json codesJson(const TensorCodes& made) {
    Json list = Json::array();
    for (const std::int32_t code : made.codes)
        list.push_back(code == TensorCodes::kNoCode ? Json() : Json(code));
    return list;
}

Json valuesJson(const TensorCodes& made) {
    Json list = Json::array();
    for (const float value : made.values)
        list.push_back(number(static_cast<double>(value)));
    return list;
}

std::string hexOf(const std::vector<std::uint8_t>& bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

template <class T>
std::string npyOf(const Shape& shape, const char* type, const std::vector<T>& values) {
    return npyBytes(shape, type, std::as_bytes(std::span(values)));
}

template <class T>
std::string codesAs(const Shape& shape, const char* type, const TensorCodes& made) {
    std::vector<T> codes;
    codes.reserve(made.codes.size());
    for (const std::int32_t code : made.codes)
        codes.push_back(code == TensorCodes::kNoCode ? T{} : static_cast<T>(code));
    return npyOf(shape, type, codes);
}

// The narrowest NumPy integer that holds every code.
std::string codesNpy(const Shape& shape, const TensorCodes& made, const CodeSpan& codes) {
    if (codes.lowest >= 0)
        return codes.highest <= 255 ? codesAs<std::uint8_t>(shape, "|u1", made)
                                    : codesAs<std::uint16_t>(shape, "<u2", made);
    return codes.lowest >= -128 ? codesAs<std::int8_t>(shape, "|i1", made)
                                : codesAs<std::int16_t>(shape, "<i2", made);
}

// Non-finite values have no code, and an integer file has no place for "none".
Result<Done> saveCodes(const std::string& path, const Dataset& dataset, const Analysis& analysis,
                       const TensorCodes& made) {
    if (dataset.tensor.counts.finite != dataset.tensor.values.size())
        return Error{Errc::BadInput,
                     {QUANTSCOPE_TEXT("core",
                                      "The codes cannot be saved to %1: some values are NaN "
                                      "or infinite and have no code. Replace them first."),
                      {path}}};
    return writeFile(path, codesNpy(dataset.tensor.shape, made, codesOf(analysis.scenario.scheme)));
}

Result<Done> addValues(Json& json, const QuantizeOptions& options, const Dataset& dataset,
                       const Analysis& analysis, const Task& task) {
    if (!options.needsValues())
        return Done{};
    auto made = groupCodes(dataset.tensor, analysis.scenario.scheme, analysis.groups, task);
    if (!made)
        return made.error();
    if (options.codes)
        json["codes"] = codesJson(made.value());
    if (options.codes && !made.value().bytes.empty())
        json["bytes"] = hexOf(made.value().bytes);
    if (options.dequantized)
        json["dequantized"] = valuesJson(made.value());
    if (!options.saveCodes.empty())
        if (auto done = saveCodes(options.saveCodes, dataset, analysis, made.value()); !done)
            return done;
    if (!options.saveDequantized.empty())
        return writeFile(options.saveDequantized,
                         npyOf(dataset.tensor.shape, "<f4", made.value().values));
    return Done{};
}

// The shares as rows of the table that people read.
void addCauses(Table& table, const ErrorCauses& causes) {
    const double total = causes.total();
    const std::tuple<const char*, const char*, double> rows[] = {
        {"rounding_share", "error by rounding", causes.rounding},
        {"snapped_share", "error by snapping to zero", causes.snapped},
        {"clipping_share", "error by clipping", causes.clipped},
        {"scale_share", "error by quantized scales", causes.scale},
    };
    for (const auto& [id, name, squares] : rows)
        table.rows.push_back({std::string(id), std::string(name),
                              total > 0 ? Cell(squares / total) : Cell(0.0), std::string()});
}

// Where the error lives, group by group of the granularity asked for, and how far from the best.
Result<Done> addBreakdown(Answer& answer, const std::string& per, const Dataset& dataset,
                          const Analysis& analysis, const Task& task) {
    constexpr std::size_t kBins = 64;
    if (per.empty())
        return Done{};
    const auto granularity = per == "cause" ? std::optional(Granularity()) : parseGranularity(per);
    if (!granularity)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "--breakdown takes cause, tensor, channel:AXIS, row, "
                                      "group:SIZE or block:R,C, not %1."),
                      {per}}};
    const auto breakdown = errorBreakdown(dataset, analysis, *granularity, kBins, task);
    if (!breakdown)
        return breakdown.error();
    answer.json["breakdown"] = breakdownJson(breakdown.value());
    answer.json["optimum"] = nullptr;
    if (!dataset.tensor.finite.empty()) {
        const auto gap = optimalityGap(dataset, analysis, task);
        if (!gap)
            return gap.error();
        answer.json["optimum"] = optimumJson(gap.value());
    }
    addCauses(answer.table, breakdown.value().causes);
    return Done{};
}

Result<Done> runQuantize(const QuantizeOptions& options, const OutputOptions& output) {
    const Task task = progressTask(output);
    auto scenario = scenarioOf(options.quantizer);
    if (!scenario)
        return scenario.error();
    auto dataset = loadedInput(options.word, scenario.value(), task);
    if (!dataset)
        return dataset.error();
    fitToShape(options.quantizer, dataset.value().tensor.shape, scenario.value());
    auto analysis = evaluate(dataset.value(), scenario.value(), task);
    if (!analysis)
        return analysis.error();
    Answer answer;
    answer.json = parametersJson(options.word, dataset.value(), analysis.value());
    if (!options.saveParams.empty())
        if (auto done = writeFile(options.saveParams, answer.json.dump(2) + "\n"); !done)
            return done;
    if (auto done = addValues(answer.json, options, dataset.value(), analysis.value(), task); !done)
        return done;
    answer.json["errors"] = errorsJson(analysis.value().errors);
    answer.table = resultsTable(dataset.value(), analysis.value());
    if (auto done =
            addBreakdown(answer, options.breakdownPer, dataset.value(), analysis.value(), task);
        !done)
        return done;
    endProgress(output);
    answer.warnings = unusedOptions(options.quantizer, scenario.value());
    answer.warnings.insert(answer.warnings.end(), analysis.value().warnings.begin(),
                           analysis.value().warnings.end());
    return write(answer, output);
}

}  // namespace

Command addQuantize(CLI::App& program, const OutputOptions& output) {
    auto* command =
        program.add_subcommand("quantize", "Quantize a tensor and report what it costs");
    command->footer("Example: quantscope-cli quantize weights.npy --bits 4 --per group:64 --json");
    auto options = std::make_shared<QuantizeOptions>();
    command->add_option("INPUT", options->word,
                        "FILE, FILE::TENSOR, gen:NAME(...) or -; default: the scenario's data");
    addQuantizerOptions(*command, options->quantizer);
    command->add_flag("--codes", options->codes, "Add every value's code to the JSON");
    command->add_flag("--dequantized", options->dequantized, "Add every reconstructed value");
    command->add_option(
        "--breakdown", options->breakdownPer,
        "Add errors by cause, by value and by group (cause or tensor, channel:AXIS, row, "
        "group:SIZE, block:R,C), and the least error other levels could have");
    command->add_option("--save-codes", options->saveCodes, "Write the codes to a .npy file");
    command->add_option("--save-dequantized", options->saveDequantized,
                        "Write the reconstructed values to a .npy file");
    command->add_option("--save-params", options->saveParams, "Write the parameters as JSON");
    return {command, [options, &output] { return runQuantize(*options, output); }};
}

}  // namespace quantscope::cli
