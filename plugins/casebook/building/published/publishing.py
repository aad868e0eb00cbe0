"""What `make publish` writes into the ledger, and what it refuses to publish without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ...errors import ProblemsFound
from ...feeds.facts import Facts
from ...feeds.slot import Slot
from ...feeds.slots import included_in, names
from ...feeds.story import FeedSite
from ...ledger.missing import adopted, missing
from ...ledger.news import Issued, news
from ..site import Site
from .gone import problem_of
from .publication import Publication


def going_on(feeds: FeedSite, facts: Sequence[Facts]) -> FeedSite:
    """Return a site in which entries of another name go on being what they were."""
    if not feeds.book.lines:
        return feeds
    present = {name for each in facts for name in names(each, feeds)}
    return replace(feeds, book=feeds.book.extended(adopted(feeds.book, present)))


def publication_of(
    site: Site, facts: Sequence[Facts], slots: Sequence[Slot], feeds: FeedSite
) -> Publication | None:
    """Return what a build that publishes adds to the ledger, None of any other.

    Raise ProblemsFound where something that was published is gone.
    """
    if feeds.issued is None:
        return None
    present = _present(facts, feeds)
    gone = missing(feeds.book, {name: _below(each.file) for name, each in present.items()})
    if gone:
        raise ProblemsFound(problem_of(each, site, feeds.book, present) for each in gone)
    included = [name for each in facts for name in included_in(each, feeds)]
    before = site.ledger.book
    went_on = sorted(feeds.book.lines - before.lines)
    issued = map(_issued, slots)
    lines = (*went_on, *news(feeds.book, issued, included, feeds.tag))
    ledger, book = site.ledger, before.extended(lines)
    return Publication(ledger.folder, ledger.shown, lines, book, archives=ledger.archives.digest)


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
    )


def _below(file: str) -> str:
    """Return a file below the content folder, from how its author knows it; one beside it as it is."""
    return file if Path(file).is_absolute() else file.partition("/")[2]
