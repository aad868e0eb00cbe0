"""The page of a case: what stands around its parts."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.views.parts import (
    CampaignView,
    ComparisonRowView,
    ComparisonView,
    DateView,
    FeedLink,
    FollowView,
    GoalView,
    LinkView,
    Placement,
    RevisionView,
    RunView,
    SaidView,
    SourceRef,
    SourceView,
    StrengthView,
    TranslationView,
)

from .library import MakeDesk, case, follow_up, shown_case

FEED_FORMATS = {
    ".atom.xml": "application/atom+xml",
    ".rss.xml": "application/rss+xml",
    ".json": "application/feed+json",
}


def feed_links(title: str, stem: str) -> tuple[FeedLink, ...]:
    return tuple(FeedLink(title, stem + ending, kind) for ending, kind in FEED_FORMATS.items())


SITE_FEEDS = (*feed_links("Everything", "feeds/all"), *feed_links("Follow-ups", "feeds/follow-ups"))
LISTS = ("cases", "organisations", "channels", "countries", "tags", "authors")


def day(text: str, iso: str) -> DateView:
    return DateView(text, iso, bare=text)


def test_a_case_of_which_nothing_but_the_organisation_is_known(desk_of: MakeDesk) -> None:
    view = shown_case(desk_of({"a.md": case()}))
    assert (view.kind, view.id, view.path, view.title) == ("case", "a-case", "cases/a-case/", "A case")
    assert (view.published, view.modified) == (day("1 March 2010", "2010-03-01"), None)
    assert view.updated == view.published
    assert view.organisations == (LinkView("ISS", "organisations/iss/"),)
    assert (view.said, view.outcome, view.campaign, view.table, view.timeline) == (None,) * 5
    assert (view.claims, view.promises, view.requests, view.sources, view.comparisons) == ((),) * 5
    assert (view.countries, view.related, view.replies, view.revisions, view.discussion) == ((),) * 5
    assert (view.follow_ups, view.follow_ups_text) == ((), "no follow-up yet")
    assert (view.last_checked, view.next_check, view.next_check_text, view.closed) == (None,) * 4
    assert (view.next_check_late, view.next_check_iso, view.built, view.draft) == (False, None, None, False)
    assert view.strength == StrengthView("no figures", "nobody", "no sources")
    assert (view.standfirst, view.description, view.disclosure) == (None, None, None)
    assert (view.translations, view.languages, view.home_path) == ((), (), "")
    assert view.placed == Placement()


def test_what_was_written_at_the_head(desk_of: MakeDesk) -> None:
    more = """
id: iss
lang: sv
modified: 2010-04-02
author: Anna, Bo
tags: one
summary: In *short* & good.
country: [SE, NO]
sector: cleaning
purpose: recruitment
channels: [facebook, e-mail, bussen]
names: {recruitment: rekrytering, bussen: Bussen, ISS: Facility}
disclosure: None.
discussion: https://example.org/talk
revisions: [{date: 2010-04, kind: correction, note: A comma.}, {date: 2010-03, kind: publish}]
"""
    view = shown_case(desk_of({"a.md": case(more)}, lists=LISTS), lang="sv")
    assert (view.id, view.lang, view.path) == ("iss", "sv", "sv/cases/a-case/")
    assert (view.modified, view.updated) == (day("2 april 2010", "2010-04-02"),) * 2
    assert view.authors == (LinkView("Anna", "sv/authors/anna/"), LinkView("Bo", "sv/authors/bo/"))
    assert view.tags == (LinkView("one", "sv/tags/one/"),)
    assert (view.standfirst, view.description) == ("In short & good.", "In short & good.")
    assert view.organisations == (LinkView("Facility", "sv/organisations/iss/"),)
    assert view.countries == (
        LinkView("Sverige", "sv/countries/SE/"),
        LinkView("Norge", "sv/countries/NO/"),
    )
    assert (view.sector, view.purpose) == ("cleaning", "rekrytering")
    assert view.campaign is not None
    assert view.campaign.channels == (
        LinkView("Facebook", "sv/channels/facebook/"),
        LinkView("e-post", "sv/channels/e-mail/"),
        LinkView("Bussen", "sv/channels/bussen/"),
    )
    assert (view.disclosure, view.discussion) == (
        "None.",
        (LinkView("https://example.org/talk", url="https://example.org/talk"),),
    )
    assert view.revisions == (
        RevisionView(day("april 2010", "2010-04"), "rättelse", "A comma."),
        RevisionView(day("mars 2010", "2010-03"), "publicering", told=False),
    )


def test_a_list_that_is_not_made_is_not_linked(desk_of: MakeDesk) -> None:
    more = "author: Anna\ntags: one\ncountry: SE\nchannels: twitter\n"
    view = shown_case(desk_of({"a.md": case(more)}, lists=("cases",)))
    links = (*view.organisations, *view.countries, *view.authors, *view.tags)
    assert links == (LinkView("ISS"), LinkView("Sweden"), LinkView("Anna"), LinkView("one"))
    view = shown_case(desk_of({"a.md": case(more)}, parts=("timeline",)))
    assert view.organisations == (LinkView("ISS"),)


def test_the_campaign_at_a_glance(desk_of: MakeDesk) -> None:
    more = """
campaign:
  name: Tips
  start: 2009-11-10?
  end: 2009-12
  shape: pilot
  budget: {amount: ~50000, currency: SEK, note: A reward.}
  goal:
    - {text: Fifty fans., date: 2009-11, by: ISS, source: s}
    - {text: A hundred., date: 2009-12}
    - text: Fame.
sources: {s: {title: A post}}
"""
    start = DateView("10 November 2009 (uncertain)", "2009-11-10", uncertain=True, bare="10 November 2009")
    view = shown_case(desk_of({"a.md": case(more)}))
    first = GoalView(
        "Fifty fans.", day("November 2009", "2009-11"), "ISS", SourceRef(1, "source-s", "A post")
    )
    second = GoalView("A hundred.", day("December 2009", "2009-12"))
    assert view.campaign == CampaignView(
        name="Tips",
        when="10 November 2009 (uncertain) to December 2009",
        start=start,
        end=day("December 2009", "2009-12"),
        goals=(first, second, GoalView("Fame.")),
        goal_was_moved=True,
        shape="pilot",
        budget="about SEK\u00a050,000",
        budget_note="A reward.",
        channels=(),
    )
    assert view.said == SaidView("A hundred.", None, second.date, None, "goal")


PROMISE = "promises: [{id: p, text: Money., by: ISS, date: 2009, source: s}]\n"
GOALS = "campaign: {goal: [{text: One.}, {text: Two., by: ISS}]}\n"
CLAIM = "claims: [{id: c, text: A success., by: Anna}]\n"
SOURCE = "sources: {s: {title: A post}}\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            CLAIM + GOALS + PROMISE + SOURCE,
            SaidView("Money.", "ISS", day("2009", "2009"), SourceRef(1, "source-s", "A post"), "promise"),
        ),
        (CLAIM + GOALS, SaidView("Two.", "ISS", None, None, "goal")),
        (CLAIM, SaidView("A success.", "Anna", None, None, "claim")),
    ],
)
def test_the_leading_thing_that_was_said(desk_of: MakeDesk, more: str, said: SaidView) -> None:
    assert shown_case(desk_of({"a.md": case(more)})).said == said


def test_strength_of_evidence_in_three_readings(desk_of: MakeDesk) -> None:
    more = """
metrics:
  - id: fans
    label: Fans
    observations: [{date: 2009, value: 1, by: organisation}, {date: 2010, value: 2, by: third-party}]
sources:
  a: {title: Kept, archived: {url: "https://example.org/copy", date: 2010}}
  b: {title: Kept some day, archived: https://example.org/copy}
"""
    strength = shown_case(desk_of({"a.md": case(more)})).strength
    assert strength == StrengthView(
        "before and after, no comparison", "the organisation and a third party", "1 of 2"
    )


def test_without_a_summary_the_outcome_describes_the_page(desk_of: MakeDesk) -> None:
    outcome = "outcome: {goal: met, attribution: plausible}\n"
    told = "The goal was met. The campaign may well have brought the change about, but that is not shown."
    assert shown_case(desk_of({"a.md": case(outcome)})).description == told
    assert shown_case(desk_of({"a.md": case(f"{outcome}summary: Short.")})).description == "Short."


@pytest.mark.parametrize(
    ("more", "today", "text", "late", "iso"),
    [
        ("next_check: 2026-12", date(2026, 11, 27), "due in 34 days", False, "2026-12-31"),
        ("next_check: 2026-11-27", date(2026, 11, 27), "due today", False, "2026-11-27"),
        ("next_check: 2026-11", date(2026, 12, 3), "missed by 3 days", True, "2026-11-30"),
    ],
)
def test_the_next_check(desk_of: MakeDesk, more: str, today: date, text: str, late: bool, iso: str) -> None:
    view = shown_case(desk_of({"a.md": case(more)}, today=today))
    assert (view.next_check_text, view.next_check_late, view.next_check_iso) == (text, late, iso)
    assert view.next_check is not None


def test_no_further_check_is_planned(desk_of: MakeDesk) -> None:
    view = shown_case(desk_of({"a.md": case("maintenance: closed\nnext_check: 2027")}))
    assert (view.closed, view.next_check) == ("No further checks are planned.", None)
    view = shown_case(desk_of({"a.md": case("maintenance: {is: closed, because: ISS is no more.}")}))
    assert view.closed == "ISS is no more."


def test_follow_ups_in_the_order_of_their_dates(desk_of: MakeDesk) -> None:
    files = {
        "a.md": case(),
        "b.md": follow_up("type: reply", slug="third", title="Third", date="2012-01-01"),
        "c.md": follow_up(slug="first", title="First", date="2010-06-01"),
        "d.md": follow_up("status: draft", slug="draft"),
        "e.md": follow_up("status: hidden", slug="hidden"),
        "f.md": follow_up(slug="second", title="Second", date="2011"),
    }
    view = shown_case(desk_of(files))
    assert view.follow_ups == (
        LinkView("First", "follow-ups/first/"),
        LinkView("Second", "follow-ups/second/"),
        LinkView("Third", "follow-ups/third/"),
    )
    assert (view.follow_ups_text, view.replies) == (
        "3 follow-ups",
        (LinkView("Third", "follow-ups/third/"),),
    )
    assert view.updated == day("1 January 2012", "2012-01-01")
    assert view.last_checked == day("2011", "2011")


def test_a_reply_that_no_follow_up_tells_of_is_in_the_timeline(desk_of: MakeDesk) -> None:
    events = """
timeline:
  - {id: said, date: 2010, type: reply, title: ISS replies}
  - {id: later, date: 2030, type: reply, title: ISS will reply}
"""
    assert shown_case(desk_of({"a.md": case(events)})).replies == (
        LinkView("ISS replies", "cases/a-case/#said"),
    )


def test_related_cases_of_the_organisation_then_of_the_channels(desk_of: MakeDesk) -> None:
    def other(slug: str, organisation: str, more: str = "", date: str = "2010") -> str:
        return case(more, slug=slug, title=slug, organisation=organisation, date=date)

    files = {
        "a.md": case("channels: [twitter, facebook]", organisation="[ISS, Unionen]"),
        "b.md": other("same-channel", "Posten", "channels: facebook", "2026"),
        "c.md": other("same-organisation", "ISS", "channels: twitter"),
        "d.md": other("newer", "iss", date="2011"),
        "e.md": other("neither", "Posten", "channels: press"),
        "f.md": other("draft", "ISS", "status: draft"),
        "g.md": follow_up(),
    }
    view = shown_case(desk_of(files))
    assert [link.text for link in view.related] == ["newer", "same-organisation", "same-channel"]


def test_at_most_six_related_cases(desk_of: MakeDesk) -> None:
    files = {f"{n}.md": case(slug=f"case-{n}", title=str(n), date=f"201{n}") for n in range(9)}
    view = shown_case(desk_of(files), "case-8")
    assert [link.text for link in view.related] == ["7", "6", "5", "4", "3", "2"]


TRANSLATION = """\
---
kind: case
translation: true
lang: sv
slug: a-case
title: Ett fall
date: 2010-03-01
---
Text.
"""


def test_translations_are_linked_and_the_figures_are_the_original_s(desk_of: MakeDesk) -> None:
    metric = "metrics: [{id: fans, label: Fans, observations: [{date: 2009, value: 1000}]}]"
    files = {"a.md": case(metric), "a.sv.md": TRANSLATION, "b.md": follow_up()}
    desk = desk_of(files, lists=(*LISTS, "index"))
    english, swedish = shown_case(desk), shown_case(desk, lang="sv")
    assert english.translations == (TranslationView("sv", "svenska", "sv/cases/a-case/", "Ett fall"),)
    assert swedish.translations == (TranslationView("en", "English", "cases/a-case/", "A case"),)
    assert english.languages == swedish.languages
    assert english.languages == (
        TranslationView("en", "English", "", "English"),
        TranslationView("sv", "svenska", "sv/", "svenska"),
    )
    assert (english.home_path, swedish.home_path) == ("", "sv/")
    assert swedish.table is not None
    assert (swedish.table.rows[0].label, swedish.table.rows[0].before.text) == ("Fans", "1\u00a0000")
    assert swedish.follow_ups == (LinkView("Later", "follow-ups/later/", lang="en"),)
    assert swedish.organisations == (LinkView("ISS", "sv/organisations/iss/"),)
    assert swedish.table.csv_path == "cases/a-case/metrics.csv"
    assert (swedish.table.files_lang, swedish.table.files_language) == ("en", "engelska")
    assert english.table is not None
    assert (english.table.files_lang, english.table.files_language) == (None, None)


def test_a_draft_in_another_language_is_no_translation(desk_of: MakeDesk) -> None:
    files = {"a.md": case(), "a.sv.md": TRANSLATION.replace("lang: sv", "lang: sv\nstatus: draft")}
    assert shown_case(desk_of(files)).translations == ()


def test_own_feeds_come_first(desk_of: MakeDesk) -> None:
    own = feed_links("This case: A case", "cases/a-case/feed")
    view = shown_case(desk_of({"a.md": case()}))
    assert view.feeds == (*own, *SITE_FEEDS)
    assert view.follow == (FollowView("Follow this case", own),)
    assert [feed.format for feed in own] == ["Atom", "RSS", "JSON"]
    assert shown_case(desk_of({"a.md": case("status: draft")})).feeds == SITE_FEEDS
    assert shown_case(desk_of({"a.md": case("status: draft")})).follow == ()
    assert shown_case(desk_of({"a.md": case()}, parts=("lists",))).feeds == ()


def test_the_page_of_all_feeds_is_led_to_where_there_is_one(desk_of: MakeDesk) -> None:
    files = {"a.md": case(), "a.sv.md": TRANSLATION}
    assert shown_case(desk_of(files)).feeds_path == "feeds/"
    assert shown_case(desk_of(files), lang="sv").feeds_path == "sv/feeds/"
    assert shown_case(desk_of(files, lists=("cases",))).feeds_path is None
    assert shown_case(desk_of(files, parts=("lists",))).feeds_path is None


def test_where_there_are_several_languages_each_page_names_the_feed_of_its_own(desk_of: MakeDesk) -> None:
    files = {"a.md": case(), "a.sv.md": TRANSLATION}
    swedish = shown_case(desk_of(files), lang="sv")
    assert swedish.feeds == (
        *feed_links("Det här fallet: Ett fall", "cases/a-case/feed"),
        *feed_links("Allt", "feeds/all"),
        *feed_links("Allt på svenska", "feeds/lang/sv"),
        *feed_links("Uppföljningar", "feeds/follow-ups"),
    )
    assert shown_case(desk_of(files)).feeds[6:9] == feed_links("Everything in English", "feeds/lang/en")
    assert shown_case(desk_of(files, feeds=("all",)), lang="sv").feeds == feed_links("Allt", "feeds/all")


def test_a_draft_knows_where_it_is_and_that_nothing_leads_there(desk_of: MakeDesk) -> None:
    promise = "status: draft\npromises: [{id: p, text: P., by: ISS}]\nauthor: Anna\ntags: one\n"
    view = shown_case(desk_of({"a.md": case(promise), "b.md": case(slug="b")}, lists=LISTS))
    assert (view.path, view.draft, view.translations) == ("drafts/cases/a-case/", True, ())
    # Another case of ISS is out, so there is a list; of Anna and this tag there is none.
    assert view.organisations == (LinkView("ISS", "organisations/iss/"),)
    assert (view.authors, view.tags) == ((LinkView("Anna"),), (LinkView("one"),))


def test_sources_with_all_there_is(desk_of: MakeDesk) -> None:
    more = """
sources:
  gone:
    title: A post
    url: https://example.org/post
    publisher: A paper
    author: Anna
    date: 2009-11
    accessed: 2010-01-01
    archived: {url: "https://example.org/copy", date: 2010-01}
    checks: [{date: 2011, status: alive}, {date: 2013, status: gone}, {date: 2012, status: gone}]
    type: video
    at: 1:38
    alt: A clip
    note: In English.
  changed: {url: "https://example.org/", checks: [{date: 2011, status: changed}]}
  bare: https://example.org/bare
"""
    gone, changed, bare = shown_case(desk_of({"a.md": case(more)})).sources
    assert gone == SourceView(
        number=1,
        anchor="source-gone",
        title="A post",
        reference=(
            RunView("Anna. (2009, November). "),
            RunView("A post", "title", link=True),
            RunView(" [Video]. A paper. "),
            RunView("https://example.org/post", "address"),
        ),
        url="https://example.org/post",
        publisher="A paper",
        author="Anna",
        accessed=day("1 January 2010", "2010-01-01"),
        archived_url="https://example.org/copy",
        archived_date=day("January 2010", "2010-01"),
        at="1:38",
        alt="A clip",
        note="In English.",
        gone=True,
        last_seen=day("2011", "2011"),
        first_gone=day("2012", "2012"),
        state="gone",
    )
    assert (changed.title, changed.state, changed.gone) == ("https://example.org/", "changed", False)
    address = "https://example.org/bare"
    link = RunView(address, "address", link=True)
    assert bare == SourceView(3, "source-bare", address, (link,), url=address)


REFERENCES = {
    "apa": "Berg, E. (n.d.). A post [Video]. Retrieved January 1, 2010, from https://example.org/a",
    "chicago": "Berg, Eva. n.d. A post. Accessed January 1, 2010. https://example.org/a.",
    "mla": "Berg, Eva. A post. https://example.org/a. Accessed 1 Jan. 2010.",
    "harvard": "Berg, E. (no date) A post. Available at: https://example.org/a (Accessed: 1 January 2010).",
}
"""A source in each style."""


@pytest.mark.parametrize("style", REFERENCES)
def test_sources_stand_in_the_style_of_the_site(desk_of: MakeDesk, style: str) -> None:
    more = """
sources:
  post: {title: A post, url: "https://example.org/a", author: Eva Berg, accessed: 2010-01-01, type: video}
"""
    (source,) = shown_case(desk_of({"a.md": case(more)}, citation_style=style)).sources
    assert "".join(run.text for run in source.reference) == REFERENCES[style]
    assert (source.type, source.accessed) == (None if style == "apa" else "video", None)


def test_when_a_source_was_read_is_told_where_its_reference_does_not(desk_of: MakeDesk) -> None:
    more = """
sources:
  post: {title: A post, url: "https://example.org/", date: 2009, accessed: 2010-01-01}
"""
    files = {"a.md": case(more)}
    (apa,) = shown_case(desk_of(files)).sources
    (harvard,) = shown_case(desk_of(files, citation_style="harvard")).sources
    assert (apa.accessed, harvard.accessed) == (day("1 January 2010", "2010-01-01"), None)


def test_what_a_source_is_of_is_told_where_its_reference_knows_but_the_year(desk_of: MakeDesk) -> None:
    more = """
sources:
  set: {title: Figures, date: 2009-11-20, type: dataset}
  paper: {title: An article, publisher: A paper, date: 2009-11-20, type: print}
  film: {title: A film, date: 2009, type: video}
"""
    files, of = {"a.md": case(more)}, day("20 November 2009", "2009-11-20")
    told = {style: shown_case(desk_of(files, citation_style=style)).sources for style in REFERENCES}
    dates = {style: [source.date for source in sources] for style, sources in told.items()}
    assert dates == {
        "apa": [of, None, None],
        "chicago": [None, None, None],
        "mla": [None, None, None],
        "harvard": [of, None, None],
    }


def test_citations_lead_to_the_list_and_back(desk_of: MakeDesk) -> None:
    text = "One [@a], two [@b; @a], shared [@common].\n\n    [@c]\n"
    shared = "common: {title: Shared}\nunused: {title: Unused}\n"
    more = "sources: {a: {title: A}, b: {title: B}, c: {title: C}}"
    view = shown_case(desk_of({"a.md": case(more, text=text), "sources.yaml": shared}))
    assert view.citations == {
        "a": SourceRef(1, "source-a", "A"),
        "b": SourceRef(2, "source-b", "B"),
        "common": SourceRef(4, "source-common", "Shared"),
    }
    assert [(source.title, source.cited_from) for source in view.sources] == [
        ("A", ("cite-a-1", "cite-a-2")),
        ("B", ("cite-b-1",)),
        ("C", ()),
        ("Shared", ("cite-common-1",)),
    ]


def test_what_the_text_places_is_not_placed_again(desk_of: MakeDesk) -> None:
    more = """
metrics: [{id: fans, label: Fans, observations: []}, {id: likes, label: Likes, observations: []}]
promises: [{id: reward, text: Money., by: ISS}]
"""
    text = "[METRICS: fans]\n\n[METRICS: likes]\n\n[TIMELINE]\n\n[PROMISES]\n\n[PROMISES: reward]\n"
    view = shown_case(desk_of({"a.md": case(more, text=text)}))
    assert view.placed == Placement(
        frozenset({"timeline", "promises"}),
        metrics=frozenset({"fans", "likes"}),
        promises=frozenset({"reward"}),
    )


def test_tables_by_hand(desk_of: MakeDesk) -> None:
    more = """
comparisons:
  - {title: Two ads, columns: [One, Other], rows: [{label: Place, cells: [Here, There]}]}
  - {id: more, title: More, columns: [One], rows: [{label: Place, cells: [Here]}]}
"""
    row, other = ComparisonRowView("Place", ("Here", "There")), ComparisonRowView("Place", ("Here",))
    expected = (
        ComparisonView("comparison-1", "Two ads", ("One", "Other"), (row,), id="1"),
        ComparisonView("comparison-more", "More", ("One",), (other,), id="more"),
    )
    assert shown_case(desk_of({"a.md": case(more)})).comparisons == expected
    assert shown_case(desk_of({"a.md": case(more)}, parts=("timeline",))).comparisons == ()


EVERY_PART = """
metrics:
  - id: fans
    label: Fans
    observations: [{date: 2009, value: 1}, {date: 2010, value: 2}, {date: 2011, value: 3}]
claims: [{id: c, text: C.}]
promises: [{id: p, text: P., by: ISS}]
requests: [{date: 2010, to: ISS, question: Why?}]
outcome: {goal: met}
sources: {s: {title: A post}}
comparisons: {title: T, columns: [A], rows: [{label: R, cells: [C]}]}
"""
FIELDS = {
    "comparison-table": "table",
    "timeline": "timeline",
    "claims": "claims",
    "promises": "promises",
    "requests": "requests",
    "outcome": "outcome",
    "sources": "sources",
    "comparisons": "comparisons",
    "feeds": "feeds",
}


@pytest.mark.parametrize("part", FIELDS)
def test_a_part_that_is_switched_off_is_gone_and_nothing_else(desk_of: MakeDesk, part: str) -> None:
    others = tuple(each for each in (*FIELDS, "charts", "data", "lists") if each != part)
    view = shown_case(desk_of({"a.md": case(EVERY_PART)}, parts=others))
    assert [field for field in FIELDS.values() if not getattr(view, field)] == [FIELDS[part]]


def test_files_of_figures_may_be_switched_off(desk_of: MakeDesk) -> None:
    table = shown_case(desk_of({"a.md": case(EVERY_PART)}, parts=tuple(FIELDS))).table
    assert table is not None
    assert (table.csv_path, table.json_path, table.has_chart) == (None, None, False)
