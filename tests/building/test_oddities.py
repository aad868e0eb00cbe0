"""What lies in the content folder and is hardly what its author wanted is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.building.content import Content
from casebook.building.oddities import oddities
from casebook.words import report, words_of

SETTINGS = {"STATIC_PATHS": ["files", "images"]}


def told(content: Path) -> str:
    return report(oddities(Content(content), SETTINGS), words_of("en"))


@pytest.mark.parametrize("kind", [".docx", ".odt", ".pages", ".DOC"])
def test_a_text_of_a_word_processor_is_not_read(kind: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "cases").mkdir(parents=True)
    (content / "cases" / f"iss{kind}").write_bytes(b"PK")
    assert told(content) == (
        f"content/cases/iss{kind}:1:1: warning: nobody reads this as a text: {kind.lower()} is a form of word"
        " processors\n    Save its words as plain text in a file whose name ends in .md; link to it to"
        " publish it as it is."
    )


@pytest.mark.parametrize("link", ["{static}årsrapport 1.docx", "{static}%C3%A5rsrapport%201.docx"])
def test_one_that_is_linked_to_is_published_as_it_is(link: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "årsrapport 1.docx").write_bytes(b"PK")
    (content / "iss.md").write_text(f"[It](<{link}>)", encoding="utf-8")
    assert told(content) == ""


def test_so_is_one_in_a_folder_of_files(tmp_path: Path) -> None:
    (tmp_path / "content" / "files").mkdir(parents=True)
    (tmp_path / "content" / "files" / "report.docx").write_bytes(b"PK")
    assert told(tmp_path / "content") == ""


def test_a_heavy_picture_is_told_with_its_size(tmp_path: Path) -> None:
    images = tmp_path / "content" / "images"
    images.mkdir(parents=True)
    for name, size in (("heavy.jpg", 20_400_000), ("light.jpg", 9_000_000), ("film.mp4", 20_000_000)):
        with (images / name).open("wb") as file:
            file.truncate(size)
    assert told(tmp_path / "content") == (
        "content/images/heavy.jpg:1:1: warning: this picture has 20 MB, and whoever opens it has to fetch"
        " them all\n    Save it smaller, some 2,000 pixels wide, as JPEG or WebP."
    )
