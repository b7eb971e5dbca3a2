// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/profile_differences.h"

#include <array>
#include <utility>

#include "core/calib/group_params.h"

namespace quantscope {

namespace {

bool sameSettings(const Scenario& scenario, const ProfileName& profile, std::size_t axes) {
    const Scenario other = withProfile(scenario, profile, axes);
    return other.scheme == scenario.scheme && other.calibration == scenario.calibration;
}

}  // namespace

Scenario withProfile(Scenario scenario, const ProfileName& profile, std::size_t axes) {
    ProfileSettings settings = profileSettings(profile, scenario.scheme.bits, axes);
    scenario.scheme = std::move(settings.scheme);
    scenario.calibration = underProfile(profile, std::move(settings.calibration));
    return scenario;
}

std::optional<ProfileName> profileOf(const Scenario& scenario, std::size_t axes,
                                     const ProfileName& preferred) {
    if (preferred.tool && sameSettings(scenario, preferred, axes))
        return preferred;
    for (const ToolProfile& tool : toolProfiles()) {
        for (const TensorRole role : std::array{TensorRole::Weights, TensorRole::Activations}) {
            const ProfileName profile{&tool, role};
            if (sameSettings(scenario, profile, axes))
                return profile;
        }
    }
    return std::nullopt;
}

Result<ProfileDifferences> profileDifferences(const Dataset& dataset, const Scenario& scenario,
                                              const ProfileName& first, const ProfileName& second,
                                              std::size_t mostExamples, const Task& task) {
    const std::size_t axes = dataset.tensor.shape.size();
    ProfileDifferences result;
    result.first = withProfile(scenario, first, axes);
    result.second = withProfile(scenario, second, axes);
    const auto paramsOf = [&](const Scenario& side) {
        return groupParams(dataset.tensor, side.scheme, side.calibration, dataset.index.get(),
                           task);
    };
    auto a = paramsOf(result.first);
    if (!a)
        return a.error();
    auto b = paramsOf(result.second);
    if (!b)
        return b.error();
    result.firstGroups = std::move(a).value();
    result.secondGroups = std::move(b).value();
    auto codes = codeDifferences(dataset.tensor, {result.first.scheme, result.firstGroups},
                                 {result.second.scheme, result.secondGroups}, mostExamples, task);
    if (!codes)
        return codes.error();
    result.codes = std::move(codes).value();
    return result;
}

}  // namespace quantscope
