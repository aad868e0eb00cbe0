"""A style sheet is named by what it holds: it is kept while it is the same, and never when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.authoring.preview.versions import version_of, versioned

SHEET = b"body { color: red }"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an output with a style sheet and a script."""
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "a b.css").write_bytes(SHEET)
    (tmp_path / "theme" / "page.js").write_bytes(b"")
    return tmp_path


def shown(page: bytes, root: Path, place: str = "cases/tip/index.html") -> bytes:
    return versioned(page, place, lambda name: root / name)


def test_style_sheets_and_scripts_are_named_by_what_they_hold(root: Path) -> None:
    page = b'<link rel="stylesheet" href="../../theme/a%20b.css" media="print">'
    page += b"<script src='/theme/page.js' defer>"
    assert shown(page, root).decode() == (
        f'<link rel="stylesheet" href="../../theme/a%20b.css?casebook-preview={version_of(SHEET)}"'
        ' media="print">'
        f"<script src='/theme/page.js?casebook-preview={version_of(b'')}' defer>"
    )


def test_another_content_is_another_name(root: Path) -> None:
    page = b'<link rel=stylesheet href="/theme/a%20b.css">'
    before = shown(page, root)
    (root / "theme" / "a b.css").write_bytes(b"body { color: blue }")
    assert shown(page, root) != before


@pytest.mark.parametrize(
    "page",
    [
        b'<link rel="stylesheet" href="https://cdn.example/a.css">',
        b'<link rel="stylesheet" href="//cdn.example/a.css">',
        b'<link rel="stylesheet" href="/theme/gone.css">',
        b'<link rel="stylesheet" href="/theme/page.js?v=1">',
        b'<link rel="stylesheet" href="/theme/\xff.css">',
        b'<link rel="stylesheet" href="/theme/%00.css">',
        b'<link rel="stylesheet" href="/theme/..%2f..%2fsecret.css">',
        b'<link rel="canonical" href="/theme/page.js">',
        b'<a href="/theme/page.js">',
        b"<script>let a = 1</script>",
    ],
)
def test_all_else_is_left_alone(root: Path, page: bytes) -> None:
    assert shown(page, root) == page
