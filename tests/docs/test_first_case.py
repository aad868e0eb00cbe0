"""The README's way to a first case is walked as it is written, command by command."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .examples import MISTAKE
from .pages import Page
from .running import PELICAN, Run, run, text_of

HEADING = "The first case, in five minutes"
EXAMPLES = re.compile(r"^# What follows.*?(?=^---$)", re.MULTILINE | re.DOTALL)
Make = Callable[[str], Run]
LONG_AGO = "1590969600"  # 1 June 2020: Pelican holds back, by the clock, what `make new` dates later than now


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the project without its content."""
    for name in ("Makefile", "pelicanconf.py", "publishconf.py", "theme", "plugins"):
        (tmp_path / name).symlink_to(root / name)
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parents[1])
    (tmp_path / "content").mkdir()
    return tmp_path


@pytest.fixture
def make(project: Path) -> Make:
    """Return what runs a command of make in that copy, without setting anything up."""
    given = ("-o", "runtime", f"PELICAN={PELICAN}")
    return lambda command: run(*shlex.split(command), *given, folder=project, SOURCE_DATE_EPOCH=LONG_AGO)


@pytest.fixture
def file(readme: Page, project: Path) -> Path:
    """Return the file that the README has its reader write."""
    (name,) = re.findall("^This writes `(.*?)`", readme.text, re.MULTILINE)
    return project / name


@pytest.fixture
def built(readme: Page, project: Path) -> Path:
    """Return the page that the README has its reader look at."""
    (address,) = re.findall(r"^Look at <http://localhost:8000(/.*?)>", readme.text, re.MULTILINE)
    return project / f"output{address}index.html"


def test_a_case_is_begun_written_and_shown_a_mistake_changes_nothing_and_it_is_published(
    readme: Page, make: Make, file: Path, built: Path, project: Path
) -> None:
    new, html, publish = commands(readme)
    assert str(file.relative_to(project)) in make(new).stdout
    write(readme, file)
    assert make(html).returncode == 0
    assert "+36 (+29.5%), better" in text_of(built)
    assert "November 2009 (uncertain)" in text_of(built)
    assert (built.parent / "metrics.csv").is_file()
    assert "My first case" in text_of(project / "output/organisations/iss/index.html")

    written, before = file.read_text(encoding="utf-8"), times_of(built.parents[2])
    ((right, wrong, shown),) = MISTAKE.findall(readme.text)
    file.write_text(written.replace(right, wrong), encoding="utf-8")
    failed = make(html)
    assert failed.returncode != 0
    assert failed.stderr.startswith(shown + "make: ")
    assert times_of(built.parents[2]) == before

    file.write_text(written, encoding="utf-8")
    assert make(publish).returncode == 0
    assert "+36 (+29.5%), better" in text_of(built)
    assert "localhost" not in built.read_text(encoding="utf-8")


def times_of(output: Path) -> dict[Path, int]:
    """Return when each file of the built site was written."""
    return {path: path.stat().st_mtime_ns for path in output.rglob("*")}


def commands(readme: Page) -> list[str]:
    """Return the commands of the chapter, in its order."""
    chapter = readme.text.partition(f"## {HEADING}\n")[2].partition("\n## ")[0]
    return re.findall(r"^    (make .*)$", chapter, re.MULTILINE)


def write(readme: Page, file: Path) -> None:
    """Put the lines of the README in the place of the examples, and a sentence below."""
    (lines,) = (block.text for block in readme.blocks if block.heading == HEADING)
    begun = file.read_text(encoding="utf-8")
    written, times = EXAMPLES.subn(lines, begun)
    assert times == 1
    file.write_text(written + "So many fans before, and so many after.\n", encoding="utf-8")
