// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>

#include "tests/bench/matmul_contenders.h"

namespace quantscope::bench {

namespace {

dnnl_dim_t dim(std::size_t value) {
    return static_cast<dnnl_dim_t>(value);
}

// The matmul primitive with weights in the layout it likes best, reordered outside the clock.
struct Reordered {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    dnnl::matmul multiply;
    std::unordered_map<int, dnnl::memory> arguments;

    explicit Reordered(Problem& problem) {
        using Type = dnnl::memory::data_type;
        using Tag = dnnl::memory::format_tag;
        const dnnl::memory::dims sizesA{dim(problem.m), dim(problem.k)};
        const dnnl::memory::dims sizesB{dim(problem.k), dim(problem.n)};
        const dnnl::memory::dims sizesC{dim(problem.m), dim(problem.n)};
        const dnnl::memory::desc a(sizesA, Type::s8, Tag::ab);
        const dnnl::memory::desc b(sizesB, Type::s8, Tag::ab);
        const dnnl::memory::desc c(sizesC, Type::s32, Tag::ab);
        const dnnl::memory::desc any(sizesB, Type::s8, Tag::any);
        const dnnl::matmul::primitive_desc best(dnnl::matmul::desc(a, any, c), engine);
        multiply = dnnl::matmul(best);
        dnnl::memory given(b, engine, problem.b.data());
        dnnl::memory weights(best.weights_desc(), engine);
        dnnl::reorder(given, weights).execute(stream, given, weights);
        stream.wait();
        arguments.emplace(DNNL_ARG_SRC, dnnl::memory(a, engine, problem.a.data()));
        arguments.emplace(DNNL_ARG_WEIGHTS, weights);
        arguments.emplace(DNNL_ARG_DST, dnnl::memory(c, engine, problem.c.data()));
    }

    void run() {
        multiply.execute(stream, arguments);
        stream.wait();
    }
};

}  // namespace

std::vector<Contender> oneDnnProducts(Problem& problem) {
    const auto plain = [&problem] {
        const std::int32_t zero = 0;
        dnnl_gemm_s8s8s32('N', 'N', 'F', dim(problem.m), dim(problem.n), dim(problem.k), 1.0F,
                          problem.a.data(), dim(problem.k), 0, problem.b.data(), dim(problem.n), 0,
                          0.0F, problem.c.data(), dim(problem.n), &zero);
    };
    std::vector<Contender> contenders{{"onednn.plain", plain}};
    try {
        const auto reordered = std::make_shared<Reordered>(problem);
        contenders.push_back({"onednn.prepacked", [reordered] { reordered->run(); }});
    } catch (const dnnl::error&) {
        // This build of the library has no such product for this computer.
    }
    return contenders;
}

std::vector<Contender> oneDnnFloat(Problem& problem) {
    return {{"onednn.float", [&problem] {
                 dnnl_sgemm('N', 'N', dim(problem.m), dim(problem.n), dim(problem.k), 1.0F,
                            problem.realA.data(), dim(problem.k), problem.realB.data(),
                            dim(problem.n), 0.0F, problem.realC.data(), dim(problem.n));
             }}};
}

}  // namespace quantscope::bench
