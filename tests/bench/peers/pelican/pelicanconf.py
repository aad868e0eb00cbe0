"""A plain Pelican site of the corpus: its own theme `simple`, and a reader for front matter in YAML."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

SITENAME, SITEURL, AUTHOR = "Bench", "https://bench.example", "Bench"
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
TIMEZONE, DEFAULT_LANG, LOCALE = "Europe/Stockholm", "en", ["", "C"]
THEME, PLUGINS = "simple", ["yaml_reader"]
THEME_TEMPLATES_OVERRIDES = [str(Path(__file__).parent / "templates")]
RELATIVE_URLS = True
ARTICLE_URL, ARTICLE_SAVE_AS = "cases/{slug}/", "cases/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = "{lang}/cases/{slug}/", "{lang}/cases/{slug}/index.html"
DIRECT_TEMPLATES = ["index", "tags", "categories"]
PAGINATED_TEMPLATES = {"index": 20, "tag": 20, "category": 20}
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM, FEED_ALL_RSS, FEED_MAX_ITEMS = "feeds/all.atom.xml", "feeds/all.rss.xml", 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists", "markdown.extensions.toc"],
    "extension_configs": {},
    "output_format": "html5",
}
