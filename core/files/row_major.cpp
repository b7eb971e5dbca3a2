// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/row_major.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/parallel.h"
#include "core/files/elements.h"

namespace quantscope {

namespace {

// Two tiles of this many rows and columns of floats stay in the first cache.
constexpr std::size_t kTile = 32;

// The axes in between the first and the last only shift the start of a matrix: first axis by last
// axis, adjacent along the first in the file and along the last in the result.
class FortranMatrices {
public:
    explicit FortranMatrices(Shape shape) : shape_(std::move(shape)) {
        rows_ = shape_.front();
        columns_ = shape_.back();
        for (std::size_t axis = 1; axis + 1 < shape_.size(); ++axis)
            matrices_ *= shape_[axis];
        strips_ = (rows_ + kTile - 1) / kTile;
    }

    /// Strips of up to kTile rows, over all matrices.
    std::size_t strips() const { return matrices_ * strips_; }
    std::size_t valuesPerStrip() const { return std::min(kTile, rows_) * columns_; }

    void transposeStrip(std::size_t strip, const float* from, float* to) const {
        const std::size_t matrix = strip / strips_;
        const std::size_t row = strip % strips_ * kTile;
        const std::size_t rows = std::min(kTile, rows_ - row);
        const float* source = from + fileStart(matrix) + row;
        float* target = to + matrix * columns_ + row * matrices_ * columns_;
        for (std::size_t column = 0; column < columns_; column += kTile)
            transposeTile(source + column * rows_ * matrices_, target + column, rows,
                          std::min(kTile, columns_ - column));
    }

private:
    // Row-major number of a matrix to where it starts in the file.
    std::size_t fileStart(std::size_t matrix) const {
        std::size_t start = 0;
        std::size_t stride = rows_ * matrices_;
        for (std::size_t axis = shape_.size() - 1; axis-- > 1;) {
            stride /= shape_[axis];
            start += matrix % shape_[axis] * stride;
            matrix /= shape_[axis];
        }
        return start;
    }

    void transposeTile(const float* from, float* to, std::size_t rows, std::size_t columns) const {
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                to[row * matrices_ * columns_ + column] = from[column * rows_ * matrices_ + row];
    }

    Shape shape_;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::size_t matrices_ = 1;
    std::size_t strips_ = 0;
};

}  // namespace

Result<FloatArray> rowMajorFromFortran(FloatArray values, const Shape& shape,
                                       const std::filesystem::path& path, const Task& task) {
    Shape longAxes;
    std::copy_if(shape.begin(), shape.end(), std::back_inserter(longAxes),
                 [](std::size_t size) { return size != 1; });
    if (longAxes.size() < 2 || values.empty())
        return values;
    auto room = roomForValues(path, values.size());
    if (!room)
        return room.error();
    const FortranMatrices matrices(std::move(longAxes));
    const float* const from = values.values().data();
    float* const to = room.value().get();
    constexpr std::size_t kBatch = 16;
    const std::size_t perPiece = std::max<std::size_t>(1, kPieceValues / matrices.valuesPerStrip());
    for (std::size_t first = 0; first < matrices.strips(); first += kBatch * perPiece) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const std::size_t last = std::min(first + kBatch * perPiece, matrices.strips());
        forEachPiece((last - first + perPiece - 1) / perPiece, [&](std::size_t piece) {
            const std::size_t begin = first + piece * perPiece;
            const std::size_t end = std::min(begin + perPiece, last);
            for (std::size_t strip = begin; strip < end; ++strip)
                matrices.transposeStrip(strip, from, to);
        });
    }
    return FloatArray({to, values.size()}, std::move(room).value());
}

}  // namespace quantscope
