// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace quantscope::test {

/// Names of the kinds of finite values that code is tried on: bell-shaped and heavy-tailed, half
/// zeros, far from zero, one value, ties of every rounding rule, denormals, the largest floats,
/// both zeros …
const std::vector<std::string>& sampleKinds();

/// `count` values of a kind, the same in every run.
std::vector<float> sampleValues(const std::string& kind, std::size_t count);

}  // namespace quantscope::test
