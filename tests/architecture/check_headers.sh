#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each header of core compiles alone, so that nobody has to know what to include before it.
#   check_headers.sh <compiler> <root of the project>
set -u
compiler=$1
cd "$2" || exit 1
alone() {
    # Twice: #pragma once is part of what is promised.
    printf '#include "%s"\n#include "%s"\n' "$2" "$2" |
        "$1" -std=c++20 -fsyntax-only -I. -x c++ - || {
        echo "$2 does not compile alone: include what it uses" >&2
        return 1
    }
}
export -f alone
# shellcheck disable=SC2016  # the inner shell expands
find core -name '*.h' -print0 |
    xargs -0 -P "$(nproc)" -I {} bash -c 'alone "$1" "$2"' _ "$compiler" {} || exit 1
echo "passed"
