"""A reader's visits: pages opened in a browser of their own, and what must never happen there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

MEASURES = Path(__file__).parent / "measures.js"
WIDE = 1280
MIDDLE = 768
NARROW = 375
Scheme = Literal["light", "dark"]


class Look(Protocol):
    """Shows an address in a window of a width, in a scheme of colours."""

    def __call__(self, url: str, width: int = WIDE, scheme: Scheme = "light") -> Page: ...


PATIENCE = 10
"""Seconds to wait for what the browser did not."""


@dataclass
class Visits:
    """Opens pages, each on a clean profile, and notes what a page must not do while it is looked at."""

    browser: Browser
    misdeeds: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    _contexts: list[BrowserContext] = field(default_factory=list)
    _cut_off: list[str] = field(default_factory=list)

    @property
    def last(self) -> Page:
        """The page that was opened last."""
        return self._contexts[-1].pages[-1]

    def __call__(self, url: str, width: int = WIDE, height: int = 900, **options: Any) -> Page:
        """Open a page in a window of this size; `options` are those of Playwright's `new_context`."""
        page = self.blank(width, height, **options)
        page.goto(url)
        return page

    def blank(self, width: int = WIDE, height: int = 900, **options: Any) -> Page:
        """Return a page that shows nothing yet."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        context.add_init_script(path=MEASURES)
        self._contexts.append(context)
        page = context.new_page()
        page.on("request", self._note_request)
        page.on("console", lambda said: self._note_if(said.type in ("error", "warning"), _complaint(said)))
        page.on("pageerror", lambda error: self.misdeeds.append(str(error)))
        page.on("requestfailed", self._note_failure)
        return page

    def look(self, url: str, width: int = WIDE, scheme: Scheme = "light") -> Page:
        """Go on to another page in the window that was opened last, as if it were the first there."""
        self.last.set_viewport_size({"width": width, "height": 900})
        self.last.emulate_media(media="null", color_scheme=scheme)
        if "#" in url:  # which may be another place of the page that is there
            self.last.goto("about:blank")
        self.last.goto(url)
        return self.last

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Have one test's turn in a window that others use as well: each answers for its own pages alone."""
        self.misdeeds.clear()
        yield
        self.clear()
        assert self.misdeeds == []

    def leave(self) -> None:
        """Close the page that was opened last: of hundreds at once a browser grows slow."""
        self._contexts.pop().close()

    def clear(self) -> None:
        """Leave the page that was opened last, whose window stays."""
        self.last.goto("about:blank")
        self._fetch_what_was_cut_off()

    def end(self) -> None:
        """Close what is open."""
        for context in self._contexts:
            context.close()
        self._fetch_what_was_cut_off()

    def _fetch_what_was_cut_off(self) -> None:
        """Fetch what was not, since another page was gone on to or all was closed: it has to be there."""
        while self._cut_off:
            url = self._cut_off.pop()
            with suppress(OSError), urlopen(url, timeout=PATIENCE):
                continue
            self.misdeeds.append(f"{url} cannot be fetched")

    def _note_failure(self, request: Request) -> None:
        if request.failure == "net::ERR_ABORTED":
            self._cut_off.append(request.url)
        else:
            self.misdeeds.append(f"{request.url}: {request.failure}")

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)
        away = urlsplit(request.url).hostname != "127.0.0.1" and not request.url.startswith("data:")
        self._note_if(away, f"{request.url} is not of this site")

    def _note_if(self, bad: bool, text: str) -> None:
        if bad:
            self.misdeeds.append(text)


@contextmanager
def one_window(browser: Browser, **options: Any) -> Iterator[Visits]:
    """Open a window for several tests; `options` are those of Playwright's `new_context`."""
    visits = Visits(browser)
    visits.blank(**options)
    yield visits
    visits.end()
    assert visits.misdeeds == []


def _complaint(said: ConsoleMessage) -> str:
    return f"{said.location['url']}: {said.text}"
