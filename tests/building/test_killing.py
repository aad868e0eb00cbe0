"""A build that is killed at any moment leaves no page in pieces, and when it publishes, no site in pieces."""

from __future__ import annotations

import os
import random
import select
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook.building.pages.rendered_ahead import Page
from casebook.disk.edition import Edition
from casebook.disk.locks import is_locked
from casebook.disk.paths import lock_path
from casebook.search import bundle
from casebook.work import forks

from .conftest import SmallSite
from .versions import TwoVersions, write

POSTS = 12
TIP = "---\nkind: case\ntitle: A tip\nslug: tip\ndate: 2009\norganisation: ISS\n---\nText."
PATIENCE = 20.0
MODES = pytest.mark.parametrize("staged", [True, False], ids=["published", "in place"])


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794000000")


@pytest.fixture(autouse=True)
def _left_here(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Have what a killed build leaves among the system's temporary files go with the test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("left")))


@pytest.fixture
def forking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have even a small site made by three processes."""
    monkeypatch.setattr(forks, "_WORTH_IT", 2)
    monkeypatch.setattr(forks.os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)


class Victim:
    """A build in a session of its own, which tells when it begins to write."""

    def __init__(self, build: Callable[[], None]) -> None:
        self._tells, told = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            self._build(build, told)
        os.close(told)

    def _build(self, build: Callable[[], None], told: int) -> None:
        problems = Edition.problems

        def telling(*args: Any) -> Any:
            os.write(told, b"!")
            return problems(*args)

        os.setsid()
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        Edition.problems = telling  # type: ignore[method-assign]
        try:
            build()
        finally:
            os._exit(0)

    def begins_to_write(self) -> bool:
        """Wait until it does; return False where it has ended, having found nothing to do."""
        assert select.select([self._tells], [], [], PATIENCE)[0]
        return os.read(self._tells, 1) == b"!"

    def end(self) -> float:
        """Return how long it still takes when it is left alone."""
        began = time.perf_counter()
        os.waitpid(self.pid, 0)
        os.close(self._tells)
        return time.perf_counter() - began

    def kill(self) -> bool:
        """Kill the process that leads the build, and no other; say whether it was still at it."""
        os.kill(self.pid, signal.SIGKILL)
        killed = os.WIFSIGNALED(os.waitpid(self.pid, 0)[1])
        os.close(self._tells)
        until(lambda: not list(alive(self.pid)))
        return killed


def alive(session: int) -> Iterator[int]:
    """Yield the processes of a session that have not ended."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, own = path.read_text().rpartition(")")[2].split()[:4]
        except (OSError, ValueError):  # gone since
            continue
        if int(own) == session and state != "Z":
            yield int(path.parent.name)


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)


class Killer:
    """Kills builds, in the middle of their writing or at any moment."""

    def __init__(self, site: SmallSite) -> None:
        self._build, self._chance = site.build, random.Random(4711)
        began = time.perf_counter()
        victim = Victim(self._build)
        assert victim.begins_to_write()
        self._before = time.perf_counter() - began
        self._writing = victim.end()

    def kill_while_writing(self) -> bool:
        victim = Victim(self._build)
        if victim.begins_to_write():
            time.sleep(self._chance.uniform(0, self._writing))
        return victim.kill()

    def kill_sometime(self) -> bool:
        victim = Victim(self._build)
        time.sleep(self._chance.uniform(0, self._before + self._writing))
        return victim.kill()

    def version(self) -> str:
        return self._chance.choice(["old", "new"])


def kill_often(site: SmallSite, times: int, *, staged: bool) -> None:
    """Kill builds, three of four while they write; every other one is killed again before one may mend it."""
    versions = TwoVersions(site, POSTS, staged=staged)
    versions.write("new")
    killer, killed, stands = Killer(site), 0, "new"
    versions.look_over("new")
    for number in range(5 * times):
        # Where the version that stands there is written again, a build has nothing to do.
        versions.write({"old": "new", "new": "old"}.get(stands) or killer.version())
        killed += killer.kill_while_writing() if number % 4 else killer.kill_sometime()
        stands = versions.look()
        if number % 2:
            stands = killer.version()
            versions.repair(stands)
        if killed >= times:
            break
    assert killed >= times
    versions.repair("new")


@MODES
@pytest.mark.usefixtures("forking")
def test_a_killed_build_leaves_nothing_in_pieces(site: SmallSite, staged: bool) -> None:
    kill_often(site, 2, staged=staged)


@pytest.mark.slow
@MODES
@pytest.mark.usefixtures("forking")
def test_a_hundred_killed_builds_leave_nothing_in_pieces(site: SmallSite, staged: bool) -> None:
    kill_often(site, 100, staged=staged)


@MODES
def test_what_a_killed_build_has_left_anywhere_goes(site: SmallSite, staged: bool) -> None:
    site.settings["CASEBOOK_STAGED"] = staged
    site.post("one")
    left = [
        site.write("output/.casebook-4711.part/0"),
        site.write("output/a/.casebook-4711.part"),
        site.write(".output.casebook-new/one.html"),
        site.write("cache/casebook/.casebook-4711.part"),
        site.write("cache/templates/0123/.casebook-4711.part"),
    ]
    site.build()
    assert [path for path in left if path.exists()] == []
    assert "one.html" in site.files()


def test_a_build_that_is_killed_while_it_is_indexed_leaves_nothing_for_long(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write("content/tip.md", TIP)
    site.settings["CASEBOOK_PARTS"] = ["search"]

    def hang(*_: Path) -> None:
        time.sleep(PATIENCE * 10)

    monkeypatch.setattr(bundle, "index", hang)
    victim = Victim(site.build)

    def aside() -> list[Path]:
        return sorted((site.folder / "cache").rglob(".casebook-*.aside/pages/*.html"))

    until(aside)
    assert victim.kill()
    assert len(aside()) == 1
    assert list(Path(tempfile.gettempdir()).iterdir()) == []
    monkeypatch.undo()
    left = aside()[0].parents[1]
    site.build()
    assert left.exists()  # a program may still be at work there
    os.utime(left, (0, 0))
    site.build()
    assert list((site.folder / "cache").rglob(".casebook-*")) == []
    assert [name for name in site.files() if name.startswith("search/") and name.endswith(".pf_meta")]


@pytest.mark.usefixtures("forking")
def test_with_a_build_that_is_killed_its_forks_end_and_its_lock_is_free(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, "old", POSTS)
    render = Page.render

    def hang(page: Page) -> str | None:
        time.sleep(PATIENCE * 10)
        return render(page)

    monkeypatch.setattr(Page, "render", hang)
    lock = lock_path(site.folder / "cache", site.output)
    victim = Victim(site.build)
    until(lambda: len(list(alive(victim.pid))) == 3)
    assert is_locked(lock)
    assert victim.kill()
    assert not is_locked(lock)
    monkeypatch.undo()
    site.build()
    assert "post-0.html" in site.files()
