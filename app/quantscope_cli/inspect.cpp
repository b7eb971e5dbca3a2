// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/commands.h"
#include "app/quantscope_cli/input.h"
#include "core/files/tensor_file.h"

namespace quantscope::cli {

namespace {

Answer answerFor(const std::string& path, const TensorFile& file) {
    Answer answer;
    answer.json = {{"file", path}, {"format", file.format()}, {"tensors", Json::array()}};
    answer.table.columns = {{"name", {"name", {}}},   {"dtype", {"dtype", {}}},
                            {"shape", {"shape", {}}}, {"count", {"count", {}}},
                            {"bytes", {"bytes", {}}}, {"quantized_as", {"quantized as", {}}}};
    for (const TensorEntry& entry : file.entries()) {
        const auto count = static_cast<std::int64_t>(valueCount(entry.shape).value_or(0));
        answer.json["tensors"].push_back(
            {{"name", entry.name},
             {"dtype", entry.type},
             {"shape", entry.shape},
             {"count", count},
             {"bytes", entry.bytes},
             {"quantized_as", entry.quantizedAs.empty() ? Json() : Json(entry.quantizedAs)}});
        answer.table.rows.push_back({entry.name, entry.type, shapeText(entry.shape), count,
                                     static_cast<std::int64_t>(entry.bytes), entry.quantizedAs});
    }
    return answer;
}

}  // namespace

Command addInspect(CLI::App& program, const OutputOptions& output) {
    auto* command = program.add_subcommand("inspect", "List a file's tensors without reading them");
    command->footer("Example: quantscope-cli inspect model.safetensors --json");
    auto path = std::make_shared<std::string>();
    command->add_option("FILE", *path, "A tensor file")->required();
    return {command, [path, &output]() -> Result<Done> {
                auto file = openTensorFile(*path);
                if (!file)
                    return file.error();
                return write(answerFor(*path, *file.value()), output);
            }};
}

}  // namespace quantscope::cli
