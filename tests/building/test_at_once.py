"""Two builds of one site at once: the second says that it waits, and neither harms what the other made."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pelican import signals

from casebook.building.reports.report import Order
from casebook.building.trial import Trial
from casebook.disk.locks import is_locked, locked
from casebook.disk.paths import lock_path
from casebook.reader import Memory

from .conftest import SmallSite
from .disks import begun_in_a_fork, ended
from .versions import TwoVersions

PLUGINS = Path(__file__).parents[2] / "plugins"
PATIENCE = 20.0
WAITS = {
    "en": "Another build is writing output; waiting for it to end.\n",
    "sv": "Webbplatsen byggs redan i output; väntar tills det är klart.\n",
    "da": "Webstedet er allerede ved at blive bygget i output; venter, til det er færdigt.\n",
}

Way = Callable[[SmallSite, str], int]


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794000000")


@pytest.fixture
def versions(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> TwoVersions:
    """Return a site in its folder, with its old version in place and its new one written."""
    monkeypatch.chdir(site.folder)
    versions = TwoVersions(site, posts=2, staged=False)
    versions.write("new")
    return versions


def html(site: SmallSite, lang: str) -> int:
    site.build(CASEBOOK_MESSAGES=lang)
    return 0


def publish(site: SmallSite, lang: str) -> int:
    site.build(CASEBOOK_MESSAGES=lang, CASEBOOK_STAGED=True)
    return 0


def preview(site: SmallSite, lang: str) -> int:
    kept = site.chosen(CASEBOOK_MESSAGES=lang, PLUGINS=["casebook"], PLUGIN_PATHS=[str(PLUGINS)])
    settings = site.write("pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in kept.items()))
    return int(not Trial(Order(1, settings), Memory(), lambda _: None).run().built)


def meeting(way: Way, site: SmallSite, lang: str, others: Path) -> Callable[[], int]:
    """Return a build that does not go on reading before the other waits for it, or it has waited itself."""

    def meet(_: object) -> None:
        end = time.monotonic() + PATIENCE
        while not (others.read_text("utf-8") or own_said()):
            assert time.monotonic() < end
            time.sleep(0.005)

    def own_said() -> int:
        sys.stderr.flush()
        return os.fstat(2).st_size

    def work() -> int:
        signals.article_generator_init.connect(meet)
        return way(site, lang)

    return work


@pytest.mark.parametrize(
    "ways",
    [[html, publish], [html, html], [preview, html], [publish, publish]],
    ids=lambda ways: " and ".join(way.__name__ for way in ways),
)
def test_the_second_says_that_it_waits_and_neither_harms_the_other(
    versions: TwoVersions, ways: list[Way], tmp_path_factory: pytest.TempPathFactory
) -> None:
    apart = tmp_path_factory.mktemp("said")
    files = {lang: apart / lang for lang in ("sv", "da")}
    for file in files.values():
        file.touch()
    (one, first), (other, second) = files.items()
    children = [
        begun_in_a_fork(meeting(ways[0], versions.site, one, second), first),
        begun_in_a_fork(meeting(ways[1], versions.site, other, first), second),
    ]
    assert [ended(child) for child in children] == [0, 0], first.read_text() + second.read_text()
    said = {lang: file.read_text("utf-8") for lang, file in files.items()}
    assert said in ({one: WAITS[one], other: ""}, {one: "", other: WAITS[other]})
    versions.site.folder.joinpath("pelicanconf.py").unlink(missing_ok=True)
    versions.look_over("new")


def test_after_a_build_that_was_killed_the_next_goes_on_at_once(
    versions: TwoVersions, capfd: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    site, said = versions.site, tmp_path_factory.mktemp("said") / "said.txt"

    def hang() -> int:
        signals.article_generator_init.connect(pause)
        return html(site, "en")

    def pause(_: object) -> None:
        time.sleep(PATIENCE * 10)

    child = begun_in_a_fork(hang, said)
    end = time.monotonic() + PATIENCE
    while not is_locked(lock_path(site.folder / "cache", site.output)):
        assert time.monotonic() < end
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    assert ended(child) == -signal.SIGKILL
    capfd.readouterr()
    versions.repair("new")
    assert capfd.readouterr().err == ""


def test_a_file_that_nobody_holds_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "output.lock").write_text("4711")
    with locked(tmp_path / "output.lock", lambda: pytest.fail("waited")):
        assert is_locked(tmp_path / "output.lock")


def test_what_waits_goes_on_when_the_other_lets_go(tmp_path: Path) -> None:
    lock, waited = tmp_path / "output.lock", []
    first = locked(lock, lambda: pytest.fail("waited"))
    first.__enter__()

    def let_go() -> None:
        waited.append("said")
        first.__exit__(None, None, None)

    with locked(lock, let_go):
        assert waited == ["said"]
        assert is_locked(lock)
