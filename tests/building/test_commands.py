"""What somebody at a terminal sees: all problems, no traceback, and an exit status that tells the truth."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.progress import without_progress

PACKAGE = Path(__file__).resolve().parents[2] / "plugins"
SETTINGS = f"""
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME, TIMEZONE, SITEURL, LOCALE = "simple", "UTC", "http://localhost:8000", ["C"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGIN_PATHS, PLUGINS = [{str(PACKAGE)!r}], ["casebook"]
CASEBOOK_STRICT = "all"
"""
CASE = "---\nkind: case\ntitle: A case\nslug: a-case\ndate: 2024-01-01\norganisation: A\n---\nText.\n"


@pytest.fixture
def commanded(site: Any) -> Any:
    site.write("pelicanconf.py", SETTINGS)
    return site


def started(site: Any, *options: str, stderr: Any = subprocess.PIPE) -> subprocess.Popen[str]:
    pelican = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", *options]
    environment = {**os.environ, "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        pelican, cwd=site.folder, env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True
    )


def run(site: Any, *options: str) -> tuple[int, str, str]:
    process = started(site, *options)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_a_good_build_ends_with_what_it_made_and_exit_status_0(commanded: Any) -> None:
    commanded.post("one")
    status, out, err = run(commanded)
    assert (status, without_progress(err)) == (0, "")
    made, pages = out.splitlines()[-2:]
    assert made == "Made: 1 post."
    assert re.fullmatch(r"Pages: 17 made, 0 kept and 0 removed in \d+\.\d s\.", pages)


TELLING = """
import sys
from pelican import main
sys.path.insert(0, "plugins")
from casebook.building.incremental.before import Before

def stands(before, press, known=Before.stands):
    stood = known(before, press)
    print("stands" if stood else "is made")
    return stood

Before.stands = stands
main()
"""
ROOT = PACKAGE.parent


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_what_a_killed_build_has_left_goes_also_where_there_is_nothing_to_do(
    site: Any, settings: str
) -> None:
    options = ["-s", settings, "-o", str(site.output), "-e", f'CACHE_PATH="{site.folder}/cache"']
    command = [sys.executable, "-c", TELLING, str(site.content), *options]
    site.write("content/case.md", CASE)

    def build() -> str:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return done.stdout.splitlines()[0]

    assert build() == "is made"
    left = [
        site.write("output/.casebook-4711.part/0"),
        site.write(".output.casebook-new/one.html"),
        site.write(".output.casebook-old/one.html"),
        site.write("cache/casebook/.casebook-4711.part"),
    ]
    assert build() == "stands"
    assert [path for path in left if path.exists()] == []
    assert "cases/a-case/index.html" in site.files()


PROBLEM = """\
content/one.md:4:11: template: there is no template 'nowhere' in the theme
    4 | Template: nowhere
      |           ^^^^^^^
    Look at the name, or leave template out.
"""


@pytest.mark.parametrize("options", [[], ["--quiet"], ["--fatal", "errors"], ["--log-handler", "plain"]])
def test_a_mistake_is_said_once_without_a_traceback(commanded: Any, options: list[str]) -> None:
    commanded.post("one", Template="nowhere")
    status, out, err = run(commanded, *options)
    assert (status, err) == (1, PROBLEM)
    assert "Traceback" not in out
    assert "problem" not in out


def test_an_error_that_quiet_pelican_drops_stops_the_build(commanded: Any) -> None:
    commanded.post("one", Status="publishd")
    status, _, err = run(commanded, "--quiet")
    assert status == 1
    assert err.startswith(
        "content/one.md:1:1: Unknown status 'publishd' for file content/one.md, skipping it."
    )


WRONG_SETTING = """\
CASEBOOK_STRICT (on the command line): 'yes' is not one of the words known here
    Write one of these: cases, all.
"""


def test_a_setting_that_does_not_hold_is_said_without_a_traceback(commanded: Any) -> None:
    commanded.post("one")
    status, out, err = run(commanded, "--extra-settings", 'CASEBOOK_STRICT="yes"')
    assert (status, err) == (1, WRONG_SETTING)
    assert "Traceback" not in out


WRITTEN = """\
pelicanconf.py:8:9: CASEBOOK_LISTS: 'cass' is not one of the words known here
    8 |         "cass", "due",
      |         ^^^^^^
    Did you mean cases?
pelicanconf.py:10:12: TIMEZONE: 'Europe/Upsala' is no time zone
    10 | TIMEZONE = "Europe/Upsala"
       |            ^^^^^^^^^^^^^^^
    Write a zone such as Europe/Stockholm.
publishconf.py:2:21: CASEBOOK_PER_PAGE: '0' is too small
    2 | CASEBOOK_PER_PAGE = 0
      |                     ^
    Write 1 or more.
"""


@pytest.mark.parametrize("options", [["--settings", "publishconf.py"], ["-s", "{here}/publishconf.py"]])
def test_settings_that_do_not_hold_are_said_at_their_lines(commanded: Any, options: list[str]) -> None:
    commanded.post("one")
    settings = commanded.folder / "pelicanconf.py"
    text = settings.read_text("utf-8") + 'CASEBOOK_LISTS = [\n        "cass", "due",\n]\n'
    settings.write_text(text + 'TIMEZONE = "Europe/Upsala"\n', encoding="utf-8")
    commanded.write("publishconf.py", "from pelicanconf import *\nCASEBOOK_PER_PAGE = 0\n")
    status, out, err = run(commanded, *(option.format(here=commanded.folder) for option in options))
    assert (status, err) == (1, WRITTEN)
    assert "Traceback" not in out


UNSPOKEN = """\
CASEBOOK_MESSAGES (on the command line): 'klingon' is not one of the words known here
    Write one of these: da, de, en, fi, nb, sv.
"""


def test_a_language_without_a_catalogue_is_said(commanded: Any) -> None:
    commanded.post("one")
    status, _, err = run(commanded, "--extra-settings", 'CASEBOOK_MESSAGES="klingon"')
    assert (status, err) == (1, UNSPOKEN)


def test_a_bug_keeps_its_traceback(commanded: Any) -> None:
    commanded.post("one")
    commanded.write("theme/templates/tags.html", "{{ nothing.at.all }}")
    status, out, _ = run(commanded, "--theme-path", "theme")
    assert status == 1
    assert "Traceback (most recent call last)" in out


def test_autoreload_waits_for_the_mistake_to_be_mended(commanded: Any) -> None:
    commanded.post("one", Template="nowhere")
    said = commanded.folder / "said.txt"
    with said.open("w", encoding="utf-8") as file:
        process = started(commanded, "--autoreload", stderr=file)
    try:
        wait_for(lambda: said.read_text("utf-8").endswith(PROBLEM))
        time.sleep(0.5)  # whoever did not wait would have built several times by now
        commanded.post("one")
        wait_for((commanded.output / "one.html").exists)
    finally:
        process.terminate()
        process.communicate(timeout=20)
    # A build on a busy machine says how far it is.
    assert re.sub(r"(?m)^\w+ \d+ of \d+ .*\n", "", said.read_text("utf-8")) == PROBLEM


def wait_for(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.05)
