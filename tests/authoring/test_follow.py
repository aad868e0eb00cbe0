"""A follow-up with everything in it that there is to look at; what is left blank in a draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.building.checking.inspection import Inspection, desk_by_files, inspect
from casebook.building.configuration import read_configuration
from casebook.words import languages

from .conftest import Casebook

FILE = "content/follow-ups/iss-2010-11-28.md"
CASE = """\
---
kind: case
title: A tip for a reward
slug: iss
date: 2009-11-10
organisation: ISS
metrics:
  - id: fans
    label: Fans on Facebook
    observations: [{date: 2009-11?, value: 122}, {date: 2010-02?, value: 158}]
  - {id: site, label: Campaign site, type: state, observations: [{date: 2009-11, value: online}]}
  - {id: hires, label: People hired, observations: []}
claims:
  - {id: success, text: "It was a success:\\na great one.", by: ISS}
  - {id: first, text: The first of its kind., verdict: contradicted, checked: 2010-02}
promises:
  - {id: reward, text: A reward is paid., by: ISS, due: 2010-01-31}
  - {id: kept, text: A page is made., by: ISS, status: kept}
requests:
  - {id: paid, date: 2010-02-01, to: ISS, question: Was it paid?}
  - {date: 2010-02-02, to: ISS, question: And to whom?}
sources:
  page: {title: The campaign site, checks: [{date: 2010-02, status: gone}]}
---
Text.
"""


@pytest.fixture
def case(site: Path) -> Path:
    """Return a site with a case in which there is much to look at."""
    (site / "content" / "case.md").write_text(CASE, encoding="utf-8")
    return site


def looked_at() -> Inspection:
    return inspect(read_configuration(Path("pelicanconf.py")))


def rewrite(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("lang", languages())
def test_what_is_to_be_looked_at_stands_in_it(
    case: Path,
    casebook: Casebook,
    lang: str,
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", lang)
    said = casebook("follow", "iss")
    assert (said.status, said.err) == (0, "")
    golden(f"authoring/follow.{lang}.txt", f"{said.out}\n{(case / FILE).read_text('utf-8')}")
    assert looked_at().problems == ()


@pytest.mark.usefixtures("case")
def test_what_is_blank_in_a_draft_counts_for_nothing(casebook: Casebook) -> None:
    casebook("follow", "iss")
    (follow_up,) = looked_at().library.follow_ups.values()
    document = follow_up.document
    assert document.status == "draft"
    assert (document.observations, document.claims) == ((), {})  # type: ignore[union-attr]
    assert (document.promises, document.requests) == ({}, {})  # type: ignore[union-attr]


def test_what_is_blank_once_it_is_published_is_a_mistake(case: Path, casebook: Casebook) -> None:
    casebook("follow", "iss")
    rewrite(case / FILE, ("status: draft", "#status: draft"))
    found = [(problem.field, problem.key) for problem in looked_at().problems]
    assert found == [
        ("observations[0].value", "value-wanted"),
        ("observations[1].value", "value-wanted"),
        ("observations[2].value", "value-wanted"),
        ("claims.success.verdict", "value-wanted"),
        ("promises.reward.status", "value-wanted"),
        ("requests.paid.answered", "value-wanted"),
    ]


def test_what_is_filled_in_counts_and_the_rest_can_be_deleted(case: Path, casebook: Casebook) -> None:
    casebook("follow", "iss")
    lines = (case / FILE).read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("status:", "claims:", "  success:", "requests:"))]
    (case / FILE).write_text(
        "".join(line for line in kept if "hires" not in line and "site" not in line and "paid:" not in line),
        encoding="utf-8",
    )
    rewrite(
        case / FILE,
        ("{metric: fans, value: }", "{metric: fans, value: 160}"),
        ("{status: , because: }", "{status: broken, because: Nobody was paid.}"),
    )
    site = looked_at()
    assert site.problems == ()
    dossier = desk_by_files(site.site, "en").dossier(site.library.cases["iss"])
    assert str(dossier.metrics[0].readings[-1].value) == "160"
    assert dossier.promises[0].status == "broken"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            ("{metric: fans, value: }", "{metric: fans, value: many}"),
            ("observations[0].value", "value-unknown"),
        ),
        (
            ("{metric: fans, value: }", "{metric: fens, value: 1}"),
            ("observations[0].metric", "metrics-unknown"),
        ),
        (("{verdict: , because: }", "{verdict: rubbish}"), ("claims.success.verdict", "word-unknown")),
        (("follows: iss", "follows: "), ("follows", "value-wanted")),
    ],
)
def test_what_is_wrong_in_a_draft_is_wrong(
    case: Path, casebook: Casebook, change: tuple[str, str], problem: tuple[str, str]
) -> None:
    casebook("follow", "iss")
    rewrite(case / FILE, change)
    assert [(found.field, found.key) for found in looked_at().problems] == [problem]


def test_a_second_one_on_the_same_day_has_a_number(case: Path, casebook: Casebook) -> None:
    assert [casebook("follow", "iss").status for _ in range(3)] == [0, 0, 0]
    assert sorted(path.name for path in (case / "content" / "follow-ups").iterdir()) == [
        "iss-2010-11-28-2.md",
        "iss-2010-11-28-3.md",
        "iss-2010-11-28.md",
    ]
    assert looked_at().problems == ()


def test_a_case_can_be_named_by_its_file(case: Path, casebook: Casebook) -> None:
    assert casebook("follow", "content/case.md", "--title", "Again").status == 0
    assert "\ntitle: Again\n" in (case / FILE).read_text("utf-8")


NAMES = ["A tip for a reward", "a tip for a  REWARD", "case.md", "case.sv.md", "case"]


@pytest.mark.parametrize("name", NAMES)
def test_a_case_can_be_named_by_its_title_or_how_its_file_is_called(
    case: Path, casebook: Casebook, name: str
) -> None:
    assert casebook("follow", name).status == 0
    assert (case / FILE).exists()


@pytest.mark.usefixtures("case")
def test_a_case_that_there_is_not_is_said(casebook: Casebook) -> None:
    found = casebook("follow", "is")
    assert (found.status, found.out) == (1, "")
    assert found.err == (
        "casebook follow: there is no case 'is'\n    Did you mean iss? Write the slug of a case: iss.\n"
    )


def test_a_follow_up_of_a_swedish_case_is_swedish(case: Path, casebook: Casebook) -> None:
    rewrite(case / "content" / "case.md", ("kind: case", "kind: case\nlang: sv"))
    casebook("follow", "iss")
    written = (case / "content" / "follow-ups" / "iss-2010-11-28.sv.md").read_text("utf-8")
    assert "\ntitle: 'A tip for a reward: granskat på nytt'\n" in written
    assert "\nlang: sv\n" in written
    assert looked_at().problems == ()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--slug", "../../elsewhere", "casebook follow: --slug: "),
        ("--slug", "two words", "casebook follow: --slug: "),
        ("--title", "🎉", "casebook follow: --title: "),
        ("--slug", "taken", "casebook follow: --slug: the address 'taken' is taken, by content/taken.md"),
    ],
)
def test_what_cannot_stand_is_said_and_nothing_written(
    case: Path, casebook: Casebook, option: str, value: str, said: str
) -> None:
    taken = "---\nkind: follow-up\nfollows: iss\ntitle: A\nslug: taken\ndate: 2010-03\n---\nText.\n"
    (case / "content" / "taken.md").write_text(taken, encoding="utf-8")
    before = sorted(case.parent.rglob("*.md"))
    found = casebook("follow", "iss", option, value)
    assert (found.status, found.out) == (1, "")
    assert found.err.startswith(said)
    assert sorted(case.parent.rglob("*.md")) == before
