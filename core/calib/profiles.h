// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/calib/calibration.h"
#include "core/quant/scheme.h"

// A tool's own rules in one word: scheme, code range, scale rule, granularity and calibration as
// the tool sets them for weights or activations. Rounding is half-even in all of them.
namespace quantscope {

/// What kind of tensor a tool is asked about.
enum class TensorRole { Weights, Activations };

/// How a tool quantizes one role.
struct RoleRules {
    SchemeKind kind = SchemeKind::Symmetric;
    CodeRange codeRange = CodeRange::Narrow;
    ScaleRule scaleRule = ScaleRule::Course;
    bool zeroInRange = true;
    bool perChannel = false;  ///< Along axis 0; one-dimensional data has one scale.
    std::string_view calibration = "minmax";
};

/// A tool. Ids are written into scenario files and never renamed.
struct ToolProfile {
    std::string_view id;
    std::string_view entropyVariant;  ///< What `entropy` without a variant means.
    RoleRules weights;
    RoleRules activations;
    double smallestScale = 0;
    bool wideAtFourBits = false;  ///< Weights of 4 bits: full codes, scale rule torch.
    const char* source = "";      ///< Where the rules were read; English, to be translated.
};

std::span<const ToolProfile> toolProfiles();

/// A profile as written: TOOL or TOOL:ROLE, role weights or activations (weights).
struct ProfileName {
    const ToolProfile* tool = nullptr;  ///< A row of toolProfiles().
    TensorRole role = TensorRole::Weights;
};

/// Errors: Usage, naming the tools or the roles there are.
Result<ProfileName> parseProfile(std::string_view text);

/// What a profile sets.
struct ProfileSettings {
    Scheme scheme;
    Calibration calibration;
};

/// The settings for codes of `bits` on a tensor of `axes` axes. @pre profile.tool is set.
ProfileSettings profileSettings(const ProfileName& profile, int bits, std::size_t axes);

/// `calibration` with the profile's variant where it is entropy without one.
Calibration underProfile(const ProfileName& profile, Calibration calibration);

}  // namespace quantscope
