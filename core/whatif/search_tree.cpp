// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/whatif/search_tree.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/base/parallel.h"
#include "core/whatif/search_tree.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t kSearches = 16;

/// The first place of the level, in node `at`, that does not hold a value < t.
HWY_INLINE std::size_t childOf(const float* level, std::size_t at, float t) {
    const float* node = level + SearchTree::kNode * at;
    const hn::CappedTag<float, SearchTree::kNode> d;
    const auto limit = hn::Set(d, t);
    std::size_t child = SearchTree::kNode * at;
    for (std::size_t i = 0; i < SearchTree::kNode; i += hn::Lanes(d))
        child += hn::CountTrue(d, hn::Lt(hn::LoadU(d, node + i), limit));
    return child;
}

/// A search for more than everything goes down the padding behind each level's last child.
void search(const float* const* levels, std::size_t levelCount, const float* thresholds,
            std::size_t count, std::size_t* places) {
    for (std::size_t start = 0; start < count; start += kSearches) {
        const std::size_t batch = count - start < kSearches ? count - start : kSearches;
        std::size_t nodes[kSearches] = {};
        for (std::size_t level = 0; level + 1 < levelCount; ++level) {
            for (std::size_t i = 0; i < batch; ++i) {
                nodes[i] = childOf(levels[level], nodes[i], thresholds[start + i]);
                __builtin_prefetch(levels[level + 1] + SearchTree::kNode * nodes[i]);
            }
        }
        for (std::size_t i = 0; i < batch; ++i)
            places[start + i] = childOf(levels[levelCount - 1], nodes[i], thresholds[start + i]);
    }
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(search);

namespace {

constexpr std::size_t kNode = SearchTree::kNode;

// The last value of each of `nodes` nodes, then +inf up to a whole node and one node more.
void fillLevel(const float* below, std::size_t nodes, float* level, std::size_t size) {
    forEachPiece(pieceCount(nodes), [&](std::size_t piece) {
        const std::size_t end = std::min((piece + 1) * kPieceValues, nodes);
        for (std::size_t i = piece * kPieceValues; i < end; ++i)
            level[i] = below[kNode * i + kNode - 1];
    });
    std::fill(level + nodes, level + size, std::numeric_limits<float>::infinity());
}

}  // namespace

std::optional<SearchTree> SearchTree::make(std::span<const float> padded, std::size_t count) {
    const auto nodesOf = [](std::size_t entries) { return (entries + kNode - 1) / kNode; };
    const auto sizeOf = [](std::size_t entries) { return (entries / kNode + 1) * kNode; };
    SearchTree tree;
    tree.count_ = count;
    tree.levels_.push_back(padded.data());
    std::size_t total = 0;
    for (std::size_t entries = count; entries > kNode; total += sizeOf(entries))
        entries = nodesOf(entries);
    auto upper = HugeBuffer<float>::make(total);
    if (!upper)
        return std::nullopt;
    tree.upper_ = *std::move(upper);
    float* level = tree.upper_.data();
    for (std::size_t entries = count; entries > kNode;) {
        entries = nodesOf(entries);
        fillLevel(tree.levels_.front(), entries, level, sizeOf(entries));
        tree.levels_.insert(tree.levels_.begin(), level);
        level += sizeOf(entries);
    }
    return tree;
}

void SearchTree::ranks(std::span<const float> thresholds, std::span<std::size_t> out) const {
    HWY_DYNAMIC_DISPATCH(search)
    (levels_.data(), levels_.size(), thresholds.data(), thresholds.size(), out.data());
    for (std::size_t i = 0; i < thresholds.size(); ++i)
        out[i] = std::min(out[i], count_);
}

}  // namespace quantscope
#endif  // HWY_ONCE
