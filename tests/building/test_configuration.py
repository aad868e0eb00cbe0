"""A mistake in a file of settings is a problem at its line, and Pelican's own affair stays Pelican's."""

from __future__ import annotations

import locale
import logging
import sys
from pathlib import Path

import pytest
from pelican.settings import read_settings

from casebook.building.configuration import read_configuration
from casebook.errors import ProblemsFound
from casebook.settings import SETUP
from casebook.words import report, words_of

GOOD = 'PATH = "content"\nTHEME = "simple"\nTIMEZONE = "UTC"\nLOCALE = ["C.UTF-8", "C"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a site, which is the current one."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(text: str | bytes, name: str = "pelicanconf.py", lang: str = "en") -> str:
    """Return what is reported of a file of settings."""
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ProblemsFound) as found:
        read_configuration(Path(name))
    return report(found.value.problems, words_of(lang))


def test_settings_are_read_as_pelican_reads_them(folder: Path) -> None:
    Path("pelicanconf.py").write_text(GOOD + 'SITENAME = "Mine"\n', encoding="utf-8")
    settings = read_configuration(Path("pelicanconf.py"), {"SITEURL": "https://changed.example"})
    assert settings["PATH"] == str(folder / "content")
    assert (settings["SITENAME"], settings["SITEURL"]) == ("Mine", "https://changed.example")


def test_they_are_the_same_as_pelican_s_and_the_file_is_run_once(folder: Path) -> None:
    for name in ("made", "plugins", "theme/templates"):
        (folder / name).mkdir(parents=True)
    runs = "with open('runs', 'a') as file:\n    file.write('x')\n"
    paths = 'OUTPUT_PATH, CACHE_PATH, PLUGIN_PATHS = "made/../out", "kept", ["plugins", "/elsewhere"]\n'
    Path("site").mkdir()
    for name, theme in (
        ("pelicanconf.py", "simple"),
        ("site/conf.py", "../theme"),
        ("site/other.py", "theme"),
    ):
        text = f'{GOOD}{paths}{runs}PATH, THEME = "{"." if "/" in name else "content"}", "{theme}"\n'
        Path(name).write_text(text, encoding="utf-8")
    (folder / "site/theme").mkdir()
    for name in ("pelicanconf.py", "site/conf.py", "site/other.py"):
        changed = {"CACHE_PATH": "elsewhere", "SITENAME": "Mine"}
        Path("runs").unlink(missing_ok=True)
        ours = read_configuration(Path(name), changed)
        assert Path("runs").read_text(encoding="utf-8") == "x"
        del ours[SETUP]
        assert ours == read_settings(name, dict(changed))


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_configuration(Path("pelicanconf.py"))
    assert report(found.value.problems, words_of("en")) == (
        "pelicanconf.py:1:1: there is no such file, so nobody knows where the site is\n"
        f"    Go to the site's folder (this is {tmp_path}), or name the file with --settings FILE."
    )


@pytest.mark.usefixtures("folder")
def test_a_line_that_is_no_python() -> None:
    assert said(GOOD + 'SITENAME = "Mine\nAUTHOR = "Me"\n') == (
        "pelicanconf.py:5:12: this is no Python (unterminated string literal (detected at line 5))\n"
        '    5 | SITENAME = "Mine\n'
        "      |            ^\n"
        "    Mend the line; a setting is written NAME = and its value, a text in quotes."
    )


@pytest.mark.usefixtures("folder")
def test_a_line_that_raises() -> None:
    assert said(GOOD + "\nSITEURL = ADRESS\n") == (
        "pelicanconf.py:6:1: the settings cannot be read (NameError: name 'ADRESS' is not defined)\n"
        "    Mend this line, or undo the last change of the file."
    )


@pytest.mark.usefixtures("folder")
def test_a_function_that_raises_is_blamed_where_it_does() -> None:
    text = GOOD + "def address():\n    return 1 / 0\n\nSITEURL = address()\n"
    assert said(text, lang="sv") == (
        "pelicanconf.py:6:1: inställningarna går inte att läsa (ZeroDivisionError: division by zero)\n"
        "    Rätta den här raden, eller ångra den senaste ändringen i filen."
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("written", "shown", "marks"),
    [("'texts'", "texts", "^^^^^^^"), ("''", "", "^^"), ("None", "", "^^^^")],
)
def test_a_folder_of_content_that_is_missing(written: str, shown: str, marks: str) -> None:
    assert said(f"{GOOD}PATH = {written}\n") == (
        f"pelicanconf.py:5:8: PATH: there is no folder '{shown}' with content\n"
        f"    5 | PATH = {written}\n"
        f"      |        {marks}\n"
        '    Write PATH = and the folder that holds the texts, as in "content".'
    )


@pytest.mark.usefixtures("folder")
def test_a_theme_that_nobody_knows() -> None:
    assert said(GOOD + 'THEME = "simpel"\n') == (
        "pelicanconf.py:5:9: THEME: there is no theme 'simpel'\n"
        '    5 | THEME = "simpel"\n'
        "      |         ^^^^^^^^\n"
        '    Write THEME = and the folder of the theme, as in "theme".'
    )


@pytest.mark.usefixtures("folder")
def test_what_else_does_not_hold_is_said_with_it() -> None:
    text = GOOD + 'PATH = "texts"\nTHEME = "simpel"\nTIMEZONE = "Europa"\nCASEBOOK_STRICT = "yes"\n'
    places = [line.split(": ")[:2] for line in said(text).splitlines() if line.startswith("pelicanconf.py")]
    assert places == [
        ["pelicanconf.py:5:8", "PATH"],
        ["pelicanconf.py:6:9", "THEME"],
        ["pelicanconf.py:7:12", "TIMEZONE"],
        ["pelicanconf.py:8:19", "CASEBOOK_STRICT"],
    ]


@pytest.mark.usefixtures("folder")
def test_what_the_command_line_changes_is_no_line_of_the_file() -> None:
    Path("pelicanconf.py").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_configuration(Path("pelicanconf.py"), {"PATH": "texts"})
    assert report(found.value.problems, words_of("sv")) == (
        "PATH (på kommandoraden): det finns ingen mapp 'texts' med innehåll\n"
        '    Skriv PATH = och mappen som texterna ligger i, till exempel "content".'
    )


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_utf_8() -> None:
    text = (GOOD + 'SITENAME = "Blåbär"\n').encode("latin-1")
    assert said(text) == (
        "pelicanconf.py:5:15: the byte 0xe5 is no text in UTF-8\n"
        "    Save the file again with the encoding UTF-8."
    )
    assert said('# Wörter: "ö"\n'.encode() + text).startswith("pelicanconf.py:6:15: ")


@pytest.mark.usefixtures("folder")
def test_a_file_may_say_in_which_encoding_it_is() -> None:
    text = "# coding: latin-1\n" + GOOD + 'SITENAME = "Blåbär"\n'
    Path("pelicanconf.py").write_bytes(text.encode("latin-1"))
    assert read_configuration(Path("pelicanconf.py"))["SITENAME"] == "Blåbär"


@pytest.mark.usefixtures("folder")
def test_a_mistake_in_the_file_that_is_imported_is_blamed_there() -> None:
    Path("pelicanconf.py").write_text(GOOD + "SITEURL = ADRESS\n", encoding="utf-8")
    assert said("from pelicanconf import *\n", "publishconf.py").splitlines()[0] == (
        "pelicanconf.py:5:1: the settings cannot be read (NameError: name 'ADRESS' is not defined)"
    )
    Path("pelicanconf.py").write_text(GOOD + "SITEURL = (\n", encoding="utf-8")
    assert said("from pelicanconf import *\n", "publishconf.py").splitlines()[0] == (
        "pelicanconf.py:5:11: this is no Python ('(' was never closed)"
    )


def test_a_file_is_named_from_here_on(folder: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_configuration(folder / "pelicanconf.py")
    assert [problem.file for problem in found.value.problems] == ["pelicanconf.py"]
    with pytest.raises(ProblemsFound) as found:
        read_configuration(folder.parent / "pelicanconf.py")
    assert [problem.file for problem in found.value.problems] == [f"{folder.parent}/pelicanconf.py"]


def test_settings_import_those_beside_them_from_wherever_they_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (list(sys.path), sys.modules.get("pelicanconf"))
    monkeypatch.chdir("/")
    for name in ("one", "other"):
        (folder / name / "content").mkdir(parents=True)
        (folder / name / "pelicanconf.py").write_text(f"{GOOD}SITENAME = {name!r}\n", encoding="utf-8")
        (folder / name / "publishconf.py").write_text("from pelicanconf import *\n", encoding="utf-8")
        assert read_configuration(folder / name / "publishconf.py")["SITENAME"] == name
    assert (list(sys.path), sys.modules.get("pelicanconf")) == before


@pytest.mark.usefixtures("folder")
def test_the_locale_stays_the_machine_s() -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "C.UTF-8")
        Path("pelicanconf.py").write_text(GOOD + 'LOCALE = ["C"]\n', encoding="utf-8")
        read_configuration(Path("pelicanconf.py"))
        assert locale.setlocale(locale.LC_CTYPE) == "C.UTF-8"
    finally:
        locale.setlocale(locale.LC_ALL, before)


@pytest.mark.usefixtures("folder")
def test_what_pelican_warns_of_is_left_to_the_build(caplog: pytest.LogCaptureFixture) -> None:
    Path("pelicanconf.py").write_text(GOOD + 'SITEURL = "https://a.example/"\n', encoding="utf-8")
    read_configuration(Path("pelicanconf.py"))
    assert caplog.records == []
    assert logging.root.manager.disable == logging.NOTSET
