"""From texts that have been read to their cards, for which Pelican says where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pelican.contents import Article, Page, SkipStub

from ...model import Case, Document
from ...reader import Entry, Renderer
from ...reader.lazy.cards import Card
from ...reader.lazy.packed import Spelling
from ...reader.walking import below
from ..linking import may_lead
from ..pages.prose import static_links
from ..placing import field_of
from ..site import Site
from .intake import Describe


def describing(site: Site, generator: Any) -> Describe:
    """Return what makes the cards of the texts of a parcel."""
    renderer, content = site.renderer(), site.ground.content

    def describe(entries: Sequence[Entry], spellings: Sequence[Spelling]) -> list[Card]:
        site.at_hand = {entry.source.path: entry for entry in entries}
        said = (
            Card.of(entry, below(entry.source.path, content), site.zone, spelling)
            for entry, spelling in zip(entries, spellings, strict=True)
        )
        cards = [
            _finished(card, text_of(generator, entry), entry.document, renderer)
            for card, entry in zip(said, entries, strict=True)
        ]
        site.at_hand = {}
        return cards

    return describe


def text_of(generator: Any, entry: Entry) -> Any:
    """Return a text as Pelican has it; None of one that is to be skipped."""
    text = generator.readers.read_file(
        base_path=generator.path,
        path=str(entry.source.path),
        content_class=Page if entry.page else Article,
        context=generator.context,
    )
    return None if isinstance(text, SkipStub) else text


def _finished(card: Card, text: Any, document: Document, renderer: Renderer) -> Card:
    """Return the card with what Pelican makes of its text."""
    if text is None:
        return card._replace(status="skip")
    return card._replace(
        status=str(text.status),
        scheduled=bool(text.metadata.get("scheduled")),
        url=str(text.url),
        save_as=str(text.save_as),
        field=field_of(text, str(text.save_as)),
        chosen=(_chosen(text, "url"), _chosen(text, "save_as")),
        template=str(text.template),
        statics=_statics(renderer, text, document),
    )


def _chosen(text: Any, name: str) -> str:
    """Return what Pelican was given for an address or a place; nothing where it made that itself."""
    return str(getattr(text, f"override_{name}", None) or "")


def _statics(renderer: Renderer, text: Any, document: Document) -> tuple[str, ...]:
    written = [document.summary or ""]
    written += [event.text or "" for event in document.timeline] if isinstance(document, Case) else []
    linked = (link for each in written if each for link in static_links(renderer, each))
    led_to = text.get_static_links() if may_lead(text._content, text.settings) else ()
    return tuple(sorted({*led_to, *linked}))
