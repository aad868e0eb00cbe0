"""`casebook build` and `casebook publish` do what `make html` and `make publish` do."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.authoring.building import publishing
from casebook.authoring.command import main
from tests import pelicans
from tests.progress import without_progress

from . import forks

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = f"""
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME, TIMEZONE, SITEURL, LOCALE = "simple", "UTC", "http://localhost:8000", ["C.UTF-8", "C"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGIN_PATHS, PLUGINS = [{str(PLUGINS)!r}], ["casebook"]
CASEBOOK_MESSAGES = "en"
"""
FOR_READERS = """
import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *

SITEURL = "https://blog.example"
CASEBOOK_STAGED = CASEBOOK_PUBLISHES = DELETE_OUTPUT_DIRECTORY = True
"""
CASE = """\
---
kind: case
title: Fans
slug: fans
date: 2010-03-01
organisation: ISS
metrics:
  - {id: fans, label: Fans, observations: [{date: 2009-11, value: 122}, {date: 2010-02, value: 158}]}
---
The text of the case.
"""
WRONG = """\
content/case.md:8:96: metrics[0].observations[1].value: 'many' is not a value
    8 | …ue: 122}, {date: 2010-02, value: many}]}
      |                                   ^^^^
    Write a number (158), ~150, 50+, 100..200 or unknown.
"""
HERE = {"COLUMNS": "100", "SOURCE_DATE_EPOCH": "1795737600"}
Run = subprocess.CompletedProcess[str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the folder of a site with a case."""
    folder = tmp_path / "my site"
    (folder / "content").mkdir(parents=True)
    (folder / "content/case.md").write_text(CASE, encoding="utf-8")
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    (folder / "publishconf.py").write_text(FOR_READERS, encoding="utf-8")
    return folder


def run(command: list[str], folder: Path, **variables: str) -> Run:
    environment = {**os.environ, **HERE, **variables}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def casebook(*arguments: str, folder: Path, **variables: str) -> Run:
    return run([sys.executable, str(PLUGINS / "casebook"), *arguments], folder, **variables)


def pelican(*arguments: str, folder: Path) -> Run:
    return pelicans.pelican(*arguments, folder=folder, environment={**os.environ, **HERE})


def files(output: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(output.rglob("*")) if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in paths}


def without_time(said: str) -> str:
    return re.sub(r"in \d+\.\d s\.", "in … s.", said)


def test_a_build_is_the_same_as_pelicans_and_says_the_same(site: Path) -> None:
    by_pelican = pelican("-s", "pelicanconf.py", "-o", "by-pelican", folder=site)
    built = casebook("build", folder=site)
    assert (built.returncode, without_progress(built.stderr)) == (0, "")
    assert without_time(built.stdout) == without_time(by_pelican.stdout)
    assert "Made: 1 case." in built.stdout
    assert files(site / "output") == files(site / "by-pelican")


def test_it_is_published_from_any_folder_as_pelican_publishes_it(site: Path, tmp_path: Path) -> None:
    assert pelican("-s", "publishconf.py", "-o", "by-pelican", folder=site).returncode == 0
    options = ["-s", "my site/pelicanconf.py", "--output", "made", "--content", "my site/content"]
    built = forks.run(["publish", *options], tmp_path, {**os.environ, **HERE})
    assert built.returncode == 0
    assert "warning: SITEURL: 'https://blog.example' is an example" in built.stderr
    assert files(tmp_path / "made") == files(site / "by-pelican")
    assert b"https://blog.example/cases/fans/" in (tmp_path / "made/feeds/all.atom.xml").read_bytes()
    assert not (site / "output").exists()


def test_a_mistake_is_said_once_and_the_site_stays(site: Path) -> None:
    (site / "output").mkdir()
    (site / "output/index.html").write_text("as it was", encoding="utf-8")
    (site / "content/case.md").write_text(CASE.replace("158", "many"), encoding="utf-8")
    built = forks.run(["build"], site, {**os.environ, **HERE})
    assert (built.returncode, built.stderr) == (1, WRONG)
    assert files(site / "output") == {"index.html": b"as it was"}


@pytest.mark.slow
def test_letters_that_a_windows_console_lacks_stop_nothing(site: Path) -> None:
    in_swedish = SETTINGS.replace('MESSAGES = "en"', 'MESSAGES = "sv"')
    (site / "pelicanconf.py").write_text(in_swedish, encoding="utf-8")
    (site / "content/later.md").write_text(CASE.replace("fans", "sedan"), encoding="utf-8")
    (site / "content/post.md").write_text("Title: One\nDate: 2010-01-01\n\nText.\n", encoding="utf-8")
    built = casebook("build", folder=site, PYTHONIOENCODING="ascii")
    assert (built.returncode, without_progress(built.stderr)) == (0, "")
    assert built.stdout.splitlines()[-2] == r"Klart: 2 fall och 1 inl\xe4gg."


class Asked:
    """Stands for `subprocess.run`: notes what it was asked for and ends as it is told to."""

    def __init__(self, returncode: int = 0) -> None:
        self.returncode = returncode
        self.commands: list[list[str]] = []
        self.options: dict[str, Any] = {}

    def __call__(self, command: list[str], **options: Any) -> Run:
        self.commands.append(command)
        self.options = options
        return subprocess.CompletedProcess(command, self.returncode)


@pytest.fixture
def asked(site: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    monkeypatch.chdir(site)
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    noted = Asked()
    monkeypatch.setattr("casebook.authoring.building.subprocess.run", noted)
    return noted


@pytest.mark.parametrize(
    ("given", "handed_on"),
    [
        (["build"], ["--settings", "pelicanconf.py"]),
        (["publish"], ["--settings", "publishconf.py"]),
        (["publish", "-s", "publishconf.py"], ["--settings", "publishconf.py"]),
        (["build", "--relative-urls"], ["--settings", "pelicanconf.py", "--relative-urls"]),
        (
            ["build", "-D", "-v", "--ignore-cache"],
            ["--settings", "pelicanconf.py", "--verbose", "--debug", "--ignore-cache"],
        ),
        (["build", "-o", "out put"], ["--settings", "pelicanconf.py", "--output", "{here}/out put"]),
        (
            ["publish", "--content", "content"],
            ["{here}/content", "--settings", "publishconf.py"],
        ),
    ],
    ids=" ".join,
)
def test_pelican_is_asked(asked: Asked, site: Path, given: list[str], handed_on: list[str]) -> None:
    assert main(given) == 0
    wanted = [argument.replace("{here}", str(site)) for argument in handed_on]
    assert asked.commands == [[sys.executable, "-P", "-m", "pelican", *wanted]]
    assert asked.options["cwd"] == Path()
    assert asked.options["env"]["PYTHONIOENCODING"] == ":backslashreplace"


@pytest.mark.parametrize(
    ("said", "handed_on"),
    [
        ("", ["CASEBOOK_STAGED=true", "CASEBOOK_PUBLISHES=true"]),
        ("CASEBOOK_STAGED = False\n", ["CASEBOOK_PUBLISHES=true"]),
    ],
)
def test_whoever_publishes_need_not_say_that_it_is_published(
    asked: Asked, site: Path, said: str, handed_on: list[str]
) -> None:
    (site / "publishconf.py").write_text(f"from pelicanconf import *\n{said}", encoding="utf-8")
    assert main(["publish"]) == 0
    assert asked.commands[0][4:] == ["--settings", "publishconf.py", "--extra-settings", *handed_on]


@pytest.mark.parametrize(
    ("given", "handed_on"), [("cp1252", "cp1252:backslashreplace"), ("cp1252:strict", "cp1252:strict")]
)
def test_an_encoding_that_somebody_chose_is_kept(
    asked: Asked, monkeypatch: pytest.MonkeyPatch, given: str, handed_on: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", given)
    main(["build"])
    assert asked.options["env"]["PYTHONIOENCODING"] == handed_on


@pytest.mark.parametrize(("ended", "status"), [(0, 0), (1, 1), (3, 3), (-15, 143)])
def test_the_exit_status_is_pelicans(asked: Asked, ended: int, status: int) -> None:
    asked.returncode = ended
    assert main(["build"]) == status


def test_stopped_is_stopped(
    asked: Asked, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("casebook.authoring.building.subprocess.run", stopped)
    assert main(["build"]) == 130
    assert (asked.commands, capsys.readouterr().err) == ([], "\nStopped.\n")


Mistake = Callable[[Path], object]
MISTAKES: dict[str, tuple[str, Mistake, str]] = {
    "no-settings": (
        "build",
        lambda site: (site / "pelicanconf.py").unlink(),
        "pelicanconf.py:1:1: there is no such file, so nobody knows where the site is\n"
        "    Go to the site's folder (this is {here}), or name the file with --settings FILE.\n",
    ),
    "no-settings-for-readers": (
        "publish",
        lambda site: (site / "publishconf.py").unlink(),
        "publishconf.py:1:1: there is no such file,"
        " so nobody knows the address at which the site will be read\n"
        "    Write it beside pelicanconf.py: first the line from pelicanconf import *, then SITEURL = and the"
        ' address, as in "https://example.org".\n',
    ),
    "settings-that-raise": (
        "publish",
        lambda site: (site / "publishconf.py").write_text(FOR_READERS + "X = Y\n", encoding="utf-8"),
        "publishconf.py:10:1: the settings cannot be read (NameError: name 'Y' is not defined)\n"
        "    Mend this line, or undo the last change of the file.\n",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_the_settings_is_said_and_pelican_is_not_asked(
    asked: Asked, site: Path, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    command, mistake, said = MISTAKES[name]
    mistake(site)
    assert main([command]) == 1
    assert capsys.readouterr().err == said.replace("{here}", site.as_posix())
    assert asked.commands == []


def test_settings_of_another_name_are_published_with_themselves() -> None:
    assert publishing(Path("site/pelicanconf.py")) == Path("site/publishconf.py")
    assert publishing(Path("site/other.py")) == Path("site/other.py")
