"""What the handbooks for authors show is read without a problem, and is what readers and authors see."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from casebook.authoring.command import main
from casebook.authoring.commands import COMMANDS
from casebook.figures import change_between
from casebook.model import PartialDate
from casebook.model.values import parse_value
from casebook.words import change, date, value

from .examples import sections
from .guides import GUIDES, Guide
from .pages import anchor_of
from .reading import problems

NOT_FOR_EVERY_DAY = {"schema", "adopt"}
"""Commands whose words are for a program, and for the one day on which a blog gets Casebook."""
pytestmark = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.lang)


def test_the_smallest_case_is_a_site(guide: Guide, tmp_path: Path) -> None:
    assert problems(tmp_path, _named([guide.case]), guide.words) == ""


def test_the_case_with_all_its_pieces_a_follow_up_and_a_translation_are_a_site(
    guide: Guide, tmp_path: Path
) -> None:
    assert (len(guide.fragments), len(guide.texts), len(guide.others)) == (9, 1, 2)
    assert problems(tmp_path, _named([guide.grown, *guide.others]), guide.words) == ""


def test_the_smallest_case_is_begun_by_the_command_that_it_shows(
    guide: Guide, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (options,) = re.findall(r"^    make new ARGS='(.*)'$", guide.page.text, re.MULTILINE)
    where = ["-s", str(root / "pelicanconf.py"), "--content", str(tmp_path)]
    assert main(["new", *where, *shlex.split(options)]) == 0
    written = (tmp_path / guide.file).read_text(encoding="utf-8").splitlines()
    begun = guide.case.partition("metrics:")[0].splitlines()
    assert [_undated(line) for line in written[: len(begun)]] == [_undated(line) for line in begun]
    assert guide.file in capsys.readouterr().out


def _undated(line: str) -> str:
    return re.sub(r"^date: .*", "date:", line)


def test_a_mistake_gives_what_is_shown(guide: Guide, tmp_path: Path) -> None:
    right, wrong, shown = guide.mistake
    assert guide.case.count(right) == 1
    assert problems(tmp_path, [(guide.file, guide.case.replace(right, wrong))], guide.words) + "\n" == shown


def test_a_mistake_is_explained_piece_by_piece(guide: Guide) -> None:
    _, _, shown = guide.mistake
    file, line, column, field = re.match(r"(.*?):(\d+):(\d+): (.*?): ", shown).groups()  # type: ignore[union-attr]
    explained = guide.page.text.partition(shown)[2].partition("\n## ")[0]
    assert [piece for piece in (file, line, column, field) if f"`{piece}`" not in explained] == []


def test_figures_and_dates_are_shown_as_it_says(guide: Guide) -> None:
    figures, dates = guide.shown
    assert len(figures) > 10
    assert len(dates) == 5
    for row in figures:
        assert value(parse_value(row.code(0)[0]), guide.words) == row.cells[1]
    for row in dates:
        assert date(PartialDate.parse(row.code(0)[0]), guide.words) == row.cells[1]


def test_the_change_is_shown_as_it_says(guide: Guide) -> None:
    before, after = (parse_value(written) for written in ("122", "158"))
    whole = change(change_between(before, after, "count", "higher"), guide.words, "count").whole
    assert "value: 122}" in guide.case
    assert "value: 158}" in guide.case
    assert _with_plain_spaces(whole) in _with_plain_spaces(guide.page.text)


def _with_plain_spaces(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_command_for_authors_is_in_its_table(guide: Guide) -> None:
    (table,) = (each for each in guide.page.tables if len(each.head) == 3)
    named = {row.code(1)[0].split()[1] for row in table.rows}
    assert {command.name for command in COMMANDS} - NOT_FOR_EVERY_DAY <= named


def test_its_contents_are_its_chapters(guide: Guide) -> None:
    listed = re.findall(r"^(\d+)\. \[(.+)\]\(#(.+)\)$", guide.page.text, re.MULTILINE)
    chapters = [text for level, text in guide.page.headings if level == 2]
    assert listed == [(str(number), text, anchor_of(text)) for number, text in enumerate(chapters, 1)]


def test_it_says_what_the_others_say_in_the_same_order(guide: Guide) -> None:
    assert _shape(guide) == _shape(GUIDES[0])


def _shape(guide: Guide) -> tuple[int, list[list[str]], list[list[str]]]:
    """Return how a handbook is built: how many chapters, which commands, which fields in its pieces."""
    commands = [command.split()[:2] for command in guide.page.commands]
    return len(guide.page.headings), commands, [list(sections(piece)) for piece in guide.fragments]


def _named(texts: list[str]) -> list[tuple[str, str]]:
    return [(f"{number}.md", text) for number, text in enumerate(texts)]
