"""The page of all feeds: every feed in words, in the reader's language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from casebook.views.feeds import MOST, ToldFeed, feeds_view
from casebook.views.pages import FeedGroup, FeedsView
from casebook.views.parts import LinkView

from .library import MakeDesk, case

DAY = datetime(2026, 6, 1, tzinfo=UTC)
LISTS = ("cases", "follow-ups", "organisations", "channels", "tags", "index", "feeds")
_HEAD = "kind: case\ntranslation: true\nlang: sv\nslug: a-case\ntitle: Ett fall\ndate: 2010\ntags: lön"
TRANSLATION = f"---\n{_HEAD}\n---\nT.\n"
FILES = {"a.md": case("channels: facebook\ntags: pay"), "a.sv.md": TRANSLATION}


def told(kind: str, subject: str, stem: str, entries: int = 3, day: datetime = DAY) -> ToldFeed:
    return ToldFeed(kind, subject, stem, entries, day)


TOLD = (
    told("all", "", "feeds/all", 12),
    told("follow-ups", "", "feeds/follow-ups", 0),
    told("languages", "en", "feeds/lang/en"),
    told("languages", "sv", "feeds/lang/sv", 1),
    told("cases", "A case", "cases/a-case/feed"),
    told("organisations", "ISS", "feeds/organisations/iss"),
    told("channels", "facebook", "feeds/channels/facebook"),
    told("tags", "pay", "feeds/tags/pay"),
)


def shown(view: FeedsView) -> dict[str, list[LinkView]]:
    return {group.heading: [row.link for row in group.rows] for group in view.groups}


def test_it_names_every_feed_in_groups(desk_of: MakeDesk) -> None:
    view = feeds_view(desk_of(FILES, lists=LISTS), "en", TOLD)
    assert (view.path, view.title, view.home_path) == ("feeds/", "Feeds", "")
    (other,) = view.translations
    assert (other.lang, other.path, other.title) == ("sv", "sv/feeds/", "Flöden")
    assert shown(view) == {
        "The whole site": [LinkView("Everything", ""), LinkView("Follow-ups", "follow-ups/")],
        "Languages": [LinkView("English", ""), LinkView("svenska", "sv/", lang="sv")],
        "Organisations": [LinkView("ISS", "organisations/iss/")],
        "Channels": [LinkView("Facebook", "channels/facebook/")],
        "Tags": [LinkView("pay", "tags/pay/")],
        "Cases": [LinkView("A case", "cases/a-case/")],
    }


def test_a_feed_has_every_format_and_says_how_long_and_how_new_it_is(desk_of: MakeDesk) -> None:
    everything, follow_ups = feeds_view(desk_of(FILES, lists=LISTS), "en", TOLD).groups[0].rows
    assert [(feed.format, feed.path, feed.title) for feed in everything.feeds] == [
        ("Atom", "feeds/all.atom.xml", "Everything"),
        ("RSS", "feeds/all.rss.xml", "Everything"),
        ("JSON", "feeds/all.json", "Everything"),
    ]
    assert everything.updated is not None
    assert (everything.count_text, everything.updated.text) == ("12 entries", "1 June 2026")
    assert (follow_ups.count_text, follow_ups.updated) == ("0 entries", None)


def test_it_is_in_the_words_of_its_language_and_leads_to_the_same_files(desk_of: MakeDesk) -> None:
    desk = desk_of(FILES, lists=LISTS)
    view, english = feeds_view(desk, "sv", TOLD), feeds_view(desk, "en", TOLD)
    assert (view.path, view.heading, view.intro) == (
        "sv/feeds/",
        "Flöden",
        "Ett flöde berättar vad som är nytt här, så att du slipper komma och titta efter.",
    )
    assert shown(view) == {
        "Hela webbplatsen": [LinkView("Allt", "sv/"), LinkView("Uppföljningar", "sv/follow-ups/")],
        "Språk": [LinkView("English", "", lang="en"), LinkView("svenska", "sv/")],
        "Organisationer": [LinkView("ISS", "sv/organisations/iss/")],
        "Kanaler": [LinkView("Facebook", "sv/channels/facebook/")],
        # Which has no page in Swedish: the translation has tags of its own.
        "Ämnen": [LinkView("pay", "tags/pay/", lang="en")],
        "Fall": [LinkView("Ett fall", "sv/cases/a-case/")],
    }
    files = [feed.path for group in view.groups for row in group.rows for feed in row.feeds]
    assert files == [feed.path for group in english.groups for row in group.rows for feed in row.feeds]


def test_what_no_list_shows_is_named_all_the_same(desk_of: MakeDesk) -> None:
    view = feeds_view(desk_of(FILES, lists=("feeds",)), "en", TOLD)
    assert shown(view)["Organisations"] == [LinkView("ISS")]
    assert shown(view)["The whole site"] == [LinkView("Everything", ""), LinkView("Follow-ups")]


def many(desk_of: MakeDesk, number: int, kind: str = "organisations") -> FeedGroup:
    names = [f"Union {n:04}" for n in range(number)]
    all_told = [told(kind, name, f"feeds/{kind}/{name}") for name in reversed(names)]
    (group,) = feeds_view(desk_of(FILES, lists=LISTS), "en", all_told).groups
    return group


def test_of_many_the_first_are_named_and_the_rest_are_counted(desk_of: MakeDesk) -> None:
    group = many(desk_of, 1_000)
    assert [row.link.text for row in group.rows] == [f"Union {n:04}" for n in range(MOST)]
    assert group.more == LinkView("and 900 more, each on its own page", "organisations/")
    assert many(desk_of, MOST).more is None
    assert many(desk_of, MOST + 1).more == LinkView("and 1 more, on its own page", "organisations/")


def test_of_many_cases_the_newest_are_named(desk_of: MakeDesk) -> None:
    files = {f"{n}.md": case(f"id: n{n}", slug=f"case-{n}") for n in range(MOST + 5)}
    days = [DAY.replace(year=2000 + n % 20, day=1 + n // 20) for n in range(MOST + 5)]
    all_told = [told("cases", "A case", f"cases/case-{n}/feed", day=day) for n, day in enumerate(days)]
    (group,) = feeds_view(desk_of(files, lists=LISTS), "en", all_told).groups
    newest = sorted(range(MOST + 5), key=days.__getitem__, reverse=True)[:MOST]
    assert [row.feeds[2].path for row in group.rows] == [f"cases/case-{n}/feed.json" for n in newest]
    assert group.more == LinkView("and 5 more, each on its own page", "cases/")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "Nothing here yet."), ("sv", "Här finns inget än."), ("da", "Her er intet endnu.")],
)
def test_without_any_feed_it_says_so(desk_of: MakeDesk, lang: str, said: str) -> None:
    view = feeds_view(desk_of(FILES, lists=LISTS), lang, ())
    assert (view.groups, view.empty) == ((), said)
