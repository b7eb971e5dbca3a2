// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

// The fastest plain ways to move a kernel's bytes through memory: what "the memory limit" means in
// the benches. Shared out over threads like the kernels themselves.
namespace quantscope::cli {

/// Reads everything once. The sum only keeps the compiler from leaving it out.
std::uint32_t readAll(std::span<const float> values);

/// Reads all of `from` and writes as many floats.
void copyAll(std::span<const float> from, std::span<float> to);

/// Reads floats and writes as many bytes; reads bytes and writes as many floats.
void narrowAll(std::span<const float> from, std::span<std::uint8_t> to);
void widenAll(std::span<const std::uint8_t> from, std::span<float> to);

}  // namespace quantscope::cli
