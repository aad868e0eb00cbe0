"""A site that has been built, for each test as it was then."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.building.conftest import connect, disconnect

from .recording import Recorded, begun, listen


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with a site that has been built, and a copy of it beside."""
    folder = tmp_path_factory.mktemp("standing")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        connect()
        begun(folder / "site")
        disconnect()
    (folder / "site").rename(folder / "kept")
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def site(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorded]:
    """Return the site where it was built, as it was then, with all that its builds left."""
    shutil.copytree(built / "kept", built / "site")
    monkeypatch.chdir(built / "site")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    site = Recorded(built / "site")
    listen(site, monkeypatch)
    connect()
    yield site
    disconnect()
    monkeypatch.undo()
    shutil.rmtree(site.folder)
