"""What stands in the place of a text that was withdrawn, and what a case stands in the place of.

The cases that are named are followed to the last, and back to the first.
"""

from __future__ import annotations

from collections.abc import Callable

from .entry import Entry
from .library import Library

IsOut = Callable[[Entry], bool]


def in_place_of(entry: Entry, library: Library, is_out: IsOut) -> tuple[Entry, ...]:
    """Return the originals of the cases that stand in the place of a text, each once; of what stands, none.

    For a case that was withdrawn since, those stand that it names itself; where it names none, it stays: its
    own notice says why. Nobody is led to what is not out, or in a circle.
    """
    found, met, texts = [], {entry.slug if entry.kind == "case" else ""}, [entry]
    for text in texts:
        named = _named(text, library, is_out)
        if not named and text is not entry:
            found.append(text)
        for case in named:
            if case.slug not in met:
                met.add(case.slug)
                (texts if case.withdrawn else found).append(case)
    return tuple(found)


def _named(text: Entry, library: Library, is_out: IsOut) -> tuple[Entry, ...]:
    cases = (library.cases.get(slug) for slug in text.replaced_by)
    return tuple(case for case in cases if case and is_out(case))


def predecessors(entry: Entry, library: Library, is_out: IsOut) -> tuple[Entry, ...]:
    """Return the originals of the cases in whose place a case stands, each once; of a notice, none.

    What one of them stood in the place of itself is among them: a reader who is led from there comes here.
    """
    if entry.kind != "case" or entry.withdrawn:
        return ()
    found, met = [entry], {entry.slug}
    for each in found:
        for case in library.predecessors_of(each.slug):
            if case.slug not in met and is_out(case):
                met.add(case.slug)
                found.append(case)
    return tuple(found[1:])
