"""Every kind of page before axe, by all rules of WCAG 2.2 AA and its best practice."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .kinds import KINDS, Kind, seldom, shape
from .sites import Site
from .visits import MIDDLE, NARROW, WIDE, Look, Scheme, Visits

pytestmark = pytest.mark.browser

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Off unless asked for.
    "rules": {"target-size": {"enabled": True}},
}
WINDOWS: list[tuple[int, Scheme]] = [
    *((NARROW, "light"), (MIDDLE, "dark"), (WIDE, "light")),
    *((NARROW, "dark"), (MIDDLE, "light"), (WIDE, "dark")),
]


TURNS = ((0, 1), (1, 2), (0, 5))
"""Windows that a kind is seen in, counted on from its first: one is light and one dark, of other widths."""


def pairs(number: int, kind: Kind) -> list[tuple[str, int, Scheme]]:
    """Return languages and windows: of a kind of the sample two, by turns all that there are.

    The states that it lacks have the same types of pages, and the data set has but one list of a thousand
    words: they are seen in one.
    """
    langs, twice = list(kind.paths), kind.site == "sample" and kind.name != "data set"
    turns = TURNS[number % 3] if twice else (TURNS[2][number // 2 % 2],)
    return [(langs[(turn + number) % len(langs)], *WINDOWS[(3 * (number % 2) + turn) % 6]) for turn in turns]


def matrix(kind: Kind) -> list[tuple[str, int, Scheme]]:
    """Return every language in every window."""
    return [(lang, *window) for lang, window in product(kind.paths, WINDOWS)]


PAIRS = [(kind, *each) for number, kind in enumerate(KINDS) for each in pairs(number, kind)]
REST = [(kind, *each) for kind in KINDS for each in matrix(kind) if (kind, *each) not in PAIRS]


def named(value: Any) -> str | None:
    return value.name if isinstance(value, Kind) else None


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['target']}: {node['html']}" for rule in found for node in rule["nodes"]]


def check(
    request: pytest.FixtureRequest, look: Look, kind: Kind, lang: str, width: int, scheme: Scheme
) -> None:
    site: Site = request.getfixturevalue(kind.site)
    assert violations(look(site.url + kind.paths[lang], width, scheme)) == []


@pytest.mark.parametrize(("kind", "lang", "width", "scheme"), PAIRS, ids=named)
def test_axe_finds_nothing(
    request: pytest.FixtureRequest, look: Look, kind: Kind, lang: str, width: int, scheme: Scheme
) -> None:
    check(request, look, kind, lang, width, scheme)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "lang", "width", "scheme"), REST, ids=named)
def test_axe_finds_nothing_anywhere_else(
    request: pytest.FixtureRequest, look: Look, kind: Kind, lang: str, width: int, scheme: Scheme
) -> None:
    check(request, look, kind, lang, width, scheme)


def found_wrong(look: Look, site: Site, kind: Kind, each: tuple[str, int, Scheme]) -> list[str]:
    lang, width, scheme = each
    faults = violations(look(site.url + kind.paths[lang], width, scheme))
    return [f"{kind.paths[lang]} at {width}, {scheme}: {fault}" for fault in faults]


def test_axe_finds_nothing_on_kinds_of_pages_that_are_looked_at_seldom(look: Look, sample: Site) -> None:
    kinds = seldom(sample, "sample")
    wanted = ((kind, pairs(number, kind)[number // 2 % 2]) for number, kind in enumerate(kinds))
    assert [fault for kind, each in wanted for fault in found_wrong(look, sample, kind, each)] == []


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), WINDOWS)
@pytest.mark.parametrize("name", ["sample", "states"])
def test_axe_finds_nothing_on_them_anywhere_else(
    request: pytest.FixtureRequest, look: Look, name: str, width: int, scheme: Scheme
) -> None:
    site: Site = request.getfixturevalue(name)
    wanted = ((kind, (lang, width, scheme)) for kind in seldom(site, name) for lang in kind.paths)
    assert [fault for kind, each in wanted for fault in found_wrong(look, site, kind, each)] == []


def test_a_kind_of_page_is_known_by_its_address(sample: Site) -> None:
    assert shape("da/cases/x/embed/") == shape("cases/y/embed/") == "cases/*/embed/"
    assert [shape("v/iss/3/"), shape("v/iss/da/3/")] == ["v/*/*/", "v/*/*/*/"]
    assert [shape(path) for path in ("", "sv/", "404.html", "da/page/2/")] == ["", "", "404.html", "page/*/"]
    counted = ("da/evidence/channel/x/outcome/met/", "evidence/kept/none/", "evidence/kept/none/page/2/")
    assert [shape(path) for path in counted] == [
        "evidence/*/*/outcome/*/",
        "evidence/*/*/",
        "evidence/*/*/page/*/",
    ]
    assert {"feeds/", "tags/*/"} <= {kind.name for kind in seldom(sample, "sample")}


def test_axe_sees_what_is_wrong(sample: Site, visit: Visits) -> None:
    page = visit(sample.url)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<h4>Low</h4><img src=x:>')")
    visit.misdeeds.clear()
    assert {found.split(":")[0] for found in violations(page)} == {"heading-order", "image-alt"}
