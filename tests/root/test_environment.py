"""The tests see to their own ground: see tests/conftest.py."""

from __future__ import annotations

import os
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest


def test_they_refuse_to_run_beside_an_installed_plugin(root: Path, tmp_path: Path) -> None:
    about = tmp_path / "pelican_casebook-9.8.dist-info/METADATA"
    about.parent.mkdir()
    about.write_text("Metadata-Version: 2.4\nName: pelican-casebook\nVersion: 9.8\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", __file__]
    shadowed = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = subprocess.run(command, cwd=root, env=shadowed, check=False, capture_output=True, text=True)
    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    assert run.stderr.strip() == (
        f"ERROR: pelican-casebook 9.8 is installed in {tmp_path} and would be tested instead of "
        "plugins/casebook. Remove it: python -m pip uninstall pelican-casebook"
    )


def test_no_folder_with_tests_is_passed_over(root: Path, request: pytest.FixtureRequest) -> None:
    """Hold that `make test` goes into every room: pytest goes into none that is called `build` or `dist`."""
    passed_over = request.config.getini("norecursedirs")
    tests = (path.relative_to(root) for path in (root / "tests").rglob("test_*.py"))
    folders = {name for path in tests for name in path.parent.parts}
    assert "building" in folders
    assert [name for name in folders if any(fnmatch(name, each) for each in passed_over)] == []
