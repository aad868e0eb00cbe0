"""A file is in its place whole, or not at all; what did not change stays untouched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.disk.atomic import put, sweep_parts
from casebook.disk.files import digest, files_below, obstacle, remove
from casebook.disk.manifest import sweep_cache

OLD = 1_600_000_000_000_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "site" / "page.html"
    path.parent.mkdir()
    path.write_bytes(b"old")
    os.utime(path, ns=(OLD, OLD))
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("copied", [False, True])
def test_a_new_file_is_put_in_its_place_with_its_folders(tmp_path: Path, copied: bool) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"new")
    assert put(source if copied else b"new", tmp_path / "a" / "b" / "page.html")
    assert (tmp_path / "a" / "b" / "page.html").read_bytes() == b"new"
    assert names(tmp_path / "a" / "b") == ["page.html"]


@pytest.mark.parametrize("copied", [False, True])
def test_a_file_with_the_same_bytes_is_left_alone(file: Path, copied: bool) -> None:
    source = file.parent.parent / "source"
    source.write_bytes(b"old")
    before = file.stat()
    assert not put(source if copied else b"old", file)
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (OLD, before.st_ino)


def test_a_file_that_changed_is_another_file(file: Path) -> None:
    with file.open("rb") as reader:
        assert put(b"new", file)
        assert reader.read() == b"old"
    assert file.read_bytes() == b"new"
    assert file.stat().st_mtime_ns > OLD


def test_a_file_keeps_its_permissions(file: Path) -> None:
    file.chmod(0o664)
    put(b"new", file)
    assert file.stat().st_mode & 0o777 == 0o664


def test_a_new_file_has_the_permissions_of_any_new_file(file: Path) -> None:
    before = os.umask(0o027)
    try:
        put(b"new", file.with_name("new.html"))
    finally:
        os.umask(before)
    assert file.with_name("new.html").stat().st_mode & 0o777 == 0o640


def test_a_file_made_beside_the_live_one_has_its_time_if_nothing_changed(file: Path, tmp_path: Path) -> None:
    put(b"old", tmp_path / "stage" / "same.html", former=file)
    put(b"new", tmp_path / "stage" / "other.html", former=file)
    assert (tmp_path / "stage" / "same.html").stat().st_mtime_ns == OLD
    assert (tmp_path / "stage" / "other.html").stat().st_mtime_ns > OLD


def test_a_link_is_replaced_and_not_written_through(file: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"new")
    file.unlink()
    file.symlink_to(secret)
    put(b"new", file)
    assert not file.is_symlink()
    put(b"newer", file)
    assert secret.read_bytes() == b"new"


def test_nothing_is_left_of_a_file_that_cannot_be_finished(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, part: Path) -> None:
        assert source.name == "source"
        part.write_bytes(b"n")
        raise OSError(28, "No space left on device", str(part))

    source = file.parent.parent / "source"
    source.write_bytes(b"new")
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(OSError, match="No space left"):
        put(source, file)
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["page.html"]


def test_empty_folders_go_with_the_last_file_in_them(tmp_path: Path) -> None:
    put(b"x", tmp_path / "a" / "b" / "c.html")
    put(b"x", tmp_path / "a" / "d.html")
    remove(tmp_path, "a/b/c.html")
    assert list(files_below(tmp_path)) == ["a/d.html"]
    assert names(tmp_path / "a") == ["d.html"]
    remove(tmp_path, "a/d.html")
    assert names(tmp_path) == []


def test_links_to_folders_are_listed_and_not_followed(tmp_path: Path) -> None:
    put(b"x", tmp_path / "a" / "b.html")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert sorted(files_below(tmp_path)) == ["a/b.html", "link"]


def test_what_keeps_a_place_from_having_its_folders_is_found(tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / "inside").mkdir(parents=True)
    (root / "file").write_text("")
    (root / "out").symlink_to(tmp_path)
    (root / "in").symlink_to(root / "inside")
    assert obstacle(root, "out/x/page.html") == root / "out"
    assert obstacle(root, "in/x/page.html") is None
    assert obstacle(root, "inside/page.html") is None
    assert obstacle(root, "nowhere/page.html") is None
    assert obstacle(root, "file/page.html") == root / "file"


def test_what_a_killed_build_left_of_a_file_is_swept_away(file: Path) -> None:
    file.with_name(".casebook-4711.part").write_bytes(b"ne")
    sweep_parts(file.parent.parent)
    assert names(file.parent) == ["page.html"]


def test_what_another_process_is_writing_stays_in_a_cache(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    living, own = (tmp_path / f"casebook/standing/x/.casebook-{n}.part" for n in (os.getppid(), os.getpid()))
    gone = [tmp_path / f"templates/.casebook-{n}.part" for n in (ended.pid, "other", 10**30)]
    old = tmp_path / "casebook" / living.name
    for part in (living, own, old, *gone):
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(b"ne")
    os.utime(old, (0, 0))
    sweep_cache(tmp_path)
    assert [part.exists() for part in (living, own, old, *gone)] == [True, False, False, False, False, False]
    sweep_parts(tmp_path)
    assert not living.exists()


def test_the_same_bytes_have_the_same_digest(file: Path) -> None:
    assert digest(file) == digest(b"old") != digest(b"new")
    assert len(digest(b"")) == 32


def test_the_longest_name_a_file_can_have_has_room_beside_it(tmp_path: Path) -> None:
    assert put(b"x", tmp_path / ("x" * 255))
