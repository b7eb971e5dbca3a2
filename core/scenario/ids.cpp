// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ids.h"

#include <array>
#include <span>
#include <utility>

namespace quantscope {

namespace {

template <class T>
using IdTable = std::span<const std::pair<T, std::string_view>>;

constexpr std::array<std::pair<OutlierSide, std::string_view>, 3> kSides{{
    {OutlierSide::Both, "both"},
    {OutlierSide::Positive, "positive"},
    {OutlierSide::Negative, "negative"},
}};

constexpr std::array<std::pair<Metric, std::string_view>, 5> kMetrics{{
    {Metric::Mse, "mse"},
    {Metric::Mae, "mae"},
    {Metric::Sqnr, "sqnr"},
    {Metric::Cosine, "cosine"},
    {Metric::Kl, "kl"},
}};

constexpr std::array<std::pair<CountScale, std::string_view>, 3> kCountScales{{
    {CountScale::Linear, "linear"},
    {CountScale::Log, "log"},
    {CountScale::Density, "density"},
}};

constexpr std::array<std::pair<MatmulSource, std::string_view>, 5> kMatmulSources{{
    {MatmulSource::Worked, "worked"},
    {MatmulSource::Course, "course"},
    {MatmulSource::Random, "random"},
    {MatmulSource::Typed, "typed"},
    {MatmulSource::Dataset, "dataset"},
}};

template <class T>
std::string_view idIn(IdTable<T> table, T value) {
    for (const auto& [candidate, id] : table)
        if (candidate == value)
            return id;
    return {};
}

template <class T>
std::optional<T> valueIn(IdTable<T> table, std::string_view id) {
    for (const auto& [value, candidate] : table)
        if (candidate == id)
            return value;
    return std::nullopt;
}

}  // namespace

std::string_view idOf(OutlierSide side) {
    return idIn<OutlierSide>(kSides, side);
}
std::string_view idOf(Metric metric) {
    return idIn<Metric>(kMetrics, metric);
}
std::string_view idOf(CountScale scale) {
    return idIn<CountScale>(kCountScales, scale);
}
std::string_view idOf(MatmulSource source) {
    return idIn<MatmulSource>(kMatmulSources, source);
}
std::optional<OutlierSide> parseOutlierSide(std::string_view id) {
    return valueIn<OutlierSide>(kSides, id);
}
std::optional<Metric> parseMetric(std::string_view id) {
    return valueIn<Metric>(kMetrics, id);
}
std::optional<CountScale> parseCountScale(std::string_view id) {
    return valueIn<CountScale>(kCountScales, id);
}
std::optional<MatmulSource> parseMatmulSource(std::string_view id) {
    return valueIn<MatmulSource>(kMatmulSources, id);
}

}  // namespace quantscope
