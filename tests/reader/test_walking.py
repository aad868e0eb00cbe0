"""Which files of a content folder are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.reader import Ground
from casebook.reader.walking import documents

FILES = (
    *("b.md", "a.md", "a.b/c.md", "x.MD", "x.markdown", "x.mkd", "x.mdown", "x.txt", "x.rst", "x.html", "md"),
    *(".hidden.md", ".git/x.md", "notes/x.md", "notes/pages/x.md", "pages/about.md", "drafts/x.md~"),
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def found(content: Path, **settings: Any) -> list[str]:
    return [path.relative_to(content).as_posix() for path in documents(Ground(content, **settings))]


def test_markdown_is_read_in_the_order_of_its_paths(content: Path) -> None:
    assert found(content) == [
        *("a.b/c.md", "a.md", "b.md", "notes/pages/x.md", "notes/x.md", "pages/about.md"),
        *("x.MD", "x.markdown", "x.mdown", "x.mkd"),
    ]


def test_folders_are_read_as_pelican_is_told(content: Path) -> None:
    assert found(content, article_paths=("notes",)) == ["notes/pages/x.md", "notes/x.md", "pages/about.md"]
    assert found(content, article_paths=("notes",), page_paths=()) == ["notes/pages/x.md", "notes/x.md"]
    assert "notes/x.md" not in found(content, excluded=("notes",))
    kept = found(content, excluded=("notes", "pages"), page_paths=("notes/pages", "pages"))
    assert {"notes/pages/x.md", "pages/about.md"} <= set(kept)
    assert "not" not in found(content, excluded=("not",))
    assert "notes/x.md" in found(content, excluded=("not",))


def test_ignored_names_are_left_out_wherever_they_stand(content: Path) -> None:
    assert ".git/x.md" in found(content, ignored=())
    assert "a.b/c.md" not in found(content, ignored=("a.b",))
    assert "a.md" not in found(content, ignored=("a.*",))


def test_a_link_to_a_folder_is_not_followed(content: Path) -> None:
    (content / "round").symlink_to(content, target_is_directory=True)
    assert not any(name.startswith("round") for name in found(content))


def test_a_page_is_what_stands_among_the_pages(content: Path) -> None:
    ground = Ground(content, shown="texts", page_paths=("pages", "notes/pages"))
    pages = [ground.called(path) for path in documents(ground) if ground.has_page(path)]
    assert pages == ["texts/notes/pages/x.md", "texts/pages/about.md"]
    assert Ground(content, shown="").called(content / "a.md") == "a.md"
