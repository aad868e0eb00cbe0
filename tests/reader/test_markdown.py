"""What Pelican is given of a document: its own metadata, other plugins' keys, nothing half read."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from casebook.reader.markdown import metadata_of
from casebook.settings import Settings, Today

from .samples import case, follow_up, post, read

PELICAN = {"TIMEZONE": "Europe/Stockholm", "DEFAULT_LANG": "en", "WITH_FUTURE_DATES": False}
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def metadata(
    written: str, name: str = "cases/iss.md", day: str = "2012-01-01", **pelican: Any
) -> dict[str, Any]:
    library = read({name: written, "cases/original.md": case(slug="other")})
    assert library.problems == ()
    (entry,) = [entry for entry in library.entries if entry.source.shown == f"content/{name}"]
    today = date.fromisoformat(day)
    now = datetime.combine(today, time(12), UTC)
    return metadata_of(entry, {**PELICAN, **pelican}, Settings(), Today(today, now))


def test_a_case_stands_where_the_settings_put_cases() -> None:
    assert metadata(case("tags: [a, b]\nsummary: A *tip*.\n", modified="2010-01", authors="Åsa; Bo")) == {
        "kind": "case",
        "title": "ISS",
        "date": datetime(2009, 11, 10, tzinfo=STOCKHOLM),
        "modified": datetime(2010, 1, 1, tzinfo=STOCKHOLM),
        "slug": "iss",
        "lang": "en",
        "tags": ["a", "b"],
        "authors": ["Åsa", "Bo"],
        "summary": "<p>A <em>tip</em>.</p>",
        "status": "published",
        "url": "cases/iss/",
        "save_as": "cases/iss/index.html",
    }


def test_a_revision_is_a_change_to_themes_of_others_too() -> None:
    revised = "revisions: [{date: 2010-04-10, kind: correction}, {date: 2012-06, kind: correction}]\n"
    for given, day in (({}, 10), ({"modified": "2010-04-12"}, 12), ({"modified": "2010-04-02"}, 10)):
        assert metadata(case(revised, **given))["modified"] == datetime(2010, 4, day, tzinfo=STOCKHOLM)
    assert "modified" not in metadata(case())


@pytest.mark.parametrize(
    ("date", "status"),
    [("2012-01-01", "published"), ("2012-01-01 12:59", "published"), ("2012-01-01 13:01", "draft")],
)
def test_what_is_for_an_hour_to_come_waits_for_it(date: str, status: str) -> None:
    # It is noon in UTC, and one o'clock in Stockholm.
    found = metadata(case(date=date))
    assert (found["status"], "url" in found) == (status, status == "published")


@pytest.mark.parametrize(
    ("written", "url"),
    [
        (case(lang="sv"), "sv/cases/iss/"),
        (case(lang="EN"), "cases/iss/"),
        (case(lang="pt-BR"), "pt-br/cases/iss/"),
        (case(url="old/iss/"), "old/iss/"),
        (follow_up(follows="other"), "follow-ups/later/"),
        (case(status="draft"), None),
        (case(date="2012-01-02"), None),
        (post(slug="a"), None),
    ],
)
def test_a_language_has_its_own_addresses_and_what_is_not_published_none(
    written: str, url: str | None
) -> None:
    assert metadata(written).get("url") == url


@pytest.mark.parametrize(
    ("written", "status", "scheduled"),
    [
        (case(date="2012-01-01"), "published", None),
        (case(date="2012-01-02"), "draft", True),
        (case(date="2012-01-01 23:30 -10:00"), "draft", True),
        (case(date="2012"), "published", None),
        (case(date="2013?"), "draft", True),
        (case(date="2012-01-02", status="hidden"), "hidden", None),
        (post(date="2012-01-02"), "draft", True),
    ],
)
def test_what_is_dated_later_is_held_back(written: str, status: str, scheduled: bool | None) -> None:
    found = metadata(written)
    assert (found["status"], found.get("scheduled")) == (status, scheduled)


def test_a_post_of_a_day_to_come_is_published_where_pelican_does_so() -> None:
    assert metadata(post(date="2999"), WITH_FUTURE_DATES=True)["status"] == "published"
    assert metadata(case(date="2999"), WITH_FUTURE_DATES=True)["status"] == "draft"


def test_a_time_keeps_its_zone_or_has_the_sites() -> None:
    assert metadata(case(date="2009-11-10 08:30"))["date"] == datetime(2009, 11, 10, 8, 30, tzinfo=STOCKHOLM)
    zone = timezone(timedelta(hours=-5))
    assert metadata(case(date="2009-11-10 08:30 -05:00"))["date"] == datetime(
        2009, 11, 10, 8, 30, tzinfo=zone
    )


def test_other_plugins_get_their_keys_with_the_types_of_yaml() -> None:
    found = metadata(
        post("color: NO\nrelated:\n  posts: [1, 1.5, true, '1', 1:38]\n  none: ~\n"), "posts/a.md"
    )
    assert (found["color"], found["related"]) == ("NO", {"posts": [1, 1.5, True, "1", "1:38"]})
    found = metadata(case("extra: {color: blue, size: 010}\n"))
    assert (found["color"], found["size"]) == ("blue", 10)


@pytest.mark.parametrize(
    "extra", ["{title: X, url: ../x, save_as: /x, kind: y, status: hidden, summary: z}", "[1]", "x"]
)
def test_no_key_of_others_takes_the_place_of_one_of_ours(extra: str) -> None:
    assert metadata(case(f"extra: {extra}\n")) == metadata(case())


def test_sources_of_a_post_are_ours_and_not_handed_on() -> None:
    found = metadata(post("sources: {a: {title: A}}\ncomparisons: []\n"), "posts/a.md")
    assert not {"sources", "comparisons"} & found.keys()
