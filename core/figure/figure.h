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
};

struct FigureAxis {
    Message title;
    double lower = 0;
    double upper = 1;
    bool log = false;

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

/// A vertical band; infinite ends reach the border.
struct FigureBand {
    Message name;
    Role role = Role::ClipZone;
    double lower = 0;
    double upper = 0;

    bool operator==(const FigureBand&) const = default;
};

/// A point with a letter: a method's pick, or where the user is.
struct FigureMark {
    std::string id;      ///< "minmax", "you": what a click adopts.
    std::string letter;
    Role role = Role::Pick;
    double x = 0;
    double y = 0;
    Message label;

    bool operator==(const FigureMark&) const = default;
};

struct Figure {
    std::string id;  ///< "values", "sweep", "error" …
    Message title;
    FigureAxis xAxis;
    FigureAxis yAxis;
    std::vector<FigureBars> bars;
    std::vector<FigureStems> stems;
    std::vector<FigureLine> lines;
    std::vector<FigureBand> bands;
    std::vector<FigureMark> marks;
    double below = 0;              ///< Values left of the visible range, and right of it.
    double above = 0;
    std::vector<Message> summary;  ///< One or two sentences: the finding. Spoken, and alt text.
    bool exact = true;

    bool operator==(const Figure&) const = default;
};

}  // namespace quantscope
