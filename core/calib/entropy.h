// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/calib/calibrator.h"

// Entropy calibration as each tool does it. All search the window of a histogram whose version
// with few levels (Q) diverges least from the window itself with what lies outside folded into
// its ends (P); they differ in histogram, candidates, folding, sharing and ties. Divergence is
// KL(P‖Q) = Σ P·ln(P/Q) of both normalised, infinite where only Q is 0. Candidates within 1e-9 of
// the smallest divergence tie.
namespace quantscope {

/// What one candidate window is made of.
struct EntropyCandidate {
    std::size_t first = 0;  ///< Kept bins of the variant's histogram.
    std::size_t end = 0;    ///< One past the last.
    ClipRange range;        ///< What the variant answers for this window.
    double divergence = 0;  ///< In nats; +inf for a window that is out.
};

/// All that a search looked at.
struct EntropySearch {
    std::vector<EntropyCandidate> candidates;  ///< In the tool's order; never empty.
    std::size_t chosen = 0;
};

/// Both sides of one candidate's divergence, a number for each kept bin: counts as the tool
/// compares them, folded and smoothed, not yet normalised.
struct EntropyStep {
    std::vector<double> p;
    std::vector<double> q;
};

/// One tool's rule.
struct EntropyVariant {
    std::string_view id;  ///< Written into scenario files; never renamed.
    std::size_t bins;     ///< Default of --bins.
    double addedToEmpty;  ///< What both normalised sides get against division by 0; mostly none.
    Result<EntropySearch> (*search)(const CalibrationInput& input, std::size_t bins,
                                    const Task& task);
    EntropyStep (*step)(const CalibrationInput& input, std::size_t bins,
                        const EntropyCandidate& candidate);
};

/// The first is the default.
std::span<const EntropyVariant> entropyVariants();

/// The row of that id, or null; the default for an empty id.
const EntropyVariant* findEntropyVariant(std::string_view id);

/// Runs the variant that the calibration names. Errors: Usage for an unknown variant, bins outside
/// 2 … 65,536 or levels of 0; Cancelled. @pre At least one value.
Result<EntropySearch> entropySearch(const CalibrationInput& input, const Task& task = {});

/// P and Q of one candidate of that search, to be looked at. Empty where the search had nothing to
/// compare: data of zeros, or no candidate but the whole histogram.
/// @pre entropySearch() succeeds on the input and `candidate` is one of its candidates.
EntropyStep entropyStep(const CalibrationInput& input, const EntropyCandidate& candidate);

/// Which candidate a tool takes: among those within 1e-9 of the smallest divergence the first, or
/// the last. @pre Not empty.
enum class EntropyTie { First, Last };
std::size_t leastDivergent(std::span<const EntropyCandidate> candidates, EntropyTie tie);

}  // namespace quantscope
