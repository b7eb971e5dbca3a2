// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/gemm.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>
#include <vector>

#include "core/base/huge_buffer.h"
#include "core/base/parallel.h"
#include "core/matmul/block_loops.h"
#include "core/simd/target_clones.h"

namespace quantscope {

using kernels::GemmKernels;

struct PackedMatrix::Data {
    const GemmKernels* path = nullptr;
    CodeType typeA = CodeType::Int8;
    CodeType type = CodeType::Int8;
    std::int32_t zeroPoint = 0;
    std::size_t rows = 0;
    std::size_t columns = 0;
    Blocking blocking;
    HugeBuffer<std::uint8_t> panels;
    std::vector<std::int32_t> columnSums;
};

struct PackedAccess {
    static const auto& data(const PackedMatrix& matrix) {
        static const PackedMatrix::Data kEmpty{&kernels::portableKernels()};
        return matrix.data_ ? *matrix.data_ : kEmpty;
    }
};

namespace {

Error usage(std::string_view text, std::vector<Message::Argument> arguments = {}) {
    return {Errc::Usage, {text, std::move(arguments)}};
}

std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

std::uint32_t wrapped(std::int32_t value) {
    return static_cast<std::uint32_t>(value);
}

Error noSuchIsa(MatmulIsa isa) {
    return usage(QUANTSCOPE_TEXT("core", "This computer has no %1; choose another kernel."),
                 {std::string(isaName(isa))});
}

Error tooLarge(std::size_t m, std::size_t n, std::size_t k) {
    return {Errc::TooLarge,
            {QUANTSCOPE_TEXT("core",
                             "The product of %1 × %2 and %2 × %3 codes needs more memory "
                             "than this computer can give; use smaller matrices."),
             {number(m), number(k), number(n)}}};
}

std::optional<Error> strideError(std::size_t rows, std::size_t columns, std::size_t stride) {
    if (rows <= 1 || stride >= columns)
        return std::nullopt;
    return usage(QUANTSCOPE_TEXT("core", "Rows of %1 values cannot start %2 values apart."),
                 {number(columns), number(stride)});
}

std::optional<Error> headroomError(const CodeMatrix& a, CodeType typeB, std::int32_t zeroPointB,
                                   Overflow overflow) {
    const std::size_t longest = largestExactK(a.type, a.zeroPoint, typeB, zeroPointB);
    if (overflow == Overflow::Wrap || a.columns <= longest)
        return std::nullopt;
    return Error{Errc::BadInput,
                 {QUANTSCOPE_TEXT("core",
                                  "A sum of %1 products may leave the 32-bit accumulator: these "
                                  "codes are safe up to %2. Split the inner dimension."),
                  {number(a.columns), number(longest)}}};
}

std::optional<Error> shapeError(const CodeMatrix& a, std::size_t rowsB, std::size_t columnsB,
                                const AccumulatorMatrix& c) {
    if (a.columns != rowsB)
        return Error{Errc::BadInput,
                     {QUANTSCOPE_TEXT("core",
                                      "A has %1 columns and B has %2 rows; a product "
                                      "needs as many of one as of the other."),
                      {number(a.columns), number(rowsB)}}};
    if (auto error = strideError(a.rows, a.columns, a.stride))
        return error;
    return strideError(a.rows, columnsB, c.stride);
}

QUANTSCOPE_TARGET_CLONES
void addRow(const std::uint8_t* row, std::uint32_t flip, std::size_t columns, std::uint32_t* sums) {
    for (std::size_t j = 0; j < columns; ++j)
        sums[j] += row[j] ^ flip;
}

// Of the codes themselves. Signed bytes are added as b + 128, which is corrected at the end.
std::vector<std::int32_t> columnSums(const CodeMatrix& b) {
    const std::uint32_t flip = b.type == CodeType::Int8 ? 0x80 : 0;
    std::vector<std::uint32_t> sums(b.columns);
    const auto* codes = static_cast<const std::uint8_t*>(b.codes);
    for (std::size_t i = 0; i < b.rows; ++i)
        addRow(codes + i * b.stride, flip, b.columns, sums.data());
    std::vector<std::int32_t> result(b.columns);
    for (std::size_t j = 0; j < b.columns; ++j)
        result[j] = static_cast<std::int32_t>(sums[j] - flip * static_cast<std::uint32_t>(b.rows));
    return result;
}

// Makes the sums of codes into those of the differences from the zero-points, modulo 2³².
struct Starts {
    std::vector<std::int32_t> rows;
    std::vector<std::int32_t> zeros;
    std::vector<std::int32_t> columns;
};

void startRows(const Product& product, std::int32_t zeroPointB, Starts& starts) {
    const CodeMatrix& a = product.a;
    starts.rows.assign(a.rows, 0);
    if (product.blocking.inner < a.columns)
        starts.zeros.assign(a.rows, 0);
    const std::uint32_t factor = wrapped(zeroPointB) + wrapped(product.signs.shift);
    if (factor == 0)
        return;
    product.path->rowSums(static_cast<const std::uint8_t*>(a.codes), a.stride, a.type, a.rows,
                          a.columns, starts.rows.data());
    for (std::int32_t& start : starts.rows)
        start = static_cast<std::int32_t>(0U - factor * wrapped(start));
}

void startColumns(const CodeMatrix& a, std::int32_t zeroPointB, std::span<const std::int32_t> sums,
                  Starts& starts) {
    const std::uint32_t all =
        static_cast<std::uint32_t>(a.columns) * wrapped(a.zeroPoint) * wrapped(zeroPointB);
    // Kernels read whole registers of starts, beyond the last column too.
    constexpr std::size_t kWidestPanel = 64;
    starts.columns.resize(sums.size() + kWidestPanel);
    for (std::size_t j = 0; j < sums.size(); ++j)
        starts.columns[j] =
            static_cast<std::int32_t>(all - wrapped(a.zeroPoint) * wrapped(sums[j]));
}

// Handing work to another thread costs more than a small product takes.
unsigned usefulThreads(const Product& product, unsigned asked) {
    constexpr double kWorthwhile = 192.0 * 192.0 * 192.0;
    const double products = static_cast<double>(product.a.rows) *
                            static_cast<double>(product.columns) *
                            static_cast<double>(product.a.columns);
    if (products < kWorthwhile)
        return 1;
    return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

constexpr std::size_t kSmallestStrip = 256;

// Strips of whole panels, more than threads: one that shares its core with someone else takes
// fewer.
std::size_t stripColumns(const Product& product, unsigned threads) {
    const std::size_t share = threads == 1 ? product.columns : product.columns / (4 * threads);
    const std::size_t panel = product.path->panelColumns;
    return (std::max(kSmallestStrip, share) + panel - 1) / panel * panel;
}

Result<Done> run(Product& product, Starts& starts, std::int32_t zeroPointB, unsigned threads) {
    const std::size_t n = product.columns;
    startRows(product, zeroPointB, starts);
    product.rowStart = starts.rows.data();
    product.zeros = starts.zeros.data();
    product.columnStart = starts.columns.empty() ? nullptr : starts.columns.data();
    const unsigned useful = usefulThreads(product, threads);
    const std::size_t strip = stripColumns(product, useful);
    std::atomic<bool> failed = false;
    forEachPiece((n + strip - 1) / strip,
                 [&](std::size_t piece) {
                     const std::size_t from = piece * strip;
                     const std::size_t to = std::min(n, from + strip);
                     if (!multiplyColumns(product, from, to))
                         failed = true;
                 },
                 useful);
    if (product.task->cancelled())
        return Error{Errc::Cancelled, {}};
    if (failed)
        return tooLarge(product.a.rows, n, product.a.columns);
    return Done{};
}

// Nothing to multiply: a sum of no products is 0.
bool finishEmpty(const CodeMatrix& a, std::size_t columns, const AccumulatorMatrix& c) {
    if (a.rows == 0 || columns == 0)
        return true;
    if (a.columns > 0)
        return false;
    for (std::size_t i = 0; i < a.rows; ++i)
        std::fill_n(c.values + i * c.stride, columns, 0);
    return true;
}

std::int64_t largestMagnitude(CodeType type, std::int32_t zeroPoint) {
    const std::int64_t lowest = type == CodeType::Int8 ? -128 : 0;
    const std::int64_t highest = lowest + 255;
    return std::max(std::abs(lowest - zeroPoint), std::abs(highest - zeroPoint));
}

}  // namespace

std::size_t largestExactK(CodeType a, std::int32_t zeroPointA, CodeType b,
                          std::int32_t zeroPointB) {
    const std::int64_t largest = largestMagnitude(a, zeroPointA) * largestMagnitude(b, zeroPointB);
    return static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / largest);
}

Result<Done> multiplyWith(const GemmKernels& path, const CodeMatrix& a, const CodeMatrix& b,
                          AccumulatorMatrix c, const GemmOptions& options) {
    if (auto error = shapeError(a, b.rows, b.columns, c))
        return *error;
    if (auto error = strideError(b.rows, b.columns, b.stride))
        return *error;
    if (auto error = headroomError(a, b.type, b.zeroPoint, options.overflow))
        return *error;
    if (finishEmpty(a, b.columns, c))
        return Done{};
    Product product;
    product.path = &path;
    product.a = a;
    product.b = b;
    product.c = c;
    product.columns = b.columns;
    product.task = &options.task;
    product.blocking = blockingFor(*product.path, a.rows, b.columns, a.columns);
    product.signs = signPlan(*product.path, a.type, b.type);
    Starts starts;
    if (a.zeroPoint != 0)
        startColumns(a, b.zeroPoint, columnSums(b), starts);
    return run(product, starts, b.zeroPoint, options.threads);
}

Result<Done> multiplyCodes(const CodeMatrix& a, const CodeMatrix& b, AccumulatorMatrix c,
                           const GemmOptions& options) {
    const GemmKernels* path = kernels::kernelsOf(options.isa);
    return path ? multiplyWith(*path, a, b, c, options) : Result<Done>(noSuchIsa(options.isa));
}

Result<Done> multiplyCodes(const CodeMatrix& a, const PackedMatrix& b, AccumulatorMatrix c,
                           const GemmOptions& options) {
    const auto& data = PackedAccess::data(b);
    if (auto error = shapeError(a, data.rows, data.columns, c))
        return *error;
    if (auto error = headroomError(a, data.type, data.zeroPoint, options.overflow))
        return *error;
    if (a.type != data.typeA)
        return usage(QUANTSCOPE_TEXT("core",
                                     "B was packed for the other type of A; pack it "
                                     "again for this one."));
    if (finishEmpty(a, data.columns, c))
        return Done{};
    Product product;
    product.path = data.path;
    product.a = a;
    product.c = c;
    product.columns = data.columns;
    product.task = &options.task;
    product.blocking = blockingFor(*data.path, a.rows, data.columns, a.columns);
    product.blocking.inner = data.blocking.inner;
    product.signs = signPlan(*data.path, a.type, data.type);
    product.packed = data.panels.data();
    Starts starts;
    if (a.zeroPoint != 0)
        startColumns(a, data.zeroPoint, data.columnSums, starts);
    return run(product, starts, data.zeroPoint, options.threads);
}

Result<PackedMatrix> PackedMatrix::pack(const CodeMatrix& b, CodeType typeA, MatmulIsa isa,
                                        unsigned threads) {
    if (auto error = strideError(b.rows, b.columns, b.stride))
        return *error;
    Product product;
    product.path = kernels::kernelsOf(isa);
    if (!product.path)
        return noSuchIsa(isa);
    product.b = b;
    product.a.columns = b.rows;
    product.columns = b.columns;
    product.signs = signPlan(*product.path, typeA, b.type);
    product.blocking = blockingFor(*product.path, SIZE_MAX, b.columns, b.rows);
    const std::size_t panel = product.path->panelColumns;
    const std::size_t panels = (b.columns + panel - 1) / panel;
    auto memory = HugeBuffer<std::uint8_t>::make(panels * panelBytes(*product.path, b.rows));
    if (!memory)
        return tooLarge(0, b.columns, b.rows);
    auto data =
        std::make_shared<Data>(Data{product.path, typeA, b.type, b.zeroPoint, b.rows, b.columns,
                                    product.blocking, std::move(*memory), columnSums(b)});
    packPanels(product, data->panels.data(), threads);
    PackedMatrix packed;
    packed.data_ = std::move(data);
    return packed;
}

std::size_t PackedMatrix::rows() const {
    return data_ ? data_->rows : 0;
}
std::size_t PackedMatrix::columns() const {
    return data_ ? data_->columns : 0;
}
MatmulIsa PackedMatrix::isa() const {
    return data_ ? data_->path->isa : MatmulIsa::Portable;
}
std::size_t PackedMatrix::bytes() const {
    return data_ ? data_->panels.size() : 0;
}

}  // namespace quantscope
