"""The command itself: its help, what it does not understand, a site that it cannot find."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.words import languages

from .conftest import Casebook

LANGUAGES = languages()
COMMANDS = ("new", "check", "due", "follow", "build", "publish", "doctor")


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_is_in_the_author_s_language(
    casebook: Casebook, lang: str, golden: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", lang)
    monkeypatch.setenv("COLUMNS", "100")
    told = [casebook("--help"), *(casebook(name, "--help") for name in COMMANDS)]
    assert {said.status for said in told} == {0}
    golden(f"authoring/help.{lang}.txt", "\n".join(said.out for said in told))  # type: ignore[operator]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "casebook: error: unrecognized arguments: --oops\n"),
        ("sv", "casebook: fel: okända argument: --oops\n"),
        ("da", "casebook: fejl: ukendte argumenter: --oops\n"),
        ("nb", "casebook: feil: ukjente argumenter: --oops\n"),
        ("no_NO.UTF-8", "casebook: feil: ukjente argumenter: --oops\n"),
        ("de_AT", "casebook: Fehler: unbekannte Argumente: --oops\n"),
        ("fi", "casebook: virhe: tuntemattomia argumentteja: --oops\n"),
    ],
)
def test_what_is_not_understood_is_said(
    casebook: Casebook, lang: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", lang)
    found = casebook("due", "--oops")
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith(said)


def test_the_settings_say_which_language_it_is_before_the_machine_does(
    site: Path, casebook: Casebook
) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('CASEBOOK_MESSAGES = "da"\n')
    assert casebook("due").out == "Intet venter på opfølgning.\n"


def test_other_settings_and_other_content_can_be_named(
    site: Path, casebook: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.parent)
    assert casebook("due", "--settings", "site/pelicanconf.py").status == 0
    (site.parent / "texts").mkdir()
    file = site.parent / "texts" / "case.md"
    file.write_text("---\nkind: case\ntitle: A\n---\n", encoding="utf-8")
    said = casebook("due", "--settings", "site/pelicanconf.py", "--content", "texts")
    assert said.status == 1
    assert said.err.startswith("texts/case.md:2:1: date: is missing\n")


def test_a_site_that_is_not_there_is_said(
    site: Path, casebook: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.parent)
    said = casebook("due")
    assert (said.status, said.out) == (1, "")
    assert said.err == (
        "pelicanconf.py:1:1: there is no such file, so nobody knows where the site is\n"
        f"    Go to the site's folder (this is {site.parent}), or name the file with --settings FILE.\n"
    )


@pytest.mark.usefixtures("site")
def test_at_least_a_command_is_wanted(casebook: Casebook) -> None:
    found = casebook()
    assert found.status == 2
    assert "the following arguments are required: COMMAND" in found.err


@pytest.mark.usefixtures("site")
def test_make_s_own_words_are_told_where_make_was_asked(
    everything: Path, casebook: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAKELEVEL", "1")
    assert everything.is_dir()
    assert casebook("due").out.endswith("To write down what you find: make follow CASE=iss-50000\n")
