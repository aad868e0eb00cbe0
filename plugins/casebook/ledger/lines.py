"""The lines of the ledger, one class for each kind of line.

A line is an object in JSON: `what` names its kind, the other fields are texts. A kind that is not known here
was written by a later version, and stays where it is.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import ClassVar, get_args

from .citable import Anchors, Gone, Landmarks, Quoted
from .names import is_list, is_name

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"]+", re.IGNORECASE)
"""What an id has to be for Atom: an absolute address of whatever kind (RFC 3987)."""


class NotALine(ValueError):
    """What stands in a line of the ledger and is none."""


@dataclass(frozen=True, order=True)
class Started:
    """The site is published: from here on the ledger holds. `tag` is what the ids of its feeds begin with."""

    what: ClassVar[str] = "started"
    tag: str


@dataclass(frozen=True, order=True)
class Published:
    """An entry is published: its name, its id, its date in feeds.

    The id is a whole tag URI, or what it was in the feeds that the site had before. `state` is what its text
    said of changes by then (see `feeds.changes`). `was` is the name under which it was known until then.
    """

    what: ClassVar[str] = "published"
    name: str
    id: str
    date: str
    state: str = ""
    was: str = ""


@dataclass(frozen=True, order=True)
class Included:
    """A change stood in a case when that was published: it is part of the case's entry, and none itself.

    `was` is the name under which it was known until then.
    """

    what: ClassVar[str] = "included"
    name: str
    was: str = ""


@dataclass(frozen=True, order=True)
class Modified:
    """The text of an entry says that it has changed: since when feeds date it so."""

    what: ClassVar[str] = "modified"
    name: str
    state: str
    date: str


@dataclass(frozen=True, order=True)
class Address:
    """The page of an entry has an address, the path `path`; `file` is its text below the content folder."""

    what: ClassVar[str] = "address"
    name: str
    path: str
    file: str


@dataclass(frozen=True, order=True)
class Listed:
    """From `date` on a text stands in these lists, as in `tags/reward`, with a blank between each two."""

    what: ClassVar[str] = "listed"
    name: str
    date: str
    lists: str = ""


@dataclass(frozen=True, order=True)
class Renamed:
    """From `date` on a list is called otherwise: `organisations/iss` is `organisations/iss-group`.

    Without `to` it is none any more.
    """

    what: ClassVar[str] = "renamed"
    list: str
    date: str
    to: str = ""


@dataclass(frozen=True, order=True)
class Page:
    """A list whose name no author chooses has a page at the path `path`: a year, a country, a choice."""

    what: ClassVar[str] = "page"
    path: str


@dataclass(frozen=True, order=True)
class Withdrawn:
    """The text of an entry has been withdrawn, and a notice stands in its place."""

    what: ClassVar[str] = "withdrawn"
    name: str
    date: str


@dataclass(frozen=True, order=True)
class Former:
    """An entry of the feeds that the site had before: the path of its page, its id there, and its date."""

    what: ClassVar[str] = "former"
    path: str
    id: str
    date: str = ""


_Cited = Anchors | Landmarks | Gone | Quoted
_OfEntry = Published | Included | Modified | Address | _Cited | Listed | Withdrawn
Line = Started | Renamed | Page | Former | _OfEntry
_KINDS: dict[str, type[Line]] = {kind.what: kind for kind in get_args(Line)}


def place_of(line: Line) -> str:
    """Return what tells where a line stands: the name it is about; of a former entry its path."""
    return f"/{line.path}" if isinstance(line, Former) else getattr(line, "name", "")


def may_be_id(text: str) -> bool:
    """Tell whether a text could be the id of an entry in every kind of feed."""
    return bool(_ADDRESS.fullmatch(text))


def written(line: Line) -> str:
    """Return a line as it stands in its file, without its end."""
    return json.dumps({"what": line.what, **_said(line)}, ensure_ascii=False)


def _said(line: Line) -> dict[str, str]:
    return {name: value for name, value in vars(line).items() if value}


def read_line(text: str) -> Line | None:
    """Return what a line says, None where its kind is not known; raise NotALine."""
    try:
        said = json.loads(text)
    except ValueError as error:
        raise NotALine from error
    if not isinstance(said, dict) or not isinstance(said.get("what"), str):
        raise NotALine
    kind = _KINDS.get(said["what"])
    return _typed(kind, said) if kind else None


def _typed(kind: type[Line], said: dict[str, object]) -> Line:
    known = {field.name: str(said[field.name]) for field in fields(kind) if said.get(field.name)}
    if not all(isinstance(said[name], str) for name in known):
        raise NotALine
    try:
        line: Line = kind(**known)
        _require_form(line)
    except (TypeError, ValueError) as error:
        raise NotALine from error
    return line


def _require_form(line: Line) -> None:
    """Raise ValueError where a field of a line has no sense, so that nothing stumbles over it later."""
    if hasattr(line, "date") and (line.date or not isinstance(line, Former)):
        instant(line.date)
    if isinstance(line, _OfEntry) and not is_name(line.name):
        raise ValueError(line.name)
    if isinstance(line, Renamed) and not all(map(is_list, filter(None, (line.list, line.to)))):
        raise ValueError(line.list)
    if isinstance(line, Published | Former) and not may_be_id(line.id):
        raise ValueError(line.id)


def instant(date: str) -> datetime:
    """Return the instant that a line names."""
    found = datetime.fromisoformat(date)
    if found.tzinfo is None:
        raise ValueError(date)
    return found.astimezone(UTC)


def stamp_after(last: Quoted | Listed | Renamed | None, moment: datetime) -> str:
    """Return an instant as a line names it, later than the `last` of its kind, whatever a clock shows."""
    return stamp(max(moment, instant(last.date) + timedelta(seconds=1)) if last else moment)


def stamp(moment: datetime) -> str:
    """Return an instant as a line names it: in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
