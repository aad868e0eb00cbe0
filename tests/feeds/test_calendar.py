"""What is due as a calendar, as another program reads it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar

from casebook.feeds.calendar import calendar
from casebook.views.pages import DueItem
from casebook.views.parts import LinkView
from casebook.words import words_of


def item(**given: object) -> DueItem:
    least = {
        "kind": "check",
        "label": "missed check",
        "title": "A tip; or two, and\nmore",
        "slug": "tip",
        "case": LinkView("A tip", "cases/tip/"),
        "date": None,
        "clock": "missed by 3 days",
        "late": True,
        "organisations": (LinkView("ISS"),),
        "due_iso": "2026-11-20",
        "changed_iso": "2026-10-02",
    }
    return DueItem(**{**least, **given})  # type: ignore[arg-type]


def order(rank: int, name: str) -> tuple[int, date, date, str, str]:
    return (rank, date(2026, 11, 20), date(2026, 11, 20), "tip", name)


def read(*told: tuple[int, str, DueItem], lang: str = "en") -> Calendar:
    placed = [(order(rank, name), each) for rank, name, each in told]
    written = calendar(placed, "Casebook", "https://example.org", words_of(lang))
    assert calendar(reversed(placed), "Casebook", "https://example.org", words_of(lang)) == written
    assert all(len(line) <= 75 for line in written.splitlines())
    found = Calendar.from_ical(written)
    assert isinstance(found, Calendar)
    return found


def test_each_thing_stands_on_its_day() -> None:
    found = read((0, "None", item()))
    (event,) = found.walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 11, 20)
    assert event.decoded("dtstamp") == datetime(2026, 10, 2, tzinfo=UTC)
    assert str(event["summary"]) == "missed check: A tip; or two, and more"
    assert str(event["description"]) == "ISS · A tip"
    assert (str(event["url"]), str(event["transp"])) == ("https://example.org/cases/tip/", "TRANSPARENT")


def test_addresses_are_such_on_any_host() -> None:
    due = item(case=LinkView("A tip", "cases/tävling/"))
    written = calendar([(order(0, "None"), due)], "Bücher", "https://bücher.example", words_of("en"))
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    address = "https://xn--bcher-kva.example/cases/t%C3%A4vling/"
    assert (str(event["url"]), str(event["uid"])) == (address, f"{address}#check")


def test_a_check_has_one_name_while_it_is_to_come_and_when_it_is_missed() -> None:
    names = [
        str(read((0, "None", item(kind=kind))).walk("VEVENT")[0]["uid"])
        for kind in ("check", "check-to-come")
    ]
    assert names == ["https://example.org/cases/tip/#check"] * 2
    promise = read((1, "reward", item(kind="promise"))).walk("VEVENT")[0]
    assert str(promise["uid"]) == "https://example.org/cases/tip/#promise-reward"


def test_what_has_no_day_stands_in_no_calendar() -> None:
    found = read((2, "1", item(kind="request", due_iso=None)), (0, "None", item()))
    assert len(found.walk("VEVENT")) == 1


def test_a_calendar_says_in_its_language_what_it_is() -> None:
    assert str(read(lang="sv")["x-wr-calname"]) == "Casebook: att följa upp"
    assert read()["version"] == "2.0"
