"""Every kind of page before axe, by all rules of WCAG 2.2 AA and its best practice."""

from __future__ import annotations

from itertools import product
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .kinds import KINDS, Kind
from .sites import Site
from .visits import NARROW, WIDE, Visits

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Off unless asked for.
    "rules": {"target-size": {"enabled": True}},
}
WINDOWS: list[tuple[int, Scheme]] = [(NARROW, "light"), (WIDE, "dark"), (NARROW, "dark"), (WIDE, "light")]
# Each kind of page in each of its languages and twice at least: in both widths, in both schemes.
PAIRS = [
    (kind, list(kind.paths)[turn % len(kind.paths)], *WINDOWS[(2 * number + turn) % 4])
    for number, kind in enumerate(KINDS)
    for turn in range(max(2, len(kind.paths)))
]
MATRIX = [(kind, lang, *window) for kind in KINDS for lang, window in product(kind.paths, WINDOWS)]
REST = [each for each in MATRIX if each not in PAIRS]


def named(value: Any) -> str | None:
    return value.name if isinstance(value, Kind) else None


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['target']}: {node['html']}" for rule in found for node in rule["nodes"]]


def check(
    request: pytest.FixtureRequest, visit: Visits, kind: Kind, lang: str, width: int, scheme: Scheme
) -> None:
    site: Site = request.getfixturevalue(kind.site)
    page = visit(site.url + kind.paths[lang], width, color_scheme=scheme)
    assert violations(page) == []


@pytest.mark.parametrize(("kind", "lang", "width", "scheme"), PAIRS, ids=named)
def test_axe_finds_nothing(
    request: pytest.FixtureRequest, visit: Visits, kind: Kind, lang: str, width: int, scheme: Scheme
) -> None:
    check(request, visit, kind, lang, width, scheme)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "lang", "width", "scheme"), REST, ids=named)
def test_axe_finds_nothing_anywhere_else(
    request: pytest.FixtureRequest, visit: Visits, kind: Kind, lang: str, width: int, scheme: Scheme
) -> None:
    check(request, visit, kind, lang, width, scheme)


def test_axe_sees_what_is_wrong(sample: Site, visit: Visits) -> None:
    page = visit(sample.url)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<h4>Low</h4><img src=x:>')")
    visit.misdeeds.clear()
    assert {found.split(":")[0] for found in violations(page)} == {"heading-order", "image-alt"}
