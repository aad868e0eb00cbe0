"""The page of a follow-up: what it found, beside its case or its cases."""

from __future__ import annotations

from casebook.views.parts import LinkView, SourceRef

from .library import MakeDesk, case, follow_up, shown_follow_up

FANS = """
metrics:
  - {id: fans, label: Fans, observations: [{date: 2009, value: 10, source: s}]}
  - {id: likes, label: Likes, observations: [{date: 2009, value: 1}]}
claims: [{id: success, text: A success., by: ISS, source: s}, {id: other, text: Other.}]
promises: [{id: reward, text: Money., by: ISS, due: 2027}, {id: other, text: Other., by: ISS}]
sources: {s: {title: A post}, unused: {title: Unused}, quoted: {title: Quoted}}
"""
CHECK = """
type: check
by: {name: Emma Nilsson, role: head of communications, organisation: Kommunal}
observations: [{metric: fans, value: 20, source: own}]
claims: {success: {verdict: partly, because: Some came., evidence: [s, own]}}
promises: {reward: {status: in-progress}}
outcome: [{goal: too-early, date: 2010-04}, {attribution: unlikely}]
next_check: 2011-02
sources: {own: {title: Own}, extra: {title: Extra}}
"""


def test_a_check_shows_what_it_found(desk_of: MakeDesk) -> None:
    view = shown_follow_up(desk_of({"a.md": case(FANS), "b.md": follow_up(CHECK, text="As [@quoted] says.")}))
    assert (view.kind, view.id, view.type, view.type_text) == ("follow-up", "later", "check", "check")
    assert view.speaker == "Emma Nilsson, head of communications, Kommunal"
    assert view.follows == (LinkView("A case", "cases/a-case/"),)
    assert view.organisations == (LinkView("ISS", "organisations/iss/"),)
    assert view.table is not None
    assert [row.label for row in view.table.rows] == ["Fans"]
    assert (view.table.caption, view.table.csv_path) == ("ISS, 2009 to 1 May 2010", None)
    assert [claim.id for claim in view.claims] == ["success"]
    assert [(promise.id, promise.status_text) for promise in view.promises] == [("reward", "in progress")]
    assert view.next_check is not None
    assert view.next_check.text == "February 2011"
    assert view.built == "2026-11-27"


def test_the_outcome_is_what_it_judged_itself(desk_of: MakeDesk) -> None:
    files = {"a.md": case(FANS + "outcome: {goal: met}"), "b.md": follow_up(CHECK)}
    outcome = shown_follow_up(desk_of(files)).outcome
    assert outcome is not None
    assert (outcome.goal, outcome.attribution) == ("too-early", "unlikely")
    assert [ruling.text for ruling in outcome.history] == ["goal: too early to say"]
    assert outcome.link is None


def test_nothing_leads_to_the_page_that_it_stands_on(desk_of: MakeDesk) -> None:
    check = CHECK.replace("value: 20, source: own", "value: 20")
    view = shown_follow_up(desk_of({"a.md": case(FANS), "b.md": follow_up(check)}))
    assert view.table is not None
    assert (view.table.rows[0].after.link, view.claims[0].link, view.promises[0].link) == (None,) * 3


def test_it_lists_its_own_sources_and_those_its_page_points_to(desk_of: MakeDesk) -> None:
    files = {"a.md": case(FANS), "b.md": follow_up(CHECK, text="As [@quoted] says, as [@own].")}
    view = shown_follow_up(desk_of(files))
    # Numbered as on the page of the case, where `unused` is number 2.
    assert [(source.number, source.title, source.cited_from) for source in view.sources] == [
        (1, "A post", ()),
        (3, "Quoted", ("cite-quoted-1",)),
        (4, "Own", ("cite-own-1",)),
        (5, "Extra", ()),
    ]
    assert view.citations == {
        "quoted": SourceRef(3, "source-quoted", "Quoted"),
        "own": SourceRef(4, "source-own_later", "Own"),
    }


def test_it_lists_the_source_that_another_follow_up_brought(desk_of: MakeDesk) -> None:
    newer = (
        "observations: [{metric: fans, value: 5, phase: latest, source: new}]\nsources: {new: {title: New}}"
    )
    files = {
        "a.md": case(FANS),
        "b.md": follow_up(CHECK),
        "c.md": follow_up(newer, slug="newer", date="2012"),
    }
    view = shown_follow_up(desk_of(files))
    assert view.table is not None
    latest = view.table.rows[0].latest
    assert latest is not None
    assert latest.source is not None
    assert latest.source.anchor in [source.anchor for source in view.sources]


def test_a_reply_that_measures_nothing(desk_of: MakeDesk) -> None:
    files = {"a.md": case(FANS), "b.md": follow_up("type: reply\nby: {name: Emma}")}
    view = shown_follow_up(desk_of(files))
    assert (view.type_text, view.speaker) == ("reply", "Emma")
    assert (view.table, view.claims, view.promises, view.outcome, view.sources) == (None, (), (), None, ())
    assert (view.next_check, view.built) == (None, None)


def test_parts_may_be_switched_off(desk_of: MakeDesk) -> None:
    files = {"a.md": case(FANS), "b.md": follow_up(CHECK, text="As [@own].")}
    view = shown_follow_up(desk_of(files, parts=("feeds",)))
    assert (view.table, view.claims, view.promises, view.outcome) == (None, (), (), None)
    assert (view.sources, view.citations) == ((), {})


def test_a_case_that_is_not_out_shows_nothing_but_the_follow_up_s_own_sources(desk_of: MakeDesk) -> None:
    files = {"a.md": case(FANS + "status: draft"), "b.md": follow_up(CHECK, text="As [@own].")}
    view = shown_follow_up(desk_of(files))
    assert (view.follows, view.organisations, view.table, view.outcome) == ((), (), None, None)
    assert [(source.number, source.title) for source in view.sources] == [(1, "Own"), (2, "Extra")]
    assert view.citations == {"own": SourceRef(1, "source-own", "Own")}


TWO = """
observations:
  - {metric: one/fans, value: 20, source: s}
  - {metric: other/fans, value: 30, source: own}
  - {metric: other/fans, value: 31, date: 2011, source: common}
claims:
  one/success: {verdict: supported, evidence: one/s}
  other/success: {verdict: unsupported, evidence: other/s}
promises:
  one/reward: {status: kept}
  other/reward: {status: broken}
outcome: {goal: met}
sources: {own: {title: Own}}
"""


CHARTED = FANS.replace(
    "observations: [{date: 2009, value: 10, source: s}]",
    "observations: [{date: 2007, value: 1}, {date: 2008, value: 2}, {date: 2009, value: 3, source: s}]",
)
OTHER = CHARTED.replace("A post", "Another post")
FOLLOWED_TOGETHER = {
    "a.md": case(CHARTED, slug="one", title="One", organisation="Posten"),
    "b.md": case(OTHER, slug="other", title="Other", organisation="[ISS, Posten]"),
    "c.md": follow_up(TWO, follows="[one, other]", text="As [@own] and [@common]."),
    "sources.yaml": "common: {title: Shared}",
}


def test_two_cases_are_told_apart_on_one_page(desk_of: MakeDesk) -> None:
    view = shown_follow_up(desk_of(FOLLOWED_TOGETHER))
    assert view.follows == (LinkView("One", "cases/one/"), LinkView("Other", "cases/other/"))
    assert view.organisations == (
        LinkView("Posten", "organisations/posten/"),
        LinkView("ISS", "organisations/iss/"),
    )
    assert view.table is not None
    assert view.table.caption == "Posten, 2007 to 1 May 2010; ISS and Posten, 2007 to 2011"
    assert [(row.id, row.anchor, row.after.text) for row in view.table.rows] == [
        ("one/fans", "metric-one_fans", "20"),
        ("other/fans", "metric-other_fans", "31"),
    ]
    assert [row.chart.id for row in view.table.rows if row.chart] == ["chart-one_fans", "chart-other_fans"]
    assert [(claim.id, claim.anchor, claim.verdict) for claim in view.claims] == [
        ("one/success", "claim-one_success", "supported"),
        ("other/success", "claim-other_success", "unsupported"),
    ]
    assert [(promise.anchor, promise.status) for promise in view.promises] == [
        ("promise-one_reward", "kept"),
        ("promise-other_reward", "broken"),
    ]
    assert view.outcome is not None
    assert view.outcome.goal == "met"


def test_it_is_said_of_which_of_two_cases_each_finding_is(desk_of: MakeDesk) -> None:
    view = shown_follow_up(desk_of(FOLLOWED_TOGETHER))
    assert view.table is not None
    both = [LinkView("One", "cases/one/"), LinkView("Other", "cases/other/")]
    assert [row.case for row in view.table.rows] == both
    assert [claim.case for claim in view.claims] == both
    assert [promise.case for promise in view.promises] == both


def test_of_one_case_alone_it_is_not_said_with_each_finding(desk_of: MakeDesk) -> None:
    files = {
        **FOLLOWED_TOGETHER,
        "c.md": follow_up(
            "observations: [{metric: fans, value: 20}]\nclaims: {success: {verdict: partly}}\n", follows="one"
        ),
    }
    view = shown_follow_up(desk_of(files))
    assert view.table is not None
    assert [each.case for each in (*view.table.rows, *view.claims)] == [None, None]


def test_the_sources_of_two_cases_stand_in_one_list(desk_of: MakeDesk) -> None:
    view = shown_follow_up(desk_of(FOLLOWED_TOGETHER))
    listed = {source.anchor: source.title for source in view.sources}
    assert listed == {
        "source-s__one": "A post",
        "source-own_later": "Own",
        "source-common": "Shared",
        "source-s__other": "Another post",
    }
    numbers = [source.number for source in view.sources]
    assert len(set(numbers)) == len(numbers)
    assert [claim.evidence[0] for claim in view.claims] == [
        SourceRef(1, "source-s__one", "A post"),
        SourceRef(numbers[3], "source-s__other", "Another post"),
    ]
    assert {ref.anchor for ref in view.citations.values()} == {"source-own_later", "source-common"}


def test_of_sources_of_one_id_the_text_cites_that_of_the_case_it_names(desk_of: MakeDesk) -> None:
    (name,) = (name for name, text in FOLLOWED_TOGETHER.items() if "follows" in text)
    files = {**FOLLOWED_TOGETHER, name: f"{FOLLOWED_TOGETHER[name]}\n\nMore.[@other/s] And.[@one/s]\n"}
    view = shown_follow_up(desk_of(files))
    cited = {written: ref.anchor for written, ref in view.citations.items() if "/" in written}
    assert cited == {"other/s": "source-s__other", "one/s": "source-s__one"}


def test_evidence_that_is_a_metric_leads_to_the_page_of_its_case(desk_of: MakeDesk) -> None:
    later = "claims: {success: {verdict: supported, evidence: fans}}"
    view = shown_follow_up(desk_of({"a.md": case(FANS), "b.md": follow_up(later)}))
    assert view.claims[0].evidence == (LinkView("Fans", "cases/a-case/#metric-fans"),)


def test_a_follow_up_leads_to_its_case_in_its_own_language(desk_of: MakeDesk) -> None:
    translation = (
        "---\nkind: case\ntranslation: true\nlang: sv\nslug: a-case\ntitle: Fallet\ndate: 2010\n---\nT.\n"
    )
    files = {"a.md": case(FANS), "a.sv.md": translation, "b.md": follow_up(f"lang: sv\n{CHECK}")}
    view = shown_follow_up(desk_of(files), lang="sv")
    assert (view.path, view.type_text) == ("sv/follow-ups/later/", "kontroll")
    assert view.follows == (LinkView("Fallet", "sv/cases/a-case/"),)
    assert view.organisations == (LinkView("ISS", "sv/organisations/iss/"),)
    assert view.feeds[0].path == "cases/a-case/feed.atom.xml"
    assert [each.text for each in view.follow] == ["Följ fallet Fallet"]


def test_a_draft_shows_its_frame_alone(desk_of: MakeDesk) -> None:
    view = shown_follow_up(desk_of({"a.md": case(FANS), "b.md": follow_up(f"status: draft\n{CHECK}")}))
    assert (view.draft, view.path) == (True, "drafts/follow-ups/later/")
    assert view.follows == (LinkView("A case", "cases/a-case/"),)


def test_a_follow_up_shows_the_original_where_its_translation_was_withdrawn_alone(desk_of: MakeDesk) -> None:
    measured = "metrics: [{id: fans, label: Fans, observations: [{date: 2009-01, value: 122}]}]\n"
    withdrawn = "lang: sv\ntranslation: true\nrevisions: [{date: 2026-01-01, kind: withdrawal, note: Fel.}]\n"
    later = "observations: [{metric: fans, date: 2010-01, value: 90}]\n"
    files = {
        "a.md": case(measured),
        "a.sv.md": case(withdrawn, title="Ett fall"),
        "b.md": follow_up(later),
        "b.sv.md": follow_up("lang: sv\ntranslation: true\n", title="Senare"),
    }
    view = shown_follow_up(desk_of(files), lang="sv")
    assert [(link.text, link.lang) for link in view.follows] == [("A case", "en")]
    assert view.table
    assert [row.label for row in view.table.rows] == ["Fans"]
