#!/bin/sh
# Take the picture of a case that README.md shows: docs/case.png, of the sample site as it is in output/.
# It needs Chromium, as the browser tests do, and pngquant (on Debian and Ubuntu: sudo apt install pngquant).
set -eu

page=output/cases/iss-50000/index.html
picture=docs/case.png
chromium=${CHROMIUM:-chromium}

[ -f "$page" ] || { printf 'There is no %s; run make html first.\n' "$page" >&2; exit 1; }

taken=$(mktemp -d)
trap 'rm -rf "$taken"' EXIT

# Chromium writes where it stands, light and without a scrollbar, at the width for which the theme was drawn.
"$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --window-size=1200,1474 --screenshot="$taken/case.png" "file://$PWD/$page" 2>/dev/null

mkdir -p docs
pngquant --speed 1 --strip --nofs 64 --force --output "$picture" "$taken/case.png"
