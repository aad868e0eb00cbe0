"""Articles become entries: each case, follow-up and post, and each change written into a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..views.parts import LinkView
from .bodies import address_of, event_html, story_html
from .bounds import MOST_TEXT
from .entry import Entry
from .slot import Slot
from .story import FeedSite, Story


def entries(story: Story, slots: Iterable[Slot], site: FeedSite, most: int = MOST_TEXT) -> Iterator[Entry]:
    """Yield the entries of an article, one in each of its slots, with so many bytes of text at most."""
    for slot in slots:
        is_event = slot.event and not story.view.withdrawn
        yield _event(story, slot, site, most) if is_event else _entry(story, slot, site, most)


def _entry(story: Story, slot: Slot, site: FeedSite, most: int) -> Entry:
    view, page = story.view, address_of(story.view.path, site)
    return Entry(
        id=slot.id,
        kind=slot.kind,
        title=view.title,
        link=page,
        published=slot.published,
        updated=slot.updated,
        html=story_html(story, page, site, most),
        summary=view.withdrawn.text if view.withdrawn else view.standfirst or view.title,
        lang=view.lang,
        authors=_texts(view.authors),
        categories=_categories(story, slot),
        in_reply_to=slot.in_reply_to,
    )


def _event(story: Story, slot: Slot, site: FeedSite, most: int) -> Entry:
    view, event = story.view, story.news[slot.event]
    page = address_of(f"{view.path}#{event.anchor}", site)
    return Entry(
        id=slot.id,
        kind=slot.kind,
        title=f"{view.title} · {event.label}: {event.title}",
        link=page,
        published=slot.published,
        updated=slot.updated,
        html=event_html(story, event, page, site, most),
        summary=" ".join((event.title, *event.lines)),
        lang=view.lang,
        authors=_texts(view.authors),
        categories=_categories(story, slot),
        in_reply_to=slot.in_reply_to,
    )


def _categories(story: Story, slot: Slot) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_texts(story.view.tags), *slot.facts.organisations, *slot.facts.channels)))


def _texts(links: Iterable[LinkView]) -> tuple[str, ...]:
    return tuple(link.text for link in links if link.text.strip())
