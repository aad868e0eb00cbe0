"""Every mistake is reported as its folder expects: the place, what is wrong, the line, the remedy."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from casebook.words import report, words_of
from casebook.words.sentences import SENTENCES

from .broken import FOLDERS, Broken, copy_of

PACKAGE = Path(__file__).parents[2] / "plugins" / "casebook"
# A build looks at the folder first, and finds it there: see tests/reader/test_source.py.
NEVER_REACHED = {"file-unreadable"}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Broken]:
    """Return what copies a broken site, once for all that looks at it."""
    where = tmp_path_factory.mktemp("broken")
    return cache(lambda folder: copy_of(folder, where / folder.name))


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def broken(request: pytest.FixtureRequest, copied: Callable[[Path], Broken]) -> Broken:
    """Return each broken site in turn."""
    return copied(request.param)


def test_a_mistake_is_reported_as_expected(broken: Broken, request: pytest.FixtureRequest) -> None:
    said = report(broken.problems, words_of("en")) + "\n"
    if request.config.getoption("--refresh-golden"):
        broken.expected.write_text(said, encoding="utf-8", newline="\n")
    assert said == broken.must_say()


def test_a_problem_points_into_its_file(broken: Broken) -> None:
    for problem in broken.problems:
        file = broken.folder / problem.file
        lines = file.read_bytes().decode("utf-8-sig", "replace").splitlines() if file.is_file() else []
        assert 1 <= problem.line <= max(1, len(re.split("\r\n|\r|\n", "\n".join(lines))))
        assert problem.column >= 1
        assert problem.length >= 1
        assert not problem.source or problem.column <= len(problem.source) + 1


def test_every_mistake_that_can_be_found_has_a_folder(copied: Callable[[Path], Broken]) -> None:
    found = set(NEVER_REACHED)
    for folder in FOLDERS:
        found |= {problem.key for problem in copied(folder).problems}
    assert sorted(set(keys_in_the_code()) - found) == []


def keys_in_the_code() -> Iterator[str]:
    """Yield every key of a sentence that stands in the reader or the model."""
    for file in (*PACKAGE.glob("reader/**/*.py"), *PACKAGE.glob("model/*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and node.value in SENTENCES:
                yield node.value
