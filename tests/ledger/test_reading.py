"""The ledger on the disk: only appended to, merged by git line by line, and told of where it is damaged."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.errors import Problem
from casebook.ledger.lines import Line, Modified, Started, written
from casebook.ledger.reading import read_ledger
from casebook.ledger.writing import changed
from casebook.words import explain, words_of

from .samples import DATE, LINES, published, write

FEED = Started("tag:casebook.example,2026:feed")


def test_a_site_that_was_never_published_has_none(tmp_path: Path) -> None:
    ledger = read_ledger(tmp_path, "content")
    assert (ledger.book.lines, ledger.problems, ledger.book.started) == (frozenset(), (), None)


@settings(max_examples=30)
@given(st.lists(st.lists(LINES, max_size=8), max_size=4))
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, parts: list[list[Line]]) -> None:
    content = tmp_path_factory.mktemp("content")
    for lines in parts:
        write(content, lines)
    read = read_ledger(content, "content")
    assert read.book.lines == {line for lines in parts for line in lines}
    assert read.problems == ()


def test_what_stood_in_a_file_stays_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "ledger" / "cases" / "tip.jsonl"
    file.parent.mkdir(parents=True)
    file.write_text('{"what": "version", "name": "case/tip", "number": 1}')
    write(tmp_path, [published("case/tip")])
    write(tmp_path, [Modified("case/tip", "a", DATE)])
    assert file.read_text().splitlines() == [
        '{"what": "version", "name": "case/tip", "number": 1}',
        written(published("case/tip")),
        written(Modified("case/tip", "a", DATE)),
    ]


def test_the_lines_of_the_site_are_written_last(tmp_path: Path) -> None:
    lines = [FEED, published("post/dance"), published("case/tip"), published("event/tip/check")]
    assert [path.relative_to(tmp_path).as_posix() for path, _ in changed(tmp_path, lines)] == [
        ".gitattributes",
        "cases/tip.jsonl",
        "posts/dance.jsonl",
        "site.jsonl",
    ]
    assert tuple(changed(tmp_path, [])) == ()


def told(content: Path) -> list[str]:
    return [explain(problem, words_of("en")) for problem in read_ledger(content, "content").problems]


def test_a_conflict_is_told_with_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "ledger" / "cases" / "tip.jsonl"
    file.parent.mkdir(parents=True)
    lines = [written(published("case/tip")), written(Modified("case/tip", "a", DATE))]
    file.write_text("\n".join(["<<<<<<< HEAD", lines[0], "=======", lines[1], ">>>>>>> other", lines[0], ""]))
    assert told(tmp_path) == [
        "content/ledger/cases/tip.jsonl:1:1: git has put two versions of the ledger side by side here\n"
        "    Delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep all others: what both"
        " versions say was published."
    ]
    file.write_text("\n".join([*lines, ""]))
    assert told(tmp_path) == []


@pytest.mark.parametrize("raw", [b'{"what": "published", "na', b"\xff\xfe", b'{"what": "modified"}\r'])
def test_a_damaged_line_is_told_with_its_number(tmp_path: Path, raw: bytes) -> None:
    write(tmp_path, [published("case/tip")])
    with (tmp_path / "ledger" / "cases" / "tip.jsonl").open("ab") as file:
        file.write(raw)
    assert told(tmp_path) == [
        "content/ledger/cases/tip.jsonl:2:1: this line of the ledger is damaged\n"
        "    Nobody writes here by hand: get the file back as it was, with git checkout --"
        " content/ledger/cases/tip.jsonl or from a copy."
    ]


@settings(max_examples=40)
@given(cut=st.integers(0, 400), put=st.binary(max_size=4))
def test_whatever_happens_to_a_line_is_told_at_a_line_and_leaves_the_other(
    tmp_path_factory: pytest.TempPathFactory, cut: int, put: bytes
) -> None:
    content = tmp_path_factory.mktemp("content")
    lines = [published("case/tip"), Modified("case/tip", "a", DATE)]
    write(content, lines)
    file = content / "ledger" / "cases" / "tip.jsonl"
    raw = file.read_bytes()
    file.write_bytes(raw[:cut] + put + raw[cut:])
    read = read_ledger(content, "content")
    assert all(
        isinstance(problem, Problem) and problem.line in (1, 2, 3, 4, 5, 6) for problem in read.problems
    )
    assert lines[cut <= raw.index(b"\n")] in read.book.lines


# Two branches, really merged by git.


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@casebook.example", "-c", "commit.gpgsign=false"]
    quiet = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=quiet, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def commit(folder: Path, lines: list[Line]) -> None:
    write(folder, lines)
    git(folder, "add", "-A")
    git(folder, "commit", "--allow-empty", "-qm", "published")


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    before=st.lists(LINES, max_size=6), ours=st.lists(LINES, max_size=6), theirs=st.lists(LINES, max_size=6)
)
def test_two_branches_that_have_published_are_merged_without_a_conflict(
    tmp_path_factory: pytest.TempPathFactory, before: list[Line], ours: list[Line], theirs: list[Line]
) -> None:
    folder = tmp_path_factory.mktemp("branches")
    git(folder, "init", "-qb", "main")
    commit(folder, [FEED, *before])
    git(folder, "checkout", "-qb", "theirs")
    commit(folder, theirs)
    git(folder, "checkout", "-q", "main")
    commit(folder, ours)
    git(folder, "merge", "-q", "theirs", "-m", "merged")
    merged = read_ledger(folder, "content")
    assert merged.problems == ()
    assert merged.book.lines == {FEED, *before, *ours, *theirs}


def test_two_branches_that_both_begin_a_ledger_are_merged(tmp_path: Path) -> None:
    git(tmp_path, "init", "-qb", "main")
    git(tmp_path, "commit", "--allow-empty", "-qm", "nothing")
    git(tmp_path, "checkout", "-qb", "theirs")
    commit(tmp_path, [FEED, published("case/tip"), published("case/other")])
    git(tmp_path, "checkout", "-q", "main")
    commit(tmp_path, [FEED, published("case/tip"), published("post/dance")])
    git(tmp_path, "merge", "-q", "theirs", "-m", "merged")
    read = read_ledger(tmp_path, "content")
    assert set(read.book.entries) == {"case/tip", "case/other", "post/dance"}
    assert read.problems == ()
