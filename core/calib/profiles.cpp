// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/profiles.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quantscope {

namespace {

constexpr RoleRules symmetric(CodeRange codes, std::string_view calibration = "minmax") {
    return {.codeRange = codes, .calibration = calibration};
}

constexpr RoleRules perChannel(RoleRules rules) {
    rules.perChannel = true;
    return rules;
}

constexpr RoleRules scaledBy(ScaleRule rule, RoleRules rules) {
    rules.scaleRule = rule;
    return rules;
}

constexpr RoleRules asymmetric(CodeRange codes, std::string_view calibration = "minmax") {
    return {.kind = SchemeKind::Asymmetric, .codeRange = codes, .calibration = calibration};
}

constexpr RoleRules withoutZero(RoleRules rules) {
    rules.zeroInRange = false;
    return rules;
}

constexpr auto kNarrow = CodeRange::Narrow;
constexpr auto kFull = CodeRange::Full;
constexpr auto kUnsigned = CodeRange::Unsigned;

constexpr std::array kProfiles{
    ToolProfile{.id = "course",
                .entropyVariant = "nvidia-toolkit",
                .weights = symmetric(kNarrow),
                .activations = withoutZero(asymmetric(kFull)),
                .source = QUANTSCOPE_TEXT("profiles", "The course this program teaches")},
    ToolProfile{.id = "onnxruntime",
                .entropyVariant = "onnxruntime",
                .weights = symmetric(kNarrow),
                .activations = asymmetric(kFull),
                // int4 is missing from the tool's table of symmetric ranges.
                .wideAtFourBits = true,
                .source = QUANTSCOPE_TEXT(
                    "profiles", "onnxruntime 1.20, quantize_static defaults and quant_utils.py")},
    ToolProfile{.id = "tensorrt",
                .entropyVariant = "tensorrt",
                .weights = perChannel(symmetric(kFull)),
                .activations = symmetric(kFull, "entropy:tensorrt"),
                .source = QUANTSCOPE_TEXT(
                    "profiles",
                    "TensorRT 10 documentation, Quantized Types: Schemes; NVIDIA's note on "
                    "its MLPerf calibration")},
    ToolProfile{
        .id = "nvidia-toolkit",
        .entropyVariant = "nvidia-toolkit",
        .weights = perChannel(symmetric(kNarrow)),
        .activations = symmetric(kNarrow),
        .source = QUANTSCOPE_TEXT(
            "profiles", "NVIDIA ModelOpt (December 2025), INT8_DEFAULT_CFG and tensor_quant.py")},
    ToolProfile{.id = "torch",
                .entropyVariant = "nvidia-toolkit",
                .weights = perChannel(scaledBy(ScaleRule::Torch, symmetric(kFull))),
                .activations = asymmetric(kUnsigned, "histogram-l2"),
                .smallestScale = 0x1p-12,
                .source = QUANTSCOPE_TEXT(
                    "profiles", "torchao (August 2026), pt2e/quantizer/x86_inductor_quantizer.py")},
    ToolProfile{
        .id = "aimet",
        .entropyVariant = "aimet",
        .weights = scaledBy(ScaleRule::MaxOfSides, symmetric(kFull, "sqnr")),
        .activations = asymmetric(kUnsigned, "sqnr"),
        .source = QUANTSCOPE_TEXT("profiles",
                                  "AIMET (October 2024), QuantizationSimModel's tf_enhanced and "
                                  "v2/quantization/encoding_analyzer.py")},
};

std::string toolIds() {
    std::string ids;
    for (const ToolProfile& profile : kProfiles)
        ids += (ids.empty() ? "" : ", ") + std::string(profile.id);
    return ids;
}

std::optional<TensorRole> roleOf(std::string_view id) {
    if (id == "weights")
        return TensorRole::Weights;
    return id == "activations" ? std::optional(TensorRole::Activations) : std::nullopt;
}

}  // namespace

std::span<const ToolProfile> toolProfiles() {
    return kProfiles;
}

Result<ProfileName> parseProfile(std::string_view text) {
    const auto colon = text.find(':');
    const std::string_view id = text.substr(0, colon);
    const auto tool = std::find_if(kProfiles.begin(), kProfiles.end(),
                                   [id](const ToolProfile& profile) { return profile.id == id; });
    if (tool == kProfiles.end())
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core", "There is no profile “%1”. There are: %2."),
                      {std::string(id), toolIds()}}};
    if (colon == std::string_view::npos)
        return ProfileName{&*tool, TensorRole::Weights};
    const std::string_view word = text.substr(colon + 1);
    const auto role = roleOf(word);
    if (!role)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "A profile is for weights or activations; “%1” is "
                                      "neither."),
                      {std::string(word)}}};
    return ProfileName{&*tool, *role};
}

ProfileSettings profileSettings(const ProfileName& profile, int bits, std::size_t axes) {
    const ToolProfile& tool = *profile.tool;
    const bool weights = profile.role == TensorRole::Weights;
    RoleRules rules = weights ? tool.weights : tool.activations;
    if (weights && tool.wideAtFourBits && bits == 4)
        rules = scaledBy(ScaleRule::Torch, symmetric(CodeRange::Full, rules.calibration));

    ProfileSettings settings;
    Scheme& scheme = settings.scheme;
    scheme.kind = rules.kind;
    scheme.bits = bits;
    scheme.codeRange = rules.codeRange;
    scheme.scaleRule = rules.scaleRule;
    scheme.zeroInRange = rules.zeroInRange;
    scheme.smallestScale = tool.smallestScale;
    if (rules.perChannel && axes > 1)
        scheme.per.kind = Granularity::Kind::Channel;
    const auto colon = rules.calibration.find(':');
    settings.calibration.method = rules.calibration.substr(0, colon);
    if (colon != std::string_view::npos)
        settings.calibration.variant = rules.calibration.substr(colon + 1);
    return settings;
}

Calibration underProfile(const ProfileName& profile, Calibration calibration) {
    if (calibration.method == "entropy" && calibration.variant.empty())
        calibration.variant = profile.tool->entropyVariant;
    return calibration;
}

}  // namespace quantscope
