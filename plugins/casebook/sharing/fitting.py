"""A text in lines that fit a room, given how wide a line is: broken at words, made smaller, or cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

_ELLIPSIS = "…"


class Measure(Protocol):
    """Tells how wide a line is."""

    def __call__(self, text: str, size: int, *, bold: bool) -> float:
        """Return the width of a text in a size, both in pixels."""


class Block(NamedTuple):
    """Lines of one size, broken to a width."""

    lines: tuple[str, ...]
    size: int

    @property
    def leading(self) -> int:
        """From one line to the next."""
        return round(self.size * 1.18)

    @property
    def height(self) -> int:
        """How high all lines are together."""
        return len(self.lines) * self.leading


def fitted(
    text: str, sizes: Iterable[int], room: tuple[int, int], width: Measure, *, bold: bool = False
) -> Block:
    """Return a text in the largest size in which it fits a room, broken at words; cut where none does."""
    block = Block((), 0)
    for size in sizes:
        block = Block(tuple(broken(text, size, room[0], width, bold=bold)), size)
        if block.height <= room[1]:
            return block
    most = max(1, room[1] // block.leading)
    rest = " ".join(block.lines[most - 1 :])
    return Block((*block.lines[: most - 1], cut(rest, block.size, room[0], width, bold=bold)), block.size)


def broken(text: str, size: int, room: float, width: Measure, *, bold: bool = False) -> Iterator[str]:
    """Yield a text in lines no wider than a room; a word that is wider itself is broken."""

    def fits(line: str) -> bool:
        return width(line, size, bold=bold) <= room

    line = ""
    for word in words_of(text):
        if line and not fits(f"{line} {word}"):
            yield line
            line = ""
        line = f"{line} {word}" if line else word
        while not fits(line) and len(line) > 1:
            most = _longest(line, fits)
            yield line[:most]
            line = line[most:]
    if line:
        yield line


def cut(text: str, size: int, room: float, width: Measure, *, bold: bool = False) -> str:
    """Return as many words of a text as fit a room; what is left out is marked."""

    def fits(line: str) -> bool:
        return width(line, size, bold=bold) <= room

    if fits(text):
        return text
    words = words_of(text)
    for number in range(len(words) - 1, 0, -1):
        shorter = " ".join(words[:number]).rstrip(".,:;–—- ") + _ELLIPSIS
        if fits(shorter):
            return shorter
    return text[: _longest(text, lambda line: fits(line + _ELLIPSIS))] + _ELLIPSIS


def words_of(text: str) -> list[str]:
    """Return what a line may be broken between: not at a space that holds a number together."""
    return [word for word in text.split(" ") if word]


def _longest(text: str, fits: Callable[[str], bool]) -> int:
    """Return how many signs of a text fit, at least one."""
    return max(1, bisect_left(range(1, len(text)), True, key=lambda number: not fits(text[:number])))
