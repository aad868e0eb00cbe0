"""From texts that have been read to their cards, for which Pelican says where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pelican.contents import Article, Page, SkipStub

from ...model import Case, Document
from ...reader import Entry, Renderer
from ...reader.cards import Card
from ..press import field_of
from ..prose import static_links
from ..site import Site
from .intake import Describe


def describing(site: Site, generator: Any) -> Describe:
    """Return what makes the cards of the texts of a parcel."""
    renderer = site.renderer()

    def describe(entries: Sequence[Entry], key: str) -> list[Card]:
        site.at_hand = {entry.source.path: entry for entry in entries}
        cards = [_card(site, generator, renderer, entry, key) for entry in entries]
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


def _card(site: Site, generator: Any, renderer: Renderer, entry: Entry, key: str) -> Card:
    text = text_of(generator, entry)
    groups, when = entry.groups, entry.instant(site.zone)
    place = str(text.save_as) if text else ""
    chosen = tuple(str(getattr(text, f"override_{name}", None) or "") for name in ("url", "save_as"))
    return Card(
        file=entry.source.path.relative_to(site.ground.content).as_posix(),
        shown=entry.source.shown,
        digest=key,
        id=str(getattr(entry.document, "lasting_id", "")),
        kind=entry.kind,
        slug=entry.slug,
        has_slug=entry.has_slug,
        lang=entry.lang,
        title=entry.title,
        written=entry.document.status,
        status=str(text.status) if text else "skip",
        scheduled=bool(text and text.metadata.get("scheduled")),
        page=entry.page,
        translation=entry.translation,
        plain=entry.plain,
        follows=entry.follows,
        date=when.isoformat() if when else "",
        year=entry.year,
        groups=(groups.organisations, groups.channels, groups.countries, groups.tags, groups.authors),
        labels=tuple(groups.labels.items()),
        url=str(text.url) if text else "",
        save_as=place,
        field=field_of(text, place) if text else "",
        chosen=(chosen[0], chosen[1]),
        template=str(text.template) if text else "",
        statics=_statics(renderer, text, entry.document),
        attaches="{attach}" in entry.html or "|attach|" in entry.html,
        files=tuple(source.file for source in entry.document.sources if source.file),
    )


def _statics(renderer: Renderer, text: Any, document: Document) -> tuple[str, ...]:
    if text is None:
        return ()
    written = [document.summary or ""]
    written += [event.text or "" for event in document.timeline] if isinstance(document, Case) else []
    linked = (link for each in written if each for link in static_links(renderer, each))
    return tuple(sorted({*text.get_static_links(), *linked}))
