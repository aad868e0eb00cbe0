"""A site that has been built, for each test as it was then."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.building.conftest import connect, disconnect

from .recording import Recorded, begun, listen, standing


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with a copy of a site that has been built, for which there is room beside."""
    folder = tmp_path_factory.mktemp("standing")
    with standing(folder):
        begun(folder / "site")
    (folder / "site").rename(folder / "kept")
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def copied(built: Path) -> Path:
    """Return the site that each test finds: the one that has been built."""
    return built / "kept"


@pytest.fixture
def site(copied: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorded]:
    """Return the site where it was built, as it was then, with all that its builds left."""
    site = Recorded(copied.with_name("site"))
    shutil.copytree(copied, site.folder)
    monkeypatch.chdir(site.folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    listen(site, monkeypatch)
    connect()
    yield site
    disconnect()
    monkeypatch.undo()
    shutil.rmtree(site.folder)
