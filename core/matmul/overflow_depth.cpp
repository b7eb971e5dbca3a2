// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/overflow_depth.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

namespace quantscope {

namespace {

std::int64_t sumOf(std::span<const std::int64_t> products) {
    std::int64_t sum = 0;
    for (const std::int64_t product : products)
        sum += product;
    return sum;
}

std::int64_t exactSum(std::span<const std::int64_t> products, std::uint64_t depth) {
    const std::uint64_t whole = depth / products.size();
    const std::uint64_t rest = depth % products.size();
    return static_cast<std::int64_t>(whole) * sumOf(products) + sumOf(products.first(rest));
}

// How many whole periods of `period` it takes until `partial`, the sum inside a period, is beyond
// the register. Nothing: never.
std::optional<std::uint64_t> periodsUntil(const Accumulator& accumulator, std::int64_t partial,
                                          std::int64_t period) {
    if (!accumulator.holds(partial))
        return 0;
    if (period == 0)
        return std::nullopt;
    const std::int64_t way =
        period > 0 ? accumulator.highest() - partial : partial - accumulator.lowest();
    return static_cast<std::uint64_t>(way / std::abs(period)) + 1;
}

std::int64_t worstProductOf(CodeSpan a, CodeSpan b) {
    std::int64_t worst = 0;
    for (const std::int64_t left : {a.lowest, a.highest})
        for (const std::int64_t right : {b.lowest, b.highest})
            if (std::abs(left * right) > std::abs(worst))
                worst = left * right;
    return worst;
}

FigureLine magnitudes(Message name, Role role, std::span<const std::int64_t> products,
                      std::span<const double> depths) {
    FigureLine line{std::move(name), role, {}, {}};
    for (const double depth : depths) {
        const auto sum = exactSum(products, static_cast<std::uint64_t>(depth));
        line.x.push_back(depth);
        // A sum of 0 has no place on a logarithmic axis.
        line.y.push_back(sum == 0 ? std::numeric_limits<double>::quiet_NaN()
                                  : std::abs(static_cast<double>(sum)));
    }
    return line;
}

// Whole numbers from 1 to `last`, evenly spread over a logarithmic axis.
std::vector<double> sampledDepths(double last) {
    constexpr int kPoints = 120;
    std::vector<double> depths;
    for (int i = 0; i <= kPoints; ++i) {
        const double depth = std::round(std::pow(last, static_cast<double>(i) / kPoints));
        if (depths.empty() || depth > depths.back())
            depths.push_back(depth);
    }
    return depths;
}

std::int64_t whole(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

std::vector<Message> findings(const DepthRoom& room) {
    std::vector<Message> words{
        {QUANTSCOPE_TEXT("core", "The worst codes overflow int%1 from k = %2 on."),
         {std::int64_t{room.accumulator.bits}, whole(room.worstOverflow)}}};
    if (room.cellOverflow)
        words.push_back({QUANTSCOPE_TEXT("core",
                                         "This cell's codes, repeated along k, overflow at "
                                         "k = %1."),
                         {whole(*room.cellOverflow)}});
    else
        words.push_back({QUANTSCOPE_TEXT("core",
                                         "This cell's codes, repeated along k, never "
                                         "overflow."),
                         {}});
    return words;
}

void addMarks(Figure& figure, const DepthRoom& room, double end) {
    FigureMark you;
    you.id = "you";
    you.role = Role::You;
    you.x = static_cast<double>(room.depth);
    you.y = std::abs(static_cast<double>(room.worst.exact));
    you.step = 1;
    you.label = {QUANTSCOPE_TEXT("core", "k = %1: worst sum %2"),
                 {whole(room.depth), room.worst.exact}};
    figure.marks.push_back(std::move(you));
    const auto add = [&](const char* letter, std::uint64_t depth, Message label) {
        FigureMark mark;
        mark.id = letter;
        mark.letter = letter;
        mark.x = static_cast<double>(depth);
        mark.y = end;
        mark.label = std::move(label);
        figure.marks.push_back(std::move(mark));
    };
    add("W", room.worstOverflow,
        {QUANTSCOPE_TEXT("core", "k = %1: the worst codes overflow"), {whole(room.worstOverflow)}});
    if (room.cellOverflow && static_cast<double>(*room.cellOverflow) <= figure.xAxis.upper)
        add("C", *room.cellOverflow,
            {QUANTSCOPE_TEXT("core", "k = %1: the cell's codes overflow"),
             {whole(*room.cellOverflow)}});
}

}  // namespace

std::vector<std::int64_t> codeProductsOf(const QuantizedProduct& product, std::size_t row,
                                         std::size_t column) {
    std::vector<std::int64_t> products(product.shape.k);
    for (std::size_t i = 0; i < products.size(); ++i)
        products[i] = std::int64_t{product.a.codes[row * product.shape.k + i]} *
                      product.b.codes[i * product.shape.n + column];
    return products;
}

std::optional<std::uint64_t> overflowDepth(const Accumulator& accumulator,
                                           std::span<const std::int64_t> products) {
    const std::int64_t period = sumOf(products);
    std::optional<std::uint64_t> first;
    std::int64_t partial = 0;
    for (std::size_t i = 0; i < products.size(); ++i) {
        partial += products[i];
        const auto periods = periodsUntil(accumulator, partial, period);
        if (!periods)
            continue;
        const std::uint64_t depth = *periods * products.size() + i + 1;
        first = std::min(first.value_or(depth), depth);
    }
    return first;
}

RegisterSum registerSum(const Accumulator& accumulator, std::span<const std::int64_t> products,
                        std::uint64_t depth) {
    RegisterSum sum;
    sum.exact = exactSum(products, depth);
    if (accumulator.overflow == RegisterOverflow::Wrap) {
        sum.stored = accumulator.stored(sum.exact);
        return sum;
    }
    for (std::uint64_t i = 0; i < depth; ++i)
        sum.stored = accumulator.stored(sum.stored + products[i % products.size()]);
    return sum;
}

DepthRoom depthRoom(const QuantizedProduct& product, std::size_t row, std::size_t column,
                    const Accumulator& accumulator, std::uint64_t depth) {
    const std::vector<std::int64_t> products = codeProductsOf(product, row, column);
    const std::int64_t worst = worstProductOf(product.a.span, product.b.span);
    DepthRoom room;
    room.accumulator = accumulator;
    room.depth = std::clamp<std::uint64_t>(depth, 1, kLargestRoomDepth);
    room.worstProduct = worst;
    room.worstOverflow = largestExactDepth(accumulator, product.a.span, product.b.span) + 1;
    room.worst = registerSum(accumulator, std::span(&worst, 1), room.depth);
    room.cellOverflow = overflowDepth(accumulator, products);
    room.cell = registerSum(accumulator, products, room.depth);
    return room;
}

Figure roomFigure(const QuantizedProduct& product, std::size_t row, std::size_t column,
                  const DepthRoom& room) {
    constexpr double kBeyond = 2;  // times what is marked: as far as the axis goes
    const std::vector<std::int64_t> products = codeProductsOf(product, row, column);
    const double end = static_cast<double>(room.accumulator.highest());
    Figure figure;
    figure.id = "matmul-room";
    figure.title = {QUANTSCOPE_TEXT("core", "Room of the int%1 accumulator"),
                    {std::int64_t{room.accumulator.bits}}};
    const std::uint64_t marked =
        std::max({room.worstOverflow, room.depth,
                  std::min(room.cellOverflow.value_or(1), kLargestRoomDepth / 2)});
    figure.xAxis = {{QUANTSCOPE_TEXT("core", "k, products in a sum"), {}},
                    1,
                    kBeyond * static_cast<double>(marked),
                    true};
    figure.yAxis = {{QUANTSCOPE_TEXT("core", "|sum|"), {}},
                    1,
                    2 * kBeyond * std::max(end, std::abs(static_cast<double>(room.worst.exact))),
                    true};
    const std::vector<double> depths = sampledDepths(figure.xAxis.upper);
    figure.lines.push_back(magnitudes({QUANTSCOPE_TEXT("core", "worst codes"), {}}, Role::Clipping,
                                      std::span(&room.worstProduct, 1), depths));
    figure.lines.push_back(magnitudes(
        {QUANTSCOPE_TEXT("core", "C[%1, %2] repeated"), {whole(row + 1), whole(column + 1)}},
        Role::Total, products, depths));
    figure.lines.push_back({{QUANTSCOPE_TEXT("core", "end of the register"), {}},
                            Role::Ideal,
                            {1, figure.xAxis.upper},
                            {end, end}});
    addMarks(figure, room, end);
    figure.summary = findings(room);
    return figure;
}

}  // namespace quantscope
