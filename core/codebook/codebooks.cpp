// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebooks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/codebook/builtin.h"

namespace quantscope {

namespace {

Error codebookUsage(Message message) {
    return {Errc::Usage, std::move(message)};
}

std::string codebookNames() {
    std::string names;
    for (const CodebookKind& kind : codebookKinds()) {
        names += names.empty() ? "" : ", ";
        names += kind.id;
        if (!kind.argument.empty())
            names += ":" + std::string(kind.argument);
    }
    return names;
}

Result<Done> checkArgument(const CodebookName& name) {
    if (name.kind->id == "float" && !builtin::exponentAndFraction(name.argument))
        return codebookUsage(
            {QUANTSCOPE_TEXT("core",
                             "float:E,M takes 1 to 8 exponent bits E and M fraction bits, at "
                             "most 16 bits with the sign, as in float:4,3; “%1” is not that."),
             {std::string(name.argument)}});
    return Done{};
}

Result<Done> checkOwnLevels(std::span<const double> levels) {
    constexpr std::size_t kMostLevels = 65536;
    if (levels.empty())
        return codebookUsage({QUANTSCOPE_TEXT("core",
                                              "This codebook has no levels. Give a file with "
                                              "at least one number."),
                              {}});
    if (levels.size() > kMostLevels)
        return codebookUsage(
            {QUANTSCOPE_TEXT("core",
                             "A codebook has at most %1 levels; this one "
                             "has %2."),
             {static_cast<std::int64_t>(kMostLevels), static_cast<std::int64_t>(levels.size())}});
    constexpr double kMost = std::numeric_limits<float>::max();
    const bool finite =
        std::ranges::all_of(levels, [](double level) { return std::abs(level) <= kMost; });
    if (!finite)
        return codebookUsage({QUANTSCOPE_TEXT("core",
                                              "Levels of a codebook are finite numbers; this "
                                              "one holds others. Remove them."),
                              {}});
    return Done{};
}

Result<Done> checkBits(const CodebookKind& kind, int bits) {
    if (kind.bits != 0 || (bits >= kind.fewestBits && bits <= kind.mostBits))
        return Done{};
    return codebookUsage({QUANTSCOPE_TEXT("core",
                                          "The codebook %1 is made for %2 to %3 bits; %4 is "
                                          "not possible."),
                          {std::string(kind.id), std::int64_t{kind.fewestBits},
                           std::int64_t{kind.mostBits}, std::int64_t{bits}}});
}

}  // namespace

std::span<const CodebookKind> codebookKinds() {
    using namespace builtin;
    using Origin = CodebookOrigin;
    static constexpr std::array table{
        CodebookKind{"lloyd-max", "", Origin::Fitted, 0, 1, 16, lloydMax},
        CodebookKind{"lloyd", "", Origin::Fitted, 0, 1, 10, plainLloyd},
        CodebookKind{"balanced", "", Origin::Fitted, 0, 1, 16, balanced},
        CodebookKind{"balanced-means", "", Origin::Fitted, 0, 1, 16, balancedMeans},
        CodebookKind{"quantile", "", Origin::Fitted, 0, 1, 16, quantile},
        CodebookKind{"log2", "", Origin::Fixed, 0, 2, 8, log2Levels},
        CodebookKind{"apot", "", Origin::Fixed, 0, 3, 7, additivePowersOfTwo},
        CodebookKind{"ternary", "", Origin::Scaled, 2, 2, 2, ternary},
        CodebookKind{"binary", "", Origin::Scaled, 1, 1, 1, binary},
        CodebookKind{"nf4", "", Origin::Fixed, 4, 4, 4, nf4},
        CodebookKind{"af4", "", Origin::Fixed, 4, 4, 4, af4},
        CodebookKind{"fp4", "", Origin::Fixed, 4, 4, 4, fp4},
        CodebookKind{"fp4-bnb", "", Origin::Fixed, 4, 4, 4, fp4Bitsandbytes},
        CodebookKind{"fp4-inc", "", Origin::Fixed, 4, 4, 4, fp4NeuralCompressor},
        CodebookKind{"fp8-e4m3", "", Origin::Fixed, 8, 8, 8, fp8E4M3},
        CodebookKind{"fp8-e5m2", "", Origin::Fixed, 8, 8, 8, fp8E5M2},
        CodebookKind{"fp6-e2m3", "", Origin::Fixed, 6, 6, 6, fp6E2M3},
        CodebookKind{"fp6-e3m2", "", Origin::Fixed, 6, 6, 6, fp6E3M2},
        CodebookKind{"float", "E,M", Origin::Fixed, -1, 2, 16, anyFloat},
        CodebookKind{"dynamic8", "", Origin::Fixed, 8, 8, 8, dynamic8},
        CodebookKind{"iq4_nl", "", Origin::Fixed, 4, 4, 4, iq4Nl},
        CodebookKind{"file", "FILE", Origin::Own, -1, 1, 16, ownTable},
    };
    return table;
}

Result<CodebookName> parseCodebook(std::string_view id) {
    const auto colon = id.find(':');
    const std::string_view name = id.substr(0, colon);
    const bool bare = colon == std::string_view::npos;
    const auto kinds = codebookKinds();
    const auto found = std::ranges::find(kinds, name, &CodebookKind::id);
    const bool fits = found != kinds.end() && bare == found->argument.empty();
    if (!fits)
        return codebookUsage({QUANTSCOPE_TEXT("core", "There is no codebook “%1”. There are: %2."),
                              {std::string(id), codebookNames()}});
    return CodebookName{&*found, bare ? std::string_view() : id.substr(colon + 1)};
}

Result<Done> checkCodebook(std::string_view id, int bits, std::span<const double> ownLevels) {
    const auto name = parseCodebook(id);
    if (!name)
        return name.error();
    if (auto fits = checkArgument(name.value()); !fits)
        return fits;
    if (name.value().kind->origin == CodebookOrigin::Own)
        return checkOwnLevels(ownLevels);
    return checkBits(*name.value().kind, bits);
}

std::size_t codebookLevels(std::string_view id, int bits, std::span<const double> ownLevels) {
    const CodebookName name = parseCodebook(id).value();
    if (name.kind->origin == CodebookOrigin::Fitted)
        return std::size_t{1} << bits;
    CodebookInput input;
    input.argument = name.argument;
    input.bits = bits;
    input.ownLevels = ownLevels;
    return name.kind->make(input, {}).value().table.levels.size();
}

int ownBits(std::string_view id, int bits, std::span<const double> ownLevels) {
    if (parseCodebook(id).value().kind->bits == 0)
        return 0;
    return codeBits(codebookLevels(id, bits, ownLevels));
}

Result<MadeCodebook> makeCodebook(std::string_view id, const CodebookInput& input,
                                  const Task& task) {
    if (auto fits = checkCodebook(id, input.bits, input.ownLevels); !fits)
        return fits.error();
    const CodebookName name = parseCodebook(id).value();
    CodebookInput named = input;
    named.argument = name.argument;
    if (name.kind->origin == CodebookOrigin::Fitted && input.sorted.empty())
        return MadeCodebook{nearestTable(std::vector<double>(std::size_t{1} << input.bits)), 1};
    return name.kind->make(named, task);
}

}  // namespace quantscope
