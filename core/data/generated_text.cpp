// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/number_text.h"
#include "core/data/generators.h"

namespace quantscope {

namespace {

Error notUnderstood(std::string_view part) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "“%1” is not understood. Write for example "
                             "gen:normal(n=20000,scale=1,seed=42,outliers=0.002,reach=8.5)."),
             {std::string(part)}}};
}

std::optional<Distribution> distributionOf(std::string_view id) {
    for (const DistributionInfo& row : distributions())
        if (row.id == id)
            return row.distribution;
    return std::nullopt;
}

std::string_view idOfDistribution(Distribution distribution) {
    for (const DistributionInfo& row : distributions())
        if (row.distribution == distribution)
            return row.id;
    return {};
}

template <class T>
bool setWhole(T& target, std::string_view value) {
    const auto number = parseNumber(value);
    constexpr double kLargest = 9007199254740992.0;  // 2^53: exact in a double
    if (!number || *number < 0 || *number > kLargest || *number != std::floor(*number))
        return false;
    target = static_cast<T>(*number);
    return true;
}

bool setReal(double& target, std::string_view value) {
    const auto number = parseNumber(value);
    if (number)
        target = *number;
    return number.has_value();
}

bool setSide(OutlierSide& target, std::string_view value) {
    if (value == "both")
        target = OutlierSide::Both;
    else if (value == "positive")
        target = OutlierSide::Positive;
    else if (value == "negative")
        target = OutlierSide::Negative;
    else
        return false;
    return true;
}

bool setPlaced(std::vector<double>& target, std::string_view value) {
    while (!value.empty()) {
        const auto end = value.find(';');
        const auto number = parseNumber(value.substr(0, end));
        if (!number)
            return false;
        target.push_back(*number);
        value = end == std::string_view::npos ? std::string_view() : value.substr(end + 1);
    }
    return true;
}

bool setKey(GeneratedData& spec, std::string_view key, std::string_view value) {
    if (key == "n")
        return setWhole(spec.count, value);
    if (key == "seed")
        return setWhole(spec.seed, value);
    if (key == "location")
        return setReal(spec.location, value);
    if (key == "scale")
        return setReal(spec.scale, value);
    if (key == "tail")
        return setReal(spec.tail, value);
    if (key == "outliers")
        return setReal(spec.outliers.share, value);
    if (key == "reach")
        return setReal(spec.outliers.reach, value);
    if (key == "side")
        return setSide(spec.outliers.side, value);
    return key == "placed" && setPlaced(spec.placed, value);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

}  // namespace

Result<GeneratedData> parseGenerated(std::string_view text) {
    text = trimmed(text);
    const auto open = text.find('(');
    GeneratedData spec;
    const auto distribution = distributionOf(trimmed(text.substr(0, open)));
    if (!distribution)
        return notUnderstood(text);
    spec.distribution = *distribution;
    if (open == std::string_view::npos)
        return spec;
    if (text.back() != ')')
        return notUnderstood(text);
    std::string_view rest = text.substr(open + 1, text.size() - open - 2);
    while (!trimmed(rest).empty()) {
        const auto end = rest.find(',');
        const std::string_view part = trimmed(rest.substr(0, end));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos ||
            !setKey(spec, trimmed(part.substr(0, equals)), trimmed(part.substr(equals + 1))))
            return notUnderstood(part);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return spec;
}

std::string generatedText(const GeneratedData& spec) {
    const GeneratedData usual;
    std::string keys;
    const auto add = [&keys](std::string_view key, const std::string& value) {
        keys += (keys.empty() ? "" : ",") + std::string(key) + "=" + value;
    };
    if (spec.count != usual.count)
        add("n", std::to_string(spec.count));
    if (spec.location != usual.location)
        add("location", numberText(spec.location));
    if (spec.scale != usual.scale)
        add("scale", numberText(spec.scale));
    if (spec.tail != usual.tail)
        add("tail", numberText(spec.tail));
    if (spec.seed != usual.seed)
        add("seed", std::to_string(spec.seed));
    if (spec.outliers.share != usual.outliers.share)
        add("outliers", numberText(spec.outliers.share));
    if (spec.outliers.reach != usual.outliers.reach)
        add("reach", numberText(spec.outliers.reach));
    if (spec.outliers.side != usual.outliers.side)
        add("side", spec.outliers.side == OutlierSide::Positive ? "positive" : "negative");
    if (!spec.placed.empty()) {
        std::string list;
        for (const double value : spec.placed)
            list += (list.empty() ? "" : ";") + numberText(value);
        add("placed", list);
    }
    return std::string(idOfDistribution(spec.distribution)) +
           (keys.empty() ? "" : "(" + keys + ")");
}

}  // namespace quantscope
