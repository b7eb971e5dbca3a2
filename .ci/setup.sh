# SPDX-License-Identifier: GPL-3.0-or-later
# What ./app/run, ./tests/run and .ci/run share: install what is missing, configure, build.
# Sourced by bash with the project's root as working directory.

# Names of the packages in .ci/packages: all of them, or without those only tests need.
wanted_packages() {
    awk -v scope="$1" '!/^#/ && NF && (scope == "tests" || $2 != "test") {print $1}' .ci/packages
}

# Those of the packages given that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        case "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" in
            "install ok installed") ;;
            *) echo "$package" ;;
        esac
    done
}

# install_missing app|tests: apt is asked only when something is missing.
install_missing() {
    local missing as_root=()
    # shellcheck disable=SC2046  # package names have no spaces
    missing=$(missing_packages $(wanted_packages "$1"))
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            echo "Some packages are missing and only root can install them. As root, run:" >&2
            echo "  apt-get install --no-install-recommends $(echo $missing)" >&2
            return 1
        fi
    fi
    echo "Installing what is missing: $(echo $missing)"
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get update -qq </dev/null &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
            --no-install-recommends $missing </dev/null >/dev/null || {
        echo "The packages could not be installed. Check the network and apt's sources, then try again." >&2
        return 1
    }
}

# build PRESET [cmake options...]: quiet when nothing has to be done.
build() {
    local preset=$1 jobs log
    shift
    jobs=$(nproc)
    mkdir -p "build/$preset"
    log=build/$preset/configure.log
    cmake --preset "$preset" "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        echo "The project could not be configured; the reason stands above." >&2
        return 1
    }
    # Relative paths in the cache's keys, so that another checkout finds what this one compiled.
    CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 cmake --build "build/$preset" -j "$((jobs > 2 ? jobs : 2))"
}
