#!/bin/sh
# Make .venv hold what a requirements file pins, and do nothing where it does already.
#
#   tools/set-up.sh requirements.txt        what building the site needs
#   tools/set-up.sh requirements-dev.txt    what the tests need as well
#
# PY names the Python to build on (python3). This runs before every build, so the way through it that has
# nothing to do starts no Python and no uv.
set -eu

pins=$1
python=${PY:-python3}

say() { "$(dirname "$0")/say.sh" "$@"; }
give_up() { say "$@"; exit 1; }

# A virtual environment is full of absolute paths: one that moved, or whose Python is another by now, is dead.
place() {
    pwd -P
    printf '%s\n' "$python"
    readlink -f .venv/bin/python 2>/dev/null || true
}

is_whole() { [ -x .venv/bin/python ] && [ ! -e .venv/unfinished ] && [ "$(cat .venv/place 2>/dev/null)" = "$(place)" ]; }
is_current() { is_whole && cmp -s "$pins" ".venv/$pins"; }

check_python() {
    version=$("$python" -c 'import platform; print(platform.python_version())' 2>/dev/null) ||
        give_up python-missing "$python"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        give_up python-too-old "$python" "$version"
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        give_up python-without-venv "$python"
}

make_environment() {
    check_python
    rm -rf .venv
    "$python" -m venv .venv || give_up environment-failed "$python"
    place >.venv/place
}

run_pip() { .venv/bin/python -m pip install --disable-pip-version-check --no-user --quiet --quiet --require-hashes -r "$1"; }


find_uv() { command -v uv || { run_pip requirements-uv.txt && printf '%s\n' .venv/bin/uv; }; }

# uv reads no pip.conf, so the index that pip is told to use is handed over.
share_pip_index() {
    index=$(.venv/bin/python -m pip config list 2>/dev/null | sed -n "s/^[^=]*[.:]index-url='\(.*\)'\$/\1/p" | tail -n 1)
    if [ -n "$index" ] && [ -z "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}" ]; then export UV_DEFAULT_INDEX="$index"; fi
}

run_uv() {
    uv=$(find_uv) || return 1
    share_pip_index
    # Compiled once here, so that no later start has to, even where Python may not keep what it compiles.
    "$uv" pip install --quiet --compile-bytecode --python .venv/bin/python --require-hashes -r "$1"
}

install_pins() {
    say setting-up "$pins"
    rm -f ".venv/$pins"
    # Killed from here on, .venv may hold half a package: the mark has it made anew.
    touch .venv/unfinished
    run_uv "$pins" || { say without-uv; run_pip "$pins"; } || {
        rm -f .venv/unfinished
        give_up without-index "$pins"
    }
    cp "$pins" .venv/
    cp requirements.txt .venv/  # which every requirements file contains
    rm -f .venv/unfinished
}

# Nothing of this checkout is installed, so that an edit counts at once; the command runs the folder itself.
write_command() {
    cat >.venv/bin/casebook <<'END'
#!/bin/sh
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
PYTHONPATH=$root/plugins${PYTHONPATH:+:$PYTHONPATH} exec "$root/.venv/bin/python" -m casebook "$@"
END
    chmod +x .venv/bin/casebook
}

set_up() {
    # Two builds at once would set up over each other; flock is not on every system, and not having it is no reason to stop.
    exec 9<"$0"
    if command -v flock >/dev/null 2>&1; then flock 9; fi
    is_current && return
    is_whole || make_environment
    install_pins
}

is_current || set_up
[ -x .venv/bin/casebook ] || [ ! -e plugins/casebook/__main__.py ] || write_command
