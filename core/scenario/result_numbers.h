// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/base/message.h"
#include "core/scenario/evaluate.h"

// The results of an analysis as one list: what they are called in files, which way each gets
// better, and what lies between two of them.
namespace quantscope {

/// Which way a result gets better.
enum class Better { Higher, Lower, Neither };

/// How a change of a result is told.
enum class ChangeForm {
    Decibels,  ///< "+3.79 dB"
    Bits,      ///< "−4 bits"
    Points,    ///< Of a share from 0 to 1, in hundredths: "+0.2 points".
    Plain,     ///< "+2"
    Ratio,     ///< "−58.3 %"; from twice and down to a tenth on "× 7.42" and "÷ 16.9".
};

/// A row of the table of results, in the order in which they are shown.
struct ResultKind {
    std::string_view id;  ///< As in resultsTable(); never renamed.
    Better better = Better::Neither;
    ChangeForm form = ChangeForm::Plain;
};

std::span<const ResultKind> resultKinds();
/// Null when there is none of that id.
const ResultKind* findResultKind(std::string_view id);

/// The number behind a result; nothing where there is none (no error to speak of, several groups).
std::optional<double> resultNumber(std::string_view id, const Analysis& analysis);

/// What became of a result.
enum class Verdict { Same, Better, Worse, Different };

/// From one analysis to another.
struct ResultChange {
    /// What the number is in both. SQNR without any error is +∞.
    std::optional<double> before;
    std::optional<double> after;
    /// after − before; 0 for equal numbers, infinite ones too. Nothing where a side is missing.
    std::optional<double> difference;
    /// Nothing where a side is missing. Different: the result has no better and worse.
    std::optional<Verdict> verdict;
    Message amount;  ///< "+%1 dB", "× %1", "new", "same"; empty text where a side is missing.

    bool operator==(const ResultChange&) const = default;
};

/// How `after` differs from `before` in the result called `id`. Amounts in words hold three
/// significant digits; the numbers are exact. Of equal numbers the verdict is Same in every row.
/// @pre findResultKind(id).
ResultChange resultChange(std::string_view id, const Analysis& before, const Analysis& after);

/// "better", "worse"; empty text for Same and Different, whose amount says all.
Message verdictWord(Verdict verdict);
/// "same", "better", "worse", "different".
Message verdictName(Verdict verdict);
/// The same in English, in every language.
std::string_view idOf(Verdict verdict);

}  // namespace quantscope
