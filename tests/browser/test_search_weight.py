"""What the first search of a reader takes of the wire, on a site of a thousand cases behind a real server."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.bench.corpus import write_site
from tests.serving.servers import nginx

from .visits import Visits

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CASES = 1000
MOST = 200_000
"""Bytes of all answers to a first search as they are sent: compressed, heads and all, page and styles too."""
SETTINGS = 'CASEBOOK_SEARCH = "always"\nCASEBOOK_HEADERS = True\n'
LOGGER = logging.getLogger(__name__)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site of a thousand cases by nginx, as Casebook says that it is to be set up."""
    folder = tmp_path_factory.mktemp("weight")
    settings = write_site(folder, CASES)
    settings.write_text(settings.read_text("utf-8") + SETTINGS, encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "-o", str(folder / "output")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with nginx(folder / "output", tmp_path_factory.mktemp("server")) as port:
        yield f"http://127.0.0.1:{port}/"


class Wire:
    """Counts what is sent to a page: bytes by address, heads and all."""

    def __init__(self, page: Page) -> None:
        self.taken: Counter[str] = Counter()
        self._urls: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._ask)
        session.on("Network.loadingFinished", self._count)

    def _ask(self, event: dict[str, Any]) -> None:
        self._urls[event["requestId"]] = event["request"]["url"]

    def _count(self, event: dict[str, Any]) -> None:
        self.taken[self._urls.get(event["requestId"], "?")] += round(event["encodedDataLength"])

    def told(self) -> str:
        """Return what was taken, address by address."""
        lines = (f"{size:8,} {url}" for url, size in self.taken.most_common())
        return "\n".join([f"{self.taken.total():8,} in all", *lines])


def has_found(page: Page) -> None:
    """Wait until results are shown, and nothing more is being loaded."""
    expect(page.locator("#casebook-search-results")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("#casebook-search-state")).to_have_text(re.compile(r"\d"))
    page.wait_for_load_state("networkidle")


# The last two fill the largest files of the index: each is the beginning of another that is as common.
@pytest.mark.parametrize("query", ["campaign", "campaign reward", "company 7", "only with"])
def test_a_first_search_right_from_its_address(visit: Visits, home: str, query: str) -> None:
    page = visit.blank()
    wire = Wire(page)
    page.goto(f"{home}search/?q={query}")
    has_found(page)
    LOGGER.info("%s, from its address: %s", query, wire.told())
    assert wire.taken.total() <= MOST, wire.told()


@pytest.mark.parametrize("query", ["campaign", "campaign reward"])
def test_a_first_search_from_the_page_that_is_open(visit: Visits, home: str, query: str) -> None:
    page = visit(f"{home}search/")
    page.wait_for_load_state("networkidle")
    wire = Wire(page)
    page.fill("#casebook-q", query)
    page.press("#casebook-q", "Enter")
    has_found(page)
    LOGGER.info("%s, from the open page: %s", query, wire.told())
    assert wire.taken.total() <= MOST, wire.told()


def test_a_search_on_the_page_of_a_case_takes_little_more(visit: Visits, home: str) -> None:
    page = visit.blank()
    wire = Wire(page)
    page.goto(f"{home}cases/case-0001/")
    page.wait_for_load_state("networkidle")
    before = wire.taken.total()
    page.fill("#casebook-find", "campaign reward")
    page.press("#casebook-find", "Enter")
    has_found(page)
    LOGGER.info("from a case, that itself took %d: %s", before, wire.told())
    assert wire.taken.total() - before <= MOST, wire.told()
