"""What `make publish` writes into the ledger, and what it refuses to publish without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ...errors import Problem, ProblemsFound
from ...feeds.facts import Facts
from ...feeds.slot import Slot
from ...feeds.slots import included_in, names
from ...feeds.story import FeedSite
from ...ledger.former import Move, moved
from ...ledger.lines import place_of, written
from ...ledger.missing import adopted, missing, taken
from ...ledger.news import Issued, news
from ..site import Site
from .cited import no_longer_cited, problems_of
from .emptied import lines_of_pages
from .gone import problem_of, problem_of_taken
from .lists import lines_of_lists
from .publication import Publication
from .quoted import lines_of_quotes, unsaid


def going_on(feeds: FeedSite, facts: Sequence[Facts]) -> FeedSite:
    """Return a site in which entries of another name go on being what they were."""
    if not feeds.book.lines:
        return feeds
    present = {name for each in facts for name in names(each, feeds)}
    lines = (*adopted(feeds.book, present), *_move(feeds, facts).known)
    return replace(feeds, book=feeds.book.extended(lines))


def _move(feeds: FeedSite, facts: Sequence[Facts]) -> Move:
    """Return what has become of the feeds that the site had before."""
    return moved(feeds.book, (_as_text(each, next(names(each, feeds))) for each in facts))


def _as_text(facts: Facts, name: str) -> Issued:
    return Issued(
        name=name,
        id="",
        published=facts.published,
        updated=facts.updated,
        state=facts.state,
        path=facts.path,
        file=facts.file,
    )


def publication_of(
    site: Site, facts: Sequence[Facts], slots: Sequence[Slot], feeds: FeedSite
) -> Publication | None:
    """Return what a build that publishes adds to the ledger, None of any other.

    Raise ProblemsFound where something that was published is gone, by us or by whoever made the former feeds.
    """
    if feeds.issued is None:
        return None
    present = _present(facts, feeds)
    gone = missing(feeds.book, {name: _below(each.file) for name, each in present.items()})
    problems = [problem_of(each, site, feeds.book, present) for each in gone]
    problems += [problem_of_taken(*each, site, present) for each in taken(feeds.book, present)]
    problems += _lost(site, facts, feeds)
    if problems:
        raise ProblemsFound(problems)
    included = [name for each in facts for name in included_in(each, feeds)]
    before = site.ledger.book
    went_on = tuple(sorted(feeds.book.lines - before.lines, key=written))
    cited = tuple(no_longer_cited(site, feeds.book, facts))
    lines = (*news(feeds.book, map(_issued, slots), included, feeds.tag),)
    lines += (*lines_of_quotes(site, feeds.book, facts), *(line for line, _ in cited))
    lines += (*lines_of_lists(site, {slot.name for slot in slots}), *lines_of_pages(site))
    warnings = [problem for each in cited for problem in problems_of(*each, feeds.book, site)]
    ledger, book = site.ledger, before.extended((*went_on, *lines))
    return Publication(
        ledger.folder,
        ledger.shown,
        lines,
        book,
        archives=ledger.archives.digest,
        went_on=went_on,
        warnings=(*warnings, *unsaid(site, feeds.book, facts)),
    )


def _lost(site: Site, facts: Sequence[Facts], feeds: FeedSite) -> Iterator[Problem]:
    """Yield the entries of former feeds that have no text; once readers have new feeds, it is too late."""
    if feeds.book.started is None:
        for line in _move(feeds, facts).lost:
            file, number = site.ledger.places[place_of(line)]
            yield Problem(file, number, 1, "", "former-lost", {"path": f"/{line.path}"})


def _present(facts: Iterable[Facts], feeds: FeedSite) -> Mapping[str, Facts]:
    return {name: each for each in facts for name in names(each, feeds)}


def _issued(slot: Slot) -> Issued:
    is_text = slot.kind != "event"
    return Issued(
        name=slot.name,
        id=slot.id,
        published=slot.published,
        updated=slot.updated,
        state=slot.state,
        withdrawn=slot.facts.withdrawn,
        path=slot.facts.path if is_text else "",
        file=_below(slot.facts.file) if is_text else "",
        anchors=slot.facts.anchors if is_text else (),
    )


def _below(file: str) -> str:
    """Return a file below the content folder, from how its author knows it; one beside it as it is."""
    return file if Path(file).is_absolute() else file.partition("/")[2]
