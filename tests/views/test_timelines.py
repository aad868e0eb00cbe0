"""The timeline as a view: who says it or found it, when, and where it leads."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.reader.sanitise import clean
from casebook.views.parts import (
    SITE,
    DateView,
    LinkView,
    ProseView,
    SilenceView,
    SourceRef,
    TimelineEntry,
    TimelineView,
)

from .library import MakeDesk, case, follow_up, shown_case

EVERYTHING = """
campaign:
  name: Tips
  start: 2009-11-10?
  end: 2009-12
  goal: [{text: Fifty fans., date: 2009-11, by: ISS, source: s}, {text: More.}]
metrics:
  - id: fans
    label: Fans
    observations: [{date: 2009-11, value: 20, source: s}, {date: 2010-02-01, value: 30}]
    benchmark: {label: Elsewhere, observations: [{date: 2009-11, value: 10}]}
claims:
  - id: success
    text: A success.
    by: ISS
    date: 2009-12-01
    source: s
    verdict: [{date: 2010-01, is: checking}, {date: 2010-02, is: contradicted, because: Nobody came.}]
    evidence: [s, fans]
promises:
  - {id: reward, text: Money., by: ISS, date: 2009-11, due: 2010-03-01, source: s, status: not-checked}
  - {id: open, text: Soon., by: ISS, due: 2027-03-01}
  - {id: undated, text: Some day., by: ISS}
requests:
  - {id: paid, date: 2010-03-01, to: ISS, question: Paid?, deadline: 2010-03-15}
  - {date: 2010-03-02, to: Anna, question: Why?, answered: 2010-03-05}
timeline:
  - {date: 2009-11-12, type: coverage, title: A paper writes, text: So *great*., by: A paper, source: [s, t]}
  - {date: 2009-11-13, type: acclaim, title: A prize}
  - {date: 2030, title: A party}
  - {id: said, date: 2010-04, type: reply, title: ISS replies}
outcome:
  - {goal: too-early, attribution: plausible, date: 2009-12}
  - {goal: not-met, because: No., date: 2010-03}
next_check: 2010-06
sources:
  s: {title: A post, accessed: 2010-01-01, checks: [{date: 2011, status: gone}]}
  t: https://example.org/t
"""
LATER = """
by: {name: Emma, role: head, organisation: ISS}
observations: [{metric: fans, value: 5, source: s}]
promises: {reward: {status: broken, because: Never paid.}}
claims: {success: {verdict: supported, evidence: [own]}}
sources: {s: {title: Another post}, own: {title: Own}}
"""
ENTRIES = [
    ("goal", "goal", "said", "plain", "Fifty fans."),
    ("promise", "promise", "said", "plain", "Money."),
    ("observation", "figures", "found", "check", "2 figures taken"),
    ("start", "start", "said", "plain", "Tips begins"),
    ("coverage", "coverage", "said", "applause", "A paper writes"),
    ("acclaim", "acclaim", "said", "applause", "A prize"),
    ("claim", "claim", "said", "plain", "A success."),
    ("outcome", "outcome", "found", "plain", "goal: too early to say; attribution: plausible"),
    ("end", "end", "said", "plain", "Tips ends"),
    ("verdict", "verdict", "found", "plain", "being checked"),
    ("source-seen", "source seen", "neither", "plain", "Last seen: A post"),
    ("observation", "figures", "found", "check", "Fans: 30"),
    ("verdict", "verdict", "found", "plain", "being checked → contradicted"),
    ("request", "question", "found", "plain", "ISS is asked to comment"),
    (
        "outcome",
        "outcome",
        "found",
        "plain",
        "goal: not met (before: goal: too early to say; attribution: plausible)",
    ),
    ("due", "due", "found", "plain", "Money."),
    ("request", "question", "found", "plain", "Anna is asked to comment"),
    ("reply", "reply", "said", "reply", "Anna answers"),
    ("reply", "reply", "said", "reply", "ISS replies"),
    ("observation", "figures", "found", "check", "Fans: 5"),
    ("check", "check", "found", "check", "Later"),
    ("verdict", "verdict", "found", "plain", "contradicted → supported"),
    ("status", "status", "found", "plain", "not checked → broken"),
    ("next-check", "next check", "found", "plain", "The case is to be looked at again"),
    ("source-gone", "source gone", "found", "plain", "First seen gone: A post"),
    ("due", "due", "found", "plain", "Soon."),
    ("event", "event", "neither", "plain", "A party"),
    ("goal", "goal", "said", "plain", "More."),
    ("promise", "promise", "said", "plain", "Soon."),
    ("promise", "promise", "said", "plain", "Some day."),
    ("due", "due", "found", "plain", "Some day."),
]


@pytest.fixture
def whole(desk_of: MakeDesk) -> TimelineView:
    timeline = shown_case(desk_of({"a.md": case(EVERYTHING), "b.md": follow_up(LATER)})).timeline
    assert timeline is not None
    return timeline


def entries_of(timeline: TimelineView | None) -> list[TimelineEntry]:
    assert timeline is not None
    return [entry for entry in timeline.entries if isinstance(entry, TimelineEntry)]


def named(timeline: TimelineView, title: str, kind: str = "") -> TimelineEntry:
    return next(e for e in entries_of(timeline) if e.title == title and kind in ("", e.kind))


def test_a_campaign_may_have_no_end_that_is_known(desk_of: MakeDesk) -> None:
    known, unknown = (
        shown_case(desk_of({"a.md": case(f"campaign: {{{dates}}}")})).timeline
        for dates in ("start: 2009-11-10, end: 2009-12", "start: 2009-11-10")
    )
    assert known is not None
    assert unknown is not None
    assert (known.ends, unknown.ends) == (True, False)


def test_every_kind_of_entry_in_its_order(whole: TimelineView) -> None:
    told = [(e.kind, e.label, e.side, e.weight, e.title) for e in entries_of(whole)]
    assert told == ENTRIES


def test_a_silence_is_said(whole: TimelineView) -> None:
    silences = [entry for entry in whole.entries if isinstance(entry, SilenceView)]
    assert silences == [SilenceView("no sign for 8 months", 245)]


def test_applause_and_aftermath_are_summed_up(whole: TimelineView) -> None:
    assert whole.summary == (
        "2 articles and awards in the first week. Looked at again about 2 months after the start."
    )


def test_the_summary_says_from_how_many_to_how_many(desk_of: MakeDesk) -> None:
    more = """
campaign: {start: 2009-11-10}
timeline: [{date: 2009-11, type: coverage, title: One}, {date: 2009-11-11, type: acclaim, title: Two}]
"""
    timeline = shown_case(desk_of({"a.md": case(more)})).timeline
    assert timeline is not None
    assert timeline.summary == "1 to 2 articles and awards in the first week."


def test_an_event_with_all_there_is(whole: TimelineView) -> None:
    found = named(whole, "A paper writes")
    assert found == TimelineEntry(
        kind="coverage",
        label="coverage",
        anchor="2009-11-12-coverage-a-paper-writes",
        title="A paper writes",
        date=DateView("12 November 2009", "2009-11-12", bare="12 November 2009"),
        side="said",
        weight="applause",
        body=found.body,
        by="A paper",
        sources=(SourceRef(1, "source-s", "A post"), SourceRef(2, "source-t", "https://example.org/t")),
        address="https://example.org/t",
    )
    assert found.body is not None
    told = found.body.at("..")
    assert hasattr(told, "__html__")
    assert str(told) == "<p>So <em>great</em>.</p>"


def test_prose_leads_into_the_site_from_wherever_it_is_seen() -> None:
    prose = ProseView.of(clean(f'<a href="{SITE}/a">a</a> <img alt="{SITE}" src="{SITE}/b.png">'))
    told = prose.at('../"<')
    assert hasattr(told, "__html__")
    assert str(told).startswith('<a href="../&#34;&lt;/a"')
    assert 'alt="https://site.invalid" src="../&#34;&lt;/b.png"' in told


@pytest.mark.parametrize(
    ("title", "kind", "lines"),
    [
        ("2 figures taken", "", ("Fans: 20", "Elsewhere: 10")),
        ("Fans: 30", "", ()),
        ("being checked", "", ("A success.",)),
        ("being checked → contradicted", "", ("A success.", "Nobody came.")),
        ("not checked → broken", "", ("Money.", "Never paid.")),
        ("ISS is asked to comment", "", ("Paid?",)),
        ("Anna answers", "", ()),
        ("Money.", "due", ("broken",)),
        ("Soon.", "due", ("not checked",)),
        ("Some day.", "due", ("not checked",)),
    ],
)
def test_what_stands_under_the_title(
    whole: TimelineView, title: str, kind: str, lines: tuple[str, ...]
) -> None:
    assert named(whole, title, kind).lines == lines


@pytest.mark.parametrize(
    ("title", "by"),
    [("Fifty fans.", "ISS"), ("A success.", "ISS"), ("Money.", "ISS"), ("Later", "Emma, head, ISS")],
)
def test_who_speaks(whole: TimelineView, title: str, by: str) -> None:
    assert named(whole, title).by == by


def test_what_comes_from_a_follow_up_leads_there(whole: TimelineView) -> None:
    titles = [entry.title for entry in entries_of(whole) if entry.link]
    assert titles == ["Fans: 5", "Later", "contradicted → supported", "not checked → broken"]
    assert {entry.link for entry in entries_of(whole) if entry.link} == {
        LinkView("Later", "follow-ups/later/")
    }


@pytest.mark.parametrize(
    ("title", "sources"),
    [
        ("Fifty fans.", ["source-s"]),
        ("2 figures taken", ["source-s"]),
        ("Fans: 5", ["source-s_later"]),
        ("being checked → contradicted", ["source-s"]),
        ("contradicted → supported", ["source-own_later"]),
        ("Last seen: A post", ["source-s"]),
        ("First seen gone: A post", ["source-s"]),
        ("Fans: 30", []),
    ],
)
def test_where_it_stands(whole: TimelineView, title: str, sources: list[str]) -> None:
    assert [source.anchor for source in named(whole, title).sources] == sources


def test_figures_of_one_day_point_each_to_the_source_its_own_document_means(desk_of: MakeDesk) -> None:
    metric = "metrics: [{id: fans, label: Fans, observations: [{date: 2010-05-01, value: 1, source: s}]},"
    case_text = case(
        f"{metric} {{id: likes, label: Likes, observations: []}}]\nsources: {{s: {{title: One}}}}"
    )
    later = "observations: [{metric: likes, value: 2, source: s}]\nsources: {s: {title: Other}}"
    desk = desk_of({"a.md": case_text, "b.md": follow_up(later)})
    entry = next(e for e in entries_of(shown_case(desk).timeline) if e.kind == "observation")
    assert (entry.lines, entry.link) == (("Fans: 1", "Likes: 2"), None)
    assert [source.title for source in entry.sources] == ["One", "Other"]


@pytest.mark.parametrize(
    ("title", "kind", "state", "text", "due"),
    [
        ("The case is to be looked at again", "", "overdue", "overdue", "2010-06-30"),
        ("Soon.", "due", "to-come", "still to come", "2027-03-01"),
        ("Some day.", "due", "to-come", None, None),
        ("Money.", "due", "past", None, None),
        ("A party", "", "to-come", "still to come", None),
        ("Later", "", "past", None, None),
    ],
)
def test_what_is_to_come_or_overdue(
    whole: TimelineView, title: str, kind: str, state: str, text: str | None, due: str | None
) -> None:
    entry = named(whole, title, kind)
    assert (entry.state, entry.state_text, entry.due_iso) == (state, text, due)


def test_states_depend_on_the_day_and_nothing_else_does(desk_of: MakeDesk) -> None:
    files = {"a.md": case(EVERYTHING), "b.md": follow_up(LATER)}
    early, late = (
        {e.anchor: e for e in entries_of(shown_case(desk_of(files, today=date(year, 1, 1))).timeline)}
        for year in (2011, 2040)
    )
    assert {anchor for anchor in early if early[anchor].state != late[anchor].state} == {
        "timeline-due-open",
        "2030-event-a-party",
    }
    assert {anchor: entry.title for anchor, entry in early.items()} == {
        anchor: entry.title for anchor, entry in late.items()
    }


def test_a_status_that_stays_is_not_told_as_a_change(desk_of: MakeDesk) -> None:
    promise = "promises: [{id: reward, text: Money., by: ISS, status: stalled, checked: 2010-01}]"
    later = "promises: {reward: {status: stalled}}"
    desk = desk_of({"a.md": case(promise), "b.md": follow_up(later)})
    titles = [entry.title for entry in entries_of(shown_case(desk).timeline) if entry.kind == "status"]
    assert titles == ["stalled", "stalled"]


def test_the_same_words_of_an_outcome_are_not_told_twice(desk_of: MakeDesk) -> None:
    outcome = "outcome: [{goal: met, date: 2009}, {goal: met, date: 2010}]"
    entries = entries_of(shown_case(desk_of({"a.md": case(outcome)})).timeline)
    assert [entry.title for entry in entries] == ["goal: met", "goal: met"]


def test_a_campaign_without_a_name_begins_and_ends(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case("lang: da\ncampaign: {start: 2009, end: 2010}")})
    titles = [entry.title for entry in entries_of(shown_case(desk, lang="da").timeline)]
    assert titles == ["Kampagnen begynder", "Kampagnen slutter"]


def test_without_anything_dated_there_is_no_timeline(desk_of: MakeDesk) -> None:
    assert shown_case(desk_of({"a.md": case()})).timeline is None


def test_without_a_list_of_sources_nothing_points_into_it(desk_of: MakeDesk) -> None:
    files = {"a.md": case(EVERYTHING), "b.md": follow_up(LATER)}
    timeline = shown_case(desk_of(files, parts=("timeline",))).timeline
    assert [entry.title for entry in entries_of(timeline) if entry.sources] == []
