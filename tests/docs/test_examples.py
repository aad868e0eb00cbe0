"""Every example in the documentation is read without a problem; a mistake shown gives what is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .examples import CASE, FRAGMENTS, MISTAKE, PAGES, TEXTS, WHOLE, sections, with_sections
from .pages import Block
from .reading import problems


def test_the_whole_files_make_a_site(tmp_path: Path) -> None:
    assert len(WHOLE) >= 8
    assert problems(tmp_path, ((f"{number}.md", text) for number, text in enumerate(WHOLE))) == ""


@pytest.mark.parametrize(
    "fragment", FRAGMENTS, ids=lambda block: f"{block.heading}-{block.text[:12].strip()}"
)
def test_a_part_of_a_front_matter_fits_into_a_case(fragment: Block, tmp_path: Path) -> None:
    assert sections(fragment.text)
    assert problems(tmp_path, [("case.md", with_sections(fragment.text))]) == ""


@pytest.mark.parametrize("text", TEXTS, ids=lambda block: block.heading)
def test_a_part_of_a_text_fits_into_a_case(text: Block, tmp_path: Path) -> None:
    front = CASE.rpartition("---\n")[0]
    assert problems(tmp_path, [("case.md", f"{front}---\n{text.text}")]) == ""


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_mistake_gives_what_is_shown(path: Path, tmp_path: Path) -> None:
    ((right, wrong, shown),) = MISTAKE.findall(path.read_text(encoding="utf-8"))
    name = shown.partition(":")[0].removeprefix("content/")
    (example,) = (text for text in WHOLE if right in text and _is_named(text, name))
    assert example.count(right) == 1
    assert problems(tmp_path, [(name, example.replace(right, wrong))]) + "\n" == shown


def _is_named(text: str, name: str) -> bool:
    slug = re.search(r"^slug: (.*)$", text, re.MULTILINE)
    return slug is not None and slug[1] == Path(name).stem.removesuffix(".en") and "kind: case" in text
