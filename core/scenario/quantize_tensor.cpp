// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/quantize_tensor.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>

#include "core/base/parallel.h"
#include "core/blocks/encoded_tensor.h"
#include "core/quant/group_layout.h"
#include "core/simd/direct_errors.h"
#include "core/simd/quantize_stream.h"
#include "core/simd/small_table.h"

namespace quantscope {

namespace {

// Shorter runs are gathered before a kernel sees them: a call costs as much as some hundred values.
constexpr std::size_t kLongRun = 256;

// How a layout is cut for several threads: some groups to a piece, or some pieces to a group.
// Fixed by the layout alone, so that sums come out the same on any number of threads.
class GroupPieces {
public:
    explicit GroupPieces(const GroupLayout& layout) : layout_(layout) {
        if (layout.groups() == 0)
            return;
        const std::size_t largest = std::max<std::size_t>(layout.runs(0).values(), 1);
        groupsPerPiece_ = std::max<std::size_t>(kPieceValues / largest, 1);
        piecesPerGroup_ = pieceCount(largest);
        pieces_ = piecesPerGroup_ > 1 ? layout.groups() * piecesPerGroup_
                                      : (layout.groups() + groupsPerPiece_ - 1) / groupsPerPiece_;
    }

    std::size_t size() const { return pieces_; }

    /// visit(group, runs, from, to) for all that is in the piece: positions from … to − 1 of the
    /// group's values, counted through its runs.
    template <class Visit>
    void visit(std::size_t piece, Visit visit) const {
        if (piecesPerGroup_ > 1) {
            const std::size_t group = piece / piecesPerGroup_;
            const GroupRuns runs = layout_.runs(group);
            const std::size_t from = piece % piecesPerGroup_ * kPieceValues;
            const std::size_t to = std::min(runs.values(), from + kPieceValues);
            if (from < to)
                visit(group, runs, from, to);
            return;
        }
        const std::size_t end = std::min(layout_.groups(), (piece + 1) * groupsPerPiece_);
        for (std::size_t group = piece * groupsPerPiece_; group < end; ++group) {
            const GroupRuns runs = layout_.runs(group);
            visit(group, runs, std::size_t{0}, runs.values());
        }
    }

private:
    const GroupLayout& layout_;
    std::size_t groupsPerPiece_ = 1;
    std::size_t piecesPerGroup_ = 1;
    std::size_t pieces_ = 0;
};

// segment(start, length, position) for every stretch of neighbours in the tensor.
template <class Segment>
void forEachSegment(const GroupRuns& runs, std::size_t from, std::size_t to, Segment segment) {
    for (std::size_t position = from; position < to;) {
        const std::size_t run = position / runs.length;
        const std::size_t offset = position % runs.length;
        const std::size_t length = std::min(runs.length - offset, to - position);
        segment(runs.start + run * runs.stride + offset, length, position - from);
        position += length;
    }
}

bool isGathered(const Scheme& scheme, const GroupRuns& runs) {
    return runs.count > 1 && runs.length < kLongRun && scheme.rounding != Rounding::Stochastic;
}

void gatherSegments(std::span<const float> all, const GroupRuns& runs, std::size_t from,
                    std::size_t to, std::vector<float>& gathered) {
    gathered.resize(to - from);
    forEachSegment(runs, from, to, [&](std::size_t start, std::size_t length, std::size_t at) {
        std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(start), length,
                    gathered.begin() + static_cast<std::ptrdiff_t>(at));
    });
}

// One group's quantizer, ready for many values. Kept between groups for its memory: blocks are
// many and small. What small tables find is summed up inside, over all groups.
class GroupKernel {
public:
    explicit GroupKernel(const Scheme& scheme) : scheme_(scheme) {}

    void use(const QuantParams& params) {
        params_ = &params;
        isScaled_ = false;
        if (!params.codebook) {
            uniform_.emplace(params, scheme_.rounding);
        } else if (isSmall() && smallOf_ != params.codebook) {
            small_ = SmallTable::of(*params.codebook, scheme_.rounding);
            smallOf_ = params.codebook;
        }
    }

    // Small tables keep theirs until finish().
    void addErrors(std::span<const float> values, std::size_t firstIndex, ErrorSums& sums,
                   std::span<std::uint64_t> populations) {
        if (!params_->codebook)
            sums.add(directErrors(values, *uniform_, populations, scheme_.seed, firstIndex));
        else if (!isSmall())
            sums.add(directErrors(values, scaled(), populations));
        else
            addBlockErrors(small_, params_->scale, values, smallSums_);
    }

    ErrorSums finish(std::span<std::uint64_t> populations) const {
        smallSums_.addPopulations(
            populations.first(std::min(populations.size(), SmallTable::kMostLevels)));
        return smallSums_.sums();
    }

    // Whether a value whose code is the lowest or the highest lies beyond it.
    bool isClipped(float x, std::int32_t code, std::size_t position) {
        if (code != params_->codes.lowest && code != params_->codes.highest)
            return false;
        if (params_->codebook)
            return x < scaled().clipBelow || x >= scaled().clipFrom;
        const float uniform = scheme_.rounding == Rounding::Stochastic
                                  ? stochasticUniform(scheme_.seed, position)
                                  : 0.5F;
        const std::int64_t index = uniform_->unclampedIndex(x, uniform);
        return index < 0 || index > params_->codes.highest - params_->codes.lowest;
    }

    // Codes, TensorCodes::kNoCode and NaN where a value is not finite.
    void quantize(std::span<const float> values, std::span<std::int32_t> codes,
                  std::span<float> reconstructed, std::size_t firstIndex) {
        if (params_->codebook || params_->codes.levels() > 256)
            quantizeByIndices(values, codes, reconstructed, firstIndex);
        else
            quantizeByBytes(values, codes, reconstructed, firstIndex);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::isfinite(values[i]))
                continue;
            codes[i] = TensorCodes::kNoCode;
            reconstructed[i] = std::numeric_limits<float>::quiet_NaN();
        }
    }

    // What comes back, NaN where a value is not finite.
    void reconstruct(std::span<const float> values, std::span<float> reconstructed,
                     std::size_t firstIndex) {
        if (!params_->codebook)
            return fakeQuantize(values, *uniform_, reconstructed, scheme_.seed, firstIndex);
        indices_.resize(values.size());
        quantizeIndices(values, scaled(), indices_);
        for (std::size_t i = 0; i < values.size(); ++i)
            reconstructed[i] =
                indices_[i] >= 0 ? levelOf(indices_[i]) : std::numeric_limits<float>::quiet_NaN();
    }

private:
    bool isSmall() const { return params_->codebook->levels.size() <= SmallTable::kMostLevels; }

    const LevelTable& scaled() {
        if (!isScaled_)
            scaleTable(*params_->codebook, params_->scale, scheme_.rounding, table_);
        isScaled_ = true;
        return table_;
    }

    float levelOf(std::int32_t index) {
        return static_cast<float>(scaled().levels[static_cast<std::size_t>(index)]);
    }

    void quantizeByIndices(std::span<const float> values, std::span<std::int32_t> codes,
                           std::span<float> reconstructed, std::size_t firstIndex) {
        if (params_->codebook)
            quantizeIndices(values, scaled(), codes);
        else
            quantizeIndices(values, *uniform_, codes, scheme_.seed, firstIndex);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::int32_t index = std::max(codes[i], 0);
            reconstructed[i] = params_->codebook ? levelOf(index) : uniform_->dequantized(index);
            codes[i] = params_->codes.lowest + index;
        }
    }

    void quantizeByBytes(std::span<const float> values, std::span<std::int32_t> codes,
                         std::span<float> reconstructed, std::size_t firstIndex) {
        bytes_.resize(values.size());
        quantizeToBytes(values, *uniform_, bytes_, scheme_.seed, firstIndex);
        dequantizeBytes(bytes_, *uniform_, reconstructed);
        const bool hasSign = params_->codes.lowest < 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            codes[i] = hasSign ? static_cast<std::int8_t>(bytes_[i]) : std::int32_t{bytes_[i]};
    }

    const Scheme& scheme_;
    const QuantParams* params_ = nullptr;
    std::optional<AffineQuantizer> uniform_;
    LevelTable table_;
    bool isScaled_ = false;
    std::shared_ptr<const CodebookTable> smallOf_;
    SmallTable small_;
    SmallTableSums smallSums_;
    std::vector<std::int32_t> indices_;
    std::vector<std::uint8_t> bytes_;
};

// What one piece of work keeps between groups.
struct PieceWork {
    GroupKernel kernel;
    std::vector<float> gathered;
    std::vector<float> reconstructed;
    std::vector<std::int32_t> codes;
};

void addErrorsOfPart(std::span<const float> all, const Scheme& scheme, const GroupRuns& runs,
                     std::size_t from, std::size_t to, PieceWork& work, ErrorSums& sums,
                     std::span<std::uint64_t> populations) {
    if (isGathered(scheme, runs)) {
        gatherSegments(all, runs, from, to, work.gathered);
        return work.kernel.addErrors(work.gathered, 0, sums, populations);
    }
    forEachSegment(runs, from, to, [&](std::size_t start, std::size_t length, std::size_t) {
        work.kernel.addErrors(all.subspan(start, length), start, sums, populations);
    });
}

void codesOfPart(std::span<const float> all, const Scheme& scheme, const GroupRuns& runs,
                 std::size_t from, std::size_t to, TensorCodes& result, PieceWork& work) {
    const bool gather = isGathered(scheme, runs);
    if (gather) {
        gatherSegments(all, runs, from, to, work.gathered);
        work.codes.resize(work.gathered.size());
        work.reconstructed.resize(work.gathered.size());
        work.kernel.quantize(work.gathered, work.codes, work.reconstructed, 0);
    }
    forEachSegment(runs, from, to, [&](std::size_t start, std::size_t length, std::size_t at) {
        const auto codes = std::span(result.codes).subspan(start, length);
        const auto values = std::span(result.values).subspan(start, length);
        if (gather) {
            const auto first = static_cast<std::ptrdiff_t>(at);
            std::copy_n(work.codes.begin() + first, length, codes.begin());
            std::copy_n(work.reconstructed.begin() + first, length, values.begin());
        } else {
            work.kernel.quantize(all.subspan(start, length), codes, values, start);
        }
        for (std::size_t i = start; i < start + length; ++i)
            result.clipped[i] = work.kernel.isClipped(all[i], result.codes[i], i) ? 1 : 0;
    });
}

// Appends what comes back of a part, in the part's order; values that are not finite are left out.
void reconstructPart(std::span<const float> all, const Scheme& scheme, const GroupRuns& runs,
                     std::size_t from, std::size_t to, std::vector<float>& finite,
                     PieceWork& work) {
    work.reconstructed.resize(to - from);
    if (isGathered(scheme, runs)) {
        gatherSegments(all, runs, from, to, work.gathered);
        work.kernel.reconstruct(work.gathered, work.reconstructed, 0);
    } else {
        forEachSegment(runs, from, to, [&](std::size_t start, std::size_t length, std::size_t at) {
            work.kernel.reconstruct(all.subspan(start, length),
                                    std::span(work.reconstructed).subspan(at, length), start);
        });
    }
    std::copy_if(work.reconstructed.begin(), work.reconstructed.end(), std::back_inserter(finite),
                 [](float x) { return std::isfinite(x); });
}

// Runs work(piece) for all pieces until somebody asks to stop.
template <class Work>
Result<Done> runPieces(const GroupPieces& pieces, const Task& task, Work work) {
    std::atomic<bool> cancelled = false;
    forEachPiece(pieces.size(), [&](std::size_t piece) {
        if (task.cancelled())
            cancelled = true;
        if (!cancelled)
            work(piece);
    });
    if (cancelled)
        return Error{Errc::Cancelled, {}};
    return Done{};
}

Result<TensorCodes> formatCodes(const Tensor& tensor, const Scheme& scheme, const Task& task) {
    static_assert(EncodedTensor::kNoCode == TensorCodes::kNoCode);
    const auto choice = parseBlockFormat(scheme.format);
    if (!choice)
        return choice.error();
    auto encoded = encodeTensor(tensor, choice.value(), task);
    if (!encoded)
        return encoded.error();
    EncodedTensor& made = encoded.value();
    return TensorCodes{std::move(made.codes), std::move(made.values), std::move(made.bytes)};
}

}  // namespace

Result<GroupErrors> groupErrors(const Tensor& tensor, const Scheme& scheme,
                                std::span<const QuantParams> groups, const Task& task) {
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const GroupPieces pieces(layout.value());
    const auto all = tensor.values.values();
    GroupErrors result;
    result.populations.assign(groups.empty() ? 0 : groups.front().codes.levels(), 0);
    std::vector<ErrorSums> sums(pieces.size());
    std::mutex merging;
    auto done = runPieces(pieces, task, [&](std::size_t piece) {
        std::vector<std::uint64_t> populations(result.populations.size());
        PieceWork work{GroupKernel(scheme), {}, {}, {}};
        pieces.visit(
            piece, [&](std::size_t group, const GroupRuns& runs, std::size_t from, std::size_t to) {
                work.kernel.use(groups[group]);
                addErrorsOfPart(all, scheme, runs, from, to, work, sums[piece], populations);
            });
        sums[piece].add(work.kernel.finish(populations));
        const std::lock_guard lock(merging);
        for (std::size_t level = 0; level < populations.size(); ++level)
            result.populations[level] += populations[level];
    });
    if (!done)
        return done.error();
    for (const ErrorSums& part : sums)
        result.sums.add(part);
    return result;
}

Result<TensorCodes> groupCodes(const Tensor& tensor, const Scheme& scheme,
                               std::span<const QuantParams> groups, const Task& task) {
    if (scheme.kind == SchemeKind::Format)
        return formatCodes(tensor, scheme, task);
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const GroupPieces pieces(layout.value());
    const auto all = tensor.values.values();
    TensorCodes result;
    result.codes.resize(all.size());
    result.values.resize(all.size());
    result.clipped.resize(all.size());
    auto done = runPieces(pieces, task, [&](std::size_t piece) {
        PieceWork work{GroupKernel(scheme), {}, {}, {}};
        pieces.visit(
            piece, [&](std::size_t group, const GroupRuns& runs, std::size_t from, std::size_t to) {
                work.kernel.use(groups[group]);
                codesOfPart(all, scheme, runs, from, to, result, work);
            });
    });
    if (!done)
        return done.error();
    return result;
}

LevelsOfCodes::LevelsOfCodes(const TensorCodes& codes, const Scheme& scheme,
                             std::span<const QuantParams> groups, const Shape& shape)
    : codes_(codes) {
    if (!hasZeroPoint(scheme))
        return;
    groups_ = groups;
    if (groups.size() > 1)
        layout_ = GroupLayout::make(shape, scheme.per).value();
}

double LevelsOfCodes::at(std::size_t position) const {
    if (groups_.empty())
        return double{codes_.values[position]};
    return levelOfCode(groups_[layout_ ? layout_->groupOf(position) : 0], codes_.codes[position]);
}

Result<Histogram> groupHistogram(const Tensor& tensor, const Scheme& scheme,
                                 std::span<const QuantParams> groups, double lower, double upper,
                                 std::size_t bins, const Task& task) {
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const GroupPieces pieces(layout.value());
    const auto all = tensor.values.values();
    Histogram result{lower, upper, std::vector<std::uint64_t>(bins, 0), 0, 0};
    std::mutex merging;
    auto done = runPieces(pieces, task, [&](std::size_t piece) {
        PieceWork work{GroupKernel(scheme), {}, {}, {}};
        std::vector<float> finite;
        pieces.visit(
            piece, [&](std::size_t group, const GroupRuns& runs, std::size_t from, std::size_t to) {
                work.kernel.use(groups[group]);
                reconstructPart(all, scheme, runs, from, to, finite, work);
            });
        const Histogram counted = histogram(finite, lower, upper, bins);
        const std::lock_guard lock(merging);
        result.below += counted.below;
        result.above += counted.above;
        for (std::size_t bin = 0; bin < bins; ++bin)
            result.counts[bin] += counted.counts[bin];
    });
    if (!done)
        return done.error();
    return result;
}

}  // namespace quantscope
