// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/prefix_moments.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>
#include <vector>

#include "core/base/parallel.h"
#include "core/whatif/leaf_sums.h"

namespace quantscope {

namespace {

constexpr std::size_t kBatch = 16;

}  // namespace

// A block's values on either side of the origin.
struct PrefixMoments::Totals {
    Leaf before{0, 0};
    Leaf after{0, 0};
};

std::optional<PrefixMoments> PrefixMoments::make(std::span<const float> padded, std::size_t count,
                                                 double pivot) {
    assert(padded.size() >= (count / kLeaf + 1) * kLeaf);
    PrefixMoments moments;
    moments.values_ = padded.data();
    moments.count_ = count;
    moments.pivot_ = pivot;
    const auto values = padded.first(count);
    const auto passing = std::partition_point(
        values.begin(), values.end(), [pivot](float x) { return static_cast<double>(x) < pivot; });
    moments.originLeaf_ = static_cast<std::size_t>(passing - values.begin()) / kLeaf;
    auto leaves = HugeBuffer<Leaf>::make(count / kLeaf + 1);
    auto blocks = HugeBuffer<Sums>::make(count / (kLeaf * kBlockLeaves) + 1);
    if (!leaves || !blocks)
        return std::nullopt;
    moments.leaves_ = *std::move(leaves);
    moments.blocks_ = *std::move(blocks);
    moments.fill();
    return moments;
}

// Leaves' sums from the block's end nearest to the origin, or from the origin.
PrefixMoments::Totals PrefixMoments::fillBlock(std::size_t block) {
    const std::size_t begin = block * kBlockLeaves;
    const std::size_t end = std::min(begin + kBlockLeaves, leaves_.size());
    const std::size_t origin = std::clamp(originLeaf_, begin, end);
    std::array<LeafPart, kBlockLeaves> parts;
    std::array<double, kBlockLeaves> first;
    std::array<double, kBlockLeaves> second;
    for (std::size_t leaf = begin; leaf < end; ++leaf) {
        const std::size_t here = std::min(kLeaf, count_ - leaf * kLeaf);
        parts[leaf - begin] = {values_ + leaf * kLeaf, 0, static_cast<double>(here)};
    }
    leafSums(std::span(parts).first(end - begin), pivot_, first.data(), second.data());

    Totals totals;
    for (std::size_t leaf = origin; leaf < end; ++leaf) {
        leaves_.data()[leaf] = totals.after;
        totals.after.first += first[leaf - begin];
        totals.after.second += second[leaf - begin];
    }
    for (std::size_t leaf = origin; leaf-- > begin;) {
        leaves_.data()[leaf] = totals.before;
        totals.before.first -= first[leaf - begin];
        totals.before.second -= second[leaf - begin];
    }
    return totals;
}

// Blocks are independent of one another; their running sums follow, outwards from the origin.
void PrefixMoments::fill() {
    constexpr std::size_t kPieceBlocks = kPieceValues / (kLeaf * kBlockLeaves);
    const std::size_t count = blocks_.size();
    std::vector<Totals> totals(count);
    forEachPiece((count + kPieceBlocks - 1) / kPieceBlocks, [&](std::size_t piece) {
        const std::size_t end = std::min((piece + 1) * kPieceBlocks, count);
        for (std::size_t block = piece * kPieceBlocks; block < end; ++block)
            totals[block] = fillBlock(block);
    });
    const std::size_t middle = originLeaf_ / kBlockLeaves;
    Sums running;
    for (std::size_t block = middle; block < count; ++block) {
        blocks_.data()[block] = running;
        running.first = running.first + totals[block].after.first;
        running.second = running.second + totals[block].after.second;
    }
    running = {};
    for (std::size_t block = middle; block-- > 0;) {
        running.first = running.first + totals[block + 1].before.first;
        running.second = running.second + totals[block + 1].before.second;
        blocks_.data()[block] = running;
    }
}

// What of its leaf lies between a rank and the leaf's stored sum: the values before the rank from
// the origin on, those behind it before the origin, to be taken away.
LeafPart PrefixMoments::partAt(std::size_t rank) const {
    const std::size_t leaf = rank / kLeaf;
    const auto inside = static_cast<double>(rank % kLeaf);
    const float* values = values_ + leaf * kLeaf;
    return leaf < originLeaf_ ? LeafPart{values, inside, kLeaf} : LeafPart{values, 0, inside};
}

void PrefixMoments::prefetch(std::size_t rank) const {
    __builtin_prefetch(values_ + rank / kLeaf * kLeaf);
    __builtin_prefetch(leaves_.data() + rank / kLeaf);
}

void PrefixMoments::at(std::span<const std::size_t> ranks, std::span<Sums> out) const {
    std::array<LeafPart, kBatch> parts;
    std::array<double, kBatch> first;
    std::array<double, kBatch> second;
    for (std::size_t start = 0; start < ranks.size(); start += kBatch) {
        const auto batch = ranks.subspan(start, std::min(kBatch, ranks.size() - start));
        for (std::size_t i = 0; i < batch.size(); ++i) {
            prefetch(batch[i]);
            parts[i] = partAt(batch[i]);
        }
        leafSums(std::span(parts).first(batch.size()), pivot_, first.data(), second.data());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::size_t leaf = batch[i] / kLeaf;
            const double sign = leaf < originLeaf_ ? -1 : 1;
            const Leaf& before = leaves_.data()[leaf];
            Sums sums = blocks_.data()[leaf / kBlockLeaves];
            sums.first.low += before.first + sign * first[i];
            sums.second.low += before.second + sign * second[i];
            out[start + i] = sums;
        }
    }
}

void PrefixMoments::firstAt(std::span<const std::size_t> ranks, std::span<double> out) const {
    std::array<LeafPart, kBatch> parts;
    std::array<double, kBatch> first;
    for (std::size_t start = 0; start < ranks.size(); start += kBatch) {
        const auto batch = ranks.subspan(start, std::min(kBatch, ranks.size() - start));
        for (std::size_t i = 0; i < batch.size(); ++i) {
            prefetch(batch[i]);
            parts[i] = partAt(batch[i]);
        }
        leafFirstSums(std::span(parts).first(batch.size()), pivot_, first.data());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::size_t leaf = batch[i] / kLeaf;
            const double sign = leaf < originLeaf_ ? -1 : 1;
            const Leaf& before = leaves_.data()[leaf];
            const DoubleDouble& block = blocks_.data()[leaf / kBlockLeaves].first;
            out[start + i] = block.high + (block.low + (before.first + sign * first[i]));
        }
    }
}

}  // namespace quantscope
