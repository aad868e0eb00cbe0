"""Of many files none is put in its place before all are written."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from casebook.disk import batch as batches
from casebook.disk.atomic import put
from casebook.disk.batch import Batch
from casebook.disk.stamps import found_of

OLD = 1_600_000_000_000_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "output"
    for name in ("a.html", "b/c.html"):
        put(b"old", root / name)
        os.utime(root / name, ns=(OLD, OLD))
    return root


def held(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_nothing_is_in_its_place_before_all_are_put(root: Path) -> None:
    with Batch(root) as batch:
        batch.add({"a.html": b"new"})
        batch.add({"d/e.html": b"more"})
        assert (root / "a.html").read_bytes() == b"old"
        assert not (root / "d").exists()
        batch.put()
    assert held(root) == {"a.html": b"new", "b/c.html": b"old", "d/e.html": b"more"}


def test_a_file_keeps_its_permissions(root: Path) -> None:
    (root / "a.html").chmod(0o604)
    with Batch(root) as batch:
        batch.add({"a.html": b"new"})
        batch.put()
    assert (root / "a.html").stat().st_mode & 0o777 == 0o604


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
def test_what_cannot_be_finished_leaves_all_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: Any) -> None:
        raise error

    def replace_both() -> None:
        with Batch(root) as batch:
            batch.add({"a.html": b"new"})
            monkeypatch.setattr(batches, "write", fail)
            batch.add({"b/c.html": b"new"})

    with pytest.raises(type(error)):
        replace_both()
    assert held(root) == {"a.html": b"old", "b/c.html": b"old"}
    assert {path.name for path in root.iterdir()} == {"a.html", "b"}
    if isinstance(error, OSError):
        assert error.filename == str(root / "b/c.html")


def test_a_place_on_another_disk_is_filled_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def over_there(part: Path, path: Path) -> Path:
        if part.parent != path.parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(part, path)

    monkeypatch.setattr(Path, "replace", over_there)
    with Batch(root) as batch:
        batch.add({"b/c.html": b"new"})
        batch.put()
    assert held(root) == {"a.html": b"old", "b/c.html": b"new"}


def test_a_picture_is_copied(root: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"png")
    with Batch(root) as batch:
        batch.add({"images/picture.png": tmp_path / "picture.png"})
        batch.put()
    shutil.rmtree(root / "b")
    assert held(root) == {"a.html": b"old", "images/picture.png": b"png"}


def test_a_folder_that_is_new_comes_as_a_whole(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    rename = Path.rename
    monkeypatch.setattr(Path, "rename", lambda old, new: moved.append(new.name) or rename(old, new))
    with Batch(root) as batch:
        batch.add({f"d/e/{number}.html": b"%d" % number for number in range(3)} | {"b/f/g.html": b"g"})
        batch.put()
        assert sorted(batch.found) == ["b/f/g.html", "d/e/0.html", "d/e/1.html", "d/e/2.html"]
    assert moved == ["d", "f"]
    assert held(root)["d/e/2.html"] == b"2"
    assert held(root)["b/f/g.html"] == b"g"


def test_a_folder_that_somebody_makes_meanwhile_is_filled(root: Path) -> None:
    with Batch(root) as batch:
        batch.add({"d/e.html": b"e", "g/h.html": b"h"})
        put(b"theirs", root / "d/f.html")
        batch.put()
        assert [*batch.found] == ["g/h.html"]
    assert held(root) == {
        "a.html": b"old",
        "b/c.html": b"old",
        "d/e.html": b"e",
        "d/f.html": b"theirs",
        "g/h.html": b"h",
    }


def test_folders_that_some_systems_take_for_one_do_not_come_as_two(root: Path) -> None:
    with Batch(root) as batch:
        batch.add({"D/e.html": b"e", "d/f.html": b"f"})
        batch.put()
        assert [*batch.found] == ["D/e.html"]
    assert sorted(held(root).values()) == [b"e", b"f", b"old", b"old"]


def test_the_path_of_a_long_place_gets_no_longer(root: Path) -> None:
    long = "d/" + "/".join(["e" * 200] * 4) + "/f.html"
    with Batch(root) as batch:
        batch.add({long: b"long", "d/e.html": b"short"})
        assert all(len(str(path)) < len(str(root)) + 100 for path in root.rglob("*"))
        batch.put()
    assert held(root)[long] == b"long"


def test_files_are_found_as_they_come(root: Path) -> None:
    with Batch(root) as batch:
        batch.add({"a.html": b"new", "d/e.html": b"e"})
        batch.put()
        assert batch.found == {"d/e.html": found_of(root / "d/e.html")}
