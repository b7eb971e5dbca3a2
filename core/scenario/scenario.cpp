// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

namespace quantscope {

Scenario defaultScenario() {
    Scenario scenario;
    GeneratedData data;
    data.outliers.share = 0.002;
    scenario.data = data;
    scenario.scheme.bits = 4;
    scenario.scheme.codeRange = CodeRange::Narrow;
    return scenario;
}

}  // namespace quantscope
