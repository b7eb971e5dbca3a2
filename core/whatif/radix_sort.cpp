// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/radix_sort.h"

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <utility>

namespace quantscope {

namespace {

constexpr std::size_t kStreams = 2;
constexpr std::size_t kDigits = 256;
constexpr unsigned kPasses = 4;

// Keys order like the floats they come from: a negative number's bits are all flipped, a positive
// one's sign bit.
std::uint32_t keyOf(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return bits ^ ((0U - (bits >> 31U)) | 0x80000000U);
}

float valueOf(std::uint32_t key) {
    return std::bit_cast<float>(key ^ (((key >> 31U) - 1U) | 0x80000000U));
}

// The buffers hold floats at both ends and keys in between; both are read and written as bits.
std::uint32_t loadBits(const float* from) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, from, sizeof bits);
    return bits;
}

template <bool fromFloats, bool toFloats>
struct Pass {
    unsigned shift;

    std::uint32_t key(const float* from) const {
        return fromFloats ? keyOf(*from) : loadBits(from);
    }
    std::size_t digit(std::uint32_t key) const { return (key >> shift) & (kDigits - 1); }
    void store(float* to, std::uint32_t key) const {
        const float value = toFloats ? valueOf(key) : std::bit_cast<float>(key);
        std::memcpy(to, &value, sizeof value);
    }
};

using Offsets = std::array<std::array<std::size_t, kDigits>, kStreams>;

// Calls visit(stream, place) for every place, the streams' places in turn.
template <class Visit>
void interleaved(std::size_t count, Visit visit) {
    const std::size_t part = count / kStreams;
    for (std::size_t i = 0; i < part; ++i)
        for (std::size_t stream = 0; stream < kStreams; ++stream)
            visit(stream, stream * part + i);
    for (std::size_t i = kStreams * part; i < count; ++i)
        visit(kStreams - 1, i);
}

// Where each stream's values of each digit start; nothing to do when all share one digit.
template <class Pass>
bool startOffsets(const float* from, std::size_t count, const Pass& pass, Offsets& offsets) {
    offsets = {};
    interleaved(count, [&](std::size_t stream, std::size_t i) {
        ++offsets[stream][pass.digit(pass.key(from + i))];
    });
    std::size_t total = 0;
    bool different = false;
    for (std::size_t digit = 0; digit < kDigits; ++digit) {
        const std::size_t before = total;
        for (auto& stream : offsets) {
            const std::size_t here = stream[digit];
            stream[digit] = total;
            total += here;
        }
        different = different || (total != before && total - before != count);
    }
    return different;
}

template <class Pass>
void scatter(const float* from, float* to, std::size_t count, const Pass& pass, Offsets& offsets) {
    interleaved(count, [&](std::size_t stream, std::size_t i) {
        const std::uint32_t key = pass.key(from + i);
        pass.store(to + offsets[stream][pass.digit(key)]++, key);
    });
}

void keysToFloats(std::span<float> values) {
    for (float& value : values)
        value = valueOf(loadBits(&value));
}

// One pass; false when it had nothing to do.
template <bool fromFloats, bool toFloats>
bool runPass(const float* from, float* to, std::size_t count, unsigned shift) {
    const Pass<fromFloats, toFloats> pass{shift};
    Offsets offsets;
    if (!startOffsets(from, count, pass, offsets))
        return false;
    scatter(from, to, count, pass, offsets);
    return true;
}

bool runPass(const float* from, float* to, std::size_t count, unsigned shift, bool fromFloats,
             bool toFloats) {
    if (fromFloats)
        return toFloats ? runPass<true, true>(from, to, count, shift)
                        : runPass<true, false>(from, to, count, shift);
    return toFloats ? runPass<false, true>(from, to, count, shift)
                    : runPass<false, false>(from, to, count, shift);
}

}  // namespace

bool radixSort(std::span<float> values, std::span<float> scratch, const Task& task) {
    assert(values.size() == scratch.size());
    float* from = values.data();
    float* to = scratch.data();
    const std::size_t count = values.size();
    bool keys = false;
    for (unsigned i = 0; i < kPasses; ++i) {
        if (task.cancelled())
            return false;
        const bool last = i + 1 == kPasses;
        if (runPass(from, to, count, 8 * i, !keys, last)) {
            std::swap(from, to);
            keys = !last;
        }
        task.progress((i + 1.0) / kPasses);
    }
    // The last pass may have been left out, and an odd number of passes ends in the scratch.
    if (keys)
        keysToFloats({from, count});
    if (from != values.data())
        std::memcpy(values.data(), from, count * sizeof(float));
    return true;
}

}  // namespace quantscope
