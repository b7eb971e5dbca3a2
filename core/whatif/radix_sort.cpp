// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/radix_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace quantscope {

namespace {

constexpr std::size_t kStreams = 2;
constexpr std::size_t kDigits = 256;
constexpr unsigned kPasses = 4;
constexpr std::size_t kBetweenQuestions = std::size_t{1} << 20;  // values; some milliseconds

// Keys order like the floats they come from: a negative number's bits are all flipped, a positive
// one's sign bit.
std::uint32_t keyOf(std::uint32_t bits) {
    return bits ^ ((0U - (bits >> 31U)) | 0x80000000U);
}

std::uint32_t bitsOf(std::uint32_t key) {
    return key ^ (((key >> 31U) - 1U) | 0x80000000U);
}

// The buffers hold floats at both ends and keys in between; both are read and written as bits.
std::uint32_t load(const float* from) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, from, sizeof bits);
    return bits;
}

void store(float* to, std::uint32_t bits) {
    std::memcpy(to, &bits, sizeof bits);
}

// Per stream and digit: first how many values, then where the next one goes.
using Places = std::array<std::array<std::size_t, kDigits>, kStreams>;

// One pass over `count` values of `from`; keys inside, floats at both ends of the sort.
template <bool fromFloats, bool toFloats>
struct Pass {
    const float* from;
    std::size_t count;
    unsigned shift;
    const Task* task;

    std::uint32_t key(std::size_t i) const {
        return fromFloats ? keyOf(load(from + i)) : load(from + i);
    }
    std::size_t digitOf(std::uint32_t key) const { return (key >> shift) & (kDigits - 1); }

    // Calls visit(stream, place) for every place, the streams' places in turn. False when
    // cancelled.
    template <class Visit>
    bool forEach(Visit visit) const {
        const std::size_t half = count / kStreams;
        for (std::size_t at = 0; at < half; at += kBetweenQuestions) {
            if (task->cancelled())
                return false;
            const std::size_t end = std::min(at + kBetweenQuestions, half);
            for (std::size_t i = at; i < end; ++i)
                for (std::size_t stream = 0; stream < kStreams; ++stream)
                    visit(stream, stream * half + i);
        }
        for (std::size_t i = kStreams * half; i < count; ++i)
            visit(kStreams - 1, i);
        return true;
    }

    // The loops keep a copy of the pass, which no store can be suspected to change.
    bool countDigits(Places& counts) const {
        counts = {};
        return forEach([pass = *this, &counts](std::size_t stream, std::size_t i) {
            ++counts[stream][pass.digitOf(pass.key(i))];
        });
    }

    bool scatter(float* to, Places& places) const {
        return forEach([pass = *this, to, &places](std::size_t stream, std::size_t i) {
            const std::uint32_t moved = pass.key(i);
            store(to + places[stream][pass.digitOf(moved)]++, toFloats ? bitsOf(moved) : moved);
        });
    }
};

// Turns counts into places; false when all values share one digit.
bool startPlaces(Places& places, std::size_t count) {
    std::size_t total = 0;
    bool different = false;
    for (std::size_t digit = 0; digit < kDigits; ++digit) {
        const std::size_t before = total;
        for (auto& stream : places) {
            const std::size_t here = stream[digit];
            stream[digit] = total;
            total += here;
        }
        different = different || (total != before && total - before != count);
    }
    return different;
}

void keysToFloats(std::span<float> values) {
    for (float& value : values)
        store(&value, bitsOf(load(&value)));
}

enum class Outcome { Moved, NothingToDo, Cancelled };

template <bool fromFloats, bool toFloats>
Outcome run(const Pass<fromFloats, toFloats>& pass, float* to) {
    Places places;
    if (!pass.countDigits(places))
        return Outcome::Cancelled;
    if (!startPlaces(places, pass.count))
        return Outcome::NothingToDo;
    return pass.scatter(to, places) ? Outcome::Moved : Outcome::Cancelled;
}

Outcome runPass(std::span<const float> from, float* to, unsigned digit, bool fromFloats,
                const Task& task) {
    const bool toFloats = digit + 1 == kPasses;
    const float* values = from.data();
    const std::size_t count = from.size();
    if (fromFloats)
        return toFloats ? run(Pass<true, true>{values, count, 8 * digit, &task}, to)
                        : run(Pass<true, false>{values, count, 8 * digit, &task}, to);
    return toFloats ? run(Pass<false, true>{values, count, 8 * digit, &task}, to)
                    : run(Pass<false, false>{values, count, 8 * digit, &task}, to);
}

}  // namespace

bool radixSort(std::span<const float> from, std::span<float> to, std::span<float> scratch,
               const Task& task) {
    assert(from.size() == to.size() && from.size() == scratch.size());
    std::span<const float> source = from;
    // Four passes end in `to`; each one that is left out moves the end to the other buffer.
    std::span<float> target = scratch;
    std::span<float> other = to;
    bool keys = false;
    for (unsigned digit = 0; digit < kPasses; ++digit) {
        const Outcome outcome = runPass(source, target.data(), digit, !keys, task);
        if (outcome == Outcome::Cancelled)
            return false;
        if (outcome == Outcome::Moved) {
            source = target;
            std::swap(target, other);
            keys = digit + 1 < kPasses;
        }
        task.progress((digit + 1.0) / kPasses);
    }
    if (source.data() != to.data())
        std::copy(source.begin(), source.end(), to.begin());
    if (keys)
        keysToFloats(to);
    return true;
}

}  // namespace quantscope
