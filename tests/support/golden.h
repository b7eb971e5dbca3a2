// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/calib/calibration.h"
#include "core/data/tensor.h"
#include "core/quant/scheme.h"

// Reference vectors made with independent tools (tests/data/golden/README.md): reading the files,
// turning a case's options into core's values, and comparing a result as the README says.
namespace quantscope::test {

using Json = nlohmann::json;

/// One case of a golden file; fields as in the README, `input` with its references resolved.
struct GoldenCase {
    std::string name;
    Json input;
    Json options = Json::object();
    Json expected = Json::object();
    Json tolerance = Json::object();
    Json whole;  ///< The case as it stands in the file.
};

/// The cases of `file` ("uniform.json") in the folder that QUANTSCOPE_GOLDEN_DIR names, else in
/// tests/data/golden. Aborts with a sentence when it cannot be read.
std::vector<GoldenCase> goldenCases(const std::string& file);

/// The case's numbers as a tensor of its shape, `repeat` and the words for values that are not
/// finite included.
Tensor goldenTensor(const GoldenCase& golden);

/// What a case's options ask of quantize, without a profile. Aborts on an unknown option or value.
struct GoldenRequest {
    Scheme scheme;
    Calibration calibration;
};
GoldenRequest goldenRequest(const Json& options);

/// Applies the options of a case over a scheme and calibration that are there already.
void applyOptions(const Json& options, GoldenRequest& request);

/// What is wrong with `got`, field by field, in one line; empty when every expected field is within
/// its tolerance. Fields that `got` has beyond the expected ones are not looked at; expected fields
/// named in `skip` neither.
std::string goldenDifference(const Json& got, const GoldenCase& golden,
                             const std::vector<std::string>& skip = {});

}  // namespace quantscope::test
