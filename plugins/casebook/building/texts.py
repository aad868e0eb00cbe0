"""The articles and pages that Pelican's generators hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pelican.generators import ArticlesGenerator, PagesGenerator

_LISTS = {
    ArticlesGenerator: (
        "articles",
        "translations",
        "hidden_articles",
        "hidden_translations",
        "drafts",
        "drafts_translations",
    ),
    PagesGenerator: (
        "pages",
        "translations",
        "hidden_pages",
        "hidden_translations",
        "draft_pages",
        "draft_translations",
    ),
}


def texts_of(generators: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield every article and page that will be written, each with the generator that will do it."""
    for generator in generators:
        for name in _LISTS.get(type(generator), ()):
            yield from ((generator, text) for text in getattr(generator, name))
