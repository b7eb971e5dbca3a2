// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "app/quantscope_cli/commands.h"
#include "core/base/number_text.h"
#include "core/numbers/number_formats.h"

namespace quantscope::cli {

namespace {

struct FormatsOptions {
    std::vector<std::string> values;
    std::vector<std::string> patterns;
    std::vector<std::string> formats;
    std::string overflow = "saturate";
};

// One line of the answer: a format alone, or with a number in it. `error` is value − wanted, where
// both are finite numbers.
struct FormatRow {
    const NumberFormat* format = nullptr;
    std::optional<std::uint64_t> pattern;
    std::optional<double> wanted;
};

std::string digitsOf(std::uint64_t bits, int width, int bitsPerDigit) {
    std::string text;
    for (int digit = (width + bitsPerDigit - 1) / bitsPerDigit - 1; digit >= 0; --digit)
        text += "0123456789abcdef"[bits >> static_cast<unsigned>(digit * bitsPerDigit) &
                                   ((1U << static_cast<unsigned>(bitsPerDigit)) - 1)];
    return text;
}

Json wordOrNumber(double value) {
    if (std::isfinite(value))
        return value;
    return numberText(value);
}

Json limitsJson(const NumberFormat& format) {
    Json json{{"format", format.name}, {"sign_bits", 1}};
    if (const auto* fixed = std::get_if<FixedPoint>(&format.layout)) {
        const FixedLimits limits = limitsOf(*fixed);
        json.update({{"exponent_bits", 0},
                     {"fraction_bits", fixed->fractionBits},
                     {"bias", nullptr},
                     {"integer_bits", fixed->integerBits},
                     {"max", limits.max},
                     {"min", limits.min},
                     {"step", limits.step},
                     {"min_normal", limits.step},
                     {"min_subnormal", nullptr},
                     {"epsilon", nullptr},
                     {"decimal_digits", nullptr}});
        return json;
    }
    const auto& floating = std::get<FloatFormat>(format.layout);
    const FloatLimits limits = limitsOf(floating);
    json.update({{"exponent_bits", floating.exponentBits},
                 {"fraction_bits", floating.fractionBits},
                 {"bias", floating.bias},
                 {"max", limits.max},
                 {"min_normal", limits.minNormal},
                 {"min_subnormal", number(limits.minSubnormal)},
                 {"epsilon", limits.epsilon},
                 {"decimal_digits", limits.decimalDigits}});
    return json;
}

void addNumber(Json& json, const FormatRow& row) {
    for (const char* field : {"bits", "hex", "value", "error", "class"})
        json[field] = nullptr;
    if (!row.pattern)
        return;
    const NumberFormat& format = *row.format;
    const double value = decode(format, *row.pattern);
    json["bits"] = digitsOf(*row.pattern, format.width(), 1);
    json["hex"] = digitsOf(*row.pattern, format.width(), 4);
    json["value"] = wordOrNumber(value);
    if (row.wanted && std::isfinite(*row.wanted) && std::isfinite(value))
        json["error"] = value - *row.wanted;
    json["class"] = idOf(classOf(format, *row.pattern));
    if (const auto* fixed = std::get_if<FixedPoint>(&format.layout))
        json["integer"] = integerOfPattern(*fixed, *row.pattern);
}

Cell cellOf(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    return value.is_number() ? Cell(value.get<double>()) : Cell();
}

Answer answerFor(const std::vector<FormatRow>& rows) {
    Answer answer;
    answer.json = {{"rows", Json::array()}};
    for (const char* column :
         {"format", "bits", "hex", "value", "error", "class", "exponent_bits", "fraction_bits",
          "bias", "max", "min_normal", "min_subnormal", "epsilon", "decimal_digits"})
        answer.table.columns.push_back({column, {column, {}}});
    for (const FormatRow& row : rows) {
        Json json = limitsJson(*row.format);
        addNumber(json, row);
        std::vector<Cell> cells;
        for (const TableColumn& column : answer.table.columns)
            cells.push_back(cellOf(json.at(column.id)));
        answer.table.rows.push_back(std::move(cells));
        answer.json["rows"].push_back(std::move(json));
    }
    return answer;
}

Result<std::vector<NumberFormat>> chosenFormats(const FormatsOptions& options) {
    std::vector<NumberFormat> formats;
    for (const std::string& name : options.formats) {
        auto format = parseNumberFormat(name);
        if (!format)
            return format.error();
        formats.push_back(std::move(format).value());
    }
    if (formats.empty())
        for (const KnownFloat& known : knownFloats())
            formats.push_back({std::string(known.name), known.format});
    return formats;
}

Result<std::uint64_t> patternOf(const NumberFormat& format, std::string text) {
    if (text.starts_with("0x") || text.starts_with("0X"))
        text.erase(0, 2);
    std::uint64_t bits = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, bits, 16);
    const bool fits = format.width() == 64 || bits >> static_cast<unsigned>(format.width()) == 0;
    if (text.empty() || stop != end || error != std::errc{} || !fits)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "“%1” is no pattern of %2, which has %3 bits. Give up "
                                      "to %4 hexadecimal digits."),
                      {text, format.name, std::int64_t{format.width()},
                       std::int64_t{(format.width() + 3) / 4}}}};
    return bits;
}

Result<double> valueOf(const std::string& text) {
    const auto value = parseNumber(text);
    if (!value)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "“%1” is no number. --value takes numbers and the words "
                                      "nan, inf and -inf."),
                      {text}}};
    return *value;
}

// Rows of one format: its values, then its patterns; the format alone when neither is asked for.
Result<Done> addRows(const NumberFormat& format, const FormatsOptions& options,
                     std::vector<FormatRow>& rows) {
    const Overflow overflow =
        options.overflow == "saturate" ? Overflow::Saturate : Overflow::Nonfinite;
    for (const std::string& text : options.values) {
        const auto value = valueOf(text);
        if (!value)
            return value.error();
        rows.push_back({&format, encode(format, value.value(), overflow), value.value()});
    }
    for (const std::string& text : options.patterns) {
        const auto pattern = patternOf(format, text);
        if (!pattern)
            return pattern.error();
        rows.push_back({&format, pattern.value(), std::nullopt});
    }
    if (options.values.empty() && options.patterns.empty())
        rows.push_back({&format, std::nullopt, std::nullopt});
    return Done{};
}

Result<Done> runFormats(const FormatsOptions& options, const OutputOptions& output) {
    const auto formats = chosenFormats(options);
    if (!formats)
        return formats.error();
    std::vector<FormatRow> rows;
    for (const NumberFormat& format : formats.value())
        if (auto done = addRows(format, options, rows); !done)
            return done;
    return write(answerFor(rows), output);
}

}  // namespace

Command addFormats(CLI::App& program, const OutputOptions& output) {
    auto* command =
        program.add_subcommand("formats", "Number formats: their reach, encoding and decoding");
    command->footer("Example: quantscope-cli formats --value 0.1,448 --format E4M3FN");
    auto options = std::make_shared<FormatsOptions>();
    command->add_option("--value", options->values, "Numbers to encode; also nan, inf, -inf")
        ->delimiter(',');
    command->add_option("--hex", options->patterns, "Patterns to decode, hexadecimal")
        ->delimiter(',');
    command
        ->add_option("--format", options->formats,
                     "FP64, FP32, TF32, FP16, BF16, E5M2, E4M3FN, E3M2, E2M3, E2M1, Qm.n and more; "
                     "default: all floating-point ones")
        ->take_all();
    command->add_option("--overflow", options->overflow, "saturate (default) or nonfinite")
        ->check(CLI::IsMember({"saturate", "nonfinite"}));
    return {command, [options, &output] { return runFormats(*options, output); }};
}

}  // namespace quantscope::cli
