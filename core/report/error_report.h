// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace quantscope {

/// Plain sums over values, from which every reported error follows. Additive: the report of a
/// tensor is made from the sum over its groups.
///
/// A value is *clipped* when its code before clamping lies outside the code range; everything else
/// is *rounded*. Error means reconstructed minus original.
struct ErrorSums {
    std::uint64_t count = 0;          ///< Finite values.
    double roundingSquares = 0;       ///< Σ e² over the values that are not clipped.
    double clippingSquares = 0;       ///< Σ e² over the clipped ones.
    double absolute = 0;              ///< Σ |e|.
    double maxAbsolute = 0;           ///< max |e|.
    double valueSquares = 0;          ///< Σ x².
    double reconstructedSquares = 0;  ///< Σ x̂².
    double cross = 0;                 ///< Σ x·x̂.
    std::uint64_t clipped = 0;
    std::uint64_t zeroed = 0;  ///< x ≠ 0 and x̂ = 0.

    void add(const ErrorSums& other);

    /// One value and what it comes back as. @pre Both finite.
    void addValue(float original, double reconstructed, bool isClipped);

    bool operator==(const ErrorSums&) const = default;
};

/// Every error figure that is shown or written, under the names of the command line's contract.
struct ErrorReport {
    std::uint64_t values = 0;  ///< That it is over. None: what is taken over them means nothing.
    double mse = 0;
    double roundingMse = 0;  ///< roundingMse + clippingMse = mse, always.
    double clippingMse = 0;
    double mae = 0;
    double maxAbsError = 0;
    std::optional<double> sqnrDb;  ///< Nothing when the error is zero or there is no signal.
    std::optional<double> cosine;  ///< Nothing when either side is all zero.
    std::optional<double> kl;      ///< In nats; nothing when not computed.
    std::uint64_t clipped = 0;
    double clippedFraction = 0;
    double zeroedFraction = 0;  ///< Over all finite values.
    std::uint64_t levelsUsed = 0;
    std::uint64_t levels = 0;
    double codeEntropyBits = 0;  ///< −Σ p log2 p over the codes' shares.
    double bitsPerValue = 0;     ///< Code bits and metadata over all values.
    double compression = 0;      ///< Stored bits of the source over bitsPerValue.

    bool operator==(const ErrorReport&) const = default;
};

/// The figures that follow from the sums alone; the others stay 0 or empty. SQNR is
/// 10·log10(Σx² / Σe²). A count of 0 gives zeros.
ErrorReport reportFromSums(const ErrorSums& sums);

}  // namespace quantscope
