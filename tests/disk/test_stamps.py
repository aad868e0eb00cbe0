"""A file that anybody has touched is told apart from what it was; one that nobody has touched is not read."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from types import SimpleNamespace

import pytest

from casebook.disk import sealed
from casebook.disk import stamps as module
from casebook.disk.stamps import NOTHING, Stamps, files_of

SOME_TICKS = 5.0
"""Seconds in which every file that is there counts as old."""


def told(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return which files are read, as a list that grows."""
    found: list[str] = []
    of_content = module._of_content

    def noted(path: str) -> str:
        found.append(Path(path).name)
        return of_content(path)

    monkeypatch.setattr(module, "_of_content", noted)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_bytes(b"first")
    return path


def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have some seconds go by, as far as stamps can see."""
    clock = SimpleNamespace(time_ns=lambda: time.time_ns() + int(SOME_TICKS * 1e9))
    monkeypatch.setattr(module, "time", clock)
    time.sleep(0.02)  # and a tick in truth, by which the times of files go on


@pytest.fixture
def known(file: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, module.Stamp]:
    """Return the stamp of a file that was looked at long after it was written."""
    later(monkeypatch)
    stamps = Stamps()
    assert stamps.digest(str(file)) == told(b"first")
    return stamps.seen


def rewritten_with_its_times(path: Path, content: bytes) -> None:
    times = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_what_nobody_has_touched_is_not_read(
    file: Path, known: dict[str, module.Stamp], read: list[str]
) -> None:
    stamps = Stamps(known)
    assert stamps.digest(str(file)) == told(b"first")
    assert read == []
    assert stamps.seen == known


def touched(path: Path) -> None:
    path.touch()


def moded(path: Path) -> None:
    path.chmod(0o600)


def touched_back(path: Path) -> None:
    times = path.stat()
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize("touch", [touched, moded, touched_back])
def test_what_was_touched_is_read_and_is_what_it_was(
    touch: Callable[[Path], None], file: Path, known: dict[str, module.Stamp], read: list[str]
) -> None:
    touch(file)
    assert Stamps(known).digest(str(file)) == told(b"first")
    assert read == ["a.md"]


def written(path: Path) -> None:
    path.write_bytes(b"other")


def written_quietly(path: Path) -> None:
    rewritten_with_its_times(path, b"other")


def replaced(path: Path) -> None:
    beside = path.with_name("new")
    beside.write_bytes(b"other")
    times = path.stat()
    os.utime(beside, ns=(times.st_atime_ns, times.st_mtime_ns))
    beside.replace(path)


def deleted_and_made(path: Path) -> None:
    times = path.stat()
    path.unlink()
    path.write_bytes(b"other")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def written_through_another_name(path: Path) -> None:
    second = path.with_name("second")
    second.hardlink_to(path)
    rewritten_with_its_times(second, b"other")


@pytest.mark.parametrize(
    "change", [written, written_quietly, replaced, deleted_and_made, written_through_another_name]
)
def test_what_was_written_is_told_apart(
    change: Callable[[Path], None], file: Path, known: dict[str, module.Stamp]
) -> None:
    change(file)
    assert file.stat().st_size == 5
    assert Stamps(known).digest(str(file)) == told(b"other")


def test_a_file_that_was_put_in_the_place_of_an_older_one_of_its_kind_is_read(
    file: Path, known: dict[str, module.Stamp], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hold that a number on the disk alone tells two files apart, should all their times be the same."""
    other = (*known[str(file)][:3], known[str(file)][3] + 1, told(b"wrong"))
    later(monkeypatch)
    assert Stamps({str(file): other}).digest(str(file)) == told(b"first")


@pytest.mark.parametrize("which", range(4))
def test_each_part_of_a_stamp_counts(which: int, file: Path, known: dict[str, module.Stamp]) -> None:
    stamp = list(known[str(file)])
    stamp[which] = int(stamp[which]) + 1
    stamp[4] = "wrong"
    stamps = Stamps({str(file): tuple(stamp)})  # type: ignore[dict-item]
    assert stamps.digest(str(file)) == told(b"first")


def test_one_written_a_moment_ago_is_read_again(file: Path, read: list[str]) -> None:
    stamps = Stamps()
    assert stamps.digest(str(file)) == told(b"first")
    assert stamps.seen == {}
    assert Stamps(stamps.seen).digest(str(file)) == told(b"first")
    assert read == ["a.md", "a.md"]


@pytest.mark.parametrize(
    ("changed", "looked_at", "trusted"),
    [
        (10_000_000_001, 10_100_000_001, False),  # a tick of 0.1 seconds has not gone by
        (10_000_000_001, 10_100_000_002, True),
        (10_000_000_000, 12_000_000_000, False),  # a disk that keeps whole seconds, or two of them
        (10_000_000_000, 12_000_000_001, True),
        (10_000_000_001, 9_000_000_000, False),  # a clock that was put back
    ],
)
def test_how_long_ago_a_file_must_have_changed(
    file: Path, monkeypatch: pytest.MonkeyPatch, changed: int, looked_at: int, trusted: bool
) -> None:
    status = SimpleNamespace(st_size=5, st_mtime_ns=1, st_ctime_ns=changed, st_ino=7)
    monkeypatch.setattr(module, "time", SimpleNamespace(time_ns=lambda: looked_at))
    stamps = Stamps()
    stamps._digest(str(file), status)  # type: ignore[arg-type]
    assert stamps.seen == ({str(file): (5, 1, changed, 7, told(b"first"))} if trusted else {})


def test_where_the_system_keeps_no_time_of_any_change_all_is_read(
    file: Path, known: dict[str, module.Stamp], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "sys", SimpleNamespace(platform="win32"))
    assert Stamps(known).digest(str(file)) == told(b"first")
    assert read == ["a.md"]


def test_of_a_link_it_counts_where_it_leads_and_what_is_there(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch)
    twin, link = file.with_name("b.md"), file.with_name("link.md")
    twin.write_bytes(b"first")
    link.symlink_to("a.md")
    stamps = Stamps()
    assert stamps.digest(str(link)) == f"a.md{told(b'first')}"
    again = Stamps(stamps.seen)
    rewritten_with_its_times(file, b"other")
    assert again.digest(str(link)) == f"a.md{told(b'other')}"
    link.unlink()
    link.symlink_to("b.md")
    assert again.digest(str(link)) == f"b.md{told(b'first')}"
    link.unlink()
    twin.replace(link)
    assert Stamps(again.seen).digest(str(link)) == told(b"first")


def test_what_is_no_file_has_a_digest_of_its_own(tmp_path: Path) -> None:
    stamps = Stamps()
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "round").symlink_to("round")
    os.mkfifo(tmp_path / "pipe")
    found = {
        name: stamps.digest(str(tmp_path / name)) for name in ("folder", "pipe", "no", "dangling", "round")
    }
    assert found == {
        "folder": NOTHING,
        "pipe": NOTHING,
        "no": f"-{errno.ENOENT}",
        "dangling": f"-{errno.ENOENT}",
        "round": f"-{errno.ELOOP}",
    }
    assert stamps.seen == {}


def test_stamps_are_read_back_and_only_of_what_was_asked_for(
    file: Path, known: dict[str, module.Stamp]
) -> None:
    path = file.with_name("some.stamps")
    stamps = Stamps({**known, "gone": (1, 2, 3, 4, "x")})
    stamps.digest(str(file))
    stamps.save(path)
    assert Stamps.load(path) == Stamps(known)
    before = path.stat()
    again = Stamps.load(path)
    again.digest(str(file))
    again.save(path)
    assert path.stat().st_ino == before.st_ino


def test_damaged_stamps_know_nothing(file: Path, known: dict[str, module.Stamp]) -> None:
    path = file.with_name("some.stamps")
    Stamps(seen=dict(known)).save(path)
    raw = path.read_bytes()
    assert Stamps.load(path).known == known
    for place in range(len(raw)):
        path.write_bytes(raw[:place] + bytes([raw[place] ^ 4]) + raw[place + 1 :])
        assert Stamps.load(path).known == {}
        path.write_bytes(raw[:place])
        assert Stamps.load(path).known == {}
    path.write_bytes(raw + b"\n")
    assert Stamps.load(path).known == {}
    for body in (b"", b"{", b"("):
        path.write_bytes(sealed._seal(body, module._FORM) + b"\n" + body)
        assert Stamps.load(path).known == {}
    assert Stamps.load(file.with_name("nowhere")).known == {}


def test_stamps_that_cannot_be_saved_are_no_matter(file: Path, known: dict[str, module.Stamp]) -> None:
    Stamps(seen=dict(known)).save(file / "below.a.file")
    assert file.read_bytes() == b"first"


def test_files_are_found_in_order_and_links_with_them(tmp_path: Path) -> None:
    for name in ("b/two.md", "b/one.md", "a/c/deep.md", "z.md"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(b"")
    (tmp_path / "site" / "linked").symlink_to("a")
    (tmp_path / "site" / "m.md").symlink_to("nowhere")
    found = files_of([tmp_path / "site", tmp_path / "site" / "z.md", tmp_path / "nowhere"])
    assert [path.removeprefix(f"{tmp_path}/") for path in found] == [
        "site/linked",
        "site/m.md",
        "site/z.md",
        "site/a/c/deep.md",
        "site/b/one.md",
        "site/b/two.md",
        "site/linked/c/deep.md",
        "site/z.md",
        "nowhere",
    ]


def test_what_we_made_is_known_without_being_read(file: Path, read: list[str]) -> None:
    stamps = Stamps()
    stamps.make(str(file), module.found_of(file), told(b"first"), file.stat().st_ctime_ns + 10**10)
    assert stamps.digest(str(file)) == told(b"first")
    assert stamps.seen[str(file)][4] == told(b"first")
    assert read == []


def test_what_has_just_been_made_is_read(file: Path, read: list[str]) -> None:
    stamps = Stamps()
    stamps.make(str(file), module.found_of(file), told(b"first"), file.stat().st_ctime_ns + 1000)
    assert stamps.digest(str(file)) == told(b"first")
    assert read == ["a.md"]


def test_what_we_made_and_somebody_changed_is_read(file: Path, read: list[str]) -> None:
    stamps = Stamps()
    stamps.make(str(file), module.found_of(file), told(b"first"), file.stat().st_ctime_ns + 10**10)
    time.sleep(0.02)
    file.write_bytes(b"other")
    assert stamps.digest(str(file)) == told(b"other")
    assert read == ["a.md"]


def test_where_links_lead_to_folders_their_files_are_found_once(tmp_path: Path) -> None:
    theme, shared = tmp_path / "theme", tmp_path / "common"
    for folder in (theme / "templates", shared / "deep"):
        folder.mkdir(parents=True)
        (folder / "a.html").write_text("a")
    (theme / "templates" / "shared").symlink_to("../../common")
    (theme / "templates" / "again").symlink_to(shared)
    (theme / "up").symlink_to("..")
    (theme / "itself").symlink_to(theme)
    (shared / "back").symlink_to("../theme/templates")
    (shared / "loop").symlink_to("loop")
    found = [Path(path).relative_to(tmp_path).as_posix() for path in files_of([theme])]
    assert found == [
        "theme/itself",
        "theme/up",
        "theme/templates/a.html",
        "theme/templates/again",
        "theme/templates/shared",
        "theme/templates/again/back",
        "theme/templates/again/loop",
        "theme/templates/again/back/a.html",
        "theme/templates/again/back/again",
        "theme/templates/again/back/shared",
        "theme/templates/again/deep/a.html",
    ]
