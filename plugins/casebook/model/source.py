"""Sources: what a case rests on, where it was seen, and where a copy is kept."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from .fields import Address, Date, Id, Part, SourceState, SourceType, Text, TimeCode


class SourceCheck(Part):
    """One look at a source: when, and whether it was still there."""

    date: Date
    status: SourceState


class Archived(Part):
    """A kept copy: its address, and the day it was taken."""

    url: Address
    date: Date | None = None


def bare_address(written: Any) -> Any:
    """Take an address for that of a copy or of a source."""
    return {"url": written} if isinstance(written, str) else written


class Source(Part):
    """One source. It has a title or an address; `id` is what `[@id]` in the text names."""

    id: Id
    title: Text | None = None
    url: Address | None = None
    publisher: Text | None = None
    author: Text | None = None
    date: Date | None = None
    accessed: Date | None = None
    archived: Annotated[Archived | None, BeforeValidator(bare_address)] = None
    checks: tuple[SourceCheck, ...] = ()
    type: SourceType | None = None
    at: TimeCode | None = None
    file: Text | None = None
    alt: Text | None = None
    note: Text | None = None

    @property
    def kept(self) -> Archived | None:
        """The copy that is kept; None also where it is said to be at the address of the source itself."""
        return self.archived if self.archived and not self.is_its_own_copy else None

    @property
    def is_its_own_copy(self) -> bool:
        """Whether the copy has the address of the source, which keeps nothing."""
        return bool(self.archived and self.url and _bare(self.archived.url) == _bare(self.url))


def _bare(address: str) -> str:
    """Return an address without what makes no other page of it."""
    return address.partition("#")[0].rstrip("/").removeprefix("http").removeprefix("s")


def by_id(written: Any) -> Any:
    """Turn the mapping from id to source into the list of sources it means."""
    if not isinstance(written, dict):
        return written
    return [_with_id(key, source) for key, source in written.items()]


def _with_id(key: str, source: Any) -> Any:
    filled = bare_address(source)
    return {"id": key, **filled} if isinstance(filled, dict) else filled


Sources = Annotated[tuple[Source, ...], BeforeValidator(by_id)]
"""Sources by id: a mapping from id to source, or a list of sources with `id`."""
