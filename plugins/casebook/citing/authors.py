"""The authors of a work in a row, as each style has them."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import Words
from .names import Name, initials


def abbreviated(name: Name, between: str) -> str:
    """Return a name to be sorted by, given names as initials: "van Beethoven, L."."""
    given = initials(name.given, between)
    return ", ".join(filter(None, (name.sorted_by, given, name.suffix)))


def demoted(name: Name) -> str:
    """Return a name to be sorted by the family name alone: "Beethoven, Ludwig van"."""
    given = " ".join(filter(None, (name.given, name.particle)))
    return ", ".join(filter(None, (name.family, given, name.suffix)))


def listed(names: Sequence[str], last: str, *, serial: bool, between_two: bool) -> str:
    """Return names in a row.

    `last` stands before the last one: after a comma if `serial`, and of two if that is `between_two` as well.
    """
    if len(names) < 2:
        return "".join(names)
    comma = "," if (between_two if len(names) == 2 else serial) else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def and_(words: Words) -> str:
    """Return what stands before the last of several names."""
    return words.pgettext("between names", "and")


def and_others(words: Words) -> str:
    """Return what stands for the names that are left out."""
    return words.pgettext("after names", "et al.")
