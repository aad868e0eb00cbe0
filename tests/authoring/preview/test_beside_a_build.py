"""A preview and `make html` write the same folder at once, and neither harms what the other made."""

from __future__ import annotations

import os
from pathlib import Path

from tests.pelicans import pelican

from .previewing import case, previewing, sample_site


def build(folder: Path, output: str = "output") -> None:
    options = ("content", "-s", "pelicanconf.py", "-o", output)
    done = pelican(*options, folder=folder, environment={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    assert set(done.stderr.splitlines()) <= {"Another build is writing output; waiting for it to end."}
    assert done.stdout.splitlines()[-1].startswith("Pages: ")


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_preview_and_a_build_of_one_site_take_turns(tmp_path: Path) -> None:
    folder = sample_site(tmp_path)
    for slug in ("first", "second"):
        (folder / "content" / f"{slug}.md").write_text(case(slug), encoding="utf-8")
    with previewing(folder, wait=False) as preview:
        build(folder)
        preview.after_build(1)
        preview.write("content/first.md", case(text="Something else."))
        build(folder)
        preview.after_build(2)
        made = held(folder / "output")
        assert "Something else." in preview.text("cases/first/")
    build(folder, "apart")
    assert made == held(folder / "apart")
