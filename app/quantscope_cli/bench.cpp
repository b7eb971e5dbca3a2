// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/bench.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <limits>
#include <optional>

#include "app/quantscope_cli/commands.h"
#include "core/base/parallel.h"
#include "core/files/write_file.h"

namespace quantscope::cli {

namespace {

struct Bench {
    std::string_view name;
    std::string_view about;
    std::size_t n;  ///< Without --n.
    unsigned
        threads;  ///< Without --threads; 0: all, where the figure is what the window waits for.
    Result<Done> (*run)(const BenchRequest& request, const BenchSink& sink);
};

std::span<const Bench> benches() {
    static constexpr std::array table{
        Bench{"what-if", "the index's answers against direct passes", 10'000'000, 0, benchWhatIf},
        Bench{"calibration", "choosing clip limits", 1'000'000, 1, benchCalibration},
        Bench{"stream", "kernels that run over all values", 10'000'000, 1, benchStream},
        Bench{"codebook", "the best levels, and blocks of sixteen", 1'000'000, 1, benchCodebook},
        Bench{"load", "reading files", 10'000'000, 1, benchLoad},
        Bench{"matmul", "ways to a product, on matrices of so many values", 1 << 20, 1,
              benchMatmul},
    };
    return table;
}

std::string benchNames() {
    std::string names;
    for (const Bench& bench : benches())
        names += (names.empty() ? "" : ", ") + std::string(bench.name);
    return names;
}

const Bench* findBench(std::string_view name) {
    for (const Bench& bench : benches())
        if (bench.name == name)
            return &bench;
    return nullptr;
}

Json jsonOf(const BenchFigure& figure) {
    return {{"name", figure.name},
            {"n", figure.n},
            {"value", number(figure.value)},
            {"unit", figure.unit},
            {"reference", number(figure.reference)},
            {"ratio", number(figure.value / figure.reference)},
            {"against", figure.against}};
}

Table tableOf(const std::vector<BenchFigure>& figures) {
    Table table;
    for (const char* column : {"name", "n", "value", "unit", "reference", "ratio", "against"})
        table.columns.push_back({column, {column, {}}});
    for (const BenchFigure& figure : figures)
        table.rows.push_back({figure.name, static_cast<std::int64_t>(figure.n), figure.value,
                              figure.unit, figure.reference, figure.value / figure.reference,
                              figure.against});
    return table;
}

struct BenchOptions {
    std::string bench;
    std::size_t n = 0;
    std::optional<unsigned> threads;
};

// Lines appear as they are measured, unless they go to a file or into a table.
Result<Done> runBench(const BenchOptions& options, const OutputOptions& output) {
    const Bench* bench = findBench(options.bench);
    if (!bench)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core", "There is no bench “%1”. There are: %2."),
                      {options.bench, benchNames()}}};
    const unsigned threads = options.threads.value_or(bench->threads);
    const ThreadLimit limit(threads);
    std::vector<BenchFigure> figures;
    std::string lines;
    const bool streamed = !output.csv && output.out.empty();
    const BenchRequest request{options.n > 0 ? options.n : bench->n, threads};
    auto done = bench->run(request, [&](const BenchFigure& figure) {
        const std::string line = jsonOf(figure).dump() + "\n";
        if (streamed)
            std::cout << line << std::flush;
        lines += line;
        figures.push_back(figure);
    });
    if (!done || streamed)
        return done;
    if (output.csv)
        return write(Answer{{}, tableOf(figures), {}}, output);
    return writeFile(output.out, lines);
}

}  // namespace

Command addBench(CLI::App& program, const OutputOptions& output) {
    auto* command = program.add_subcommand("bench", "Time the lab's own work, as lines of JSON");
    command->footer("Example: quantscope-cli bench what-if --n 100000000");
    auto options = std::make_shared<BenchOptions>();
    command->add_option("BENCH", options->bench, benchNames())->required();
    command->add_option("--n", options->n, "Number of values; default: the bench's own")
        ->check(CLI::Range(std::size_t{1000}, std::size_t{1'000'000'000}));
    command->add_option("--threads", options->threads,
                        "Threads to use, 0: all (default 1; what-if: 0)");
    return {command, [options, &output] { return runBench(*options, output); }};
}

}  // namespace quantscope::cli
