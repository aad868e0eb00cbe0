"""What the system says when it does not let us write is told in the author's language, with a remedy."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from casebook.disk.refusal import told, told_below
from casebook.errors import ProblemsFound
from casebook.words import report, words_of

SAID = {
    (errno.ENOSPC, "en"): """\
output/a.html:1:1: there is no room left on the disk
    Make room on it, then build again.""",
    (errno.ENOSPC, "sv"): """\
output/a.html:1:1: disken är full
    Frigör utrymme på den och bygg sedan igen.""",
    (errno.EDQUOT, "en"): """\
output/a.html:1:1: your share of the disk is used up
    Delete what you no longer need, or ask for a larger share, then build again.""",
    (errno.EDQUOT, "da"): """\
output/a.html:1:1: din plads på disken er brugt op
    Slet det, du ikke længere har brug for, eller bed om mere plads, og byg så igen.""",
    (errno.EROFS, "en"): """\
output/a.html:1:1: this disk can be read, but not written to
    Have it mounted for writing, or build into another folder (OUTPUT_PATH, CACHE_PATH).""",
    (errno.EACCES, "sv"): """\
output/a.html:1:1: du har inte rätt att skriva här
    Kontrollera vem mappen tillhör och vilka rättigheter den har, eller bygg i en annan mapp (OUTPUT_PATH, \
CACHE_PATH).""",
    (errno.EPERM, "en"): """\
output/a.html:1:1: you are not permitted to write here
    Look at whose folder it is and at its permissions, or build into another folder (OUTPUT_PATH, \
CACHE_PATH).""",
    (errno.EIO, "en"): """\
output/a.html:1:1: the site cannot be written here: Input/output error
    Look at the space on the disk and at the permissions of the output folder.""",
}


def refuse(number: int, path: str | None) -> None:
    raise OSError(number, os.strerror(number), *([path] if path else []))


@pytest.mark.parametrize(("number", "lang"), SAID)
def test_a_refusal_is_a_problem_and_no_bug(number: int, lang: str) -> None:
    with pytest.raises(ProblemsFound) as found, told(Path("output")):
        refuse(number, "output/a.html")
    assert report(found.value.problems, words_of(lang)) == SAID[number, lang]


def test_where_the_system_names_no_file_the_folder_is_meant() -> None:
    with pytest.raises(ProblemsFound) as found, told(Path("output")):
        refuse(errno.ENOSPC, None)
    assert [problem.file for problem in found.value.problems] == ["output"]


def test_what_pelican_writes_by_itself_is_told_likewise(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found, told_below(tmp_path / "output", tmp_path / "cache"):
        refuse(errno.ENOSPC, str(tmp_path / "cache" / "x"))
    assert [(problem.file, problem.key) for problem in found.value.problems] == [
        (str(tmp_path / "cache" / "x"), "disk-full")
    ]


@pytest.mark.parametrize("number", [errno.EFBIG, errno.EIO])
def test_a_limit_and_a_disk_that_fails_are_no_bugs(tmp_path: Path, number: int) -> None:
    with pytest.raises(ProblemsFound) as found, told_below(tmp_path):
        refuse(number, str(tmp_path / "x"))
    expected = ("output-not-written", {"reason": os.strerror(number)})
    assert [(problem.key, problem.params) for problem in found.value.problems] == [expected]


@pytest.mark.parametrize(("number", "name"), [(errno.ENOSPC, "theme/x"), (errno.ENOENT, "output/x")])
def test_of_anything_else_it_may_be_a_bug(tmp_path: Path, number: int, name: str) -> None:
    with pytest.raises(OSError, match=name), told_below(tmp_path / "output"):
        refuse(number, str(tmp_path / name))
