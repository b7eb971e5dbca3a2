// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/scenario/scenario.h"

namespace quantscope {

/// A field's value on its way to or from a file. Nothing (monostate): not set.
using FieldValue =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<double>>;

/// One field of a scenario: the only place that knows its id, how to read it and how to set it.
struct Field {
    std::string_view id;                 ///< "scheme.bits": written into files, never renamed.
    FieldValue (*get)(const Scenario&);  ///< monostate: does not apply or is absent.
    bool (*set)(Scenario&, const FieldValue&);  ///< False: a value the field cannot have.
};

/// Every field, in an order in which setting them one after another is possible.
std::span<const Field> scenarioFields();

/// Ids of the fields in which two scenarios differ, in the table's order: names for undo steps.
std::vector<std::string_view> changedFields(const Scenario& before, const Scenario& after);

}  // namespace quantscope
