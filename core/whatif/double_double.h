// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace quantscope {

/// A number as an unevaluated sum of two doubles, about 106 bits: for sums over whole tensors whose
/// differences are asked for later. Needs strict IEEE arithmetic (no fast-math, no contraction).
/// Source: Dekker 1971; Hida, Li, Bailey 2001 ("sloppy" addition, enough for sums that grow).
struct DoubleDouble {
    double high = 0;
    double low = 0;

    double value() const { return high + low; }
};

inline DoubleDouble twoSum(double a, double b) {
    const double sum = a + b;
    const double t = sum - a;
    return {sum, (a - (sum - t)) + (b - t)};
}

inline DoubleDouble operator+(DoubleDouble a, double b) {
    DoubleDouble sum = twoSum(a.high, b);
    sum.low += a.low;
    return twoSum(sum.high, sum.low);
}

inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
    DoubleDouble sum = twoSum(a.high, b.high);
    sum.low += a.low + b.low;
    return twoSum(sum.high, sum.low);
}

inline DoubleDouble operator-(DoubleDouble a, DoubleDouble b) {
    return a + DoubleDouble{-b.high, -b.low};
}

inline DoubleDouble twoProduct(double a, double b) {
    const double product = a * b;
    return {product, std::fma(a, b, -product)};
}

inline DoubleDouble operator*(DoubleDouble a, double b) {
    DoubleDouble product = twoProduct(a.high, b);
    product.low += a.low * b;
    return twoSum(product.high, product.low);
}

/// A sum of many doubles whose roundings are added up beside it (Ogita, Rump, Oishi 2005).
class CompensatedSum {
public:
    void add(double term) {
        const DoubleDouble sum = twoSum(total_.high, term);
        total_.high = sum.high;
        total_.low += sum.low;
    }
    void add(DoubleDouble term) {
        add(term.high);
        total_.low += term.low;
    }
    double value() const { return total_.value(); }

private:
    DoubleDouble total_;
};

}  // namespace quantscope
