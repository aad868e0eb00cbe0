"""Whether pages can be made one by one: where a template may show all articles at once, they cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from blinker import ANY, Signal
from jinja2 import Environment, TemplateSyntaxError, meta, nodes
from pelican import signals
from pelican.settings import DEFAULT_CONFIG

from ...templating.templates import NAME
from ..site import Site
from ..strictness import is_strict

_OF_ALL = frozenset(
    {
        *(
            "all_articles",
            "articles",
            "articles_page",
            "articles_paginator",
            "authors",
            "categories",
            "dates",
        ),
        *("dates_page", "draft_pages", "drafts", "drafts_translations", "generated_content"),
        *("hidden_articles", "hidden_pages", "hidden_translations", "period_archives", "static_content"),
        *("static_links", "staticfiles", "tags", "translations"),
    }
)
"""Variables of Pelican's by which a template sees more than its own article."""

_PLAINLY_NAMED = re.compile(
    r"""\b(?:(?:include|extends)\s+"[^"!\\]+"\s*[-+]?%\}|(?:from\s+"[^"!\\]+"\s+import|import\s+"[^"!\\]+"\s+as)\b)"""
)
_MAY_SEE_ALL = re.compile(rf"""\b(?:{"|".join(sorted(_OF_ALL))}|include|extends|from|import|self)\b""")
"""What a template has to hold, beside others that it names plainly, to be worth a closer look."""

_QUOTED = re.compile(r'"([^"]+)"')
_SIMPLE = Path(DEFAULT_CONFIG["THEME"]).with_name("simple") / "templates"
"""Where Pelican finds what a theme lacks; its pages have menus of all there is."""

_INSTALLED = "pelican.plugins."
"""What Pelican finds a plugin by that is installed, and that settings need not name."""
_MUST_BE_OFF = (
    *("DIRECT_TEMPLATES", "OUTPUT_SOURCES", "TEMPLATE_PAGES"),
    *("TAG_SAVE_AS", "CATEGORY_SAVE_AS", "AUTHOR_SAVE_AS"),
    *("YEAR_ARCHIVE_SAVE_AS", "MONTH_ARCHIVE_SAVE_AS", "DAY_ARCHIVE_SAVE_AS"),
    *("FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS", "CATEGORY_FEED_ATOM", "CATEGORY_FEED_RSS"),
    *("AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TAG_FEED_ATOM", "TAG_FEED_RSS"),
    *("TRANSLATION_FEED_ATOM", "TRANSLATION_FEED_RSS"),
)
"""Settings that have Pelican make lists or feeds of all articles."""


def suits(site: Site) -> bool:
    """Tell whether nothing but Casebook looks at all articles; of templates see `see_only_their_own`."""
    return (
        is_strict(site.pelican)
        and site.settings.sanitise == "all"
        and not any(site.pelican.get(name) for name in _MUST_BE_OFF)
        and are_all_ours(site.pelican)
    )


def are_all_ours(pelican: Mapping[str, Any]) -> bool:
    """Tell whether there is no plugin but ours: neither named, nor one that Pelican tells what it does."""
    named = (getattr(plugin, "__name__", plugin) for plugin in pelican.get("PLUGINS") or ())
    ours = (NAME, NAME.removeprefix(_INSTALLED))
    return all(plugin in ours for plugin in named) and all(map(_is_ours, _receivers()))


def _receivers() -> Iterator[Any]:
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            yield from signal.receivers_for(ANY)


def _is_ours(receiver: Any) -> bool:
    return f"{getattr(receiver, '__module__', '')}.".startswith(f"{NAME}.")


def see_only_their_own(environment: Environment, templates: Iterable[tuple[str, Path]]) -> bool:
    """Tell whether all templates of a theme and of ours are content with their own article."""
    templates = tuple(templates)
    known = frozenset(name.partition("/")[2] for name, _ in templates)
    return not any(_sees_all(environment, path, known) for _, path in templates)


def _sees_all(environment: Environment, path: Path, known: frozenset[str]) -> bool:
    try:
        text = path.read_text("utf-8")
        tree = environment.parse(text)
    except (OSError, UnicodeDecodeError, TemplateSyntaxError):
        return True
    plainly = [name for found in _PLAINLY_NAMED.findall(text) for name in _QUOTED.findall(found)]
    if any(_is_pelicans(name, known) for name in plainly):
        return True
    if not _MAY_SEE_ALL.search(_PLAINLY_NAMED.sub("", text)):
        return False
    named = [*_referenced(tree)]
    foreign = any(name is None or name.startswith("!") or _is_pelicans(name, known) for name in named)
    return foreign or not _OF_ALL.isdisjoint(meta.find_undeclared_variables(tree))


def _is_pelicans(name: str, known: frozenset[str]) -> bool:
    """Tell whether a template, which is none of those known, is found among Pelican's own."""
    return name not in known and (_SIMPLE / name).is_file()


def _referenced(tree: nodes.Template) -> Iterator[str | None]:
    own = (name for name in meta.find_referenced_templates(tree))
    return (name for name in own if name is None or not name.startswith("!casebook/"))
