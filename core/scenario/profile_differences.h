// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/profiles.h"
#include "core/data/dataset.h"
#include "core/scenario/code_differences.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// `scenario` as the tool would have it for tensors of `axes` axes: its scheme and calibration, on
/// the scenario's own bits. Data and view stay.
Scenario withProfile(Scenario scenario, const ProfileName& profile, std::size_t axes);

/// The profile whose settings a scenario has, if any: the first in the order of toolProfiles(),
/// weights before activations; `preferred` before all others.
std::optional<ProfileName> profileOf(const Scenario& scenario, std::size_t axes,
                                     const ProfileName& preferred = {});

/// What two profiles make of the same values, and where they part.
struct ProfileDifferences {
    Scenario first;
    Scenario second;
    std::vector<QuantParams> firstGroups;
    std::vector<QuantParams> secondGroups;
    CodeDifferences codes;
};

/// Codes of every finite value under both profiles, with at most `mostExamples` places where they
/// differ. Errors: what calibrations and granularities say, Cancelled. @pre Both tools are set.
Result<ProfileDifferences> profileDifferences(const Dataset& dataset, const Scenario& scenario,
                                              const ProfileName& first, const ProfileName& second,
                                              std::size_t mostExamples, const Task& task = {});

}  // namespace quantscope
