"""Every example in the documentation is read without a problem; a mistake shown gives what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from .examples import CASE, FRAGMENTS, MISTAKE, TEXTS, WHOLE, sections, with_sections
from .pages import Block, Page
from .reading import problems


def test_the_whole_files_make_a_site(tmp_path: Path) -> None:
    assert len(WHOLE) >= 7
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


def test_the_mistake_of_the_manual_gives_what_is_shown(manual: Page, tmp_path: Path) -> None:
    ((right, wrong, shown),) = MISTAKE.findall(manual.text)
    name = shown.partition(":")[0].removeprefix("content/")
    assert CASE.count(right) == 1
    assert f"slug: {name.removeprefix('cases/').removesuffix('.en.md')}\n" in CASE
    assert problems(tmp_path, [(name, CASE.replace(right, wrong))]) + "\n" == shown
