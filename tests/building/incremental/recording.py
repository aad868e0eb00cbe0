"""A site with the project's theme, built in this process, and a record of what each build makes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings
from tests.building.conftest import connect, disconnect
from tests.building.stale.texts import DAY, lay_out

from casebook.building.incremental.composing import Composer
from casebook.building.incremental.feeds import Telling
from casebook.building.incremental.intake import Intake
from casebook.building.incremental.other_pages import Listing
from casebook.building.run import Build
from casebook.settings import PARTS
from casebook.views.addresses import file_of
from casebook.work import forks

FEW_LISTS = ["cases", "follow-ups", "due", "tags", "feeds", "index", "404"]
"""Lists of a site that is a third quicker to make, for what is no matter of lists."""


@dataclass
class Record:
    """What a build did: texts it read, formes, lists and feeds it made, and files of the output it wrote.

    `told` are texts whose entries in feeds alone were written again; `whole` says that Pelican was asked at
    all. `gone` are files that the output has no more.
    """

    whole: bool = False
    read: set[str] = field(default_factory=set)
    formes: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    feeds: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)


@dataclass
class Recorded:
    """A site in a folder whose builds are recorded."""

    folder: Path
    day: int = DAY
    settings: dict[str, Any] = field(default_factory=dict)
    record: Record = field(default_factory=Record)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def path(self, name: str) -> Path:
        return self.folder / "content" / name

    def edit(self, name: str, old: str, new: str) -> None:
        """Put something else in the place of what stands once in a file of the site."""
        path = self.folder / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), "utf-8")

    def times(self) -> Mapping[str, tuple[int, int]]:
        """Return time and number of each file of the output."""
        paths = [path for path in self.output.rglob("*") if path.is_file()]
        stats = ((path.relative_to(self.output).as_posix(), path.stat()) for path in paths)
        return {name: (status.st_mtime_ns, status.st_ino) for name, status in stats}

    def files(self) -> dict[str, bytes]:
        """Return every file of the output with what it holds."""
        return {name: (self.output / name).read_bytes() for name in self.times()}

    def build(self) -> Record:
        """Build on top of what is there; return what was done."""
        self.record = Record()
        before = self.times()
        os.environ["SOURCE_DATE_EPOCH"] = str(self.day)
        os.chdir(self.folder)
        Pelican(read_settings(str(self.folder / "pelicanconf.py"), {"PLUGINS": [], **self.settings})).run()
        after = self.times()
        self.record.written = {name for name in after if after[name] != before.get(name)}
        self.record.gone = {*before} - {*after}
        return self.record

    def from_nothing(self) -> dict[str, bytes]:
        """Return what a build from nothing makes of the site as it is."""
        apart = Recorded(self.folder.with_name("apart"), self.day, self.settings)
        shutil.copytree(self.folder, apart.folder, ignore=shutil.ignore_patterns("output", "cache"))
        apart.build()
        made = apart.files()
        shutil.rmtree(apart.folder)
        return made


def listen(site: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have whatever makes something tell of it."""

    def tell(owner: type, name: str, take: Callable[..., Any]) -> None:
        original = getattr(owner, name)

        def told(self: Any, *given: Any) -> Any:
            take(site.record, *given)
            return original(self, *given)

        monkeypatch.setattr(owner, name, told)

    # What a fork makes is made there, and told nobody here.
    monkeypatch.setattr(forks, "_processes", lambda: 1)
    tell(Build, "_make", lambda record, _: setattr(record, "whole", True))
    tell(Intake, "_taken", lambda record, files, *_: record.read.update(_short(path) for path, _ in files))
    tell(Composer, "compose", lambda record, entry: record.formes.add(entry.card.file))
    tell(Composer, "told_again", lambda record, entry, *_: record.told.add(entry.card.file))
    tell(Listing, "_rendered", lambda record, view, _: record.lists.add(file_of(view.path)))
    tell(Telling, "_feed", lambda record, shelf, _: record.feeds.add(shelf.path))


@contextmanager
def standing(folder: Path) -> Iterator[None]:
    """Stand in a folder as a test does that builds, with the handlers connected."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        connect()
        yield
        disconnect()


def made_anew(built: Path, edit: Callable[[Recorded], None]) -> dict[str, bytes]:
    """Return what a build from nothing makes of the site that stands `built`, once it has been edited."""
    site = Recorded(built / "edited")
    shutil.copytree(built / "kept", site.folder, ignore=shutil.ignore_patterns("output", "cache"))
    edit(site)
    with standing(built):
        site.build()
    made = site.files()
    shutil.rmtree(site.folder)
    return made


def _short(path: Path) -> str:
    return "/".join(path.parts[-2:])


def begun(folder: Path) -> Recorded:
    """Return a new site in a folder that is not there yet, built once."""
    folder.mkdir()
    lay_out(folder)
    with (folder / "pelicanconf.py").open("a") as settings:
        # Of the index, which any word changes, there is more in test_searched.py.
        settings.write(f"CASEBOOK_PARTS = {[part for part in PARTS if part != 'search']}\n")
    site = Recorded(folder)
    site.build()
    return site
