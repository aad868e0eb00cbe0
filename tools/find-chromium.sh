#!/bin/sh
# See that the browser tests have a browser: the one CHROMIUM names, or Debian's, installed where that may be done.
set -eu

wanted=${CHROMIUM:-chromium}
command -v "$wanted" >/dev/null && exit

if [ "$wanted" = chromium ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    printf 'Installing chromium for the browser tests (once)\n' >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -qq --no-install-recommends chromium >/dev/null
    exit
fi

printf 'The browser tests need Chromium, and there is no %s here.\n' "$wanted" >&2
printf 'On Debian and Ubuntu: sudo apt install chromium. Elsewhere, name it: CHROMIUM=/path/to/chromium make test\n' >&2
exit 1
