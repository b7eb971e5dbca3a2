// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

#include "core/calib/profiles.h"
#include "core/quant/quant_params.h"
#include "core/scenario/code_differences.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// An id as Qt writes text.
QString idText(std::string_view id);

/// "ONNX Runtime", "the course".
QString toolName(std::string_view id);

QString roleId(TensorRole role);    ///< "weights", "activations": of parseProfile().
QString roleName(TensorRole role);  ///< In the user's language.

/// What the profile has set in `scenario`, in words, and where its rules were read.
QString profileSentence(const ProfileName& profile, const Scenario& scenario);

/// The scale and, of an asymmetric scheme, the zero-point that came out, with the range of codes;
/// of several groups, the smallest and the largest. Nothing for no groups. @pre Uniform.
QString parametersSentence(const Scheme& scheme, std::span<const QuantParams> groups);

/// "scale", "zero-point", "tie", "clamp": why two codes differ, and a sentence that explains it.
QString causeName(DifferenceCause cause);
QString causeSentence(DifferenceCause cause);

}  // namespace quantscope
