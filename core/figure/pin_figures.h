// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/figure/figure.h"
#include "core/scenario/pinned_result.h"

namespace quantscope {

/// One of the states that are compared.
struct ComparedState {
    std::optional<char> letter;  ///< Of its pin; nothing: the state of now.
    std::string label;           ///< As people call it: "A MinMax 4b".
    const PinnedResult* result = nullptr;
};

/// The axes on which both states can be seen: the smallest that hold everything.
struct ComparedAxes {
    double lower = 0;
    double upper = 1;
    double highest = 1;  ///< Count.
    CountScale counts = CountScale::Linear;

    bool operator==(const ComparedAxes&) const = default;
};

/// @pre Of both, `result` is there.
ComparedAxes axesOf(const ComparedState& state, CountScale counts);
ComparedAxes sharedAxes(const ComparedState& one, const ComparedState& other, CountScale counts);

/// What colour, line and marker a pin and a state have.
Role roleOfPin(char letter);
Role roleOf(const ComparedState& state);

/// Where the values of one state lie after quantization, and both in one picture.
Figure valuesAfterFigure(const ComparedState& state, const ComparedAxes& axes);
Figure valuesAfterFigure(const ComparedState& one, const ComparedState& other,
                         const ComparedAxes& axes);

/// How many values more, or fewer, `other` has than `one`, in equal bins of the shared axis.
inline constexpr std::size_t kDifferenceBins = 101;
Figure valuesAfterDifference(const ComparedState& one, const ComparedState& other,
                             const ComparedAxes& axes);

}  // namespace quantscope
