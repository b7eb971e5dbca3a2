// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/result_numbers.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "core/base/number_text.h"

namespace quantscope {

namespace {

constexpr std::array kKinds{
    ResultKind{"sqnr_db", Better::Higher, ChangeForm::Decibels},
    ResultKind{"mse", Better::Lower, ChangeForm::Ratio},
    ResultKind{"rounding_mse", Better::Lower, ChangeForm::Ratio},
    ResultKind{"clipping_mse", Better::Lower, ChangeForm::Ratio},
    ResultKind{"mae", Better::Lower, ChangeForm::Ratio},
    ResultKind{"max_abs_error", Better::Lower, ChangeForm::Ratio},
    ResultKind{"cosine", Better::Higher, ChangeForm::Plain},
    ResultKind{"kl", Better::Lower, ChangeForm::Ratio},
    ResultKind{"clipped_fraction", Better::Lower, ChangeForm::Points},
    ResultKind{"zeroed_fraction", Better::Lower, ChangeForm::Points},
    ResultKind{"levels_used", Better::Higher, ChangeForm::Plain},
    ResultKind{"code_entropy_bits", Better::Neither, ChangeForm::Bits},
    ResultKind{"scale", Better::Neither, ChangeForm::Ratio},
    ResultKind{"zero_point", Better::Neither, ChangeForm::Plain},
    ResultKind{"lo", Better::Neither, ChangeForm::Plain},
    ResultKind{"hi", Better::Neither, ChangeForm::Plain},
    ResultKind{"bits_per_value", Better::Lower, ChangeForm::Bits},
    ResultKind{"compression", Better::Higher, ChangeForm::Ratio},
};

// What is compared: no error at all is more than any decibels, and no signal is no number.
std::optional<double> comparedNumber(std::string_view id, const Analysis& analysis) {
    const bool lossless = analysis.sums.valueSquares > 0 && analysis.errors.mse == 0;
    if (id == "sqnr_db" && lossless)
        return std::numeric_limits<double>::infinity();
    return resultNumber(id, analysis);
}

double shortened(double amount) {
    constexpr int kDigits = 3;
    return parseNumber(numberText(amount, kDigits)).value_or(amount);
}

Message signedAmount(ChangeForm form, double amount) {
    const bool grows = amount > 0;
    const double size = shortened(std::abs(amount));
    if (std::isinf(size))
        return grows ? Message{QUANTSCOPE_TEXT("core", "+∞ dB"), {}}
                     : Message{QUANTSCOPE_TEXT("core", "−∞ dB"), {}};
    switch (form) {
        case ChangeForm::Decibels:
            return grows ? Message{QUANTSCOPE_TEXT("core", "+%1 dB"), {size}}
                         : Message{QUANTSCOPE_TEXT("core", "−%1 dB"), {size}};
        case ChangeForm::Bits:
            return grows ? Message{QUANTSCOPE_TEXT("core", "+%1 bits"), {size}}
                         : Message{QUANTSCOPE_TEXT("core", "−%1 bits"), {size}};
        case ChangeForm::Points:
            return grows ? Message{QUANTSCOPE_TEXT("core", "+%1 points"), {size}}
                         : Message{QUANTSCOPE_TEXT("core", "−%1 points"), {size}};
        default:
            return grows ? Message{QUANTSCOPE_TEXT("core", "+%1"), {size}}
                         : Message{QUANTSCOPE_TEXT("core", "−%1"), {size}};
    }
}

// Per cent as long as they can be pictured; "−99.94 %" would say less than "÷ 1,670".
Message relativeAmount(double before, double after) {
    constexpr double kTimesFrom = 2;
    constexpr double kOverFrom = 0.1;
    if (before == 0)
        return {QUANTSCOPE_TEXT("core", "new"), {}};
    if (after == 0)
        return {QUANTSCOPE_TEXT("core", "gone"), {}};
    const double ratio = after / before;
    if (ratio >= kTimesFrom)
        return {QUANTSCOPE_TEXT("core", "× %1"), {shortened(ratio)}};
    if (ratio <= kOverFrom)
        return {QUANTSCOPE_TEXT("core", "÷ %1"), {shortened(1 / ratio)}};
    const double percent = shortened(std::abs(100 * (ratio - 1)));
    return ratio > 1 ? Message{QUANTSCOPE_TEXT("core", "+%1 %"), {percent}}
                     : Message{QUANTSCOPE_TEXT("core", "−%1 %"), {percent}};
}

Message amountOf(ChangeForm form, double before, double after) {
    if (form == ChangeForm::Ratio)
        return relativeAmount(before, after);
    const double unit = form == ChangeForm::Points ? 100 : 1;
    return signedAmount(form, unit * (after - before));
}

Verdict verdictOf(Better better, double before, double after) {
    if (before == after)
        return Verdict::Same;
    if (better == Better::Neither)
        return Verdict::Different;
    return (after > before) == (better == Better::Higher) ? Verdict::Better : Verdict::Worse;
}

// What is taken over all values.
std::optional<double> averagedNumber(std::string_view id, const ErrorReport& errors) {
    if (id == "mse")
        return errors.mse;
    if (id == "rounding_mse")
        return errors.roundingMse;
    if (id == "clipping_mse")
        return errors.clippingMse;
    if (id == "mae")
        return errors.mae;
    if (id == "max_abs_error")
        return errors.maxAbsError;
    if (id == "clipped_fraction")
        return errors.clippedFraction;
    if (id == "zeroed_fraction")
        return errors.zeroedFraction;
    if (id == "code_entropy_bits")
        return errors.codeEntropyBits;
    return std::nullopt;
}

}  // namespace

std::span<const ResultKind> resultKinds() {
    return kKinds;
}

const ResultKind* findResultKind(std::string_view id) {
    const auto found = std::ranges::find(kKinds, id, &ResultKind::id);
    return found == kKinds.end() ? nullptr : &*found;
}

std::optional<double> resultNumber(std::string_view id, const Analysis& analysis) {
    const ErrorReport& errors = analysis.errors;
    const bool oneGroup = analysis.groups.size() == 1;
    if (id == "sqnr_db")
        return errors.sqnrDb;
    if (id == "cosine")
        return errors.cosine;
    if (id == "kl")
        return errors.kl;
    if (id == "levels_used")
        return static_cast<double>(errors.levelsUsed);
    if (id == "scale" && oneGroup)
        return analysis.groups.front().scale;
    if (id == "zero_point" && oneGroup && hasZeroPoint(analysis.scenario.scheme))
        return analysis.groups.front().zeroPoint;
    if (id == "lo" && oneGroup)
        return analysis.groups.front().clip.lower;
    if (id == "hi" && oneGroup)
        return analysis.groups.front().clip.upper;
    if (id == "bits_per_value")
        return errors.bitsPerValue;
    if (id == "compression")
        return errors.compression;
    return errors.values > 0 ? averagedNumber(id, errors) : std::nullopt;
}

ResultChange resultChange(std::string_view id, const Analysis& before, const Analysis& after) {
    const ResultKind* kind = findResultKind(id);
    assert(kind);
    ResultChange change;
    change.before = comparedNumber(id, before);
    change.after = comparedNumber(id, after);
    if (!change.before || !change.after)
        return change;
    const double was = *change.before;
    const double is = *change.after;
    change.verdict = verdictOf(kind->better, was, is);
    change.difference = was == is ? 0 : is - was;
    change.amount =
        was == is ? Message{QUANTSCOPE_TEXT("core", "same"), {}} : amountOf(kind->form, was, is);
    return change;
}

Message verdictName(Verdict verdict) {
    switch (verdict) {
        case Verdict::Better: return {QUANTSCOPE_TEXT("core", "better"), {}};
        case Verdict::Worse: return {QUANTSCOPE_TEXT("core", "worse"), {}};
        case Verdict::Same: return {QUANTSCOPE_TEXT("core", "same"), {}};
        case Verdict::Different: return {QUANTSCOPE_TEXT("core", "different"), {}};
    }
    return {};
}

Message verdictWord(Verdict verdict) {
    const bool judged = verdict == Verdict::Better || verdict == Verdict::Worse;
    return judged ? verdictName(verdict) : Message();
}

std::string_view idOf(Verdict verdict) {
    return verdictName(verdict).text;
}

}  // namespace quantscope
