"""What a reader does on the page of evidence: follow a number to its cases, choose in place, go back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .sites import Site, serving
from .visits import NARROW, Look, Visits

pytestmark = pytest.mark.browser

CASES = 60
"""More than a page of a list has."""
CASE = """\
---
kind: case
title: Case {number}
slug: case-{number}
date: 2020-01-01
organisation: Ferries
channels: [{channel}]
country: {country}
outcome: {{goal: {goal}, attribution: plausible}}
---
Text.
"""
GOALS = ("met", "partly", "not-verified")
TITLES = (
    "[...document.querySelectorAll('.casebook-evidence__title')].map((title) => title.textContent.trim())"
)


def facts(number: int) -> dict[str, str]:
    """Return what the case of a number says; no two of these go hand in hand."""
    return {
        "channel": ("facebook", "press")[number % 2],
        "goal": GOALS[number % 3],
        "country": ("SE", "DK", "NO", "FI", "GB")[number % 5],
    }


def titles(**wanted: str) -> set[str]:
    """Return the titles of the cases that say all this."""
    numbers = (n for n in range(CASES) if all(facts(n)[name] == value for name, value in wanted.items()))
    return {f"Case {number}" for number in numbers}


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a site of sixty cases."""
    folder = tmp_path_factory.mktemp("evidence")
    content = folder / "content"
    content.mkdir()
    for number in range(CASES):
        text = CASE.format(number=number, **facts(number))
        Path(content, f"{number}.md").write_text(text, encoding="utf-8")
    with serving(content, folder) as site:
        yield site


def shown(page: Page) -> set[str]:
    page.wait_for_load_state()  # after a click the address is there before the page is
    found: list[str] = page.evaluate(TITLES)
    assert len(found) == len(set(found))
    return set(found)


def number(page: Page, line: str, column: str) -> str:
    """Return what leads to the cases of a line of the table and a column, as a selector."""
    heads = [each.strip().casefold() for each in page.locator("#by-channel ~ * thead th").all_inner_texts()]
    row = f"//section[@aria-labelledby='by-channel']//tr[th[normalize-space()='{line}']]"
    return f"{row}/td[{heads.index(column) + 1}]//a"


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [NARROW, 1280])
def test_a_number_leads_to_just_its_cases(
    look: Look, look_without_scripts: Look, evidence: Site, width: int, *, scripts: bool
) -> None:
    page = (look if scripts else look_without_scripts)(f"{evidence.url}evidence/", width)
    cell = page.locator(number(page, "Facebook", "partly met"))
    wanted = titles(channel="facebook", goal="partly")
    expect(cell).to_have_text(str(len(wanted)))
    cell.click()
    if scripts:
        expect(page.get_by_role("status")).to_have_text(f"{len(wanted)} cases")
        assert page.url == f"{evidence.url}evidence/?channel=facebook&outcome=partly"
    else:
        assert page.url == f"{evidence.url}evidence/channel/facebook/outcome/partly/"
        expect(page.locator(".opening__kicker")).to_contain_text(f"{len(wanted)} cases")
    assert page.evaluate(TITLES)
    assert {*page.evaluate(TITLES)} == wanted


def test_without_a_script_there_is_no_form_and_everything_is_reached(
    look_without_scripts: Look, evidence: Site
) -> None:
    page = look_without_scripts(f"{evidence.url}evidence/")
    expect(page.locator(".casebook-evidence__form")).to_have_count(0)
    first = {*page.locator(".casebook-evidence__title").all_inner_texts()}
    page.get_by_role("link", name="Less well shown").click()
    assert first | {*page.locator(".casebook-evidence__title").all_inner_texts()} == titles()


def test_cases_are_chosen_in_place_by_as_much_as_one_likes(look: Look, evidence: Site) -> None:
    page = look(f"{evidence.url}evidence/")
    status = page.get_by_role("status")
    expect(status).to_have_text("60 cases")
    expect(page.get_by_role("navigation", name="More of this list")).to_be_visible()
    page.get_by_label("Channel", exact=True).select_option("press")
    expect(status).to_have_text("30 cases")
    page.get_by_label("Country", exact=True).select_option("se")
    expect(status).to_have_text("6 cases")
    assert shown(page) == titles(channel="press", country="SE")
    expect(page.get_by_role("navigation", name="More of this list")).to_be_hidden()
    page.get_by_role("button", name="Show all cases").click()
    expect(status).to_have_text("60 cases")
    assert len(shown(page)) == 50
    assert page.url == f"{evidence.url}evidence/"


def test_nothing_found_is_said(look: Look, evidence: Site) -> None:
    page = look(f"{evidence.url}evidence/?channel=facebook&outcome=met&country=se&purpose=none")
    expect(page.get_by_role("status")).to_have_text("2 cases")  # there is but one purpose, and so no choice
    page = look(f"{evidence.url}evidence/?channel=radio")
    expect(page.get_by_role("status")).to_have_text("No case is all of this.")
    assert shown(page) == set()


def test_one_can_go_back_and_forth_and_keep_the_address(visit: Visits, evidence: Site) -> None:
    page = visit(f"{evidence.url}evidence/")
    status, channel = page.get_by_role("status"), page.get_by_label("Channel", exact=True)
    channel.select_option("press")
    expect(status).to_have_text("30 cases")
    page.get_by_label("Goal", exact=True).select_option("met")
    expect(status).to_have_text("10 cases")
    kept = page.url
    page.go_back()
    expect(status).to_have_text("30 cases")
    assert (channel.input_value(), page.get_by_label("Goal", exact=True).input_value()) == ("press", "")
    page.go_back()
    expect(status).to_have_text("60 cases")
    assert channel.input_value() == ""
    page.go_forward()
    expect(status).to_have_text("30 cases")
    again = visit(kept)
    expect(again.get_by_role("status")).to_have_text("10 cases")
    assert shown(again) == titles(channel="press", goal="met")


def test_what_was_fetched_leads_where_it_should(look: Look, evidence: Site) -> None:
    page = look(f"{evidence.url}evidence/?outcome=not-verified")
    expect(page.get_by_role("status")).to_have_text("20 cases")
    links: list[str] = page.evaluate(
        "[...document.querySelectorAll('.casebook-evidence__title a')].map((a) => a.href)"
    )
    assert {*links} == {f"{evidence.url}cases/case-{n}/" for n in range(CASES) if n % 3 == 2}


def test_the_others_are_fetched_once(visit: Visits, evidence: Site) -> None:
    page = visit(f"{evidence.url}evidence/")
    for channel, number in (("press", 30), ("facebook", 30)):
        page.get_by_label("Channel", exact=True).select_option(channel)
        expect(page.get_by_role("status")).to_have_text(f"{number} cases")
        assert shown(page) == titles(channel=channel)
    page.wait_for_load_state("networkidle")
    assert visit.requests.count(f"{evidence.url}evidence/page/2/") == 1


def test_where_the_others_cannot_be_fetched_it_is_said(look: Look, evidence: Site) -> None:
    page = look(f"{evidence.url}evidence/")
    page.evaluate(
        "() => { window.own = fetch; window.fetch = async () => { throw new TypeError('no network'); }; }"
    )
    page.get_by_label("Channel", exact=True).select_option("press")
    expect(page.get_by_role("status")).to_have_text("The other cases cannot be fetched now.")
    assert len(shown(page)) == 50
    page.evaluate("() => { window.fetch = window.own; }")
    page.get_by_label("Channel", exact=True).select_option("facebook")
    expect(page.get_by_role("status")).to_have_text("30 cases")


def test_the_keyboard_is_led_to_the_cases(look: Look, evidence: Site) -> None:
    page = look(f"{evidence.url}evidence/")
    page.locator(number(page, "press", "met")).press("Enter")
    expect(page.get_by_role("heading", name="The cases")).to_be_focused()


def test_a_case_leads_to_those_with_the_same_outcome(look: Look, evidence: Site) -> None:
    page = look(f"{evidence.url}cases/case-0/")
    page.get_by_role("link", name="goal: met").click()
    assert page.url == f"{evidence.url}evidence/outcome/met/"
    assert shown(page) == titles(goal="met")
