#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Work survives: a pin and a change, ten seconds, a kill that asks nobody; the next start has it
# back, and an ordinary end leaves nothing behind.
#   crash.sh <quantscope> [folder for the pictures that are taken on the way]
set -u
program=$(readlink -f "$1")
pictures=${2:-}
. "$(dirname "$0")/display.sh"

kept=$XDG_DATA_HOME/quantscope/autosave

# Whether there is exactly one file of kept work, and it holds the pin (4 bits) and the change (5).
holds_work() {
    local files=("$kept"/*.qses)
    [ ${#files[@]} = 1 ] && grep -qs '"letter": "A"' "${files[0]}" &&
        grep -qs '"bits": 4' "${files[0]}" && grep -qs '"bits": 5' "${files[0]}"
}

start
[ -z "$(ls "$kept"/*.qses 2>/dev/null)" ] || fail "something is kept before anything was done"
eval "$(xdotool getwindowgeometry --shell "$window")"
key ctrl+d
xdotool mousemove --window "$window" $((WIDTH / 2)) $((HEIGHT / 3)) click 1
key bracketright
within 15 holds_work || fail "the work is not kept: $(ls -l "$kept")"
old=("$kept"/*.qses)
picture 1-before

kill -9 "$lab"
wait "$lab" 2>/dev/null
holds_work || fail "the kept work did not survive the kill"

start
picture 2-after
within 15 holds_work || fail "the work did not come back: $(ls -l "$kept")"
[ ! -e "${old[0]}" ] || fail "the new window did not take the work over"

# A second window beside it touches nothing.
first=$lab
"$program" --lang en --size 1200x740 >"$home/log2" 2>&1 &
started+=($!)
second=$!
lab=$second
within 60 find_window '^Quantscope$' || fail "no second window came up"
sleep 2
holds_work || fail "the second window touched the first one's work"
xdotool windowactivate --sync "$found"
key ctrl+q
within 30 sh -c "! kill -0 $second 2>/dev/null" || fail "the second window did not close"
holds_work || fail "closing the second window took the first one's work away"

lab=$first
xdotool windowactivate --sync "$window"
key ctrl+q
within 30 sh -c "! kill -0 $first 2>/dev/null" || fail "the window did not close"
[ -z "$(ls "$kept")" ] || fail "an ordinary end leaves something behind: $(ls -l "$kept")"
echo "killed work came back, and an ordinary end left nothing"
