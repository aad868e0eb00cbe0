"""What was cited by its anchor is found at it, or as near to it as can be, where that is said."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from casebook.building.incremental.composing import Composer
from casebook.building.incremental.forme import Forme
from casebook.reader.lazy.unopened import ShelvedEntry
from tests.building.conftest import SmallSite
from tests.sparing import one_of

CASE = """\
---
kind: case
title: Tip
slug: {slug}
date: 2009-01-01
organisation: ISS
{more}---
{text}
"""
MORE = """\
claims:
  - {id: reach, text: Everybody saw it., verdict: [{date: 2009-02-01, is: partly}]}
  - {id: cost, text: It cost nothing.}
metrics:
  - id: fans
    label: Fans
    observations: [{date: 2009-01, value: 1}, {date: 2009-11, value: 2}]
    benchmark: {label: Others, observations: [{date: 2009-01, value: 1}, {date: 2009-11, value: 2}]}
promises:
  - {id: reward, text: A reward., by: ISS, due: 2010-01-01}
requests:
  - {id: why, to: ISS, date: 2009-03-01, question: Why?}
timeline:
  - {date: 2009-05-01, type: coverage, title: It is in the papers}
"""
GONE = "What this link led to is not here any more: it was corrected, renamed, replaced or taken out."
MOVED = "What this link led to stands here now."


FOLLOW_UP = """\
---
kind: follow-up
title: Later
slug: later
date: 2010-03-01
follows: tip
{more}
---
Text.
"""
SV = """\
---
kind: case
title: Tips
slug: tip
lang: sv
translation: true
---
Text.
"""
PAGE, PAGE_SV, LATER = ("cases/tip/index.html", "sv/cases/tip/index.html", "follow-ups/later/index.html")
Change = tuple[str, str]
CLAIM: Change = ("id: cost", "id: price")
REDATED: Change = ("2009-11, value: 2}]\n    benchmark", "2009-11-10, value: 2}]\n    benchmark")
NEWER: Change = (
    "2009-11, value: 2}]\n    benchmark",
    "2009-11, value: 2}, {date: 2010-03, value: 3}, {date: 2011-04, value: 4}]\n    benchmark",
)
METRIC: Change = ("id: fans", "id: friends")
COMPARED: Change = (re.search(r"    benchmark: .*\n", MORE)[0], "")  # type: ignore[index]
PROMISE: Change = ("{id: reward, text: A reward.", "{id: money, text: Money.")
REQUEST: Change = ("id: why", "id: really")
EVENT: Change = ("date: 2009-05-01, type: coverage", "date: 2009-05-02, type: coverage")
VERDICT: Change = ("date: 2009-02-01, is", "date: 2009-02-03, is")


THEME = Path(__file__).parents[2] / "theme"
ONE_BY_ONE = {
    "THEME": str(THEME),
    "CASEBOOK_PLACEMENT": "theme",
    "CASEBOOK_SANITISE": "all",
    "DIRECT_TEMPLATES": [],
    **dict.fromkeys(("TAG_SAVE_AS", "CATEGORY_SAVE_AS", "AUTHOR_SAVE_AS"), ""),
}
"""The settings of a site whose pages are made one by one, and only where something is another than before."""


MODES = {"at once": {}, "one by one": ONE_BY_ONE}


@pytest.fixture(params=[pytest.param("at once", marks=pytest.mark.slow), "one by one"])
def site(site: SmallSite, request: pytest.FixtureRequest) -> SmallSite:
    """Return a site whose pages are made one by one; each test of a part that is slow, at once, too."""
    site.settings |= MODES[request.param]
    return site


in_both_ways = pytest.mark.parametrize("site", MODES, indirect=True)
"""What is tried in both ways each time: the rest differs in nothing that pages are made of."""


def put(site: SmallSite, *changes: Change, text: str = "Text.", name: str = "tip") -> None:
    more = MORE
    for old, new in changes:
        assert more.count(old) == 1, old
        more = more.replace(old, new)
    site.write(f"content/{name}.md", CASE.format(more=more, text=text, slug=name))


def page_of(site: SmallSite, place: str = PAGE) -> Element:
    page: Element = html5lib.parse(site.files()[place], namespaceHTMLElements=False)
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert sorted(ids) == sorted(set(ids))
    return page


def former(site: SmallSite, place: str = PAGE) -> dict[str, tuple[str, str]]:
    """Return what leads on from former anchors: what is said there, and where that is.

    That is in a row or an entry, of which the id is told, or before a part, of which the class is.
    """
    page, found = page_of(site, place), {}
    above = {child: parent for parent in page.iter() for child in parent}
    for each in page.iter("p"):
        if each.get("class") == "casebook-former":
            assert each.get("hidden") is not None
            found[each.get("id") or ""] = ("".join(each.itertext()), where(each, above))
    return found


def where(target: Element, above: Mapping[Element, Element]) -> str:
    parent, anchor = above[target], target.get("id")
    beside = [each for each in parent if each.get("class") != "casebook-former" or each.get("id") == anchor]
    while parent.tag not in ("tr", "li", "article", "body"):
        parent = above[parent]
    if parent.get("id"):
        return f"#{parent.get('id')}"
    return (beside[beside.index(target) + 1].get("class") or "").split()[-1]


def lines(site: SmallSite, name: str = "cases/tip") -> list[dict[str, str]]:
    text = (site.content / f"ledger/{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def told(capsys: pytest.CaptureFixture[str]) -> str:
    out = capsys.readouterr()
    return out.out + out.err


@in_both_ways
def test_the_ledger_knows_by_what_a_page_can_be_cited(site: SmallSite) -> None:
    put(site)
    site.build()
    (line,) = (each for each in lines(site) if each["what"] == "anchors")
    ids = {each.get("id") for each in page_of(site).iter() if each.get("id")}
    cited = set(line["anchors"].split())
    assert cited == {
        *("claim-reach", "claim-cost", "promise-reward", "request-why"),
        *(f"{row}-fans{date}" for row in ("metric", "benchmark") for date in ("", "-2009-01", "-2009-11")),
        *("2009-05-01-coverage-it-is-in-the-papers", "timeline-figures-2009-01", "timeline-figures-2009-11"),
        *("timeline-claim-reach", "timeline-claim-cost", "timeline-promise-reward", "timeline-due-reward"),
        "timeline-request-why",
    }
    assert cited < ids
    # The change in the case has a line of its own, which tells its anchor.
    assert "timeline-verdict-reach-2009-02-01" in ids
    before = lines(site)
    site.build()
    assert lines(site) == before
    put(site, NEWER)
    site.build()
    assert [each for each in lines(site)[len(before) :] if each["what"] == "anchors"] == [
        {
            "what": "anchors",
            "name": "case/tip",
            "anchors": "metric-fans-2011-04 timeline-figures-2010-03 timeline-figures-2011-04",
        }
    ]


NEAR = {
    CLAIM: {"claim-cost": "casebook-claims", "timeline-claim-cost": "casebook-timeline"},
    PROMISE: {
        "promise-reward": "casebook-promises",
        "timeline-promise-reward": "casebook-timeline",
        "timeline-due-reward": "casebook-timeline",
    },
    REQUEST: {"request-why": "casebook-requests", "timeline-request-why": "casebook-timeline"},
    REDATED: {"metric-fans-2009-11": "#metric-fans"},
    COMPARED: {f"benchmark-fans{date}": "#metric-fans" for date in ("", "-2009-01", "-2009-11")},
    METRIC: {
        f"{row}-fans{date}": "casebook-table"
        for row in ("metric", "benchmark")
        for date in ("", "-2009-01", "-2009-11")
    },
    EVENT: {"2009-05-01-coverage-it-is-in-the-papers": "casebook-timeline"},
    VERDICT: {"timeline-verdict-reach-2009-02-01": "#timeline-verdict-reach-2009-02-03"},
}


TURNS = [(mode, change) for nth, change in enumerate(NEAR) for mode in sorted(MODES, reverse=nth % 2 == 0)]
PUT_RIGHT = (REDATED, COMPARED, EVENT, VERDICT)
"""What readers may be led on from without a word to the author."""


@pytest.mark.parametrize(("site", "change"), one_of(2, TURNS), indirect=["site"])
def test_what_is_gone_is_led_to_what_stands_nearest(
    site: SmallSite, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    put(site)
    site.build()
    assert former(site) == {}
    put(site, change)
    site.build()
    assert ("readers could cite" in told(capsys)) is (change not in PUT_RIGHT)
    assert former(site) == {anchor: (GONE, place) for anchor, place in NEAR[change].items()}
    put(site)
    site.build()
    ours = {each for each in former(site) if each in NEAR[change]}
    assert ours == set()


def test_a_figure_that_the_table_has_no_room_for_any_more_stands_in_the_timeline(site: SmallSite) -> None:
    put(site, NEWER)
    site.build()
    put(site, NEWER, ("value: 4}]", "value: 4}, {date: 2012, value: 5}]"))
    site.build()
    assert former(site) == {"metric-fans-2011-04": (MOVED, "#timeline-figures-2011-04")}


def test_where_a_part_is_gone_links_lead_to_the_top(site: SmallSite) -> None:
    put(site)
    site.build()
    put(site, (MORE[MORE.index("claims:") : MORE.index("metrics:")].split("\n", 2)[2], ""))
    site.settings["CASEBOOK_PARTS"] = ["timeline", "feeds"]
    site.build()
    found = former(site)
    assert {"claim-reach", "claim-cost", "metric-fans", "metric-fans-2009-11", "request-why"} <= found.keys()
    assert found["claim-reach"] == (GONE, found["metric-fans"][1])
    assert found["timeline-claim-cost"] == (GONE, "casebook-timeline")


def test_whoever_takes_an_id_away_is_told_once(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    put(site)
    site.build()
    put(site, CLAIM, METRIC, PROMISE, REQUEST)
    told(capsys)
    site.build()
    said = told(capsys)
    gone = ("claim-cost", "metric-fans", "promise-reward", "request-why")
    assert re.findall(r"as #(\S+),", said) == list(gone)
    assert "content/tip.md:9:10: warning: claims[1].id: readers could cite something here as" in said
    assert "If it is still there, write id: fans, and links to it hold" in said
    assert lines(site)[-1] == {"what": "gone", "name": "case/tip", "anchors": " ".join(gone)}
    for change in ((), (EVENT,)):
        put(site, CLAIM, METRIC, PROMISE, REQUEST, *change)
        site.build()
        assert "readers could cite" not in told(capsys)


def test_nobody_is_told_of_figures_that_come_later(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    put(site)
    site.build()
    put(site, NEWER)
    site.build()
    assert "readers could cite" not in told(capsys)


def test_nobody_is_told_of_parts_that_were_switched_off(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    put(site)
    site.build()
    site.settings["CASEBOOK_PARTS"] = ["timeline", "feeds"]
    site.build()
    assert "readers could cite" not in told(capsys)
    assert [each["what"] for each in lines(site)][-1] != "gone"


def test_of_what_was_withdrawn_nothing_is_left(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    put(site)
    site.build()
    withdrawal = "revisions: [{date: 2010, kind: withdrawal, note: It was wrong.}]\n"
    put(site, ("claims:\n", f"{withdrawal}claims:\n"))
    site.build()
    assert former(site) == {}
    assert "readers could cite" not in told(capsys)


def test_each_page_leads_on_from_what_it_had_itself(site: SmallSite) -> None:
    found = "claims: {cost: {verdict: {is: supported}}}\nobservations: [{metric: fans, date: 2010, value: 7}]"
    put(site)
    site.write("content/tip.sv.md", SV)
    site.write("content/later.md", FOLLOW_UP.format(more=found))
    site.build()
    assert [former(site, place) for place in (PAGE, PAGE_SV, LATER)] == [{}, {}, {}]
    put(site, METRIC)
    site.write("content/later.md", FOLLOW_UP.format(more=found.replace("fans", "friends")))
    site.build()
    gone = {f"metric-fans{date}" for date in ("", "-2009-01", "-2010")}
    compared = {f"benchmark-fans{date}" for date in ("", "-2009-01", "-2009-11")}
    assert former(site, PAGE).keys() == former(site, PAGE_SV).keys() == gone | compared
    assert former(site, PAGE_SV)["metric-fans"][1] == "casebook-table"
    assert gone <= former(site, LATER).keys()
    assert {place for _, place in former(site, LATER).values()} == {"casebook-table"}


def test_a_follow_up_of_one_case_more_or_less_leads_on_to_the_same(site: SmallSite) -> None:
    one = "claims: {cost: {verdict: supported}}\nobservations: [{metric: fans, date: 2010, value: 7}]"
    two = one.replace("cost", "tip/cost").replace("fans", "tip/fans")
    put(site)
    put(site, name="other")
    text = FOLLOW_UP.format(more=one)
    for more in (text, FOLLOW_UP.format(more=two).replace("follows: tip", "follows: [tip, other]"), text):
        site.write("content/later.md", more)
        site.build()
        if more != text:
            found = former(site, LATER)
            assert found["claim-cost"] == (MOVED, "#claim-tip_cost")
            assert found["metric-fans-2010"] == (MOVED, "#metric-tip_fans")
    found = former(site, LATER)
    assert found["claim-tip_cost"] == (MOVED, "#claim-cost")
    assert found["benchmark-tip_fans-2009-01"] == (MOVED, "#benchmark-fans")
    assert {said for said, _ in found.values()} == {MOVED}


@in_both_ways
def test_a_ledger_that_says_more_touches_only_the_pages_that_have_lost_something(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed, compose = [], Composer.compose

    def noting(self: Composer, entry: ShelvedEntry) -> Forme:
        composed.append(entry.card.file)
        return compose(self, entry)

    put(site)
    put(site, name="other")
    site.build()
    monkeypatch.setattr(Composer, "compose", noting)
    file, before = site.content / "ledger/cases/tip.jsonl", site.times()
    for said in ("claim-cost", "claim-once"):
        line = {"what": "anchors", "name": "case/tip", "anchors": said}
        file.write_text(file.read_text("utf-8") + json.dumps(line) + "\n", encoding="utf-8")
        assert composed == []
        site.build()
    assert former(site) == {"claim-once": (GONE, "casebook-claims")}
    after = site.times()
    assert {name for name in after if after[name] != before.get(name)} == {PAGE}
    assert composed == (["tip.md"] if "THEME" in site.settings else [])


@in_both_ways
def test_a_site_looks_the_same_before_it_is_published(site: SmallSite) -> None:
    put(site)
    site.build()
    put(site, CLAIM)
    site.build()
    published = site.files()[PAGE]
    site.build(CASEBOOK_PUBLISHES=False)
    assert site.files()[PAGE] == published
    shutil.rmtree(site.folder / "cache")
    site.build()
    assert site.files()[PAGE] == published


@pytest.mark.parametrize("heading", ["## Once {#claim-once}", "## Claim-once"])
def test_what_stands_on_the_page_by_that_name_is_not_there_twice(site: SmallSite, heading: str) -> None:
    put(site, text=f"{heading}\n\nText.")
    site.build()
    said = "claim-once main related casebook-claims section-figures metric-fans-name section-figures-caption"
    line = json.dumps({"what": "anchors", "name": "case/tip", "anchors": said})
    site.write("content/ledger/cases/tip.jsonl", f"{line}\n")
    site.build()
    has_heading = any(each.get("id") == "claim-once" for each in page_of(site).iter("h2"))
    assert former(site).keys() == (set() if has_heading else {"claim-once"})


def test_what_a_ledger_says_is_no_html(site: SmallSite) -> None:
    put(site)
    said = ['claim-"><script>alert(1)</script>', "a\u0000b", "\ud800", "claim-\u2028x", "metric-fans-٣٣٣٣"]
    line = json.dumps({"what": "anchors", "name": "case/tip", "anchors": " ".join(said)})
    site.write("content/ledger/cases/tip.jsonl", f"{line}\n")
    site.build()
    assert former(site).keys() == {'claim-"><script>alert(1)</script>', "claim-", "x", "metric-fans-٣٣٣٣"}
    assert b"<script>alert" not in site.files()[PAGE]


def test_what_was_taken_out_of_the_ledger_is_gone_for_good(site: SmallSite) -> None:
    put(site)
    site.build()
    put(site, EVENT)
    site.build()
    (anchor,) = NEAR[EVENT]
    assert anchor in former(site)
    file = site.content / "ledger/cases/tip.jsonl"
    file.write_text(file.read_text("utf-8").replace(f"{anchor} ", ""), encoding="utf-8")
    site.build()
    assert anchor.encode() not in site.files()[PAGE]
    assert anchor not in file.read_text("utf-8")


TEXT = "## At the start\n\nWords.[@paper]\n\n## Later {#tip-later}\n\nWords.[^1]\n\n[^1]: A note."
SOURCES: Change = (
    "claims:\n",
    "sources: {paper: {title: Paper}, film: {title: Film}}\nclaims:\n",
)
TOC = {"MARKDOWN": {"extensions": ["markdown.extensions.extra", "markdown.extensions.toc"]}}
POST = "---\ntitle: Tip\nslug: tip\ndate: 2009-01-01\nsources: {{{source}: {{title: Paper}}}}\n---\n{text}\n"


@in_both_ways
def test_links_to_headings_and_sources_lead_on(site: SmallSite) -> None:
    site.settings |= TOC
    put(site, SOURCES, text=TEXT)
    site.build()
    assert former(site) == {}
    (line,) = (each for each in lines(site) if each["what"] == "landmarks")
    assert line["text"] == "at-the-start tip-later"
    assert line["sources"] == "source-film source-paper"
    before = lines(site)
    site.build()
    assert lines(site) == before
    renamed = (SOURCES[0], SOURCES[1].replace("film", "movie"))
    put(site, renamed, text=TEXT.replace("At the start", "To begin with").replace(" {#tip-later}", ""))
    site.build()
    found = former(site)
    assert found.keys() == {"at-the-start", "tip-later", "source-film"}
    assert {said for said, _ in found.values()} == {GONE}
    assert found["source-film"][1] == "casebook-sources"
    assert found["at-the-start"][1] == found["tip-later"][1]
    assert found["at-the-start"][1] not in ("casebook-sources", "casebook-claims", "casebook-timeline")
    put(site, SOURCES, text=TEXT)
    site.build()
    assert former(site).keys() == {"to-begin-with", "later", "source-movie"}


def test_without_a_list_of_sources_links_to_one_lead_to_the_top(site: SmallSite) -> None:
    put(site, SOURCES, text="Words.[@paper]")
    site.build()
    put(site)
    site.build()
    found = former(site)
    assert found.keys() == {"source-paper", "source-film"}
    assert "casebook-sources" not in {place for _, place in found.values()}


def test_nobody_is_told_of_headings_and_sources(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    site.settings |= TOC
    put(site, SOURCES, text="## Claim once\n\nWords.[@paper]")
    site.build()
    put(site)
    site.build()
    assert "readers could cite" not in told(capsys)
    assert "claim-once" in former(site)


def test_a_heading_that_is_gone_takes_the_place_of_nothing(site: SmallSite) -> None:
    site.settings |= TOC
    put(site, text="## Claim reach {#claim-cost-2}\n\n## Main\n\n## Metric fans")
    site.build()
    put(site, ("id: cost", "id: cost-2"))
    site.build()
    # A claim has taken the one, the frame of the page the next, a row of the table the last.
    assert former(site).keys() <= {"claim-cost", "timeline-claim-cost"}


def test_a_post_leads_on_as_well_and_as_the_case_that_it_becomes(site: SmallSite) -> None:
    site.settings |= TOC
    site.write("content/tip.md", POST.format(source="paper", text=TEXT.replace("[@paper]", "")))
    site.build()
    page = next(place for place in site.files() if place.endswith("tip.html") or "tip/index.html" in place)
    assert former(site, page) == {}
    site.write("content/tip.md", POST.format(source="film", text="Words."))
    site.build()
    found = former(site, page)
    assert found.keys() == {"at-the-start", "tip-later", "source-paper"}
    assert found["source-paper"][1] == "casebook-sources"
    put(site)
    site.build()
    led = former(site).keys()
    assert {"at-the-start", "tip-later", "source-paper", "source-film"} <= led
    # Now it is written down that the case is what the post was.
    put(site, text="Other words.")
    site.build()
    assert former(site).keys() == led


def test_what_was_published_before_headings_were_known_stays_silent(site: SmallSite) -> None:
    site.settings |= TOC
    put(site, SOURCES, text=TEXT)
    site.build()
    file = site.content / "ledger/cases/tip.jsonl"
    kept = [each for each in file.read_text("utf-8").splitlines() if '"landmarks"' not in each]
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")
    put(site)
    site.build()
    assert former(site) == {}
