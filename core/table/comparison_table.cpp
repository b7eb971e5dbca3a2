// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/comparison_table.h"

#include <cmath>
#include <optional>
#include <utility>

#include "core/scenario/result_numbers.h"
#include "core/table/tables.h"

namespace quantscope {

namespace {

// SQNR without an error is no number a file could hold.
Cell numberCell(const std::optional<double>& number) {
    return number && std::isfinite(*number) ? Cell(*number) : Cell();
}

// What has no amount has no words.
Cell wordsCell(const Message& message) {
    return message.text.empty() ? Cell() : Cell(message);
}

Cell verdictCell(const std::optional<Verdict>& verdict) {
    return verdict ? Cell(verdictName(*verdict)) : Cell();
}

std::string nameOf(const ComparedState& state) {
    return state.letter ? std::string(1, *state.letter) : std::string("now");
}

}  // namespace

Table comparisonTable(const ComparedState& one, const ComparedState& other) {
    Table table;
    table.id = "comparison";
    table.title = {QUANTSCOPE_TEXT("core", "%1 compared with %2"), {other.label, one.label}};
    table.columns = {
        {"id", {QUANTSCOPE_TEXT("core", "id"), {}}},
        {"first", {"%1", {one.label}}},
        {"second", {"%1", {other.label}}},
        {"difference", {QUANTSCOPE_TEXT("core", "%1 minus %2"), {nameOf(other), nameOf(one)}}},
        {"change", {QUANTSCOPE_TEXT("core", "change"), {}}},
        {"verdict", {QUANTSCOPE_TEXT("core", "verdict"), {}}}};
    for (const ResultKind& kind : resultKinds()) {
        const ResultChange change =
            resultChange(kind.id, one.result->analysis, other.result->analysis);
        if (!change.before && !change.after)
            continue;
        table.rows.push_back({std::string(kind.id), numberCell(change.before),
                              numberCell(change.after), numberCell(change.difference),
                              wordsCell(change.amount), verdictCell(change.verdict)});
    }
    // Whole lines: what carries the table can be opened for the first one's scenario.
    for (const ComparedState* state : {&one, &other}) {
        table.provenance.push_back(state->label + ":");
        for (std::string& line : provenance(*state->result))
            table.provenance.push_back(std::move(line));
    }
    return table;
}

std::vector<std::string> provenance(const PinnedResult& result) {
    return provenance(result.counts, result.shape, result.analysis);
}

}  // namespace quantscope
