// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/numbers/small_floats.h"

// Fields of stored blocks, least significant byte first.
namespace quantscope::builtin {

inline float halfAt(const std::uint8_t* bytes) {
    return fromFloat16(static_cast<std::uint16_t>(bytes[0] | bytes[1] << 8));
}

/// Stores the nearest binary16, saturating, and returns its value: what a decoder will see.
inline float storeHalf(float value, std::uint8_t* bytes) {
    const std::uint16_t bits = toFloat16(value);
    bytes[0] = static_cast<std::uint8_t>(bits & 0xff);
    bytes[1] = static_cast<std::uint8_t>(bits >> 8);
    return fromFloat16(bits);
}

/// ggml's order of 4-bit fields: byte j holds element j low and element j + count/2 high.
inline void packHalves(const std::uint8_t* patterns, std::size_t count, std::uint8_t* bytes) {
    const std::size_t half = count / 2;
    for (std::size_t j = 0; j < half; ++j)
        bytes[j] = static_cast<std::uint8_t>((patterns[j] & 15) | (patterns[j + half] & 15) << 4);
}

inline void unpackHalves(const std::uint8_t* bytes, std::size_t count, std::uint8_t* patterns) {
    const std::size_t half = count / 2;
    for (std::size_t j = 0; j < half; ++j) {
        patterns[j] = bytes[j] & 15;
        patterns[j + half] = static_cast<std::uint8_t>(bytes[j] >> 4);
    }
}

}  // namespace quantscope::builtin
