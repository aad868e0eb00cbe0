"""What holds for every file that is committed, and for the pins."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

# In pieces, because this file is searched too.
FORBIDDEN = [
    ".".join(host)
    for host in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
    )
] + ["/".join(path) for path in (("..", "shared"), ("", "root", ""), ("", "tmp", "brief"))]

PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+?)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def read_pins(path: Path) -> dict[str, str]:
    """Return the version of each pinned name, after seeing that the file holds nothing but hashed pins."""
    text = re.sub(r"^ *#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert PIN.sub("", text) == ""
    return {name: version for name, version, _ in PIN.findall(text)}


def asked_for(root: Path, name: str) -> list[Requirement]:
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def asked_for_by_the_plugin(root: Path) -> list[Requirement]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"]]


def unmet(requirements: list[Requirement], pins: dict[str, str]) -> list[str]:
    return [str(each) for each in requirements if pins.get(each.name.lower(), "none") not in each.specifier]


@pytest.mark.parametrize("forbidden", FORBIDDEN)
def test_no_file_names_a_registry_or_a_path_of_one_machine(
    root: Path, files: list[str], forbidden: str
) -> None:
    assert files
    assert [path for path in files if forbidden.encode() in (root / path).read_bytes()] == []


def test_the_pins_meet_what_is_asked_for(root: Path) -> None:
    site = asked_for_by_the_plugin(root) + asked_for(root, "requirements.in")
    assert unmet(site, read_pins(root / "requirements.txt")) == []
    tests = asked_for(root, "requirements-dev.in")
    assert unmet(site + tests, read_pins(root / "requirements-dev.txt")) == []
    assert unmet(asked_for(root, "requirements-uv.in"), read_pins(root / "requirements-uv.txt")) == []


def test_the_tests_run_on_the_versions_that_the_site_runs_on(root: Path) -> None:
    site = read_pins(root / "requirements.txt")
    tests = read_pins(root / "requirements-dev.txt")
    assert {name: tests.get(name) for name in site} == site


def test_scripts_can_be_run_as_they_are(root: Path, files: list[str]) -> None:
    folders = [path for path in files if path.startswith((".ci/", "tools/")) and "/words/" not in path]
    scripts = [path for path in folders if not path.endswith(".py")]
    assert scripts
    for path in scripts:
        shell = (root / path).read_text(encoding="utf-8").splitlines()[0].removeprefix("#!").split()[-1]
        assert shell.removeprefix("/bin/") in {"bash", "sh"}
        assert (root / path).stat().st_mode & 0o111
        subprocess.run([shell, "-n", root / path], check=True)


def test_the_checks_before_a_commit_are_those_of_make_lint(root: Path) -> None:
    hooks = re.findall(r"entry: (\S+)", (root / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    commands = ["make", "--dry-run", "--no-print-directory", "lint"]
    spelled = subprocess.run(commands, cwd=root, check=True, capture_output=True, text=True).stdout
    assert set(hooks) == set(re.findall(r"^(\.venv/bin/\S+)", spelled, re.MULTILINE))
