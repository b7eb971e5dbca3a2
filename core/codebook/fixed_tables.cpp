// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/codebook/builtin.h"
#include "core/codebook/published_levels.h"

// Tables that were published as numbers, or by a rule without data.
namespace quantscope {

std::vector<double> dynamicTreeLevels() {
    constexpr int kExponents = 7;
    std::vector<double> levels{0, 1};
    for (int i = 0; i < kExponents; ++i) {
        const int parts = 1 << i;
        for (int part = 0; part < parts; ++part) {
            const double middle = (0.1 + 0.9 * (part + 0.5) / parts) * std::pow(10.0, i - 6);
            levels.push_back(middle);
            levels.push_back(-middle);
        }
    }
    std::sort(levels.begin(), levels.end());
    return levels;
}

}  // namespace quantscope

namespace quantscope::builtin {

namespace {

MadeCodebook fixedTable(std::vector<double> levels) {
    return {normalised(nearestTable(std::move(levels))), 1};
}

// 0 and both signs of each positive magnitude, ascending.
std::vector<double> bothSigns(std::vector<double> positive) {
    std::sort(positive.begin(), positive.end());
    std::vector<double> levels;
    for (auto it = positive.rbegin(); it != positive.rend(); ++it)
        levels.push_back(-*it);
    levels.push_back(0);
    levels.insert(levels.end(), positive.begin(), positive.end());
    return levels;
}

// Every sum of one term of each set.
std::vector<double> sumsOf(const std::vector<std::vector<double>>& sets) {
    std::vector<double> sums{0};
    for (const std::vector<double>& set : sets) {
        std::vector<double> next;
        for (const double sum : sums)
            for (const double term : set)
                next.push_back(sum + term);
        sums = std::move(next);
    }
    return sums;
}

// The terms that the reference code gives a magnitude of `bits` bits: groups interleave the powers
// of two (yhhhli/APoT_Quantization, models/quant_layer.py, build_power_value).
std::vector<std::vector<double>> apotTerms(int bits) {
    switch (bits) {
        case 2: return {{0, 0x1p-1, 0x1p-2, 0x1p-3}};
        case 3: return {{0, 0x1p-1, 0x1p-2, 0x1p-4}, {0, 0x1p-3}};
        case 4: return {{0, 0x1p-1, 0x1p-3, 0x1p-5}, {0, 0x1p-2, 0x1p-4, 0x1p-6}};
        case 5: return {{0, 0x1p-1, 0x1p-3, 0x1p-6}, {0, 0x1p-2, 0x1p-4, 0x1p-7}, {0, 0x1p-5}};
        default:
            return {{0, 0x1p-1, 0x1p-4, 0x1p-7},
                    {0, 0x1p-2, 0x1p-5, 0x1p-8},
                    {0, 0x1p-3, 0x1p-6, 0x1p-9}};
    }
}

}  // namespace

CodebookTable normalised(CodebookTable table) {
    const double largest = std::max(std::abs(table.levels.front()), std::abs(table.levels.back()));
    if (largest == 0)
        return table;
    for (double& level : table.levels)
        level /= largest;
    for (double& border : table.borders)
        border /= largest;
    return table;
}

Result<MadeCodebook> nf4(const CodebookInput&, const Task&) {
    return fixedTable({kNf4Levels.begin(), kNf4Levels.end()});
}

// Yoshida 2023 (arXiv 2306.06965) for blocks of 64, the digits of bitsandbytes.
Result<MadeCodebook> af4(const CodebookInput&, const Task&) {
    return fixedTable({-1.0, -0.69441008, -0.51243739, -0.3736951, -0.25607552, -0.14982478,
                       -0.04934812, 0.0, 0.04273164, 0.12934483, 0.21961274, 0.31675666, 0.42563882,
                       0.55496234, 0.72424863, 1.0});
}

// bitsandbytes' FP4 (functional.py, get_4bit_type): its smallest magnitude is not OCP's.
Result<MadeCodebook> fp4Bitsandbytes(const CodebookInput&, const Task&) {
    return fixedTable(bothSigns({0.0625, 2, 3, 4, 6, 8, 12}));
}

// Intel Neural Compressor's fp4_e2m1 (torch/algorithms/weight_only/utility.py).
Result<MadeCodebook> fp4NeuralCompressor(const CodebookInput&, const Task&) {
    return fixedTable(bothSigns({0.0625, 1, 1.5, 2, 3, 4, 6}));
}

Result<MadeCodebook> dynamic8(const CodebookInput&, const Task&) {
    return fixedTable(dynamicTreeLevels());
}

// Divided by 127 as with a block scale of abs-max/127: a positive peak is cut to 113/127.
Result<MadeCodebook> iq4Nl(const CodebookInput&, const Task&) {
    return fixedTable({kIq4NlLevels.begin(), kIq4NlLevels.end()});
}

// Powers of two of both signs and 0 (Miyashita et al. 2016, arXiv 1603.01025), one code unused so
// that both signs have as many; nearest in value, not in the logarithm.
Result<MadeCodebook> log2Levels(const CodebookInput& input, const Task&) {
    const int magnitudes = (1 << (input.bits - 1)) - 1;
    std::vector<double> positive;
    for (int i = 0; i < magnitudes; ++i)
        positive.push_back(std::ldexp(1.0, -i));
    return fixedTable(bothSigns(std::move(positive)));
}

// Additive powers of two (Li, Dong, Wang 2020, arXiv 1909.13144): a sign and a table of sums for
// the magnitude.
Result<MadeCodebook> additivePowersOfTwo(const CodebookInput& input, const Task&) {
    std::vector<double> sums = sumsOf(apotTerms(input.bits - 1));
    std::erase(sums, 0.0);
    return fixedTable(bothSigns(std::move(sums)));
}

}  // namespace quantscope::builtin
