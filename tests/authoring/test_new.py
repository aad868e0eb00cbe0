"""A new case, follow-up or post by options: what is written, and what is not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.building.checking.inspection import Inspection, inspect
from casebook.building.configuration import read_configuration
from casebook.reader import Ground, Renderer, read_library
from casebook.views.blanks.sketch import Sketch
from casebook.words import languages, words_of

from ..views.test_yaml import WORDS
from .conftest import Casebook

LANGUAGES = languages()
MINE = ("new", "--title", "My first case", "--organisation", "ISS", "--channels", "facebook, twitter")


def looked_at() -> Inspection:
    return inspect(read_configuration(Path("pelicanconf.py")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_is_written_and_passes(
    site: Path, casebook: Casebook, lang: str, golden: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", lang)
    said = casebook(*MINE)
    assert (said.status, said.err) == (0, "")
    text = (site / "content" / "cases" / "my-first-case.md").read_text("utf-8")
    golden(f"authoring/new.{lang}.txt", f"{said.out}\n{text}")  # type: ignore[operator]
    assert looked_at().problems == ()


def test_a_case_may_be_in_another_language_than_the_site(site: Path, casebook: Casebook) -> None:
    assert casebook(*MINE, "--lang", "sv").status == 0
    assert "\nlang: sv\n" in (site / "content" / "cases" / "my-first-case.sv.md").read_text("utf-8")
    assert looked_at().problems == ()


def test_an_organisation_may_have_a_comma_and_a_case_several_of_them(site: Path, casebook: Casebook) -> None:
    names = ("--organisation", "Procter, Gamble & Co", "--organisation", "NO")
    assert casebook("new", "--title", "A: b", *names).status == 0
    written = (site / "content" / "cases" / "a-b.md").read_text("utf-8")
    assert "\ntitle: 'A: b'\n" in written
    assert "\norganisation: ['Procter, Gamble & Co', NO]\n" in written
    assert looked_at().problems == ()


def test_a_post_needs_nothing_but_a_title(site: Path, casebook: Casebook) -> None:
    assert casebook("new", "--kind", "post", "--title", "Campaigns?").status == 0
    assert (site / "content" / "posts" / "campaigns.md").read_text("utf-8") == (
        "---\ntitle: Campaigns?\nslug: campaigns\ndate: 2010-11-28\n\n"
        "# Write your text below the next line, in Markdown.\n---\n\n"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_written_for_readers_that_the_author_has_not_said(lang: str) -> None:
    for kind in ("case", "post"):
        sketch = Sketch(kind, "A text", date(2026, 11, 25), "a-text")
        assert sketch.written(words_of(lang)).split("\n---\n")[1].strip() == ""


@pytest.mark.parametrize("kind", ["follow-up", "uppföljning", "Opfølgning", "followup", "Folgebeitrag"])
def test_a_follow_up_is_filled_with_what_is_known(everything: Path, casebook: Casebook, kind: str) -> None:
    options = ("--kind", kind, "--title", "Again", "--follows", "iss-50000", "--slug", "again")
    assert casebook("new", *options).status == 0
    written = (everything / "content" / "follow-ups" / "again.md").read_text("utf-8")
    assert "\ntitle: Again\nslug: again\n" in written
    assert "\nfollows: iss-50000\n" in written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_an_example_can_be_put_to_use(tmp_path: Path, lang: str) -> None:
    sketch = Sketch("case", "A case", date(2026, 11, 25), "a-case", ("ISS",))
    whole = re.sub(r"^#(?! [^ ])", "", sketch.written(words_of(lang)), flags=re.MULTILINE)
    assert "\nmetrics:\n" in whole
    (tmp_path / "case.md").write_text(whole, encoding="utf-8")
    library = read_library(Ground(tmp_path), Renderer({}))
    assert library.problems == ()
    case = library.cases["a-case"].document
    assert len(case.metrics) == len(case.claims) == len(case.promises) == 1  # type: ignore[union-attr]


@given(title=WORDS, names=st.lists(WORDS, min_size=1, max_size=3), channels=st.lists(WORDS, max_size=3))
def test_whatever_is_answered_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, title: str, names: list[str], channels: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("new")
    sketch = Sketch("case", title, date(2026, 11, 25), "a", tuple(names), tuple(channels))
    (folder / "case.md").write_text(sketch.written(words_of("sv")), encoding="utf-8", newline="\n")
    (entry,) = read_library(Ground(folder), Renderer({})).entries
    document = entry.document
    assert document.title == title
    assert document.organisation == tuple(names)  # type: ignore[union-attr]


def test_nothing_is_overwritten(site: Path, casebook: Casebook) -> None:
    file = site / "content" / "cases" / "my-first-case.md"
    file.parent.mkdir()
    file.write_text("mine", encoding="utf-8")
    said = casebook(*MINE)
    assert (said.status, said.out) == (1, "")
    assert said.err == (
        "casebook new: --slug: the address 'my-first-case' is taken, by content/cases/my-first-case.md\n"
        "    Choose another title, or name the address with --slug.\n"
    )
    assert file.read_text("utf-8") == "mine"


def test_an_address_that_another_file_has_is_not_taken(site: Path, casebook: Casebook) -> None:
    casebook(*MINE)
    (site / "content" / "cases" / "my-first-case.md").rename(site / "content" / "moved.md")
    said = casebook(*MINE)
    assert said.err.splitlines()[0] == (
        "casebook new: --slug: the address 'my-first-case' is taken, by content/moved.md"
    )
    assert not (site / "content" / "cases" / "my-first-case.md").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "casebook new: --title: is missing"),
        (("--title", "A"), "casebook new: --organisation: is missing"),
        (("--title", "🎉"), "casebook new: --title: '🎉' has neither a letter nor a digit"),
        (
            ("--title", "A", "--organisation", "ISS", "--lang", "zz"),
            "casebook new: --lang: 'zz' is not the code of a language",
        ),
        (("--title", "A", "--kind", "follow-up"), "casebook new: --follows: is missing"),
        (("--title", "A", "--follows", "iss"), "casebook new: --follows: there is no case 'iss'"),
    ],
)
def test_what_will_not_do_is_said_and_nothing_written(
    site: Path, casebook: Casebook, options: tuple[str, ...], said: str
) -> None:
    found = casebook("new", *options)
    assert (found.status, found.out, found.err.splitlines()[0]) == (1, "", said)
    assert sorted((site / "content").rglob("*")) == []


@pytest.mark.usefixtures("site")
def test_a_kind_that_does_not_exist_is_refused(casebook: Casebook) -> None:
    found = casebook("new", "--kind", "foll", "--title", "A")
    assert found.status == 2
    assert "'foll'" in found.err


def test_a_folder_that_cannot_be_written_is_said(site: Path, casebook: Casebook) -> None:
    (site / "content" / "cases").write_text("a file where a folder is wanted", encoding="utf-8")
    found = casebook(*MINE)
    assert (found.status, found.out) == (1, "")
    assert found.err.splitlines()[0] == (
        "content/cases/my-first-case.md:1:1: the file cannot be written: Not a directory"
    )
    assert [path.name for path in (site / "content").iterdir()] == ["cases"]
