// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/quantize_stream.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/quantize_stream.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include "core/base/vector_loops-inl.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/base/parallel.h"
#include "core/quant/rounding.h"
#include "core/simd/direct_errors.h"
#include "core/simd/direct_kernels.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<float, kSumLanes> kReals;
using Reals = hn::Vec<decltype(kReals)>;
constexpr hn::RebindToSigned<decltype(kReals)> kWholes;
constexpr hn::RebindToUnsigned<decltype(kReals)> kBits;
constexpr hn::Rebind<std::uint8_t, decltype(kReals)> kBytes;

/// Rounds to nearest, up and down by the error of x · inverse; where both give one code, as
/// they do for nearly all values, x / scale gives it too. Elsewhere, and where x is not finite or
/// so far outside that the sum does not hold it, `sure` is cleared.
class Rounder {
public:
    explicit Rounder(const FloatQuantizer& quantizer)
        : less_(hn::Set(kReals, quantizer.inverse * (1 - kRelative))),
          more_(hn::Set(kReals, quantizer.inverse * (1 + kRelative))),
          lowest_(hn::Set(kReals, kRoundingMagic + quantizer.lowest)),
          highest_(hn::Set(kReals, kRoundingMagic + quantizer.highest)) {}

    /// kRoundingMagic + code, inside the codes' ends.
    HWY_INLINE Reals operator()(Reals x, hn::Mask<decltype(kReals)>& sure) const {
        const Reals magic = hn::Set(kReals, kRoundingMagic);
        const Reals one = hn::MulAdd(x, less_, magic);
        const Reals other = hn::MulAdd(x, more_, magic);
        sure = hn::And(sure, hn::Eq(hn::Sub(one, other), hn::Zero(kReals)));
        return hn::Min(hn::Max(one, lowest_), highest_);
    }

private:
    static constexpr float kRelative = 0x1p-22F;
    Reals less_;
    Reals more_;
    Reals lowest_;
    Reals highest_;
};

HWY_INLINE auto allSure() {
    return hn::Eq(hn::Zero(kReals), hn::Zero(kReals));
}

/// Each bit of the answer is a run of kRunValues whose codes must be looked at again; whole runs
/// are read and written. `zero` is the zero-point's low byte.
std::uint32_t bytesOf(const FloatQuantizer& quantizer, std::uint8_t zero, const float* values,
                      std::size_t count, std::uint8_t* codes) {
    const Rounder rounded(quantizer);
    const auto shift = hn::Set(kBytes, zero);
    std::uint32_t doubtful = 0;
    for (std::size_t run = 0; run * kRunValues < count; ++run) {
        auto sure = allSure();
        for (std::size_t i = 0; i < kRunValues; i += hn::Lanes(kReals)) {
            const std::size_t at = run * kRunValues + i;
            const auto bits = hn::BitCast(kBits, rounded(hn::LoadU(kReals, values + at), sure));
            hn::StoreU(hn::Add(hn::TruncateTo(kBytes, bits), shift), kBytes, codes + at);
        }
        doubtful |= hn::AllTrue(kReals, sure) ? 0U : 1U << run;
    }
    return doubtful;
}

std::uint32_t backOf(const FloatQuantizer& quantizer, const float* values, std::size_t count,
                     float* reconstructed) {
    const Rounder rounded(quantizer);
    const Reals magic = hn::Set(kReals, kRoundingMagic);
    const Reals scale = hn::Set(kReals, quantizer.scale);
    std::uint32_t doubtful = 0;
    for (std::size_t run = 0; run * kRunValues < count; ++run) {
        auto sure = allSure();
        for (std::size_t i = 0; i < kRunValues; i += hn::Lanes(kReals)) {
            const std::size_t at = run * kRunValues + i;
            const Reals code = hn::Sub(rounded(hn::LoadU(kReals, values + at), sure), magic);
            hn::StoreU(hn::Mul(code, scale), kReals, reconstructed + at);
        }
        doubtful |= hn::AllTrue(kReals, sure) ? 0U : 1U << run;
    }
    return doubtful;
}

/// @pre Past the cache, `count` is a multiple of kRunValues and `values` aligned to 64 bytes.
template <bool past>
HWY_INLINE void writeLevels(const FloatQuantizer& quantizer, std::uint8_t first,
                            const std::uint8_t* codes, std::size_t count, float* values) {
    const Reals scale = hn::Set(kReals, quantizer.scale);
    const Reals lowest = hn::Set(kReals, quantizer.lowest);
    const Reals highest = hn::Set(kReals, quantizer.highest);
    const auto shift = hn::Set(kBytes, first);
    for (std::size_t i = 0; i < count; i += hn::Lanes(kReals)) {
        const auto place = hn::Sub(hn::LoadU(kBytes, codes + i), shift);
        const Reals code = hn::Add(hn::ConvertTo(kReals, hn::PromoteTo(kWholes, place)), lowest);
        const Reals level = hn::Mul(hn::Min(code, highest), scale);
        if constexpr (past)
            hn::Stream(level, kReals, values + i);
        else
            hn::StoreU(level, kReals, values + i);
    }
}

void levelsOf(const FloatQuantizer& quantizer, std::uint8_t first, const std::uint8_t* codes,
              std::size_t count, bool past, float* values) {
    if (past)
        writeLevels<true>(quantizer, first, codes, count, values);
    else
        writeLevels<false>(quantizer, first, codes, count, values);
}

/// Writes past the cache. @pre `to` is aligned to 64 bytes, `bytes` a multiple of 64.
void writePast(const std::uint8_t* from, std::size_t bytes, std::uint8_t* to) {
    constexpr hn::CappedTag<std::uint8_t, 64> d;
    for (std::size_t i = 0; i < bytes; i += hn::Lanes(d))
        hn::Stream(hn::Load(d, from + i), d, to + i);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include <hwy/cache_control.h>

namespace quantscope {

HWY_EXPORT(bytesOf);
HWY_EXPORT(backOf);
HWY_EXPORT(levelsOf);
HWY_EXPORT(writePast);

namespace {

bool isEstimated(const AffineQuantizer& quantizer) {
    return !quantizer.inDouble() && roundsToNearest(quantizer.rounding());
}

std::uint8_t byteOf(std::int32_t code) {
    return static_cast<std::uint8_t>(static_cast<std::uint32_t>(code) & 0xffU);
}

// What is given for all of a tensor.
struct StreamJob {
    const AffineQuantizer& quantizer;
    FloatQuantizer inFloat;
    bool estimated;
    std::uint64_t seed;

    StreamJob(const AffineQuantizer& q, std::uint64_t seedOfRounding)
        : quantizer(q),
          inFloat(floatQuantizer(q)),
          estimated(isEstimated(q)),
          seed(seedOfRounding) {}

    std::int32_t index(float x, std::uint64_t place) const {
        const bool stochastic = quantizer.rounding() == Rounding::Stochastic;
        return quantizer.index(x, stochastic ? stochasticUniform(seed, place) : 0.5F);
    }
};

// settle(i) for every value of a block that no estimate is good for.
template <class Settle>
void settleDoubtful(std::uint32_t doubtful, std::size_t count, Settle settle) {
    for (std::size_t run = 0; doubtful != 0; ++run, doubtful >>= 1U)
        if ((doubtful & 1U) != 0)
            for (std::size_t i = run * kRunValues; i < std::min(count, (run + 1) * kRunValues); ++i)
                settle(i);
}

constexpr std::uint32_t kAllRuns = (1U << (kBlockValues / kRunValues)) - 1;

void bytesOfBlock(const StreamJob& job, const float* values, std::size_t count,
                  std::uint64_t firstIndex, bool /*past*/, std::uint8_t* codes) {
    const AffineParams& params = job.quantizer.params();
    const std::int32_t lowest = params.codes.lowest;
    std::uint32_t doubtful = kAllRuns;
    if (job.estimated)
        doubtful = HWY_DYNAMIC_DISPATCH(bytesOf)(
            job.inFloat, byteOf(static_cast<std::int32_t>(params.zeroPoint)), values, count, codes);
    settleDoubtful(doubtful, count, [&](std::size_t i) {
        const float x = std::isfinite(values[i]) ? values[i] : 0;
        codes[i] = byteOf(lowest + job.index(x, firstIndex + i));
    });
}

void backOfBlock(const StreamJob& job, const float* values, std::size_t count,
                 std::uint64_t firstIndex, bool /*past*/, float* reconstructed) {
    std::uint32_t doubtful = kAllRuns;
    if (job.estimated)
        doubtful = HWY_DYNAMIC_DISPATCH(backOf)(job.inFloat, values, count, reconstructed);
    settleDoubtful(doubtful, count, [&](std::size_t i) {
        reconstructed[i] = std::isfinite(values[i])
                               ? job.quantizer.dequantized(job.index(values[i], firstIndex + i))
                               : std::numeric_limits<float>::quiet_NaN();
    });
}

void levelsOfBlock(const StreamJob& job, const std::uint8_t* codes, std::size_t count,
                   std::uint64_t /*firstIndex*/, bool past, float* values) {
    const CodeSpan span = job.quantizer.params().codes;
    if (!job.quantizer.inDouble()) {
        HWY_DYNAMIC_DISPATCH(levelsOf)
        (job.inFloat, byteOf(span.lowest), codes, count, past, values);
        return;
    }
    const std::int32_t last = span.highest - span.lowest;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t place = byteOf(codes[i] - span.lowest);
        values[i] = job.quantizer.dequantized(std::min(place, last));
    }
}

// Output of this size does not stay in the cache; writing past it saves reading it first.
constexpr std::size_t kPastFrom = std::size_t{16} << 20U;
constexpr std::size_t kLineBytes = 64;

// Runs `block(job, from, count, firstIndex, past, to)` over the whole tensor. Large outputs are
// written past the cache, by the block itself or, where it looks at them again, out of a buffer;
// pieces' ends are made from one buffer in another, so that kernels may read and write whole runs.
template <class From, class To>
class BlockStream {
public:
    using Block = void (*)(const StreamJob& job, const From* from, std::size_t count,
                           std::uint64_t firstIndex, bool past, To* to);
    enum class Past { ByBlock, OutOfBuffer };

    BlockStream(const StreamJob& job, Block block, Past way, std::span<const From> from,
                std::span<To> to, std::uint64_t firstIndex)
        : job_(job),
          block_(block),
          byBlock_(way == Past::ByBlock),
          from_(from),
          to_(to),
          firstIndex_(firstIndex),
          past_(to.size_bytes() >= kPastFrom) {
        assert(from.size() == to.size());
    }

    void run() const {
        forEachPiece(pieceCount(from_.size()), [this](std::size_t piece) {
            const std::size_t begin = piece * kPieceValues;
            runPiece(begin, std::min(from_.size(), begin + kPieceValues));
        });
    }

private:
    void runPiece(std::size_t begin, std::size_t end) const {
        std::size_t at = std::min(end, begin + valuesToNextLine(begin));
        runBlock(begin, at);
        for (; at < end; at += kBlockValues)
            runBlock(at, std::min(end, at + kBlockValues));
        if (past_)
            hwy::FlushStream();
    }

    void runBlock(std::size_t begin, std::size_t end) const {
        if (begin == end)
            return;
        const std::size_t count = end - begin;
        if (count == kBlockValues && (!past_ || byBlock_))
            return block_(job_, from_.data() + begin, count, firstIndex_ + begin, past_,
                          to_.data() + begin);
        alignas(kLineBytes) std::array<To, kBlockValues> made;
        if (count == kBlockValues) {
            block_(job_, from_.data() + begin, count, firstIndex_ + begin, false, made.data());
            HWY_DYNAMIC_DISPATCH(writePast)
            (reinterpret_cast<const std::uint8_t*>(made.data()), sizeof made,
             reinterpret_cast<std::uint8_t*>(to_.data() + begin));
        } else {
            std::array<From, kBlockValues> filled{};
            std::copy_n(from_.data() + begin, count, filled.begin());
            block_(job_, filled.data(), count, firstIndex_ + begin, false, made.data());
            std::copy_n(made.begin(), count, to_.data() + begin);
        }
    }

    std::size_t valuesToNextLine(std::size_t begin) const {
        const auto address = reinterpret_cast<std::uintptr_t>(to_.data() + begin);
        return (kLineBytes - address % kLineBytes) % kLineBytes / sizeof(To);
    }

    const StreamJob& job_;
    Block block_;
    bool byBlock_;
    std::span<const From> from_;
    std::span<To> to_;
    std::uint64_t firstIndex_;
    bool past_;
};

}  // namespace

void quantizeToBytes(std::span<const float> values, const AffineQuantizer& quantizer,
                     std::span<std::uint8_t> codes, std::uint64_t seed, std::uint64_t firstIndex) {
    assert(quantizer.params().codes.levels() <= 256);
    const StreamJob job(quantizer, seed);
    using Stream = BlockStream<float, std::uint8_t>;
    Stream(job, bytesOfBlock, Stream::Past::OutOfBuffer, values, codes, firstIndex).run();
}

void dequantizeBytes(std::span<const std::uint8_t> codes, const AffineQuantizer& quantizer,
                     std::span<float> values) {
    assert(quantizer.params().codes.levels() <= 256);
    const StreamJob job(quantizer, 0);
    using Stream = BlockStream<std::uint8_t, float>;
    Stream(job, levelsOfBlock, Stream::Past::ByBlock, codes, values, 0).run();
}

void fakeQuantize(std::span<const float> values, const AffineQuantizer& quantizer,
                  std::span<float> reconstructed, std::uint64_t seed, std::uint64_t firstIndex) {
    const StreamJob job(quantizer, seed);
    using Stream = BlockStream<float, float>;
    Stream(job, backOfBlock, Stream::Past::OutOfBuffer, values, reconstructed, firstIndex).run();
}

}  // namespace quantscope
#endif  // HWY_ONCE
