"""Whether something has changed: no file is missed, and what no build reads does not count."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

from casebook.authoring.watching import Wake, Watched, changes

from .preview.previewing import until


def test_what_came_went_or_changed_is_seen(tmp_path: Path) -> None:
    for name in ("stays", "goes", "grows", "is-replaced"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    watched = Watched((tmp_path,))
    before = watched.look()
    (tmp_path / "goes").unlink()
    (tmp_path / "comes").touch()
    (tmp_path / "grows").write_text("grown a little", encoding="utf-8")
    times = (tmp_path / "is-replaced").stat()
    (tmp_path / "other").write_text("of-same-len", encoding="utf-8")
    os.utime(tmp_path / "other", ns=(times.st_atime_ns, times.st_mtime_ns))
    (tmp_path / "other").replace(tmp_path / "is-replaced")
    assert [path.name for path in changes(before, watched.look())] == [
        "comes",
        "goes",
        "grows",
        "is-replaced",
    ]


def test_what_no_build_reads_is_not_looked_at(tmp_path: Path) -> None:
    unread = (".git/index", "output/index.html", "text.md~", ".text.md.swp", "__pycache__/a.pyc", "#text.md#")
    for name in ("text.md", ".htaccess", *unread):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = map(Path, Watched((tmp_path,), (tmp_path / "output",)).look())
    assert sorted(path.name for path in found if path.is_file()) == [".htaccess", "text.md"]


def test_a_folder_that_is_empty_is_one_that_has_come(tmp_path: Path) -> None:
    watched = Watched((tmp_path / "content",))
    before = watched.look()
    (tmp_path / "content").mkdir()
    assert changes(before, watched.look()) == (tmp_path / "content",)


def test_of_a_shallow_folder_only_the_entries_count(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    watched = Watched((), (), (tmp_path,))
    before = watched.look()
    (tmp_path / "content" / "text.md").touch()
    assert changes(before, watched.look()) == ()
    (tmp_path / "texts").mkdir()
    assert changes(before, watched.look()) == (tmp_path / "texts",)


def test_it_is_woken_by_a_file_in_a_new_folder_and_by_one_that_is_replaced(tmp_path: Path) -> None:
    content, settings = tmp_path / "site" / "content", tmp_path / "site" / "pelicanconf.py"
    content.mkdir(parents=True)
    settings.touch()
    woken = threading.Event()
    wake = Wake(Watched((content, settings)), woken.set)
    for change in (_write, _replace):
        woken.clear()
        # It listens from another thread, a moment later: what came before that nobody hears.
        until(lambda change=change: change(settings) or woken.wait(0.1))
    wake.stop()


def _write(settings: Path) -> None:
    folder = settings.parent / "content" / str(time.monotonic_ns())
    folder.mkdir()
    (folder / "text.md").touch()


def _replace(settings: Path) -> None:
    settings.with_suffix(".new").touch()
    settings.with_suffix(".new").replace(settings)
