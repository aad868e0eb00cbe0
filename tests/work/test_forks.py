"""Work shared out among processes gives what one process gives, whatever happens to a fork."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.work import forks
from casebook.work.forks import shared_out
from casebook.work.garbage import without_pauses

MUCH = 200
forking = pytest.mark.skipif(sys.platform != "linux", reason="forks are safe on Linux alone")


@pytest.fixture(autouse=True)
def three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have three processors, however many there are."""
    monkeypatch.setattr(forks.os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)


def in_a_fork() -> bool:
    return multiprocessing.parent_process() is not None


class Together:
    """Has each process wait, before it does anything, until so many have come."""

    def __init__(self, processes: int) -> None:
        self._barrier, self._come = multiprocessing.Barrier(processes), {0}

    def waited_for(self) -> int:
        """Return the process."""
        if os.getpid() not in self._come:
            self._come.add(os.getpid())
            self._barrier.wait(20)
        return os.getpid()


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, MUCH])
def test_every_piece_is_done_once_and_in_order(count: int) -> None:
    assert shared_out(lambda number: number**2, count) == [number**2 for number in range(count)]


@forking
def test_much_is_done_by_as_many_processes_as_there_are_processors() -> None:
    together = Together(3)
    assert len(set(shared_out(lambda _: together.waited_for(), MUCH))) == 3
    assert len(set(shared_out(lambda _: os.getpid(), 63))) == 1
    assert set(shared_out(lambda _: os.getpid(), MUCH, alone=True)) == {os.getpid()}


def test_only_the_main_thread_forks() -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.extend(shared_out(lambda _: os.getpid(), MUCH)))
    thread.start()
    thread.join()
    assert set(found) == {os.getpid()}


def dies(_: int) -> int:
    os._exit(1)


def fails(_: int) -> int:
    raise ValueError


def gives_what_cannot_be_pickled(_: int) -> object:
    return threading.Lock()


@forking
@pytest.mark.parametrize("work", [dies, fails, gives_what_cannot_be_pickled])
def test_what_a_fork_leaves_undone_is_done_here(work: Callable[[int], object]) -> None:
    here: list[int] = []
    together = Together(3)

    def in_a_fork_after_50(number: int) -> object:
        together.waited_for()
        if in_a_fork() and number > 50:
            return work(number)
        here.append(number)
        time.sleep(0.001)
        return number

    assert shared_out(in_a_fork_after_50, MUCH) == list(range(MUCH))
    assert {*range(51, MUCH)} <= {*here}
    assert multiprocessing.active_children() == []


@forking
def test_who_is_quick_does_more() -> None:
    together, hurry = Together(3), multiprocessing.Event()

    def work(number: int) -> bool:
        together.waited_for()
        if in_a_fork():
            hurry.wait(20)
        elif number == MUCH - 1:
            hurry.set()
        return in_a_fork()

    assert shared_out(work, MUCH).count(True) == 2


@pytest.mark.parametrize("count", [5119, 5120, 20_003])
def test_much_more_is_taken_by_handfuls(count: int) -> None:
    assert shared_out(lambda number: number, count) == list(range(count))


@pytest.mark.parametrize("alone", [False, True])
def test_garbage_is_thrown_away_in_between(alone: bool) -> None:
    class Ring:
        def __init__(self) -> None:
            self.self = self

    def work(number: int) -> int:
        rings.append(weakref.ref(Ring()))
        return sum(ring() is not None for ring in rings) if number else 0

    rings: list[weakref.ref[Ring]] = []
    with without_pauses():
        assert max(shared_out(work, MUCH, alone=alone)) <= 2
    assert gc.get_freeze_count() == 0


@forking
def test_a_fork_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks, "_PATIENCE", 0.1)
    done = shared_out(lambda number: time.sleep(60) or number if in_a_fork() else number, MUCH)
    assert done == list(range(MUCH))
    assert multiprocessing.active_children() == []


def test_what_fails_everywhere_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out(lambda number: 1 // (150 - number), MUCH)
    assert multiprocessing.active_children() == []


def test_what_is_logged_is_heard_once(caplog: pytest.LogCaptureFixture) -> None:
    def work(number: int) -> int:
        if number in (70, 100, 101, 102):
            logging.getLogger("pelican.contents").warning("piece %s", number)
        return number

    assert shared_out(work, MUCH) == list(range(MUCH))
    assert sorted(caplog.messages) == ["piece 100", "piece 101", "piece 102", "piece 70"]


@pytest.mark.parametrize("count", [63, MUCH, 2000])
@pytest.mark.parametrize("alone", [False, True])
def test_it_is_told_how_much_is_done_as_far_as_one_process_can_see(count: int, alone: bool) -> None:
    told: list[int] = []
    shared_out(lambda number: number, count, alone=alone, advance=told.append)
    assert sum(told) == count
    assert min(told) >= 0
    assert alone is False or {*told} <= {0, 1}


@forking
def test_who_is_killed_takes_the_forks_along() -> None:
    ours, theirs = multiprocessing.Pipe()

    def hang(number: int) -> int:
        if in_a_fork():
            theirs.send(os.getpid())
        time.sleep(60)
        return number

    child = os.fork()
    if not child:
        shared_out(hang, MUCH)
        os._exit(0)
    forked = [ours.recv(), ours.recv()]
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    end = time.monotonic() + 20
    while any(map(is_alive, forked)):
        assert time.monotonic() < end
        time.sleep(0.01)


def is_alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
