#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The program without a display: says so in one line, writes the report; --export writes the same
# bytes twice; wrong usage gives a sentence and code 2.
#   export.sh <quantscope>
set -u
program=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_RUNTIME_DIR=$work
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
cd "$work" || exit 1

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

"$program" >out 2>err || fail "without a display it ended with $?: $(cat err)"
[ "$(wc -l <err)" -eq 1 ] || fail "not one line says that there is no display: $(cat err)"
for file in values.png values.svg sweep.svg results.csv results.md report.md scenario.qscn; do
    [ -s "quantscope-report/$file" ] || fail "$file is missing in the report"
done

all=png,svg,pdf,csv,json,md,tex
"$program" --export first --formats $all --lang vi --theme dark >out 2>err || fail "$(cat err)"
"$program" --export again --formats $all --lang vi --theme dark >out 2>err || fail "$(cat err)"
diff -rq first again || fail "the same scenario gave other files"
# Every chart in every picture format, every table in every table format.
for chart in first/*.png; do
    [ -s "${chart%.png}.svg" ] && [ -s "${chart%.png}.pdf" ] || fail "$chart stands alone"
done
for table in first/*.csv; do
    for kind in json md tex; do
        [ -s "${table%.csv}.$kind" ] || fail "$table has no .$kind"
    done
done

# The scenario that was written gives the same report again.
"$program" --export reopened --scenario quantscope-report/scenario.qscn >out 2>err || fail "$(cat err)"
diff -rq quantscope-report reopened || fail "the scenario file does not give its own report"

# So does a session that was left at it.
printf '{"quantscope": "session", "version": 1, "scenario": %s, "pins": []}' \
    "$(cat quantscope-report/scenario.qscn)" >left.qses
"$program" --export session --scenario left.qses >out 2>err || fail "$(cat err)"
diff -rq quantscope-report session || fail "the session does not give the report of its scenario"

# The Compare page: every way of storing the values, and the pins of a session.
printf '{"quantscope": "session", "version": 1, "scenario": %s,
         "pins": [{"letter": "A", "turn": 1, "scenario": %s}]}' \
    "$(cat quantscope-report/scenario.qscn)" "$(cat quantscope-report/scenario.qscn)" >pinned.qses
"$program" --export compared --page compare --scenario pinned.qses >out 2>err || fail "$(cat err)"
for file in pareto.svg compare.csv after-pin-a.svg after-now.svg comparison.csv report.md; do
    [ -s "compared/$file" ] || fail "$file is missing"
done
grep -q '^lo,.*,0,same,same$' compared/comparison.csv || fail "the limits are not compared"

# The MatMul page: its maps and tables, how they were made inside, the same bytes twice.
"$program" --export product --page matmul --formats $all >out 2>err || fail "$(cat err)"
"$program" --export product-again --page matmul --formats $all >out 2>err || fail "$(cat err)"
diff -rq product product-again || fail "the same product gave other files"
for chart in matmul-a matmul-b matmul-c matmul-corner matmul-rows matmul-columns \
    matmul-room matmul-remedies; do
    for kind in png svg pdf; do
        [ -s "product/$chart.$kind" ] || fail "$chart.$kind is missing"
    done
done
for table in matmul-cells matmul-errors matmul-lines matmul-steps matmul-remedies; do
    for kind in csv json md tex; do
        [ -s "product/$table.$kind" ] || fail "$table.$kind is missing"
    done
    grep -q '^# A: 8-bit symmetric' "product/$table.csv" || fail "$table.csv does not say how it was made"
done
grep -q '5035' product/matmul-cells.csv || fail "the example's first sum is not in matmul-cells.csv"
"$program" --export product-reopened --page matmul --formats $all \
    --scenario product/scenario.qscn >out 2>err || fail "$(cat err)"
diff -rq product product-reopened || fail "the scenario file does not give its own product"

printf '0.3 0.6 -0.3 -0.5 0 0.7 -0.8 0.2\n' | "$program" --export typed - >out 2>err ||
    fail "numbers on standard input: $(cat err)"
for wrong in "--formats bmp --export x" "--page nowhere --export x" "--size huge" "--lang xx" "--export"; do
    # shellcheck disable=SC2086  # several words on purpose
    "$program" $wrong >out 2>err
    [ $? -eq 2 ] || fail "$wrong did not end with 2"
    [ -s err ] || fail "$wrong gave no sentence"
done
"$program" --export x /does/not/exist.npy >out 2>err
[ $? -eq 1 ] || fail "a missing file did not end with 1"
[ ! -e x/values.png ] || fail "files were written for a missing input"
echo "passed"
