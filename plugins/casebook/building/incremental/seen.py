"""What pages see beside the library: Pelican's pages in a menu, and where links lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from ...reader.lazy.cards import Card
from ...reader.lazy.witness import Witness

LACKING = "\0"
"""What is said of what a page has not, which is told from what is empty."""


class SeenPage:
    """A page of Pelican's that a template may ask for anything; what it asks is witnessed."""

    def __init__(self, page: Any, witness: Witness) -> None:
        self._page, self._witness = page, witness
        self._file = page.relative_source_path

    def __getattr__(self, name: str) -> Any:
        """Return what the page has under a name; that it has nothing there is witnessed, too."""
        value = getattr(self._page, name, LACKING)
        self._witness.note(("page", self._file, name), said_of(value))
        if value is LACKING:
            raise AttributeError(name)
        if name == "translations":
            return [SeenPage(page, self._witness) for page in value]
        return value

    def __str__(self) -> str:
        """Return what Pelican shows of a page."""
        return str(self._page)

    def __eq__(self, other: object) -> bool:
        """Tell whether this is a page, as a menu asks that marks the one it stands on."""
        return bool(self._page == (other._page if isinstance(other, SeenPage) else other))

    def __hash__(self) -> int:
        """Return what equal pages have in common."""
        return hash(self._page)


def said_of(value: Any) -> str:
    """Return a page's value as it is compared from build to build."""
    if isinstance(value, list | tuple):
        return " ".join(map(said_of, value))
    return str(value)


class CardText:
    """A text of ours as far as Pelican, which does not read it, has to know of it."""

    def __init__(self, card: Card, path: str) -> None:
        self.card, self.source_path = card, path
        self.url, self.save_as, self.status, self.template = (
            card.url,
            card.save_as,
            card.status,
            card.template,
        )
        self.title, self.slug, self.lang = card.title, card.slug, card.lang
        self.date = datetime.fromisoformat(card.date) if card.date else None
        self.override_url, self.override_save_as = card.chosen
        self.metadata = {"kind": card.kind, "scheduled": card.scheduled, "status": card.written}
        self.translations: list[CardText] = []

    def get_static_links(self) -> set[str]:
        """Return the files that it links to itself."""
        return set(self.card.statics)


def originals(texts: Iterable[CardText]) -> dict[str, list[CardText]]:
    """Return by their status the texts that are no translations, which then know theirs."""
    found: dict[str, list[CardText]] = defaultdict(list)
    groups: dict[tuple[str, str], list[CardText]] = defaultdict(list)
    for text in texts:
        groups[text.status, text.slug].append(text)
    for (status, _), group in groups.items():
        first = [text for text in group if not text.card.translation] or group
        first[0].translations = [text for text in group if text not in first]
        found[status] += first
    return found


class Links(dict[str, Any]):
    """What Pelican's links find by the path of a file; what is looked up is witnessed."""

    def __init__(self, name: str, links: dict[str, Any], witness: Witness) -> None:
        super().__init__(links)
        self._name, self._witness = name, witness

    def get(self, path: str, default: Any = None) -> Any:
        """Return what stands for a file."""
        self._witness.note((self._name, path), self.address(path))
        return super().get(path, default)

    def address(self, path: str) -> str:
        """Return the address of a file's page or copy; nothing where it has none."""
        found = super().get(path)
        return str(found.url) if found else ""


def seen_pages(pages: Iterable[Any], witness: Witness) -> list[SeenPage]:
    """Return Pelican's pages so that it is witnessed what is asked of them."""
    return [SeenPage(page, witness) for page in pages]
