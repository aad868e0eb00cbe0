"""The validator and Lighthouse, as `tools/find-readers.sh` has installed them in .checkers."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
INSTALLED = ROOT / ".checkers" / "node_modules"
VNU = INSTALLED / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = INSTALLED / "lighthouse" / "cli" / "index.js"
TIMES = 5
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")


def faults_of_html(urls: Sequence[str]) -> list[str]:
    """Return what the validator says of pages: errors and warnings, each with its page, line and place.

    It asks for the pages, since only so it knows what `'self'` is in their policy. That it takes a block of
    data (linked data) for a script to be run is its own mistake: the standard has it return before any policy
    is asked (https://html.spec.whatwg.org/#prepare-the-script-element).
    """
    java = shutil.which("java")
    assert java, "There is no java here. On Debian and Ubuntu: sudo apt install default-jre-headless"
    allowed = ("allow-forbidden-hosts=true", "allowed-address-type=all")
    options = [f"-Dnu.validator.servlet.{each}" for each in allowed]
    command = [java, *options, "-jar", str(VNU), "--format", "json", *urls]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [_told(message) for message in messages if not _is_of_data(message)]


def _is_of_data(message: dict[str, Any]) -> bool:
    of_policy = message["message"].startswith("Inline script violates Content Security Policy")
    return of_policy and '<script type="application/ld+json">' in message.get("extract", "")


def _told(message: dict[str, Any]) -> str:
    place = f"{message.get('url')}:{message.get('lastLine')}"
    return f"{place}: {message['message']} {message.get('extract', '').strip()}"


def scores(url: str, folder: Path) -> dict[str, int]:
    """Return the points, of 100, that Lighthouse gives a page: of several runs the median."""
    runs = [_run(url, folder / f"{number}.json") for number in range(TIMES)]
    return {name: round(100 * statistics.median(run[name] for run in runs)) for name in CATEGORIES}


def _run(url: str, report: Path) -> dict[str, float]:
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    assert chromium, "There is no Chromium here. On Debian and Ubuntu: sudo apt install chromium"
    command = [
        *("node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={report}"),
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(FLAGS)}",
    ]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(report.read_text("utf-8"))["categories"]
    return {name: found[name]["score"] for name in CATEGORIES}
