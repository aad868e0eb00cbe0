"""Drawings (SVG), which are pages as well: which of them could run something in a reader's browser."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

_RUNS = frozenset(("script", "foreignobject", "iframe", "embed", "object", "handler", "listener"))
_CHANGES = frozenset(("animate", "set", "animatetransform", "animatemotion"))
_UNSEEN = re.compile(r"[\x00-\x20]+")
_LEADS_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HARMLESS = re.compile(r"(https?|mailto):|data:image/(png|jpeg|gif|webp)[;,]", re.IGNORECASE)


def is_active(path: Path) -> bool:
    """Say whether a file is a drawing that could run something when a reader opens it at its own address.

    A browser runs no script in an `<img>`, but an SVG file is also a page.
    """
    if path.suffix.lower() != ".svg":
        return False
    raw = path.read_bytes()
    if b"<!ENTITY" in raw or b"<?xml-stylesheet" in raw:
        return True
    try:
        return any(_runs(element) for element in ElementTree.fromstring(raw).iter())
    except (ElementTree.ParseError, ValueError, LookupError):
        return True  # who cannot read it cannot say that it is harmless


def _runs(element: ElementTree.Element) -> bool:
    name = _plain(element.tag)
    attributes = {_plain(key): value for key, value in element.attrib.items()}
    if name in _RUNS or any(key.startswith("on") for key in attributes):
        return True
    if name in _CHANGES and "href" in attributes.get("attributename", "").lower():
        return True
    address = _UNSEEN.sub("", attributes.get("href", ""))
    return bool(_LEADS_AWAY.match(address)) and not _HARMLESS.match(address)


def _plain(name: object) -> str:
    return str(name).rpartition("}")[2].lower() if isinstance(name, str) else ""
