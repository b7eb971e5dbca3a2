// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bad_inputs.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>

namespace quantscope::test {

namespace {

using Json = nlohmann::json;

std::filesystem::path badInputFolder() {
    const char* folder = std::getenv("QUANTSCOPE_BAD_INPUTS_DIR");
    return folder && *folder ? folder : QUANTSCOPE_TEST_DATA "/bad-inputs";
}

bool isRead(const std::string& kind) {
    const auto readers = tensorFileReaders();
    return kind == "file" || std::any_of(readers.begin(), readers.end(),
                                         [&](const auto& reader) { return reader.id == kind; });
}

std::string lowered(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

float expectedNumber(const Json& value) {
    if (value.is_number())
        return static_cast<float>(value.get<double>());
    const auto word = value.get<std::string>();
    if (word == "nan")
        return std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    return word == "-inf" ? -infinity : infinity;
}

bool isSame(float got, float expected) {
    if (std::isnan(expected))
        return std::isnan(got);
    // A manifest may write -0 as 0, never the other way round.
    return got == expected && (std::signbit(got) || !std::signbit(expected));
}

std::string wrongShape(const Tensor& tensor, const Json& expected) {
    const bool right = tensor.shape == expected.at("shape").get<Shape>();
    const Json others = expected.value("shape_or", Json::array());
    const bool alsoRight = std::any_of(others.begin(), others.end(), [&](const Json& shape) {
        return tensor.shape == shape.get<Shape>();
    });
    return right || alsoRight ? "" : "shape " + shapeText(tensor.shape);
}

std::string wrongValues(const Tensor& tensor, const Json& expected) {
    if (auto wrong = wrongShape(tensor, expected); !wrong.empty())
        return wrong;
    const auto type = expected.value("dtype", std::string());
    if (!type.empty() && type != tensor.sourceType)
        return "dtype " + tensor.sourceType;
    const Json& values = expected.at("values");
    const auto got = tensor.values.values();
    if (got.size() != values.size())
        return std::to_string(got.size()) + " values";
    for (std::size_t i = 0; i < got.size(); ++i)
        if (!isSame(got[i], expectedNumber(values[i])))
            return "value " + std::to_string(i) + " is " + std::to_string(got[i]);
    return {};
}

std::string wrongStats(const Tensor& tensor, const Json& expected) {
    if (auto wrong = wrongShape(tensor, expected); !wrong.empty())
        return wrong;
    const auto values = tensor.values.values();
    if (values.size() != expected.at("count").get<std::size_t>())
        return std::to_string(values.size()) + " values";
    double sum = 0;
    for (const float value : values)
        sum += static_cast<double>(value);
    const double mean = sum / static_cast<double>(values.size());
    const auto [min, max] = std::minmax_element(values.begin(), values.end());
    const auto zeros = std::count(values.begin(), values.end(), 0.0F);
    const bool right = zeros == expected.at("zeros").get<std::ptrdiff_t>() &&
                       isSame(*min, expectedNumber(expected.at("min"))) &&
                       isSame(*max, expectedNumber(expected.at("max"))) &&
                       std::abs(mean - expected.at("mean").get<double>()) <= 1e-6 * std::abs(mean);
    return right ? "" : "statistics differ (mean " + std::to_string(mean) + ")";
}

// Empty when some tensor is what `expected` describes.
template <class Compare>
std::string wrongAmong(const std::vector<Tensor>& tensors, const Json& expected, bool anyName,
                       Compare compare) {
    const Json name = expected.value("name", Json());
    std::string wrong = "no tensor named " + name.dump();
    for (const Tensor& tensor : tensors) {
        if (!anyName && name.is_string() && tensor.name != name.get<std::string>())
            continue;
        wrong = compare(tensor, expected);
        if (wrong.empty())
            return {};
        wrong = "tensor " + name.dump() + ": " + wrong;
    }
    return wrong;
}

std::string wrongTensors(const std::vector<Tensor>& tensors, const Json& expected) {
    const bool anyName = expected.value("names_may_differ", false);
    for (const Json& one : expected.value("values_if_load", Json::array()))
        if (auto wrong = wrongAmong(tensors, one, anyName, wrongValues); !wrong.empty())
            return wrong;
    for (const Json& one : expected.value("stats_if_load", Json::array()))
        if (auto wrong = wrongAmong(tensors, one, anyName, wrongStats); !wrong.empty())
            return wrong;
    return {};
}

bool hasControlCharacter(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

std::string wrongError(const BadInput& input, const Error& error) {
    constexpr std::size_t kLongest = 600;
    const std::string sentence = english(error.message);
    if (sentence.find(input.path.filename().string()) == std::string::npos)
        return "the message does not name the file: " + sentence;
    if (sentence.size() > kLongest || hasControlCharacter(sentence))
        return "the message is no sentence: " + sentence.substr(0, kLongest);
    return mentions(sentence, input) ? "" : "the message mentions none of the words: " + sentence;
}

Result<std::vector<Tensor>> tensorsOf(const std::filesystem::path& path) {
    auto file = openTensorFile(path);
    if (!file)
        return file.error();
    std::vector<Tensor> tensors;
    const auto entries = file.value()->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].readable)
            continue;
        auto tensor = file.value()->read(i);
        if (!tensor)
            return tensor.error();
        if (tensor.value().name != entries[i].name || tensor.value().shape != entries[i].shape ||
            tensor.value().sourceType != entries[i].type)
            return Error{Errc::BadInput,
                         {"%1 lists another tensor than it reads", {path.string()}}};
        tensors.push_back(std::move(tensor).value());
    }
    return tensors;
}

// The manifest's entries of the kinds that are read, or of the others.
std::vector<BadInput> entriesOf(bool read) {
    const std::filesystem::path folder = badInputFolder();
    std::ifstream stream(folder / "manifest.json");
    const Json manifest = Json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!manifest.is_array() || manifest.empty()) {
        std::fprintf(stderr, "bad inputs: no manifest in %s\n", folder.c_str());
        std::abort();
    }
    std::vector<BadInput> inputs;
    for (const Json& entry : manifest) {
        const auto file = entry.at("file").get<std::string>();
        if (isRead(entry.at("kind").get<std::string>()) == read)
            inputs.push_back({file, folder / std::filesystem::path(file), entry});
    }
    return inputs;
}

}  // namespace

std::vector<BadInput> badInputs() {
    return entriesOf(true);
}

std::vector<BadInput> unreadInputs() {
    return entriesOf(false);
}

std::string whatIsWrong(const BadInput& input) {
    const auto expect = input.expected.at("expect").get<std::string>();
    const auto tensors = tensorsOf(input.path);
    if (!tensors && expect == "load")
        return "should load: " + english(tensors.error().message);
    if (tensors && expect == "error")
        return "should be refused";
    return tensors ? wrongTensors(tensors.value(), input.expected)
                   : wrongError(input, tensors.error());
}

bool mentions(const std::string& message, const BadInput& input) {
    const auto words = input.expected.value("message_should_mention", std::vector<std::string>());
    return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& word) {
               return lowered(message).find(lowered(word)) != std::string::npos;
           });
}

std::size_t allowedBytes(const BadInput& input) {
    constexpr std::size_t kDefaultMib = 512;
    return input.expected.value("max_mib", kDefaultMib) << 20U;
}

}  // namespace quantscope::test
