"""What each server must answer: the same to everybody, wherever a site is put."""

from __future__ import annotations

from typing import Final

FEEDS: Final = "max-age=900, must-revalidate"
LOOKS: Final = "max-age=600, stale-while-revalidate=86400"
TYPES: Final = {
    "": ("text/html; charset=utf-8", "no-cache", None),
    "cases/": ("text/html; charset=utf-8", "no-cache", None),
    "feeds/all.rss.xml": ("application/rss+xml", FEEDS, "*"),
    "feeds/all.atom.xml": ("application/atom+xml", FEEDS, "*"),
    "cases/iss-50000/feed.atom.xml": ("application/atom+xml", FEEDS, "*"),
    "feeds/all.json": ("application/feed+json", FEEDS, "*"),
    "cases/iss-50000/feed.json": ("application/feed+json", FEEDS, "*"),
    "feeds/feeds.opml": ("text/x-opml; charset=utf-8", FEEDS, "*"),
    "data/metrics.csv": ("text/csv; charset=utf-8; header=present", "no-cache", "*"),
    "cases/iss-50000/case.json": ("application/json", "no-cache", "*"),
    "due/due.ics": ("text/calendar; charset=utf-8", "no-cache", "*"),
    "theme/casebook/casebook.css": ("text/css; charset=utf-8", LOOKS, None),
    "theme/favicon.svg": ("image/svg+xml", LOOKS, None),
}
"""Media type, how long it may be kept, and which other sites may read it, by addresses."""
SECURITY: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "img-src 'self' https: data:; media-src 'self' https:; connect-src 'self'; manifest-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
