"""A site made by several processes is the one that a single process makes; what fails, fails as there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from pelican import signals
from tests.bench.corpus import files

from casebook.building.pages import rendered_ahead
from casebook.building.pages.rendered_ahead import RenderedPage
from casebook.work import forks

from .conftest import SmallSite

FEW, MANY = 8, 66
"""Cases that are shared out where that is thought to be worth it, and as many as it takes for that."""


@pytest.fixture(params=[FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def cases(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return of how many cases the site is; the work of a few is shared out as well."""
    number: int = request.param
    if number == FEW:
        monkeypatch.setattr(forks, "_WORTH_IT", 2)
    return number


@pytest.fixture
def big(site: SmallSite, cases: int) -> SmallSite:
    """Return a site of that many cases."""
    for name, text in files(cases):
        site.write(f"content/{name}", text)
    return site


def processors(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(forks.os, "sched_getaffinity", lambda _: set(range(number)), raising=False)


def test_however_many_processes_there_are_the_site_is_the_same(
    big: SmallSite, cases: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Path] = []
    monkeypatch.setattr(RenderedPage, "render", _counting(printed, RenderedPage.render))
    processors(monkeypatch, 1)
    big.build(OUTPUT_PATH=str(big.folder / "one"))
    processors(monkeypatch, 3)
    big.build(OUTPUT_PATH=str(big.folder / "three"))
    assert _files(big.folder / "one") == _files(big.folder / "three")
    assert len(printed) > 2 * cases


def _counting(printed: list[Any], render: Any) -> Any:
    def counting(rendered: RenderedPage, seen: dict[str, Any]) -> str:
        printed.append(rendered.page.name)
        assert seen == rendered.page.seen
        text: str = render(rendered, seen)
        return text

    return counting


def _files(root: Path) -> dict[str, bytes]:
    paths = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_where_another_plugin_has_a_say_every_page_is_rendered_in_its_turn(
    big: SmallSite, cases: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(rendered_ahead, "shared_out", lambda *_: pytest.fail("rendered ahead"))
    with listening(signals.content_written, lambda path, **_: seen.append(path)):
        big.build()
    assert len(seen) > cases


@contextmanager
def listening(signal: Any, receiver: Any) -> Iterator[None]:
    signal.connect(receiver)
    try:
        yield
    finally:
        signal.disconnect(receiver)


def test_a_template_that_fails_is_told_as_ever(big: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = big.write("theme/templates/article.html", "{{ nothing.at_all.there }}").parent
    said: list[str] = []
    for number in (1, 3):
        processors(monkeypatch, number)
        with pytest.raises(UndefinedError) as raised:
            big.build(THEME_TEMPLATES_OVERRIDES=[str(theme)])
        said.append(str(raised.value))
    assert said == ["'nothing' is undefined"] * 2
