// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/quantize_tensor.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/parallel.h"
#include "core/quant/group_layout.h"
#include "core/simd/direct_errors.h"

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
        pieces_ = piecesPerGroup_ > 1
                      ? layout.groups() * piecesPerGroup_
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

ErrorSums errorsOfPart(std::span<const float> all, const Scheme& scheme,
                       const AffineParams& params, const GroupRuns& runs, std::size_t from,
                       std::size_t to, std::span<std::uint64_t> populations,
                       std::vector<float>& scratch) {
    const AffineQuantizer quantizer(params, scheme.rounding);
    if (isGathered(scheme, runs)) {
        gatherSegments(all, runs, from, to, scratch);
        return directErrors(scratch, quantizer, populations);
    }
    ErrorSums sums;
    forEachSegment(runs, from, to, [&](std::size_t start, std::size_t length, std::size_t) {
        sums.add(directErrors(all.subspan(start, length), quantizer, populations, scheme.seed,
                              start));
    });
    return sums;
}

void storeCodes(const AffineQuantizer& quantizer, std::span<const std::int32_t> indices,
                std::span<std::int32_t> codes, std::span<float> values) {
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const bool finite = indices[i] >= 0;
        codes[i] = finite ? quantizer.params().codes.lowest + indices[i] : TensorCodes::kNoCode;
        values[i] = finite ? quantizer.level(indices[i]) : std::numeric_limits<float>::quiet_NaN();
    }
}

void codesOfPart(std::span<const float> all, const Scheme& scheme, const AffineParams& params,
                 const GroupRuns& runs, std::size_t from, std::size_t to, TensorCodes& result) {
    const AffineQuantizer quantizer(params, scheme.rounding);
    std::vector<std::int32_t> indices(to - from);
    std::vector<float> gathered;
    const bool gather = isGathered(scheme, runs);
    if (gather) {
        gatherSegments(all, runs, from, to, gathered);
        quantizeIndices(gathered, quantizer, indices);
    }
    forEachSegment(runs, from, to, [&](std::size_t start, std::size_t length, std::size_t at) {
        const auto part = std::span(indices).subspan(at, length);
        if (!gather)
            quantizeIndices(all.subspan(start, length), quantizer, part, scheme.seed, start);
        storeCodes(quantizer, part, std::span(result.codes).subspan(start, length),
                   std::span(result.values).subspan(start, length));
    });
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

}  // namespace

Result<GroupErrors> groupErrors(const Tensor& tensor, const Scheme& scheme,
                                std::span<const AffineParams> groups, const Task& task) {
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const GroupPieces pieces(layout.value());
    const auto all = tensor.values.values();
    GroupErrors result;
    result.populations.assign(codeSpan(codeRangeOf(scheme), scheme.bits).levels(), 0);
    std::vector<ErrorSums> sums(pieces.size());
    std::mutex merging;
    auto done = runPieces(pieces, task, [&](std::size_t piece) {
        std::vector<std::uint64_t> populations(result.populations.size());
        std::vector<float> scratch;
        pieces.visit(piece, [&](std::size_t group, const GroupRuns& runs, std::size_t from,
                                std::size_t to) {
            sums[piece].add(errorsOfPart(all, scheme, groups[group], runs, from, to, populations,
                                         scratch));
        });
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
                               std::span<const AffineParams> groups, const Task& task) {
    const auto layout = GroupLayout::make(tensor.shape, scheme.per);
    if (!layout)
        return layout.error();
    const GroupPieces pieces(layout.value());
    const auto all = tensor.values.values();
    TensorCodes result;
    result.codes.resize(all.size());
    result.values.resize(all.size());
    auto done = runPieces(pieces, task, [&](std::size_t piece) {
        pieces.visit(piece, [&](std::size_t group, const GroupRuns& runs, std::size_t from,
                                std::size_t to) {
            codesOfPart(all, scheme, groups[group], runs, from, to, result);
        });
    });
    if (!done)
        return done.error();
    return result;
}

double bitsPerValue(const Scheme& scheme, std::size_t groups, std::size_t values,
                    bool realZeroPoint) {
    if (values == 0)
        return 0;
    constexpr double kScaleBits = 32;
    const double zeroPointBits = realZeroPoint ? 32 : scheme.bits;
    const double perGroup =
        kScaleBits + (scheme.kind == SchemeKind::Asymmetric ? zeroPointBits : 0);
    return scheme.bits + static_cast<double>(groups) * perGroup / static_cast<double>(values);
}

}  // namespace quantscope
