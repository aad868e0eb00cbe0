"""Lines of ledgers as hypothesis finds them, and ledgers laid out in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import strategies as st

from casebook.ledger.citable import Anchors, Gone, Landmarks, Quoted
from casebook.ledger.lines import (
    Address,
    Former,
    Included,
    Line,
    Listed,
    Modified,
    Page,
    Published,
    Renamed,
    Started,
    Withdrawn,
    stamp,
)
from casebook.ledger.writing import changed

TAG = "tag:casebook.example,2026:"
DAY = datetime(2026, 11, 26, 3, 16, 36, tzinfo=UTC)
DATE = stamp(DAY)

TEXTS = st.sampled_from(["case/tip", "case/tip/sv", "case/%C3%A5ret", "follow-up/later", "post/dance"])
EVENTS = st.sampled_from(["event/tip/check", "event/tip/check/sv", "event/tip/timeline-verdict-reach-2010"])
NAMES = TEXTS | EVENTS
DATES = st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(stamp)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
ANCHORS = st.lists(
    st.sampled_from(["claim-reach", "claim-cost", "metric-fans", "metric-fans-2009", "check", "request-1"]),
    min_size=1,
    max_size=4,
).map(" ".join)
VALUES = st.dictionaries(
    st.sampled_from(["metric-fans-2009", "metric-iss/fans-2009", "verdict-reach-2010"]), WORDS, max_size=3
)
LISTS = st.sampled_from(["tags/a", "tags/b", "tags/a-b", "organisations/a", "organisations/iss"])
LINES: st.SearchStrategy[Line] = st.one_of(
    st.builds(Started, WORDS),
    st.builds(
        lambda name, date, state: Published(name, TAG + name, date, state), NAMES, DATES, WORDS | st.just("")
    ),
    st.builds(Included, EVENTS),
    st.builds(Modified, NAMES, WORDS, DATES),
    st.builds(Address, TEXTS, WORDS, WORDS),
    st.builds(Anchors, TEXTS, ANCHORS),
    st.builds(Landmarks, TEXTS, ANCHORS | st.just(""), ANCHORS | st.just("")),
    st.builds(Gone, TEXTS, ANCHORS),
    st.builds(Listed, TEXTS, DATES, st.lists(LISTS, max_size=3).map(" ".join)),
    st.builds(Quoted.of, TEXTS, DATES, WORDS | st.just(""), VALUES),
    st.builds(Renamed, LISTS, DATES, LISTS | st.just("")),
    st.builds(Page, st.sampled_from(["archive/2009/", "sv/countries/SE/", "evidence/outcome/met/"])),
    st.builds(Withdrawn, TEXTS, DATES),
    st.builds(Former, WORDS, st.sampled_from([f"{TAG}{each}" for each in "abc"]), DATES | st.just("")),
)


def published(name: str, date: str = DATE, state: str = "") -> Published:
    """Return the line of an entry."""
    return Published(name, TAG + name, date, state)


def write(content: Path, lines: Iterable[Line]) -> None:
    """Write lines into the ledger of a content folder, as a publication does it."""
    for path, data in tuple(changed(content / "ledger", lines)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
