// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/whatif/search_tree.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/whatif/search_tree.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// How many of a node's values are < t.
HWY_INLINE std::size_t countBelow(const float* node, float t) {
    const hn::CappedTag<float, SearchTree::kNode> d;
    const auto limit = hn::Set(d, t);
    std::size_t below = 0;
    for (std::size_t i = 0; i < SearchTree::kNode; i += hn::Lanes(d))
        below += hn::CountTrue(d, hn::Lt(hn::LoadU(d, node + i), limit));
    return below;
}

/// Moves every search of a batch from its node of `level` to the child that holds its answer, and
/// asks for the child's cache line. A search for more than everything would run off the end of the
/// next level; it stays in its last node, where it counts all values.
HWY_NOINLINE void descend(const float* level, std::span<const float> next, const float* thresholds,
                          std::size_t* nodes, std::size_t count) {
    const std::size_t lastChild = next.size() / SearchTree::kNode - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const float* node = level + SearchTree::kNode * nodes[i];
        const std::size_t child = SearchTree::kNode * nodes[i] + countBelow(node, thresholds[i]);
        nodes[i] = child < lastChild ? child : lastChild;
        __builtin_prefetch(next.data() + SearchTree::kNode * nodes[i]);
    }
}

/// The last step: from leaves to ranks.
HWY_NOINLINE void countInLeaves(const float* leaves, const float* thresholds, std::size_t* nodes,
                                std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        nodes[i] = SearchTree::kNode * nodes[i] +
                   countBelow(leaves + SearchTree::kNode * nodes[i], thresholds[i]);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(descend);
HWY_EXPORT(countInLeaves);

SearchTree::SearchTree(std::span<const float> leaves) : leaves_(leaves) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    std::span<const float> below = leaves;
    std::vector<std::vector<float>> levels;
    while (below.size() > kNode) {
        const std::size_t nodes = below.size() / kNode;
        std::vector<float> level((nodes + kNode - 1) / kNode * kNode, kInfinity);
        for (std::size_t i = 0; i < nodes; ++i)
            level[i] = below[kNode * i + kNode - 1];
        levels.push_back(std::move(level));
        below = levels.back();
    }
    for (const auto& level : levels) {
        levelAt_.push_back(upper_.size());
        upper_.insert(upper_.end(), level.begin(), level.end());
    }
}

std::span<const float> SearchTree::level(std::size_t i) const {
    const std::size_t end = i + 1 < levelAt_.size() ? levelAt_[i + 1] : upper_.size();
    return std::span(upper_).subspan(levelAt_[i], end - levelAt_[i]);
}

void SearchTree::ranks(std::span<const float> thresholds, std::span<std::size_t> out,
                       std::size_t count) const {
    constexpr std::size_t kBatch = 16;
    if (leaves_.empty()) {
        std::fill(out.begin(), out.end(), 0);
        return;
    }
    for (std::size_t at = 0; at < thresholds.size(); at += kBatch) {
        const std::size_t batch = std::min(kBatch, thresholds.size() - at);
        const float* wanted = thresholds.data() + at;
        std::array<std::size_t, kBatch> nodes{};
        for (std::size_t i = levelAt_.size(); i-- > 0;)
            HWY_DYNAMIC_DISPATCH(descend)
        (level(i).data(), i > 0 ? level(i - 1) : leaves_, wanted, nodes.data(), batch);
        HWY_DYNAMIC_DISPATCH(countInLeaves)(leaves_.data(), wanted, nodes.data(), batch);
        for (std::size_t i = 0; i < batch; ++i)
            out[at + i] = std::min(nodes[i], count);
    }
}

}  // namespace quantscope
#endif  // HWY_ONCE
