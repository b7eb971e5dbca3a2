// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantscope {

/// The dictionary at the head of a NumPy file, as far as it could be read.
struct NpyHeader {
    std::string descr;  ///< "<f4"; empty when it is not a plain text.
    std::optional<bool> fortranOrder;
    std::optional<std::vector<std::uint64_t>> shape;
    bool structured = false;  ///< `descr` is a list or a tuple: fields, or an array in an array.
};

/// What is wrong with a header.
enum class NpyFault { None, Syntax, NegativeSize, HugeSize, BadShape, TwiceTheSame };

struct NpyHeaderResult {
    NpyHeader header;
    NpyFault fault = NpyFault::None;
    std::size_t faultAt = 0;  ///< In the header's text.
};

/// Reads the Python literal of a NumPy header: exactly the dictionary that the format's
/// description allows (NEP 1: keys descr, fortran_order and shape, in any order), nothing else of
/// Python. Of a `descr` that is a list or a tuple only that much is found out.
NpyHeaderResult parseNpyHeader(std::string_view text);

}  // namespace quantscope
