"""`casebook doctor`: each check says exactly what is wrong, and nothing where all is well."""

from __future__ import annotations

import json
import os
import re
import sys
import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from packaging.requirements import Requirement
from pelican.settings import DEFAULT_CONFIG

from casebook.authoring.checkup import Machine, Site, examine, machine
from casebook.authoring.checkup.found import PACKAGE
from casebook.authoring.command import main
from casebook.authoring.libraries import OLDEST
from casebook.disk.locks import locked
from casebook.disk.paths import manifest_path
from casebook.settings import SETUP, Setup
from casebook.words import languages, words_of
from casebook.words.explain import remedy, what_is_wrong
from casebook.words.sentences import checkup

from . import problems

SOUND: dict[str, str | None] = dict.fromkeys(OLDEST, "99.0")
SETTINGS: Mapping[str, Any] = {
    **DEFAULT_CONFIG,
    "PLUGINS": ["casebook"],
    "SITEURL": "https://casebook.se",
    "CASEBOOK_CONTACT": "editors@casebook.se",
    "CASEBOOK_PUBLISHER": "Åsa Öberg",
    "TIMEZONE": "Europe/Stockholm",
    "WITH_FUTURE_DATES": False,
    "JINJA_ENVIRONMENT": {"autoescape": True},
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
}


@pytest.fixture
def sound(tmp_path: Path) -> tuple[Machine, Site]:
    """Return a machine and a site with nothing wrong, in a folder of its own with a case."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/case.md").write_text("---\nkind: case\n---\n", encoding="utf-8")
    names = {"PATH": "content", "OUTPUT_PATH": "output", "CACHE_PATH": "cache"}
    places = {name: str(tmp_path / where) for name, where in names.items()}
    well = Machine(
        folder=tmp_path,
        python=(3, 12, 1),
        executable="python",
        prefix=tmp_path / ".venv",
        libraries=SOUND,
        libyaml="0.2.5",
        git="git",
        free=lambda _: 10**12,
        may_write=lambda _: True,
    )
    return well, Site("pelicanconf.py", {**SETTINGS, **places}, public=True)


def said(
    sound: tuple[Machine, Site], settings: Mapping[str, Any] | None = None, lang: str = "en", **changes: Any
) -> list[str]:
    """Return all that is said of a machine and a site that differ from sound ones."""
    well, good = sound
    changed = replace(good, settings={**good.settings, **(settings or {})})
    problems = examine(replace(well, **changes), (changed,))
    words = words_of(lang)
    return [
        line
        for problem in problems
        for line in (
            f"{problem.severity} {problem.file}: {problem.field}: {what_is_wrong(problem, words)}",
            remedy(problem, words),
        )
    ]


def test_where_all_is_well_nothing_is_said(sound: tuple[Machine, Site]) -> None:
    assert said(sound) == []


INSTALL = "Install what requirements.txt pins: python -m pip install -r requirements.txt."
MACHINE = {
    "python_too_old": (
        {"python": (3, 10, 4)},
        "error Python: : this is Python 3.10.4, and Casebook needs 3.11 or newer",
        "Install a newer Python, delete the folder .venv, and set it up again with that.",
    ),
    "library_missing": (
        {"libraries": {**SOUND, "nh3": None}},
        "error nh3: : this library is not installed",
        INSTALL,
    ),
    "library_too_old": (
        {"libraries": {**SOUND, "pelican": "4.11.0.post0"}},
        "error pelican: : this library is of version 4.11.0.post0, and Casebook needs 4.12 or newer",
        INSTALL,
    ),
    "libyaml_missing": (
        {"libyaml": None},
        "error pyyaml: : this PyYAML was built without libyaml,"
        " by which Casebook reads what stands between the ---",
        "Install it as it comes ready made:"
        " python -m pip install --force-reinstall --only-binary :all: pyyaml.",
    ),
    "plugin_shadowed": (
        {"installed": Path("/elsewhere/casebook"), "installed_version": "0.0.9", "loaded": Path("/here")},
        "error /here: : pelican-casebook 0.0.9 is installed in /elsewhere/casebook,"
        " and Pelican loads it instead",
        "To have /here loaded, remove the other: python -m pip uninstall pelican-casebook.",
    ),
    "names_not_utf_8": (
        {"names": "iso8859-1"},
        "error LANG: : names of files are read as iso8859-1, so å, ä, ø and é in them may be lost",
        "Choose a locale in UTF-8, as in LANG=C.UTF-8.",
    ),
    "texts_not_utf_8": (
        {"texts": "cp1252"},
        "warning LANG: : messages are written as cp1252, so some signs in them are spelt out",
        "Choose a locale in UTF-8, as in LANG=C.UTF-8; on Windows set PYTHONUTF8=1.",
    ),
    "git_missing": (
        {"git": None},
        "warning git: : git is not installed",
        "Install it if you want to keep every version of your texts; Casebook works without.",
    ),
    "output_locked_up": (
        {"may_write": lambda _: False},
        "error {here}: : you are not allowed to write here",
        "Look at the permissions of the folder, or build into another one.",
    ),
    "disk_nearly_full": (
        {"free": lambda _: 120_900_000},
        "error {here}: : the disk is nearly full: 120 MB are left",
        "Make room on it: a build needs space for the new site beside the old one.",
    ),
}


@pytest.mark.parametrize("check", MACHINE)
def test_what_is_wrong_with_a_machine(sound: tuple[Machine, Site], check: str, tmp_path: Path) -> None:
    changes, wrong, advice = MACHINE[check]
    assert said(sound, **changes) == [wrong.replace("{here}", tmp_path.as_posix()), advice]


NONE = "Write None, without quotes, in the place of this address."
READ = "Write the address at which the site will be read."
SITE = {
    "plugin_off": (
        {"PLUGINS": ["sitemap"]},
        "PLUGINS: Casebook is not among the plugins, so cases are built as ordinary posts",
        'Write "casebook", in quotes, into the list.',
    ),
    "no-address": (
        {"SITEURL": ""},
        "SITEURL: the site has no address, so it has no feeds",
        'Write SITEURL = and the address, as in "https://example.org".',
    ),
    "local-address": (
        {"SITEURL": "http://localhost:8000"},
        "SITEURL: 'http://localhost:8000' leads to this machine, where no reader is",
        READ,
    ),
    "example-address": (
        {"SITEURL": "https://www.example.com/blog"},
        "SITEURL: 'https://www.example.com/blog' is an example, and nobody's address",
        READ,
    ),
    "no-scheme": (
        {"SITEURL": "casebook.se"},
        "SITEURL: 'casebook.se' is not a whole address",
        "Write the address as a browser shows it, without spaces, as in https://example.org/page.",
    ),
    "authority": (
        {"CASEBOOK_AUTHORITY": "casebook.example,2026"},
        "CASEBOOK_AUTHORITY: 'casebook.example,2026' is nobody's domain,"
        " and feed readers will know every entry by it",
        "Before the first reader comes, write a domain of yours and a year in which it was yours.",
    ),
    "timezone": (
        {"TIMEZONE": "Europe/Malmö"},
        "TIMEZONE: 'Europe/Malmö' is no time zone",
        "Write a zone such as Europe/Stockholm.",
    ),
    "setting": (
        {"CASEBOOK_PER_PAGE": 0},
        "CASEBOOK_PER_PAGE: '0' is too small",
        "Write 1 or more.",
    ),
    "feed": (
        {"FEED_ALL_ATOM": "feeds/all.atom.xml", "CATEGORY_FEED_RSS": "rss/{slug}.xml"},
        "FEED_ALL_ATOM: Pelican would write feeds of its own to feeds/all.atom.xml, among those of Casebook",
        NONE,
    ),
    "list": (
        {"CASEBOOK_LISTS": ["cases", "tags"], "TAGS_SAVE_AS": "tags/index.html"},
        "CASEBOOK_LISTS: the list would be written to tags/index.html, and tags.html of the theme is, too",
        "Take the list out of CASEBOOK_LISTS, or have Pelican not make the other"
        " (DIRECT_TEMPLATES, TAGS_SAVE_AS and the like).",
    ),
    "theme": (
        {"THEME": "/nowhere"},
        "THEME: the theme in '/nowhere' has no folder of templates",
        "Look at the name of the theme's folder: in it lies a folder called templates.",
    ),
}
WORTH_KNOWING = {
    "contact": (
        {"CASEBOOK_CONTACT": ""},
        "CASEBOOK_CONTACT: readers have no address to which they could report an error or send a case",
        "Write CASEBOOK_CONTACT = and an e-mail address, in quotes.",
    ),
    "contact-example": (
        {"CASEBOOK_CONTACT": "editors@example.org"},
        "CASEBOOK_CONTACT: 'editors@example.org' is an example, and nobody reads what is sent there",
        "Write an e-mail address of yours.",
    ),
    "publisher": (
        {"CASEBOOK_PUBLISHER": ""},
        "CASEBOOK_PUBLISHER: the site does not say who answers for it, as the law may ask"
        " (ansvarig utgivare in Sweden)",
        "Write CASEBOOK_PUBLISHER = and the name, in quotes, and [CONTACT] on a page of yours.",
    ),
    "autoescape_off": (
        {"JINJA_ENVIRONMENT": {}},
        "JINJA_ENVIRONMENT.autoescape: templates print titles as they are,"
        " so a < in a title would become markup",
        'Write JINJA_ENVIRONMENT = {"autoescape": True} if the theme is made for it.',
    ),
    "future_dates_on": (
        {"WITH_FUTURE_DATES": True},
        "WITH_FUTURE_DATES: a post whose date is still to come is published at once",
        "Write WITH_FUTURE_DATES = False if it is to wait for its day.",
    ),
    "made_whole": (
        {"JINJA_FILTERS": {"stamp": lambda text: f"{text} {time.time()}"}},
        "JINJA_FILTERS: nobody can tell whether this makes the same each time (<lambda>: time): each build"
        " makes the whole site",
        "What does without the time, files and its own past is built faster: see Speed in the manual.",
    ),
}


@pytest.mark.parametrize("name", SITE)
def test_what_is_wrong_with_settings(sound: tuple[Machine, Site], name: str) -> None:
    settings, wrong, advice = SITE[name]
    assert said(sound, settings) == [f"error pelicanconf.py: {wrong}", advice]


@pytest.mark.parametrize("name", WORTH_KNOWING)
def test_what_is_worth_knowing_of_settings(sound: tuple[Machine, Site], name: str) -> None:
    settings, wrong, advice = WORTH_KNOWING[name]
    assert said(sound, settings) == [f"warning pelicanconf.py: {wrong}", advice]


@pytest.mark.parametrize("lang", languages())
def test_it_is_said_in_every_language_as_somebody_has_read(
    sound: tuple[Machine, Site], lang: str, golden: Callable[[str, str], None]
) -> None:
    machines = [said(sound, lang=lang, **changes) for changes, *_ in MACHINE.values()]
    sites = [said(sound, settings, lang) for settings, *_ in (SITE | WORTH_KNOWING).values()]
    lines = "".join(f"{wrong}\n    {advice}\n" for wrong, advice in [*machines, *sites])
    golden(f"authoring/doctor.{lang}.txt", lines.replace(sound[0].folder.as_posix(), "{here}"))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000",
        "http://[::1]/",
        "http://0.0.0.0",
        "https://macbook.local",
        "http://a.localhost",
    ],
)
def test_addresses_of_this_machine(sound: tuple[Machine, Site], address: str) -> None:
    assert said(sound, {"SITEURL": address})[0].endswith("leads to this machine, where no reader is")


@pytest.mark.parametrize("address", ["https://casebook.example", "https://example.org", "https://a.test"])
def test_addresses_of_nobody(sound: tuple[Machine, Site], address: str) -> None:
    assert said(sound, {"SITEURL": address})[0].endswith("is an example, and nobody's address")


@pytest.mark.parametrize("address", ["https://myexample.com", "https://xn--blbr-voa4k.se/x", "http://a.b.dk"])
def test_addresses_of_somebody(sound: tuple[Machine, Site], address: str) -> None:
    assert said(sound, {"SITEURL": address}) == []


@pytest.mark.parametrize("settings", [{"PLUGINS": None}, {"PLUGINS": ["pelican.plugins.casebook"]}])
def test_the_plugin_may_be_on_in_other_words(sound: tuple[Machine, Site], settings: dict[str, Any]) -> None:
    assert said(sound, settings) == []


def test_what_is_switched_off_is_in_nobody_s_way(sound: tuple[Machine, Site]) -> None:
    rivals = {"FEED_ALL_ATOM": "feeds/all.atom.xml", "TAGS_SAVE_AS": "tags/index.html"}
    assert said(sound, {**rivals, "CASEBOOK_LISTS": ["tags"], "CASEBOOK_PARTS": ["timeline"]}) == []


def write_environment(folder: Path, home: Path) -> None:
    (folder / ".venv").mkdir()
    (folder / ".venv/pyvenv.cfg").write_text(f"home = {home}\nversion = 3.12.1\n", encoding="utf-8")


def test_an_environment_whose_python_is_gone(sound: tuple[Machine, Site], tmp_path: Path) -> None:
    write_environment(tmp_path, Path("/usr/lib/python-that-was/bin"))
    assert said(sound) == [
        "error .venv: : the Python that this was made with is gone from /usr/lib/python-that-was/bin",
        "Delete the folder .venv and set it up again.",
    ]


def test_an_environment_that_is_not_the_one_in_use(sound: tuple[Machine, Site], tmp_path: Path) -> None:
    write_environment(tmp_path, Path(sys.base_prefix))
    assert said(sound) == []
    assert said(sound, prefix=Path("/usr")) == [
        "warning .venv: : the site has an environment of its own, and this is another Python (python)",
        "Run Casebook with the Python in .venv, or delete that folder if nobody needs it.",
    ]


def test_an_installed_plugin_that_is_the_one_in_use(sound: tuple[Machine, Site]) -> None:
    assert said(sound, installed=PACKAGE, installed_version="0.1.0") == []


def test_an_installed_plugin_hides_the_one_in_the_site_s_folder(
    sound: tuple[Machine, Site], tmp_path: Path
) -> None:
    (tmp_path / "plugins/casebook").mkdir(parents=True)
    assert said(sound, installed=PACKAGE, installed_version="0.1.0") == [
        f"error plugins/casebook: : pelican-casebook 0.1.0 is installed in {PACKAGE.as_posix()},"
        " and Pelican loads it instead",
        "To have plugins/casebook loaded, remove the other: python -m pip uninstall pelican-casebook.",
    ]


def test_a_build_that_is_under_way(sound: tuple[Machine, Site], tmp_path: Path) -> None:
    lock = manifest_path(tmp_path / "cache", tmp_path / "output").with_suffix(".lock")
    (tmp_path / ".output.casebook-new").mkdir()
    with locked(lock, lambda: None):
        assert said(sound) == [
            "error output: : another build is writing this site",
            "Wait until it has ended, then build again.",
        ]
    assert lock.exists()
    assert said(sound) == [
        "warning .output.casebook-new: : a build that was stopped left this behind",
        "Leave it: the next build clears it away.",
    ]


def test_a_disk_that_does_not_know_capitals(sound: tuple[Machine, Site], tmp_path: Path) -> None:
    (tmp_path / "CONTENT").symlink_to("content")  # answers to that name, as it would there
    assert said(sound) == [
        "warning content: : this disk cannot tell capitals from small letters, as most servers can",
        "Write names of files in links just as the files are called.",
    ]
    (tmp_path / "CONTENT").unlink()
    (tmp_path / "CONTENT").mkdir()
    assert said(sound) == []


def test_a_site_without_a_case(sound: tuple[Machine, Site], tmp_path: Path) -> None:
    (tmp_path / "content/case.md").unlink()
    assert said(sound) == [
        "warning content: : there is no case here yet, so the site is built as Pelican alone would build it",
        "Start one: casebook new.",
    ]


def test_what_both_files_of_settings_share_is_said_once(sound: tuple[Machine, Site]) -> None:
    well, good = sound
    both = {**good.settings, "WITH_FUTURE_DATES": True, "SITEURL": ""}
    both[SETUP] = Setup(Path("pelicanconf.py"), frozenset())
    feeds = {**both, "FEED_ALL_ATOM": "feeds/all.atom.xml", SETUP: Setup(Path("publishconf.py"), frozenset())}
    sites = (Site("pelicanconf.py", both), Site("publishconf.py", feeds, public=True))
    found = [(problem.file, problem.key) for problem in examine(well, sites)]
    assert found == [
        ("pelicanconf.py", "future-dates-on"),
        ("publishconf.py", "feeds-without-address"),
        ("publishconf.py", "feed-of-pelican"),
    ]


@pytest.mark.parametrize("key", checkup.SENTENCES)
def test_every_sentence_is_tested(key: str) -> None:
    source = re.sub(r'"\n\s+f?"', "", Path(__file__).read_text(encoding="utf-8"))
    pieces = re.split(r"\{\w+\}", checkup.SENTENCES[key].wrong)
    assert [piece for piece in pieces if piece not in source] == []


def test_the_oldest_libraries_are_those_of_the_project() -> None:
    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [Requirement(line) for line in project["dependencies"]]
    oldest = {
        each.name: tuple(map(int, spec.version.split(".")))
        for each in wanted
        for spec in each.specifier
        if spec.operator == ">="
    }
    assert oldest == OLDEST
    assert project["requires-python"] == ">=" + ".".join(map(str, machine.PYTHON))


CONF = """\
PATH, OUTPUT_PATH, THEME, TIMEZONE = "content", "output", "simple", "UTC"
SITEURL, PLUGINS, WITH_FUTURE_DATES = "http://localhost:8000", ["casebook"], False
JINJA_ENVIRONMENT = {"autoescape": True}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CASEBOOK_PER_PAGE, CASEBOOK_CONTACT, CASEBOOK_PUBLISHER = 20, "editors@casebook.se", "Åsa Öberg"
"""
Doctor = Callable[..., tuple[int, str, str]]


@pytest.fixture
def doctor(
    sound: tuple[Machine, Site],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Doctor:
    """Return what runs the command in a site, on a machine that is well."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Machine, "here", lambda folder: replace(sound[0], folder=folder, casebook="0.1.0"))
    monkeypatch.setattr("platform.platform", lambda: "Linux")
    Path("pelicanconf.py").write_text(CONF, encoding="utf-8")

    def run(*arguments: str, siteurl: str = "https://casebook.se", lang: str = "en") -> tuple[int, str, str]:
        monkeypatch.setenv("LANG", lang)
        text = f'from pelicanconf import *\nSITEURL = "{siteurl}"\nDELETE_OUTPUT_DIRECTORY = True\n'
        Path("publishconf.py").write_text(text, encoding="utf-8")
        status = main(["doctor", *arguments])
        return status, *capsys.readouterr()

    return run


JINJA = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "extensions": []}
TOLD = f"""\
Installed
  casebook         0.1.0 ({PACKAGE.as_posix()})
  python           3.12.1 (python)
  pelican          99.0
  markdown         99.0
  pyyaml           99.0
  babel            99.0
  jinja2           99.0
  pydantic         99.0
  feedgen          99.0
  icalendar        99.0
  lxml             99.0
  nh3              99.0
  openpyxl         99.0
  pillow           99.0
  python-dateutil  99.0
  pagefind         99.0
  cbor2            99.0
  libyaml          0.2.5
  git              git
  chromium         –
  system           Linux

pelicanconf.py
  PATH                     'content'
  OUTPUT_PATH              'output'
  CACHE_PATH               'cache'
  THEME                    THE_THEME
  PLUGINS                  ['casebook']
  SITEURL                  'http://localhost:8000'
  DEFAULT_LANG             'en'
  TIMEZONE                 'UTC'
  RELATIVE_URLS            False
  WITH_FUTURE_DATES        False
  JINJA_ENVIRONMENT        {JINJA}
  DELETE_OUTPUT_DIRECTORY  False
  CASEBOOK_CONTACT         'editors@casebook.se'
  CASEBOOK_PER_PAGE        20
  CASEBOOK_PUBLISHER       'Åsa Öberg'

publishconf.py
  SITEURL                  'https://casebook.se'
  DELETE_OUTPUT_DIRECTORY  True

"""


def test_it_tells_what_there_is_and_that_nothing_is_wrong(doctor: Doctor) -> None:
    status, out, err = doctor()
    told = re.sub(r"(THEME +)'.*'", r"\1THE_THEME", out)
    assert (status, told, err) == (0, TOLD + "Nothing is wrong.\n", "")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "To be mended\n"
            "  publishconf.py:2:11: SITEURL: 'https://example.org' is an example, and nobody's address\n"
            "    Write the address at which the site will be read.\n\n",
        ),
        (
            "sv",
            "Att rätta till\n"
            "  publishconf.py:2:11: SITEURL: 'https://example.org' är ett exempel och ingens adress\n"
            "    Skriv adressen där webbplatsen ska läsas.\n\n",
        ),
        (
            "da",
            "Skal rettes\n"
            "  publishconf.py:2:11: SITEURL: 'https://example.org' er et eksempel og ingens adresse\n"
            "    Skriv adressen, hvor webstedet skal læses.\n\n",
        ),
    ],
)
def test_it_tells_what_is_wrong_in_the_author_s_language(doctor: Doctor, lang: str, said: str) -> None:
    status, out, err = doctor(siteurl="https://example.org", lang=lang)
    assert (status, err) == (1, "")
    assert out.endswith(said)
    assert lang in languages()


def test_what_is_worth_knowing_is_no_failure(doctor: Doctor) -> None:
    Path("content/case.md").unlink()
    status, out, _ = doctor()
    assert status == 0
    assert out.endswith(
        "Worth knowing\n"
        "  content: there is no case here yet, so the site is built as Pelican alone would build it\n"
        "    Start one: casebook new.\n\n"
        "Nothing is wrong.\n"
    )


def test_settings_that_cannot_be_read_are_a_finding(doctor: Doctor) -> None:
    Path("pelicanconf.py").write_text(CONF + "X = Y\n", encoding="utf-8")
    status, out, err = doctor()
    assert (status, err) == (1, "")
    assert out.endswith(
        "To be mended\n"
        "  pelicanconf.py:6:1: the settings cannot be read (NameError: name 'Y' is not defined)\n"
        "    Mend this line, or undo the last change of the file.\n\n"
    )


def test_programs_get_json(doctor: Doctor) -> None:
    status, out, _ = doctor("--json", siteurl="")
    told = json.loads(out)
    Draft202012Validator(problems.schema()).validate(told)
    assert status == 1
    assert told["installed"]["pelican"] == "99.0"
    assert told["settings"]["pelicanconf.py"]["CASEBOOK_PER_PAGE"] == 20
    assert told["settings"]["publishconf.py"]["OUTPUT_PATH"] == "output"
    assert (told["form"], told["root"], told["errors"], told["warnings"]) == (1, str(Path.cwd()), 1, 0)
    assert told["problems"] == [
        {
            "where": "file",
            "file": "publishconf.py",
            "line": 2,
            "column": 11,
            "end_column": 13,
            "length": 2,
            "field": "SITEURL",
            "severity": "error",
            "key": "feeds-without-address",
            "message": "the site has no address, so it has no feeds",
            "remedy": 'Write SITEURL = and the address, as in "https://example.org".',
        }
    ]


def test_programs_are_told_what_is_in_no_line(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Machine.here
    monkeypatch.setattr(Machine, "here", lambda folder: replace(here(folder), git=None))
    without = (
        CONF.replace("FEED_ALL_ATOM = ", "").replace(", WITH_FUTURE_DATES", "").replace(", False\n", "\n")
    )
    Path("pelicanconf.py").write_text(without, encoding="utf-8")
    said = json.loads(doctor("--json")[1])
    Draft202012Validator(problems.schema()).validate(said)
    told = said["problems"]
    assert [(one["where"], one["file"], one["line"], one["column"], one["field"]) for one in told] == [
        ("machine", "git", 0, 0, ""),
        ("default", "pelicanconf.py", 0, 0, "FEED_ALL_ATOM"),
        ("default", "pelicanconf.py", 0, 0, "WITH_FUTURE_DATES"),
    ]
    assert [(one["end_column"], one["length"]) for one in told] == [(0, 0)] * 3
    assert "  pelicanconf.py: FEED_ALL_ATOM (ej angiven): " in doctor(lang="sv")[1]


def test_a_setting_may_be_wrong_by_a_word_of_it(doctor: Doctor) -> None:
    lists = 'CASEBOOK_LISTS = [\n    "due",\n    "tags",\n]\nTAGS_SAVE_AS = "tags/index.html"\n'
    Path("pelicanconf.py").write_text(f"{CONF}{lists}JINJA_ENVIRONMENT['autoescape'] = 0\n", encoding="utf-8")
    said = doctor()[1]
    assert "  pelicanconf.py:8:5: CASEBOOK_LISTS: the list would be written to tags/index.html, and" in said
    assert "  pelicanconf.py:11:35: JINJA_ENVIRONMENT.autoescape: templates print titles as they are" in said


def test_it_comes_where_a_library_that_others_need_is_broken(
    doctor: Doctor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "casebook.authoring.commands", None)
    assert doctor()[0] == 0
    with pytest.raises(ImportError):
        main(["due"])


def test_this_machine_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    here = Machine.here(tmp_path)
    assert here.python == sys.version_info[:3]
    assert (here.folder, here.loaded, here.git, here.chromium) == (tmp_path, PACKAGE, None, None)
    assert None not in here.libraries.values()
    assert re.fullmatch(r"[\d.]+", here.libyaml or "")
    assert here.casebook == "0.1.0"
    assert (here.installed, here.installed_version) == (None, None)
    assert here.may_write(tmp_path)
    assert here.free(tmp_path) > 0
