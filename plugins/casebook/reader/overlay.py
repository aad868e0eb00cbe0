"""A translation laid over its original: texts are the translation's, everything else stays the original's.

Works on front matter as written, before it is typed, so that by construction no translation changes a number,
a date, a verdict or a source. What says otherwise is a contradiction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..model import Mistake, Quantity
from ..model.campaign import bare_text
from ..model.lists import comma_listed
from ..model.values import parse_value
from .front.places import Path
from .revisions import Key, own_revisions, with_own

OWN = frozenset(
    {
        *("kind", "title", "date", "modified", "slug", "lang", "translation", "category", "tags"),
        *("author", "authors", "summary", "status", "template", "save_as", "url", "names", "extra"),
    }
)
"""Keys of the document that each language has for itself: Pelican's own, and the words it maps."""

OURS = OWN - {"names", "extra"} | {"sources", "comparisons"}
"""Keys of an ordinary post that are no other plugin's."""

TEXTS = frozenset(
    {
        *("title", "summary", "label", "text", "because", "note", "question", "name", "purpose"),
        *("sector", "disclosure", "break", "alt", "role", "unit", "publisher", "by", "columns"),
        "cells",
    }
)
"""Keys whose text may read differently. An observation's `by` is a closed word, and is compared."""

FIGURES = frozenset(["value", "target", "amount"])
"""Keys whose text is a figure."""

_NOT_INHERITED = frozenset(["lang", "translation", "save_as", "url"])
"""What a translation has for itself or not at all: two pages cannot have one address."""
_AUTHORS = frozenset(["author", "authors"])


@dataclass(frozen=True)
class Contradiction:
    """Where a translation says something else than its original, and by which rule."""

    path: Path
    key: str
    params: dict[str, object] = field(default_factory=dict)


@dataclass
class Overlay:
    """The original with the translation's texts, and where the two contradict each other."""

    merged: dict[str, Any]
    contradictions: list[Contradiction] = field(default_factory=list)


def overlay(original: dict[str, Any], translation: dict[str, Any]) -> Overlay:
    """Lay a translation's front matter over its original's."""
    result = Overlay({})
    own = {key: value for key, value in translation.items() if key in OWN}
    left_out = _NOT_INHERITED | (_AUTHORS if _AUTHORS & translation.keys() else frozenset())
    inherited = {key: value for key, value in original.items() if key not in left_out}
    given = {key: value for key, value in translation.items() if key not in OWN}
    revisions = given.pop("revisions", [])
    result.merged = {**_mapping(inherited, given, (), result), **own}
    if revisions:
        result.merged["revisions"] = _revisions(original.get("revisions", []), revisions, result)
    return result


def _revisions(original: Any, given: Any, result: Overlay) -> Any:
    """Return the revisions of the original, in words of the translation where it has any, and its own."""
    before, now = _listed(original), _listed(given)
    own = own_revisions(before, now, _day_and_kind)
    shared = [(index, item) for index, item in enumerate(now) if index not in own]
    return with_own(_repeated(before, shared, result), [now[index] for index in own], _day)


def _repeated(original: list[Any], given: list[tuple[int, Any]], result: Overlay) -> list[Any]:
    """Return the original's revisions with what is given of them: by day and kind, or all in their order."""
    places = {_day_and_kind(item): place for place, item in enumerate(original)}
    found = [places.get(_day_and_kind(item)) for _, item in given]
    if None in found and len(given) != len(original):
        wanting = (index for (index, _), place in zip(given, found, strict=True) if place is None)
        path = ("revisions", next(wanting))
        result.contradictions.append(Contradiction(path, "translation-revision"))
        return original
    merged = list(original)
    for place, (index, item) in zip(range(len(given)) if None in found else found, given, strict=True):
        merged[place or 0] = _merge(merged[place or 0], item, ("revisions", index), result)
    return merged


def _day_and_kind(item: Any) -> Key | None:
    if not isinstance(item, dict) or not (item.get("date") and item.get("kind")):
        return None
    return str(item["date"]).strip(), str(item["kind"]).strip()


def _day(item: Any) -> str:
    return str(item.get("date", "")).strip() if isinstance(item, dict) else ""


def _merge(original: Any, given: Any, path: Path, result: Overlay, *, fixed: bool = False) -> Any:
    original, given = _alike(original, given, path)
    if isinstance(original, dict) and isinstance(given, dict):
        return _mapping(original, given, path, result)
    if isinstance(original, list) and isinstance(given, list):
        return _sequence(original, given, path, result)
    if isinstance(original, str) and isinstance(given, str):
        may_differ = _may_differ(path) and not fixed
        return given if may_differ else _unchanged(original, given, path, result)
    result.contradictions.append(Contradiction(path, "translation-shape"))
    return original


def _alike(original: Any, given: Any, path: Path) -> tuple[Any, Any]:
    """Bring both to one shape: a list of one, sources by id, goals as mappings, channels one by one."""
    if path == ("sources",):
        return _sources_by_id(original), _sources_by_id(given)
    if path == ("campaign", "goal"):
        return [bare_text(item) for item in _listed(original)], [bare_text(item) for item in _listed(given)]
    if path == ("channels",):
        return comma_listed(original), comma_listed(given)
    if isinstance(original, list) or isinstance(given, list):
        return _listed(original), _listed(given)
    return original, given


def _listed(written: Any) -> list[Any]:
    return written if isinstance(written, list) else [written]


def _sources_by_id(written: Any) -> Any:
    if isinstance(written, list):
        listed = (dict(item) for item in written if isinstance(item, dict) and "id" in item)
        written = {item.pop("id"): item for item in listed}
    return {key: {"url": value} if isinstance(value, str) else value for key, value in written.items()}


def _mapping(original: dict[str, Any], given: dict[str, Any], path: Path, result: Overlay) -> dict[str, Any]:
    merged = dict(original)
    for key, value in given.items():
        if key in original:
            # The unit of money is a currency: in another one the same figure says something else.
            fixed = key == "unit" and original.get("type") == "money"
            merged[key] = _merge(original[key], value, (*path, key), result, fixed=fixed)
        elif key in TEXTS and _is_text(value):
            merged[key] = value
        else:
            result.contradictions.append(Contradiction((*path, key), "translation-adds", {"name": key}))
    return merged


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _sequence(original: list[Any], given: list[Any], path: Path, result: Overlay) -> list[Any]:
    if given and all(isinstance(item, dict) and "id" in item for item in given):
        return _by_id(original, given, path, result)
    if len(original) != len(given):
        params: dict[str, object] = {"original": len(original), "given": len(given)}
        result.contradictions.append(Contradiction(path, "translation-length", params))
        return original
    pairs = enumerate(zip(original, given, strict=True))
    return [_merge(before, now, (*path, index), result) for index, (before, now) in pairs]


def _by_id(original: list[Any], given: list[Any], path: Path, result: Overlay) -> list[Any]:
    places = {item.get("id"): index for index, item in enumerate(original) if isinstance(item, dict)}
    merged = list(original)
    for index, item in enumerate(given):
        place = places.get(item["id"])
        if place is None:
            params = {"name": item["id"]}
            result.contradictions.append(Contradiction((*path, index, "id"), "translation-adds", params))
            continue
        merged[place] = _merge(original[place], item, (*path, index), result)
    return merged


def _unchanged(original: str, given: str, path: Path, result: Overlay) -> str:
    if not _say_the_same(original.strip(), given.strip(), path):
        params: dict[str, object] = {"value": given, "original": original}
        result.contradictions.append(Contradiction(path, "translation-differs", params))
    return original


def _say_the_same(original: str, given: str, path: Path) -> bool:
    """Tell whether two texts mean the same: a figure may be grouped in another way, as its language does."""
    if original == given or path[-1] not in FIGURES:
        return original == given
    try:
        before, now = parse_value(original), parse_value(given)
    except Mistake:
        return False
    return isinstance(before, Quantity) and before == now


def _may_differ(path: Path) -> bool:
    named = [part for part in path if isinstance(part, str)]
    return named[-1] in TEXTS and not (named[-1] == "by" and "observations" in named)
