"""What is found of a text: what its page shows, and nothing else."""

from __future__ import annotations

from tests.views.library import MakeDesk, case, follow_up

from .conftest import Records

FULL = """
channels: [facebook, Own channel]
campaign: {name: Name1, goal: [{text: Goal1}]}
metrics:
  - {id: fans, label: Metric1, observations: [{date: 2009-01, value: 1}, {date: 2009-02, value: 3}]}
claims: [{id: c, text: Claim1, by: Speaker1, verdict: [{is: partly, date: 2010, because: Because1}]}]
promises: [{id: p, text: Promise1, by: ISS, status: kept, because: Because2}]
requests: [{date: 2009-04, to: Asked1, question: Question1}]
timeline: [{date: 2009-05, title: Event1, text: "Some **Bold1** [words](https://example.org)"}]
outcome: {goal: met, attribution: not-shown, because: Because3}
sources: {s: {title: Source1, publisher: Publisher1, note: Note1}}
extra: {hidden: Hidden1}
names: {Own channel: Channel1}
"""
FOUND = {
    "claims": {"Claim1", "Speaker1", "Because1"},
    "promises": {"Promise1", "Because2"},
    "requests": {"Asked1", "Question1"},
    "timeline": {"Event1", "Bold1"},
    "outcome": {"Because3"},
    "sources": {"Source1", "Publisher1"},
    "comparison-table": {"Metric1"},
}
ALWAYS = {"ISS", "Name1", "Goal1", "Body1"}


def said(pieces: tuple[str, ...]) -> set[str]:
    return {word.strip(".,") for word in " ".join(pieces).split()}


def test_all_that_a_page_shows_is_found(desk_of: MakeDesk, records: Records) -> None:
    found = records(desk_of({"a.md": case(FULL, "*Body1* text.")}))["cases/a-case/"]
    everything = ALWAYS.union(*FOUND.values())
    assert everything <= said(found.pieces)
    assert said(found.pieces).isdisjoint({"Hidden1", "**Bold1**", "s", "c", "p"})


def test_a_part_that_is_switched_off_is_not_found(desk_of: MakeDesk, records: Records) -> None:
    parts = ("lists", "search")
    found = records(desk_of({"a.md": case(FULL, "*Body1* text.")}, parts=parts))["cases/a-case/"]
    assert said(found.pieces) >= ALWAYS
    assert said(found.pieces).isdisjoint(set().union(*FOUND.values()))


def test_what_is_filtered_by_is_the_same_in_every_language(desk_of: MakeDesk, records: Records) -> None:
    files = {
        "a.md": case(FULL),
        "a.sv.md": "---\nkind: case\ntitle: Ett fall\nslug: a-case\nlang: sv\ntranslation: true\n---\nT.\n",
    }
    english, swedish = (records(desk_of(files))[path] for path in ("cases/a-case/", "sv/cases/a-case/"))
    for name in ("key", "kind", "year", "verdict", "channels", "organisations"):
        assert getattr(english, name) == getattr(swedish, name)
    assert (english.verdict, english.channels) == ("met", ("facebook", "own-channel"))
    assert (english.year, english.organisations) == ("2010", ("iss",))


def test_a_result_shows_the_verdict_and_the_first_figure_in_its_own_language(
    desk_of: MakeDesk, records: Records
) -> None:
    found = records(desk_of({"a.md": case(f"lang: sv\n{FULL}")}, default_lang="en"))
    shown = dict(found["sv/cases/a-case/"].shown)
    assert (shown["goal"], shown["verdict"]) == ("Nåddes målet?", "nått")
    assert (shown["measure"], shown["before"], shown["after"]) == ("Metric1", "1", "3")
    assert (shown["language"], shown["lang"], shown["iso"]) == ("svenska", "sv", "2010-03-01")


def test_a_follow_up_is_found_by_its_case_s_organisation(desk_of: MakeDesk, records: Records) -> None:
    later = follow_up(
        "type: reply\nby: {name: Emma, role: Head1, organisation: Kommunal}\nclaims: {c: {verdict: partly}}"
    )
    found = records(desk_of({"a.md": case(FULL), "b.md": later}))["follow-ups/later/"]
    assert (found.kind, found.organisations) == ("follow-up", ("iss",))
    assert {"Emma", "Head1", "Kommunal"} <= said(found.pieces)


def test_of_what_was_withdrawn_only_the_notice_is_found(desk_of: MakeDesk, records: Records) -> None:
    gone = "revisions: [{date: 2011-05-03, kind: withdrawal, note: Asked for.}]"
    found = records(desk_of({"a.md": case(f"summary: Old1\n{FULL}\n{gone}", "Body1.")}))["cases/a-case/"]
    assert found.pieces == ("Withdrawn, 3 May 2011. Asked for.",)
    assert (found.title, found.verdict) == ("Withdrawn: A case", "")
    assert "measure" not in found.shown


def test_drafts_and_what_is_hidden_are_not_found(desk_of: MakeDesk, records: Records) -> None:
    files = {
        "a.md": case(),
        "b.md": case("status: draft", slug="b"),
        "c.md": case("status: hidden", slug="c"),
    }
    assert list(records(desk_of(files))) == ["cases/a-case/"]
