// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "app/quantscope_cli/quantizer_options.h"
#include "app/quantscope_cli/report_json.h"
#include "app/quantscope_cli/unused_options.h"
#include "core/calib/calibrator.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweep.h"
#include "core/table/tables.h"

namespace quantscope::cli {

namespace {

Json rowJson(const MethodPick& pick) {
    return {{"calibration", calibrationText(pick.calibration)},
            {"lo", number(pick.params.clip.lower)},
            {"hi", number(pick.params.clip.upper)},
            {"scale", number(pick.params.scale)},
            {"zero_point", zeroPointJson(pick.params.zeroPoint)},
            {"errors", errorsJson(pick.errors)}};
}

Result<std::vector<MethodPick>> picksFor(const Dataset& dataset, const Scenario& scenario,
                                         bool onlyOne, const Task& task) {
    if (!onlyOne) {
        auto picks = methodPicks(dataset, scenario, task);
        if (!picks || !picks.value().empty())
            return picks;
    }
    // Where no method serves, this one says why.
    auto pick = methodPick(dataset, scenario, scenario.calibration, task);
    if (!pick)
        return pick.error();
    return std::vector<MethodPick>{std::move(pick).value()};
}

Result<Done> runCalibrate(const std::string& word, const QuantizerOptions& options,
                          const OutputOptions& output) {
    const Task task = progressTask(output);
    auto scenario = scenarioOf(options);
    if (!scenario)
        return scenario.error();
    auto dataset = indexedInput(word, scenario.value(), task);
    if (!dataset)
        return dataset.error();
    fitToShape(options, dataset.value().tensor.shape, scenario.value());
    auto picks = picksFor(dataset.value(), scenario.value(), options.calibration.has_value(), task);
    endProgress(output);
    if (!picks)
        return picks.error();
    Answer answer;
    answer.warnings = unusedOptions(options, scenario.value(), Methods::All);
    answer.json = {
        {"input", word}, {"bits", scenario.value().scheme.bits}, {"rows", Json::array()}};
    for (const MethodPick& pick : picks.value())
        answer.json["rows"].push_back(rowJson(pick));
    Sweep sweep;
    sweep.picks = std::move(picks).value();
    answer.table = picksTable(sweep);
    return write(answer, output);
}

}  // namespace

Command addCalibrate(CLI::App& program, const OutputOptions& output) {
    auto* command =
        program.add_subcommand("calibrate", "Every calibration method on the same data");
    command->footer("Example: quantscope-cli calibrate weights.npy --bits 4 --json");
    auto word = std::make_shared<std::string>();
    auto options = std::make_shared<QuantizerOptions>();
    command->add_option("INPUT", *word, "FILE, FILE::TENSOR, gen:NAME(...) or -")->required();
    addQuantizerOptions(*command, *options);
    return {command, [word, options, &output] { return runCalibrate(*word, *options, output); }};
}

}  // namespace quantscope::cli
