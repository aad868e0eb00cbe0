"""Two folders change places, in one step where the system knows one, and never with one of them lost."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from casebook.disk import exchange as exchanging
from casebook.disk.exchange import exchange, recover, sync


@contextmanager
def two_folders(tmp_path: Path) -> Any:
    new, live, aside = (tmp_path / name for name in ("new", "live", "aside"))
    for folder in (new, live):
        folder.mkdir()
        (folder / "name").write_text(folder.name)
    yield new, live, aside
    assert not aside.exists()


@pytest.mark.parametrize("at_once", [True, False])
def test_two_folders_change_places(tmp_path: Path, at_once: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not at_once:
        monkeypatch.setattr(exchanging, "_libc", lambda: None)
    with two_folders(tmp_path) as (new, live, aside):
        exchange(new, live, aside)
        assert (new / "name").read_text() == "live"
        assert (live / "name").read_text() == "new"


def test_linux_does_it_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("was renamed"))
    with two_folders(tmp_path) as (new, live, aside):
        exchange(new, live, aside)
        assert (live / "name").read_text() == "new"


def test_a_first_site_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    exchange(tmp_path / "new", tmp_path / "live", tmp_path / "aside")
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_the_old_site_comes_back_if_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "_libc", lambda: None)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with two_folders(tmp_path) as (new, live, aside):
        with pytest.raises(OSError, match="No space"):
            exchange(new, live, aside)
        assert (live / "name").read_text() == "live"


def test_a_site_that_was_put_aside_comes_back(tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    recover(tmp_path / "live", tmp_path / "aside")
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_one_file_system_is_synced_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sync", lambda: pytest.fail("all were synced"))
    sync(tmp_path)
    with pytest.raises(FileNotFoundError):
        sync(tmp_path / "missing")


def test_all_are_synced_where_the_system_knows_no_other_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = []
    monkeypatch.setattr(exchanging, "_libc", lambda: None)
    monkeypatch.setattr(os, "sync", lambda: synced.append("all"))
    sync(tmp_path)
    assert synced == ["all"]
