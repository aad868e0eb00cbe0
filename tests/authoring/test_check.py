"""`casebook check` as an author, an editor and a pipe meet it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from casebook.authoring.command import main
from tests.sparing import one_of

from . import forks, problems

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = f"""
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME, TIMEZONE, SITEURL, LOCALE = "simple", "UTC", "https://example.org", ["C"]
PLUGIN_PATHS, PLUGINS = [{str(PLUGINS)!r}], ["casebook"]
"""
CASE = """\
---
kind: case
title: {slug}
slug: {slug}
date: 2009-11-10
organisation: ISS
{more}---
Text.
"""
BROKEN = "metrics: [{id: fans, label: Fans, observations: [{date: 2009-11, value: many}]}]\n"
MANY = """\
content/cases/two.md:7:73: metrics[0].observations[0].value: 'many' is not a value
    7 | metrics: [{id: fans, label: Fans, observations: [{date: 2009-11, value: many}]}]
      |                                                                         ^^^^
    Write a number (158), ~150, 50+, 100..200 or unknown.
"""
TIME = re.compile(r"[0-9]+[.,][0-9] s")
Check = Callable[..., tuple[int, str, str]]


def write(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site of two cases, which is the current folder; the second case has a mistake."""
    write(tmp_path, "pelicanconf.py", SETTINGS)
    write(tmp_path, "content/cases/one.md", CASE.format(slug="one", more=""))
    write(tmp_path, "content/cases/two.md", CASE.format(slug="two", more=BROKEN))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


@pytest.fixture
def check(site: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Return what checks the site: the exit status, what is said, and where errors are; times as `0.0 s`."""
    del site

    def run(*options: str) -> tuple[int, str, str]:
        try:
            status = main(["check", *options])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        return status, said.out, TIME.sub("0.0 s", said.err)

    return run


def mend(site: Path) -> None:
    write(site, "content/cases/two.md", CASE.format(slug="two", more=""))


def test_a_mistake_is_said_with_its_remedy_and_ends_with_1(check: Check) -> None:
    assert check() == (1, "", f"{MANY}2 files looked at in 0.0 s: 1 error.\n")


def test_without_a_mistake_it_ends_with_0(check: Check, site: Path) -> None:
    mend(site)
    assert check() == (0, "", "2 files looked at in 0.0 s: nothing is wrong.\n")


def test_a_warning_alone_ends_with_0(check: Check, site: Path) -> None:
    mend(site)
    write(site, "content/images/a.xyz", "?")
    status, out, err = check()
    assert (status, out) == (0, "")
    assert err.startswith("content/images/a.xyz:1:1: warning: ")
    assert err.endswith("\n2 files looked at in 0.0 s: 1 warning.\n")


def test_a_warning_stands_beside_errors(check: Check, site: Path) -> None:
    write(site, "pelicanconf.py", SETTINGS.replace("https://example.org", ""))
    status, _, err = check()
    assert status == 1
    assert err.startswith(MANY)
    assert err.endswith("2 files looked at in 0.0 s: 1 error and 1 warning.\n")


def test_all_mistakes_of_all_files_are_said_in_order(check: Check, site: Path) -> None:
    write(site, "content/cases/one.md", "---\nkind: case\n---\n")
    write(site, "content/sources.yaml", "blog: {note: a}\n")
    _, _, err = check()
    places = [line.split(": ")[0] for line in err.splitlines() if line.startswith("content/")]
    assert places == [
        *["content/cases/one.md:2:1"] * 4,
        "content/cases/two.md:7:73",
        "content/sources.yaml:1:7",
    ]


def test_nothing_is_built_and_only_the_cache_is_written(check: Check, site: Path) -> None:
    check()
    written = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    known = {"pelicanconf.py", "content/cases/one.md", "content/cases/two.md", "cache/casebook/checked.json"}
    assert {name for name in written if "__pycache__" not in name} == known


def test_a_file_that_is_named_is_spoken_of_alone(check: Check) -> None:
    assert check("content/cases/one.md") == (0, "", "1 file looked at in 0.0 s: nothing is wrong.\n")
    assert check("content/cases/two.md") == (1, "", f"{MANY}1 file looked at in 0.0 s: 1 error.\n")


def test_a_folder_may_be_named_from_here_or_from_the_content(check: Check) -> None:
    for name in (
        "content",
        "content/cases/",
        "./content/../content/cases",
        "cases",
        str(Path("content").resolve()),
    ):
        assert check(name) == (1, "", f"{MANY}2 files looked at in 0.0 s: 1 error.\n")


def test_references_of_a_named_file_are_looked_for_in_the_whole_site(check: Check, site: Path) -> None:
    head = "---\nkind: follow-up\ntitle: A\nslug: a\ndate: 2010-01-01\nfollows: {}\n---\n"
    write(site, "content/later.md", head.format("one"))
    assert check("content/later.md")[0] == 0
    write(site, "content/later.md", head.format("none"))
    status, _, err = check("content/later.md")
    assert status == 1
    assert err == (
        "content/later.md:6:10: follows: there is no case 'none'\n"
        "    6 | follows: none\n"
        "      |          ^^^^\n"
        "    Did you mean one? Write the slug of a case: one, two.\n"
        "1 file looked at in 0.0 s: 1 error.\n"
    )


def test_a_name_of_nothing_and_one_outside_the_content_are_said(check: Check, site: Path) -> None:
    assert check("gone.md", "pelicanconf.py", "content/cases/one.md") == (
        2,
        "",
        "gone.md: there is no such file or folder.\n"
        f"pelicanconf.py: this is not in {site / 'content'}, where the texts are.\n",
    )


def test_a_name_beside_the_content_is_not_taken_for_one_in_it(check: Check, site: Path) -> None:
    (site / "content-old").mkdir()
    assert check("content-old")[0] == 2


def test_what_keeps_texts_from_being_read_concerns_every_name(check: Check, site: Path) -> None:
    (site / "content" / "up").symlink_to(site)
    status, _, err = check("content/cases/one.md")
    assert status == 1
    assert err.startswith("content/up:1:1: ")
    assert err.endswith("\n0 files looked at in 0.0 s: 1 error.\n")


PROBLEM = {
    "where": "file",
    "file": "content/cases/two.md",
    "line": 7,
    "column": 73,
    "end_column": 77,
    "length": 4,
    "field": "metrics[0].observations[0].value",
    "severity": "error",
    "key": "value-unknown",
    "message": "'many' is not a value",
    "remedy": "Write a number (158), ~150, 50+, 100..200 or unknown.",
}


@pytest.mark.parametrize("options", [["--json"], ["--format", "json"], ["--format=json"]])
def test_json_tells_an_editor_everything(check: Check, site: Path, options: Sequence[str]) -> None:
    status, out, err = check(*options)
    assert (status, err) == (1, "")
    data = json.loads(out)
    key = data["problems"][0]["key"]
    assert data == {
        "form": 1,
        "root": str(site),
        "files": 2,
        "errors": 1,
        "warnings": 0,
        "problems": [{**PROBLEM, "key": key}],
    }
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", key)


def test_the_json_has_the_form_that_the_manual_describes(check: Check) -> None:
    told, schema = json.loads(check("--json")[1]), problems.schema()
    Draft202012Validator(schema).validate(told)
    fields = [name for name in schema["properties"] if name not in ("installed", "settings")]
    assert (list(told), list(told["problems"][0])) == (fields, list(problems.of_each(schema)))


def test_the_manual_names_every_field_of_the_json() -> None:
    schema = problems.schema()
    assert problems.named() == [*schema["properties"], *problems.of_each(schema)]


def test_json_of_a_good_site_has_no_problems(check: Check, site: Path) -> None:
    mend(site)
    status, out, err = check("--json")
    assert (status, err, json.loads(out)["problems"]) == (0, "", [])


def test_json_of_settings_that_do_not_hold_is_json(check: Check, site: Path) -> None:
    write(site, "pelicanconf.py", SETTINGS + 'CASEBOOK_STRICT = "yes"\n')
    status, out, err = check("--json")
    assert (status, err) == (1, "")
    assert [problem["field"] for problem in json.loads(out)["problems"]] == ["CASEBOOK_STRICT"]


SETTINGS_MISTAKES = {
    "PATH = (\n": "1:8: this is no Python ('(' was never closed)\n",
    "PATH = 1 / 0\n": "1:1: the settings cannot be read (ZeroDivisionError: division by zero)\n",
    'PATH = "nowhere"\n': "1:8: PATH: there is no folder 'nowhere' with content\n",
    f'{SETTINGS}CASEBOOK_STRICT = "yes"\n': "5:19: CASEBOOK_STRICT: 'yes' is not one of the words known",
    f'{SETTINGS}TIMEZONE = "Europe/Upsala"\n': "5:12: TIMEZONE: ",
    f"{SETTINGS}CASEBOOK_PLACEMNT = 1\n": "5:1: CASEBOOK_PLACEMNT: ",
}


@pytest.mark.parametrize("text", SETTINGS_MISTAKES, ids=lambda text: text.splitlines()[-1])
def test_a_mistake_in_the_settings_is_said_at_its_place(check: Check, site: Path, text: str) -> None:
    write(site, "pelicanconf.py", text)
    status, out, err = check()
    assert (status, out) == (1, "")
    assert err.startswith(f"pelicanconf.py:{SETTINGS_MISTAKES[text]}")
    assert "Traceback" not in err


def test_outside_of_a_site_it_says_where_it_looked(
    check: Check, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "content")
    status, _, err = check()
    assert status == 1
    assert err.startswith(
        "pelicanconf.py:1:1: there is no such file, so nobody knows where the site is\n"
        f"    Go to the site's folder (this is {site / 'content'}), or name the file with --settings FILE.\n"
    )
    status, _, err = check("-s", str(site / "pelicanconf.py"))
    assert (status, MANY in err) == (1, True)


def test_a_site_without_a_case_is_pelicans(check: Check, site: Path) -> None:
    for name in ("one", "two"):
        (site / f"content/cases/{name}.md").unlink()
    write(site, "content/post.md", "Title: Post\n\nText.\n")
    assert check() == (
        0,
        "",
        "There is no case here, and other texts are Pelican's to check."
        ' CASEBOOK_STRICT = "all" has them checked as well.\n',
    )


SAID = {
    "sv": "2 filer granskade på 0.0 s: 1 fel.\n",
    "da": "2 filer gennemgået på 0.0 s: 1 fejl.\n",
    "en": "2 files looked at in 0.0 s: 1 error.\n",
}
HELP = {
    "sv": "visa vad som är fel i texterna, utan att bygga webbplatsen",
    "da": "vis, hvad der er galt i teksterne, uden at bygge webstedet",
    "en": "say what is wrong with the texts, without building the site",
}


@pytest.mark.parametrize("lang", SAID)
def test_it_speaks_the_author_s_language(check: Check, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", f"{lang}.UTF-8")
    assert check()[2].endswith(SAID[lang])
    assert HELP[lang] in check("--help")[1]


def test_a_form_that_does_not_exist_is_said_with_2(check: Check) -> None:
    status, _, err = check("--format", "xml")
    assert status == 2
    assert "invalid choice: 'xml' (choose from " in err


def run(site: Path, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `casebook` is the command."""
    script = f'casebook() {{ "{sys.executable}" -m casebook "$@"; }}\n{command}'
    known = {**os.environ, "PYTHONPATH": str(PLUGINS), "LC_ALL": "C.UTF-8", **environment}
    return subprocess.run(
        ["bash", "-c", script],
        cwd=site,
        env=known,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def test_who_stops_reading_gets_no_traceback(site: Path) -> None:
    for number in range(400):
        write(site, f"content/cases/{number}.md", CASE.format(slug=f"case-{number}", more=BROKEN))
    for command in ("casebook check 2>&1 | head -n 1", "casebook check --json | head -n 1"):
        said = run(site, command)
        assert (len(said.stdout.splitlines()), said.stderr) == (1, "")


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("environment", one_of(2, [ASCII, {"LC_ALL": "C"}]), ids=str)
def test_a_terminal_without_the_letters_gets_no_traceback(site: Path, environment: dict[str, Any]) -> None:
    write(site, "content/cases/å.md", CASE.format(slug="å", more=BROKEN.replace("many", "många")))
    write(site, "pelicanconf.py", SETTINGS + 'CASEBOOK_MESSAGES = "sv"\n')
    for command, status in (("check", 1), ("check --help", 0), ("check nix-å", 2)):
        said = run(site, f"casebook {command}", **environment)
        assert said.returncode == status
        assert "Traceback" not in said.stderr
    as_json = run(site, "casebook check --json", **environment)
    assert (as_json.returncode, as_json.stderr) == (1, "")
    assert json.loads(as_json.stdout)["errors"] > 0


def test_colour_is_for_terminals(site: Path) -> None:
    assert "\x1b" not in forks.run(["check"], site, os.environ).stderr
    assert "\x1b[" in forks.run(["check"], site, {**os.environ, "FORCE_COLOR": "1", "TERM": "xterm"}).stderr


def test_a_damaged_ledger_is_told_as_every_build_tells_it(check: Check, site: Path) -> None:
    mend(site)
    write(site, "content/ledger/cases/one.jsonl", '{"what": "published", "name": "case/one"\n')
    status, _, err = check()
    assert status == 1
    assert err.startswith("content/ledger/cases/one.jsonl:1:1: this line of the ledger is damaged\n")
