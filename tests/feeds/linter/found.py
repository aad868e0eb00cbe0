"""What every rule needs: names, what was asked, and counting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

ATOM: Final = "{http://www.w3.org/2005/Atom}"
HISTORY: Final = "{http://purl.org/syndication/history/1.0}"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
MOST_ENTRIES: Final = 50


@dataclass(frozen=True)
class Asked:
    """When a feed is read, and from where, if that is known."""

    until: datetime
    address: str | None = None


def once(parent: Any, *names: str) -> Iterator[str]:
    """Say which elements are not there once, and with something in them."""
    for name in names:
        found = parent.findall(name)
        if len(found) != 1:
            yield f"{parent.tag}: {len(found)} × {name}"
        elif not "".join(found[0].itertext()).strip() and not found[0].attrib and not len(found[0]):
            yield f"{parent.tag}: {name} is empty"


def all_different(what: str, values: Iterable[Any]) -> Iterator[str]:
    """Say which values are there more than once."""
    values = list(values)
    for value in dict.fromkeys(value for value in values if values.count(value) > 1):
        yield f"{what} {value!r} twice"


def at_most(entries: list[Any]) -> Iterator[str]:
    """Say where there are too many entries."""
    if len(entries) > MOST_ENTRIES:
        yield f"{len(entries)} entries, more than {MOST_ENTRIES}"


def no_base(root: Any) -> Iterator[str]:
    """Say where addresses are to be read from another place, which few programs do."""
    if any(element.get(BASE) is not None for element in root.iter()):
        yield "xml:base"
