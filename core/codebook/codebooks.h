// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/codebook/codebook_table.h"
#include "core/data/sample_stats.h"

namespace quantscope {

/// Where a codebook's levels come from.
enum class CodebookOrigin {
    Fixed,   ///< A table known beforehand, normalised to abs-max 1; its scale is the group's clip
             ///< limit (abs-max under min-max).
    Scaled,  ///< Few levels at a scale of their own, taken from the group's values.
    Fitted,  ///< Every level is taken from the group's values; the scale is 1.
    Own,     ///< A user's table, used as a fixed one; but its levels must be stored.
};

/// What a codebook is made from.
struct CodebookInput {
    std::string_view argument;           ///< What follows the colon of the id.
    int bits = 4;                        ///< As the scheme asks.
    std::span<const double> ownLevels;   ///< Of a user's codebook.
    std::span<const float> values;       ///< Finite, of the group; empty for a fixed table.
    const SampleStats* stats = nullptr;  ///< Of `values`; set when there are values.
    std::span<const float> sorted;       ///< `values` in ascending order; set for a Fitted origin.
};

/// A table and the scale it comes with (1 unless the origin is Scaled).
struct MadeCodebook {
    CodebookTable table;
    double scale = 1;
};

/// One codebook. Stateless: the same input gives the same table on any thread.
struct CodebookKind {
    std::string_view id;        ///< Written into scenario files; never renamed.
    std::string_view argument;  ///< What follows a colon ("E,M", "FILE"); empty: nothing does.
    CodebookOrigin origin;
    int bits;        ///< Its own code bits; 0: as asked, within the next two; −1: as its
    int fewestBits;  ///< argument or its levels say.
    int mostBits;
    Result<MadeCodebook> (*make)(const CodebookInput& input, const Task& task);
};

std::span<const CodebookKind> codebookKinds();

/// An id with its argument taken apart: "float:4,3", "nf4".
struct CodebookName {
    const CodebookKind* kind = nullptr;
    std::string_view argument;
};

/// Errors: Usage, naming the codebooks there are. @pre `id` outlives the result.
Result<CodebookName> parseCodebook(std::string_view id);

/// Whether the codebook can be made at all: its argument, its bits, its levels. Errors: Usage.
Result<Done> checkCodebook(std::string_view id, int bits, std::span<const double> ownLevels);

/// How many levels it has. @pre checkCodebook() passes.
std::size_t codebookLevels(std::string_view id, int bits, std::span<const double> ownLevels);

/// The bits of its codes where the codebook leaves no choice of them (nf4, float:4,3, a user's
/// own); 0 where they are as asked. @pre checkCodebook() passes.
int ownBits(std::string_view id, int bits, std::span<const double> ownLevels);

/// The table. Errors: those of checkCodebook(), Cancelled. An input without values gives what its
/// kind gives for zeros.
Result<MadeCodebook> makeCodebook(std::string_view id, const CodebookInput& input,
                                  const Task& task = {});

}  // namespace quantscope
