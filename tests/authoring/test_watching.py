"""`casebook check --watch` at a real terminal: every save is looked at, none is missed, Ctrl-C ends it."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.authoring import watching
from casebook.authoring.terminal import Terminal
from casebook.authoring.workplace import Workplace

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = """
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME, TIMEZONE, SITEURL, LOCALE = "simple", "UTC", "https://example.org", ["C"]
CASEBOOK_STRICT, CASEBOOK_MESSAGES = "all", "en"
"""
CASE = "---\nkind: case\ntitle: One\nslug: {0}\ndate: 2009-11-10\norganisation: ISS\n---\n{1}\n"
WELL = r"nothing is wrong\."
SECONDS = 30


class Watched:
    """A check that watches a site, at a terminal of its own."""

    def __init__(self, site: Path, *options: str) -> None:
        self.site, self.seen, self._place = site, "", 0
        self._terminal, inside = pty.openpty()
        command = [sys.executable, "-m", "casebook", "check", "--watch", *options]
        environment = {**os.environ, "PYTHONPATH": str(PLUGINS), "LC_ALL": "C.UTF-8", "TERM": "xterm"}
        self.process = subprocess.Popen(
            command,
            cwd=site,
            env=environment,
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
        )
        os.close(inside)

    def says(self, pattern: str) -> bool:
        """Tell whether something is said before long, after what was asked for last."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            found = re.compile(pattern).search(self.seen, self._place)
            if found:
                self._place = found.end()
                return True
            if not self._listen():
                return False
        return False

    def _listen(self) -> bool:
        if not select.select([self._terminal], [], [], 0.2)[0]:
            return True
        try:
            self.seen += os.read(self._terminal, 65536).decode("utf-8", "replace")
        except OSError:  # the other end is gone
            return False
        return True

    def stop(self) -> int:
        """Press Ctrl-C, and return the exit status."""
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(SECONDS)
        while self._listen() and select.select([self._terminal], [], [], 0)[0]:
            pass
        return status

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._terminal)


def write(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "pelicanconf.py", SETTINGS)
    write(tmp_path, "content/one.md", CASE.format("one", "Text."))
    return tmp_path


@pytest.fixture
def watched(site: Path) -> Iterator[Watched]:
    running = Watched(site)
    yield running
    running.close()


def test_a_mistake_is_said_when_it_is_saved_and_again_that_all_is_well(site: Path, watched: Watched) -> None:
    assert watched.says(WELL)
    write(site, "content/one.md", CASE.format("one", "[@nobody]"))
    assert watched.says(r"content/one\.md:8:2: .*there is no source 'nobody'")
    assert watched.says(r"1 error\.")
    write(site, "content/one.md", CASE.format("one", "Text."))
    assert watched.says(WELL)
    (site / "content/sources.yaml").write_text("a: {note: b}\n")
    assert watched.says(r"content/sources\.yaml:1:[0-9]+: ")
    (site / "content/sources.yaml").unlink()
    assert watched.says(WELL)
    write(site, "content/new/folder/two.md", "---\nkind: case\n---\n")
    assert watched.says(r"content/new/folder/two\.md:2:1: ")
    (site / "content/new/folder/two.md").rename(site / "content/new/folder/two.txt")
    assert watched.says(WELL)
    assert "\x1b[2J" not in watched.seen
    assert "\x1b[H" not in watched.seen
    assert watched.stop() == 130
    assert watched.seen.rstrip().endswith("Stopped.\x1b[0m") or watched.seen.rstrip().endswith("Stopped.")
    assert "Traceback" not in watched.seen


def test_settings_are_watched_and_may_name_another_folder(site: Path, watched: Watched) -> None:
    assert watched.says(WELL)
    write(site, "pelicanconf.py", SETTINGS + "CASEBOOK_PLACEMNT = 1\n")
    assert watched.says(r"pelicanconf\.py:1:1: .*CASEBOOK_PLACEMNT")
    write(site, "pelicanconf.py", SETTINGS + "PATH = (\n")
    assert watched.says(r"pelicanconf\.py:5:8: .*this is no Python")
    write(site, "texts/two.md", CASE.format("two", "[@nobody]"))
    write(site, "pelicanconf.py", SETTINGS + "PATH = 'texts'\n")
    assert watched.says(r"texts/two\.md:8:2: ")
    write(site, "texts/two.md", CASE.format("two", "Text."))
    assert watched.says(WELL)
    write(site, "pelicanconf.py", SETTINGS.replace('"en"', '"sv"') + "PATH = 'texts'\n")
    assert watched.says("inget är fel")
    assert watched.stop() == 130


def test_what_settings_import_is_read_anew(site: Path) -> None:
    write(site, "publishconf.py", "from pelicanconf import *\n")
    watched = Watched(site, "-s", "publishconf.py")
    try:
        assert watched.says(WELL)
        write(site, "pelicanconf.py", SETTINGS + "CASEBOOK_PLACEMNT = 1\n")
        assert watched.says("CASEBOOK_PLACEMNT")
        write(site, "pelicanconf.py", SETTINGS + "CASEBOOK_PLACEMNT = 2\n"[:0])
        assert watched.says(WELL)
    finally:
        watched.close()


def test_a_content_that_goes_and_comes_back_is_noticed(site: Path, watched: Watched) -> None:
    assert watched.says(WELL)
    (site / "content").rename(site / "aside")
    assert watched.says(r"there is no folder 'content' with content")
    (site / "aside").rename(site / "content")
    assert watched.says(WELL)
    write(site, "content/one.md", CASE.format("one", "[@nobody]"))
    assert watched.says(r"there is no source 'nobody'")


class Looks:
    """Looks that take as long as they are told to, and note what they see."""

    def __init__(self, site: Path) -> None:
        self.file, self.seen, self.during = site / "content/one.md", [], {}

    def __call__(self, place: Workplace, first: bool) -> None:
        del place, first
        self.seen.append(self.file.read_text(encoding="utf-8"))
        self.during.pop(len(self.seen), lambda: None)()
        if self.seen[-1] == "end":
            raise KeyboardInterrupt


@pytest.fixture
def looks(site: Path) -> Looks:
    return Looks(site)


def run(site: Path, looks: Looks) -> None:
    with pytest.raises(KeyboardInterrupt):
        watching.watch(Workplace(site / "pelicanconf.py", terminal=Terminal()), looks)


def test_a_save_during_a_look_is_looked_at(site: Path, looks: Looks) -> None:
    def save(text: str) -> None:
        looks.file.write_text(text, encoding="utf-8")

    looks.during = {
        1: lambda: save("during the first"),
        2: lambda: save("during the second"),
        3: lambda: save("end"),
    }
    run(site, looks)
    assert looks.seen[1:] == ["during the first", "during the second", "end"]


def test_two_saves_at_once_are_both_seen(site: Path, looks: Looks) -> None:
    def save_twice() -> None:
        looks.file.write_text("first", encoding="utf-8")
        write(site, "content/two.md", "second")
        looks.file.write_text("end", encoding="utf-8")

    looks.during = {1: lambda: threading.Timer(1.0, save_twice).start()}
    run(site, looks)
    assert looks.seen[-1] == "end"
    assert (site / "content/two.md").exists()


def test_what_editors_leave_for_a_moment_is_no_save(site: Path, looks: Looks) -> None:
    def leave() -> None:
        write(site, "content/.one.md.swp", "x")
        write(site, "content/one.md~", "x")
        threading.Timer(1.0, lambda: looks.file.write_text("end", encoding="utf-8")).start()

    looks.during = {1: lambda: threading.Timer(1.0, leave).start()}
    run(site, looks)
    assert len(looks.seen) == 2
