"""Whatever changes in a library: a view that would be another asked a question that is answered otherwise."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.reader.lazy.unopened import ShelvedEntry

from .library import TODAY, case, follow_up
from .shelving import all_of, desk_of, shelved, written

_ORGANISATIONS = st.sampled_from(["ISS", "Posten", "[ISS, Posten]"])
_CHANNELS = st.sampled_from(["[press]", "[facebook]", "[facebook, press]"])
_STATUS = st.sampled_from(["published", "published", "published", "draft", "hidden"])
_TITLES = st.sampled_from(["One", "Two"])
_DAYS = st.one_of(st.just(TODAY), st.dates(date(2026, 11, 26), date(2026, 12, 3)), st.just(date(2012, 1, 1)))

_CASE = """\
status: {status}
channels: {channels}
metrics: [{{id: fans, label: Fans, observations: [{{date: 2010-03, value: {value}}}]}}]
promises: [{{id: money, text: Money., by: ISS{due}}}]
requests: [{{date: 2010-04-01, to: ISS, question: Why?{deadline}}}]
{next_check}"""
_SWEDISH = """\
---
kind: case
title: {title} på svenska
slug: {slug}
lang: sv
translation: true
status: {status}
---
{title}.
"""


@st.composite
def _cases(draw: st.DrawFn, slug: str) -> dict[str, str]:
    given = {
        "status": draw(_STATUS),
        "channels": draw(_CHANNELS),
        "value": draw(st.integers(0, 2)),
        "due": draw(st.sampled_from(["", ", due: 2026-12-01"])),
        "deadline": draw(st.sampled_from([", answered: 2026-11-30", ", deadline: 2026-11-29"])),
        "next_check": draw(st.sampled_from(["", "next_check: 2026-11-28\n"])),
    }
    title, organisation = draw(_TITLES), draw(_ORGANISATIONS)
    when = draw(st.sampled_from(["2010-03-01", "2011-03-01"]))
    made = case(_CASE.format(**given), slug=slug, title=title, organisation=organisation, date=when)
    swedish = draw(st.one_of(st.none(), st.tuples(_TITLES, _STATUS)))
    files = {f"cases/{slug}.md": made}
    if swedish:
        files[f"cases/{slug}.sv.md"] = _SWEDISH.format(slug=slug, title=swedish[0], status=swedish[1])
    return files


@st.composite
def _libraries(draw: st.DrawFn) -> dict[str, str]:
    slugs = draw(st.lists(st.sampled_from("abc"), min_size=1, unique=True))
    files: dict[str, str] = {}
    for slug in sorted(slugs):
        files |= draw(_cases(slug))
    for slug in draw(st.lists(st.sampled_from("fg"), unique=True)):
        follows = draw(st.lists(st.sampled_from(slugs), min_size=1, max_size=2, unique=True))
        seen = f"{follows[0]}/fans"
        more = (
            f"status: {draw(_STATUS)}\nobservations: [{{metric: {seen}, value: {draw(st.integers(3, 4))}}}]"
        )
        files[f"follow-ups/{slug}.md"] = follow_up(
            more, slug=slug, title=draw(_TITLES), follows=f"[{', '.join(follows)}]"
        )
    return files


@st.composite
def _edited(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, str]]:
    """Draw a library, and the same one with some of its files from another."""
    before, other = draw(_libraries()), draw(_libraries())
    kept = draw(st.sets(st.sampled_from(sorted(before))))
    after = {**other, **{name: before[name] for name in kept}}
    needed = {"cases/a.md", "cases/b.md", "cases/c.md"} & before.keys()
    return before, {**{name: before[name] for name in needed}, **after}


@settings(max_examples=60)
@given(_edited(), _DAYS, _DAYS)
def test_what_would_be_another_is_told(
    edited: tuple[dict[str, str], dict[str, str]], day: date, then: date
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        before, _ = shelved(desk_of(written(content, edited[0]), today=day), content)
        made = {}
        for entry in before.library.entries:
            assert isinstance(entry, ShelvedEntry)
            with before.witness.watching() as trace:
                views = all_of(before, entry)
            made[entry.card.file] = (entry.card.identity, views, trace)
        after, _ = shelved(desk_of(written(content, edited[1]), today=then), content)
        for entry in after.library.entries:
            assert isinstance(entry, ShelvedEntry)
            identity, views, trace = made.get(entry.card.file, ("", {}, {}))
            stands = identity == entry.card.identity and before.frame == after.frame
            if stands and all(after.answer(question) == answer for question, answer in trace.items()):
                assert all_of(after, entry) == views, entry.card.file
