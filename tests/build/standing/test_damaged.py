"""What earlier builds have left may be damaged in any way: the site is made all the same, and well."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.progress import without_progress

from casebook.build import stamps
from casebook.build.standing.listing import Listing
from casebook.build.standing.packs import Packs

from .recording import Record, Recorded
from .test_made_again import OURS, READ

Harm = Callable[[Path], None]


def kept(site: Recorded) -> Path:
    (folder,) = (site.folder / "cache/casebook/standing").iterdir()
    return folder


def the_pack(folder: Path) -> Path:
    return max(folder.glob("*.pack"), key=lambda path: path.stat().st_size)


def flip_all(folder: Path) -> None:
    the_pack(folder).write_bytes(bytes(byte ^ 1 for byte in the_pack(folder).read_bytes()))


def cut_off(folder: Path) -> None:
    raw = the_pack(folder).read_bytes()
    the_pack(folder).write_bytes(raw[: len(raw) // 9])


def lose_packs(folder: Path) -> None:
    for path in folder.glob("*.pack"):
        path.unlink()


def harm_index(folder: Path) -> None:
    raw = (folder / "index").read_bytes()
    (folder / "index").write_bytes(raw[:-1])


def lose_all(folder: Path) -> None:
    shutil.rmtree(folder)


HARMS = (flip_all, cut_off, lose_packs, harm_index, lose_all)


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_damaged_is_made_anew_when_it_is_needed(harm: Harm, site: Recorded) -> None:
    harm(kept(site))
    site.edit("content/cases/tip.en.md", "title: A reward for a tip", "title: A reward for tips")
    record = site.build()
    assert (record.read, record.formes) == (READ, OURS)
    assert site.files() == site.from_nothing()
    packs = Packs.load(kept(site))
    assert {len(packs.read(slip)) - slip.length for slip in packs.known.values()} == {0}
    assert site.build() == Record()


@pytest.mark.parametrize("harm", HARMS)
def test_where_nothing_has_changed_nobody_looks_at_it(harm: Harm, site: Recorded) -> None:
    harm(kept(site))
    assert site.build() == Record()


def test_a_pack_that_is_damaged_while_lists_are_made(site: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    take_up, harmed = Listing.take_up, []

    def harm_and_take_up(listing: Listing) -> None:
        if not harmed:
            harmed.append(True)
            flip_all(kept(site))
        take_up(listing)

    monkeypatch.setattr(Listing, "take_up", harm_and_take_up)
    site.edit("content/cases/tip.en.md", "title: A reward for a tip", "title: A reward for tips")
    site.build()
    assert harmed
    assert (site.record.read, site.record.formes) == (READ, OURS)
    assert site.files() == site.from_nothing()
    assert site.build() == Record()


def test_the_text_of_a_page_that_is_damaged(site: Recorded, capsys: pytest.CaptureFixture[str]) -> None:
    """Hold that the build begins again also where only Pelican, which goes on, would find the damage."""
    slip = Packs.load(kept(site)).known["text:pages/about.en.md"]
    raw = bytearray((kept(site) / slip.pack).read_bytes())
    raw[slip.start] ^= 1
    (kept(site) / slip.pack).write_bytes(raw)
    site.edit("content/posts/voices.en.md", "A company speaks twice.", "A company speaks.")
    record = site.build()
    assert (record.read, record.formes) == (READ, OURS)
    assert without_progress(capsys.readouterr().err) == ""
    told, kinds = ("all", "lang/en", "tags/networks"), ("atom.xml", "json", "rss.xml")
    feeds = {f"feeds/{name}.{kind}" for name in told for kind in kinds}
    assert record.written == {"posts/voices/index.html", *feeds}


@pytest.mark.parametrize("ending", ["before", "stamps"])
def test_what_is_known_of_the_output_may_be_damaged_too(
    ending: str, site: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "time", SimpleNamespace(time_ns=lambda: time.time_ns() + 5_000_000_000))
    assert site.build() == Record()
    (path,) = (site.folder / "cache").rglob(f"*.{ending}")
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    record = site.build()
    assert record == Record(whole=ending == "before")
    assert site.build() == Record()
