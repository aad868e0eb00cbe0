#!/bin/sh
# See that the slow tests have what they ask: programs that read feeds, servers that serve them, and judges of pages;
# Debian's where they may be installed, and those that come by npm in .readers and in .checkers.
set -eu

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

missing=
for wanted in newsboat:newsboat sfeed:sfeed nginx:nginx-light caddy:caddy npm:npm java:default-jre-headless; do
    PATH="$PATH:/usr/sbin" command -v "${wanted%%:*}" >/dev/null || missing="$missing ${wanted#*:}"
done

if [ -n "$missing" ]; then
    if ! may_install; then
        printf 'The slow tests need programs that are not here.\n' >&2
        printf 'On Debian and Ubuntu: sudo apt install%s\n' "$missing" >&2
        exit 1
    fi
    printf 'Installing%s for the slow tests (once)\n' "$missing" >&2
    export DEBIAN_FRONTEND=noninteractive
    # No server is to start by itself: the tests start their own, on a port of this machine alone.
    policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' >"$policy"; chmod +x "$policy"; trap 'rm -f "$policy"' EXIT; }
    apt-get update -qq
    # shellcheck disable=SC2086  # several names
    apt-get install -qq --no-install-recommends $missing >/dev/null
fi

# Install in the folder $1 what the package.json in the folder $2 asks for, where it is another than before; $3 says what.
by_npm() {
    mkdir -p "$1"
    cmp -s "$2/package-lock.json" "$1/package-lock.json" && return
    printf 'Installing %s for the slow tests (once)\n' "$3" >&2
    cp "$2/package.json" "$1/"
    cp "$2/package-lock.json" "$1/wanted.json"
    (cd "$1" && cp wanted.json package-lock.json && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
        { rm -f "$1/package-lock.json"; exit 1; }
}

by_npm .readers tests/feeds/readers 'rss-parser and feedsmith'
cp tests/feeds/readers/read.mjs .readers/
by_npm .checkers tests/browser/checkers 'Lighthouse and the validator of HTML (140 MB)'
