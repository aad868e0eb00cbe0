"""The command starts where nothing is installed, and says so where it cannot."""

from __future__ import annotations

import json
import os
import platform
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from casebook.authoring.libraries import needed, wanted

PLUGINS = Path(__file__).parents[2] / "plugins"
FOLDER = PLUGINS / "casebook"


def run(*command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=PLUGINS.parent,
        env={**environment, "LC_ALL": "C.UTF-8", **variables},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_folder_can_be_run_as_it_is() -> None:
    due = run("plugins/casebook", "due", "--json")
    assert (due.returncode, due.stderr) == (0, "")
    assert "iss-50000" in {item["case"] for item in json.loads(due.stdout)}


def test_the_rooms_do_not_become_modules_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    before, seen = list(sys.path), []
    monkeypatch.setattr(sys, "path", list(before))
    monkeypatch.setattr(runpy, "run_module", lambda name, **_: seen.append((name, list(sys.path))))
    runpy.run_path(str(FOLDER), run_name="__main__")
    assert seen == [("casebook", [str(PLUGINS), *before])]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("C.UTF-8", "Casebook needs {}, which this Python does not have ({}). Install what it needs:"),
        (
            "sv_SE.UTF-8",
            "Casebook behöver {}, som den här Python inte har ({}). Installera det som behövs:",
        ),
        (
            "da_DK.UTF-8",
            "Casebook kræver {}, som denne Python ikke har ({}). Installér det, der skal bruges:",
        ),
    ],
)
def test_a_python_without_the_libraries_is_told_how_to_get_them(lang: str, said: str) -> None:
    # -S: without what is installed.
    seen = run("-S", "-X", "utf8", "plugins/casebook", "build", LC_ALL=lang)
    first, second = seen.stderr.splitlines()
    assert seen.returncode == 1
    assert first in [said.format(name, sys.executable) for name in needed()]
    assert second == f'    {sys.executable} -m pip install -r "{PLUGINS.parent}/requirements.txt"'


def test_where_nothing_is_pinned_the_libraries_are_named(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "plugins/casebook")
    seen = run("-S", tmp_path / "plugins/casebook", "build")
    command = f"    {sys.executable} -m pip install "
    asked = [Requirement(line) for line in dependencies()]
    here = [each for each in asked if each.marker is None or each.marker.evaluate()]
    assert seen.stderr.splitlines()[1] == command + " ".join(map(spelled, here))


def dependencies() -> list[str]:
    project = tomllib.loads((PLUGINS.parent / "pyproject.toml").read_text("utf-8"))["project"]
    return list(project["dependencies"])


def spelled(asked: Requirement) -> str:
    return asked.name + (f"[{','.join(asked.extras)}]" if asked.extras else "")


@pytest.mark.parametrize("system", ["linux", "darwin", "win32", "freebsd14"])
@pytest.mark.parametrize("machine", ["x86_64", "aarch64", "arm64", "AMD64", "ARM64", "riscv64", "i686"])
def test_every_machine_is_asked_for_what_it_can_have(
    monkeypatch: pytest.MonkeyPatch, system: str, machine: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    surroundings = {"sys_platform": system, "platform_machine": machine}
    asked = [Requirement(line) for line in dependencies()]
    there = [each for each in asked if each.marker is None or each.marker.evaluate(surroundings)]
    assert wanted() == " ".join(map(spelled, there))


def test_an_older_python_is_told_which_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    monkeypatch.setenv("LANGUAGE", "en")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("casebook", run_name="__main__")
    assert ended.value.code == 1
    assert capsys.readouterr().err == (
        f"Casebook needs Python 3.11 or newer, and this is 3.10.4 ({sys.executable}).\n"
    )


def test_a_module_of_our_own_that_is_missing_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "casebook.authoring.command", None)
    monkeypatch.delattr("casebook.authoring.command", raising=False)
    with pytest.raises(ModuleNotFoundError):
        runpy.run_module("casebook", run_name="__main__")
