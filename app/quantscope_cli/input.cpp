// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/input.h"

#include <filesystem>
#include <iostream>
#include <iterator>
#include <utility>
#include <vector>

#include "core/data/generators.h"
#include "core/files/tensor_file.h"
#include "core/scenario/prepare.h"

namespace quantscope::cli {

namespace {

Result<DataSpec> standardInput() {
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    auto tensor = parseNumbers(text, "standard input");
    if (!tensor)
        return tensor.error();
    const auto values = tensor.value().values.values();
    return DataSpec(PastedData{{values.begin(), values.end()}});
}

}  // namespace

FileAndTensor splitInput(const std::string& word) {
    const auto at = word.find("::");
    std::error_code ignored;
    if (at == std::string::npos || std::filesystem::exists(word, ignored))
        return {word, {}};
    return {word.substr(0, at), word.substr(at + 2)};
}

Result<DataSpec> parseInput(const std::string& word) {
    constexpr std::string_view kGenerated = "gen:";
    if (word == "-")
        return standardInput();
    if (word.starts_with(kGenerated)) {
        auto generated = parseGenerated(std::string_view(word).substr(kGenerated.size()));
        if (!generated)
            return generated.error();
        return DataSpec(std::move(generated).value());
    }
    FileAndTensor parts = splitInput(word);
    return DataSpec(FileData{std::move(parts.file), std::move(parts.tensor), 0, {}});
}

Result<Dataset> loadedInput(const std::string& word, Scenario& scenario, const Task& task) {
    if (!word.empty()) {
        auto data = parseInput(word);
        if (!data)
            return data.error();
        scenario.data = std::move(data).value();
    }
    auto tensor = loadData(scenario.data, std::filesystem::path(), task);
    if (!tensor)
        return tensor.error();
    return makeDataset(std::move(tensor).value());
}

Result<Dataset> indexedInput(const std::string& word, Scenario& scenario, const Task& task) {
    auto dataset = loadedInput(word, scenario, task);
    if (!dataset)
        return dataset.error();
    return withIndex(std::move(dataset).value(), task);
}

}  // namespace quantscope::cli
