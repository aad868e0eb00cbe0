"""Articles become entries: each case, follow-up and post, and each change written into a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..reader.shares import shared_out
from ..views.parts import LinkView
from .bodies import event_html, event_page, page_of, story_html
from .entry import Entry, Reply
from .story import News, Site, Story


@dataclass(frozen=True)
class Told:
    """An entry, and the article that it comes from."""

    entry: Entry
    story: Story


def told(stories: Iterable[Story], site: Site) -> tuple[Told, ...]:
    """Return every entry of the site, with the article it comes from, in no order."""
    stories = tuple(stories)
    cases = {story.id: story for story in stories if story.view.kind == "case"}
    entries = shared_out(lambda number: tuple(_told(stories[number], cases, site)), len(stories))
    return tuple(Told(entry, story) for story, told in zip(stories, entries, strict=True) for entry in told)


def story_id(story: Story, site: Site) -> str:
    """Return the id of an article's entry."""
    mint = {"case": site.authority.case, "follow-up": site.authority.follow_up, "post": site.authority.post}
    return mint[story.view.kind](story.published.year, story.id)


def _told(story: Story, cases: dict[str, Story], site: Site) -> Iterator[Entry]:
    yield _entry(story, cases, site)
    for news in story.news:
        yield _event(story, news, site)


def _entry(story: Story, cases: dict[str, Story], site: Site) -> Entry:
    view = story.view
    return Entry(
        id=story_id(story, site),
        kind=view.kind,
        title=view.title,
        link=page_of(story, site),
        published=story.published,
        updated=story.updated,
        html=story_html(story, site),
        summary=view.standfirst or view.title,
        lang=view.lang,
        authors=_texts(view.authors),
        categories=_categories(story),
        in_reply_to=_answers(story, cases, site),
    )


def _event(story: Story, news: News, site: Site) -> Entry:
    event = news.told
    return Entry(
        id=site.authority.event(story.published.year, story.id, event.anchor),
        kind="event",
        title=f"{story.view.title} · {event.label}: {event.title}",
        link=event_page(story, event, site),
        published=news.date,
        updated=news.date,
        html=event_html(story, event, site),
        summary=" ".join((event.title, *event.lines)),
        lang=story.view.lang,
        authors=_texts(story.view.authors),
        categories=_categories(story),
        in_reply_to=Reply(story_id(story, site), page_of(story, site)),
    )


def _answers(story: Story, cases: dict[str, Story], site: Site) -> Reply | None:
    """Return the first case that a follow-up follows; RFC 4685 allows several, readers show one."""
    if story.view.kind != "follow-up":
        return None
    followed = next((cases[case] for case in story.cases if case in cases), None)
    return Reply(story_id(followed, site), page_of(followed, site)) if followed else None


def _categories(story: Story) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_texts(story.view.tags), *story.organisations, *story.channels)))


def _texts(links: Iterable[LinkView]) -> tuple[str, ...]:
    return tuple(link.text for link in links if link.text.strip())
