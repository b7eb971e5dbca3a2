// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whatif/prefix_moments.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/parallel.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

constexpr std::size_t kLanes = 16;

// Folds 16 numbers in a fixed tree, so that every instruction set adds in one order.
inline double folded(std::array<double, kLanes> lanes) {
    for (std::size_t width = kLanes / 2; width > 0; width /= 2)
        for (std::size_t i = 0; i < width; ++i)
            lanes[i] += lanes[i + width];
    return lanes[0];
}

// Sums over the first `count` <= 16 values of a leaf. Reads the whole leaf.
QUANTSCOPE_TARGET_CLONES
void leafSums(const float* leaf, std::size_t count, double pivot, double& first, double& second) {
    std::array<double, kLanes> d;
    std::array<double, kLanes> squares;
    for (std::size_t i = 0; i < kLanes; ++i) {
        const double inside = i < count ? 1.0 : 0.0;
        const double x = i < count ? static_cast<double>(leaf[i]) : 0.0;
        d[i] = x - pivot * inside;
        squares[i] = d[i] * d[i];
    }
    first = folded(d);
    second = folded(squares);
}

}  // namespace

std::optional<PrefixMoments> PrefixMoments::make(std::span<const float> values, double pivot) {
    PrefixMoments moments;
    moments.values_ = values;
    moments.pivot_ = pivot;
    auto leaves = HugeBuffer<Leaf>::make(values.size() / kLeaf + 1);
    if (!leaves)
        return std::nullopt;
    moments.leaves_ = *std::move(leaves);
    moments.blocks_.resize(values.size() / kBlock + 1);
    moments.fill();
    return moments;
}

// Leaves first, block by block and independent of one another; then the blocks' running sums.
void PrefixMoments::fill() {
    std::vector<Leaf> totals(blocks_.size());
    forEachPiece(blocks_.size(), [&](std::size_t block) {
        const std::size_t end = std::min((block + 1) * kBlock, values_.size());
        Leaf sum{0, 0};
        for (std::size_t at = block * kBlock; at < end; at += kLeaf) {
            leaves_.data()[at / kLeaf] = sum;
            double first = 0;
            double second = 0;
            leafSums(values_.data() + at, std::min(kLeaf, end - at), pivot_, first, second);
            sum.first += first;
            sum.second += second;
        }
        // The leaf after the last full one, when it lies in this block.
        if (end == values_.size() && end / kLeaf < leaves_.size() && end % kLeaf == 0 &&
            end < (block + 1) * kBlock)
            leaves_.data()[end / kLeaf] = sum;
        totals[block] = sum;
    });
    if (values_.size() % kBlock == 0)
        leaves_.data()[values_.size() / kLeaf] = {0, 0};
    Sums running;
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        blocks_[block] = running;
        running.first = running.first + totals[block].first;
        running.second = running.second + totals[block].second;
    }
}

PrefixMoments::Sums PrefixMoments::at(std::size_t i) const {
    double first = 0;
    double second = 0;
    if (i % kLeaf != 0)
        leafSums(values_.data() + i / kLeaf * kLeaf, i % kLeaf, pivot_, first, second);
    const Leaf& leaf = leaves_.data()[i / kLeaf];
    const Sums& block = blocks_[i / kBlock];
    return {block.first + (leaf.first + first), block.second + (leaf.second + second)};
}

PrefixMoments::FastSums PrefixMoments::fastAt(std::size_t i) const {
    double first = 0;
    double second = 0;
    if (i % kLeaf != 0)
        leafSums(values_.data() + i / kLeaf * kLeaf, i % kLeaf, pivot_, first, second);
    const Leaf& leaf = leaves_.data()[i / kLeaf];
    const Sums& block = blocks_[i / kBlock];
    return {block.first.high + (leaf.first + first), block.second.high + (leaf.second + second)};
}

}  // namespace quantscope
