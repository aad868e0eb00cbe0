"""The pages of evidence: every number leads to just its cases, in each language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casebook.views.desk import Desk
from casebook.views.evidence import evidence_views
from casebook.views.pages import CountView, EvidenceView
from casebook.views.parts import LeadingView, LinkView

from .library import MakeDesk, case, shown_case

FANS = """
metrics:
  - id: fans
    label: Fans
    level: out-take
    observations: [{date: 2010-01, value: 122}, {date: 2010-02, value: 158}]
"""
MET = "channels: [facebook]\npurpose: sales\ncountry: SE\noutcome: {goal: met, attribution: plausible}\n"
MISSED = "channels: [facebook, Press]\npurpose: sales\noutcome: {goal: not-met, attribution: not-shown}\n"
PROMISES = """
promises:
  - {id: a, text: Money., by: ISS, due: 2026-11-25}
  - {id: b, text: More., by: ISS, due: 2027}
  - {id: c, text: Most., by: ISS, due: 2026, status: kept}
claims: [{id: a, text: Yes.}, {id: b, text: No., verdict: undeterminable}]
"""
SWEDISH = """---
kind: case
title: Ett
slug: a
date: 2010-03-01
lang: sv
translation: true
names: {sales: försäljning}
---
Text.
"""


def files() -> dict[str, str]:
    return {
        "a.md": case(MET + FANS + PROMISES, slug="a", title="One"),
        "a.sv.md": SWEDISH,
        "b.md": case(MISSED, slug="b", title="Two", date="2011-01-01"),
        "c.md": case(slug="c", title="Three"),
        "d.md": case(f"status: draft\n{MET}", slug="d", title="Draft"),
    }


def by_path(desk: Desk) -> dict[str, EvidenceView]:
    return {view.path: view for view in evidence_views(desk)}


def counts_of(view: EvidenceView) -> Iterator[CountView]:
    """Yield every number of cases that a page shows."""
    yield from view.leads
    for group in (*view.groups, *view.further):
        yield from group.more
        for line in group.lines:
            yield from (*line.cells, line.total)
    yield from (*view.few, *view.unknown, *(median.cases for median in view.medians))


def test_the_page_of_all_cases(desk_of: MakeDesk) -> None:
    view = by_path(desk_of(files()))["evidence/"]
    assert (view.title, view.heading, view.count_text) == (
        "Evidence",
        "Which campaigns can show results?",
        "3 cases",
    )
    assert [row.case for row in view.rows] == [
        LinkView("One", "cases/a/"),
        LinkView("Two", "cases/b/"),
        LinkView("Three", "cases/c/"),
    ]
    assert view.outcomes == ("met", "not met", "not judged")
    everything, causes, channels = view.groups
    assert [
        (line.label, line.total.number, [cell.number for cell in line.cells]) for line in everything.lines
    ] == [("All cases", 3, [1, 1, 1])]
    assert [(line.label, line.total.number) for line in causes.lines] == [
        ("plausible", 1),
        ("not shown", 1),
        ("not judged", 1),
    ]
    assert [(line.label, [cell.number for cell in line.cells]) for line in channels.lines] == [
        ("Facebook", [1, 1, 0]),
        ("press", [0, 1, 0]),
        ("not given", [0, 0, 1]),
    ]
    assert [group.heading for group in view.further] == [
        "Purpose",
        "Country",
        "Design",
        "Measured by",
        "Sources kept",
    ]


def test_the_answer_in_numbers(desk_of: MakeDesk) -> None:
    leads = by_path(desk_of(files()))["evidence/"].leads
    assert [(lead.text, lead.label, lead.path, lead.share) for lead in leads] == [
        ("1", "met their goal, of 2 judged", "evidence/outcome/met/", None),
        ("0", "show that it was the campaign", None, None),
        ("0", "show both", None, None),
    ]


def test_a_row_has_the_leading_figure_and_each_reading(desk_of: MakeDesk) -> None:
    first, second, _ = by_path(desk_of(files()))["evidence/"].rows
    assert first.figure == LeadingView("Fans", "122", "158", "+36 (+29.5%), better")
    assert (first.goal, first.attribution) == ("met", "plausible")
    assert first.measured == "before and after, no comparison · measured by the author"
    assert (second.figure, second.measured) == (None, "no figures")
    assert set(second.facets.split()) == {
        *("outcome=not-met", "attribution=not-shown", "channel=facebook", "channel=press", "purpose=sales"),
        *("country=not-given", "design=none", "measured-by=nobody", "kept=no-sources"),
    }


def test_what_was_due_counts_and_the_rest_is_apart(desk_of: MakeDesk) -> None:
    view = by_path(desk_of(files()))["evidence/"]
    assert view.promises
    assert view.claims
    assert view.promises.intro == "2 promises were due, in 1 case."
    assert [(count.number, count.label, count.path) for count in view.promises.due] == [
        (1, "kept", "evidence/promise/kept/"),
        (1, "overdue, and no sign of it", "evidence/promise/overdue/"),
        (0, "cannot be determined", None),
    ]
    assert [(count.number, count.label) for count in view.promises.apart] == [(1, "not due yet")]
    assert view.claims.intro == "1 claim was checked, in 1 case."
    assert [(count.number, count.label) for count in view.claims.due] == [(1, "cannot be determined")]
    assert [(count.number, count.label) for count in view.claims.apart] == [(1, "not checked")]


def test_what_is_not_known_is_said_with_its_cases(desk_of: MakeDesk) -> None:
    view = by_path(desk_of(files()))["evidence/"]
    assert [(count.number, count.label) for count in view.unknown] == [
        (3, "no source is given"),
        (2, "there is not one figure"),
        (1, "nobody has judged whether the goal was met"),
        (1, "nobody has judged whether it was the campaign"),
        (1, "it is not shown that it was the campaign"),
        (1, "there is a before and an after, but nothing to compare with"),
    ]
    assert (view.medians, [(count.number, count.label) for count in view.few]) == ((), [(1, "out-take")])


def test_five_cases_have_a_median(desk_of: MakeDesk) -> None:
    five = {f"{n}.md": case(FANS, slug=f"case-{n}", title=str(n)) for n in range(5)}
    view = by_path(desk_of(five))["evidence/"]
    (found,) = view.medians
    assert (found.label, found.amount, found.cases.text) == ("out-take", "+29.5%", "5")
    assert found.cases.path == "evidence/change/out-take/"


@pytest.mark.parametrize("per_page", [1, 2, 50])
def test_every_number_leads_to_so_many_cases(desk_of: MakeDesk, per_page: int) -> None:
    pages = by_path(desk_of(files(), per_page=per_page))
    rows: dict[str, int] = {}
    for view in pages.values():
        first = view.path.partition("page/")[0]
        rows[first] = rows.get(first, 0) + len(view.rows)
    seen = [count for view in pages.values() for count in counts_of(view)]
    assert len(seen) > 100
    assert [count for count in seen if count.path is None and count.number] == []
    assert [count for count in seen if count.path is not None and rows[count.path] != count.number] == []


def test_a_filter_has_a_page_that_leads_on_and_back(desk_of: MakeDesk) -> None:
    pages = by_path(desk_of(files()))
    one, both = pages["evidence/channel/facebook/"], pages["evidence/channel/facebook/outcome/met/"]
    assert (one.title, one.heading) == ("Evidence: Channel: Facebook", "Channel: Facebook")
    assert both.heading == "Channel: Facebook · Goal: met"
    assert [row.case.text for row in both.rows] == ["One"]
    assert [(each.label, each.value, each.without) for each in both.chosen] == [
        ("Channel", "Facebook", "evidence/outcome/met/"),
        ("Goal", "met", "evidence/channel/facebook/"),
    ]
    ((line,),) = (group.lines for group in one.groups)
    assert [(cell.number, cell.path) for cell in line.cells] == [
        (1, "evidence/channel/facebook/outcome/met/"),
        (1, "evidence/channel/facebook/outcome/not-met/"),
        (0, None),
    ]
    assert both.whole_path == "evidence/"
    assert (one.leads, one.choices, both.groups) == ((), (), ())


def test_nothing_has_a_page_without_a_case_or_twice(desk_of: MakeDesk) -> None:
    pages = by_path(desk_of(files()))
    assert [view.path for view in pages.values() if not view.rows] == []
    assert "evidence/channel/press/" in pages
    assert "evidence/channel/press/outcome/not-met/" not in pages
    assert "evidence/outcome/partly/" not in pages


def test_another_language_counts_its_own_cases_in_its_own_words(desk_of: MakeDesk) -> None:
    pages = by_path(desk_of(files()))
    swedish = pages["sv/evidence/"]
    assert (swedish.heading, swedish.count_text) == ("Vilka kampanjer kan visa resultat?", "1 fall")
    assert [row.case for row in swedish.rows] == [LinkView("Ett", "sv/cases/a/")]
    assert [line.label for line in swedish.further[0].lines] == ["försäljning"]
    assert [each.path for each in pages["evidence/purpose/sales/"].translations] == [
        "sv/evidence/purpose/sales/"
    ]
    assert pages["sv/evidence/purpose/sales/"].heading == "Syfte: försäljning"


def test_a_case_of_another_language_says_which(desk_of: MakeDesk) -> None:
    view = by_path(desk_of({"a.md": case("lang: sv\npurpose: rekrytering", slug="a", title="Ett")}))[
        "evidence/"
    ]
    assert view.rows[0].case == LinkView("Ett", "sv/cases/a/", lang="sv")
    assert [(line.label, line.lang) for line in view.further[0].lines] == [("rekrytering", "sv")]


def test_a_long_list_goes_on(desk_of: MakeDesk) -> None:
    pages = by_path(desk_of(files(), per_page=2))
    first, second = pages["evidence/"], pages["evidence/page/2/"]
    assert (first.next_path, second.previous_path) == ("evidence/page/2/", "evidence/")
    assert (second.title, second.number, second.pages) == ("Evidence, page 2", 2, 2)
    assert [row.case.text for row in (*first.rows, *second.rows)] == ["One", "Two", "Three"]
    assert (second.groups, second.leads, second.choices) == ((), (), ())


def test_many_channels_are_a_line_each_up_to_twelve(desk_of: MakeDesk) -> None:
    names = ", ".join(f"kanal-{number:02}" for number in range(15))
    pages = by_path(
        desk_of({"a.md": case(f"channels: [{names}]"), "b.md": case("channels: [kanal-14]", slug="b")})
    )
    group = pages["evidence/"].groups[2]
    assert (len(group.lines), group.lines[0].label) == (12, "kanal-14")
    assert [count.label for count in group.more] == ["kanal-11", "kanal-12", "kanal-13"]
    assert [count.path for count in group.more] == [f"evidence/channel/kanal-{n}/" for n in (11, 12, 13)]


def test_a_channel_is_one_in_whatever_language_it_is_written(desk_of: MakeDesk) -> None:
    texts = {
        "a.md": case("channels: [website, tv]", slug="a"),
        "b.md": case("lang: sv\nchannels: [Webbplats, televisionen]", slug="b"),
        "c.md": case("lang: da\nchannels: [hjemmeside, television]", slug="c"),
        "d.md": case("channels: [Webbplats]", slug="d"),  # which is no English word
        "e.md": case("lang: sv\nchannels: [sajten]", slug="e"),
        "e.en.md": case("lang: en\ntranslation: true\nnames: {sajten: Website}", slug="e"),
    }
    pages = by_path(desk_of(texts, languages=("en", "sv")))
    (group,) = [each for each in pages["evidence/"].groups if each.dimension == "channel"]
    told = {line.label: line.total.number for line in group.lines}
    assert told == {"website": 4, "television": 2, "televisionen": 1, "Webbplats": 1}
    assert [row.case.path for row in pages["evidence/channel/website/"].rows] != []
    (group,) = [each for each in pages["sv/evidence/"].groups if each.dimension == "channel"]
    assert {line.label for line in group.lines} == {"webbplats", "televisionen"}


def test_a_withdrawn_case_counts_for_nothing(desk_of: MakeDesk) -> None:
    withdrawn = case(f"{MET}revisions: [{{date: 2011-01-01, kind: withdrawal}}]", slug="w", title="Gone")
    view = by_path(desk_of({"c.md": case(slug="c", title="Three"), "w.md": withdrawn}))["evidence/"]
    assert [row.case.text for row in view.rows] == ["Three"]


def test_a_language_without_a_case_says_so(desk_of: MakeDesk) -> None:
    view = by_path(desk_of({"c.md": case(slug="c")}, languages=("en", "da")))["da/evidence/"]
    assert (view.count_text, view.rows, view.empty) == ("0 cases", (), "Her er intet endnu.")
    assert (view.groups, view.leads, view.unknown) == ((), (), ())


def test_a_case_leads_to_all_with_its_outcome(desk_of: MakeDesk) -> None:
    desk = desk_of(files())
    english, swedish, draft = (
        shown_case(desk, slug, lang).outcome for slug, lang in (("a", "en"), ("a", "sv"), ("d", "en"))
    )
    assert english
    assert swedish
    assert draft
    assert english.alike == (
        LinkView("goal: met", "evidence/outcome/met/"),
        LinkView("attribution: plausible", "evidence/attribution/plausible/"),
    )
    assert [link.path for link in swedish.alike] == [
        "sv/evidence/outcome/met/",
        "sv/evidence/attribution/plausible/",
    ]
    assert draft.alike == ()
    assert {link.path for link in (*english.alike, *swedish.alike)} <= by_path(desk).keys()


def test_where_the_page_is_switched_off_nothing_leads_to_it(desk_of: MakeDesk) -> None:
    outcome = shown_case(desk_of(files(), lists=("cases",)), "a").outcome
    assert outcome
    assert outcome.alike == ()
