"""Two outputs with one cache and one address, built at the same moment: each keeps what is its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.building.disks import begun_in_a_fork, ended
from tests.progress import without_progress

from .recording import FEW_LISTS, Record, Recorded

SIDES = ("one", "other")


def into(site: Recorded, side: str) -> Recorded:
    """Return the site, to be built into a folder of its own beside the output."""
    return replace(site, settings={**site.settings, "OUTPUT_PATH": str(site.folder / side)})


def building(site: Recorded) -> Callable[[], int]:
    def work() -> int:
        site.build()
        return 0

    return work


def made(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def at_once(site: Recorded, apart: Path) -> str:
    """Build both at once; return what they said is wrong."""
    children = [begun_in_a_fork(building(into(site, side)), apart / side) for side in SIDES]
    statuses = [ended(child) for child in children]
    said = "".join((apart / side).read_text("utf-8") for side in SIDES)
    assert statuses == [0, 0], said
    return without_progress(said)


def test_neither_takes_anything_from_the_other(site: Recorded, tmp_path: Path) -> None:
    site.settings["CASEBOOK_LISTS"] = FEW_LISTS
    before = "title: A reward for a tip"
    for number in range(2):
        after = f"title: A reward, {number}"
        site.edit("content/cases/tip.en.md", before, after)
        before = after
        assert at_once(site, tmp_path) == ""
        expected = site.from_nothing()
        assert [made(site.folder / side) for side in SIDES] == [expected] * 2
    kept = {path.name for path in (site.folder / "cache/casebook/standing").iterdir()}
    assert len(kept) == 3, "with that of the output which was there before"
    site.record = Record()
    for side in SIDES:
        into(site, side).build()
    assert site.record == Record(), "whatever there is to make has been made"
