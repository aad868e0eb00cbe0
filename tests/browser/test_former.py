"""Whoever comes by a link to what is not there any more sees where it led to, and nobody else sees that."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.sparing import one_of

from .sites import Site, serving
from .visits import NARROW, Look, Visits

pytestmark = pytest.mark.browser

CASE = """\
---
kind: case
title: A case
slug: a-case
date: 2010-01-02
organisation: ISS
claims: [{id: reach, text: It was seen.}]
promises: [{id: reward, text: A reward., by: ISS, due: 2010-09}]
requests: [{to: ISS, date: 2010-02-01, question: Why?}]
metrics:
  - id: fans
    label: Fans
    observations: [{date: 2009-11-10, value: 1}, {date: 2010-02, value: 2}]
---
"""
NEAR = {
    "claim-once": ".casebook-claims",
    "promise-once": ".casebook-promises",
    "request-once": ".casebook-requests",
    "metric-once": ".casebook-table",
    "metric-fans-2009-11": "#metric-fans",
    "timeline-figures-2009-11": "#timeline-figures-2009-11-10",
    "2009-11-10-coverage-in-the-papers": ".casebook-timeline",
}
LATER = """\
---
kind: follow-up
title: Later
slug: later
date: 2010-03-01
follows: [a-case, another]
claims: {a-case/reach: {verdict: partly}}
promises: {a-case/reward: {status: broken}}
observations: [{metric: a-case/fans, date: 2010-03-01, value: 3}]
---
"""
SAME = {
    "claim-reach": "#claim-a-case_reach",
    "promise-reward": "#promise-a-case_reward",
    "metric-fans-2010-03-01": "#metric-a-case_fans",
}
ADDRESS = "cases/a-case/"
FOLLOWED = "follow-ups/later/"
IN_SIGHT = """(anchor) => {
    const { top } = document.getElementById(anchor).getBoundingClientRect();
    return top >= 0 && top < innerHeight;
}"""
APART = """([anchor, near]) => Math.abs(document.getElementById(anchor).getBoundingClientRect().top
    - document.querySelector(near).getBoundingClientRect().top)"""


@pytest.fixture(scope="module")
def cited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a case of which more could be cited once."""
    folder = tmp_path_factory.mktemp("cited")
    ledger = folder / "content" / "ledger" / "cases"
    ledger.mkdir(parents=True)
    text = "\n\n".join(f"Paragraph {number} of a long text." for number in range(60))
    (folder / "content" / "a-case.md").write_text(f"{CASE}{text}\n", encoding="utf-8")
    line = {"what": "anchors", "name": "case/a-case", "anchors": " ".join(NEAR)}
    (ledger / "a-case.jsonl").write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    other = CASE[: CASE.index("claims:")].replace("a-case", "another").replace("A case", "Another")
    (folder / "content" / "another.md").write_text(f"{other}---\n{text}\n", encoding="utf-8")
    (folder / "content" / "later.md").write_text(f"{LATER}{text}\n", encoding="utf-8")
    line = {"what": "anchors", "name": "follow-up/later", "anchors": " ".join(SAME)}
    later = ledger.parent / "follow-ups" / "later.jsonl"
    later.parent.mkdir()
    later.write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    with serving(folder / "content", folder) as site:
        yield site


def seen(page: Page) -> list[str]:
    """Return the former anchors of which something is to be seen."""
    found = page.locator(".casebook-former:visible").all()
    return [each.get_attribute("id") or "" for each in found]


@pytest.mark.parametrize("width", one_of(2, [NARROW, 1280]))
@pytest.mark.parametrize("anchor", NEAR)
def test_a_link_leads_to_what_stands_nearest(look: Look, cited: Site, anchor: str, width: int) -> None:
    page = look(f"{cited.url}{ADDRESS}#{anchor}", width)
    said = page.locator(f"[id='{anchor}']")
    assert seen(page) == [anchor]
    assert said.inner_text().startswith("What this link led to is not here any more")
    page.wait_for_function(IN_SIGHT, arg=anchor)
    assert page.evaluate(APART, [anchor, NEAR[anchor]]) < 160
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).response["violations"] == []
    page.emulate_media(media="print")
    assert seen(page) == []


@pytest.mark.parametrize("width", [NARROW, 1280])
@pytest.mark.parametrize("anchor", SAME)
def test_a_link_to_what_was_said_of_one_case_leads_to_it_among_two(
    look: Look, cited: Site, anchor: str, width: int
) -> None:
    page = look(f"{cited.url}{FOLLOWED}#{anchor}", width)
    assert seen(page) == [anchor]
    assert page.locator(f"[id='{anchor}']").inner_text() == "What this link led to stands here now."
    page.wait_for_function(IN_SIGHT, arg=anchor)
    assert page.evaluate(APART, [anchor, SAME[anchor]]) < 160
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).response["violations"] == []


def test_nobody_else_sees_anything_of_it(visit: Visits, cited: Site) -> None:
    page = visit.blank()
    for fragment in ("", "#claim-reach", "#section-timeline"):
        page.goto(f"{cited.url}{ADDRESS}{fragment}")
        assert seen(page) == []
    assert set(NEAR) == {each.get_attribute("id") for each in page.locator(".casebook-former").all()}


@pytest.mark.parametrize("address", [ADDRESS, FOLLOWED])
def test_it_is_whole_to_a_strict_reader(cited: Site, address: str) -> None:
    page = cited.documents[address]
    assert page.faults == ()
    assert sorted(page.ids) == sorted(set(page.ids))
