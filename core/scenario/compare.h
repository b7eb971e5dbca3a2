// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibration.h"
#include "core/data/dataset.h"
#include "core/quant/scheme.h"
#include "core/report/error_report.h"

// Schemes, codebooks and block formats side by side on the same data: what each costs in bits,
// metadata included, and in error.
namespace quantscope {

/// One way of storing values.
struct Contender {
    std::string
        label;  ///< "asymmetric group:32", "nf4 group:64", "mxfp4:rceil"; see parseContender.
    Scheme scheme;
    Calibration calibration;

    bool operator==(const Contender&) const = default;
};

/// A contender from words: a scheme (symmetric, asymmetric), a block format or a codebook
/// ("codebook iq4_nl" where a format has the name too), then in any order a granularity and a
/// calibration. Codes have `bits` bits where the first word leaves that open. Errors: Usage, naming
/// the word, and what validate() says.
Result<Contender> parseContender(std::string_view words, int bits);

/// Everything there is whose codes have `fewestBits` to `mostBits` bits: uniform schemes per
/// tensor, per channel (of matrices) and in groups, codebooks, block formats. @pre 1 <= fewestBits.
std::vector<Contender> contendersOf(int fewestBits, int mostBits, const Shape& shape);

/// Whether a contender quantizes like this, also where one names the code range and the other
/// leaves it to the kind.
bool isWay(const Contender& contender, const Scheme& scheme, const Calibration& calibration);

/// What everything is compared with: contendersOf() 2 to 8 bits. The way in use stands first,
/// labelled "own", where it is none of them.
std::vector<Contender> contendersBeside(const Scheme& scheme, const Calibration& calibration,
                                        const Shape& shape);

struct ComparedRow {
    Contender contender;
    ErrorReport errors;
    /// No other row has fewer bits per value without a lower SQNR, or a higher SQNR without more
    /// bits: the Pareto frontier.
    bool onFrontier = false;
};

/// Says anew which rows are on the frontier.
void markFrontier(std::vector<ComparedRow>& rows);

/// Every contender on the same data, the highest SQNR first (equal ones: the fewest bits). Those
/// that cannot be on this data are left out. Errors: Cancelled.
Result<std::vector<ComparedRow>> compare(const Dataset& dataset,
                                         std::span<const Contender> contenders,
                                         const Task& task = {});

}  // namespace quantscope
