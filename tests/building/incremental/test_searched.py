"""The index of a site: made when something that is found has changed, and at no other time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from casebook.building import site as building
from casebook.building.beside import searching
from casebook.search.program import Unable
from casebook.search.record import Record
from casebook.settings import PARTS

from .recording import Recorded, standing

T = TypeVar("T")


@pytest.fixture(scope="module")
def searched(built: Path) -> Iterator[Path]:
    """Return a copy of the site once it has been built with the search switched on."""
    site = Recorded(built / "site")
    shutil.copytree(built / "kept", site.folder)
    set_to(site, "CASEBOOK_PARTS", list(PARTS))
    with pytest.MonkeyPatch.context() as patch, standing(built):
        made = counted(patch)
        site.build()
    assert made == [9]
    yield site.folder.rename(built / "searched")
    shutil.rmtree(built / "searched")


@pytest.fixture
def copied(searched: Path) -> Path:
    """Return that site as the one that each test finds."""
    return searched


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return of each time that Pagefind is run how many texts it gets."""
    return counted(monkeypatch)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    made: list[int] = []
    original = searching.bundle_of

    def bundle_of(records: Sequence[Record], folder: Path) -> dict[str, bytes]:
        made.append(len(records))
        return original(records, folder)

    monkeypatch.setattr(searching, "bundle_of", bundle_of)
    return made


def set_to(site: Recorded, name: str, value: object) -> None:
    with (site.folder / "pelicanconf.py").open("a") as settings:
        settings.write(f"{name} = {value!r}\n")


def indexed(files: Mapping[str, T]) -> dict[str, T]:
    """Return of some files those of the index."""
    return {name: held for name, held in files.items() if name.startswith("search/") and name.count("/") > 1}


def index_of(site: Recorded) -> set[str]:
    return {*indexed(site.times())}


def test_nothing_has_changed(site: Recorded, runs: list[int]) -> None:
    site.build()
    assert (runs, site.record.written) == ([], set())


def test_what_is_not_found_has_changed(site: Recorded, runs: list[int]) -> None:
    before = index_of(site)
    set_to(site, "SITENAME", "Another")
    site.build()
    assert "search/index.html" in site.record.written
    assert (runs, index_of(site)) == ([], before)
    assert site.files() == site.from_nothing()


def test_a_word_of_a_text_has_changed(site: Recorded, runs: list[int]) -> None:
    before = index_of(site)
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    site.build()
    assert runs == [9]
    assert index_of(site).isdisjoint(before)
    assert {"search/index.html", "sv/search/index.html"} <= site.record.lists
    assert before <= site.record.gone
    assert site.files() == site.from_nothing()


def test_what_was_before_is_still_known(site: Recorded, runs: list[int]) -> None:
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    site.build()
    site.edit("content/cases/tip.en.md", "The offer was open.", "The offer was public.")
    site.build()
    assert runs == [9]


def test_the_cache_is_gone(site: Recorded, runs: list[int]) -> None:
    before = site.files()
    shutil.rmtree(site.folder / "cache")
    site.build()
    assert runs == [9]
    assert site.files() == before


def test_a_kept_index_that_is_damaged_is_made_again(site: Recorded, runs: list[int]) -> None:
    before = site.files()
    (kept,) = (site.folder / "cache" / "casebook" / "search").iterdir()
    kept.write_bytes(kept.read_bytes()[:-7])
    set_to(site, "SITENAME", "Another")
    site.build()
    assert runs == [9]
    assert indexed(site.files()) == indexed(before)


def test_a_draft_is_found_when_it_is_out(site: Recorded, runs: list[int]) -> None:
    site.edit("content/posts/voices.en.md", "---\ntitle:", "---\nstatus: draft\ntitle:")
    site.build()
    assert runs == [8]
    site.edit("content/posts/voices.en.md", "status: draft\ntitle:", "title:")
    site.build()
    assert runs == [8]


def test_pagefind_fails(
    site: Recorded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Sequence[Record], __: Path) -> dict[str, bytes]:
        raise Unable("no room left")

    monkeypatch.setattr(searching, "bundle_of", fail)
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    site.build()
    said = capsys.readouterr().err
    assert "Pagefind could not make the index of the search (no room left); everything else is made" in said
    assert "Build again; if it stays so, take search out of CASEBOOK_PARTS." in said
    assert index_of(site) == set()
    assert "The offer was open." in (site.output / "cases/tip/index.html").read_text("utf-8")
    assert "This build of the site has no index" in (site.output / "search/index.html").read_text("utf-8")


def test_there_is_no_pagefind(
    site: Recorded, runs: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(building, "program", lambda: None)
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    site.build()
    said = capsys.readouterr().err
    assert "Pagefind, which makes the index of a search, is not installed, so the site has no search" in said
    assert "Install it (pip install pagefind-bin cbor2) where it is to be had for this machine" in said
    assert [name for name in site.times() if "search" in name] == []
    page = (site.output / "cases/tip/index.html").read_text("utf-8")
    assert "The offer was open." in page
    assert "casebook-find" not in page
    assert "opensearch" not in page
    assert runs == []


def test_a_larger_site_has_an_index_when_asked_for_it(
    site: Recorded, runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_SMALL", 8)
    set_to(site, "SITENAME", "Another")
    site.build()
    assert (runs, index_of(site)) == ([], set())
    page = (site.output / "sv/search/index.html").read_text("utf-8")
    assert "Det här bygget av webbplatsen har inget index" in page
    set_to(site, "CASEBOOK_SEARCH", "always")
    site.build()
    assert index_of(site)
    assert site.files() == site.from_nothing()


@pytest.mark.slow
def test_all_at_once_makes_the_same(site: Recorded) -> None:
    before = indexed(site.files())
    assert any(name.endswith("facets.json") for name in before)
    set_to(site, "CASEBOOK_SANITISE", "cases")
    site.build()
    assert site.record.whole
    assert indexed(site.files()) == before
