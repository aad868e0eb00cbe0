"""The handbooks for authors, one a language: each builds one case up, a piece of front matter at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from casebook.words import Words, words_of

from .examples import MISTAKE, file_of, is_whole, sections
from .glossary import FOLDER, HEADS
from .pages import Block, Page, Row, Table


@dataclass(frozen=True)
class Guide:
    """A handbook. `case` is its first whole file, `fragments` what it adds to it, `others` later files."""

    lang: str

    @cached_property
    def page(self) -> Page:
        return Page.of(FOLDER / f"authors.{self.lang}.md")

    @property
    def words(self) -> Words:
        return words_of(self.lang)

    @property
    def case(self) -> str:
        return self._whole[0]

    @property
    def others(self) -> list[str]:
        return self._whole[1:]

    @property
    def fragments(self) -> list[str]:
        return [block.text for block in self.page.blocks if block.info == "yaml"]

    @property
    def texts(self) -> list[str]:
        return [block.text for block in self.page.blocks if block.info == "markdown" and not is_whole(block)]

    @property
    def mistake(self) -> tuple[str, str, str]:
        """What is right, what is wrong in its place, and what is then reported."""
        ((right, wrong, shown),) = MISTAKE.findall(self.page.text)
        return right, wrong, shown

    @property
    def file(self) -> str:
        """The name of the case's file under the content, as the mistake has it."""
        return self.mistake[2].partition(":")[0].removeprefix("content/")

    @property
    def grown(self) -> str:
        """The case with everything that the handbook adds to it, and all of its texts."""
        _, front, text = self.case.split("---\n", 2)
        merged = sections(front)
        for fragment in self.fragments:
            merged |= sections(fragment)
        return f"---\n{''.join(merged.values())}---\n{text}\n" + "\n".join(self.texts)

    @property
    def shown(self) -> tuple[list[Row], list[Row]]:
        """What is written and what readers see of it: figures, dates."""
        figures, dates = (table.rows for table in self.page.tables if _is_of_two(table))
        return list(figures), list(dates)

    @property
    def _whole(self) -> list[str]:
        return [file_of(block) for block in self.page.blocks if _is_file(block)]


def _is_file(block: Block) -> bool:
    return block.info == "markdown" and is_whole(block)


def _is_of_two(table: Table) -> bool:
    return len(table.head) == 2


GUIDES = [Guide(lang) for lang in HEADS]
