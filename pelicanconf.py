"""The site as it is written: for `make html` and `make devserver`; publishconf.py is for readers."""

from __future__ import annotations

SITENAME = "Casebook"
SITEURL = "http://localhost:8000"
AUTHOR = "Casebook"
DEFAULT_LANG = "en"
TIMEZONE = "Europe/Stockholm"
# The machine's own, or none: pages never depend on it, and one that is not installed needs no warning.
LOCALE = ["", "C"]

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = "cache"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["casebook"]

# Pages link to each other relatively, so that what is built can be looked at from any address.
RELATIVE_URLS = True
# What the settings call a page, a post, and where each stands.
ARTICLE_URL = "posts/{slug}/"
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/posts/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/posts/{slug}/index.html"
DRAFT_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = "drafts/{slug}/index.html"
DRAFT_LANG_URL = "{lang}/drafts/{slug}/"
DRAFT_LANG_SAVE_AS = "{lang}/drafts/{slug}/index.html"
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
DRAFT_PAGE_URL = "drafts/pages/{slug}/"
DRAFT_PAGE_SAVE_AS = "drafts/pages/{slug}/index.html"
STATIC_PATHS = ["images"]
IGNORE_FILES = [".*", "*~", "#*#"]
WITH_FUTURE_DATES = False

# Casebook makes its own lists and feeds, in every language.
CASEBOOK_PLACEMENT = "theme"
CASEBOOK_SANITISE = "all"
CASEBOOK_STRICT = "all"
CASEBOOK_AUTHORITY = "casebook.example,2026"
CASEBOOK_CONTACT = "editors@example.org"
CASEBOOK_LICENCE = "CC BY 4.0"
CASEBOOK_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
CASEBOOK_LISTS = [
    "index",
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
    "404",
]
DIRECT_TEMPLATES: list[str] = []
TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_DOMAIN = SITEURL

MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists", "markdown.extensions.toc"],
    "extension_configs": {},
    "output_format": "html5",
}
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
