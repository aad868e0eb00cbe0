"""A text whose name ends in something else is told, by a check and by a build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.building.checking.audit import audit
from casebook.building.content import Content
from casebook.building.oddities import oddities
from casebook.words import report, words_of

CASE = "---\nkind: case\ntitle: One\nslug: one\ndate: 2009-11-10\norganisation: ISS\n---\nText.\n"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("one.md.txt", "one.md"),
        ("Two ord.Markdown.TXT", "Two ord.Markdown"),
        ("one.sv.md.docx", "one.sv.md"),
        ("one.md", None),
        ("notes.txt", None),
        (".md.txt", None),
        (".one.md.txt", None),
        ("one.md.txt~", None),
        ("files/one.md.txt", None),
    ],
)
def test_an_ending_behind_that_of_a_text(name: str, meant: str | None, tmp_path: Path) -> None:
    file = tmp_path / "content" / "cases" / name if "/" not in name else tmp_path / "content" / name
    file.parent.mkdir(parents=True)
    file.write_text("")
    found = oddities(Content(tmp_path / "content"), {"STATIC_PATHS": ["files", "."]})
    assert [problem.params["meant"] for problem in found] == ([meant] if meant else [])


def test_a_check_and_a_build_tell_it_alike(site: Any, capsys: pytest.CaptureFixture[str]) -> None:
    site.write("content/one.md", CASE)
    site.write("content/two.md.txt", CASE)
    said = report(audit(site.pelican().settings).problems, words_of("en"))
    assert said.splitlines()[0] == (
        "content/two.md.txt:1:1: warning: nobody reads this as a text: its name ends in .txt"
    )
    for _ in range(2):
        site.build()
        assert capsys.readouterr().err.strip() == said
