"""What is due, by the reader's own clock: a site that nobody builds again tells the truth all the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page

from .conftest import many_states
from .sites import TODAY, Site, serving
from .visits import Visits, one_window

pytestmark = pytest.mark.browser

LANGUAGES = {"en": "", "sv": "sv/", "da": "da/"}
# Days on which something that was to come is due, or overdue, or has grown years old.
LATER = "2027-03-04"
CLOCKS = """[...document.querySelectorAll("[data-casebook-due], [data-casebook-since]")].map((clock) => [
    clock.textContent, clock.classList.contains("casebook-clock--late"),
    clock.closest("li")?.className ?? "",
])"""
DUE = """Object.fromEntries([...document.querySelectorAll(".casebook-due__item")].map((item) => [
    item.querySelector(".casebook-due__title").textContent.trim(),
    item.querySelector(".casebook-due__clock").textContent.trim(),
]))"""


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve the same states, built on a later day."""
    folder = tmp_path_factory.mktemp("later")
    with serving(many_states(folder), folder, LATER) as site:
        yield site


class Reads(Protocol):
    """Opens an address on a day, in the place of what was opened before, with scripts or without."""

    def __call__(self, url: str, day: str, *, scripts: bool = True) -> Page: ...


@pytest.fixture(scope="module")
def _readers(browser: Browser) -> Iterator[Mapping[bool, Visits]]:
    with ExitStack() as windows:
        yield {
            scripts: windows.enter_context(
                one_window(browser, timezone_id="Pacific/Kiritimati", java_script_enabled=scripts)
            )
            for scripts in (True, False)
        }


@pytest.fixture
def read_on(_readers: Mapping[bool, Visits]) -> Iterator[Reads]:
    """Return what reads pages on days, in one window each with scripts and without."""

    def read(url: str, day: str, *, scripts: bool = True) -> Page:
        page = _readers[scripts].last
        page.clock.set_fixed_time(f"{day}T12:00:00+14:00")
        page.goto(url)
        return page

    with ExitStack() as turns:
        for visits in _readers.values():
            turns.enter_context(visits.turn())
        yield read


@pytest.mark.parametrize("home", LANGUAGES.values(), ids=LANGUAGES)
def test_an_old_page_of_a_case_says_what_a_new_one_would(
    read_on: Reads, states: Site, later: Site, home: str
) -> None:
    path = f"{home}cases/everything/"
    old = read_on(states.url + path, LATER).evaluate(CLOCKS)
    assert old == read_on(later.url + path, LATER, scripts=False).evaluate(CLOCKS)
    assert old != read_on(states.url + path, TODAY).evaluate(CLOCKS)


@pytest.mark.parametrize("home", LANGUAGES.values(), ids=LANGUAGES)
def test_an_old_page_of_what_is_due_says_what_a_new_one_would(
    read_on: Reads, states: Site, later: Site, home: str
) -> None:
    old = read_on(f"{states.url}{home}due/", LATER).evaluate(DUE)
    new = read_on(f"{later.url}{home}due/", LATER).evaluate(DUE)
    # What was not due when the old page was built, and no check, is not on it.
    assert old == {title: clock for title, clock in new.items() if title in old}
    assert set(new) - set(old) == {"All figures will be shown."}


@pytest.mark.parametrize(
    ("home", "check", "promise", "request_"),
    [
        ("", "missed by 3 days", "549 days overdue", "no answer 74 days after the deadline"),
        ("sv/", "försenad med 3 dagar", "549 dagar försenat", "inget svar 74 dagar efter sista svarsdag"),
        ("da/", "3 dage forsinket", "549 dage over fristen", "intet svar 74 dage efter fristen"),
    ],
    ids=LANGUAGES,
)
def test_what_was_to_come_is_overdue(
    read_on: Reads, states: Site, home: str, check: str, promise: str, request_: str
) -> None:
    said = read_on(f"{states.url}{home}due/", LATER).evaluate(DUE)
    assert check in said.values()
    assert said["The winner sails for free."] == promise
    assert said["And next year?"] == request_


@pytest.mark.parametrize("home", LANGUAGES.values(), ids=LANGUAGES)
def test_on_the_day_of_the_build_nothing_changes(read_on: Reads, states: Site, home: str) -> None:
    for path in ("cases/everything/", "due/"):
        run = read_on(states.url + home + path, TODAY).evaluate(CLOCKS)
        assert run == read_on(states.url + home + path, TODAY, scripts=False).evaluate(CLOCKS)
        assert run


def test_how_long_nobody_has_answered_is_counted_without_a_deadline(read_on: Reads, states: Site) -> None:
    address, clock = f"{states.url}cases/long/", ".casebook-requests .casebook-clock"
    assert read_on(address, "2024-07-10").locator(clock).inner_text() == "no answer after 10 days"
    later = read_on(address, LATER)
    assert later.locator(clock).inner_text() == "no answer after 2 years"
    assert later.locator(f"{clock}.casebook-clock--late").count() == 0


def test_what_was_settled_stays_settled(read_on: Reads, states: Site) -> None:
    page = read_on(f"{states.url}cases/everything/", "2030-01-01")
    for promise in ("again", "pay", "trees"):
        assert page.locator(f"[id='promise-{promise}'] .casebook-clock--late").count() == 0
    overdue = page.locator(".casebook-timeline__entry--overdue .casebook-timeline__title").all_text_contents()
    assert overdue == [
        "The winner sails for free.",
        "All figures will be shown.",
        "The case is to be looked at again",
    ]
