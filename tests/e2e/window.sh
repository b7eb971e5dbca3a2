#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One way through the real program, as a person goes it: start, drag a grip, open a file, switch
# the language, export. On a virtual display with a window manager, with xdotool as hand.
#   window.sh <quantscope> <a tensor file> [folder for the pictures that are taken on the way]
set -u
program=$(readlink -f "$1")
tensor=$(readlink -f "$2")
pictures=${3:-}
. "$(dirname "$0")/display.sh"

start
picture 1-start

# export_to FOLDER WINDOW_NAME MENU_KEY: Ctrl+E, the key of the folder's box, the folder, Enter.
export_to() {
    key ctrl+e
    within 30 find_window "$2" || fail "Ctrl+E opened no window called $2"
    xdotool windowactivate --sync "$found"
    key "alt+$3"
    key ctrl+a
    xdotool type --delay 10 "$1"
    sleep 0.5
    picture "export-$(basename "$1")"
    key Return
    within 90 test -s "$1/scenario.qscn" || fail "nothing was exported to $1"
    within 30 no_window "$2" || fail "the window $2 did not close after the export"
}

says() { grep -q "$2" "$1" || fail "$1 does not say $2: $(head -c 2000 "$1")"; }

export_to "$home/start" '^Export$' f
says "$home/start/scenario.qscn" '"method": "minmax"'

# The grips: G puts the focus on the lower one, Tab on the upper one. What differs between the two
# pictures is the two focus rings; the upper grip is where that area ends.
xdotool windowactivate --sync "$window"
eval "$(xdotool getwindowgeometry --shell "$window")"
xdotool mousemove --window "$window" $((WIDTH / 2)) $((HEIGHT / 3)) click 1
key g
picture grip-lower
key Tab
picture grip-upper
area=$(convert "$pictures/grip-lower.png" "$pictures/grip-upper.png" -compose difference \
    -composite -threshold 2% -format '%@' info:)
[[ $area =~ ^([0-9]+)x([0-9]+)\+([0-9]+)\+([0-9]+)$ ]] || fail "no grips found: $area"
x=$((BASH_REMATCH[3] + BASH_REMATCH[1] - 14))
y=$((BASH_REMATCH[4] + BASH_REMATCH[2] / 2))
xdotool mousemove "$x" "$y" mousedown 1
for _ in $(seq 15); do
    xdotool mousemove_relative -- -8 0
    sleep 0.03
done
xdotool mouseup 1
sleep 1
picture 2-dragged
export_to "$home/dragged" '^Export$' f
says "$home/dragged/scenario.qscn" '"method": "manual:'
sqnr() { awk -F, '$1 == "sqnr_db" {print int($3)}' "$1/results.csv"; }
[ "$(sqnr "$home/start")" -eq 8 ] || fail "the SQNR at the start is not about 8.3 dB"
[ "$(sqnr "$home/dragged")" -gt 8 ] || fail "the drag did not improve the SQNR"

# One undo takes the whole drag back.
xdotool windowactivate --sync "$window"
key ctrl+z
export_to "$home/undone" '^Export$' f
cmp -s "$home/start/values.svg" "$home/undone/values.svg" || fail "undo left another picture"
cmp -s "$home/start/results.csv" "$home/undone/results.csv" || fail "undo left other numbers"

xdotool windowactivate --sync "$window"
key ctrl+o
within 30 find_window '^Open$' || fail "Ctrl+O opened no dialog"
xdotool windowactivate --sync "$found"
xdotool type --delay 10 "$tensor"
key Return
within 30 no_window '^Open$' || fail "the Open dialog did not close"
sleep 2
picture 3-opened
export_to "$home/opened" '^Export$' f
says "$home/opened/scenario.qscn" "$(basename "$tensor")"

xdotool windowactivate --sync "$window"
key ctrl+shift+l
sleep 1
picture 4-vietnamese
export_to "$home/vietnamese" '^Xuất$' m
says "$home/vietnamese/report.md" 'giá trị'
cmp -s "$home/opened/results.csv" "$home/vietnamese/results.csv" ||
    fail "CSV files differ between the languages"

xdotool windowactivate --sync "$window"
key ctrl+q
gone() { ! kill -0 "$lab" 2>/dev/null; }
within 30 gone || fail "Ctrl+Q did not end the program"
wait "$lab" || fail "the program ended with an error"
[ ! -s "$home/log" ] || fail "the program printed something"
echo "passed"
