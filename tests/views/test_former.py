"""A page leads on from every anchor by which something was cited of it, and from no other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from casebook.views.anchors import entries_of, handed_out, rows_of
from casebook.views.desk import Desk
from casebook.views.pages import PostView

from .library import MakeDesk, case, follow_up, shown_case, shown_follow_up

FACTS = """\
claims: [{id: reach, text: It was seen., date: 2010-01}]
promises: [{id: reward, text: A reward., by: ISS, due: 2010-09}]
requests: [{to: ISS, date: 2010-02-01, question: Why?}]
metrics:
  - id: fans
    label: Fans
    observations: [{date: 2010-01, value: 1}, {date: 2010-02, value: 2}, {date: 2010-03, value: 3}]
    benchmark: {label: Others, observations: [{date: 2010-01, value: 1}]}
campaign: {start: 2010-01-10, end: 2010-01-20}
"""
FILES = {"a.md": case(FACTS), "later.md": follow_up("claims: {reach: {verdict: {is: partly}}}")}
GONE = "What this link led to is not here any more: it was corrected, renamed, replaced or taken out."
MOVED = "What this link led to stands here now."


def knowing(desk: Desk, anchors: str, name: str = "case/a-case") -> Desk:
    return replace(desk, anchors={name: frozenset(anchors.split())}, _dossiers={})


def led(view: PostView) -> dict[str, str]:
    """Return where each former anchor leads."""
    things = [(f"#{each.anchor}", each.former) for each in (*rows_of(view), *entries_of(view))]
    parts: Iterable[tuple[str, tuple[object, ...]]] = view.former.items()
    return {former.anchor: place for place, all_of in (*things, *parts) for former in all_of}  # type: ignore[attr-defined]


def test_nothing_is_led_on_of_a_site_that_was_never_published(desk_of: MakeDesk) -> None:
    desk = desk_of(FILES)
    assert not desk.remembers
    assert led(shown_case(desk)) == led(shown_follow_up(desk)) == {}
    assert desk_of(FILES, publishes=True).remembers
    everything = " ".join(handed_out(shown_case(desk)))
    assert led(shown_case(knowing(desk, everything))) == {}
    assert led(shown_case(knowing(desk, "claim-once", "case/another"))) == {}


@pytest.mark.parametrize(
    ("anchor", "place"),
    [
        ("claim-once", "claims"),
        ("claim-reach-2009", "claims"),
        ("promise-once", "promises"),
        ("request-2", "requests"),
        ("metric-once", "metrics"),
        ("metric-once-2010-01", "metrics"),
        ("metric-fans-2009", "#metric-fans"),
        ("metric-fans-2009-10-11", "#metric-fans"),
        ("metric-fans-once", "metrics"),
        ("benchmark-fans-2009", "#benchmark-fans"),
        ("benchmark-once", "metrics"),
        ("timeline-figures-2010-04", "#timeline-figures-2010-03"),
        ("timeline-figures-2000", "#timeline-figures-2010-01"),
        ("timeline-request-2010-02-03", "#timeline-request-2010-02-01"),
        ("timeline-verdict-reach-2010-06", "#timeline-verdict-reach-2010-05-01"),
        ("timeline-verdict-once-2010", "timeline"),
        ("timeline-next-check", "timeline"),
        ("timeline-figures-2010-99-99", "#timeline-figures-2010-03"),
        ("2010-01-01-coverage-in-the-papers", "timeline"),
        ("whatever", "timeline"),
        ("#claim-once", ""),
        ("@source-once", ""),
    ],
)
def test_what_is_gone_is_led_to_what_stands_nearest(desk_of: MakeDesk, anchor: str, place: str) -> None:
    view = shown_case(knowing(desk_of(FILES), anchor))
    assert led(view) == {anchor.lstrip("#@"): place}
    told = [former.text for each in (*rows_of(view), *entries_of(view)) for former in each.former]
    told += [former.text for each in view.former.values() for former in each]
    assert told == [GONE]


def test_a_figure_that_is_in_the_timeline_alone_is_led_there(desk_of: MakeDesk) -> None:
    more = FACTS.replace("value: 3}]", "value: 3}, {date: 2010-04, value: 4}]")
    view = shown_case(knowing(desk_of({"a.md": case(more)}), "metric-fans-2010-03"))
    (entry,) = (entry for entry in entries_of(view) if entry.former)
    assert (entry.anchor, entry.former[0].text) == ("timeline-figures-2010-03", MOVED)
    without = replace(view, timeline=None)
    assert "timeline-figures-2010-03" not in handed_out(without)
    parts = desk_of({"a.md": case(more)}, parts=("comparison-table",))
    assert led(shown_case(knowing(parts, "metric-fans-2010-03"))) == {"metric-fans-2010-03": "#metric-fans"}


def test_where_a_part_is_gone_it_is_the_page(desk_of: MakeDesk) -> None:
    desk = knowing(desk_of({"a.md": case()}, parts=()), "claim-once metric-once whatever timeline-start")
    assert set(led(shown_case(desk)).values()) == {""}


def test_a_follow_up_leads_on_from_what_it_had_itself(desk_of: MakeDesk) -> None:
    desk = desk_of(FILES)
    assert led(shown_follow_up(knowing(desk, "claim-once metric-fans"))) == {}
    desk = knowing(desk, "claim-once metric-fans-2010-01 claim-reach", "follow-up/later")
    assert led(shown_follow_up(desk)) == {"claim-once": "claims", "metric-fans-2010-01": ""}


BOTH = """\
claims: {a-case/reach: {verdict: partly}, other/reach: {verdict: supported}}
promises: {a-case/reward: {status: broken}}
observations: [{metric: a-case/fans, date: 2010-05, value: 5}]
"""
ONE = BOTH.replace("a-case/", "").replace(", other/reach: {verdict: supported}", "")
OTHER = case("claims: [{id: reach, text: It was heard.}]", slug="other", title="Another")


def told_anew(desk: Desk, said: str) -> dict[str, str]:
    view = shown_follow_up(knowing(desk, said, "follow-up/later"))
    things = (*rows_of(view), *view.claims, *view.promises)
    assert {former.text for each in things for former in each.former} <= {MOVED, GONE}
    return {
        former.anchor: f"{each.anchor}" for each in things for former in each.former if former.text == MOVED
    }


@pytest.mark.parametrize("follows", ["[a-case, other]", "[other, a-case]"])
def test_what_a_follow_up_said_of_one_case_stands_there_of_two(desk_of: MakeDesk, follows: str) -> None:
    files = {"a.md": case(FACTS), "b.md": OTHER}
    one = desk_of({**files, "later.md": follow_up(ONE)})
    both = desk_of({**files, "later.md": follow_up(BOTH, follows=follows)})
    of_one, of_both = (frozenset(handed_out(shown_follow_up(desk))) for desk in (one, both))
    assert {"claim-reach", "promise-reward", "metric-fans", "metric-fans-2010-05"} <= of_one
    assert {"claim-a-case_reach", "claim-other_reach", "metric-a-case_fans-2010-05"} <= of_both
    assert told_anew(both, " ".join(of_one)) == {
        "claim-reach": "claim-a-case_reach",
        "promise-reward": "promise-a-case_reward",
        **{anchor: "metric-a-case_fans" for anchor in of_one if anchor.startswith("metric-fans")},
        **{anchor: "benchmark-a-case_fans" for anchor in of_one if anchor.startswith("benchmark-fans")},
    }
    again = told_anew(one, " ".join(of_both))
    assert again["claim-a-case_reach"] == "claim-reach"
    assert again["metric-a-case_fans-2010-05"] == "metric-fans"
    assert "claim-other_reach" not in again
    view = shown_follow_up(knowing(one, "claim-other_reach", "follow-up/later"))
    assert led(view) == {"claim-other_reach": "claims"}


def test_a_case_that_gets_another_slug_is_told_apart_as_before(desk_of: MakeDesk) -> None:
    renamed = case(f"id: a-case\n{FACTS}", slug="renamed")
    later = follow_up(BOTH.replace("a-case/", "renamed/"), follows="[renamed, other]")
    view = shown_follow_up(desk_of({"a.md": renamed, "b.md": OTHER, "later.md": later}))
    assert "claim-a-case_reach" in handed_out(view)
    known = "claim-renamed_reach"
    assert told_anew(desk_of({"a.md": renamed, "b.md": OTHER, "later.md": later}), known) == {
        known: "claim-a-case_reach"
    }


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_nothing_is_led_on_of_what_is_held_back_or_withdrawn(desk_of: MakeDesk, status: str) -> None:
    held = desk_of({"a.md": case(f"{FACTS}status: {status}")})
    assert led(shown_case(knowing(held, "claim-once"))) == {}
    gone = "revisions: [{date: 2010, kind: withdrawal, note: It was wrong.}]"
    assert led(shown_case(knowing(desk_of({"a.md": case(f"{FACTS}{gone}")}), "claim-once"))) == {}


def test_what_has_the_anchor_of_something_else_is_left_out(desk_of: MakeDesk) -> None:
    taken = (
        "main said related casebook-claims section-figures source-blog metric-fans-name cite-blog-1 a-head"
    )
    desk = desk_of({"a.md": case(FACTS, '<h2 id="a-head">A head</h2>\n\nText.')})
    assert 'id="a-head"' in next(iter(desk.library.entries)).html
    assert led(shown_case(knowing(desk, f"{taken} claim-name"))) == {"claim-name": "claims"}


def test_of_a_translation_it_is_said_in_its_language(desk_of: MakeDesk) -> None:
    swedish = "---\nkind: case\ntitle: Ett\nslug: a-case\nlang: sv\ntranslation: true\n---\nText.\n"
    desk = knowing(desk_of({**FILES, "a.sv.md": swedish}), "claim-once", "case/a-case/sv")
    view = shown_case(desk, lang="sv")
    assert led(view) == {"claim-once": "claims"}
    assert view.former["claims"][0].text == view.words.gettext(GONE)
    assert led(shown_case(desk)) == {}
