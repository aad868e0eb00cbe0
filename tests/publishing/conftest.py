"""A small site that is published: it begins with one case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.building.conftest import SmallSite, connect, disconnect


@contextmanager
def published(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[SmallSite]:
    """Give the site, in a folder of its own, as long as the handlers are connected."""
    (folder / "content").mkdir()
    connect()
    small = SmallSite(folder)
    small.settings |= {
        "CASEBOOK_STAGED": True,
        "CASEBOOK_PUBLISHES": True,
        "CASEBOOK_AUTHORITY": "casebook.example,2026",
        "DELETE_OUTPUT_DIRECTORY": True,
    }
    small.write(
        "content/tip.md",
        "---\nkind: case\ntitle: Tip\nslug: tip\ndate: 2009-01-01\norganisation: ISS\n---\nText.\n",
    )
    patch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    yield small
    disconnect()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallSite]:
    with published(tmp_path, monkeypatch) as site:
        yield site
