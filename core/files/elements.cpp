// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/elements.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>
#include <vector>

#include "core/base/parallel.h"
#include "core/numbers/small_floats.h"

namespace quantscope {

namespace {

template <class T>
T loaded(const std::byte* from, bool swap) {
    std::array<std::byte, sizeof(T)> raw;
    std::memcpy(raw.data(), from, sizeof(T));
    if (swap)
        std::reverse(raw.begin(), raw.end());
    return std::bit_cast<T>(raw);
}

// Every value of T is taken through `value` to something that converts to float.
template <class T, class Value>
std::size_t convertAll(const std::byte* from, std::size_t count, bool swap, float* to,
                       Value value) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] = static_cast<float>(value(loaded<T>(from + i * sizeof(T), swap)));
    return count;
}

template <class T>
std::size_t convertWhole(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertAll<T>(from, count, swap, to, [](T value) { return value; });
}

std::size_t convertBool(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertAll<std::uint8_t>(from, count, swap, to,
                                    [](std::uint8_t value) { return value != 0 ? 1 : 0; });
}

std::size_t convertFloat16(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertAll<std::uint16_t>(from, count, swap, to, fromFloat16);
}

std::size_t convertBfloat16(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertAll<std::uint16_t>(from, count, swap, to, fromBfloat16);
}

std::size_t convertE4M3(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertAll<std::uint8_t>(from, count, swap, to, fromFloat8E4M3);
}

std::size_t convertE5M2(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertAll<std::uint8_t>(from, count, swap, to, fromFloat8E5M2);
}

// A finite double that float32 would make infinite stops the conversion.
std::size_t convertFloat64(const std::byte* from, std::size_t count, bool swap, float* to) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = loaded<double>(from + i * sizeof(double), swap);
        to[i] = static_cast<float>(value);
        if (std::isinf(to[i]) && std::isfinite(value))
            return i;
    }
    return count;
}

bool usableInPlace(const StoredElements& stored, const std::byte* from) {
    return stored.type->id == "float32" && !stored.swap &&
           reinterpret_cast<std::uintptr_t>(from) % alignof(float) == 0;
}

Error outOfRange(const StoredElements& stored, std::size_t place) {
    return fileError(stored.file->path(), Errc::BadInput,
                     QUANTSCOPE_TEXT("core", "%1: value %2 is too large for single precision, in "
                                             "which Quantscope works (range ±3.4e38). Scale the "
                                             "values down and save them again."),
                     {static_cast<std::int64_t>(place + 1)});
}

}  // namespace

std::span<const ElementType> elementTypes() {
    static constexpr std::array table{
        ElementType{"float32", "f4", "F32", 4, convertWhole<float>},
        ElementType{"float64", "f8", "F64", 8, convertFloat64},
        ElementType{"float16", "f2", "F16", 2, convertFloat16},
        ElementType{"bfloat16", "", "BF16", 2, convertBfloat16},
        ElementType{"float8_e4m3fn", "", "F8_E4M3", 1, convertE4M3},
        ElementType{"float8_e5m2", "", "F8_E5M2", 1, convertE5M2},
        ElementType{"int8", "i1", "I8", 1, convertWhole<std::int8_t>},
        ElementType{"int16", "i2", "I16", 2, convertWhole<std::int16_t>},
        ElementType{"int32", "i4", "I32", 4, convertWhole<std::int32_t>},
        ElementType{"int64", "i8", "I64", 8, convertWhole<std::int64_t>},
        ElementType{"uint8", "u1", "U8", 1, convertWhole<std::uint8_t>},
        ElementType{"uint16", "u2", "U16", 2, convertWhole<std::uint16_t>},
        ElementType{"uint32", "u4", "U32", 4, convertWhole<std::uint32_t>},
        ElementType{"uint64", "u8", "U64", 8, convertWhole<std::uint64_t>},
        ElementType{"bool", "b1", "BOOL", 1, convertBool},
    };
    return table;
}

Result<FloatArray> readElements(const StoredElements& stored, const Task& task) {
    const std::byte* from = stored.file->bytes().data() + stored.offset;
    if (stored.count == 0)
        return FloatArray();
    if (usableInPlace(stored, from))
        return FloatArray({reinterpret_cast<const float*>(from), stored.count}, stored.file);
    try {
        std::vector<float> values(stored.count);
        for (std::size_t at = 0; at < stored.count; at += kPieceValues) {
            if (task.cancelled())
                return Error{Errc::Cancelled, {}};
            const std::size_t count = std::min(kPieceValues, stored.count - at);
            const std::size_t done = stored.type->convert(from + at * stored.type->bytes, count,
                                                          stored.swap, values.data() + at);
            if (done < count)
                return outOfRange(stored, at + done);
            task.progress(static_cast<double>(at + count) / static_cast<double>(stored.count));
        }
        return FloatArray(std::move(values));
    } catch (const std::bad_alloc&) {
        return fileError(stored.file->path(), Errc::TooLarge,
                         QUANTSCOPE_TEXT("core", "%1: there is not enough memory for %2 values. "
                                                 "Close other programs or choose a smaller "
                                                 "tensor."),
                         {static_cast<std::int64_t>(stored.count)});
    }
}

}  // namespace quantscope
