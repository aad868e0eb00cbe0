"""What is different on Windows, as far as it can be told elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from casebook.building import guard
from casebook.building.content import Content
from casebook.disk import atomic, refusal, staging
from casebook.disk.locks import is_locked, locked
from casebook.errors import ProblemsFound
from casebook.words import report, words_of

PLUGINS = Path(__file__).parents[2] / "plugins"

# Modules of the standard library that Windows does not have.
IMPORT_ALL = """
import pkgutil, sys
for name in ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "posix_ipc"):
    sys.modules[name] = None
import casebook
found = list(pkgutil.walk_packages(casebook.__path__, "casebook."))
for module in found:
    if not module.name.endswith(".__main__"):
        __import__(module.name)
print(len(found) > 150)
"""


def test_every_module_can_be_imported_without_what_windows_lacks() -> None:
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    command = [sys.executable, "-c", IMPORT_ALL]
    seen = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert (seen.stderr, seen.stdout) == ("", "True\n")


class Msvcrt(SimpleNamespace):
    """Locks as Windows does: a byte of a file is held until that file is closed, which a test says."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__(held=False)

    def locking(self, handle: int, mode: int, length: int) -> None:
        assert (handle > 2, mode, length) == (True, self.LK_NBLCK, 1)
        if self.held:
            raise PermissionError(13, "Permission denied")
        self.held = True


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Msvcrt:
    held = Msvcrt()
    monkeypatch.setitem(sys.modules, "msvcrt", held)
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setattr(sys, "platform", "win32")
    return held


def test_a_build_waits_for_the_one_that_writes_the_same_site(windows: Msvcrt, tmp_path: Path) -> None:
    lock = tmp_path / "cache/output.lock"

    def end_the_other() -> None:
        windows.held = False

    with locked(lock, lambda: pytest.fail("waited")):
        assert is_locked(lock)
        with locked(lock, end_the_other):
            assert is_locked(lock)
    windows.held = False
    assert not is_locked(lock)


@pytest.fixture
def in_use(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Have somebody look at a file for three attempts to replace it; return how long was waited."""
    waited: list[float] = []
    replace = Path.replace

    def busy(part: Path, path: Path) -> Path:
        if len(waited) < 3:
            raise PermissionError(13, "The process cannot access the file", str(path))
        return replace(part, path)

    monkeypatch.setattr(atomic.time, "sleep", waited.append)
    monkeypatch.setattr(Path, "replace", busy)
    return waited


@pytest.mark.usefixtures("windows")
def test_a_file_that_is_being_looked_at_is_waited_for(tmp_path: Path, in_use: list[float]) -> None:
    page = tmp_path / "index.html"
    page.write_bytes(b"old")
    assert atomic.put(b"new", page)
    assert page.read_bytes() == b"new"
    assert in_use == [0.01, 0.03, 0.1]
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_elsewhere_a_refusal_is_final(tmp_path: Path, in_use: list[float]) -> None:
    with pytest.raises(PermissionError):
        atomic.put(b"new", tmp_path / "index.html")
    assert in_use == []


def test_files_are_named_with_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusal, "Path", PureWindowsPath)
    with pytest.raises(ProblemsFound) as found, refusal.told(PureWindowsPath("C:\\site")):  # type: ignore[arg-type]
        raise OSError(5, "Input/output error", "C:\\site\\output\\index.html")
    assert report(found.value.problems, words_of("en")).startswith(
        "C:/site/output/index.html:1:1: the site cannot be written here: Input/output error\n"
    )
    monkeypatch.setattr(guard, "Path", PureWindowsPath)
    content = Content(PureWindowsPath("C:\\site\\content"))  # type: ignore[arg-type]
    assert content.called(PureWindowsPath("C:\\site\\content\\cases\\a.md")) == "content/cases/a.md"  # type: ignore[arg-type]
    assert content.called(PureWindowsPath("C:\\theme\\a.css")) == "C:/theme/a.css"  # type: ignore[arg-type]


def test_where_a_file_cannot_have_two_names_it_is_copied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("by hand", encoding="utf-8")
    os.utime(old, (1, 1))
    staging._bring(old, new)
    assert (new.read_text(encoding="utf-8"), new.stat().st_mtime) == ("by hand", 1)
