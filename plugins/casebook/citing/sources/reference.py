"""A source as lists of references know it: what it is, who made it and published it, when and where."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import PartialDate, Source
from ...words import Words, label
from ..names import Name, names_of
from ..runs import Run
from ..work import uri


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What a reference is made of. `kind` is the type of the source, a page of the web unless told."""

    words: Words
    kind: str = "web"
    title: str | None = None
    authors: tuple[Name, ...] = ()
    issued: PartialDate | None = None
    publisher: str | None = None
    address: str | None = None
    accessed: PartialDate | None = None

    @property
    def what(self) -> str:
        """What it is, as the beginning of a sentence: "Video"."""
        told = label("source", self.kind, self.words)
        return told[:1].upper() + told[1:]

    @property
    def is_bare(self) -> bool:
        """Whether nothing but an address is known, of which no style needs to say that it has no date."""
        return not (self.title or self.authors or self.publisher or self.issued)

    @property
    def tells_access(self) -> bool:
        """Whether the day on which it was seen stands for one of its own, as most styles have it."""
        return bool(self.accessed and self.address and not self.issued)

    @property
    def where(self) -> Run | str:
        """The address, which is the link where there is no title."""
        return Run(self.address, "address", link=not self.title) if self.address else ""


def reference_of(source: Source, words: Words, collectives: tuple[str, ...] = ()) -> Reference:
    """Return a source as a reference in the words of a page; `collectives` are authors that are no person."""
    return Reference(
        words=words,
        kind=source.type or "web",
        title=source.title,
        authors=names_of(source.author, collectives) if source.author else (),
        issued=source.date,
        publisher=source.publisher,
        address=uri(source.url) if source.url else None,
        accessed=source.accessed,
    )


def linked(text: str, *, italic: bool = False) -> Run:
    """Return a title, which is the link."""
    return Run(text, "title" if italic else "plain", link=True)


def in_italics(text: str | None, *, italic: bool) -> Run | str:
    """Return a name in italics or not; nothing of what is not known."""
    return Run(text, "title" if italic else "plain") if text else ""
