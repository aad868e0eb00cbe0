"""Every edit is shown, and soon: in a real browser, on a site of 200 cases."""

from __future__ import annotations

import json
import logging
import os
import statistics
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Page

from .editing import Edit, edits, rich_case
from .previewing import PATIENCE, ROOT, Preview, previewing, sample_site

pytestmark = pytest.mark.browser

CASES = 200
EDITED = 10
IN_THE_BROWSER, BY_THE_LINE = 700, 300
"""Edits that a browser waits for, and that are waited for by listening as its script does."""
AT_MOST = 0.5
"""Seconds from the save to the new page, which 95 of 100 edits may take on a machine that is not busy."""
Shown = Callable[[str], object]
"""Waits until a page shows some words."""


def site_of(folder: Path, cases: int) -> Path:
    """Make a site of so many large cases."""
    site = sample_site(folder)
    for name in ("sources.yaml", "LICENSE"):
        (site / "content" / name).write_bytes((ROOT / "content" / name).read_bytes())
    (site / "content" / "cases").mkdir()
    for number in range(cases):
        path = site / "content" / "cases" / f"case-{number:03}.md"
        path.write_text(rich_case(f"case-{number:03}", "As it was."), encoding="utf-8")
    return site


def seconds(preview: Preview, made: Iterable[Edit], wait: Shown) -> Iterator[float]:
    """Make edits; yield how long it took until each was shown.

    The next one comes when the build has ended as well, every fifth as soon as the page is there.
    """
    for number, edit in enumerate(made):
        builds, began = preview.builds, time.monotonic()
        preview.write(edit.name, edit.text)
        wait(edit.shown)
        yield time.monotonic() - began
        if number % 5:
            preview.after_build(builds + 1)


def in_the_browser(page: Page, preview: Preview, slug: str) -> Shown:
    page.goto(f"{preview.url}cases/{slug}/")
    # What the preview says stands in its shadow. No function is awaited: the policy of pages forbids `eval`.
    parts = page.locator("main, casebook-preview")
    return lambda text: parts.filter(has_text=text).first.wait_for(state="attached", timeout=PATIENCE * 1000)


@contextmanager
def by_the_line(preview: Preview, slug: str) -> Iterator[Shown]:
    """Listen as a page does, and fetch the page with each news."""
    address = f"{preview.url}-casebook-/events?page=cases/{slug}/index.html"
    with urllib.request.urlopen(address, timeout=PATIENCE) as line:

        def wait(text: str) -> None:
            while text not in preview.text(f"cases/{slug}/"):
                _next_news(line)

        yield wait


def _next_news(line: IO[bytes]) -> None:
    while not (said := line.readline()).startswith(b"data: "):
        assert said, "the line has ended"
    assert json.loads(said.removeprefix(b"data: "))["page"]


def crowding() -> float:
    """Return how many processes want each of the machine's cores; 1 where it is not busy."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def test_each_kind_of_edit_shows_in_the_browser_by_itself(page: Page, tmp_path: Path) -> None:
    with previewing(site_of(tmp_path, 1)) as preview:
        wait = in_the_browser(page, preview, "case-000")
        assert len([*seconds(preview, islice(edits("case-000"), 10), wait)]) == 10


@pytest.mark.slow
def test_with_200_cases_each_of_1000_edits_is_shown_soon(page: Page, tmp_path: Path) -> None:
    times: list[float] = []
    crowds: list[float] = []
    with previewing(site_of(tmp_path, CASES)) as preview:
        for number in range(EDITED):
            slug = f"case-{number:03}"
            wait = in_the_browser(page, preview, slug)
            times += seconds(preview, islice(made := edits(slug), IN_THE_BROWSER // EDITED), wait)
            page.goto("about:blank")
            with by_the_line(preview, slug) as wait:
                times += seconds(preview, islice(made, BY_THE_LINE // EDITED), wait)
            crowds.append(crowding())
    slowest, crowd = statistics.quantiles(times, n=100), statistics.median(crowds)
    told = "%d edits: median %.2f s, 95%% %.2f s, slowest %.2f s, with %.1f processes to a core"
    logging.getLogger(__name__).info(told, len(times), slowest[49], slowest[94], max(times), crowd)
    assert len(times) == 1000
    assert slowest[94] <= AT_MOST * crowd
