// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quant/group_layout.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace quantscope {

namespace {

std::size_t axesProduct(const Shape& shape, std::size_t from, std::size_t to) {
    return std::accumulate(shape.begin() + static_cast<std::ptrdiff_t>(from),
                           shape.begin() + static_cast<std::ptrdiff_t>(to), std::size_t{1},
                           std::multiplies<>());
}

// How many pieces of `size` cover `length`.
std::size_t piecesCovering(std::size_t length, std::size_t size) {
    return length / size + (length % size != 0 ? 1 : 0);
}

std::int64_t messageNumber(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

Error noSuchAxis(const Shape& shape, std::size_t axis) {
    if (shape.empty())
        return {Errc::Usage,
                {QUANTSCOPE_TEXT("core",
                                 "This tensor is a single number and has no axis %1. Use one "
                                 "quantizer for the whole tensor."),
                 {messageNumber(axis)}}};
    if (shape.size() == 1)
        return {Errc::Usage,
                {QUANTSCOPE_TEXT("core",
                                 "This tensor is one-dimensional: it has axis 0 and no axis "
                                 "%1."),
                 {messageNumber(axis)}}};
    return {
        Errc::Usage,
        {QUANTSCOPE_TEXT("core", "This tensor of shape %1 has no axis %2; its axes are 0 to %3."),
         {shapeText(shape), messageNumber(axis), messageNumber(shape.size() - 1)}}};
}

Error emptyGroups() {
    return {
        Errc::Usage,
        {QUANTSCOPE_TEXT("core", "A group must hold at least one value: give sizes of 1 or more."),
         {}}};
}

}  // namespace

Result<GroupLayout> GroupLayout::make(const Shape& shape, const Granularity& per) {
    using Kind = Granularity::Kind;
    GroupLayout layout;
    layout.per_ = per;
    layout.values_ = axesProduct(shape, 0, shape.size());
    const std::size_t axes = shape.size();
    const std::size_t rowLength = axes == 0 ? 1 : shape.back();
    switch (per.kind) {
        case Kind::Tensor: break;
        case Kind::Channel:
            if (per.axis >= axes)
                return noSuchAxis(shape, per.axis);
            layout.outer_ = axesProduct(shape, 0, per.axis);
            layout.axis_ = shape[per.axis];
            layout.inner_ = axesProduct(shape, per.axis + 1, axes);
            layout.groups_ = layout.axis_;
            break;
        case Kind::Group:
            if (per.size == 0)
                return emptyGroups();
            layout.axis_ = axes == 0 ? 1 : axesProduct(shape, 0, axes - 1);
            layout.inner_ = rowLength;
            layout.groups_ = layout.axis_ * piecesCovering(layout.inner_, per.size);
            break;
        case Kind::Block:
            if (per.rows == 0 || per.columns == 0)
                return emptyGroups();
            layout.outer_ = axes < 3 ? 1 : axesProduct(shape, 0, axes - 2);
            layout.axis_ = axes < 2 ? 1 : shape[axes - 2];
            layout.inner_ = rowLength;
            layout.groups_ = layout.outer_ * piecesCovering(layout.axis_, per.rows) *
                             piecesCovering(layout.inner_, per.columns);
            break;
    }
    return layout;
}

GroupRuns GroupLayout::runs(std::size_t group) const {
    using Kind = Granularity::Kind;
    switch (per_.kind) {
        case Kind::Tensor: break;
        case Kind::Channel: return {group * inner_, inner_, outer_, axis_ * inner_};
        case Kind::Group: {
            const std::size_t perRow = piecesCovering(inner_, per_.size);
            const std::size_t column = group % perRow * per_.size;
            return {group / perRow * inner_ + column, std::min(per_.size, inner_ - column)};
        }
        case Kind::Block: {
            const std::size_t across = piecesCovering(inner_, per_.columns);
            const std::size_t down = piecesCovering(axis_, per_.rows);
            const std::size_t column = group % across * per_.columns;
            const std::size_t row = group / across % down * per_.rows;
            const std::size_t matrix = group / across / down;
            return {(matrix * axis_ + row) * inner_ + column,
                    std::min(per_.columns, inner_ - column), std::min(per_.rows, axis_ - row),
                    inner_};
        }
    }
    return {0, values_};
}

std::size_t GroupLayout::groupOf(std::size_t position) const {
    using Kind = Granularity::Kind;
    switch (per_.kind) {
        case Kind::Tensor: break;
        case Kind::Channel: return position / inner_ % axis_;
        case Kind::Group:
            return position / inner_ * piecesCovering(inner_, per_.size) +
                   position % inner_ / per_.size;
        case Kind::Block: {
            const std::size_t down = piecesCovering(axis_, per_.rows);
            const std::size_t blockRow =
                position / inner_ / axis_ * down + position / inner_ % axis_ / per_.rows;
            return blockRow * piecesCovering(inner_, per_.columns) +
                   position % inner_ / per_.columns;
        }
    }
    return 0;
}

}  // namespace quantscope
