"""The lists of a site: what stands in which, in which language, in which order, on how many pages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from casebook.settings import LISTS
from casebook.views.desk import Desk
from casebook.views.lists.entries import entry_view
from casebook.views.lists.listed import Foreign
from casebook.views.lists.pages import list_views
from casebook.views.pages import EntryView, ListView
from casebook.views.parts import DateView, LinkView, TranslationView
from casebook.words import words_of

from .library import MakeDesk, case, entry_of, follow_up

POST = "---\ntitle: {title}\nslug: {slug}\ndate: {date}\nlang: {lang}\n{more}---\nText.\n"


def post(slug: str, date: str = "2020-01-01", lang: str = "en", more: str = "") -> str:
    return POST.format(title=slug.title(), slug=slug, date=date, lang=lang, more=more and f"{more}\n")


def lists_of(desk: Desk) -> dict[str, ListView]:
    """Return every page of every list by its path."""
    made = {view.path: view for view in list_views(desk)}
    assert len(made) == len(list(list_views(desk)))
    return made


def titles(view: ListView) -> list[str]:
    return [entry.title for entry in view.entries]


def test_the_newest_first_and_each_list_what_it_says(desk_of: MakeDesk) -> None:
    files = {
        "a.md": case(date="2010-03-01", title="Case"),
        "b.md": follow_up(date="2010-05", title="Check"),
        "c.md": post("post", "2010-04-01 08:30"),
        "d.md": post("other", "2010-04-01 07:30 -05:00"),
        "pages/e.md": "---\ntitle: About\nslug: about\n---\nText.\n",
    }
    lists = lists_of(desk_of(files, lists=("index", "cases", "follow-ups")))
    assert list(lists) == ["", "cases/", "follow-ups/"]
    assert titles(lists[""]) == ["Check", "Other", "Post", "Case"]
    assert titles(lists["cases/"]) == ["Case"]
    assert titles(lists["follow-ups/"]) == ["Check"]
    index, cases = lists[""], lists["cases/"]
    assert (index.kind, index.heading, index.intro, index.count_text) == (
        "index",
        "Newest",
        None,
        "4 entries",
    )
    assert (cases.kind, cases.heading, cases.title, cases.count_text) == (
        "cases",
        "Cases",
        "Cases",
        "1 entry",
    )
    assert cases.intro == "Every campaign and practice that was written up, newest first."
    assert cases.description == cases.intro
    assert (cases.number, cases.pages, cases.previous_path, cases.next_path) == (1, 1, None, None)
    assert cases.empty == "Nothing here yet."


def test_drafts_and_hidden_ones_stand_nowhere_and_make_no_group(desk_of: MakeDesk) -> None:
    files = {
        "a.md": case(),
        "b.md": case("status: draft\ntags: none", slug="draft", organisation="Posten"),
        "c.md": post("hidden", more="status: hidden\ntags: none"),
        "d.md": follow_up("status: draft"),
    }
    lists = lists_of(desk_of(files, lists=LISTS))
    assert [path for path in lists if path.startswith(("tags/", "organisations/"))] == [
        "organisations/",
        "organisations/iss/",
        "tags/",
    ]
    assert titles(lists[""]) == ["A case"]


TRANSLATION = """\
---
kind: case
translation: true
lang: sv
slug: a-case
title: Fall
date: 2010-03-01
---
Text.
"""


@pytest.fixture
def languages(desk_of: MakeDesk) -> dict[str, ListView]:
    """Return the lists of a site with texts in three languages, some in one alone."""
    files = {
        "a.md": case(title="Case"),
        "a.sv.md": TRANSLATION,
        "b.md": follow_up("lang: sv", title="Kontroll"),
        "c.da.md": post("kun-dansk", "2009-01-01", "da"),
        "d.sv.md": post("both", "2009-02-01", "sv").replace("title: Both", "title: Båda"),
        "d.da.md": post("both", "2009-02-01", "da", "translation: true").replace("Both", "Begge"),
    }
    return lists_of(desk_of(files, lists=("index", "cases", "follow-ups", "organisations")))


def test_the_root_shows_everything_once_in_its_own_language_where_there_is_one(
    languages: dict[str, ListView],
) -> None:
    assert [(entry.title, entry.lang) for entry in languages[""].entries] == [
        ("Kontroll", "sv"),
        ("Case", "en"),
        ("Båda", "sv"),
        ("Kun-Dansk", "da"),
    ]


def test_another_language_shows_what_is_in_it(languages: dict[str, ListView]) -> None:
    assert titles(languages["sv/"]) == ["Kontroll", "Fall", "Båda"]
    assert titles(languages["da/"]) == ["Begge", "Kun-Dansk"]
    assert titles(languages["sv/cases/"]) == ["Fall"]
    danish = languages["da/cases/"]
    assert (titles(danish), danish.empty) == ([], danish.words.gettext("Nothing here yet."))
    assert danish.count_text == danish.words.ngettext("{num} entry", "{num} entries", 0)
    assert danish.words.lang == "da"


def test_a_list_is_linked_to_the_same_in_other_languages(languages: dict[str, ListView]) -> None:
    assert languages[""].translations == (
        TranslationView("da", "dansk", "da/", words_of("da").gettext("Newest")),
        TranslationView("sv", "svenska", "sv/", words_of("sv").gettext("Newest")),
    )
    # Nothing Danish tells of ISS.
    assert languages["organisations/iss/"].translations == (
        TranslationView("sv", "svenska", "sv/organisations/iss/", "ISS"),
    )
    assert languages["sv/organisations/iss/"].lang == "sv"
    assert languages["sv/organisations/iss/"].home_path == "sv/"
    assert [home.path for home in languages["sv/cases/"].languages] == ["", "da/", "sv/"]


def test_entries_carry_the_words_of_their_own_language(languages: dict[str, ListView]) -> None:
    assert [entry.words and entry.words.lang for entry in languages[""].entries] == ["sv", "en", "sv", "da"]
    assert languages[""].entries[0].label == "kontroll"


def test_languages_may_be_chosen(desk_of: MakeDesk) -> None:
    files = {"a.md": post("english"), "b.md": post("svenska", lang="sv"), "c.md": post("dansk", lang="da")}
    desk = desk_of(files, lists=("index",), languages=("sv", "nb"))
    lists = lists_of(desk)
    assert list(lists) == ["", "sv/", "nb/"]
    assert titles(lists["nb/"]) == []
    assert sorted(titles(lists[""])) == ["Dansk", "English", "Svenska"]


def test_a_site_whose_own_language_is_not_english(desk_of: MakeDesk) -> None:
    files = {"a.md": post("svenska", lang="sv"), "b.md": post("english")}
    lists = lists_of(desk_of(files, lists=("index", "cases"), default_lang="sv"))
    assert list(lists) == ["", "cases/", "en/", "en/cases/"]
    assert (lists[""].lang, lists[""].heading) == ("sv", words_of("sv").gettext("Newest"))
    assert sorted(titles(lists[""])) == ["English", "Svenska"]


def test_a_long_list_goes_on(desk_of: MakeDesk) -> None:
    files = {f"{n}.md": post(f"p{n}", f"2010-01-0{n}") for n in range(1, 6)}
    lists = lists_of(desk_of(files, lists=("index", "archive"), per_page=2))
    assert list(lists) == [
        "",
        "page/2/",
        "page/3/",
        "archive/",
        "archive/2010/",
        "archive/2010/page/2/",
        "archive/2010/page/3/",
    ]
    assert [titles(lists[path]) for path in ("", "page/2/", "page/3/")] == [
        ["P5", "P4"],
        ["P3", "P2"],
        ["P1"],
    ]
    second = lists["archive/2010/page/2/"]
    assert (second.number, second.pages) == (2, 3)
    assert (second.previous_path, second.next_path) == ("archive/2010/", "archive/2010/page/3/")
    assert (second.heading, second.title) == ("2010", "2010, page 2")
    assert (second.translations, second.overview, second.count_text) == ((), (), "5 entries")
    assert (lists[""].previous_path, lists["page/2/"].previous_path) == (None, "")


GROUPED = {
    "a.md": case(
        "country: [SE, DK]\nchannels: [facebook, e-mail]\ntags: [jobs]\nauthor: Åsa",
        organisation="[Unionen, ISS]",
    ),
    "b.md": follow_up("tags: [Jobs, money]\nauthor: [Bo, bo]", date="2011-01-01"),
    "c.md": post("post", "2012-01-01", more="tags: money"),
    "d.md": case("channels: Facebook", slug="b-case", title="B case", organisation="Örebro", date="2009"),
}


@pytest.mark.parametrize(
    ("kind", "heading", "overview"),
    [
        (
            "organisations",
            "Organisations",
            [("ISS", "iss", 2), ("Unionen", "unionen", 2), ("Örebro", "orebro", 1)],
        ),
        ("channels", "Channels", [("e-mail", "e-mail", 2), ("Facebook", "facebook", 3)]),
        ("countries", "Countries", [("Denmark", "DK", 2), ("Sweden", "SE", 2)]),
        ("tags", "Tags", [("Jobs", "jobs", 2), ("money", "money", 2)]),
        ("authors", "Authors", [("Bo", "bo", 1), ("Åsa", "asa", 1)]),
        (
            "archive",
            "Archive",
            [("2012", "2012", 1), ("2011", "2011", 1), ("2010", "2010", 1), ("2009", "2009", 1)],
        ),
    ],
)
def test_groups_and_their_overview(
    desk_of: MakeDesk, kind: str, heading: str, overview: list[tuple[str, str, int]]
) -> None:
    lists = lists_of(desk_of(GROUPED, lists=(kind,)))
    whole = lists[f"{kind}/"]
    assert (whole.heading, whole.entries) == (heading, ())
    assert whole.overview == tuple(
        (LinkView(text, f"{kind}/{slug}/"), count) for text, slug, count in overview
    )
    assert whole.count_text == f"{len(overview)} entries"
    assert {path: len(view.entries) for path, view in lists.items()} == {
        f"{kind}/": 0,
        **{f"{kind}/{slug}/": count for _, slug, count in overview},
    }


def test_what_is_told_of_a_case_stands_with_it(desk_of: MakeDesk) -> None:
    lists = lists_of(desk_of(GROUPED, lists=("channels", "tags")))
    assert titles(lists["channels/facebook/"]) == ["Later", "A case", "B case"]
    # Two spellings are one group, called by the newer.
    assert (lists["tags/jobs/"].heading, titles(lists["tags/jobs/"])) == ("Jobs", ["Later", "A case"])


def test_a_group_has_the_name_that_its_language_gives_it(desk_of: MakeDesk) -> None:
    files = {
        "a.md": case("channels: [the bus]\nlang: sv\nnames: {the bus: bussen, ISS: Facility}", date="2020"),
        "b.md": case("channels: the bus", slug="b", date="2010"),
    }
    lists = lists_of(desk_of(files, lists=("channels", "organisations")))
    assert lists["channels/the-bus/"].heading == "the bus"
    assert lists["sv/channels/the-bus/"].heading == "bussen"
    assert lists["organisations/iss/"].heading == "ISS"
    assert lists["sv/organisations/iss/"].heading == "Facility"


def stems(view: ListView) -> list[str]:
    return [feed.path.removesuffix(".json") for feed in view.feeds if feed.path.endswith(".json")]


def test_organisations_channels_tags_and_follow_ups_have_feeds_of_their_own(desk_of: MakeDesk) -> None:
    lists = lists_of(desk_of(GROUPED, lists=LISTS))
    site = ["feeds/all", "feeds/follow-ups"]
    for path in ("channels/facebook", "organisations/iss", "tags/jobs"):
        assert stems(lists[f"{path}/"]) == [f"feeds/{path}", *site]
    assert [feed.title for feed in lists["organisations/iss/"].feeds[:3]] == ["ISS", "ISS", "ISS"]
    assert [each.text for each in lists["organisations/iss/"].follow] == ["Follow ISS"]
    assert stems(lists["follow-ups/"]) == ["feeds/follow-ups", "feeds/all"]
    assert [each.text for each in lists["follow-ups/"].follow] == ["Follow all follow-ups"]
    for path in ("channels/", "", "cases/"):
        assert (stems(lists[path]), lists[path].follow) == (site, ())


def test_what_only_a_translation_names_has_no_feed(desk_of: MakeDesk) -> None:
    head = "kind: case\ntranslation: true\nlang: sv\nslug: a-case\ntitle: F\ndate: 2010\ntags: ett"
    translation = f"---\n{head}\n---\nT.\n"
    lists = lists_of(desk_of({"a.md": case("tags: one"), "a.sv.md": translation}, lists=LISTS))
    assert stems(lists["tags/one/"]) == ["feeds/tags/one", "feeds/all", "feeds/lang/en", "feeds/follow-ups"]
    assert stems(lists["sv/tags/ett/"]) == ["feeds/all", "feeds/lang/sv", "feeds/follow-ups"]


FOREIGN = Foreign(
    title="Utländsk",
    path="utl.html",
    lang="sv",
    date=datetime(2010, 4, 1, tzinfo=UTC),
    authors=("Åsa",),
    tags=("jobs", "Jobs"),
)


def test_posts_that_another_reader_read_stand_among_the_others(desk_of: MakeDesk) -> None:
    translation = Foreign(
        title="Foreign", path="foreign.html", lang="da", date=FOREIGN.date, for_all=False, tags=("x",)
    )
    undated = Foreign(title="Page", path="page.html", lang="en", tags=("y",))
    desk = desk_of(GROUPED, foreign=(FOREIGN, translation, undated), lists=LISTS)
    lists = lists_of(desk)
    assert titles(lists[""]) == ["Post", "Later", "Utländsk", "A case", "B case"]
    assert titles(lists["sv/"]) == ["Utländsk"]
    assert titles(lists["da/"]) == ["Foreign"]
    assert titles(lists["tags/jobs/"]) == ["Later", "Utländsk", "A case"]
    assert titles(lists["authors/asa/"]) == ["Utländsk", "A case"]
    assert titles(lists["archive/2010/"]) == ["Utländsk", "A case"]
    assert "tags/x/" not in lists
    assert titles(lists["da/tags/x/"]) == ["Foreign"]
    assert "tags/y/" not in lists


def test_without_the_part_there_is_no_list(desk_of: MakeDesk) -> None:
    assert lists_of(desk_of(GROUPED, parts=("timeline",), lists=LISTS)) == {}


MORE = """
summary: In *short*.
outcome: {goal: mostly, attribution: not-shown}
next_check: 2026-11-20
campaign: {end: 2010}
metrics:
  - {id: none, label: None, observations: []}
  - id: fans
    label: Fans
    observations: [{date: 2009, value: 122}, {date: 2011, value: 158}, {date: 2012, value: 61}]
"""


def test_an_entry_of_a_case_with_all_there_is(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case(MORE), "b.md": follow_up(date="2010-03-02")})
    assert entry_view(desk, entry_of(desk, "a-case")) == EntryView(
        kind="case",
        label="case",
        title="A case",
        path="cases/a-case/",
        lang="en",
        date=DateView("1 March 2010", "2010-03-01", bare="1 March 2010"),
        summary="In short.",
        organisations=(LinkView("ISS", "organisations/iss/"),),
        figure="Fans: 122 → 61",
        figure_label="Fans",
        figure_before="122",
        figure_after="61",
        figure_change="-61 (-50.0%), worse",
        verdict="mostly met",
        verdict_key="mostly",
        attribution="not shown",
        follow_ups_text="1 follow-up",
        late="missed by 7 days",
        due_iso="2026-11-20",
        year=2010,
        words=words_of("en"),
    )


@pytest.mark.parametrize(
    ("observations", "figure"),
    [
        ("{date: 2009, value: 1}, {date: 2011, value: 2}", "1 → 2"),
        ("{date: 2009, value: 1}, {date: 2011, value: 2}, {date: 2012, value: unknown}", "1 → 2"),
        ("{date: 2009, value: 1}, {date: 2011, value: 2}, {date: 2012, value: 9, break: new}", "1 → 2"),
        ("{date: 2009, value: 1}, {date: 2011, value: unknown}, {date: 2012, value: 3}", "1 → 3"),
        ("{date: 2009, value: 1}, {date: 2011, value: unknown}", None),
        ("{date: 2009, value: 1}", None),
    ],
)
def test_the_leading_figure_is_the_last_that_can_be_compared(
    desk_of: MakeDesk, observations: str, figure: str | None
) -> None:
    metric = f"metrics: [{{id: fans, label: Fans, observations: [{observations}]}}]"
    desk = desk_of({"a.md": case(f"campaign: {{end: 2010}}\n{metric}")})
    entry = entry_view(desk, entry_of(desk, "a-case"))
    assert entry.figure == (figure and f"Fans: {figure}")


def test_an_entry_of_a_follow_up(desk_of: MakeDesk) -> None:
    files = {"a.md": case(), "b.md": follow_up("type: reply")}
    desk = desk_of(files)
    entry = entry_view(desk, entry_of(desk, "later"))
    assert (entry.kind, entry.label, entry.year) == ("follow-up", "reply", 2010)
    assert entry.follows == (LinkView("A case", "cases/a-case/"),)
    assert entry.organisations == (LinkView("ISS", "organisations/iss/"),)


def test_only_a_page_with_a_missed_check_has_a_clock(desk_of: MakeDesk) -> None:
    files = {"a.md": case("next_check: 2026-01", date="2026"), "b.md": case(slug="b", date="2020")}
    lists = lists_of(desk_of(files, lists=("cases",), per_page=1))
    assert (lists["cases/"].built, lists["cases/page/2/"].built) == ("2026-11-27", None)
