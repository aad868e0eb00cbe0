"""What is left of a text that was withdrawn: what it is called, whose it is, and why it was withdrawn.

It is let go of here, before anything is made of it: so neither pages nor feeds, figures or caches hold it.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import Case, FollowUp, Post, Revision
from .entry import Entry
from .library import Library
from .sanitise import clean

_KEPT = frozenset(
    {
        *("kind", "title", "date", "modified", "slug", "id", "lang", "translation", "category", "tags"),
        *("author", "authors", "status", "template", "save_as", "url"),
        *("organisation", "country", "channels", "follows", "type", "names"),
    }
)


def as_notices(library: Library) -> Library:
    """Return the library with nothing left of what was withdrawn but what a notice says of it."""
    if not any(entry.document.withdrawal for entry in library.entries):
        return library
    return replace(library, entries=tuple(map(_as_notice, library.entries)))


def _as_notice(entry: Entry) -> Entry:
    withdrawal = entry.document.withdrawal
    if withdrawal is None:
        return entry
    tree = entry.tree.holding(item for item in entry.tree.items if item[0].text in _KEPT)
    nothing = clean("")
    document = _bare(entry.document, withdrawal)
    return replace(
        entry, document=document, tree=tree, body="", html=nothing, summary=nothing, placed=(), cited=()
    )


def _bare(document: Case | FollowUp | Post, withdrawal: Revision) -> Case | FollowUp | Post:
    said = {name: getattr(document, name) for name in type(document).model_fields if name in _KEPT}
    return type(document).model_construct(**said, revisions=(withdrawal,))
