"""The texts that Pelican reads itself, beside ours: each finds the other, and neither is made twice."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any

from ...disk.digests import digest_of
from ...reader.lazy.shelved import ShelvedLibrary
from ..leftovers import tidy_path
from .seen import CardText, Links, originals, seen_pages
from .standing import Standing

_LISTS = {"articles": "published", "hidden_articles": "hidden", "drafts": "draft"}
"""Pelican's lists of articles, each with the status of those in it."""


def spare(standing: Standing, generator: Any) -> None:
    """Spare Pelican the texts that are made here; what they link to it publishes all the same."""
    ours = {card.file for card in standing.cards.values() if not card.page}
    get_files = generator.get_files

    def others(*arguments: Any, **more: Any) -> list[str]:
        return [file for file in get_files(*arguments, **more) if tidy_path(file) not in ours]

    generator.get_files = others
    links: set[str] = generator.context["static_links"]
    links.update(name for card in standing.cards.values() for name in card.statics)


def open_to_links(standing: Standing, context: dict[str, Any]) -> None:
    """Have links find the texts of the library, of which Pelican reads none; note what they look up."""
    library = standing.site.library
    assert isinstance(library, ShelvedLibrary)
    ours = {text.card.file: text for text in standing.texts if text.url}
    texts = {**ours, **context["generated_content"]}
    for name, links in (("generated_content", texts), ("static_content", context["static_content"])):
        context[name] = standing.answers.links[name] = Links(name, links, library.witness)
    pages = [each for page in context["pages"] for each in (page, *page.translations)]
    standing.answers.pages = {page.relative_source_path: page for page in pages}
    _compare(standing, context)
    context["pages"] = seen_pages(context["pages"], library.witness)


def all_texts(standing: Standing, context: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the lists of texts that Pelican's generators share, with ours in them."""
    ours = originals(text for text in standing.texts if text.status != "skip")
    lists = {name: [*context[name], *ours.get(status, ())] for name, status in _LISTS.items()}
    return {**context, **{name: sorted(texts, key=_newest_first) for name, texts in lists.items()}}


def _compare(standing: Standing, context: Mapping[str, Any]) -> None:
    """Find out whether the texts that Pelican reads, and what links to them lead to, are the same."""
    texts = [text for text in context["generated_content"].values() if not isinstance(text, CardText)]
    said = [
        (str(t.source_path), t.url, t.status, t._content, sorted(map(repr, t.metadata.items())))
        for t in texts
        if t
    ]
    standing.notes["pelicans"] = digest_of(repr(said).encode("utf-8", "surrogatepass"))
    standing.answers.is_same_library &= standing.packs.notes.get("pelicans") == standing.notes["pelicans"]


def _newest_first(text: Any) -> tuple[float, str]:
    """Return what Pelican orders its articles by."""
    return (-text.date.timestamp() if text.date else inf, str(text.source_path))
