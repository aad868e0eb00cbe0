"""The feeds of a whole site: which there are, what stands in each, and how its entries read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import feedparser
import pytest
from markupsafe import Markup

from casebook.errors import Problem, ProblemsFound
from casebook.feeds.story import Article

from .conftest import Build, Feeds
from .linter import lint

Golden = Callable[[str, str], None]

TAG = "tag:casebook.example,2026:"
NETWORK = "tag:casebook.example,2025:case/network"
TIP = f"{TAG}case/tip"
LATER = f"{TAG}follow-up/later"
CHECK = f"{TAG}event/tip/new-check"
CORRECTION = f"{TAG}event/tip/2026-04-12-correction-122-it-was-and-not-120"
VERDICT = f"{TAG}event/tip/timeline-verdict-reach-2026-05-01"
DANCE = f"{TAG}post/dance"
TIP_SV, CHECK_SV, CORRECTION_SV, VERDICT_SV, LATER_SV = (
    f"{name}/sv" for name in (TIP, CHECK, CORRECTION, VERDICT, LATER)
)
OF_TIP = {TIP, LATER, CHECK, CORRECTION, VERDICT}
HELD = {
    "feeds/all": {*OF_TIP, NETWORK, DANCE},
    "feeds/follow-ups": {LATER, CHECK, CORRECTION, VERDICT},
    "feeds/lang/en": {*OF_TIP, NETWORK, DANCE},
    "feeds/lang/sv": {TIP_SV, CHECK_SV, CORRECTION_SV, VERDICT_SV, LATER_SV},
    "cases/a-tip/feed": OF_TIP,
    "cases/network/feed": {NETWORK},
    "feeds/organisations/iss": OF_TIP,
    "feeds/organisations/unionen": {NETWORK},
    "feeds/organisations/kommunal": {NETWORK},
    "feeds/channels/facebook": OF_TIP,
    "feeds/channels/twitter": {*OF_TIP, NETWORK},
    "feeds/tags/rewards": OF_TIP - {LATER},
}
UNTIL = datetime(2026, 7, 1, 12, tzinfo=UTC)


def read(feeds: Feeds, stem: str = "feeds/all") -> dict[str, Any]:
    """Return the entries of a feed by their ids, as feedparser reads them."""
    return {entry.id: entry for entry in feedparser.parse(feeds[f"{stem}.atom.xml"]).entries}


def saying(text: str, *ids: str) -> Callable[[Article], Article]:
    """Return what gives some articles another text."""

    def changed(article: Article) -> Article:
        story = article.tell()
        said = replace(story, text=Markup(text)) if article.facts.id in ids else story
        return Article(article.facts, lambda: said)

    return changed


def test_each_feed_is_there_in_every_format(feeds: Feeds) -> None:
    made = {f"{stem}{ending}" for stem in HELD for ending in (".rss.xml", ".atom.xml", ".json")}
    assert set(feeds) == {*made, "feeds/feeds.opml", "feeds/style/en.css", "feeds/style/sv.css"}


@pytest.mark.parametrize(("stem", "ids"), HELD.items())
def test_an_entry_stands_in_its_feeds_and_in_no_other(feeds: Feeds, stem: str, ids: set[str]) -> None:
    assert set(read(feeds, stem)) == ids


def test_the_sites_feed_is_the_union_of_the_cases_and_the_posts(feeds: Feeds) -> None:
    cases = set(read(feeds, "cases/a-tip/feed")) | set(read(feeds, "cases/network/feed"))
    assert set(read(feeds)) == cases | {DANCE}


def test_an_entry_is_the_same_in_every_feed(feeds: Feeds) -> None:
    everything = {**read(feeds), **read(feeds, "feeds/lang/sv")}
    for stem in HELD:
        for name, entry in read(feeds, stem).items():
            assert entry == everything[name]


def test_every_feed_is_well(feeds: Feeds) -> None:
    for path, data in ((path, data) for path, data in feeds.items() if path.endswith(".xml")):
        assert (path, lint(data, UNTIL)) == (path, [])


def test_the_newest_state_comes_first(feeds: Feeds) -> None:
    assert list(read(feeds))[-2:] == [DANCE, NETWORK]
    assert set(list(read(feeds))[:2]) == {TIP, LATER}


def test_a_case_is_as_new_as_its_newest_follow_up(feeds: Feeds) -> None:
    case = read(feeds)[TIP]
    assert case.published[:10] == "2026-03-01"
    assert case.updated[:10] == "2026-06-01"


@pytest.mark.parametrize(
    ("name", "title", "link", "answers"),
    [
        (TIP, "A tip & a reward", "cases/a-tip/", None),
        (LATER, "Three months on", "follow-ups/later/", TIP),
        (CHECK, "A tip & a reward · check: A new check", "cases/a-tip/#new-check", TIP),
        (DANCE, "Do your customers dance?", "posts/dance/", None),
        (TIP_SV, "Ett tips och en belöning", "sv/cases/a-tip/", None),
        (LATER_SV, "Tre månader senare", "sv/follow-ups/later/", TIP_SV),
        (CHECK_SV, "Ett tips och en belöning · kontroll: A new check", "sv/cases/a-tip/#new-check", TIP_SV),
    ],
)
def test_an_entry_leads_to_its_page_and_to_what_it_answers(
    feeds: Feeds, name: str, title: str, link: str, answers: str | None
) -> None:
    entry = read(feeds, "feeds/lang/sv" if name.endswith("/sv") else "feeds/all")[name]
    assert (entry.title, entry.link) == (title, f"https://casebook.example/{link}")
    assert entry.get("thr_in-reply-to", {}).get("ref") == answers


def test_a_case_is_of_its_tags_organisations_and_channels(feeds: Feeds) -> None:
    assert [tag.term for tag in read(feeds)[TIP].tags] == ["rewards", "ISS", "facebook", "twitter"]


def test_a_summary_is_plain_text(feeds: Feeds) -> None:
    assert read(feeds)[TIP].summary == "What a company promised for a tip."


@pytest.mark.parametrize(
    ("name", "kind"),
    [(TIP, "case"), (LATER, "follow-up"), (CHECK, "event"), (DANCE, "post"), (LATER_SV, "follow-up-sv")],
)
def test_an_entry_reads_as_expected(feeds: Feeds, name: str, kind: str, golden: Golden) -> None:
    entries = {**read(feeds), **read(feeds, "feeds/lang/sv")}
    golden(f"feeds/{kind}.html", entries[name].content[0].value)


def test_a_feed_of_a_language_is_called_in_it(feeds: Feeds) -> None:
    feed = feedparser.parse(feeds["feeds/lang/sv.atom.xml"]).feed
    assert (feed.title, feed.subtitle) == (
        "Casebook: allt på svenska",
        "Alla fall, uppföljningar och inlägg på svenska",
    )


def test_an_entry_opens_with_what_changed(feeds: Feeds) -> None:
    opening = read(feeds)[TIP].content[0].value.partition("</ul>")[0]
    assert opening == (
        '<div lang="en">\n<ul>\n'
        '<li>Fans on Facebook: 122 (<time datetime="2009-11">November 2009 (uncertain)</time>, '
        '<a href="https://casebook.example/cases/a-tip/#source-critique">Source 1</a>) → '
        '90 (<time datetime="2026-05">May 2026</time>): <strong>-32 (-26.2%), worse</strong></li>\n'
        '<li>Account on Twitter: none (<time datetime="2009-11">November 2009</time>) → '
        'registered (<time datetime="2010-02">February 2010</time>)</li>\n'
    )


def test_the_same_bytes_on_every_day_on_which_nothing_happens(build: Build, feeds: Feeds) -> None:
    # The promise grows older and the next check is missed meanwhile.
    assert build(date(2026, 12, 24)) == feeds


def test_what_is_dated_ahead_becomes_an_entry_when_its_day_has_come(build: Build) -> None:
    answer = f"{TAG}event/tip/2027-01-01-reply-an-answer-is-promised"
    scheduled = "tag:casebook.example,2027:post/scheduled"
    assert not {answer, scheduled} & set(read(build(date(2026, 12, 31))))
    assert answer in read(build(date(2027, 1, 1)))
    assert scheduled in read(build(date(2027, 2, 1)))


def test_another_title_or_slug_is_the_same_entry(build: Build, feeds: Feeds) -> None:
    def renamed(article: Article) -> Article:
        facts, story = article.facts, article.tell()
        title, path = f"{facts.title}!", f"moved/{facts.path}"
        view = replace(story.view, title=title, path=path)
        return Article(replace(facts, title=title, path=path), lambda: replace(story, view=view))

    assert set(read(build(change=renamed))) == set(read(feeds))


def test_a_long_text_ends_with_a_link_to_the_rest(build: Build) -> None:
    change = saying("<p>One of many.</p>" * 10_000, "dance")
    text = read(build(change=change))[DANCE].content[0].value
    assert len(text.encode()) <= 100_000
    assert text.endswith(
        '<p lang="en"><a href="https://casebook.example/posts/dance/">'
        "The text goes on: read the rest on the site</a></p>"
    )


def test_a_character_no_feed_can_carry_is_a_problem_and_nothing_is_written(build: Build) -> None:
    with pytest.raises(ProblemsFound) as found:
        build(change=saying("<p>a\x01</p>", "dance", "later"))
    assert found.value.problems == tuple(
        Problem(f"content/{file}", 1, 1, "text", "control-character", {"sign": "U+0001"})
        for file in ("follow-ups/later.md", "follow-ups/later.sv.md", "posts/dance.md")
    )
