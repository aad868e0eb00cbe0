"""`casebook check --watch` at a real terminal: every save is looked at, none is missed, Ctrl-C ends it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from casebook.authoring.looking import look_at_each_save
from casebook.authoring.terminal import Terminal
from casebook.authoring.workplace import Workplace

from .conftest import SETTINGS as PLAIN
from .conftest import Talk
from .terminal import CTRL_C

SETTINGS = PLAIN + 'CASEBOOK_STRICT, CASEBOOK_MESSAGES = "all", "en"\n'
CASE = "---\nkind: case\ntitle: One\nslug: {0}\ndate: 2009-11-10\norganisation: ISS\n---\n{1}\n"
WELL = "nothing is wrong."


def write(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def watched_site(site: Path) -> None:
    """Give the site a case."""
    write(site, "pelicanconf.py", SETTINGS)
    write(site, "content/one.md", CASE.format("one", "Text."))


def test_a_mistake_is_said_when_it_is_saved_and_again_that_all_is_well(site: Path, talk: Talk) -> None:
    check = talk("check", "--watch")
    check.until(WELL)
    write(site, "content/one.md", CASE.format("one", "[@nobody]"))
    check.until("content/one.md:8:2: ")
    check.until("there is no source 'nobody'")
    check.until("1 error.")
    write(site, "content/one.md", CASE.format("one", "Text."))
    check.until(WELL)
    (site / "content/sources.yaml").write_text("a: {note: b}\n")
    check.until("content/sources.yaml:1:")
    (site / "content/sources.yaml").unlink()
    check.until(WELL)
    write(site, "content/new/folder/two.md", "---\nkind: case\n---\n")
    check.until("content/new/folder/two.md:2:1: ")
    (site / "content/new/folder/two.md").rename(site / "content/new/folder/two.txt")
    check.until(WELL)
    check.press(CTRL_C)
    assert check.status() == 130
    assert check.shown.endswith("Stopped.\n")
    assert "Traceback" not in check.shown
    # What was said before stays to be read: the screen is never wiped.
    assert "\x1b[2J" not in check.raw
    assert "\x1b[H" not in check.raw


def test_settings_are_watched_and_may_name_another_folder(site: Path, talk: Talk) -> None:
    check = talk("check", "--watch")
    check.until(WELL)
    write(site, "pelicanconf.py", SETTINGS + "CASEBOOK_PLACEMNT = 1\n")
    check.until("pelicanconf.py:7:1: ")
    check.until("CASEBOOK_PLACEMNT")
    write(site, "pelicanconf.py", SETTINGS + "PATH = (\n")
    check.until("pelicanconf.py:7:8: ")
    check.until("this is no Python")
    write(site, "texts/two.md", CASE.format("two", "[@nobody]"))
    write(site, "pelicanconf.py", SETTINGS + "PATH = 'texts'\n")
    check.until("texts/two.md:8:2: ")
    write(site, "texts/two.md", CASE.format("two", "Text."))
    check.until(WELL)
    swedish = SETTINGS + "PATH, CASEBOOK_MESSAGES = 'texts', 'sv'\n"
    write(site, "pelicanconf.py", swedish)
    check.until("inget är fel")


def test_what_settings_import_is_read_anew(site: Path, talk: Talk) -> None:
    write(site, "publishconf.py", "from pelicanconf import *\n")
    check = talk("check", "--watch", "-s", "publishconf.py")
    check.until(WELL)
    write(site, "pelicanconf.py", SETTINGS + "CASEBOOK_PLACEMNT = 1\n")
    check.until("CASEBOOK_PLACEMNT")
    write(site, "pelicanconf.py", SETTINGS)
    check.until(WELL)


def test_a_content_that_goes_and_comes_back_is_noticed(site: Path, talk: Talk) -> None:
    check = talk("check", "--watch")
    check.until(WELL)
    (site / "content").rename(site / "aside")
    check.until("there is no folder 'content' with content")
    (site / "content").mkdir()
    check.until("looked at")
    (site / "content").rmdir()
    (site / "aside").rename(site / "content")
    check.until(WELL)
    write(site, "content/one.md", CASE.format("one", "[@nobody]"))
    check.until("there is no source 'nobody'")


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
        look_at_each_save(Workplace(site / "pelicanconf.py", terminal=Terminal()), looks)


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
