"""Where nothing but a build's own files may stay, whatever else stands there is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.disk.files import digest
from casebook.disk.live import Live
from casebook.disk.manifest import Manifest


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").write_bytes(b"ours")
    return tmp_path / "output"


@pytest.mark.parametrize(
    ("stray", "stands"),
    [(None, True), (".git/config", True), (".gitignore", False), ("old/page.html", False)],
)
def test_only_what_is_retained_by_its_whole_name_may_stand_there(
    output: Path, stray: str | None, stands: bool
) -> None:
    if stray:
        (output / stray).parent.mkdir(parents=True, exist_ok=True)
        (output / stray).write_bytes(b"theirs")
    manifest = Manifest({"index.html": frozenset([digest(b"ours")])})
    live = Live(output, output.parent / "cache", retained=(".git",), alone=True)
    assert live.stands(manifest) is stands
