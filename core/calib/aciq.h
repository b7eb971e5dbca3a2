// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Analytical clipping (ACIQ; Banner, Nahshan, Soudry 2019, arXiv:1810.05723): the limit α that
// minimises rounding noise α² / (3·4^b) of 2^b even bins plus the squared tail beyond α, for data
// of a known distribution. Where all codes lie above zero, as after ReLU, the steps are those of
// one bit more. @pre 1 <= bits <= 17.
namespace quantscope {

/// α / σ for normal data: the root of a·erfc(a/√2) − √(2/π)·e^(−a²/2) + a / (3·4^b).
double aciqGaussRatio(int bits);

/// α / β for Laplace data of mean absolute deviation β: the root of a·e^a = 3·4^b.
double aciqLaplaceRatio(int bits);

/// The modelled mean squared error at limit α, spread σ or β.
double aciqGaussError(double alpha, double sigma, int bits);
double aciqLaplaceError(double alpha, double beta, int bits);

}  // namespace quantscope
