// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/sweep.h"

#include <optional>
#include <string>
#include <vector>

#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "app/quantscope_cli/quantizer_options.h"
#include "app/quantscope_cli/report_json.h"
#include "app/quantscope_cli/unused_options.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweeps.h"
#include "core/table/tables.h"

namespace quantscope::cli {

namespace {

struct SweepOptions {
    std::string word;
    QuantizerOptions quantizer;
    std::string over = "clip";
    std::optional<std::size_t> points;
};

Json listOf(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values)
        list.push_back(number(value));
    return list;
}

Json sweepJson(const Sweep& sweep) {
    Json picks = Json::array();
    for (const MethodPick& pick : sweep.picks)
        picks.push_back({{"calibration", calibrationText(pick.calibration)},
                         {"x", number(pick.limit)},
                         {"loss", number(pick.errors.mse)}});
    return {{"over", sweep.over},
            {"x", listOf(sweep.x)},
            {"total", listOf(sweep.total)},
            {"rounding", listOf(sweep.rounding)},
            {"clipping", listOf(sweep.clipping)},
            {"picks", picks}};
}

Result<Done> runSweep(const SweepOptions& options, const OutputOptions& output) {
    const Task task = progressTask(output);
    auto scenario = scenarioOf(options.quantizer);
    if (!scenario)
        return scenario.error();
    auto dataset = indexedInput(options.word, scenario.value(), task);
    if (!dataset)
        return dataset.error();
    fitToShape(options.quantizer, dataset.value().tensor.shape, scenario.value());
    const SweepKind& kind = *findSweepKind(options.over);
    auto sweep =
        kind.run(dataset.value(), scenario.value(), options.points.value_or(kind.points), task);
    endProgress(output);
    if (!sweep)
        return sweep.error();
    Answer answer;
    answer.warnings = unusedOptions(options.quantizer, scenario.value(), Methods::All);
    answer.json = sweepJson(sweep.value());
    answer.table = sweepTable(sweep.value());
    return write(answer, output);
}

}  // namespace

Command addSweep(CLI::App& program, const OutputOptions& output) {
    auto* command = program.add_subcommand("sweep", "Loss curves with every method's pick");
    command->footer("Example: quantscope-cli sweep weights.npy --over clip --points 256 --csv");
    auto options = std::make_shared<SweepOptions>();
    command->add_option("INPUT", options->word, "FILE, FILE::TENSOR, gen:NAME(...) or -")
        ->required();
    addQuantizerOptions(*command, options->quantizer);
    std::vector<std::string> kinds;
    for (const SweepKind& kind : sweepKinds())
        kinds.emplace_back(kind.id);
    command->add_option("--over", options->over, "What varies (default clip)")
        ->check(CLI::IsMember(kinds));
    command
        ->add_option("--points", options->points,
                     "Points of the curve (default: 256 of clip, 40 of outlier-reach); the most "
                     "where they are counted")
        ->check(CLI::Range(2, 65536));
    return {command, [options, &output] { return runSweep(*options, output); }};
}

}  // namespace quantscope::cli
