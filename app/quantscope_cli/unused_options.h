// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/quantscope_cli/quantizer_options.h"
#include "core/base/message.h"

// Options that have no say in what was chosen: nothing that a user typed is passed over in silence.
namespace quantscope::cli {

/// What commands do with the method of calibration.
enum class Methods {
    Chosen,  ///< Use the one that is chosen.
    All,     ///< Run them all when none is named.
};

/// One sentence for each option that was given and changes nothing.
/// @pre `scenario` came from scenarioOf(options).
std::vector<Message> unusedOptions(const QuantizerOptions& options, const Scenario& scenario,
                                   Methods methods = Methods::Chosen);

}  // namespace quantscope::cli
