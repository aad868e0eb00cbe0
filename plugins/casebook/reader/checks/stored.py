"""Checks of names under which nothing can be stored on Windows, neither a page nor a folder of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Problem, Severity
from ...figures.names import plain_name
from ...model import Document
from .scope import Scope

_LISTED = ("organisation", "channels", "tags", "author", "authors")
"""What has pages that are called after it."""
_LONG = 16
"""Signs of which hardly a name is left as short as those of devices: most are not looked at."""
# Whatever stands behind a point, and in capitals too.
_KEPT = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)


def is_kept(name: str) -> bool:
    """Tell whether Windows keeps a name for a device, so that no file or folder can be called that."""
    return _KEPT.fullmatch(name) is not None


def kept(slug: str, kind: str) -> dict[str, str]:
    """Return what is to be said of a slug that Windows keeps, nothing of any other."""
    return {"value": slug, "example": f"{kind}-{slug.lower()}"} if is_kept(slug) else {}


def check_slug_can_be_stored(scope: Scope[Document]) -> Iterator[Problem]:
    """A page whose folder is called `con` cannot be copied to Windows, nor checked out there."""
    params = kept(scope.document.slug or "", scope.document.kind or "post")
    if params:
        at = ("slug" if scope.entry.has_slug else "title",)
        yield scope.at(at, "slug-of-windows", Severity.WARNING, **params)


def check_id_can_be_stored(scope: Scope[Document]) -> Iterator[Problem]:
    """The ledger of what is published has a file of each id, which nobody could check out there."""
    document = scope.document
    params = kept(document.id or "", document.kind or "post")
    if params and document.id != document.slug:
        yield scope.at(("id",), "id-of-windows", Severity.WARNING, **params)


def check_names_can_be_stored(scope: Scope[Document]) -> Iterator[Problem]:
    """The same of what has a page of its own in lists."""
    for field in _LISTED:
        names = getattr(scope.document, field, ())
        for index, name in enumerate(names if isinstance(names, tuple) else ()):
            if len(name) < _LONG and is_kept(plain_name(name)):
                params = {"value": name, "name": plain_name(name)}
                yield scope.at((field, index), "name-of-windows", Severity.WARNING, **params)
