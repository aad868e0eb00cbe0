#!/bin/sh
# See that the browser tests have a browser: the one CHROMIUM names, or Debian's, installed where that may be done;
# and that what drives it can run: Playwright's own Node needs a library that a bare Debian has not.
set -eu

wanted=${CHROMIUM:-chromium}

has_browser() { command -v "$wanted" >/dev/null; }

has_driver() {
    for driver in .venv/lib/python*/site-packages/playwright/driver/node; do
        [ ! -x "$driver" ] || "$driver" --version >/dev/null 2>&1 || return 1
    done
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install() {
    printf 'Installing %s for the browser tests (once)\n' "$1" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -qq --no-install-recommends "$1" >/dev/null
}

if ! has_browser; then
    if [ "$wanted" != chromium ] || ! may_install; then
        printf 'The browser tests need Chromium, and there is no %s here.\n' "$wanted" >&2
        printf 'On Debian and Ubuntu: sudo apt install chromium. Elsewhere, name it: CHROMIUM=/path/to/chromium make test\n' >&2
        exit 1
    fi
    install chromium
fi

if ! has_driver; then
    if ! may_install; then
        printf 'The browser tests are driven by Playwright, and its program does not start here.\n' >&2
        printf 'On Debian and Ubuntu: sudo apt install libatomic1\n' >&2
        exit 1
    fi
    install libatomic1
fi
