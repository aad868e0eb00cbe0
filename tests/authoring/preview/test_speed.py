"""Every edit is shown, and soon: in a real browser, on a site of 200 cases."""

from __future__ import annotations

import logging
import re
import statistics
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .previewing import ROOT, Preview, case, previewing, sample_site

pytestmark = pytest.mark.browser

EDITS = 200
CASES = 200
AT_MOST = 1.5
"""Seconds from the save to the new page, which 95 of 100 edits may take."""
SHOWN = "text => document.querySelector('main').textContent.includes(text)"


def rich_case(slug: str, text: str) -> str:
    """Return a case with all that the sample's largest has, under a slug of its own."""
    whole = (ROOT / "content" / "cases" / "iss-50000.en.md").read_text(encoding="utf-8")
    return re.sub(r"^slug: .*$", f"slug: {slug}", whole, count=1, flags=re.MULTILINE) + f"\n{text}\n"


def seconds_until_shown(page: Page, preview: Preview, name: str, text: str, shown: str) -> float:
    began = time.monotonic()
    preview.write(name, text)
    page.wait_for_function(SHOWN, arg=shown, timeout=60_000)
    return time.monotonic() - began


def test_an_edit_shows_in_the_browser_by_itself(page: Page, tmp_path: Path) -> None:
    site = sample_site(tmp_path)
    (site / "content" / "first.md").write_text(case(), encoding="utf-8")
    with previewing(site) as preview:
        page.goto(f"{preview.url}cases/first/")
        for number in range(4):
            text = f"Edit number {number}."
            seconds_until_shown(page, preview, "content/first.md", case(text=text), text)


@pytest.mark.slow
def test_with_200_cases_each_of_200_edits_is_shown_soon(page: Page, tmp_path: Path) -> None:
    site = sample_site(tmp_path)
    for name in ("sources.yaml", "LICENSE"):
        (site / "content" / name).write_bytes((ROOT / "content" / name).read_bytes())
    (site / "content" / "cases").mkdir()
    for number in range(CASES):
        path = site / "content" / "cases" / f"case-{number:03}.md"
        path.write_text(rich_case(f"case-{number:03}", "As it was."), encoding="utf-8")
    times = []
    with previewing(site) as preview:
        for edit in range(EDITS):
            slug = f"case-{edit // 20:03}"
            if not edit % 20:
                page.goto(f"{preview.url}cases/{slug}/")
            shown = f"Edit number {edit}."
            times.append(
                seconds_until_shown(page, preview, f"content/cases/{slug}.md", rich_case(slug, shown), shown)
            )
    slowest = statistics.quantiles(times, n=100)
    logging.getLogger(__name__).info(
        "%d edits: median %.2f s, 95%% %.2f s, slowest %.2f s",
        len(times),
        slowest[49],
        slowest[94],
        max(times),
    )
    assert len(times) == EDITS
    assert slowest[94] <= AT_MOST
