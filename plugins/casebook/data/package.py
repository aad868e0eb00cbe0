"""`datapackage.json`: the data set described for programs, as a Data Package (https://datapackage.org/)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..figures import plain_name
from ..model import PartialDate
from ..words import Words
from .columns import Column, Reference, Table
from .dataset import FOLDER, DataFile, DataSet
from .tables import TABLES

PACKAGE = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?[?~%]?"
_EXACT = r"-?\d+(\.\d+)?"
_CHANGE = rf"~?{_EXACT}|>={_EXACT}|<={_EXACT}|{_EXACT}\.\.{_EXACT}"
_TYPES = {"number": "number", "integer": "integer", "day": "date", "yes-no": "boolean"}
_PATTERNS = {"date": _DATE, "change": _CHANGE}
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Publisher:
    """Whose data set it is: the name of the site and its absolute address, who publishes it, the licence."""

    site: str
    address: str
    author: str
    licence: str
    licence_url: str
    words: Words


def package(data: DataSet, by: Publisher) -> bytes:
    """Return the file; its day is that of the newest case, and never the clock's."""
    _ = by.words.gettext
    told = {
        "$schema": _PROFILE,
        "name": plain_name(by.site) or "casebook",
        "id": f"{by.address}/{FOLDER}{PACKAGE}",
        "title": _("{site}: the data set", site=by.site),
        "description": _("Every published case of {site} as tables.", site=by.site),
        "homepage": f"{by.address}/{FOLDER}",
        "created": _created(data),
        "licenses": [_licence(by)] if by.licence else None,
        "contributors": list(_contributors(data, by)),
        "resources": [
            _resource(table, file, by.words) for table, file in zip(TABLES, data.files, strict=True)
        ],
    }
    given = {key: value for key, value in told.items() if value}
    return json.dumps(given, ensure_ascii=False, indent=2).encode() + b"\n"


def _created(data: DataSet) -> str | None:
    return f"{PartialDate.parse(data.changes[0].day).first}T00:00:00Z" if data.changes else None


def _licence(by: Publisher) -> dict[str, str]:
    """Return the licence by the name that the Open Definition has for it, where it has such a form."""
    name = by.licence.replace(" ", "-")
    told = {"name": name} if _NAME.fullmatch(name) else {}
    return {**told, **({"path": by.licence_url} if by.licence_url else {}), "title": by.licence}


def _contributors(data: DataSet, by: Publisher) -> Iterator[dict[str, Any]]:
    roles = ["publisher", "author"] if by.author in data.authors else ["publisher"]
    yield {"title": by.author, "path": by.address, "roles": roles}
    others = (author for author in data.authors if author != by.author)
    yield from ({"title": author, "roles": ["author"]} for author in others)


def _resource(table: Table, file: DataFile, words: Words) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": table.file,
        "title": words.gettext(table.title),
        "description": words.gettext(table.about),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": {
            "fields": [_field(column, table, words) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **({"foreignKeys": list(map(_foreign_key, table.references))} if table.references else {}),
        },
    }


def _field(column: Column, table: Table, words: Words) -> dict[str, Any]:
    constraints = {
        "required": column.must or None,
        "unique": table.key == (column.name,) or None,
        "enum": [code for code, _, _ in column.codes] if column.kind == "word" else None,
        "pattern": _PATTERNS.get(column.kind),
    }
    told = {
        "name": column.name,
        "type": _TYPES.get(column.kind, "string"),
        "description": words.gettext(column.about),
        "example": column.example,
        "constraints": {key: value for key, value in constraints.items() if value},
    }
    return {key: value for key, value in told.items() if value}


def _foreign_key(reference: Reference) -> dict[str, Any]:
    return {
        "fields": list(reference.columns),
        "reference": {"resource": reference.table, "fields": list(reference.to)},
    }
