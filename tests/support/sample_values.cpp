// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_values.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <random>

namespace quantscope::test {

namespace {

constexpr unsigned kSeed = 4711;
constexpr float kMost = std::numeric_limits<float>::max();

using Random = std::mt19937_64;
using Draw = std::function<float(Random&)>;

float normal(Random& random) {
    return std::normal_distribution<float>()(random);
}

float uniform(Random& random) {
    return std::uniform_real_distribution<float>(-1, 1)(random);
}

float laplace(Random& random) {
    const float size = std::exponential_distribution<float>()(random);
    return random() % 2 ? size : -size;
}

float oneOf(Random& random, std::initializer_list<float> values) {
    return values.begin()[random() % values.size()];
}

const std::map<std::string, Draw>& draws() {
    static const std::map<std::string, Draw> table{
        {"normal", normal},
        {"laplace", laplace},
        {"uniform", uniform},
        {"outliers", [](Random& r) { return r() % 500 ? normal(r) : 30 * normal(r); }},
        {"far outliers", [](Random& r) { return r() % 1000 ? normal(r) : -1e6F * uniform(r); }},
        {"half zeros", [](Random& r) { return std::max(0.0F, normal(r)); }},
        {"mean 1000", [](Random& r) { return 1000 + normal(r); }},
        {"mean -3e5", [](Random& r) { return -3e5F + normal(r); }},
        {"all equal", [](Random&) { return 0.3F; }},
        {"two values",
         [](Random& r) {
             return oneOf(r, {0.0F, 0.3F});
         }},
        {"zeros",
         [](Random& r) {
             return oneOf(r, {0.0F, -0.0F});
         }},
        {"zeros and small",
         [](Random& r) {
             return oneOf(r, {0.0F, -0.0F, 1e-3F, -1e-3F, 1.0F});
         }},
        {"ties", [](Random& r) { return static_cast<float>(r() % 257) / 2 - 64; }},
        {"eighths", [](Random& r) { return std::round(8 * normal(r)) / 8; }},
        {"denormals", [](Random& r) { return normal(r) * 1e-41F; }},
        {"all sizes", [](Random& r) { return normal(r) * std::ldexp(1.0F, int(r() % 250) - 126); }},
        {"largest",
         [](Random& r) {
             return oneOf(r, {kMost, -kMost, 1.0F, -2.0F, 0.0F});
         }},
    };
    return table;
}

}  // namespace

const std::vector<std::string>& sampleKinds() {
    static const std::vector<std::string> kinds = [] {
        std::vector<std::string> names;
        for (const auto& [name, draw] : draws())
            names.push_back(name);
        return names;
    }();
    return kinds;
}

std::vector<float> sampleValues(const std::string& kind, std::size_t count) {
    Random random(kSeed);
    const Draw& draw = draws().at(kind);
    std::vector<float> values(count);
    for (float& value : values)
        value = std::clamp(draw(random), -kMost, kMost);
    return values;
}

}  // namespace quantscope::test
