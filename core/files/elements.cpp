// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/elements.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/huge_buffer.h"
#include "core/base/parallel.h"
#include "core/numbers/small_floats.h"

namespace quantscope {

namespace {

template <std::size_t Bytes>
struct UnsignedOfSize;
template <>
struct UnsignedOfSize<1> {
    using Type = std::uint8_t;
};
template <>
struct UnsignedOfSize<2> {
    using Type = std::uint16_t;
};
template <>
struct UnsignedOfSize<4> {
    using Type = std::uint32_t;
};
template <>
struct UnsignedOfSize<8> {
    using Type = std::uint64_t;
};

// Compilers make one instruction of this loop.
template <class Bits>
constexpr Bits byteSwapped(Bits bits) {
    Bits result = 0;
    for (std::size_t i = 0; i < sizeof(Bits); ++i)
        result = static_cast<Bits>(result |
                                   static_cast<Bits>(static_cast<Bits>(bits >> (8 * i) & Bits{0xff})
                                                     << (8 * (sizeof(Bits) - 1 - i))));
    return result;
}

// Files do not align their numbers, so they are copied out byte by byte.
template <class T, bool Swap>
T storedNumber(const std::byte* from) {
    typename UnsignedOfSize<sizeof(T)>::Type bits = 0;
    std::memcpy(&bits, from, sizeof(T));
    return std::bit_cast<T>(Swap ? byteSwapped(bits) : bits);
}

template <class T, bool Swap, class Value>
void convertInOrder(const std::byte* from, std::size_t count, float* to, Value value) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] = static_cast<float>(value(storedNumber<T, Swap>(from + i * sizeof(T))));
}

template <class T, class Value>
std::size_t convertEach(const std::byte* from, std::size_t count, bool swap, float* to,
                        Value value) {
    if (swap)
        convertInOrder<T, true>(from, count, to, value);
    else
        convertInOrder<T, false>(from, count, to, value);
    return count;
}

// Rounded half to even where float32 has too few bits, as the processor does.
template <class T>
std::size_t convertNumbers(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertEach<T>(from, count, swap, to, [](T value) { return value; });
}

// As NumPy: every byte but 0 is true.
std::size_t convertBool(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertEach<std::uint8_t>(from, count, swap, to,
                                     [](std::uint8_t value) { return value != 0 ? 1 : 0; });
}

std::size_t convertFloat16(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertEach<std::uint16_t>(from, count, swap, to, fromFloat16);
}

std::size_t convertBfloat16(const std::byte* from, std::size_t count, bool swap, float* to) {
    return convertEach<std::uint16_t>(from, count, swap, to, fromBfloat16);
}

template <float (*Decode)(std::uint8_t)>
std::size_t convertBytes(const std::byte* from, std::size_t count, bool swap, float* to) {
    static constexpr auto values = [] {
        std::array<float, 256> all{};
        for (std::size_t code = 0; code < all.size(); ++code)
            all[code] = Decode(static_cast<std::uint8_t>(code));
        return all;
    }();
    return convertEach<std::uint8_t>(from, count, swap, to,
                                     [](std::uint8_t code) { return values[code]; });
}

// A finite double that float32 would make infinite must not quietly become one.
std::size_t convertFloat64(const std::byte* from, std::size_t count, bool swap, float* to) {
    convertNumbers<double>(from, count, swap, to);
    for (std::size_t i = 0; i < count; ++i) {
        if (!std::isinf(to[i]))
            continue;
        const std::byte* place = from + i * sizeof(double);
        if (std::isfinite(swap ? storedNumber<double, true>(place)
                               : storedNumber<double, false>(place)))
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
                     QUANTSCOPE_TEXT("core",
                                     "%1: value %2 (at byte %3) is too large for single "
                                     "precision, in which Quantscope works (range "
                                     "±3.4e38); scale the values down and save them "
                                     "again."),
                     {static_cast<std::int64_t>(place + 1),
                      static_cast<std::int64_t>(stored.offset + place * stored.type->bytes)});
}

// Converts pieces [first, last) on all processors. The place of the first value out of range, or
// the end of the last piece.
std::size_t convertPieces(const StoredElements& stored, const std::byte* from, std::size_t first,
                          std::size_t last, float* to) {
    const std::size_t end = std::min(last * kPieceValues, stored.count);
    std::vector<std::size_t> stops(last - first, end);
    forEachPiece(stops.size(), [&](std::size_t piece) {
        const std::size_t at = (first + piece) * kPieceValues;
        const std::size_t count = std::min(kPieceValues, stored.count - at);
        const std::size_t done =
            stored.type->convert(from + at * stored.type->bytes, count, stored.swap, to + at);
        if (done < count)
            stops[piece] = at + done;
    });
    return *std::min_element(stops.begin(), stops.end());
}

}  // namespace

std::span<const ElementType> elementTypes() {
    static constexpr std::array table{
        ElementType{"float64", "f8", "F64", 8, convertFloat64},
        ElementType{"float32", "f4", "F32", 4, convertNumbers<float>},
        ElementType{"float16", "f2", "F16", 2, convertFloat16},
        ElementType{"bfloat16", "", "BF16", 2, convertBfloat16},
        ElementType{"float8_e4m3fn", "", "F8_E4M3", 1, convertBytes<fromFloat8E4M3>},
        ElementType{"float8_e5m2", "", "F8_E5M2", 1, convertBytes<fromFloat8E5M2>},
        ElementType{"int8", "i1", "I8", 1, convertNumbers<std::int8_t>},
        ElementType{"int16", "i2", "I16", 2, convertNumbers<std::int16_t>},
        ElementType{"int32", "i4", "I32", 4, convertNumbers<std::int32_t>},
        ElementType{"int64", "i8", "I64", 8, convertNumbers<std::int64_t>},
        ElementType{"uint8", "u1", "U8", 1, convertNumbers<std::uint8_t>},
        ElementType{"uint16", "u2", "U16", 2, convertNumbers<std::uint16_t>},
        ElementType{"uint32", "u4", "U32", 4, convertNumbers<std::uint32_t>},
        ElementType{"uint64", "u8", "U64", 8, convertNumbers<std::uint64_t>},
        ElementType{"bool", "b1", "BOOL", 1, convertBool},
    };
    return table;
}

Result<std::shared_ptr<float[]>> roomForValues(const std::filesystem::path& path,
                                               std::size_t count) {
    const auto pages = static_cast<std::size_t>(std::max(0L, sysconf(_SC_PHYS_PAGES)));
    const auto pageSize = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    // The system promises more memory than there is, and ends the program when that comes out.
    const bool mayFit = pages == 0 || count / (pageSize / sizeof(float)) < pages;
    auto room = mayFit ? HugeBuffer<float>::make(count) : std::nullopt;
    if (!room)
        return fileError(path, Errc::TooLarge,
                         QUANTSCOPE_TEXT("core",
                                         "%1: there is not enough memory for %2 values; "
                                         "close other programs or choose a smaller "
                                         "tensor."),
                         {static_cast<std::int64_t>(count)});
    const auto owner = std::make_shared<HugeBuffer<float>>(*std::move(room));
    return std::shared_ptr<float[]>(owner, owner->data());
}

Result<FloatArray> readElements(const StoredElements& stored, const Task& task) {
    if (stored.count == 0)
        return FloatArray();
    const std::byte* from = stored.file->bytes().data() + stored.offset;
    if (usableInPlace(stored, from))
        return FloatArray({reinterpret_cast<const float*>(from), stored.count}, stored.file);
    auto room = roomForValues(stored.file->path(), stored.count);
    if (!room)
        return room.error();
    float* const to = room.value().get();
    constexpr std::size_t kBatch = 16;  // some 10 ms of work between two looks at the task
    const std::size_t pieces = pieceCount(stored.count);
    for (std::size_t first = 0; first < pieces; first += kBatch) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const std::size_t last = std::min(first + kBatch, pieces);
        const std::size_t end = std::min(last * kPieceValues, stored.count);
        const std::size_t done = convertPieces(stored, from, first, last, to);
        if (done < end)
            return outOfRange(stored, done);
        task.progress(static_cast<double>(end) / static_cast<double>(stored.count));
    }
    return FloatArray({to, stored.count}, std::move(room).value());
}

Result<Tensor> finishedTensor(const MappedFile& file, std::string name, Shape shape,
                              const ElementType& type, FloatArray values) {
    constexpr double kBitsPerByte = 8;
    Tensor tensor = makeTensor(std::move(name), std::move(shape), std::string(type.id),
                               kBitsPerByte * static_cast<double>(type.bytes), std::move(values));
    if (!file.whole())
        return cutWhileReading(file.path());
    return tensor;
}

}  // namespace quantscope
