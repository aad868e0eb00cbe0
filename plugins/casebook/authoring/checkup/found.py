"""What there is to look at, gathered once: this machine, and the site as each file of settings has it."""

from __future__ import annotations

import locale
import os
import shutil
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any

from ..libraries import needed

OURS = "pelican-casebook"
PACKAGE = Path(__file__).parents[2]


@dataclass(frozen=True)
class Machine:
    """What is installed. `libyaml` is the version of the C library in PyYAML, None where it has none.

    `loaded` is the folder that Casebook runs from, `installed` the one of an installed `pelican-casebook`;
    `casebook` and `installed_version` are their versions. `folder` is the site's.
    """

    folder: Path
    python: tuple[int, int, int]
    executable: str
    prefix: Path
    libraries: Mapping[str, str | None]
    libyaml: str | None
    loaded: Path = PACKAGE
    casebook: str | None = None
    installed: Path | None = None
    installed_version: str | None = None
    git: str | None = None
    chromium: str | None = None
    names: str = "utf-8"
    texts: str = "utf-8"
    free: Callable[[Path], int] = field(default=lambda path: shutil.disk_usage(path).free)
    may_write: Callable[[Path], bool] = field(default=lambda path: os.access(path, os.W_OK))

    @classmethod
    def here(cls, folder: Path) -> Machine:
        """Look at this machine."""
        installed = _installed()
        return cls(
            folder=folder,
            python=sys.version_info[:3],
            executable=sys.executable,
            prefix=Path(sys.prefix),
            libraries={name: _version(name) for name in needed()},
            libyaml=_libyaml(),
            casebook=_own_version(),
            installed=installed,
            installed_version=_version(OURS) if installed else None,
            git=shutil.which("git"),
            chromium=shutil.which(os.environ.get("CHROMIUM", "chromium")),
            names=sys.getfilesystemencoding(),
            texts=locale.getpreferredencoding(False),
        )

    def called(self, path: Path) -> str:
        """Return a path as the author knows it: of what lies in the site's folder, what comes below that."""
        near = path.is_relative_to(self.folder)
        return (path.relative_to(self.folder) if near else path).as_posix()


@dataclass(frozen=True)
class Site:
    """A site as a file of settings has it; `public` says that readers will see what is built with it."""

    file: str
    settings: Mapping[str, Any]
    public: bool = False

    @cached_property
    def output(self) -> Path:
        """Where the site is built."""
        return Path(self.settings["OUTPUT_PATH"])

    @property
    def standing(self) -> Path:
        """The folder that the output stands in, or would: the nearest that there is."""
        return next(folder for folder in (self.output, *self.output.absolute().parents) if folder.exists())


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _libyaml() -> str | None:
    try:
        from yaml import _yaml
    except ImportError:
        return None
    return str(_yaml.get_version_string())


def _installed() -> Path | None:
    """Return where the plugin is installed for Pelican to find, wherever we have been loaded from."""
    try:
        return Path(str(distribution(OURS).locate_file("pelican/plugins/casebook")))
    except PackageNotFoundError:
        return None


def _own_version() -> str | None:
    """Return the version of this very copy: of the clone that it lies in, or as it was installed."""
    for project in _projects():
        if project.get("name") == OURS:
            return str(project["version"])
    installed = _installed()
    return _version(OURS) if installed and installed.resolve() == PACKAGE.resolve() else None


def _projects() -> Iterator[Mapping[str, Any]]:
    file = PACKAGE.parents[1] / "pyproject.toml"
    if file.is_file():
        yield tomllib.loads(file.read_text("utf-8")).get("project", {})
