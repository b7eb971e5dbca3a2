// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reference_errors.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace quantscope::test {

namespace {

class Reference {
public:
    explicit Reference(std::size_t levels) : squares_(levels, 0) {
        errors_.populations.assign(levels, 0);
    }

    void add(float value, double level, std::size_t index, bool below, bool above) {
        const long double x = value;
        const long double back = level;
        const long double error = back - x;
        (below || above ? clipping_ : rounding_) += error * error;
        squares_[index] += error * error;
        absolute_ += std::abs(error);
        values_ += x * x;
        reconstructed_ += back * back;
        cross_ += x * back;
        ErrorSums& sums = errors_.sums;
        ++sums.count;
        sums.maxAbsolute = std::max(sums.maxAbsolute, std::abs(level - static_cast<double>(value)));
        sums.clipped += below || above ? 1 : 0;
        sums.zeroed += level == 0 && value != 0 ? 1 : 0;
        errors_.clippedBelow += below ? 1 : 0;
        errors_.clippedAbove += above ? 1 : 0;
        ++errors_.populations[index];
    }

    LevelErrors finished() {
        ErrorSums& sums = errors_.sums;
        sums.roundingSquares = static_cast<double>(rounding_);
        sums.clippingSquares = static_cast<double>(clipping_);
        sums.absolute = static_cast<double>(absolute_);
        sums.valueSquares = static_cast<double>(values_);
        sums.reconstructedSquares = static_cast<double>(reconstructed_);
        sums.cross = static_cast<double>(cross_);
        errors_.levelSquares.assign(squares_.begin(), squares_.end());
        return errors_;
    }

private:
    LevelErrors errors_;
    std::vector<long double> squares_;
    long double rounding_ = 0;
    long double clipping_ = 0;
    long double absolute_ = 0;
    long double values_ = 0;
    long double reconstructed_ = 0;
    long double cross_ = 0;
};

// Collects what is wrong.
class Complaints {
public:
    template <class T>
    void equal(const char* name, const T& got, const T& expected) {
        if (got != expected)
            complain(name, got, expected);
    }

    void close(const std::string& name, double got, double expected, double allowed) {
        if (!(std::abs(got - expected) <= allowed))
            complain(name, got, expected);
    }

    std::string text() const { return text_.str(); }

private:
    template <class T>
    void complain(const std::string& name, const T& got, const T& expected) {
        text_.precision(17);
        text_ << name << ' ' << got << " instead of " << expected << "; ";
    }

    std::ostringstream text_;
};

}  // namespace

LevelErrors referenceErrors(std::span<const float> finite, const AffineQuantizer& quantizer) {
    const auto levels = static_cast<std::int64_t>(quantizer.params().codes.levels());
    Reference reference(static_cast<std::size_t>(levels));
    for (const float x : finite) {
        const std::int64_t wanted = quantizer.unclampedIndex(x);
        const auto index =
            static_cast<std::int32_t>(std::clamp<std::int64_t>(wanted, 0, levels - 1));
        reference.add(x, quantizer.level(index), static_cast<std::size_t>(index), wanted < 0,
                      wanted >= levels);
    }
    return reference.finished();
}

LevelErrors referenceErrors(std::span<const float> finite, const LevelTable& table) {
    Reference reference(table.levels.size());
    for (const float x : finite) {
        const std::size_t index = indexOf(table, x);
        reference.add(x, table.levels[index], index, x < table.clipBelow, x >= table.clipFrom);
    }
    return reference.finished();
}

std::string errorDifference(const LevelErrors& got, const LevelErrors& expected, double relative) {
    constexpr double kLoose = 1e-6;
    Complaints complaints;
    const ErrorSums& a = got.sums;
    const ErrorSums& b = expected.sums;
    complaints.equal("count", a.count, b.count);
    complaints.equal("clipped", a.clipped, b.clipped);
    complaints.equal("zeroed", a.zeroed, b.zeroed);
    complaints.equal("largest error", a.maxAbsolute, b.maxAbsolute);
    complaints.equal("clipped below", got.clippedBelow, expected.clippedBelow);
    complaints.equal("clipped above", got.clippedAbove, expected.clippedAbove);
    complaints.equal("number of levels", got.populations.size(), expected.populations.size());
    for (std::size_t i = 0; i < expected.populations.size(); ++i)
        complaints.equal("population", got.populations.at(i), expected.populations[i]);

    const double total = b.roundingSquares + b.clippingSquares;
    const double floor = 1e-15 * b.valueSquares;
    complaints.close("squares", a.roundingSquares + a.clippingSquares, total, relative * total);
    complaints.close("rounding squares", a.roundingSquares, b.roundingSquares,
                     kLoose * b.roundingSquares + relative * total);
    complaints.close("clipping squares", a.clippingSquares, b.clippingSquares,
                     kLoose * b.clippingSquares + relative * total);
    complaints.close("absolute", a.absolute, b.absolute, kLoose * b.absolute);
    complaints.close("value squares", a.valueSquares, b.valueSquares, 1e-12 * b.valueSquares);
    complaints.close("reconstructed squares", a.reconstructedSquares, b.reconstructedSquares,
                     1e-12 * b.reconstructedSquares);
    complaints.close("cross", a.cross, b.cross,
                     1e-12 * std::sqrt(b.valueSquares) * std::sqrt(b.reconstructedSquares));
    for (std::size_t i = 0; i < expected.levelSquares.size(); ++i)
        complaints.close("squares of level " + std::to_string(i), got.levelSquares.at(i),
                         expected.levelSquares[i],
                         kLoose * expected.levelSquares[i] + relative * total + floor);
    return complaints.text();
}

}  // namespace quantscope::test
