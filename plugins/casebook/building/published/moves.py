"""Former addresses: which of them lead where, and which of them a text has taken that was never there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ...errors import Problem, Severity
from ...ledger.moves import former_addresses, published_at, trespasses
from ..content import content_of
from ..site import Site
from .presence import present_texts
from .present import Present

TAKEN = "address-moved"
"""The key of what is wrong with a text at a former address of another."""


class Move(NamedTuple):
    """A former address, and the text that is at another one now.

    `ours` says that it was published there, and not only by whoever made the blog that was there before.
    """

    old: str
    text: Present
    ours: bool = True


def moves_of(site: Site) -> tuple[Move, ...]:
    """Return every former address of a furnished site, in their order."""
    if not _tells_of_addresses(site):
        return ()
    texts = present_texts(site)
    led = former_addresses(site.ledger.book, {name: text.path for name, text in texts.items()})
    ours = published_at(site.ledger.book) if led else ()
    return tuple(Move(old, texts[name], old in ours) for old, name in led.items())


def taken_addresses(site: Site) -> Iterator[Problem]:
    """Yield a problem for every text at a former address of another.

    Of one that readers know already it is a warning: it may have to change places with that other, and once
    it has, nothing is wrong.
    """
    if not _tells_of_addresses(site):
        return
    texts, content = present_texts(site), content_of(site.pelican)
    for found in trespasses(site.ledger.book, {name: text.path for name, text in texts.items()}):
        text, other = texts[found.name], texts[found.other]
        params = {"path": f"/{text.path}", "other": other.file, "now": f"/{other.path}"}
        problem = content.problem_of_field(text.file, "slug", TAKEN, **params)
        yield problem if found.new else replace(problem, severity=Severity.WARNING, once=True)


def _tells_of_addresses(site: Site) -> bool:
    book = site.ledger.book
    return bool(book.addresses or book.former)
