"""A site's folder to work in, the command in this process, and a real terminal for one in its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from casebook.authoring.command import main

from .terminal import Dialogue

PLUGINS = Path(__file__).parents[2] / "plugins"
SITES = Path(__file__).parents[1] / "sites"
SETTINGS = f"""
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME, TIMEZONE, SITEURL, LOCALE = "simple", "UTC", "http://localhost:8000", ["C"]
DEFAULT_LANG, SITENAME = "en", "A site"
PLUGIN_PATHS, PLUGINS, CASEBOOK_SANITISE = [{str(PLUGINS)!r}], ["casebook"], "all"
"""
TODAY = "1290902400"  # 28 November 2010


@dataclass(frozen=True)
class Said:
    """What a command has said, and how it ended."""

    status: int
    out: str
    err: str


Casebook = Callable[..., Said]
Talk = Callable[..., Dialogue]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an empty site, which is the current one; its messages are English."""
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.chdir(folder)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "MAKELEVEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    return folder


@pytest.fixture
def everything(site: Path) -> Path:
    """Return the folder of a site whose case uses every field."""
    shutil.copytree(SITES / "everything" / "content", site / "content", dirs_exist_ok=True)
    return site


@pytest.fixture
def casebook(capsys: pytest.CaptureFixture[str]) -> Casebook:
    """Return a function that runs the command in this process, where nobody can be asked."""

    def run(*arguments: str) -> Said:
        capsys.readouterr()
        try:
            status = main(arguments)
        except SystemExit as ended:  # how argparse ends
            status = int(ended.code or 0)
        return Said(status, *capsys.readouterr())

    return run


@pytest.fixture
def talk(site: Path) -> Iterator[Talk]:
    """Return a function that runs the command at a terminal of its own."""
    with _talking(site, forked=True) as begin:
        yield begin


@pytest.fixture
def talk_to_a_process(site: Path) -> Iterator[Talk]:
    """Return one that starts a process for it as a shell does, where it is about just that."""
    with _talking(site, forked=False) as begin:
        yield begin


@contextmanager
def _talking(site: Path, *, forked: bool) -> Iterator[Talk]:
    open_ones: list[Dialogue] = []

    def begin(*arguments: str, **environment: str) -> Dialogue:
        known = {"PYTHONPATH": str(PLUGINS), **environment}
        open_ones.append(Dialogue.begin(arguments, site, known, forked=forked))
        return open_ones[-1]

    yield begin
    for dialogue in open_ones:
        dialogue.end()
