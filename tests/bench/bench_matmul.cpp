// SPDX-License-Identifier: GPL-3.0-or-later
// Integer products beside oneDNN, gemmlowp, Eigen and OpenBLAS in one process, on the same
// matrices. Prints one JSON line per contender and shape: its rate, its share of the peak that a
// register-only loop reached in the same rounds, whether its result was right, and for ours the
// ratio to oneDNN in the same form of call.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "core/matmul/peak.h"
#include "tests/bench/matmul_contenders.h"
#include "tests/bench/rounds.h"

using namespace quantscope;
using namespace quantscope::bench;

namespace {

struct Shape {
    std::size_t m = 0;
    std::size_t n = 0;
    std::size_t k = 0;
};

std::vector<Shape> defaultShapes() {
    std::vector<Shape> shapes;
    for (const std::size_t n : {64, 96, 128, 192, 256, 384, 512, 768, 1024, 2048, 4096})
        shapes.push_back({n, n, n});
    shapes.insert(
        shapes.end(),
        {{1, 4096, 4096}, {8, 4096, 4096}, {32, 11008, 4096}, {197, 3072, 768}, {128, 2304, 768}});
    return shapes;
}

struct Settings {
    OwnOptions own;
    int rounds = 9;
    double sliceSeconds = 0.006;
    int core = 0;
    bool pipeline = false;
};

std::vector<Contender> contendersFor(Problem& problem, const Settings& settings) {
    std::vector<Contender> all;
    const auto add = [&all](std::vector<Contender> some) {
        std::move(some.begin(), some.end(), std::back_inserter(all));
    };
    if (settings.pipeline) {
        add(ownPipelines(problem, settings.own));
        add(openBlasFloat(problem, settings.own.threads));
        add(oneDnnFloat(problem));
        add(eigenFloat(problem));
        return all;
    }
    add(ownProducts(problem, settings.own));
    add(oneDnnProducts(problem));
    add(gemmlowpProducts(problem, settings.own.threads));
    constexpr double kTooSlowAbove = 3e8;
    if (problem.operations() < kTooSlowAbove)
        add(eigenIntegerProduct(problem));
    return all;
}

const Contender* find(const std::vector<Contender>& contenders, const std::string& name) {
    const auto found = std::find_if(contenders.begin(), contenders.end(),
                                    [&name](const Contender& c) { return c.name == name; });
    return found == contenders.end() ? nullptr : &*found;
}

// Whom a contender of ours is measured against.
const Contender* referenceOf(const std::vector<Contender>& contenders, const std::string& name) {
    if (name == "quantscope.plain")
        return find(contenders, "onednn.plain");
    if (name == "quantscope.prepacked")
        return find(contenders, "onednn.prepacked");
    return name.starts_with("quantscope.pipeline") ? find(contenders, "openblas.float") : nullptr;
}

void print(const Problem& problem, const Settings& settings,
           const std::vector<Contender>& contenders, const Contender& contender,
           const std::vector<double>& peaks, std::map<std::string, std::vector<double>>& ratios) {
    std::vector<double> shares;
    for (std::size_t round = 0; round < contender.gops.size(); ++round)
        shares.push_back(contender.gops[round] / peaks[round]);
    const Quartiles rate = quartiles(contender.gops);
    std::printf(R"({"name":"%s","isa":"%s","threads":%u,"m":%zu,"n":%zu,"k":%zu,"gops":%.1f,)"
                R"("ms":%.4f,"share_of_peak":%.3f,"exact":%s)",
                contender.name.c_str(), std::string(isaName(settings.own.isa)).c_str(),
                settings.own.threads, problem.m, problem.n, problem.k, rate.median,
                problem.operations() / rate.median * 1e-6, quartiles(shares).median,
                contender.exact ? "true" : "false");
    if (const Contender* reference = referenceOf(contenders, contender.name)) {
        const Quartiles against = ratio(contender, *reference);
        std::printf(R"(,"reference":"%s","ratio":%.3f,"ratio_quartiles":[%.3f,%.3f])",
                    reference->name.c_str(), against.median, against.lower, against.upper);
        ratios[contender.name].push_back(against.median);
    }
    std::printf("}\n");
}

// Peaks are taken before and after each round.
void runShape(const Shape& shape, const Settings& settings,
              std::map<std::string, std::vector<double>>& ratios) {
    Problem problem = makeProblem(shape.m, shape.n, shape.k);
    std::vector<Contender> contenders = contendersFor(problem, settings);
    for (Contender& contender : contenders) {
        std::fill_n(problem.c.data(), problem.c.size(), -1);
        contender.run();
        contender.exact = settings.pipeline || isProduct(problem);
    }
    std::vector<double> peaks;
    for (int round = 0; round < settings.rounds; ++round) {
        const double before = peakGops(settings.own.isa, settings.sliceSeconds);
        race(contenders, problem.operations(), 1, settings.sliceSeconds,
             settings.own.threads == 1 ? processSeconds : wallSeconds);
        const double after = peakGops(settings.own.isa, settings.sliceSeconds);
        peaks.push_back((before + after) / 2 * settings.own.threads);
    }
    for (const Contender& contender : contenders)
        print(problem, settings, contenders, contender, peaks, ratios);
    std::fflush(stdout);
}

MatmulIsa isaFrom(const std::string& name) {
    for (const MatmulIsa isa : availableIsas())
        if (name.empty() ? isa == bestIsa() : name == isaName(isa))
            return isa;
    std::fprintf(stderr, "bench_matmul: this computer has no %s\n", name.c_str());
    std::exit(2);
}

std::vector<Shape> shapesFrom(const std::vector<std::string>& texts) {
    std::vector<Shape> shapes;
    for (const std::string& text : texts) {
        Shape shape;
        if (std::sscanf(text.c_str(), "%zux%zux%zu", &shape.m, &shape.n, &shape.k) != 3 ||
            shape.m * shape.n * shape.k == 0) {
            std::fprintf(stderr, "bench_matmul: %s is not MxNxK\n", text.c_str());
            std::exit(2);
        }
        shapes.push_back(shape);
    }
    return shapes.empty() ? defaultShapes() : shapes;
}

// OpenMP reads its number of threads before main: the program starts itself again with the one that
// was asked for. Two of its threads on the one core that we are pinned to wait for each other for
// milliseconds, which says nothing about the library.
void startWithThreads(unsigned threads, char** argv) {
    const std::string wanted = std::to_string(threads);
    const char* set = std::getenv("OMP_NUM_THREADS");
    if (set && set == wanted)
        return;
    setenv("OMP_NUM_THREADS", wanted.c_str(), 1);
    execv("/proc/self/exe", argv);
    std::perror("bench_matmul: cannot set OMP_NUM_THREADS");
    std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Integer matrix products beside other libraries"};
    Settings settings;
    std::string isa;
    std::vector<std::string> shapes;
    app.add_option("--isa", isa, "Instruction set, as the program names it");
    app.add_option("--threads", settings.own.threads, "1: pinned, by processor time");
    app.add_option("--rounds", settings.rounds);
    app.add_option("--core", settings.core, "Where the one thread is pinned");
    app.add_option("--shape", shapes, "MxNxK, instead of the standard shapes");
    app.add_flag("--pipeline", settings.pipeline, "Reals to reals instead of codes to sums");
    CLI11_PARSE(app, argc, argv);
    startWithThreads(settings.own.threads, argv);
    settings.own.isa = isaFrom(isa);
    if (settings.own.threads == 1)
        pinToCore(settings.core);

    std::map<std::string, std::vector<double>> ratios;
    for (const Shape& shape : shapesFrom(shapes))
        runShape(shape, settings, ratios);
    for (const auto& [name, values] : ratios) {
        double logs = 0;
        for (const double value : values)
            logs += std::log(value);
        std::printf(R"({"name":"%s","geometric_mean_ratio":%.3f,"lowest_ratio":%.3f})"
                    "\n",
                    name.c_str(), std::exp(logs / static_cast<double>(values.size())),
                    *std::min_element(values.begin(), values.end()));
    }
    return 0;
}
