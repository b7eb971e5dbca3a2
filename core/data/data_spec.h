// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace quantscope {

/// The distributions that can be drawn from (generators.h says how).
enum class Distribution {
    Normal,
    Laplace,
    Uniform,
    StudentT,
    TwoHumps,
    HalfNormal,
    LogNormal,
    Exponential,
    WeightsLike,
};

enum class OutlierSide { Both, Positive, Negative };

/// A share of the values replaced by large ones.
struct OutlierSpec {
    double share = 0;    ///< 0 to 1; the number replaced is round(share · count).
    double reach = 8.5;  ///< Typical size in standard deviations of the distribution, 1 to 100.
    OutlierSide side = OutlierSide::Both;

    bool operator==(const OutlierSpec&) const = default;
};

/// Values drawn at random: the same specification gives the same bits on every computer.
struct GeneratedData {
    Distribution distribution = Distribution::Normal;
    std::size_t count = 20000;
    double location = 0;
    double scale = 1;  ///< Spread: sigma, Laplace's b, half the width of Uniform …
    double tail = 5;   ///< Student-t's degrees of freedom; ignored by the others.
    std::uint64_t seed = 42;
    OutlierSpec outliers;
    std::vector<double> placed;  ///< Single outliers put in by hand, appended at the end.

    bool operator==(const GeneratedData&) const = default;
};

/// Numbers that were typed or pasted. Equal when they have the same bits: with ==, values that
/// hold a NaN would differ from themselves, and an answer to them would never be the one asked for.
struct PastedData {
    std::vector<float> values;

    bool operator==(const PastedData& other) const {
        return std::ranges::equal(values, other.values, [](float a, float b) {
            return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
        });
    }
};

/// A tensor of a file. Scenario files hold no absolute path; `size` and `checksum` tell whether
/// the file is still the same.
struct FileData {
    std::string path;        ///< As given; relative to the scenario file when written into one.
    std::string tensor;      ///< Name in the file; empty for the only one.
    std::uint64_t size = 0;  ///< Bytes of the file; 0: not recorded.
    std::string checksum;    ///< Hex FNV-1a 64 of the tensor's values; empty: not recorded.
    bool notFiniteAsZero = false;  ///< NaN and infinities are read as 0.

    bool operator==(const FileData&) const = default;
};

/// Where the values come from.
using DataSpec = std::variant<GeneratedData, PastedData, FileData>;

}  // namespace quantscope
