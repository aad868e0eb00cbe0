"""What a build on top of an old one must have in common with one from nothing."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .builds import Built
from .site import Files

_MANY = 40
"""Lines of a difference that are shown."""


@dataclass(frozen=True)
class Whole:
    """A build from nothing: how it ended, and what it made."""

    built: Built
    made: Mapping[str, bytes]


@dataclass(frozen=True)
class Outputs:
    """An output before a build and after it, and which of its files may stay though nothing makes them."""

    before: Files
    after: Files
    may_stay: frozenset[str]


def differences(on_top: Built, whole: Whole, outputs: Outputs) -> Iterator[str]:
    """Yield in words what is wrong with a build on top of an old one, the worst first."""
    if on_top.status != whole.built.status:
        yield f"exit status {on_top.status}, and {whole.built.status} from nothing:\n{on_top.err}{on_top.out}"
    elif whole.built.status:
        yield from _of_refusals(on_top, whole.built, outputs)
    else:
        yield from _of_files(outputs, whole.made)
        yield from _of_words("what was made", [on_top.made], [whole.built.made])
        yield from _of_words("what is wrong", on_top.problems, whole.built.problems)


def _of_refusals(on_top: Built, whole: Built, outputs: Outputs) -> Iterator[str]:
    if outputs.before != outputs.after:
        changed = dict(outputs.before.items() ^ outputs.after.items())
        yield f"the build was refused, and changed the old site all the same: {sorted(changed)}"
    if not whole.crashed:
        yield from _of_words("what is wrong", on_top.problems, whole.problems)


def _of_files(outputs: Outputs, made: Mapping[str, bytes]) -> Iterator[str]:
    for name, data in sorted(made.items()):
        kept = outputs.after.get(name)
        if kept is None:
            yield f"output/{name} is missing"
        elif kept[0] != data:
            yield f"output/{name} is not what a build from nothing makes:\n{difference(kept[0], data)}"
        elif outputs.before.get(name, kept)[0] == data and outputs.before.get(name, kept) != kept:
            yield f"output/{name} was written anew, though nothing in it has changed"
    for name in sorted(outputs.after.keys() - made.keys()):
        was_there = outputs.before.get(name) == outputs.after[name]
        if name not in outputs.may_stay or not was_there:
            yield f"output/{name} is there, and a build from nothing does not make it"


def _of_words(what: str, on_top: object, whole: object) -> Iterator[str]:
    if on_top != whole:
        yield f"{what} is said in another way: {on_top!r}, and from nothing {whole!r}"


def difference(found: bytes, wanted: bytes) -> str:
    """Return the first lines in which two files differ."""
    old, new = (data.decode("utf-8", "replace").splitlines() for data in (wanted, found))
    lines = [
        line[:400] for line in difflib.unified_diff(old, new, "from nothing", "on top", lineterm="", n=1)
    ]
    return "\n".join(lines[:_MANY]) or "they differ in how their lines end"
