// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/calibration_input.h"

#include "core/scenario/evaluate.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

CalibrationInput calibrationInput(const Dataset& dataset, const Scenario& scenario) {
    CalibrationInput input;
    const bool sampled = !dataset.index && dataset.sample &&
                         chooseEngine(dataset, scenario.scheme) == Engine::Approximate;
    input.values = sampled ? dataset.sample->sorted() : dataset.tensor.finite.values();
    input.stats = &dataset.stats;
    input.index = sampled ? dataset.sample.get() : dataset.index.get();
    input.shape = sampled ? nullptr : &dataset.tensor.shape;
    input.everything = dataset.tensor.values.values();
    input.scheme = scenario.scheme;
    input.calibration = scenario.calibration;
    return input;
}

}  // namespace quantscope
