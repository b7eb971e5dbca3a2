// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/task.h"

namespace quantscope {

/// Instruction sets the integer product has a path for, slowest first. All give the same numbers.
enum class MatmulIsa {
    Portable,    ///< Plain C++.
    Avx2,        ///< Both sides widened to 16 bits, vpmaddwd: exact, unlike vpmaddubsw.
    AvxVnni,     ///< vpdpbusd on 256-bit registers.
    Avx512Vnni,  ///< vpdpbusd on 512-bit registers.
};

/// What this computer can run, slowest first; Portable is always among them.
std::span<const MatmulIsa> availableIsas();

/// The last, that is the fastest, of availableIsas().
MatmulIsa bestIsa();

/// As people write it, e.g. "AVX-512 VNNI". A name, not translated.
std::string_view isaName(MatmulIsa isa);

/// Type of 8-bit codes.
enum class CodeType { Int8, UInt8 };

/// A row-major matrix of 8-bit codes that someone else owns. Element (i, j) is codes[i·stride + j].
struct CodeMatrix {
    const void* codes = nullptr;
    CodeType type = CodeType::Int8;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;      ///< Codes from one row to the next, at least `columns`.
    std::int32_t zeroPoint = 0;  ///< Code of real 0; the product is one of code − zeroPoint.

    /// Rows one after another without gaps.
    static CodeMatrix of(const std::int8_t* codes, std::size_t rows, std::size_t columns,
                         std::int32_t zeroPoint = 0) {
        return {codes, CodeType::Int8, rows, columns, columns, zeroPoint};
    }
    static CodeMatrix of(const std::uint8_t* codes, std::size_t rows, std::size_t columns,
                         std::int32_t zeroPoint = 0) {
        return {codes, CodeType::UInt8, rows, columns, columns, zeroPoint};
    }
};

/// Where a product goes: row-major, element (i, j) is values[i·stride + j].
struct AccumulatorMatrix {
    std::int32_t* values = nullptr;
    std::size_t stride = 0;  ///< Values from one row to the next, at least the product's columns.
};

/// What happens when a sum of k products might not fit int32.
enum class Overflow {
    Refuse,  ///< An error that states the bound; nothing is computed.
    Wrap,    ///< Sums are taken modulo 2³²: right whenever the true sum fits int32.
};

struct GemmOptions {
    MatmulIsa isa = bestIsa();
    unsigned threads = 0;  ///< At most so many; 0: as many as the computer has.
    Overflow overflow = Overflow::Refuse;
    Task task;  ///< Asked once per block of rows; what C holds after Cancelled is not defined.
};

/// The longest inner dimension k for which no sum of products (a − za)(b − zb) of any codes of
/// these types and zero-points leaves int32: 131,071 for two int8 without zero-points.
std::size_t largestExactK(CodeType a, std::int32_t zeroPointA, CodeType b, std::int32_t zeroPointB);

/// B rearranged once for many products: weights. Immutable and cheap to copy.
///
/// The layout belongs to one instruction set and one type of A.
class PackedMatrix {
public:
    /// @param typeA  Type of the codes it will be multiplied with.
    /// Errors: Usage if `isa` is not available or the stride is too small, TooLarge.
    static Result<PackedMatrix> pack(const CodeMatrix& b, CodeType typeA = CodeType::Int8,
                                     MatmulIsa isa = bestIsa(), unsigned threads = 0);

    std::size_t rows() const;
    std::size_t columns() const;
    MatmulIsa isa() const;
    std::size_t bytes() const;

private:
    struct Data;
    friend struct PackedAccess;
    std::shared_ptr<const Data> data_;
};

/// C = Σ (A − zeroPointA)(B − zeroPointB) over k: exact integers, whatever the instruction set and
/// the number of threads. Zero-points cost one row sum of A and one column sum of B, not a pass
/// over the product (the four-term identity, Jacob et al. 2018, arXiv:1712.05877, section 2.3).
///
/// Sizes of 0 are fine: k = 0 gives zeros. C must not overlap A or B. Nothing outside the matrices
/// is read or written, not even the gap between the end of a row and the next.
///
/// Errors: BadInput if A's columns are not B's rows or k exceeds largestExactK() (see Overflow),
/// Usage for an instruction set that is not available or a stride that is too small, TooLarge,
/// Cancelled.
Result<Done> multiplyCodes(const CodeMatrix& a, const CodeMatrix& b, AccumulatorMatrix c,
                           const GemmOptions& options = {});

/// The same with B packed beforehand; `options.isa` is ignored, the packing decides.
/// Errors: as above, and Usage if B was packed for the other type of A.
Result<Done> multiplyCodes(const CodeMatrix& a, const PackedMatrix& b, AccumulatorMatrix c,
                           const GemmOptions& options = {});

}  // namespace quantscope
