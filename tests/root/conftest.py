"""The checkout as the tests of its root see it: its folder, its files, its wheel, and that installed."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path
from shutil import copytree

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the checkout."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def files(root: Path) -> list[str]:
    """List what git knows or would add, as paths from the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    return [path for path in listed.split("\0") if (root / path).is_file()]


def pack(kind: str, source: Path, folder: Path) -> Path:
    """Build a distribution, `wheel` or `sdist`, without a network; return the file."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (made,) = folder.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return made


@pytest.fixture(scope="session")
def wheel_file(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    return pack("wheel", root, tmp_path_factory.mktemp("dist"))


@pytest.fixture
def wheel(wheel_file: Path) -> zipfile.ZipFile:
    """Return the wheel, to be looked into."""
    return zipfile.ZipFile(wheel_file)


@pytest.fixture(scope="session")
def environment(root: Path, wheel_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment that holds what requirements.txt pins; return its programs.

    Nothing is fetched: what is pinned is lent from the environment that the tests run in. Only Pelican is
    copied, since the wheel puts the plugin into it.
    """
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    pins = (root / "requirements.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^([a-z0-9-]+)==", pins, re.MULTILINE):
        lend(name, packages)
    programs = folder / "bin"
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "--disable-pip-version-check"]
    install = ["install", "--quiet", "--no-index", "--no-deps", str(wheel_file)]
    for command in (install, ["check"]):
        done = subprocess.run([*pip, *command], check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (programs / "casebook").is_file()
    return programs


def lend(name: str, packages: Path) -> None:
    """Put what a distribution has installed at the top of `site-packages` into another one."""
    lent = distribution(name)
    for top in sorted(tops_of(lent)):
        source = Path(str(lent.locate_file(top)))
        if top == "pelican":
            copytree(source, packages / top)
        else:
            (packages / top).symlink_to(source)


def tops_of(lent: Distribution) -> set[str]:
    """Return what a distribution has at the top of `site-packages`; old pips leave no record of some."""
    if lent.read_text("RECORD") is None:
        site = Path(str(lent.locate_file("")))
        about = site.glob(f"{lent.metadata['Name'].replace('-', '_')}-*.egg-info")
        named = (lent.read_text("top_level.txt") or "").split()
        return {*(name.partition("/")[0] for name in named), *(path.name for path in about)}
    return {file.parts[0] for file in lent.files or () if file.parts[0] not in ("..", "__pycache__")}
