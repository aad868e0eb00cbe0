"""The questions of `casebook new`, asked and answered at a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Talk
from .terminal import CTRL_C, CTRL_D

SWEDISH = {"LANG": "sv_SE.UTF-8"}


def test_a_case_from_five_answers(site: Path, talk: Talk) -> None:
    dialogue = talk("new")
    for question, answer in (
        ("Title: ", "My first case"),
        ("What is it: case, follow-up or post? [case]: ", ""),
        ("Organisation: ", "ISS, Kommunal"),
        ("Channels, with commas between (facebook, twitter): ", "facebook"),
        ("Language [en]: ", ""),
    ):
        dialogue.until(question)
        dialogue.answer(answer)
    assert dialogue.status() == 0
    assert "Written: content/cases/my-first-case.md\n" in dialogue.shown
    written = (site / "content" / "cases" / "my-first-case.md").read_text("utf-8")
    assert written.startswith(
        "---\nkind: case\ntitle: My first case\nslug: my-first-case\ndate: 2010-11-28\n"
        "organisation: [ISS, Kommunal]\nchannels: facebook\n"
    )


def test_an_answer_that_will_not_do_is_asked_for_again(site: Path, talk: Talk) -> None:
    dialogue = talk("new", **SWEDISH)
    dialogue.until("Rubrik: ")
    dialogue.answer("🎉")
    dialogue.until("har varken bokstav eller siffra")
    dialogue.until("Rubrik: ")
    dialogue.answer("Ett fall")
    dialogue.until("[fall]: ")
    dialogue.answer("Tårta")
    dialogue.until("'Tårta' hör inte till de ord")
    dialogue.until("[fall]: ")
    dialogue.answer("F")
    dialogue.until("Organisation: ")
    dialogue.answer("")
    dialogue.until("Den här frågan behöver ett svar.")
    dialogue.until("Organisation: ")
    dialogue.answer("ISS")
    dialogue.until("twitter): ")
    dialogue.answer("")
    dialogue.until("[en]: ")
    dialogue.answer("zz")
    dialogue.until("[en]: ")
    dialogue.answer("sv")
    assert dialogue.status() == 0
    written = (site / "content" / "cases" / "ett-fall.sv.md").read_text("utf-8")
    assert "title: Ett fall\nslug: ett-fall\ndate: 2010-11-28\nlang: sv\norganisation: ISS\n" in written


@pytest.mark.parametrize(("said", "kind"), [("sag", "case"), ("Tapaus", "case"), ("inlägg", "post")])
def test_a_kind_may_be_named_in_another_language(site: Path, talk: Talk, said: str, kind: str) -> None:
    dialogue = talk("new")
    dialogue.until("Title: ")
    dialogue.answer("A text")
    dialogue.until("[case]: ")
    dialogue.answer(said)
    dialogue.until("Organisation: " if kind == "case" else "Language [en]: ")
    dialogue.answer("ISS" if kind == "case" else "")
    if kind == "case":
        dialogue.until("twitter): ")
        dialogue.answer("")
        dialogue.until("[en]: ")
        dialogue.answer("")
    assert dialogue.status() == 0
    assert (site / "content" / f"{kind}s" / "a-text.md").exists()


def test_an_address_that_is_taken_is_asked_for_again(site: Path, talk: Talk) -> None:
    (site / "content" / "cases").mkdir()
    (site / "content" / "cases" / "a-case.md").write_text("mine", encoding="utf-8")
    dialogue = talk(
        "new", "--title", "A case", "--kind", "case", "--organisation", "ISS", "--channels", "press"
    )
    dialogue.until("The address 'a-case' is taken, by content/cases/a-case.md.")
    dialogue.until("hyphens): ")
    dialogue.answer("A case!")
    dialogue.until("hyphens): ")
    dialogue.answer("another-case")
    assert dialogue.status() == 0
    names = sorted(path.name for path in (site / "content" / "cases").iterdir())
    assert names == ["a-case.md", "another-case.md"]


def test_whoever_gives_the_title_is_asked_only_for_what_cannot_be_left_open(site: Path, talk: Talk) -> None:
    dialogue = talk("new", "--title", "A case")
    dialogue.until("Organisation: ")
    dialogue.answer("ISS")
    assert dialogue.status() == 0
    assert "What is it" not in dialogue.shown
    written = (site / "content" / "cases" / "a-case.md").read_text("utf-8")
    assert "slug: a-case\ndate: 2010-11-28\norganisation: ISS\ncountry:" in written


def test_the_language_on_offer_is_the_author_s_where_the_site_has_it(site: Path, talk: Talk) -> None:
    swedish = (
        "---\nkind: case\ntitle: Ett\nslug: ett\ndate: 2010-11-27\nlang: sv\norganisation: ISS\n---\nText.\n"
    )
    (site / "content" / "case.md").write_text(swedish, encoding="utf-8")
    dialogue = talk("new", **SWEDISH)
    for question, answer in (("Rubrik: ", "Ett fall"), ("[fall]: ", ""), ("Organisation: ", "ISS")):
        dialogue.until(question)
        dialogue.answer(answer)
    dialogue.until("twitter): ")
    dialogue.answer("")
    dialogue.until("[sv]: ")
    dialogue.answer("")
    assert dialogue.status() == 0
    assert "\nlang: sv\n" in (site / "content" / "cases" / "ett-fall.sv.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("key", "said", "status"),
    [(CTRL_C, "Stopped.", 130), (CTRL_D, "The answers ended before the questions did.", 1)],
    ids=["ctrl-c", "ctrl-d"],
)
def test_who_leaves_in_the_middle_of_a_question_writes_nothing(
    site: Path, talk: Talk, key: bytes, said: str, status: int
) -> None:
    dialogue = talk("new")
    dialogue.until("Title: ")
    dialogue.answer("My first case")
    dialogue.until("[case]: ")
    dialogue.press(key)
    dialogue.until(said)
    assert dialogue.status() == status
    assert "Traceback" not in dialogue.shown
    assert list((site / "content").rglob("*")) == []


def test_a_follow_up_asks_which_case(everything: Path, talk: Talk) -> None:
    dialogue = talk("follow")
    dialogue.until("Which case? [iss-50000]: ")
    dialogue.answer("iss-5")
    dialogue.until("There is no case 'iss-5'. Did you mean iss-50000?")
    dialogue.until("Which case? [iss-50000]: ")
    dialogue.answer("")
    assert dialogue.status() == 0
    assert (everything / "content" / "follow-ups" / "iss-50000-2010-11-28.md").is_file()
