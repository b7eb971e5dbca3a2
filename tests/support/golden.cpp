// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>

namespace quantscope::test {

namespace {

[[noreturn]] void stop(const std::string& sentence) {
    std::fprintf(stderr, "golden vectors: %s\n", sentence.c_str());
    std::abort();
}

std::string goldenFolder() {
    const char* folder = std::getenv("QUANTSCOPE_GOLDEN_DIR");
    return folder && *folder ? folder : std::string(QUANTSCOPE_TEST_DATA) + "/golden";
}

double numberIn(const Json& value) {
    if (value.is_number())
        return value.get<double>();
    const std::string word = value.is_string() ? value.get<std::string>() : value.dump();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (word == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    if (word == "inf" || word == "-inf")
        return word == "inf" ? kInfinity : -kInfinity;
    stop("“" + word + "” is no number");
}

Json inputOf(const Json& one, const Json& inputs) {
    const Json input = one.value("input", Json());
    if (input.is_string() && input.get<std::string>().starts_with("@"))
        return inputs.at(input.get<std::string>().substr(1));
    return input;
}

std::string optionText(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

template <class T>
T required(std::optional<T> value, const std::string& option, const std::string& text) {
    if (!value)
        stop("--" + option + " " + text + " is not understood");
    return *value;
}

void applyOption(const std::string& option, const Json& value, GoldenRequest& request) {
    const std::string text = optionText(value);
    Scheme& scheme = request.scheme;
    if (option == "scheme")
        scheme.kind = required(parseSchemeKind(text), option, text);
    else if (option == "codebook")
        scheme.codebook = text;
    else if (option == "format")
        scheme.format = text;
    else if (option == "bits")
        scheme.bits = value.get<int>();
    else if (option == "code-range")
        scheme.codeRange = required(parseCodeRange(text), option, text);
    else if (option == "scale-rule")
        scheme.scaleRule = required(parseScaleRule(text), option, text);
    else if (option == "zero-in-range")
        scheme.zeroInRange = text == "yes";
    else if (option == "rounding")
        scheme.rounding = required(parseRounding(text), option, text);
    else if (option == "seed")
        scheme.seed = value.get<std::uint64_t>();
    else if (option == "power-of-two-scale")
        scheme.powerOfTwoScale = text == "on";
    else if (option == "per")
        scheme.per = required(parseGranularity(text), option, text);
    else if (option == "bins")
        request.calibration.bins = value.get<std::size_t>();
    else if (option == "levels")
        request.calibration.levels = value.get<std::size_t>();
    else if (option == "batch")
        request.calibration.batch = value.get<std::size_t>();
    else if (option != "calibration" && option != "profile")
        stop("unknown option " + option);
}

// --- Comparing --------------------------------------------------------------------------------

// The rule with the longest key that is the path or a prefix of it, else `default`, else exact.
Json toleranceAt(const Json& tolerance, const std::string& path) {
    Json rule = tolerance.value("default", Json::object());
    std::size_t longest = 0;
    for (const auto& [key, candidate] : tolerance.items()) {
        const bool prefix = path == key || path.starts_with(key + ".");
        if (prefix && key.size() > longest) {
            longest = key.size();
            rule = candidate;
        }
    }
    return rule;
}

bool isWithin(double got, double expected, const Json& rule) {
    const double absolute = rule.value("abs", 0.0);
    if (rule.contains("upper_rel")) {
        const double above = rule["upper_rel"].get<double>() * std::abs(expected) + absolute;
        const bool bounded = rule.contains("rel") || rule.contains("abs");
        const double below = absolute + rule.value("rel", 0.0) * std::abs(expected);
        return got <= expected + above && (!bounded || got >= expected - below);
    }
    return std::abs(got - expected) <= absolute + rule.value("rel", 0.0) * std::abs(expected);
}

class Comparison {
public:
    Comparison(const Json& tolerance, std::vector<std::string> skip)
        : tolerance_(tolerance), skip_(std::move(skip)) {}

    std::string difference(const Json& got, const Json& expected, const std::string& path) const {
        const Json rule = toleranceAt(tolerance_, path);
        const bool skipped = std::find(skip_.begin(), skip_.end(), path) != skip_.end();
        if (skipped || rule.value("informative", false))
            return {};
        if (expected.is_object())
            return ofObjects(got, expected, path);
        if (expected.is_array())
            return ofArrays(got, expected, path);
        return ofValues(got, expected, rule, path);
    }

private:
    std::string ofObjects(const Json& got, const Json& expected, const std::string& path) const {
        for (const auto& [key, value] : expected.items()) {
            const std::string at = path.empty() ? key : path + "." + key;
            const Json field = got.is_object() && got.contains(key) ? got.at(key) : Json("absent");
            if (auto text = difference(field, value, at); !text.empty())
                return text;
        }
        return {};
    }

    std::string ofArrays(const Json& got, const Json& expected, const std::string& path) const {
        if (!got.is_array() || got.size() != expected.size())
            return path + ": expected " + std::to_string(expected.size()) + " items, got " +
                   got.dump().substr(0, 80);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            if (expected[i].is_null())
                continue;
            const Json rule = toleranceAt(tolerance_, path);
            const std::string at = path + "[" + std::to_string(i) + "]";
            const auto text = expected[i].is_structured()
                                  ? difference(got[i], expected[i], path)
                                  : ofValues(got[i], expected[i], rule, path, at);
            if (!text.empty())
                return text;
        }
        return {};
    }

    std::string ofValues(const Json& got, const Json& expected, const Json& rule,
                         const std::string& path, std::string at = {}) const {
        if (at.empty())
            at = path;
        const std::string both = at + ": expected " + expected.dump() + ", got " + got.dump();
        if (expected.is_null()) {
            // A perfect decimal in double precision may lose its last bit in single precision.
            const bool veryGood =
                path.ends_with("sqnr_db") && got.is_number() && got.get<double>() > 120;
            return got.is_null() || veryGood ? std::string() : both;
        }
        if (!expected.is_number() || !got.is_number())
            return got == expected ? std::string() : both;
        const bool exact = expected.is_number_integer() && !tolerance_.contains(path);
        const bool fits = exact ? got.get<double>() == expected.get<double>()
                                : isWithin(got.get<double>(), expected.get<double>(), rule);
        return fits ? std::string() : both;
    }

    const Json& tolerance_;
    std::vector<std::string> skip_;
};

}  // namespace

std::vector<GoldenCase> goldenCases(const std::string& file) {
    const std::string path = goldenFolder() + "/" + file;
    std::ifstream stream(path);
    const Json document = Json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!document.is_object())
        stop(path + " is missing or no JSON");
    const Json inputs = document.value("inputs", Json::object());
    std::vector<GoldenCase> cases;
    for (const Json& one : document.at("cases")) {
        GoldenCase golden;
        golden.name = one.at("name");
        golden.input = inputOf(one, inputs);
        golden.options = one.value("options", Json::object());
        golden.expected = one.value("expected", Json::object());
        golden.tolerance = one.value("tolerance", Json::object());
        golden.whole = one;
        cases.push_back(std::move(golden));
    }
    return cases;
}

Tensor goldenTensor(const GoldenCase& golden) {
    std::vector<float> values;
    const std::size_t repeats = golden.whole.value("repeat", std::size_t{1});
    for (std::size_t i = 0; i < repeats; ++i)
        for (const Json& number : golden.input)
            values.push_back(static_cast<float>(numberIn(number)));
    const Shape shape = golden.whole.value("shape", Shape{values.size()});
    return makeTensor("", shape, "float32", 32, FloatArray(std::move(values)));
}

void applyOptions(const Json& options, GoldenRequest& request) {
    for (const auto& [option, value] : options.items())
        applyOption(option, value, request);
    if (!options.contains("calibration"))
        return;
    const std::string text = optionText(options["calibration"]);
    const auto parsed = parseCalibration(text);
    if (!parsed)
        stop("--calibration " + text + ": " + english(parsed.error().message));
    Calibration calibration = parsed.value();
    calibration.bins = request.calibration.bins;
    calibration.levels = request.calibration.levels;
    calibration.batch = request.calibration.batch;
    request.calibration = calibration;
}

GoldenRequest goldenRequest(const Json& options) {
    GoldenRequest request;
    applyOptions(options, request);
    return request;
}

std::string goldenDifference(const Json& got, const GoldenCase& golden,
                             const std::vector<std::string>& skip) {
    return Comparison(golden.tolerance, skip).difference(got, golden.expected, "");
}

}  // namespace quantscope::test
