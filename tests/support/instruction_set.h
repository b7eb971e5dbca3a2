// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hwy/highway.h>
#include <hwy/targets.h>

#include <cstdint>
#include <vector>

namespace quantscope {

/// All that this computer has and the program was built for.
inline std::vector<std::int64_t> instructionSets() {
    return hwy::SupportedAndGeneratedTargets();
}

/// While it lives, vector code runs on one instruction set.
class UseInstructionSet {
public:
    explicit UseInstructionSet(std::int64_t target) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(target);
    }
    ~UseInstructionSet() {
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
    UseInstructionSet(const UseInstructionSet&) = delete;
    UseInstructionSet& operator=(const UseInstructionSet&) = delete;
};

}  // namespace quantscope
