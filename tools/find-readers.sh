#!/bin/sh
# See that the slow tests have what they ask: programs that read feeds and servers that serve them, Debian's where
# they may be installed, and those in JavaScript in .readers, by npm.
set -eu

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

missing=
for wanted in newsboat:newsboat sfeed:sfeed nginx:nginx-light caddy:caddy npm:npm; do
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

mkdir -p .readers
cp tests/feeds/readers/read.mjs .readers/
if ! cmp -s tests/feeds/readers/package-lock.json .readers/package-lock.json; then
    printf 'Installing rss-parser and feedsmith for the slow tests (once)\n' >&2
    cp tests/feeds/readers/package.json .readers/
    cp tests/feeds/readers/package-lock.json .readers/wanted.json
    (cd .readers && cp wanted.json package-lock.json && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
        { rm -f .readers/package-lock.json; exit 1; }
fi
