// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

// Levels that were published as numbers or as a rule without data, where codebooks and block
// formats share them.
namespace quantscope {

/// NF4: QLoRA (Dettmers et al. 2023, arXiv:2305.14314), the digits of bitsandbytes' functional.py.
inline constexpr std::array<float, 16> kNf4Levels{
    -1.0F,
    -0.6961928009986877F,
    -0.5250730514526367F,
    -0.39491748809814453F,
    -0.28444138169288635F,
    -0.18477343022823334F,
    -0.09105003625154495F,
    0.0F,
    0.07958029955625534F,
    0.16093020141124725F,
    0.24611230194568634F,
    0.33791524171829224F,
    0.44070982933044434F,
    0.5626170039176941F,
    0.7229568362236023F,
    1.0F,
};

/// IQ4_NL: ggml's kvalues_iq4nl (src/ggml-common.h), in units of abs-max / 127.
inline constexpr std::array<float, 16> kIq4NlLevels{-127, -104, -83, -65, -49, -35, -22, -10,
                                                    1,    13,   25,  38,  53,  69,  89,  113};

/// The dynamic 8-bit tree (Dettmers 2015, arXiv:1511.04561; bitsandbytes' create_dynamic_map): for
/// exponent i = 0 … 6 the middles of 2^i equal parts of [0.1, 1] times 10^(i − 6), of both signs,
/// and 0 and 1, the top level having no negative twin. 256 levels, ascending.
std::vector<double> dynamicTreeLevels();

}  // namespace quantscope
