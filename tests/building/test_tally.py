"""An error that is only logged is counted, whoever logs it and however quiet Pelican is."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from pelican.log import FatalLogger

from casebook.building.content import Content
from casebook.building.tally import ErrorTally
from casebook.errors import Problem, ProblemsFound

PELICANS = logging.getLogger("pelican.generators")
CONTENT = Content(Path("/nowhere/content"))


def logged(tally: ErrorTally) -> list[tuple[str, object]]:
    return [(problem.file, problem.params.get("message")) for problem in tally.problems]


@pytest.fixture
def tally() -> ErrorTally:
    return ErrorTally(CONTENT)


def test_errors_are_counted_and_warnings_are_not(tally: ErrorTally) -> None:
    with tally.listening():
        PELICANS.warning("careful")
        PELICANS.error("Could not do %s", "it")
        logging.getLogger("another.plugin").critical("Out of order")
    PELICANS.error("not counted any more")
    assert logged(tally) == [("content", "Could not do it"), ("content", "Out of order")]


def test_what_is_said_to_nobody_is_counted(tally: ErrorTally, capsys: pytest.CaptureFixture[str]) -> None:
    root, pelicans = logging.getLogger(), logging.getLogger("pelican")
    spoken = logging.StreamHandler()
    root.addHandler(spoken)
    before = root.level, pelicans.level
    root.setLevel(logging.CRITICAL)
    pelicans.setLevel(logging.CRITICAL)
    try:
        with tally.listening():
            PELICANS.error("quietly")
        assert (root.level, pelicans.level, spoken.level) == (
            logging.CRITICAL,
            logging.CRITICAL,
            logging.NOTSET,
        )
    finally:
        root.removeHandler(spoken)
        root.setLevel(before[0])
        pelicans.setLevel(before[1])
    assert logged(tally) == [("content", "quietly")]
    assert "quietly" not in capsys.readouterr().err


def test_the_file_is_found_among_what_is_said(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    source = tmp_path / "content" / "one.md"
    source.write_text("")
    tally = ErrorTally(Content(tmp_path / "content"))
    with tally.listening():
        PELICANS.error("Unknown status %r for file %s", "publishd", source)
    assert logged(tally) == [("content/one.md", "Unknown status 'publishd' for file content/one.md")]


def test_what_pelican_swallowed_is_said(tally: ErrorTally, capsys: pytest.CaptureFixture[str]) -> None:
    with tally.listening():
        try:
            int("many")
        except ValueError:
            PELICANS.exception("Could not process %s", "x.md", exc_info=False)
    said = "Could not process x.md: invalid literal for int() with base 10: 'many'"
    assert logged(tally) == [("content", said)]
    assert "Traceback" not in capsys.readouterr().err


def test_problems_that_a_reader_raised_are_taken_as_they_are(tally: ErrorTally) -> None:
    problem = Problem("content/x.md", 3, 2, "title", "missing")
    with tally.listening():
        try:
            raise ProblemsFound([problem])
        except ProblemsFound:
            PELICANS.exception("Could not process %s", "x.md", exc_info=False)
    assert tally.problems == [problem]


def test_a_bug_of_ours_keeps_its_traceback(tally: ErrorTally, capsys: pytest.CaptureFixture[str]) -> None:
    with tally.listening():
        try:
            tally.content.called(None)  # type: ignore[arg-type]
        except AttributeError:
            PELICANS.exception("Could not process %s", "x.md", exc_info=False)
    assert "Traceback (most recent call last):" in capsys.readouterr().err


def test_pelicans_loggers_are_those_that_fail_on_request() -> None:
    assert isinstance(PELICANS, FatalLogger)
