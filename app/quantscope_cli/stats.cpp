// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "core/whatif/sorted_index.h"

namespace quantscope::cli {

namespace {

struct PercentileName {
    const char* name;
    double p;
};
constexpr std::array<PercentileName, 6> kPercentiles{{
    {"0.1", 0.1},
    {"1", 1},
    {"50", 50},
    {"99", 99},
    {"99.9", 99.9},
    {"99.99", 99.99},
}};

Json percentiles(std::span<const float> sorted) {
    Json result = Json::object();
    for (const auto& [name, p] : kPercentiles)
        result[name] = sorted.empty() ? Json() : number(percentileOfSorted(sorted, p));
    return result;
}

Json statsJson(const std::string& input, const Dataset& dataset) {
    const SampleStats& stats = dataset.stats;
    const FiniteCounts& counts = dataset.tensor.counts;
    const bool any = stats.count > 0;
    const auto orNull = [any](double value) { return any ? number(value) : Json(); };
    return {{"input", input},
            {"count", dataset.tensor.values.size()},
            {"finite", counts.finite},
            {"nan", counts.nan},
            {"inf", counts.inf},
            {"zeros", stats.zeros},
            {"min", orNull(stats.min)},
            {"max", orNull(stats.max)},
            {"absmax", orNull(stats.absMax())},
            {"mean", orNull(stats.mean)},
            {"std", orNull(std::sqrt(stats.variance))},
            {"skewness", stats.variance > 0 ? orNull(stats.skewness) : Json()},
            {"kurtosis", stats.variance > 0 ? orNull(stats.kurtosis) : Json()},
            {"percentiles", percentiles(dataset.index->sorted())}};
}

Cell cellOf(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    return value.is_number() ? Cell(value.get<double>()) : Cell();
}

// The same figures as rows; percentiles get names of their own.
Table statsTable(const Json& json) {
    Table table;
    table.columns = {{"name", {"statistic", {}}}, {"value", {"value", {}}}};
    for (const auto& [name, value] : json.items()) {
        if (!value.is_object())
            table.rows.push_back({name, cellOf(value)});
        else
            for (const auto& [p, at] : value.items())
                table.rows.push_back({"percentile " + p, cellOf(at)});
    }
    return table;
}

Result<Done> runStats(const std::string& word, const OutputOptions& output) {
    const Task task = progressTask(output);
    Scenario scenario;
    auto dataset = indexedInput(word, scenario, task);
    endProgress(output);
    if (!dataset)
        return dataset.error();
    Answer answer;
    answer.json = statsJson(word, dataset.value());
    answer.table = statsTable(answer.json);
    return write(answer, output);
}

}  // namespace

Command addStats(CLI::App& program, const OutputOptions& output) {
    auto* command = program.add_subcommand("stats", "Statistics of a tensor's values");
    command->footer("Example: quantscope-cli stats 'gen:laplace(n=20000,scale=1)' --json");
    auto word = std::make_shared<std::string>();
    command->add_option("INPUT", *word, "FILE, FILE::TENSOR, gen:NAME(...) or -")->required();
    return {command, [word, &output] { return runStats(*word, output); }};
}

}  // namespace quantscope::cli
