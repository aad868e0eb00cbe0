"""What a long build shows, and when: after a while, now and then, and never more than there is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.work.pace import SILENCE, Mark, Reached, Rhythm, Steps

WAITS = st.floats(0, 30, allow_subnormal=False)
EVENTS = st.lists(st.tuples(WAITS, st.integers(-2, 700)), max_size=60)
PHASES = ("reading", "pages", "lists", "feeds", "pictures", "placing")


@pytest.mark.parametrize(
    ("done", "total", "seconds", "rate", "left"),
    [
        (0, 1000, 5.0, None, None),
        (100, 1000, 0.05, None, None),
        (400, 1000, 2.0, 200.0, 3.0),
        (1000, 1000, 4.0, 250.0, 0.0),
        (1, 3, 4.0, 0.25, 8.0),
    ],
)
def test_a_rate_is_told_once_it_tells_something(
    done: int, total: int, seconds: float, rate: float | None, left: float | None
) -> None:
    standing = Reached("pages", total, done, seconds)
    assert (standing.rate, standing.left) == (rate, left)


def test_how_fast_it_went_of_late_tells_how_it_will_go_on() -> None:
    assert Reached("pages", 1000, 101, 3.0, Mark(2.0, 1)).rate == 100.0
    assert Reached("pages", 1000, 101, 3.0, Mark(2.0, 1)).left == 8.99
    assert Reached("pages", 1000, 101, 3.0, Mark(2.95, 1)).rate is None
    assert Reached("pages", 1000, 101, 3.0, Mark(1.0, 101)).rate is None
    assert Reached("pages", 1000, 101, 3.0, None).rate is None


@pytest.mark.parametrize(
    ("now", "last", "due"),
    [(101.9, None, False), (102.0, None, True), (102.4, 102.0, False), (102.5, 102.0, True)],
)
def test_something_is_due_after_some_patience_and_then_at_every_gap(
    now: float, last: float | None, due: bool
) -> None:
    assert Rhythm(patience=2, gap=0.5).is_due(now, 100.0, last) is due


@pytest.mark.parametrize(
    ("standing", "worth_it"),
    [
        (Reached("pages", 100, 50, 5.0), True),
        (Reached("pages", 100, 90, 5.0), False),
        (Reached("pages", 100, 100, 5.0), False),
        (Reached("pages", 100, 1, 0.0), False),
    ],
)
def test_what_is_over_in_a_moment_is_not_worth_a_line(standing: Reached, worth_it: bool) -> None:
    assert Rhythm(patience=2, gap=5, worth=1).is_worth_it(standing) is worth_it
    assert Rhythm(patience=2, gap=5).is_worth_it(standing)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@given(
    st.builds(Rhythm, st.floats(0, 10), st.floats(0, 10), st.sampled_from([0.0, 1.0])),
    st.lists(st.tuples(st.sampled_from(PHASES), st.integers(0, 5000), EVENTS), max_size=4),
)
def test_whatever_is_reported_little_is_shown_and_all_of_it_is_true(
    rhythm: Rhythm, phases: list[tuple[str, int, list[tuple[float, int]]]]
) -> None:
    clock, shown = Clock(), list[tuple[float, Reached]]()
    steps = Steps(rhythm, lambda standing: shown.append((clock.now, standing)), clock)
    for phase, total, events in phases:
        steps.phase(phase, total)  # type: ignore[arg-type]
        done, since, before = 0, clock.now, len(shown)
        for wait, count in events:
            clock.now += wait
            steps.advance(count)
            done = min(total, done + max(0, count))
            if shown[before:] and shown[-1][0] == clock.now:
                assert shown[-1][1].done <= done
        for when, standing in shown[before:]:
            assert (standing.phase, standing.total) == (phase, total)
            assert 0 <= standing.done <= total
            assert standing.seconds == when - since
            assert standing.left is None or standing.left >= 0
            assert not rhythm.worth or (standing.left or 0) >= rhythm.worth
        counts = [standing.done for _, standing in shown[before:]]
        assert counts == sorted(counts)
    times = [when for when, _ in shown]
    assert all(when - 1000.0 >= rhythm.patience for when in times)
    assert all(later - earlier >= rhythm.gap for earlier, later in pairwise(times))


@given(st.integers(1, 5000), st.floats(0.2, 600, allow_subnormal=False))
def test_what_is_left_is_what_the_rate_says(total: int, seconds: float) -> None:
    standing = Reached("placing", total, (total + 1) // 2, seconds)
    assert standing.rate is not None
    assert standing.left is not None
    assert standing.done + standing.left * standing.rate == pytest.approx(total)


def test_a_build_that_nobody_watches_may_report_all_the_same() -> None:
    SILENCE.phase("reading", 3)
    SILENCE.advance()
    SILENCE.advance(2)


def told(pieces: list[float], total: int) -> list[tuple[float, float | None, int]]:
    """Return of each piece that takes so long: when it is done, what is said to be left, and what is done."""
    clock, shown = Clock(), list[tuple[float, float | None, int]]()
    rhythm = Rhythm(patience=0, gap=0)
    steps = Steps(rhythm, lambda now: shown.append((clock.now - 1000, now.left, now.done)), clock)
    steps.phase("pages", total)
    for seconds in pieces:
        clock.now += seconds
        steps.advance()
    return shown


def test_the_first_page_alone_tells_nothing() -> None:
    assert told([2.5], 1000) == [(2.5, None, 1)]


@given(st.floats(0.5, 5), st.integers(1, 5), st.floats(0.002, 0.02))
def test_slow_pages_at_first_are_soon_no_matter(slow: float, count: int, fast: float) -> None:
    shown = told([slow] * count + [fast] * 2000, 2000 + count)
    began = slow * count
    for when, left, done in shown:
        truly = (2000 + count - done) * fast
        # From as much time again, nothing of the first pages is in what is said.
        if when > 2 * began + 0.5:
            assert left == pytest.approx(truly, rel=0.15, abs=0.2)
