# SPDX-License-Identifier: GPL-3.0-or-later
# What the ways through the real program share: a home of their own, a virtual display with a
# window manager, and hands. Sourced, with $pictures set or empty.
home=$(mktemp -d)
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run
export LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY QT_QPA_PLATFORM DISPLAY
pictures=${pictures:-$home/pictures}
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$pictures"
mkdir -m 700 "$XDG_RUNTIME_DIR"
started=()

# Only what this script started, by its id, the newest first.
end() {
    local i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$home"
}
trap end EXIT

picture() { import -silent -window root "$pictures/$1.png"; }

fail() {
    echo "FAILED: $*" >&2
    [ -z "${DISPLAY:-}" ] || picture failure
    [ ! -s "$home/log" ] || cat "$home/log" >&2
    exit 1
}

# within SECONDS COMMAND...: tries again until the command succeeds or the time is over.
within() {
    local until=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$until" ] || return 1
        sleep 0.2
    done
}

key() {
    xdotool key --clearmodifiers "$@"
    sleep 0.3
}

# The visible window of the program with that name, in $found.
find_window() {
    found=$(xdotool search --all --onlyvisible --pid "$lab" --name "$1" 2>/dev/null | head -1)
    [ -n "$found" ]
}
no_window() { ! find_window "$1"; }

for tool in Xvfb openbox xdotool import convert; do
    command -v "$tool" >/dev/null || fail "$tool is missing; .ci/packages lists what the tests need"
done

# The server chooses a free display itself and says which.
mkfifo "$home/number"
Xvfb -displayfd 5 -screen 0 1280x800x24 -nolisten tcp 5<>"$home/number" >"$home/xvfb.log" 2>&1 &
started+=($!)
read -r -t 60 number <>"$home/number" || fail "Xvfb did not start: $(cat "$home/xvfb.log")"
export DISPLAY=:$number
openbox --sm-disable >"$home/openbox.log" 2>&1 &
started+=($!)
within 30 sh -c 'xdotool get_num_desktops >/dev/null 2>&1' || fail "openbox did not start"

# The program in a window of its own: its id in $lab, the window in $window.
start() {
    "$program" --lang en --theme light --size 1200x740 >"$home/log" 2>&1 &
    lab=$!
    started+=("$lab")
    within 60 find_window '^Quantscope$' || fail "no window came up"
    window=$found
    xdotool windowactivate --sync "$window"
    sleep 1
}
