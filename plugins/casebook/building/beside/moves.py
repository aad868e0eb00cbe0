"""What stands at former addresses: pages that lead on, and copies of what no page can lead to.

Feeds, tables in the frames of other sites, and files of figures and citations are asked for by programs that
follow no page, and cited themselves: they stand at their former addresses as well, and say themselves where
they are now; so do the feeds of lists that have other names. All else leads on where a host can send readers
on (see `redirects`). Nothing takes a place that something of the site has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path
from typing import cast

from ...disk.files import Content
from ...disk.places import NAME, Claim, Occupied, fault_of
from ...feeds.companions import seen_from
from ...sharing.embedding import OEMBED
from ...sharing.embedding import PLACE as TABLE
from ...views.addresses import beside, counterpart, file_of
from ...views.formats import FORMATS
from ...views.notices import Kind, moved_view
from ...views.pages import MovedView
from ...views.parts import LinkView
from ...views.works import FILES as CITATIONS
from ..published.emptied import CHOICE, moves_of_emptied
from ..published.lists import OVERVIEW, Following, moves_of_feeds, moves_of_lists
from ..published.moves import Move, moves_of
from ..site import Site
from .figures import OF_A_CASE as FIGURES
from .redirects import Redirect, redirect_files
from .supplements import MOVED_SCRIPT, STATIC

KIND = "moved"
TEMPLATE = "casebook/moved/page"
_PAGES = (".html", ".htm", ".xhtml")
_FEEDS = tuple(f"feed{each.ending}" for each in FORMATS)
_FRAMED = f"{TABLE}index.html"
_CITED = (*FIGURES, *(name for _, name, _ in CITATIONS), f"{TABLE}{OEMBED}")
Contents = Mapping[str, Content]
"""What a site has, by its places."""


@dataclass(frozen=True)
class Moves:
    """What leads on from former addresses: pages, files that stand there as well, and redirects for hosts."""

    pages: tuple[MovedView, ...]
    copies: Contents
    redirects: tuple[Redirect, ...]


def led_on(site: Site, contents: Contents, copied: Set[str]) -> Moves:
    """Return what leads on; `contents` is the site without it, `copied` are the files of the content."""
    moves, stems = (*moves_of(site), *moves_of_lists(site), *moves_of_emptied(site)), moves_of_feeds(site)
    if not (moves or stems):
        return Moves((), {}, ())
    own = Occupied(chain(contents, copied))
    taken = Occupied(chain(contents, copied))
    moves = tuple(move for move in moves if _takes(taken, _place(move.old)))
    folders, ours = _folders(moves, own), _folders((move for move in moves if move.ours), own)
    feeds = tuple(_feeds(stems, contents, taken))
    copies = {**_script(site, moves), **dict(_copies(site, ours, contents, taken))}
    return Moves(
        pages=tuple(_view(site, move) for move in moves),
        copies={**copies, **{feed.old: contents[feed.new] for feed in feeds}},
        redirects=(*_redirects(moves, folders, contents, own), *feeds),
    )


def redirects(site: Site, moves: Moves, copied: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files by which hosts send readers on, where they are wanted; one of the site's own stands."""
    files = redirect_files(moves.redirects) if site.settings.headers else ()
    yield from (file for file in files if file[0] not in copied)


def _takes(taken: Occupied, place: str) -> bool:
    """Take a place where there is room and a page may stand; tell whether that was so."""
    is_free = fault_of(Claim(place, NAME)) is None and taken.has_room(place)
    if is_free:
        taken.take(place)
    return is_free


def _path(old: str) -> str:
    """Return the address of a page that serves a former address: hosts add the slash that one may lack."""
    return old if not old or old.endswith(("/", *_PAGES)) else f"{old}/"


def _place(old: str) -> str:
    return file_of(_path(old))


def _view(site: Site, move: Move) -> MovedView:
    desk, text = site.desk, move.text
    assert desk is not None, "the site is furnished"
    target = LinkView(text.title, text.path, lang=text.lang)
    return moved_view(desk, _path(move.old), target, cast(Kind, text.kind))


def _script(site: Site, moves: Sequence[Move]) -> Contents:
    """Return the script by which pages lead to the anchor of the link that was followed."""
    place = f"{site.pelican['THEME_STATIC_DIR']}/{STATIC.name}/{MOVED_SCRIPT}"
    return {place: (STATIC / MOVED_SCRIPT).read_bytes()} if moves else {}


def _folders(moves: Iterable[Move], own: Occupied) -> Mapping[str, str]:
    """Return the folders of what stood beside pages, and of the files of cases, each with what it is now."""
    found: dict[str, str] = {}
    for old, text, _ in moves:
        is_another = text.kind in (OVERVIEW, CHOICE)
        if is_another or not all(path.endswith(("/", *_PAGES)) for path in (old, text.path)):
            continue
        before, now = beside(old, ""), beside(text.path, "")
        found.setdefault(before, now)
        files = counterpart(before, now, text.folder) if text.folder else None
        if files and not own.has(f"{files}index.html") and not own.has(f"{files}case.json"):
            found.setdefault(files, text.folder)
    return {before: now for before, now in found.items() if before and now and before != now}


def _copies(
    site: Site, folders: Mapping[str, str], contents: Contents, taken: Occupied
) -> Iterator[tuple[str, Content]]:
    for before, now in folders.items():
        for name in (*_FEEDS, *_CITED, _FRAMED):
            place, content = f"{before}{name}", contents.get(f"{now}{name}")
            is_deeper = before.count("/") != now.count("/")
            if content is None or (name == _FRAMED and is_deeper and site.pelican["RELATIVE_URLS"]):
                continue
            if _takes(taken, place):
                is_feed = is_deeper and name in _FEEDS
                yield place, _seen_from(content, place, f"{now}{name}") if is_feed else content


def _feeds(stems: Iterable[Following], contents: Contents, taken: Occupied) -> Iterator[Redirect]:
    """Yield the feeds of lists that have other names now; they lie in the folder in which they lay."""
    for (old, now), each in product(stems, FORMATS):
        found = Redirect(f"{old}{each.ending}", f"{now}{each.ending}")
        if found.new in contents and _takes(taken, found.old):
            yield found


def _seen_from(content: Content, place: str, now: str) -> Content:
    if isinstance(content, Path):
        return content
    return seen_from(content if isinstance(content, bytes) else content.read(), place, now)


def _redirects(
    moves: Iterable[Move], folders: Mapping[str, str], contents: Contents, own: Occupied
) -> Iterator[Redirect]:
    """Yield the redirects: of a whole folder, where nothing of the site stands in it, else of each file."""
    whole = {before: now for before, now in folders.items() if not own.has_below(before)}
    yield from (Redirect(before, now, whole=True) for before, now in whole.items())
    for before, now in folders.items() if whole.keys() != folders.keys() else ():
        if before not in whole:
            below = (place.removeprefix(now) for place in contents if place.startswith(now))
            free = (name for name in below if not own.has(f"{before}{name}"))
            yield from (Redirect(_address(f"{before}{name}"), _address(f"{now}{name}")) for name in free)
    for old, text, _ in moves:
        if folders.get(old) != text.path:
            yield Redirect(old, text.path)


def _address(place: str) -> str:
    return place.removesuffix("index.html") if place.endswith("/index.html") else place
