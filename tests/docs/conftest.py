"""The pages of documentation, and how what is made from code gets into them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .pages import Page


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the checkout."""
    return Path(__file__).parents[2]


@pytest.fixture
def readme(root: Path) -> Page:
    """Return the front page of the repository."""
    return Page.of(root / "README.md")


@pytest.fixture
def manual(root: Path) -> Page:
    """Return the manual."""
    return Page.of(root / "plugins/casebook/README.md")


@pytest.fixture
def made_in(request: pytest.FixtureRequest) -> Callable[[Page, str, str], None]:
    """Return a check that a chapter of a page is what the code gives; `make golden` writes it anew."""
    refresh = request.config.getoption("--refresh-golden")

    def check(page: Page, name: str, text: str) -> None:
        if refresh:
            page.remake(name, text)
        assert text == Page.of(page.path).made[name]

    return check


@pytest.fixture
def made(made_in: Callable[[Page, str, str], None], manual: Page) -> Callable[[str, str], None]:
    """Return the same check for the manual."""
    return lambda name, text: made_in(manual, name, text)
