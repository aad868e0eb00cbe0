"""The words that settings choose from."""

from __future__ import annotations

PARTS = (
    "comparison-table",
    "timeline",
    "claims",
    "promises",
    "requests",
    "outcome",
    "sources",
    "comparisons",
    "charts",
    "feeds",
    "data",
    "citing",
    "report",
    "pictures",
    "sitemap",
    "sharing",
    "embedding",
    "lists",
    "search",
)
LISTS = (
    "cases",
    "follow-ups",
    "evidence",
    "due",
    "organisations",
    "channels",
    "countries",
    "tags",
    "authors",
    "archive",
    "feeds",
    "submit",
    "index",
    "404",
)
CITATION_STYLES = ("apa", "chicago", "mla", "harvard")
NETWORKS = ("mastodon", "bluesky", "linkedin", "facebook", "x", "email", "copy")
FEEDS = ("all", "follow-ups", "languages", "cases", "organisations", "channels", "tags")
