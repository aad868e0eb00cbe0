"""Lists that readers follow and that are there no more: what has been renamed, and where it goes on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from ...errors import Problem, Severity, nearest
from ...ledger.lines import Line
from ...ledger.lists import Lists
from ...settings import LISTS_RENAMED, NAMED, misset
from ...views.desk import Desk
from ...views.lists.groups import groups_of
from ...views.lists.pages import group_headings, overview_headings
from ..content import content_of
from ..site import Site
from .moves import Move
from .presence import present_texts
from .present import Present

_FIELDS = {"organisations": "organisation", "channels": "channels", "tags": "tags", "authors": "author"}
"""The field of a text that says in which lists of a kind it stands."""
OVERVIEW = "lists"
"""The kind of what a list leads to that goes on as none."""


class Following(NamedTuple):
    """A feed that has another name: its path before, and now, without an ending."""

    old: str
    now: str


def standing_lists(site: Site) -> Mapping[str, Collection[str]]:
    """Return the published texts, as the ledger calls them, each with the lists in which it stands."""
    assert site.desk is not None, "the site is furnished"
    names = {text.path: name for name, text in present_texts(site).items()}
    kinds, found = _kinds(site), dict[str, frozenset[str]]()
    for each in site.desk.shelves.listed:
        if each.path in names:
            lists = (f"{kind}/{slug}" for kind in kinds for slug in groups_of(kind, each.names))
            found[names[each.path]] = frozenset(lists)
    return found


def _kinds(site: Site) -> tuple[str, ...]:
    """Return the kinds of lists that can be followed, by a page or by a feed."""
    return tuple(kind for kind in NAMED if site.settings.makes(kind) or site.settings.tells(kind))


def _compared(site: Site) -> Lists:
    """Return the lists of a site, compared with those that it was published with."""
    return Lists(site.ledger.book, standing_lists(site), dict(site.settings.renamed))


def _former(site: Site) -> Mapping[str, str]:
    """Return the lists that are gone, each with the one that it goes on as, or else with ""."""
    if _are_all_there(site):
        return {}
    kinds = _kinds(site)
    return {old: now for old, now in _compared(site).former.items() if old.partition("/")[0] in kinds}


def _are_all_there(site: Site) -> bool:
    """Tell at a look whether every list that is known still stands, as it mostly does."""
    desk, book = site.desk, site.ledger.book
    assert desk is not None, "the site is furnished"
    known = book.lists.union(book.renamed, *site.settings.renamed) - {""}
    of_kinds = product(NAMED, desk.languages) if known else ()
    there = {f"{kind}/{slug}" for kind, lang in of_kinds for slug in desk.shelves.groups(kind, lang)}
    return known <= there


def moves_of_lists(site: Site) -> Iterator[Move]:
    """Yield each page of a list that is gone, in each language in which what it goes on as has one.

    One that goes on as none leads to the overview of its kind.
    """
    desk = site.desk
    assert desk is not None, "the site is furnished"
    for old, now in _former(site).items():
        kind = old.partition("/")[0]
        for lang in desk.languages if site.settings.makes(kind) else ():
            page = _page(desk, lang, kind, now.partition("/")[2])
            if page:
                yield Move(f"{desk.shelves.root(lang)}{old}/", page)


def _page(desk: Desk, lang: str, kind: str, slug: str) -> Present | None:
    root = desk.shelves.root(lang)
    if not slug:
        return Present(OVERVIEW, lang, overview_headings(desk.words(lang))[kind], f"{root}{kind}/", "")
    if slug not in desk.shelves.groups(kind, lang):
        return None
    return Present("list", lang, group_headings(desk, lang, kind)[slug], f"{root}{kind}/{slug}/", "")


def moves_of_feeds(site: Site) -> tuple[Following, ...]:
    """Return each feed of a list that goes on under another name."""
    return tuple(Following(f"feeds/{old}", f"feeds/{now}") for old, now in _former(site).items() if now)


def lines_of_lists(site: Site, names: Collection[str]) -> Iterator[Line]:
    """Yield what a publication says of lists; `names` are the entries that it has."""
    return _compared(site).lines(names, site.day.moment)


def changed_lists(site: Site) -> Iterator[Problem]:
    """Yield a warning for each list that is gone since the last publication, and for what is told in vain."""
    if _are_all_there(site):
        return
    lists, kinds = _compared(site), _kinds(site)
    yield from _in_vain(site, lists.there)
    for old, texts in lists.lost.items():
        if old.partition("/")[0] in kinds:
            yield _lost(site, old, lists.renamed.get(old, ""), present_texts(site)[texts[0]])


def _lost(site: Site, old: str, now: str, text: Present) -> Problem:
    """Return what is said of a list that has gone, at the text that stood in it."""
    kind = old.partition("/")[0]
    said = (*site.settings.renamed, (old, "" if now else f"{kind}/…"))
    pairs = ", ".join(f'("{_address(before)}", "{_address(after)}")' for before, after in said)
    setting = f"{LISTS_RENAMED} = [{pairs}]"
    params = {"old": _address(old), "new": _address(now), "setting": setting}
    key = "list-renamed" if now else "list-gone"
    found = content_of(site.pelican).problem_of_field(text.file, _FIELDS[kind], key, **params)
    return replace(found, severity=Severity.WARNING, once=True)


def _in_vain(site: Site, there: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each name that the setting gives to a list and that no list has."""
    told = dict(site.settings.renamed)
    for now in told.values():
        if now and now not in there and now not in told:
            params = {"word": _address(now), "nearest": _address(nearest(now, there) or "")}
            yield misset(site.pelican, LISTS_RENAMED, "list-unknown", Severity.WARNING, **params)


def _address(name: str) -> str:
    return f"/{name}/" if name else ""
