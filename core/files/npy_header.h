// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantscope {

/// The dictionary at the head of a NumPy file, as far as it could be read.
struct NpyHeader {
    std::string descr;                       ///< "<f4"; empty when it is not a plain text.
    std::optional<bool> fortranOrder;
    std::vector<std::uint64_t> shape;
    bool hasShape = false;
    bool structured = false;                 ///< `descr` is a list: a structure of fields.
};

/// What is wrong with a header, in the words of an error.
enum class NpyFault { None, Syntax, NegativeSize, HugeSize, BadShape, TwiceTheSame };

/// Reads the Python literal of a NumPy header: exactly the dictionary that the format's
/// description allows (NEP 1: keys descr, fortran_order and shape), nothing else of Python.
NpyFault parseNpyHeader(std::string_view text, NpyHeader& header);

}  // namespace quantscope
