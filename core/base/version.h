// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quantscope {

/// The program's version, "major.minor.patch", as the build was configured with.
std::string_view version();

}  // namespace quantscope
