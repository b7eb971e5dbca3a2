// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/field_values.h"

namespace quantscope {

std::optional<double> realOf(const FieldValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&value);
    return number && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

std::optional<std::int64_t> wholeOf(const FieldValue& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

const std::string* textOf(const FieldValue& value) {
    return std::get_if<std::string>(&value);
}

bool setReal(double& target, const FieldValue& value, double lowest, double highest) {
    const auto number = realOf(value);
    if (!number || *number < lowest || *number > highest)
        return false;
    target = *number;
    return true;
}

bool setOptionalReal(std::optional<double>& target, const FieldValue& value) {
    const auto number = realOf(value);
    if (number)
        target = number;
    return number.has_value();
}

bool setBool(bool& target, const FieldValue& value) {
    const auto* flag = std::get_if<bool>(&value);
    if (flag)
        target = *flag;
    return flag != nullptr;
}

bool setText(std::string& target, const FieldValue& value) {
    const auto* words = textOf(value);
    if (words)
        target = *words;
    return words != nullptr;
}

bool setOptionalSize(std::optional<std::size_t>& target, const FieldValue& value) {
    std::size_t size = 0;
    if (!setWhole(size, value, 1, kLargestSize))
        return false;
    target = size;
    return true;
}

bool setOptionalIndex(std::optional<std::size_t>& target, const FieldValue& value) {
    std::size_t index = 0;
    if (!setWhole(index, value, 0, kLargestSize))
        return false;
    target = index;
    return true;
}

FieldValue optionalSize(const std::optional<std::size_t>& size) {
    return size ? wholeValue(*size) : FieldValue();
}

}  // namespace quantscope
