// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/compare.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/blocks/block_format.h"
#include "core/calib/group_params.h"
#include "core/codebook/codebooks.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

namespace {

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto space = text.find(' ');
        if (space != 0)
            words.push_back(text.substr(0, space));
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return words;
}

Error unknownWord(std::string_view word) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "“%1” is no scheme, codebook, block format, granularity or "
                             "calibration."),
             {std::string(word)}}};
}

// Which family a name belongs to, and which of it. A block format goes before a codebook of the
// same name.
bool chooseFamily(Scheme& scheme, std::string_view name) {
    const auto kind = parseSchemeKind(name);
    if (kind == SchemeKind::Symmetric || kind == SchemeKind::Asymmetric) {
        scheme.kind = *kind;
        return true;
    }
    if (parseBlockFormat(name)) {
        scheme.kind = SchemeKind::Format;
        scheme.format = name;
        return true;
    }
    if (!parseCodebook(name))
        return false;
    scheme.kind = SchemeKind::Codebook;
    scheme.codebook = name;
    return true;
}

// The word "codebook" before a name says that no block format is meant.
bool chooseCodebook(Scheme& scheme, std::string_view name) {
    scheme.kind = SchemeKind::Codebook;
    scheme.codebook = name;
    return static_cast<bool>(parseCodebook(name));
}

// What a codebook's codes take: its own bits, or as many as asked.
bool hasBits(const CodebookKind& kind, int bits) {
    return kind.bits == 0 ? kind.fewestBits <= bits && bits <= kind.mostBits : kind.bits == bits;
}

// A granularity or a calibration, where the family leaves it open.
Result<Done> addWord(Contender& contender, std::string_view word) {
    const Scheme& scheme = contender.scheme;
    if (scheme.kind == SchemeKind::Format)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "The block format %1 brings its own blocks and scales. "
                                      "Leave “%2” out."),
                      {scheme.format, std::string(word)}}};
    if (const auto per = parseGranularity(word)) {
        contender.scheme.per = *per;
        return Done{};
    }
    auto calibration = parseCalibration(word);
    if (!calibration)
        return unknownWord(word);
    if (!hasClipLimit(scheme))
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "The codebook %1 takes its levels from the values, not "
                                      "from a clip limit. Leave “%2” out."),
                      {scheme.codebook, std::string(word)}}};
    contender.calibration = std::move(calibration).value();
    return Done{};
}

void add(std::vector<Contender>& list, const std::string& words, int bits) {
    auto contender = parseContender(words, bits);
    if (contender)
        list.push_back(std::move(contender).value());
}

void addUniform(std::vector<Contender>& list, int bits, const Shape& shape) {
    for (const char* const words :
         {"symmetric", "symmetric mse", "asymmetric", "symmetric group:128", "symmetric group:32",
          "asymmetric group:128", "asymmetric group:32"})
        add(list, words, bits);
    if (shape.size() > 1)
        add(list, "symmetric channel:0", bits);
}

void addCodebooks(std::vector<Contender>& list, int bits) {
    for (const CodebookKind& kind : codebookKinds()) {
        if (!hasBits(kind, bits) || !kind.argument.empty())
            continue;
        const std::string name =
            (findBlockFormat(kind.id) ? "codebook " : "") + std::string(kind.id);
        add(list, name, bits);
        if (kind.origin != CodebookOrigin::Fitted)
            add(list, name + " group:64", bits);
    }
}

double sqnrOf(const ComparedRow& row) {
    // No error at all is better than any.
    const double lossless = row.errors.mse == 0 ? std::numeric_limits<double>::infinity()
                                                : -std::numeric_limits<double>::infinity();
    return row.errors.sqnrDb.value_or(lossless);
}

bool beats(const ComparedRow& one, const ComparedRow& other) {
    const double bits = one.errors.bitsPerValue - other.errors.bitsPerValue;
    const bool betterSqnr = sqnrOf(one) > sqnrOf(other);
    const bool asGood = sqnrOf(one) >= sqnrOf(other);
    return (bits < 0 && asGood) || (bits <= 0 && betterSqnr);
}

}  // namespace

void markFrontier(std::vector<ComparedRow>& rows) {
    for (ComparedRow& row : rows)
        row.onFrontier = std::none_of(rows.begin(), rows.end(), [&row](const ComparedRow& other) {
            return beats(other, row);
        });
}

Result<Contender> parseContender(std::string_view text, int bits) {
    const auto words = wordsOf(text);
    const bool codebook = words.size() > 1 && words.front() == "codebook";
    const std::size_t named = codebook ? 1 : 0;
    Contender contender;
    contender.scheme.bits = bits;
    if (words.empty() || !(codebook ? chooseCodebook(contender.scheme, words[1])
                                    : chooseFamily(contender.scheme, words[0])))
        return unknownWord(words.empty() ? text : words[named]);
    for (const std::string_view word : words)
        contender.label += std::string(contender.label.empty() ? "" : " ") + std::string(word);
    for (const std::string_view word : std::span(words).subspan(named + 1))
        if (auto done = addWord(contender, word); !done)
            return done.error();
    if (auto valid = validate(contender.scheme); !valid)
        return valid.error();
    const bool open = contender.scheme.kind == SchemeKind::Symmetric ||
                      contender.scheme.kind == SchemeKind::Asymmetric ||
                      (contender.scheme.kind == SchemeKind::Codebook &&
                       parseCodebook(contender.scheme.codebook).value().kind->bits == 0);
    if (open)
        contender.label += " " + std::to_string(bits) + "-bit";
    return contender;
}

std::vector<Contender> contendersOf(int fewestBits, int mostBits, const Shape& shape) {
    std::vector<Contender> list;
    for (int bits = fewestBits; bits <= mostBits; ++bits) {
        addUniform(list, bits, shape);
        addCodebooks(list, bits);
        for (const BlockFormat& format : blockFormats())
            if (elementBits(format) == bits)
                add(list, std::string(format.id), bits);
    }
    return list;
}

bool isWay(const Contender& contender, const Scheme& scheme, const Calibration& calibration) {
    Scheme one = contender.scheme;
    Scheme other = scheme;
    one.codeRange = codeRangeOf(one);
    other.codeRange = codeRangeOf(other);
    return one == other && contender.calibration == calibration;
}

std::vector<Contender> contendersBeside(const Scheme& scheme, const Calibration& calibration,
                                        const Shape& shape) {
    constexpr int kFewestBits = 2;
    constexpr int kMostBits = 8;
    std::vector<Contender> list = contendersOf(kFewestBits, kMostBits, shape);
    const bool isAmong = std::ranges::any_of(
        list, [&](const Contender& each) { return isWay(each, scheme, calibration); });
    if (!isAmong)
        list.insert(list.begin(), Contender{"own", scheme, calibration});
    return list;
}

Result<std::vector<ComparedRow>> compare(const Dataset& dataset,
                                         std::span<const Contender> contenders, const Task& task) {
    std::vector<ComparedRow> rows;
    double done = 0;
    for (const Contender& contender : contenders) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        Scenario scenario;
        scenario.scheme = contender.scheme;
        scenario.calibration = contender.calibration;
        auto analysis = evaluate(dataset, scenario, task.part(0, 0));
        if (analysis)
            rows.push_back({contender, analysis.value().errors, false});
        else if (analysis.error().code == Errc::Cancelled)
            return analysis.error();
        task.progress(++done / static_cast<double>(contenders.size()));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ComparedRow& one, const ComparedRow& other) {
                         if (sqnrOf(one) != sqnrOf(other))
                             return sqnrOf(one) > sqnrOf(other);
                         return one.errors.bitsPerValue < other.errors.bitsPerValue;
                     });
    markFrontier(rows);
    return rows;
}

}  // namespace quantscope
