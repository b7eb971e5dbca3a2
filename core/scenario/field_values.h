// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/scenario/fields.h"
#include "core/scenario/ids.h"

// Between the members of a scenario and the values of its fields. The setters return false, and
// change nothing, for a value that the member cannot have. Values come out of JSON: a whole number
// may stand where a real is meant.
namespace quantscope {

/// Of counts and sizes of tensors.
inline constexpr std::int64_t kLargestSize = std::int64_t{1} << 40;

/// The value as a finite number, as a whole number, as text; nothing for another kind of value.
std::optional<double> realOf(const FieldValue& value);
std::optional<std::int64_t> wholeOf(const FieldValue& value);
const std::string* textOf(const FieldValue& value);

/// Both ends are allowed.
bool setReal(double& target, const FieldValue& value, double lowest, double highest);
bool setOptionalReal(std::optional<double>& target, const FieldValue& value);
bool setBool(bool& target, const FieldValue& value);
bool setText(std::string& target, const FieldValue& value);

/// From 1 to kLargestSize; from 0 to it.
bool setOptionalSize(std::optional<std::size_t>& target, const FieldValue& value);
bool setOptionalIndex(std::optional<std::size_t>& target, const FieldValue& value);
FieldValue optionalSize(const std::optional<std::size_t>& size);

/// Both ends are allowed.
template <class T>
bool setWhole(T& target, const FieldValue& value, std::int64_t lowest, std::int64_t highest) {
    const auto number = wholeOf(value);
    if (!number || *number < lowest || *number > highest)
        return false;
    target = static_cast<T>(*number);
    return true;
}

template <class T>
FieldValue wholeValue(T value) {
    return static_cast<std::int64_t>(value);
}

/// What `parse` makes of an id.
template <class T, class Parse>
bool setId(T& target, const FieldValue& value, Parse parse) {
    const auto* id = textOf(value);
    if (!id)
        return false;
    auto parsed = parse(*id);
    if (!parsed)
        return false;
    target = *parsed;
    return true;
}

template <class T>
FieldValue idValue(T value) {
    return std::string(idOf(value));
}

template <class Number>
FieldValue numbersOf(const std::vector<Number>& numbers) {
    return std::vector<double>(numbers.begin(), numbers.end());
}

template <class Number>
bool setNumbers(std::vector<Number>& target, const FieldValue& value) {
    const auto* numbers = std::get_if<std::vector<double>>(&value);
    if (!numbers)
        return false;
    target.clear();
    for (const double number : *numbers)
        target.push_back(static_cast<Number>(number));
    return true;
}

}  // namespace quantscope
