"""What each server must answer: the same to everybody, wherever a site is put."""

from __future__ import annotations

import re
from typing import Final

FEEDS: Final = "max-age=900, must-revalidate"
ARCHIVES: Final = "max-age=86400, must-revalidate"
INDEX: Final = "max-age=31536000, immutable"
LOOKS: Final = "max-age=600, stale-while-revalidate=86400"
TYPES: Final = {
    "": ("text/html; charset=utf-8", "no-cache", None),
    "cases/": ("text/html; charset=utf-8", "no-cache", None),
    "feeds/all.rss.xml": ("application/rss+xml", FEEDS, "*"),
    "feeds/all.atom.xml": ("application/atom+xml", FEEDS, "*"),
    "cases/iss-50000/feed.atom.xml": ("application/atom+xml", FEEDS, "*"),
    "feeds/all.json": ("application/feed+json", FEEDS, "*"),
    "cases/iss-50000/feed.json": ("application/feed+json", FEEDS, "*"),
    "feeds/lang/sv.rss.xml": ("application/rss+xml", FEEDS, "*"),
    "feeds/lang/sv.json": ("application/feed+json", FEEDS, "*"),
    "feeds/organisations/unionen.atom.xml": ("application/atom+xml", FEEDS, "*"),
    "feeds/tags/facebook.json": ("application/feed+json", FEEDS, "*"),
    "feeds/channels/x.json": ("application/feed+json", FEEDS, "*"),
    "feeds/follow-ups.json": ("application/feed+json", FEEDS, "*"),
    "feeds/archive/all/1.rss.xml": ("application/rss+xml", ARCHIVES, "*"),
    "feeds/archive/case/iss-50000/1.atom.xml": ("application/atom+xml", ARCHIVES, "*"),
    "feeds/archive/all/1.json": ("application/feed+json", ARCHIVES, "*"),
    "feeds/feeds.opml": ("text/x-opml; charset=utf-8", FEEDS, "*"),
    "data/metrics.csv": ("text/csv; charset=utf-8; header=present", "no-cache", "*"),
    "cases/iss-50000/case.json": ("application/json", "no-cache", "*"),
    "search/0123456789abcdef/facets.json": ("application/json", INDEX, "*"),
    "due/due.ics": ("text/calendar; charset=utf-8", "no-cache", "*"),
    "manifest.webmanifest": ("application/manifest+json", "no-cache", None),
    "sv/manifest.webmanifest": ("application/manifest+json", "no-cache", None),
    "feeds/style/sv.css": ("text/css; charset=utf-8", LOOKS, None),
    "theme/casebook/casebook.css": ("text/css; charset=utf-8", LOOKS, None),
    "theme/favicon.svg": ("image/svg+xml", LOOKS, None),
}
"""Media type, how long it may be kept, and which other sites may read it, by addresses."""
BROWSER: Final = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
"""What browsers accept: they show a feed as the page that its style sheet makes of it only as plain XML."""
PAGE: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What a page may load and run, as it says itself."""
PERMISSIONS: Final = (
    "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)
TRUSTED: Final = {
    "search/": (" 'wasm-unsafe-eval'", "'none'"),
    "sv/search/": (" 'wasm-unsafe-eval'", "'none'"),
    "cases/iss-50000/embed/": ("", "*"),
    "da/cases/iss-50000/embed/": ("", "*"),
}
"""Pages that may do more: what they may run beside scripts, and who may show them in a frame."""
UNTRUSTED: Final = (
    "",
    "cases/search/",
    "cases/iss-50000/",
    "cases/embed/",
    "a/b/search/",
    "embed/",
    "searches/",
)
"""Addresses that look like them."""
_LANGUAGE = r"(?:[a-z]{2,3}(?:-\w+)?/)?"
SEARCH: Final = re.compile(rf"{_LANGUAGE}search/")
EMBED: Final = re.compile(rf"{_LANGUAGE}cases/[^/]+/embed/")


def page_policy(address: str) -> str:
    """Return what a page says itself that it may load and run."""
    run = " 'wasm-unsafe-eval'" if SEARCH.fullmatch(address) else ""
    return PAGE.replace("script-src 'self'", f"script-src 'self'{run}")


def security(address: str) -> dict[str, str]:
    """Return what is sent beside an answer to keep readers safe."""
    framed = "*" if EMBED.fullmatch(address) else "'none'"
    return {
        "Content-Security-Policy": f"{page_policy(address)}; frame-ancestors {framed}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": PERMISSIONS,
    }
