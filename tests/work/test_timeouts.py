"""What takes too long is given up, and nothing else is."""

from __future__ import annotations

import gc
import signal
import threading
import time
from functools import partial

import pytest
from tests.reader.samples import RENDERER

from casebook.reader.text import rendering
from casebook.work.timeouts import TooSlow, time_limit


def work(seconds: float) -> None:
    """Keep the processor busy."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_what_takes_too_long_is_given_up() -> None:
    with pytest.raises(TooSlow), time_limit(0.05):
        work(10)


def test_what_waits_is_not_slow() -> None:
    with time_limit(0.05):
        time.sleep(0.1)


@pytest.mark.parametrize("clears", [True, False])
def test_what_others_left_is_not_cleared_away_in_a_texts_time(clears: bool) -> None:
    (gc.enable if clears else gc.disable)()
    try:
        with time_limit(1):
            assert not gc.isenabled()
        assert gc.isenabled() is clears
    finally:
        gc.enable()


def test_nothing_is_given_up_afterwards() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with time_limit(0.05):
        pass
    work(0.1)
    assert signal.getsignal(signal.SIGVTALRM) == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_without_a_limit_and_in_a_thread_it_takes_what_it_takes() -> None:
    with time_limit(None):
        work(0.05)

    def in_a_thread() -> None:
        with time_limit(0.01):
            work(0.05)

    thread = threading.Thread(target=in_a_thread)
    thread.start()
    thread.join()


def test_a_text_without_an_end_is_refused_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "time_limit", partial(time_limit, 0.2))
    with pytest.raises(TooSlow):
        RENDERER.render("[" * 60_000)
    assert RENDERER.render("One [@a].").cited == ("a",)
    assert RENDERER.render("One [@a].").html.startswith("<p>One <span")
