"""Whole sites, built as somebody at a terminal does it: the sample site, and the hostile one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.once import once
from tests.pelicans import pelican

from . import hostile

ROOT = Path(__file__).parents[2]
TODAY = datetime(2026, 11, 22, tzinfo=UTC)
DAY = {"SOURCE_DATE_EPOCH": str(int(TODAY.timestamp()))}
"""As of a day on which all that the sites tell has happened."""
FORMATS = (".rss.xml", ".atom.xml", ".opml")
LINK = re.compile(r"\[([^\]]*)\]\(\{filename\}/([^)#]*)[^)]*\)")
JSON_FEED = b"https://jsonfeed.org/version/1"


Lay = Callable[[Path], "Whole"]


@dataclass(frozen=True)
class Whole:
    """A site in a folder of its own: `lay` lays it out, `settings` is a file there, `home` its address."""

    lay: Lay
    folder: Path
    settings: str
    home: str

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def build(self, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Build the site, and return what was said."""
        known = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "TZ"))}
        chosen = {**known, "LC_ALL": "C.UTF-8", "COLUMNS": "80", **DAY, **(environment or {})}
        return pelican("-s", self.settings, "-o", "output", folder=self.folder, environment=chosen)

    def built(self, environment: Mapping[str, str] | None = None) -> Whole:
        """Return the site, which has to come out well."""
        done = self.build(environment)
        assert done.returncode == 0, done.stdout + done.stderr
        return self

    def forget(self) -> None:
        """Forget what earlier builds have kept."""
        shutil.rmtree(self.folder / "cache")

    def files(self) -> dict[str, bytes]:
        """Return every file of the output, by its path."""
        paths = (path for path in sorted(self.output.rglob("*")) if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in paths}

    def feeds(self) -> dict[str, bytes]:
        """Return every feed and list of feeds, by its address below that of the site."""
        return {quote(path): data for path, data in self.files().items() if is_feed(path, data)}


def is_feed(path: str, data: bytes) -> bool:
    """Tell whether a file is one that readers subscribe to, in whatever format."""
    return path.endswith(FORMATS) or (path.endswith(".json") and JSON_FEED in data[:200])


def sample_site(folder: Path) -> Whole:
    """Lay out the sample site, as it goes on line."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "plugins").symlink_to(ROOT / "plugins")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    return _sample(folder)


def hostile_site(folder: Path) -> Whole:
    """Lay out the hostile site."""
    folder.mkdir(parents=True, exist_ok=True)
    hostile.write(folder)
    return _hostile(folder)


def some_of_the_sample(folder: Path, *names: str) -> Whole:
    """Lay out the sample site with only those texts whose files' names begin with one of these.

    Where they link to another, the words of the link are left.
    """
    site = sample_site(folder)
    texts = list((folder / "content").rglob("*.md"))
    for path in texts:
        if not path.name.startswith(names):
            path.unlink()
    for path in filter(Path.is_file, texts):
        path.write_text(LINK.sub(partial(_if_there, folder / "content"), path.read_text("utf-8")), "utf-8")
    return site


def _if_there(content: Path, link: re.Match[str]) -> str:
    return link[0] if (content / link[2]).is_file() else link[1]


def _sample(folder: Path) -> Whole:
    return Whole(sample_site, folder, "publishconf.py", "https://casebook.example/")


def _hostile(folder: Path) -> Whole:
    return Whole(hostile_site, folder, "site.py", f"https://{hostile.HOST}/")


SITES = {"sample": _sample, "hostile": _hostile}


def read_only(name: str, factory: pytest.TempPathFactory) -> Whole:
    """Return one of these sites, built: once in a whole test run, so nobody may change it."""
    at = SITES[name]
    return at(once(factory, name, lambda folder: at(folder).lay(folder).built()))
