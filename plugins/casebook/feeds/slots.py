"""Slots: which entries a site has, what each is called, when it is dated and what it answers.

All of it follows from the facts of the articles and from the ledger; no text has to be rendered to know what
stands where.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..ledger.names import anchor_of, name_in
from .bodies import address_of
from .changes import is_noticed, state_of
from .dating import dated
from .entry import Reply
from .facts import Facts, Happening
from .slot import Slot
from .story import FeedSite


def slots(articles: Iterable[Facts], site: FeedSite) -> tuple[Slot, ...]:
    """Return a slot for every entry that is out, the newest last, in whatever order the articles come.

    Each has dates of its own and the same in every feed; as long as they are not published, one article more
    may move another's by seconds.
    """
    articles = tuple(articles)
    cases = {(facts.id, facts.tongue): facts for facts in articles if facts.kind == "case"}
    return dated((slot for facts in articles for slot in _slots(facts, cases, site)), site)


def names(facts: Facts, site: FeedSite) -> Iterator[str]:
    """Yield what the ledger calls an article, and each change that is written into it."""
    own = name_in(_minted(facts, site))
    yield own
    if facts.withdrawn:
        yield from site.book.changes_in.get(own, ())
    yield from (name_in(_minted_event(facts, happening, site)) for happening in facts.news)


def included_in(facts: Facts, site: FeedSite) -> Iterator[str]:
    """Yield what the ledger calls the changes that are part of the case's own entry."""
    for happening in facts.news:
        if _is_included(facts, happening, site):
            yield name_in(_minted_event(facts, happening, site))


def _is_included(facts: Facts, happening: Happening, site: FeedSite) -> bool:
    """Tell whether a change stood in the case when that came out, or is older than the case."""
    name = name_in(_minted_event(facts, happening, site))
    if site.book.knows(name):
        return name in site.book.included
    if happening.date.date() <= facts.published.date():
        return True
    return site.dates_anew and name_in(_minted(facts, site)) not in site.book.entries


Cases = Mapping[tuple[str, str | None], Facts]
"""Cases by their ids, translations with their languages."""


def _slots(facts: Facts, cases: Cases, site: FeedSite) -> Iterator[Slot]:
    minted = _minted(facts, site)
    name = name_in(minted)
    yield Slot(
        id=_id(minted, site),
        name=name,
        kind=facts.kind,
        published=facts.published,
        updated=facts.updated,
        state=_state(name, facts.state, facts, site),
        facts=facts,
        in_reply_to=_answers(facts, cases, site),
    )
    for happening in facts.news:
        if not _is_included(facts, happening, site):
            yield _of_event(facts, happening, site)
    if facts.withdrawn:
        yield from _with_it(name, facts, site)


def _with_it(case: str, facts: Facts, site: FeedSite) -> Iterator[Slot]:
    """Yield what is left of the changes that were published of a case which was withdrawn: the notice."""
    for name in site.book.changes_in.get(case, ()):
        yield Slot(
            id=site.book.id_of(name, ""),
            name=name,
            kind="event",
            published=facts.published,
            updated=facts.updated,
            state=facts.state,
            facts=facts,
            event=anchor_of(name),
            in_reply_to=_reply(facts, site),
        )


def _of_event(facts: Facts, happening: Happening, site: FeedSite) -> Slot:
    minted = _minted_event(facts, happening, site)
    name = name_in(minted)
    return Slot(
        id=_id(minted, site),
        name=name,
        kind="event",
        published=happening.date,
        updated=happening.date,
        state=_state(name, "", facts, site),
        facts=facts,
        event=happening.anchor,
        in_reply_to=_reply(facts, site),
    )


def _state(name: str, said: str, facts: Facts, site: FeedSite) -> str:
    """Return what is said of an entry's changes: that it stands again, too, after a notice took its place.

    Else its text would come back to nobody who has read the notice; of a follow-up, that of its case, too.
    """
    if facts.withdrawn or is_noticed(said) or not _had_notice(name, site):
        return said
    return state_of(["restored", said])


def _had_notice(name: str, site: FeedSite) -> bool:
    return name in site.book.withdrawn or any(map(is_noticed, site.book.states(name)))


def _id(minted: str, site: FeedSite) -> str:
    """Return the id of an entry: that under which it was published, or else the minted one."""
    return site.book.id_of(name_in(minted), minted)


def _minted(facts: Facts, site: FeedSite) -> str:
    """Return the id that an article gets when it is published first."""
    mint = {"case": site.authority.case, "follow-up": site.authority.follow_up, "post": site.authority.post}
    return mint[facts.kind](facts.published.year, facts.id, facts.tongue)


def _minted_event(facts: Facts, happening: Happening, site: FeedSite) -> str:
    """Return the id that a change gets when it is published first; no other ever had it."""
    minted = site.authority.event(facts.published.year, facts.id, happening.anchor, facts.tongue)
    name = name_in(minted)
    return minted.removesuffix(name) + site.book.free_name(name)


def _answers(facts: Facts, cases: Cases, site: FeedSite) -> Reply | None:
    """Return the first case that a follow-up follows; RFC 4685 allows several, readers show one.

    A translation answers the case in its own language, where there is that.
    """
    if facts.kind != "follow-up":
        return None
    keys = ((case, tongue) for case in facts.cases for tongue in (facts.tongue, None))
    followed = next((cases[key] for key in keys if key in cases), None)
    return _reply(followed, site) if followed else None


def _reply(facts: Facts, site: FeedSite) -> Reply:
    return Reply(_id(_minted(facts, site), site), address_of(facts.path, site))
