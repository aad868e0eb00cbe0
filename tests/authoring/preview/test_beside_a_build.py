"""A preview and `make html` write the same folder at once, and neither harms what the other made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .previewing import case, previewing, sample_site


def begin_build(folder: Path, output: str = "output") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", output]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def ended_well(build: subprocess.Popen[str]) -> bool:
    out, err = build.communicate()
    assert build.returncode == 0, err
    assert set(err.splitlines()) <= {"Another build is writing output; waiting for it to end."}
    return out.splitlines()[-1].startswith("Pages: ")


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_preview_and_a_build_of_one_site_take_turns(tmp_path: Path) -> None:
    folder = sample_site(tmp_path)
    for slug in ("first", "second"):
        (folder / "content" / f"{slug}.md").write_text(case(slug), encoding="utf-8")
    with previewing(folder, wait=False) as preview:
        assert ended_well(begin_build(folder))
        preview.after_build(1)
        preview.write("content/first.md", case(text="Something else."))
        assert ended_well(begin_build(folder))
        preview.after_build(2)
        made = held(folder / "output")
        assert "Something else." in preview.text("cases/first/")
    assert ended_well(begin_build(folder, "apart"))
    assert made == held(folder / "apart")
