// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/encoded_tensor.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <mutex>
#include <span>

#include "core/base/parallel.h"
#include "core/blocks/block_coder.h"

namespace quantscope {

namespace {

std::size_t blocksPerPiece(const BlockFormat& format) {
    return std::max<std::size_t>(kPieceValues / format.values, 1);
}

std::size_t piecesOf(const BlockCoder& coder) {
    const std::size_t perPiece = blocksPerPiece(coder.format());
    return (coder.blocks() + perPiece - 1) / perPiece;
}

// visit(block, result) for the blocks of a piece, in order.
template <class Visit>
void visitPiece(const BlockCoder& coder, std::size_t piece, Visit visit) {
    const std::size_t perPiece = blocksPerPiece(coder.format());
    const std::size_t end = std::min(coder.blocks(), (piece + 1) * perPiece);
    BlockResult result;
    for (std::size_t block = piece * perPiece; block < end; ++block) {
        coder.code(block, result);
        visit(block, result);
    }
}

// Runs work(piece) for all pieces until somebody asks to stop.
template <class Work>
Result<Done> runPieces(const BlockCoder& coder, const Task& task, Work work) {
    std::atomic<bool> cancelled = false;
    forEachPiece(piecesOf(coder), [&](std::size_t piece) {
        if (task.cancelled())
            cancelled = true;
        if (!cancelled)
            work(piece);
    });
    if (cancelled)
        return Error{Errc::Cancelled, {}};
    return Done{};
}

std::size_t scalesOf(const BlockFormat& format, std::size_t values) {
    return (values + format.valuesPerScale - 1) / format.valuesPerScale;
}

void keepScales(const BlockCoder& coder, std::size_t block, const BlockResult& result,
                std::vector<BlockScale>& scales) {
    if (coder.sharesScale(block))
        return;
    std::copy_n(result.scales.begin(), scalesOf(coder.format(), result.range.count),
                scales.begin() + static_cast<std::ptrdiff_t>(coder.firstScale(block)));
}

// Where clipping begins, in units of the scale: half the outermost step beyond the outermost
// levels.
struct ClipBounds {
    double lower;
    double upper;
};

ClipBounds clipBounds(const BlockFormat& format) {
    std::vector<double> levels;
    for (const float level : format.levels)
        if (std::isfinite(level))
            levels.push_back(level);
    std::sort(levels.begin(), levels.end());
    const std::size_t last = levels.size() - 1;
    return {levels[0] - (levels[1] - levels[0]) / 2,
            levels[last] + (levels[last] - levels[last - 1]) / 2};
}

// The errors of one run, value by value.
class RunErrors {
public:
    RunErrors(const BlockFormat& format, const ClipBounds& bounds)
        : format_(format), bounds_(bounds), populations_(format.levels.size(), 0) {}

    void add(std::span<const float> originals, const float* values, const std::uint8_t* patterns,
             const BlockScale& scale) {
        const double ends[2] = {bounds_.lower * double{scale.scale} + double{scale.offset},
                                bounds_.upper * double{scale.scale} + double{scale.offset}};
        const double lower = std::min(ends[0], ends[1]);
        const double upper = std::max(ends[0], ends[1]);
        const bool anyClipped = lower < upper;  // a scale of 0 has no codes to clip to
        for (std::size_t i = 0; i < originals.size(); ++i) {
            if (!std::isfinite(originals[i]))
                continue;
            const double x = originals[i];
            const double y = values[i];
            const double error = y - x;
            const bool clipped = anyClipped && (x <= lower || x >= upper);
            (clipped ? sums_.clippingSquares : sums_.roundingSquares) += error * error;
            sums_.absolute += std::abs(error);
            sums_.maxAbsolute = std::max(sums_.maxAbsolute, std::abs(error));
            sums_.valueSquares += x * x;
            sums_.reconstructedSquares += y * y;
            sums_.cross += x * y;
            sums_.clipped += clipped ? 1 : 0;
            sums_.zeroed += y == 0 && x != 0 ? 1 : 0;
            ++sums_.count;
            ++populations_[patterns[i]];
        }
    }

    const ErrorSums& sums() const { return sums_; }

    /// Adds what has been counted, by code instead of by pattern.
    void addPopulations(std::vector<std::uint64_t>& populations) const {
        for (std::size_t pattern = 0; pattern < populations_.size(); ++pattern) {
            const std::int32_t code = codeOfPattern(format_, static_cast<std::uint8_t>(pattern));
            populations[static_cast<std::size_t>(code - lowestCode(format_))] +=
                populations_[pattern];
        }
    }

private:
    const BlockFormat& format_;
    ClipBounds bounds_;
    ErrorSums sums_;
    std::vector<std::uint64_t> populations_;
};

void addRuns(std::span<const float> originals, const BlockFormat& format, const BlockResult& result,
             RunErrors& errors) {
    for (std::size_t start = 0, run = 0; start < originals.size();
         start += format.valuesPerScale, ++run) {
        const std::size_t count = std::min(format.valuesPerScale, originals.size() - start);
        errors.add(originals.subspan(start, count), result.values.data() + start,
                   result.patterns.data() + start, result.scales[run]);
    }
}

// Counts of the values that belong to finite originals; those beyond the bins in the end bins.
void addCounts(std::span<const float> values, const Histogram& bins,
               std::vector<std::uint64_t>& counts) {
    const Histogram found = histogram(values, bins.lower, bins.upper, bins.counts.size());
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
        counts[bin] += found.counts[bin];
    counts.front() += found.below;
    counts.back() += found.above;
}

void keepFinite(std::span<const float> originals, const float* values, std::vector<float>& kept) {
    for (std::size_t i = 0; i < originals.size(); ++i)
        if (std::isfinite(originals[i]))
            kept.push_back(values[i]);
}

// The nearest level under a scale that need not be one a format can store.
class ExactRun {
public:
    explicit ExactRun(const BlockFormat& format) : bounds_(clipBounds(format)) {
        for (const float level : format.levels)
            if (std::isfinite(level))
                levels_.push_back(level);
        std::sort(levels_.begin(), levels_.end());
        for (std::size_t k = 1; k < levels_.size(); ++k)
            middles_.push_back((levels_[k - 1] + levels_[k]) / 2);
    }

    void use(const BlockScale& scale) { scale_ = scale; }

    float nearest(float x) const {
        const auto k = std::upper_bound(middles_.begin(), middles_.end(), place(x));
        const double level = levels_[static_cast<std::size_t>(k - middles_.begin())];
        // A scale rounded up to float32 may lift the largest number beyond all.
        constexpr double kMost = std::numeric_limits<float>::max();
        return static_cast<float>(
            std::clamp(level * double{scale_.scale} + double{scale_.offset}, -kMost, kMost));
    }

    bool isClipped(float x) const {
        return scale_.scale != 0 && (place(x) <= bounds_.lower || place(x) >= bounds_.upper);
    }

private:
    double place(float x) const {
        return scale_.scale != 0 ? (double{x} - double{scale_.offset}) / double{scale_.scale} : 0;
    }

    ClipBounds bounds_;
    std::vector<double> levels_;
    std::vector<double> middles_;
    BlockScale scale_;
};

void restoreBlock(const BlockCoder& coder, const BlockRange& range,
                  std::span<const float> originals, ExactRun& run, ExactScaleValues& exact) {
    const BlockFormat& format = coder.format();
    std::array<float, kMostBlockValues> filled;
    const auto seen = std::span(filled).first(format.valuesPerScale);
    for (std::size_t at = 0; at < range.count; at += format.valuesPerScale) {
        const std::size_t start = range.start + at;
        const std::size_t count = std::min(format.valuesPerScale, range.count - at);
        fillRun(originals.subspan(start, count), seen);
        run.use(format.exactScale(seen));
        for (std::size_t i = start; i < start + count; ++i) {
            if (!std::isfinite(originals[i]))
                continue;
            exact.values[i] = run.nearest(originals[i]);
            exact.clipped[i] = run.isClipped(originals[i]) ? 1 : 0;
        }
    }
}

}  // namespace

Result<EncodedTensor> encodeTensor(const Tensor& tensor, const BlockChoice& choice,
                                   const Task& task) {
    const BlockCoder coder(choice, tensor);
    const auto originals = tensor.values.values();
    EncodedTensor encoded;
    encoded.codes.resize(originals.size());
    encoded.values.resize(originals.size());
    encoded.scales.resize(coder.scaleCount());
    encoded.storedBits = coder.storedBits();
    encoded.tensorScale = coder.tensorScale();
    if (const std::size_t blocks = coder.blocks(); blocks > 0)
        encoded.bytes.resize(coder.firstByte(blocks - 1) + coder.storedBytes(blocks - 1));
    auto done = runPieces(coder, task, [&](std::size_t piece) {
        visitPiece(coder, piece, [&](std::size_t block, const BlockResult& result) {
            for (std::size_t i = 0; i < result.range.count; ++i) {
                const std::size_t at = result.range.start + i;
                const bool finite = std::isfinite(originals[at]);
                encoded.codes[at] = finite ? codeOfPattern(coder.format(), result.patterns[i])
                                           : EncodedTensor::kNoCode;
                encoded.values[at] =
                    finite ? result.values[i] : std::numeric_limits<float>::quiet_NaN();
            }
            std::copy_n(
                result.bytes.begin(), coder.storedBytes(block),
                encoded.bytes.begin() + static_cast<std::ptrdiff_t>(coder.firstByte(block)));
            keepScales(coder, block, result, encoded.scales);
        });
    });
    if (!done)
        return done.error();
    return encoded;
}

Result<BlockErrors> blockErrors(const Tensor& tensor, const BlockChoice& choice,
                                const Histogram* bins, const Task& task) {
    const BlockCoder coder(choice, tensor);
    const auto originals = tensor.values.values();
    const ClipBounds bounds = clipBounds(coder.format());
    BlockErrors errors;
    errors.populations.assign(coder.format().levels.size(), 0);
    errors.counts.assign(bins ? bins->counts.size() : 0, 0);
    errors.scales.resize(coder.scaleCount());
    errors.storedBits = coder.storedBits();
    std::vector<ErrorSums> sums(piecesOf(coder));
    std::mutex merging;
    auto done = runPieces(coder, task, [&](std::size_t piece) {
        RunErrors ofPiece(coder.format(), bounds);
        std::vector<float> reconstructed;
        visitPiece(coder, piece, [&](std::size_t block, const BlockResult& result) {
            const auto part = originals.subspan(result.range.start, result.range.count);
            addRuns(part, coder.format(), result, ofPiece);
            if (bins)
                keepFinite(part, result.values.data(), reconstructed);
            keepScales(coder, block, result, errors.scales);
        });
        sums[piece] = ofPiece.sums();
        const std::lock_guard lock(merging);
        ofPiece.addPopulations(errors.populations);
        if (bins)
            addCounts(reconstructed, *bins, errors.counts);
    });
    if (!done)
        return done.error();
    for (const ErrorSums& part : sums)
        errors.sums.add(part);
    return errors;
}

Result<ExactScaleValues> underExactScales(const Tensor& tensor, const BlockChoice& choice,
                                          const Task& task) {
    const BlockCoder coder(choice, tensor);
    const auto originals = tensor.values.values();
    ExactScaleValues exact;
    exact.values.assign(originals.size(), std::numeric_limits<float>::quiet_NaN());
    exact.clipped.assign(originals.size(), 0);
    auto done = runPieces(coder, task, [&](std::size_t piece) {
        ExactRun run(coder.format());
        const std::size_t perPiece = blocksPerPiece(coder.format());
        const std::size_t end = std::min(coder.blocks(), (piece + 1) * perPiece);
        for (std::size_t block = piece * perPiece; block < end; ++block)
            restoreBlock(coder, coder.range(block), originals, run, exact);
    });
    if (!done)
        return done.error();
    return exact;
}

}  // namespace quantscope
