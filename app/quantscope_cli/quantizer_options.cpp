// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/quantizer_options.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "app/quantscope_cli/input.h"
#include "core/calib/profiles.h"
#include "core/scenario/prepare.h"
#include "core/scenario/scenario_json.h"

namespace quantscope::cli {

namespace {

Error unknownWord(std::string option, const std::string& word, std::string choices) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core", "--%1 does not know “%2”. It takes %3."),
             {std::move(option), word, std::move(choices)}}};
}

Result<Scenario> readScenarioFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{Errc::Io,
                     {QUANTSCOPE_TEXT("core",
                                      "The scenario %1 cannot be opened. Check its name and "
                                      "that it may be read."),
                      {path}}};
    const std::string text(std::istreambuf_iterator<char>(file), {});
    auto read = parseScenario(text);
    if (!read)
        return read.error();
    Scenario scenario = std::move(read.value().scenario);
    // Paths in a scenario file start where the file lies.
    if (auto* data = std::get_if<FileData>(&scenario.data)) {
        const std::filesystem::path folder = std::filesystem::path(path).parent_path();
        if (std::filesystem::path(data->path).is_relative())
            data->path = (folder / data->path).string();
    }
    return scenario;
}

// Sets one choice from its word, if it was given.
template <class T, class Parse>
Result<Done> choose(T& target, const std::optional<std::string>& word, Parse parse,
                    const char* option, const char* choices) {
    if (!word)
        return Done{};
    const auto value = parse(*word);
    if (!value)
        return unknownWord(option, *word, choices);
    target = *value;
    return Done{};
}

std::optional<bool> parseYesNo(std::string_view word) {
    if (word == "yes")
        return true;
    return word == "no" ? std::optional(false) : std::nullopt;
}

// "file:FILE": the levels are the file's numbers, whatever its shape; only its name is kept.
Result<Done> readOwnLevels(Scheme& scheme) {
    constexpr std::string_view kFile = "file:";
    if (!scheme.codebook.starts_with(kFile))
        return Done{};
    const std::string word = scheme.codebook.substr(kFile.size());
    const FileAndTensor parts = splitInput(word);
    FileData file;
    file.path = parts.file;
    file.tensor = parts.tensor;
    const auto tensor = loadData(file, {});
    if (!tensor)
        return tensor.error();
    const auto levels = tensor.value().values.values();
    scheme.ownLevels.assign(levels.begin(), levels.end());
    scheme.codebook = std::string(kFile) + std::filesystem::path(parts.file).filename().string();
    return Done{};
}

// A codebook's or a block format's name says the kind of scheme by itself.
Result<Done> chooseTable(Scheme& scheme, const QuantizerOptions& options) {
    if (options.codebook && options.format)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "--codebook and --format exclude each other. Give one "
                                      "of them."),
                      {}}};
    const SchemeKind named = options.codebook ? SchemeKind::Codebook : SchemeKind::Format;
    if (!options.codebook && !options.format)
        return Done{};
    if (options.scheme && scheme.kind != named)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "--%1 takes the place of --scheme %2. Leave one of "
                                      "them out."),
                      {std::string(options.codebook ? "codebook" : "format"), *options.scheme}}};
    scheme.kind = named;
    (options.codebook ? scheme.codebook : scheme.format) =
        options.codebook ? *options.codebook : *options.format;
    if (options.codebook)
        return readOwnLevels(scheme);
    return Done{};
}

Result<Done> chooseScheme(Scheme& scheme, const QuantizerOptions& options) {
    if (auto ok = choose(scheme.kind, options.scheme, parseSchemeKind, "scheme",
                         "symmetric, asymmetric or codebook");
        !ok)
        return ok;
    if (auto ok = chooseTable(scheme, options); !ok)
        return ok;
    if (auto ok = choose(scheme.codeRange, options.codeRange, parseCodeRange, "code-range",
                         "narrow, full or unsigned");
        !ok)
        return ok;
    if (auto ok = choose(scheme.scaleRule, options.scaleRule, parseScaleRule, "scale-rule",
                         "course, torch or max-of-sides");
        !ok)
        return ok;
    if (auto ok = choose(scheme.zeroInRange, options.zeroInRange, parseYesNo, "zero-in-range",
                         "yes or no");
        !ok)
        return ok;
    if (auto ok = choose(scheme.rounding, options.rounding, parseRounding, "rounding",
                         "half-even, half-away, half-up, toward-zero or stochastic");
        !ok)
        return ok;
    return choose(scheme.per, options.per, parseGranularity, "per",
                  "tensor, channel:AXIS, row, group:SIZE or block:R,C");
}

// The profile's settings, as for a matrix; fitToShape() does the rest.
Result<Done> chooseProfile(Scenario& scenario, const QuantizerOptions& options) {
    if (!options.profile)
        return Done{};
    const auto profile = parseProfile(*options.profile);
    if (!profile)
        return profile.error();
    const int bits = options.bits.value_or(scenario.scheme.bits);
    ProfileSettings settings = profileSettings(profile.value(), bits, 2);
    scenario.scheme = std::move(settings.scheme);
    scenario.calibration = std::move(settings.calibration);
    return Done{};
}

Result<Done> chooseCalibration(Calibration& calibration, const QuantizerOptions& options) {
    if (options.calibration) {
        auto parsed = parseCalibration(*options.calibration);
        if (!parsed)
            return parsed.error();
        calibration = std::move(parsed).value();
    }
    if (options.profile && options.calibration)
        calibration = underProfile(parseProfile(*options.profile).value(), calibration);
    if (options.bins)
        calibration.bins = options.bins;
    if (options.levels)
        calibration.levels = options.levels;
    if (options.batch)
        calibration.batch = options.batch;
    return Done{};
}

}  // namespace

void addQuantizerOptions(CLI::App& command, QuantizerOptions& options) {
    const std::string group = "Quantizer";
    const auto add = [&](const char* name, auto& target, const char* help) {
        command.add_option(name, target, help)->group(group);
    };
    add("--scenario", options.scenarioFile, "A .qscn file; options beside it override its fields");
    add("--profile", options.profile,
        "A tool's own rules, TOOL[:weights|activations]: course, onnxruntime, tensorrt, "
        "nvidia-toolkit, torch, aimet");
    add("--scheme", options.scheme, "symmetric (default), asymmetric, codebook");
    add("--codebook", options.codebook,
        "Levels that are not evenly spaced: lloyd-max, balanced, nf4, fp4, fp8-e4m3, float:E,M, "
        "file:FILE and more");
    add("--format", options.format,
        "A block format in place of scheme and codebook: mxfp4, q4_0 …");
    add("--bits", options.bits, "1 to 16 (default 8)");
    add("--code-range", options.codeRange, "narrow, full, unsigned");
    add("--scale-rule", options.scaleRule, "course (default), torch, max-of-sides");
    add("--zero-in-range", options.zeroInRange, "yes (default), no");
    add("--rounding", options.rounding,
        "half-even (default), half-away, half-up, toward-zero, stochastic");
    add("--seed", options.seed, "Seed of stochastic rounding");
    add("--per", options.per, "tensor (default), channel:AXIS, row, group:SIZE, block:R,C");
    add("--calibration", options.calibration,
        "minmax (default), percentile:P, entropy[:VARIANT], mse, manual:LO,HI and more");
    add("--bins", options.bins, "Bins of the entropy calibrators");
    add("--levels", options.levels, "Levels of the entropy calibrators");
    add("--batch", options.batch, "Batch of moving-average");
    command
        .add_flag("--power-of-two-scale", options.powerOfTwoScale,
                  "Round the scale up to a power of two")
        ->group(group);
}

Result<Scenario> scenarioOf(const QuantizerOptions& options) {
    Scenario scenario;
    if (!options.scenarioFile.empty()) {
        auto read = readScenarioFile(options.scenarioFile);
        if (!read)
            return read.error();
        scenario = std::move(read).value();
    }
    if (auto ok = chooseProfile(scenario, options); !ok)
        return ok.error();
    Scheme& scheme = scenario.scheme;
    if (auto ok = chooseScheme(scheme, options); !ok)
        return ok.error();
    if (auto ok = chooseCalibration(scenario.calibration, options); !ok)
        return ok.error();
    if (options.bits && (*options.bits < 1 || *options.bits > 16))
        return unknownWord("bits", std::to_string(*options.bits), "1 to 16");
    scheme.bits = options.bits.value_or(scheme.bits);
    scheme.seed = options.seed.value_or(scheme.seed);
    scheme.powerOfTwoScale = scheme.powerOfTwoScale || options.powerOfTwoScale;
    if (auto valid = validate(scheme); !valid)
        return valid.error();
    return scenario;
}

void fitToShape(const QuantizerOptions& options, const Shape& shape, Scenario& scenario) {
    const bool ownGranularity = options.profile && !options.per;
    if (ownGranularity && shape.size() < 2)
        scenario.scheme.per = {};
}

}  // namespace quantscope::cli
