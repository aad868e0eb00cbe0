"""An author's day at a real terminal: a new case, a mistake, the check, a follow-up, the built site."""

from __future__ import annotations

from pathlib import Path

from .conftest import Talk

FIGURES = """\
metrics:
  - id: fans
    label: Fans på Facebook
    observations: [{date: 2009-11, value: 122}, {date: 2010-02, value: manga}]
promises:
  - {id: reward, text: En belöning betalas ut., by: ISS, due: 2010-01}
---
"""
SWEDISH = {"LANG": "sv_SE.UTF-8"}


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_from_the_first_question_to_the_built_site(site: Path, talk: Talk) -> None:
    new = talk("new", "--kind", "case", **SWEDISH)
    for question, answer in (
        ("Rubrik: ", "Ett tips"),
        ("Organisation: ", "ISS"),
        ("twitter): ", ""),
        ("[en]: ", "sv"),
    ):
        new.until(question)
        new.answer(answer)
    new.until("Filen är klar: content/cases/ett-tips.sv.md")
    assert new.status() == 0

    case = site / "content" / "cases" / "ett-tips.sv.md"
    head, _, text = case.read_text("utf-8").partition("\n---\n")
    case.write_text(f"{head}\n{FIGURES}{text}", encoding="utf-8")
    check = talk("check", **SWEDISH)
    check.until("metrics[0].observations[1].value: 'manga' är inget värde")
    assert check.status() == 1
    rewrite(case, "manga", "158")
    assert talk("check", **SWEDISH).status() == 0

    due = talk("due", **SWEDISH)
    due.until("En belöning betalas ut.")
    due.until("casebook follow ett-tips")
    assert due.status() == 0

    follow = talk("follow", "ett-tips", **SWEDISH)
    follow.until("Filen är klar: content/follow-ups/ett-tips-2010-11-28.sv.md")
    assert follow.status() == 0
    later = site / "content" / "follow-ups" / "ett-tips-2010-11-28.sv.md"
    rewrite(later, "{metric: fans, value: }", "{metric: fans, value: 160}")
    rewrite(later, "{status: , because: }", "{status: broken, because: Ingen fick den.}")
    rewrite(later, "status: draft", "status: published")

    build = talk("build", **SWEDISH)
    build.until("Klart: 1 fall och 1 uppföljning.")
    assert build.status() == 0
    page = (site / "output" / "sv" / "cases" / "ett-tips" / "index.html").read_text("utf-8")
    assert "+38" in page
    assert "Ingen fick den." in page
