// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/compare.h"

#include <algorithm>

#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "app/quantscope_cli/report_json.h"
#include "core/scenario/evaluate.h"
#include "core/table/tables.h"

namespace quantscope::cli {

namespace {

struct CompareOptions {
    std::vector<std::string> words;
    std::string bits = "4";
    std::vector<std::string> with;
};

struct BitsRange {
    int fewest = 4;
    int most = 4;
};

std::optional<BitsRange> parseBits(const std::string& text) {
    const auto number = [](const std::string& digits) -> std::optional<int> {
        const bool whole =
            !digits.empty() && digits.size() <= 2 &&
            std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        return whole ? std::optional(std::stoi(digits)) : std::nullopt;
    };
    const auto dots = text.find("..");
    const auto fewest = number(text.substr(0, dots));
    const auto most = dots == std::string::npos ? fewest : number(text.substr(dots + 2));
    if (!fewest || !most || *fewest < 1 || *most > 16 || *fewest > *most)
        return std::nullopt;
    return BitsRange{*fewest, *most};
}

Result<std::vector<Contender>> contendersFor(const CompareOptions& options, const Shape& shape) {
    const auto bits = parseBits(options.bits);
    if (!bits)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "--bits does not know “%1”. It takes a number from 1 to "
                                      "16, or two with dots between them, as in 2..8."),
                      {options.bits}}};
    if (options.with.empty())
        return contendersOf(bits->fewest, bits->most, shape);
    std::vector<Contender> contenders;
    for (const std::string& words : options.with) {
        auto contender = parseContender(words, bits->fewest);
        if (!contender)
            return contender.error();
        contenders.push_back(std::move(contender).value());
    }
    return contenders;
}

// compare() leaves out what cannot be on this data; of what was named it says why.
Result<Done> checkNoneLeftOut(const Dataset& dataset, std::span<const Contender> contenders,
                              std::span<const ComparedRow> rows) {
    for (const Contender& contender : contenders) {
        if (std::ranges::find(rows, contender, &ComparedRow::contender) != rows.end())
            continue;
        Scenario scenario;
        scenario.scheme = contender.scheme;
        scenario.calibration = contender.calibration;
        if (auto analysis = evaluate(dataset, scenario); !analysis)
            return analysis.error();
    }
    return Done{};
}

// One input's rows. Several inputs are told apart by one more field.
Result<Done> addInput(const std::string& word, const CompareOptions& options, const Task& task,
                      Answer& answer) {
    Scenario scenario;
    auto dataset = indexedInput(word, scenario, task.part(0, 0.1));
    if (!dataset)
        return dataset.error();
    auto contenders = contendersFor(options, dataset.value().tensor.shape);
    if (!contenders)
        return contenders.error();
    auto rows = compare(dataset.value(), contenders.value(), task.part(0.1, 1));
    if (!rows)
        return rows.error();
    if (!options.with.empty())
        if (auto all = checkNoneLeftOut(dataset.value(), contenders.value(), rows.value()); !all)
            return all;
    for (const ComparedRow& row : rows.value())
        answer.json["rows"].push_back({{"input", word},
                                       {"label", row.contender.label},
                                       {"bits_per_value", number(row.errors.bitsPerValue)},
                                       {"on_frontier", row.onFrontier},
                                       {"errors", errorsJson(row.errors)}});
    Table table = compareTable(rows.value());
    const bool several = options.words.size() > 1;
    if (several)
        table.columns.insert(table.columns.begin(), {"input", {"input", {}}});
    answer.table.columns = table.columns;
    for (auto& row : table.rows) {
        if (several)
            row.insert(row.begin(), word);
        answer.table.rows.push_back(std::move(row));
    }
    return Done{};
}

Result<Done> runCompare(const CompareOptions& options, const OutputOptions& output) {
    const Task task = progressTask(output);
    Answer answer;
    answer.json = {{"rows", Json::array()}};
    for (std::size_t i = 0; i < options.words.size(); ++i) {
        const auto inputs = static_cast<double>(options.words.size());
        const auto at = static_cast<double>(i);
        const Task part = task.part(at / inputs, (at + 1) / inputs);
        if (auto done = addInput(options.words[i], options, part, answer); !done) {
            endProgress(output);
            return done;
        }
    }
    endProgress(output);
    return write(answer, output);
}

}  // namespace

Command addCompare(CLI::App& program, const OutputOptions& output) {
    auto* command = program.add_subcommand(
        "compare", "Schemes, codebooks and block formats of equal code bits on the same data");
    command->footer(
        "Example: quantscope-cli compare weights.npy --bits 4 --json\n"
        "         quantscope-cli compare weights.npy --with \"nf4 group:64\" --with mxfp4");
    auto options = std::make_shared<CompareOptions>();
    command->add_option("INPUT", options->words, "FILE, FILE::TENSOR, gen:NAME(...) or -")
        ->required();
    command->add_option("--bits", options->bits,
                        "Bits of a code, or a range as in 2..8 (default 4)");
    command
        ->add_option("--with", options->with,
                     "Compare only this: a scheme, codebook or format, then its granularity and "
                     "calibration; may be repeated")
        ->take_all()
        ->expected(1);
    return {command, [options, &output] { return runCompare(*options, output); }};
}

}  // namespace quantscope::cli
