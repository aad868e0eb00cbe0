"""The search for a browser, in a folder of programs that holds what each test puts there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

REMEDY = (
    "On Debian and Ubuntu: sudo apt install chromium. "
    "Elsewhere, name it: CHROMIUM=/path/to/chromium make test\n"
)


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "sh").symlink_to(str(shutil.which("sh")))
    return folder


def write_program(programs: Path, name: str, text: str) -> None:
    (programs / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    (programs / name).chmod(0o755)


def find(root: Path, programs: Path, **variables: str) -> tuple[int, str, str]:
    run = subprocess.run(
        ["sh", root / "tools/find-chromium.sh"],
        cwd=programs,
        env={"PATH": str(programs), **variables},
        check=False,
        capture_output=True,
        text=True,
    )
    return run.returncode, run.stdout, run.stderr


def test_a_browser_that_is_there_is_enough(root: Path, programs: Path) -> None:
    write_program(programs, "chromium", "exit 1")
    assert find(root, programs) == (0, "", "")


def test_another_browser_may_be_named(root: Path, programs: Path) -> None:
    write_program(programs, "chrome", "exit 1")
    assert find(root, programs, CHROMIUM=str(programs / "chrome")) == (0, "", "")


def test_the_administrator_gets_debians(root: Path, programs: Path) -> None:
    write_program(programs, "id", "echo 0")
    write_program(programs, "apt-get", 'echo "$*" >>calls')
    assert find(root, programs) == (0, "", "Installing chromium for the browser tests (once)\n")
    calls = (programs / "calls").read_text(encoding="utf-8")
    assert calls == "update -qq\ninstall -qq --no-install-recommends chromium\n"


@pytest.mark.parametrize("user", ["1000", "0"], ids=["no administrator", "no apt"])
def test_else_it_says_what_to_install(root: Path, programs: Path, user: str) -> None:
    write_program(programs, "id", f"echo {user}")
    if user != "0":
        write_program(programs, "apt-get", "exit 99")
    said = f"The browser tests need Chromium, and there is no chromium here.\n{REMEDY}"
    assert find(root, programs) == (1, "", said)


def test_a_browser_that_was_named_is_not_replaced(root: Path, programs: Path) -> None:
    write_program(programs, "id", "echo 0")
    write_program(programs, "apt-get", "exit 99")
    said = f"The browser tests need Chromium, and there is no chrome here.\n{REMEDY}"
    assert find(root, programs, CHROMIUM="chrome") == (1, "", said)


def driven(programs: Path, status: int) -> None:
    """Put a driver where Playwright has its own, which starts or does not."""
    folder = programs / ".venv" / "lib" / "python3.11" / "site-packages" / "playwright" / "driver"
    folder.mkdir(parents=True)
    write_program(folder, "node", f"exit {status}")
    write_program(programs, "chromium", "exit 1")


def test_a_driver_that_starts_is_enough(root: Path, programs: Path) -> None:
    driven(programs, 0)
    assert find(root, programs) == (0, "", "")


def test_what_the_driver_lacks_is_installed_for_the_administrator(root: Path, programs: Path) -> None:
    driven(programs, 127)
    write_program(programs, "id", "echo 0")
    write_program(programs, "apt-get", 'echo "$*" >>calls')
    assert find(root, programs) == (0, "", "Installing libatomic1 for the browser tests (once)\n")
    calls = (programs / "calls").read_text(encoding="utf-8")
    assert calls == "update -qq\ninstall -qq --no-install-recommends libatomic1\n"


def test_else_it_says_what_the_driver_lacks(root: Path, programs: Path) -> None:
    driven(programs, 127)
    write_program(programs, "id", "echo 1000")
    said = (
        "The browser tests are driven by Playwright, and its program does not start here.\n"
        "On Debian and Ubuntu: sudo apt install libatomic1\n"
    )
    assert find(root, programs) == (1, "", said)
