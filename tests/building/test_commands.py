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
from pelican import Pelican
from pelican.settings import read_settings
from tests.building.disks import in_a_fork
from tests.pelicans import pelican
from tests.progress import without_progress

from casebook.building.incremental.before import Before

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


def environment() -> dict[str, str]:
    return {**os.environ, "COLUMNS": "80", "LC_ALL": "C.UTF-8"}


def started(site: Any, *options: str, stderr: Any = subprocess.PIPE) -> subprocess.Popen[str]:
    """Start the command itself, in a process of its own."""
    command = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", *options]
    return subprocess.Popen(
        command, cwd=site.folder, env=environment(), stdout=subprocess.PIPE, stderr=stderr, text=True
    )


def run(site: Any, *options: str) -> tuple[int, str, str]:
    """Run what the command runs once it has imported all that it takes."""
    settings = ("--settings", "pelicanconf.py")
    done = pelican(*settings, *options, folder=site.folder, environment=environment())
    return done.returncode, done.stdout, done.stderr


def test_a_good_build_ends_with_what_it_made_and_exit_status_0(commanded: Any) -> None:
    commanded.post("one")
    process = started(commanded)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, without_progress(err)) == (0, "")
    made, pages = out.splitlines()[-2:]
    assert made == "Made: 1 post."
    assert re.fullmatch(r"Pages: 17 made, 0 kept and 0 removed in \d+\.\d s\.", pages)


ROOT = PACKAGE.parent


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_what_a_killed_build_has_left_goes_also_where_there_is_nothing_to_do(
    site: Any, settings: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    said = tmp_path_factory.mktemp("said") / "said.txt"
    chosen = {"PATH": str(site.content), "OUTPUT_PATH": str(site.output), "PLUGINS": []}
    chosen["CACHE_PATH"] = str(site.folder / "cache")
    stood = [False]

    def stands(before: Before, press: Any, known: Any = Before.stands) -> bool:
        stood.append(known(before, press))
        return stood[-1]

    def build() -> int:
        Pelican(read_settings(settings, chosen)).run()
        return 10 + stood[-1]

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(Before, "stands", stands)
    site.write("content/case.md", CASE)
    assert in_a_fork(build, said) == 10, said.read_text("utf-8")
    left = [
        site.write("output/.casebook-4711.part/0"),
        site.write(".output.casebook-new/one.html"),
        site.write(".output.casebook-old/one.html"),
        site.write("cache/casebook/.casebook-4711.part"),
    ]
    assert in_a_fork(build, said) == 11, said.read_text("utf-8")
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


@pytest.mark.parametrize(
    "closed", [">&-", "2>&-", ">&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>&1"]
)
def test_what_nobody_can_hear_keeps_no_site_from_being_built(commanded: Any, closed: str) -> None:
    if "full" in closed and not Path("/dev/full").exists():
        pytest.skip("nothing is always full here")
    commanded.post("one")
    command = ["sh", "-c", f'"$@" {closed}', "sh", sys.executable, "-m", "pelican", "-s", "pelicanconf.py"]

    def build() -> tuple[int, str]:
        done = subprocess.run(
            command, cwd=commanded.folder, env=environment(), capture_output=True, check=False
        )
        return done.returncode, (done.stdout + done.stderr).decode()

    status, said = build()
    assert (status, "Traceback" in said, "one.html" in commanded.files()) == (0, False, True), said
    commanded.write("content/two.md", CASE.replace("date: 2024-01-01", "date: someday"))
    status, said = build()
    assert (status, "Traceback" in said, "one.html" in commanded.files()) == (1, False, True), said


def test_a_terminal_without_the_signs_that_pelican_draws_is_one_to_build_at(commanded: Any) -> None:
    commanded.post("one")
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py"]
    plain = {**environment(), "PYTHONIOENCODING": "ascii", "TERM": "xterm", "FORCE_COLOR": "1"}
    done = subprocess.run(command, cwd=commanded.folder, env=plain, capture_output=True, check=False)
    assert (done.returncode, done.stderr, "one.html" in commanded.files()) == (0, b"", True)


def test_a_build_that_is_stopped_says_so_and_is_no_success(commanded: Any) -> None:
    commanded.post("one")
    commanded.write("stopping.py", STOPPING)
    commanded.write("pelicanconf.py", f'{SETTINGS}CASEBOOK_MESSAGES = "sv"\nPLUGINS.append("stopping")\n')
    process = started(commanded)
    said = process.communicate(timeout=60)
    assert (process.returncode, *said) == (130, "", "\nAvbrutet.\n")
    assert not commanded.output.exists()


STOPPING = """
import os, signal
from pelican import signals

def register():
    # Whoever runs the tests in the background has them go on where somebody stops something else.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signals.all_generators_finalized.connect(stop)

def stop(generators):
    os.kill(os.getpid(), signal.SIGINT)
"""
