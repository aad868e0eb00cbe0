"""Draw the theme's icons from its favicon.svg: `.venv/bin/python tools/icons.py`. It needs Chromium.

Programs that know no SVG get them: `favicon.ico`, what telephones put on their screens, and one that may be
cut round (maskable), in which all stands in the middle.
"""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).parent.parent / "theme" / "static"
SIZES = {"apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512}
MASKABLE = "icon-maskable-512.png"
SAFE = 0.64
"""The part of a maskable icon that the drawing takes: within a circle of four fifths of its width."""


def main() -> None:
    """Draw all of them."""
    drawing = (FOLDER / "favicon.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        wanted = shutil.which(os.environ.get("CHROMIUM", "chromium"))
        browser = playwright.chromium.launch(executable_path=wanted, args=["--no-sandbox", "--disable-gpu"])
        for name, size in SIZES.items():
            _drawn(browser, drawing, size).save(FOLDER / name, optimize=True)
        small = [_drawn(browser, drawing, size) for size in (48, 32, 16)]
        small[0].save(FOLDER / "favicon.ico", sizes=[each.size for each in small], append_images=small[1:])
        inner, whole = _drawn(browser, drawing, int(512 * SAFE)), 512
        outer = Image.new("RGB", (whole, whole), inner.getpixel((0, 0)))
        outer.paste(inner, ((whole - inner.width) // 2,) * 2)
        outer.quantize(64).save(FOLDER / MASKABLE, optimize=True)
        browser.close()


def _drawn(browser: Browser, drawing: str, size: int) -> Image.Image:
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(f"<style>* {{ margin: 0; display: block; inline-size: {size}px }}</style>{drawing}")
    taken = Image.open(BytesIO(page.screenshot()))
    page.close()
    return taken.convert("RGB")


if __name__ == "__main__":
    main()
