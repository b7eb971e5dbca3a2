// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

// What a chart shows, as a value: the screen, the export, the table view, speech and tests all
// read the same figure. ui/charts decides how it looks.
namespace quantscope {

/// What a part of a figure means; the theme gives each role its colour, line and marker.
enum class Role {
    Data,
    Total,
    Rounding,
    Clipping,
    Level,
    Edge,
    ClipZone,
    You,
    Pick,
    Ideal,
    Unused,
    FirstSeries,  ///< Of points that belong to one of several kinds.
    SecondSeries,
    ThirdSeries,
    PinA,  ///< Of what belongs to a pin, in the order of their letters.
    PinB,
    PinC,
    PinD,
    PinE,
    PinF,
};

struct FigureAxis {
    Message title;
    double lower = 0;
    double upper = 1;
    bool log = false;
    bool whole = false;  ///< Only whole numbers stand on it: items that are counted.

    bool operator==(const FigureAxis&) const = default;
};

/// Equal-width bars from `lower` on. Heights are counts or densities.
struct FigureBars {
    Message name;
    Role role = Role::Data;
    double lower = 0;
    double width = 0;
    std::vector<double> heights;

    bool operator==(const FigureBars&) const = default;
};

/// A line through points; NaN in y breaks it.
struct FigureLine {
    Message name;
    Role role = Role::Total;
    std::vector<double> x;
    std::vector<double> y;

    bool operator==(const FigureLine&) const = default;
};

/// Thin vertical strokes at `x` up to `y` (levels with their populations), or over the whole
/// height when `y` is empty (edges).
struct FigureStems {
    Message name;
    Role role = Role::Level;
    std::vector<double> x;
    std::vector<double> y;

    bool operator==(const FigureStems&) const = default;
};

/// Vertical strokes from `lower` to `upper` at `x`: how far the values of a group reach.
struct FigureSpans {
    Message name;
    Role role = Role::Data;
    std::vector<double> x;
    std::vector<double> lower;
    std::vector<double> upper;

    bool operator==(const FigureSpans&) const = default;
};

/// A vertical band; infinite ends reach the border.
struct FigureBand {
    Message name;
    Role role = Role::ClipZone;
    double lower = 0;
    double upper = 0;

    bool operator==(const FigureBand&) const = default;
};

/// How a mark is drawn: a tag with its letter, or a shape on the point.
enum class MarkShape { Tag, Circle, Square, Triangle };

/// A point with a letter: a method's pick, or where the user is. Or one of many points.
struct FigureMark {
    std::string id;  ///< "minmax", "you": what a click adopts.
    std::string letter;
    Role role = Role::Pick;
    double x = 0;
    double y = 0;
    Message label;
    MarkShape shape = MarkShape::Tag;
    Message series;     ///< What it is one of, for the legend; mostly empty.
    bool open = false;  ///< Drawn as an outline: it counts for less than the others.
    double step = 0;    ///< Of role You, what a key moves it by; 0: a small part of the axis.

    bool operator==(const FigureMark&) const = default;
};

/// How a picture of cells is coloured.
enum class CellColors {
    Sequential,  ///< From the lowest to the highest value.
    Signed,      ///< Around zero: one colour for each sign.
};

/// One of several pictures of the same matrix: a number for every cell, row by row from the top.
struct FigurePanel {
    Message name;
    CellColors colors = CellColors::Sequential;
    double lower = 0;  ///< Ends of the colour scale.
    double upper = 1;
    std::vector<double> cells;  ///< NaN: the cell has no such number.
    std::string id;             ///< "original", "code" …: names its column in tables.
    bool whole = false;         ///< Its numbers are codes.
    bool saturates = false;     ///< Some cells lie beyond the ends and have the ends' colours.

    bool operator==(const FigurePanel&) const = default;
};

/// Pictures of a matrix side by side. Cell (r, c) stands for row firstRow + r · rowStep and column
/// firstColumn + c · columnStep of the whole.
struct FigureMatrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::size_t rowStep = 1;
    std::size_t columnStep = 1;
    std::size_t firstNumber = 0;      ///< What the whole's first row and first column are called.
    std::string_view cellText;        ///< Template of what is in a cell: %1 its row, %2 its column,
                                      ///< %3 … the panels' numbers.
    std::size_t chosen = 0;           ///< Index of the cell the user is at, among rows · columns.
    Message chosenWords;              ///< What is in that cell.
    std::vector<FigurePanel> panels;  ///< The first holds the original values.

    bool operator==(const FigureMatrix&) const = default;
};

struct Figure {
    std::string id;  ///< "values", "sweep", "error" …
    Message title;
    FigureAxis xAxis;
    FigureAxis yAxis;
    std::vector<FigureBars> bars;
    std::vector<FigureStems> stems;
    std::vector<FigureLine> lines;
    std::vector<FigureSpans> spans;
    std::vector<FigureBand> bands;
    std::vector<FigureMark> marks;
    std::optional<FigureMatrix> matrix;     ///< When there, nothing else is drawn.
    std::vector<std::int64_t> itemNumbers;  ///< What 0, 1, 2 … on the x axis stand for, where that
                                            ///< is not themselves: channels in another order.
    std::vector<Message> itemNames;  ///< What 0, 1, 2 … on the x axis are called, where
                                     ///< that is no number.
    double below = 0;                ///< Values left of the visible range, and right of it.
    double above = 0;
    std::vector<Message> summary;  ///< One or two sentences: the finding. Spoken, and alt text.
    bool exact = true;

    bool operator==(const Figure&) const = default;
};

}  // namespace quantscope
