"""Rules between the feeds of a site: an id is one entry, and the same entry wherever it stands."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from .found import ATOM, HISTORY

_FORMATS: Final = (".rss.xml", ".atom.xml", ".json")


def across(feeds: Mapping[str, bytes], home: str) -> Iterator[str]:
    """Say where feeds contradict each other, and which address in them leads to no feed of the site."""
    roots = {path: _root(data) for path, data in feeds.items()}
    told, ids = _told(roots), _ids(roots)
    for (name, _), versions in told.items():
        if len(versions) > 1:
            yield f"{name} is another entry in {' and '.join(sorted(versions.values())[:2])}"
    for name, stems in ids.items():
        if len(stems) > 1:
            yield f"{name} is the id of {' and '.join(sorted(stems))}"
    for name in sorted({name for name, _ in told} & ids.keys()):
        yield f"{name} is a feed and an entry"
    yield from _lost(feeds, roots, home)


def _told(roots: Mapping[str, Any]) -> Mapping[tuple[str, str], Mapping[bytes, str]]:
    """Return what each entry says in each format, and a feed in which it says that.

    An archive is left out: it keeps what an entry was when it was put there.
    """
    told: dict[tuple[str, str], dict[bytes, str]] = defaultdict(dict)
    for path, root in roots.items():
        for name, said in () if _is_archive(root) else _entries(root):
            told[name, _format_of(path)].setdefault(said, path)
    return told


def _ids(roots: Mapping[str, Any]) -> Mapping[str, set[str]]:
    """Return the ids of feeds, and the paths of those that have one, without their endings."""
    ids: dict[str, set[str]] = defaultdict(set)
    for path, root in roots.items():
        own = None if _is_archive(root) else _own(root)
        if own:
            ids[own].add(path.removesuffix(_format_of(path)))
    return ids


def _root(data: bytes) -> Any:
    try:
        return json.loads(data) if data[:1] == b"{" else etree.fromstring(data)
    except ValueError:
        return None
    except etree.XMLSyntaxError:
        return None


def _is_archive(root: Any) -> bool:
    return etree.iselement(root) and root.find(f".//{HISTORY}archive") is not None


def _entries(root: Any) -> Iterator[tuple[str, bytes]]:
    if isinstance(root, dict):
        for item in root.get("items", ()):
            yield str(item.get("id")), json.dumps(item, sort_keys=True).encode()
    elif root is not None:
        for entry in root.iter(f"{ATOM}entry", "item"):
            name = entry.findtext(f"{ATOM}id") or entry.findtext("guid")
            yield str(name), etree.tostring(entry, method="c14n", exclusive=True).strip()


def _own(root: Any) -> str | None:
    return root.findtext(f"{ATOM}id") if etree.iselement(root) and root.tag == f"{ATOM}feed" else None


def _format_of(path: str) -> str:
    return next((ending for ending in _FORMATS if path.endswith(ending)), "")


def _lost(feeds: Mapping[str, bytes], roots: Mapping[str, Any], home: str) -> Iterator[str]:
    for path, root in roots.items():
        if not etree.iselement(root):
            continue
        listed = [outline.get("xmlUrl") for outline in root.iter("outline")]
        older = [link.get("href") for link in root.iter(f"{ATOM}link") if "archive" in str(link.get("rel"))]
        for address in filter(None, (*listed, *older)):
            if address.removeprefix(home) not in feeds:
                yield f"{path}: {address} leads to no feed"
