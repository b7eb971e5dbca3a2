// SPDX-License-Identifier: GPL-3.0-or-later
// On Zen 4 the compressing stores of Highway 1.0's AVX-512 sort are microcode: it takes seven times
// as long as its AVX2 sort (measured; numpy/x86-simd-sort issue 6 has the same).
#define HWY_DISABLED_TARGETS (HWY_AVX3 | HWY_AVX3_DL)

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/whatif/float_sort.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <hwy/contrib/sort/traits-inl.h>
#include <hwy/contrib/sort/vqsort-inl.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/parallel.h"
#include "core/whatif/float_sort.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// @pre Not both zeros of either sign.
void sortInPlace(float* values, std::size_t count) {
#if VQSORT_ENABLED
    constexpr hn::SortTag<float> d;
    constexpr hn::detail::SharedTraits<hn::detail::TraitsLane<hn::detail::OrderAscending<float>>>
        ascending;
    // Scratch of this target's size is on the sort's own stack.
    hn::Sort(d, ascending, values, count, static_cast<float*>(nullptr));
#else
    std::sort(values, values + count);
#endif
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(sortInPlace);

namespace {

constexpr unsigned kBucketBits = 13;
constexpr std::size_t kBuckets = std::size_t{1} << kBucketBits;
constexpr std::size_t kBetweenQuestions = std::size_t{1} << 20;  // values; some milliseconds

// Fewer values fit the second-level cache, where buckets bring nothing.
constexpr std::size_t kFew = std::size_t{1} << 16;

// Each part has its own places, so that threads write side by side.
constexpr std::size_t kMostParts = 8;
constexpr std::size_t kPartValues = std::size_t{1} << 20;

using Places = std::array<std::size_t, kBuckets>;

// The leading bits of a key that orders like the floats: a negative number's bits are all flipped,
// a positive one's sign bit. Zeros of unlike sign are in unlike buckets.
std::size_t bucketOf(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t key = bits ^ ((0U - (bits >> 31U)) | 0x80000000U);
    return key >> (32 - kBucketBits);
}

// Calls visit(value) for all; false when cancelled.
template <class Visit>
bool forEachValue(std::span<const float> values, const Task& task, Visit visit) {
    for (std::size_t at = 0; at < values.size(); at += kBetweenQuestions) {
        if (task.cancelled())
            return false;
        for (const float value :
             values.subspan(at, std::min(kBetweenQuestions, values.size() - at)))
            visit(value);
    }
    return true;
}

class BucketSort {
public:
    BucketSort(std::span<const float> from, std::span<float> to, const Task& task)
        : from_(from),
          to_(to),
          task_(task),
          places_(std::clamp<std::size_t>(from.size() / kPartValues, 1, kMostParts)) {}

    bool run() {
        constexpr double kCounted = 0.1;
        constexpr double kShared = 0.4;
        countParts();
        task_.progress(kCounted);
        const std::vector<std::size_t> starts = startPlaces();
        shareOut();
        task_.progress(kShared);
        sortBuckets(starts);
        return !task_.cancelled();
    }

private:
    std::span<const float> part(std::size_t i) const {
        const std::size_t begin = from_.size() / places_.size() * i;
        return i + 1 < places_.size() ? from_.subspan(begin, from_.size() / places_.size())
                                      : from_.subspan(begin);
    }

    void countParts() {
        forEachPiece(places_.size(), [this](std::size_t i) {
            Places counts{};
            forEachValue(part(i), task_, [&counts](float value) { ++counts[bucketOf(value)]; });
            places_[i] = counts;
        });
    }

    // Turns counts into places; where each bucket starts, and the end.
    std::vector<std::size_t> startPlaces() {
        std::vector<std::size_t> starts;
        starts.reserve(kBuckets + 1);
        std::size_t total = 0;
        for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
            starts.push_back(total);
            for (Places& places : places_) {
                const std::size_t here = places[bucket];
                places[bucket] = total;
                total += here;
            }
        }
        starts.push_back(total);
        return starts;
    }

    void shareOut() {
        forEachPiece(places_.size(), [this](std::size_t i) {
            Places places = places_[i];
            forEachValue(part(i), task_, [&places, to = to_.data()](float value) {
                to[places[bucketOf(value)]++] = value;
            });
        });
    }

    void sortBuckets(const std::vector<std::size_t>& starts) {
        forEachPiece(kBuckets, [&](std::size_t bucket) {
            const std::size_t count = starts[bucket + 1] - starts[bucket];
            if (count > 1 && !task_.cancelled())
                HWY_DYNAMIC_DISPATCH(sortInPlace)(to_.data() + starts[bucket], count);
        });
    }

    std::span<const float> from_;
    std::span<float> to_;
    const Task& task_;
    std::vector<Places>
        places_;  ///< Per part and bucket: first how many, then where the next goes.
};

// Zeros of one sign while they are sorted: the sort takes those of unlike sign for two keys, and
// then finds neither before the other.
void sortFew(std::span<float> values) {
    std::size_t negativeZeros = 0;
    for (float& value : values) {
        negativeZeros += value == 0 && std::signbit(value) ? 1 : 0;
        value = value == 0 ? 0.0F : value;
    }
    HWY_DYNAMIC_DISPATCH(sortInPlace)(values.data(), values.size());
    const auto zeros = std::lower_bound(values.begin(), values.end(), 0.0F);
    std::fill_n(zeros, negativeZeros, -0.0F);
}

}  // namespace

bool sortFloats(std::span<const float> from, std::span<float> to, const Task& task) {
    assert(from.size() == to.size());
    if (from.size() > kFew)
        return BucketSort(from, to, task).run();
    std::copy(from.begin(), from.end(), to.begin());
    if (to.size() > 1)
        sortFew(to);
    task.progress(1);
    return !task.cancelled();
}

}  // namespace quantscope
#endif  // HWY_ONCE
