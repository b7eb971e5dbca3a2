// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "core/codebook/codebooks.h"

// What the rows of the table of codebooks call; one source file per family.
namespace quantscope::builtin {

Result<MadeCodebook> nf4(const CodebookInput& input, const Task& task);
Result<MadeCodebook> af4(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp4Bitsandbytes(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp4NeuralCompressor(const CodebookInput& input, const Task& task);
Result<MadeCodebook> dynamic8(const CodebookInput& input, const Task& task);
Result<MadeCodebook> iq4Nl(const CodebookInput& input, const Task& task);
Result<MadeCodebook> log2Levels(const CodebookInput& input, const Task& task);
Result<MadeCodebook> additivePowersOfTwo(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp4(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp8E4M3(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp8E5M2(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp6E2M3(const CodebookInput& input, const Task& task);
Result<MadeCodebook> fp6E3M2(const CodebookInput& input, const Task& task);
Result<MadeCodebook> anyFloat(const CodebookInput& input, const Task& task);
Result<MadeCodebook> ternary(const CodebookInput& input, const Task& task);
Result<MadeCodebook> binary(const CodebookInput& input, const Task& task);

Result<MadeCodebook> lloydMax(const CodebookInput& input, const Task& task);
Result<MadeCodebook> plainLloyd(const CodebookInput& input, const Task& task);
Result<MadeCodebook> balanced(const CodebookInput& input, const Task& task);
Result<MadeCodebook> balancedMeans(const CodebookInput& input, const Task& task);
Result<MadeCodebook> quantile(const CodebookInput& input, const Task& task);
Result<MadeCodebook> ownTable(const CodebookInput& input, const Task& task);

/// E and M of "E,M": 1 <= E <= 8, 0 <= M, 1 + E + M <= 16; nothing for anything else.
std::optional<std::pair<int, int>> exponentAndFraction(std::string_view argument);

/// The table divided by its largest magnitude; unchanged if that is 0.
CodebookTable normalised(CodebookTable table);

}  // namespace quantscope::builtin
