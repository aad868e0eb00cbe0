"""What was asked while something was made: as long as every answer stays the same, so does the thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

Question = tuple[str, ...]
"""What is asked, and of what: `("text", "cases/iss.md")`."""
Trace = dict[Question, str]
"""Every question that was asked, with the answer or a digest of it."""


_ALWAYS = (0, 1 << 31)
WITHIN = "yes"
"""What it is answered with that today is `within` a span of days, and before the last of them."""


class Witness:
    """Writes down the questions that are asked while somebody watches."""

    def __init__(self) -> None:
        self._traces: list[Trace] = []
        self._spans: list[tuple[int, int]] = []

    @property
    def watches(self) -> bool:
        """Whether anybody watches, so that an answer has to be told from another."""
        return bool(self._traces)

    def note(self, question: Question, answer: str) -> None:
        """Write down a question and its answer, if anybody watches."""
        if self._traces:
            self._traces[-1][question] = answer

    def note_day(self, day: int, *, reached: bool) -> None:
        """Write down that a day has been reached, or not; it is counted as `toordinal` does."""
        if self._spans:
            start, end = self._spans[-1]
            self._spans[-1] = (max(start, day), end) if reached else (start, min(end, day))

    def note_all(self, trace: Mapping[Question, str]) -> None:
        """Write down what was asked earlier for something that is used again now."""
        if self._traces:
            self._traces[-1].update(trace)

    @contextmanager
    def watching(self) -> Iterator[Trace]:
        """Watch until the block ends; whoever watched before hears nothing of it."""
        trace: Trace = {}
        self._traces.append(trace)
        self._spans.append(_ALWAYS)
        try:
            yield trace
        finally:
            self._traces.pop()
            span = self._spans.pop()
            if span != _ALWAYS:
                trace["within", str(span[0]), str(span[1])] = WITHIN
