"""What earlier builds have left may be damaged in any way: the site is made all the same, and well."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.progress import without_progress

from casebook.building.incremental import kept as keeping
from casebook.building.incremental.other_pages import Listing
from casebook.building.run import Said
from casebook.disk import stamps
from casebook.disk.packs import Packs

from .recording import Record, Recorded, made_anew
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


def retitle(site: Recorded) -> None:
    site.edit("content/cases/tip.en.md", "title: A reward for a tip", "title: A reward for tips")


@pytest.fixture(scope="module")
def retitled(built: Path) -> dict[str, bytes]:
    """Return what a build from nothing makes of the site with that title."""
    return made_anew(built, retitle)


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_damaged_is_made_anew_when_it_is_needed(
    harm: Harm, retitled: dict[str, bytes], site: Recorded
) -> None:
    harm(kept(site))
    retitle(site)
    record = site.build()
    assert (record.read, record.formes) == (READ, OURS)
    assert site.files() == retitled
    packs = Packs.load(kept(site))
    assert {len(packs.read(slip)) - slip.length for slip in packs.known.values()} == {0}
    assert site.build() == Record()


@pytest.mark.parametrize("harm", HARMS)
def test_where_nothing_has_changed_nobody_looks_at_it(harm: Harm, site: Recorded) -> None:
    harm(kept(site))
    assert site.build() == Record()


def test_a_pack_that_is_damaged_while_lists_are_made(
    retitled: dict[str, bytes], site: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_up, harmed = Listing.take_up, []

    def harm_and_take_up(listing: Listing) -> None:
        if not harmed:
            harmed.append(True)
            flip_all(kept(site))
        take_up(listing)

    monkeypatch.setattr(Listing, "take_up", harm_and_take_up)
    retitle(site)
    site.build()
    assert harmed
    assert (site.record.read, site.record.formes) == (READ, OURS)
    assert site.files() == retitled
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


Odd = Callable[[Path], object]


def into_a_file(path: Path) -> None:
    away(path)
    path.write_text("not what should be here")


def into_a_folder(path: Path) -> None:
    away(path)
    path.mkdir()
    (path / "something").write_text("not what should be here")


def into_a_link_to_nothing(path: Path) -> None:
    away(path)
    path.symlink_to("nowhere")


def into_a_link_to_itself(path: Path) -> None:
    away(path)
    path.symlink_to(path.name)


def into_a_pipe(path: Path) -> None:
    away(path)
    os.mkfifo(path)


def into_a_link_to_a_device(path: Path) -> None:
    away(path)
    path.symlink_to("/dev/full")


def away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


NO_FOLDERS = (into_a_file, into_a_link_to_nothing, into_a_link_to_itself, into_a_pipe)
NO_FILES = (into_a_folder, into_a_link_to_nothing, into_a_pipe, into_a_link_to_a_device)
FOLDERS_OF_OURS = ("casebook", "casebook/standing", "casebook/standing/*")
FILES_OF_OURS = ("casebook/*.json", "casebook/*.lock", "casebook/*.before", "casebook/standing/*/index")


PLACES = [
    *((place, NO_FOLDERS) for place in FOLDERS_OF_OURS),
    *((place, NO_FILES) for place in (*FILES_OF_OURS, "casebook/standing/*/*.pack")),
]
"""Places in the cache, and what may stand there, and should not."""


def hold_that_it_goes(place: str, odd: Odd, site: Recorded) -> None:
    for path in [*(site.folder / "cache").glob(place)]:
        odd(path)
    site.edit("content/posts/voices.en.md", "A company speaks twice.", "A company speaks.")
    site.build()
    assert b"A company speaks." in (site.output / "posts/voices/index.html").read_bytes()
    assert site.build() == Record()


@pytest.mark.parametrize(
    ("place", "odd"), [(place, odds[number % 4]) for number, (place, odds) in enumerate(PLACES)]
)
def test_what_stands_in_the_way_in_the_cache_goes(place: str, odd: Odd, site: Recorded) -> None:
    hold_that_it_goes(place, odd, site)


@pytest.mark.slow
@pytest.mark.parametrize(("place", "odd"), [(place, odd) for place, odds in PLACES for odd in odds])
def test_whatever_stands_in_the_way_in_the_cache_goes(place: str, odd: Odd, site: Recorded) -> None:
    hold_that_it_goes(place, odd, site)


def test_a_link_to_a_folder_elsewhere_is_a_folder(site: Recorded, tmp_path: Path) -> None:
    standing = site.folder / "cache/casebook/standing"
    shutil.move(standing, tmp_path / "elsewhere")
    standing.symlink_to(tmp_path / "elsewhere")
    site.edit("content/posts/voices.en.md", "A company speaks twice.", "A company speaks.")
    assert site.build().formes == {"posts/voices.en.md"}
    assert standing.is_symlink()


@pytest.mark.parametrize(("odd", "lang"), list(zip(NO_FOLDERS, ("en", "sv", "da", "en"), strict=True)))
def test_a_cache_that_is_no_folder_is_one_problem_and_stays(
    odd: Odd, lang: str, site: Recorded, capsys: pytest.CaptureFixture[str]
) -> None:
    before = site.files()
    odd(site.folder / "cache")
    site.settings["CASEBOOK_MESSAGES"] = lang
    with pytest.raises(Said):
        site.build()
    assert capsys.readouterr().err == NO_CACHE[lang]
    assert os.path.lexists(site.folder / "cache")
    assert site.files() == before


NO_CACHE = {
    "en": """\
cache:1:1: CACHE_PATH: builds keep here what need not be made again, and this is no folder
    Delete it, or name another folder in CACHE_PATH.
""",
    "sv": """\
cache:1:1: CACHE_PATH: här sparas det som inte behöver byggas igen, men detta är ingen mapp
    Ta bort det, eller ange en annan mapp i CACHE_PATH.
""",
    "da": """\
cache:1:1: CACHE_PATH: her gemmes det, der ikke behøver at blive bygget igen, men dette er ingen mappe
    Slet det, eller angiv en anden mappe i CACHE_PATH.
""",
}


def test_what_is_damaged_and_cannot_be_removed_is_one_problem(
    site: Recorded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = site.files()
    flip_all(kept(site))
    monkeypatch.setattr(keeping, "rmtree", lambda *_, **__: None)
    site.edit("content/posts/voices.en.md", "A company speaks twice.", "A company speaks.")
    with pytest.raises(Said):
        site.build()
    (folder,) = (site.folder / "cache/casebook/standing").iterdir()
    said = without_progress(capsys.readouterr().err)
    assert said == (
        f"cache/casebook/standing/{folder.name}:1:1:"
        " what is kept here from earlier builds is damaged, and cannot be removed\n"
        "    Delete the folder; look at whose it is and at its permissions if that cannot be done.\n"
    )
    assert site.files() == before


def test_a_pack_that_cannot_be_written_names_itself(site: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    writer = Packs.load(kept(site)).writer()
    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(OSError, match=r"No space left on device: '.*/cache/casebook/standing/.*\.pack'"):
        writer.add(b"something")
