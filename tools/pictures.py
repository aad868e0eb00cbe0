"""Take the pictures in docs/ of the sample site as it stands in output/: run it with `.venv/bin/python`.

One shows the case of the README; four show the pages that readers meet, at two widths, light and dark. It
needs Chromium, as the browser tests do.
"""

from __future__ import annotations

import os
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
PAGES = (
    "",
    "sv/cases/iss-50000/",
    "follow-ups/iss-three-months-on/",
    "evidence/",
    "sv/search/?q=kampanj",
)
"""The first page, a case, a follow-up, the evidence and the search, in English and in Swedish."""
SHEETS = {"wide": (1280, 900, 0.4), "narrow": (375, 900, 0.6)}
"""How wide and high a window is, in CSS pixels, and how far it is made smaller on its sheet."""
COLOURS = 96
GAP = 12
GROUND = (128, 128, 122)


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def taken(browser: Browser, address: str, width: int, height: int, scheme: Any) -> Image.Image:
    """Return how a page looks, from its top, once all that it fetches is there."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(300)
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    context.close()
    return picture


def side_by_side(pictures: list[Image.Image], scale: float) -> Image.Image:
    """Return pictures of one size in a row, smaller than they were."""
    width, height = (round(side * scale) for side in pictures[0].size)
    sheet = Image.new("RGB", (len(pictures) * (width + GAP) + GAP, height + 2 * GAP), GROUND)
    for number, picture in enumerate(pictures):
        at = (GAP + number * (width + GAP), GAP)
        sheet.paste(picture.resize((width, height), Image.Resampling.LANCZOS), at)
    return sheet


def save(picture: Image.Image, name: str) -> None:
    """Write a picture with few colours, as pages of text have."""
    few = picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(ROOT / "docs" / f"{name}.png", optimize=True)


def main() -> None:
    """Take them all."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(ROOT / "output")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        wanted = shutil.which(os.environ.get("CHROMIUM", "chromium"))
        browser = playwright.chromium.launch(executable_path=wanted, args=["--no-sandbox", "--disable-gpu"])
        save(taken(browser, f"{here}cases/iss-50000/", 1200, 1474, "light"), "case")
        for size, (width, height, scale) in SHEETS.items():
            for scheme in ("light", "dark"):
                pages = [taken(browser, urljoin(here, page), width, height, scheme) for page in PAGES]
                save(side_by_side(pages, scale), f"{size}-{scheme}")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
