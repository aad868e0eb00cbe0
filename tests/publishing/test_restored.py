"""A text that was withdrawn and stands again comes back to its readers, as what it was."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest

from casebook.building.run import Said
from casebook.ledger.names import name_in
from tests.building.conftest import SmallSite
from tests.sparing import one_of

NOON = 1795651200 + 43_200
EVENT = "timeline: [{id: look, date: 2010-02-01, type: check, title: A look}]"
NOTICE = "{date: 2026-11-20, kind: withdrawal, note: It was wrong.}"
TIP = """\
---
kind: case
title: Tip
slug: tip
date: 2009-01-01
organisation: ISS
---
Text.
"""
LATER = "---\nkind: follow-up\ntitle: Later\nslug: later\ndate: 2010-05-01\nfollows: tip\n---\nText.\n"
NOTES = ("", "{date: 2026-11-21, kind: correction, note: It was right after all.}")
NAMES = ("case/tip", "event/tip/look", "follow-up/later")


def revisions(notes: tuple[str, ...]) -> str:
    return f"revisions: [{', '.join(notes)}]\n" if any(notes) else ""


class Bench:
    """Where a site is published day by day; `days` are those that have passed."""

    def __init__(self, site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
        self.site, self.set, self.days = site, monkeypatch.setenv, 0

    def publish(self, *notes: str, more: str = EVENT, later: tuple[str, ...] | None = None) -> dict[str, Any]:
        """Publish the next day with these revisions of each text; return the entries by their names.

        The follow-up has the same as its case unless it has others.
        """
        self.days += 1
        self.set("SOURCE_DATE_EPOCH", str(NOON + self.days * 86_400))
        revised = revisions(notes)
        self.site.write("content/tip.md", TIP.replace("organisation:", f"{revised}{more}\norganisation:"))
        revised = revised if later is None else revisions(later)
        self.site.write("content/later.md", LATER.replace("follows:", f"{revised}follows:"))
        self.site.build()
        feed = feedparser.parse((self.site.output / "feeds/all.atom.xml").read_bytes())
        return {name_in(entry.id): entry for entry in feed.entries}

    @property
    def today(self) -> str:
        return datetime.fromtimestamp(NOON + self.days * 86_400, UTC).date().isoformat()


@pytest.fixture
def bench(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(site, monkeypatch)


def told(entries: dict[str, Any]) -> set[str]:
    """Return what is told of in a notice."""
    return {name for name, entry in entries.items() if entry.title.startswith("Withdrawn: ")}


def days(entries: dict[str, Any]) -> set[str]:
    return {entries[name].updated[:10] for name in NAMES}


@pytest.mark.parametrize("notes", one_of(2, NOTES), ids=["without a word", "as a correction"])
def test_all_that_has_a_notice_in_its_place_comes_back(bench: Bench, notes: str) -> None:
    bench.publish(more="")
    assert set(bench.publish()) == set(NAMES)
    ids = {name: entry.id for name, entry in bench.publish().items()}
    for _ in range(2):
        gone = bench.publish(NOTICE)
        assert (told(gone), days(gone)) == (set(NAMES), {bench.today})
        back = bench.publish(notes)
        assert (told(back), days(back)) == (set(), {bench.today})
        assert {name: entry.id for name, entry in back.items()} == ids
        day = bench.today
        assert days(bench.publish(notes)) == {day}


@pytest.mark.parametrize("notes", one_of(2, reversed(NOTES)), ids=["as a correction", "without a word"])
def test_a_follow_up_comes_back_with_the_notice_about_its_case(bench: Bench, notes: str) -> None:
    bench.publish(more="")
    ids = {name: entry.id for name, entry in bench.publish().items()}
    for _ in range(2):
        gone = bench.publish(NOTICE, later=())
        assert (told(gone), days(gone)) == ({"case/tip", "event/tip/look"}, {bench.today})
        assert "has been withdrawn" in gone["follow-up/later"].content[0].value
        day = bench.today
        assert days(bench.publish(NOTICE, later=())) == {day}
        back = bench.publish(notes, later=())
        assert (told(back), days(back)) == (set(), {bench.today})
        assert "has been withdrawn" not in back["follow-up/later"].content[0].value
        assert {name: entry.id for name, entry in back.items()} == ids
        day = bench.today
        assert days(bench.publish(notes, later=())) == {day}


def test_of_a_follow_up_that_was_withdrawn_its_case_says_nothing_new(bench: Bench) -> None:
    bench.publish()
    day = bench.publish(later=(NOTICE,))["follow-up/later"].updated
    assert bench.publish(NOTICE, later=(NOTICE,))["follow-up/later"].updated == day


def test_a_site_that_keeps_no_ledger_dates_the_notice_by_the_day_of_the_withdrawal(bench: Bench) -> None:
    bench.site.settings |= {"CASEBOOK_STAGED": False, "CASEBOOK_PUBLISHES": False}
    assert bench.publish(later=())["follow-up/later"].updated[:10] == "2010-05-01"
    assert bench.publish(NOTICE, later=())["follow-up/later"].updated[:10] == "2026-11-20"


def test_an_event_that_is_gone_from_it_is_missed(bench: Bench) -> None:
    bench.publish(more="")
    bench.publish()
    bench.publish(NOTICE)
    with pytest.raises(Said) as said:
        bench.publish(more="")
    (problem,) = said.value.problems
    assert (problem.key, problem.params["old"]) == ("event-lost", "look")
    assert set(bench.publish()) == set(NAMES)
