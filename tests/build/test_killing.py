"""A build that is killed at any moment leaves no page in pieces, and when it publishes, no site in pieces."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from typing import Any

import pytest

PAGES = 12
OLD, NEW = "old " * 5000, "new " * 5000


def write_posts(site: Any, text: str) -> None:
    for number in range(PAGES):
        site.post(f"post-{number}", text)


def versions(site: Any) -> set[bytes]:
    """Return which texts the pages have; a page in pieces has another than these two."""
    pages = (text for name, text in site.files().items() if name.startswith("post-"))
    return {OLD.encode() if page.count(b"old ") == 5000 else NEW.encode() for page in pages if is_whole(page)}


def is_whole(page: bytes) -> bool:
    assert page.rstrip().endswith(b"</html>")
    assert sorted((page.count(b"old "), page.count(b"new "))) == [0, 5000]
    return True


def killed_after(seconds: float, build: Callable[[], None]) -> bool:
    """Build in another process and kill it; say whether it was still at it."""
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            build()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def duration(build: Callable[[], None]) -> float:
    before = time.perf_counter()
    build()
    return time.perf_counter() - before


def kill_often(site: Any, times: int, staged: bool) -> None:
    """Kill builds that replace one version of all pages by the other, and look at what readers would find."""
    site.settings["CASEBOOK_STAGED"] = staged
    write_posts(site, OLD)
    site.build()
    longest, chance, killed = duration(site.build) * 1.3, random.Random(4711), 0
    for text in (NEW, OLD) * times:
        write_posts(site, text)
        killed += killed_after(chance.uniform(0, longest), site.build)
        assert len([name for name in site.files() if name.startswith("post-")]) == PAGES
        assert len(versions(site)) == 1 or not staged
        site.build()
        assert versions(site) == {text.encode()}
        assert not [name for name in site.files() if ".casebook-" in name]
        assert {path.name for path in site.folder.iterdir()} == {"content", "output", "cache"}
        if killed >= times:
            return
    assert killed >= times // 2


@pytest.mark.parametrize("staged", [True, False], ids=["published", "in place"])
def test_a_killed_build_leaves_nothing_in_pieces(site: Any, staged: bool) -> None:
    kill_often(site, 5, staged)


@pytest.mark.slow
@pytest.mark.parametrize("staged", [True, False], ids=["published", "in place"])
def test_a_hundred_killed_builds_leave_nothing_in_pieces(site: Any, staged: bool) -> None:
    kill_often(site, 100, staged)
