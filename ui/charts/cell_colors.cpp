// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cell_colors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace quantscope {

namespace {

// Sampled from the published map at eighteen even places.
constexpr std::array<QRgb, 18> kCividis{0xff00204c, 0xff002a66, 0xff00346e, 0xff273f6c, 0xff3c4a6b,
                                        0xff4c556b, 0xff5b5f6d, 0xff686a70, 0xff757575, 0xff838178,
                                        0xff928c78, 0xffa19876, 0xffb0a572, 0xffc0b16d, 0xffd1bf66,
                                        0xffe1cc5c, 0xfff3db4f, 0xffffe945};
constexpr std::array<QRgb, 3> kSigned{0xff0072b2, 0xffffffff, 0xffd55e00};

int between(int from, int to, double share) {
    return static_cast<int>(std::lround(from + (to - from) * share));
}

QColor onMap(std::span<const QRgb> map, double share) {
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(map.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), map.size() - 2);
    const double rest = place - static_cast<double>(below);
    const QRgb from = map[below];
    const QRgb to = map[below + 1];
    return {between(qRed(from), qRed(to), rest), between(qGreen(from), qGreen(to), rest),
            between(qBlue(from), qBlue(to), rest)};
}

}  // namespace

QColor cellColor(const FigurePanel& panel, double value) {
    if (std::isnan(value) || !(panel.lower < panel.upper))
        return {};
    const double share = (value - panel.lower) / (panel.upper - panel.lower);
    return panel.colors == CellColors::Signed ? onMap(kSigned, share) : onMap(kCividis, share);
}

}  // namespace quantscope
