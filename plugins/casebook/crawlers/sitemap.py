"""All addresses of a site for search engines, as the Sitemaps protocol has them.

See https://www.sitemaps.org/protocol.html, and for languages https://support.google.com/webmasters/answer/189077.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from .places import Place

NAME = "sitemap.xml"
MOST = 50_000
LARGEST = 52_428_800
"""How many addresses, and how many bytes, a file may have."""
_LONGEST = 2047
_IN_PATHS = "/:?#@!$&'()*+,;=%~"
_SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OPENING, _CLOSING = f"{_HEAD}<urlset {_SPACES}>\n", "</urlset>\n"
_ESCAPED = {"&": "&amp;", "'": "&apos;"}


def sitemap_files(
    places: Iterable[Place], address: str, default_lang: str, most: int = MOST, largest: int = LARGEST
) -> Iterator[tuple[str, bytes]]:
    """Yield the files by their places: one, or an index and those that it names.

    `address` is that of the site, without a slash at its end.
    """
    parts = list(_parts(sorted(set(places)), address, default_lang, (most, largest)))
    if len(parts) < 2:
        yield NAME, _file("".join(text for _, text in parts))
        return
    named = [(f"sitemap-{number}.xml", *part) for number, part in enumerate(parts, 1)]
    yield NAME, _index([(_whole(address, name), changed) for name, changed, _ in named])
    for name, _, text in named:
        yield name, _file(text)


def _parts(
    places: Iterable[Place], address: str, default_lang: str, bounds: tuple[int, int]
) -> Iterator[tuple[str, str]]:
    """Yield the addresses of each file as text, with the day of the newest among them."""
    most, largest = bounds
    room = largest - len(_OPENING) - len(_CLOSING)
    written, size, newest = list[str](), 0, ""
    for place in places:
        text = _address(place, address, default_lang)
        if written and (len(written) == most or size + len(text) > room):
            yield newest, "".join(written)
            written, size, newest = [], 0, ""
        if text:
            written.append(text)
            size, newest = size + len(text), max(newest, place.changed)
    if written:
        yield newest, "".join(written)


def _address(place: Place, address: str, default_lang: str) -> str:
    """Return what is said of an address; nothing of one that the protocol has no room for.

    All of it is ASCII, so that each letter is a byte.
    """
    where = _whole(address, place.path)
    if len(where) > _LONGEST:
        return ""
    changed = f"<lastmod>{place.changed}</lastmod>" if place.changed else ""
    links = "".join(_links(place, address, default_lang))
    return f"<url><loc>{where}</loc>{changed}{links}</url>\n"


def _links(place: Place, address: str, default_lang: str) -> Iterator[str]:
    """Yield the links to every version of a page, itself too, and to that for whoever reads none of them."""
    if not place.others:
        return
    versions = dict(sorted([(place.lang, place.path), *place.others]))
    fallback = versions.get(default_lang, next(iter(versions.values())))
    for lang, path in (*versions.items(), ("x-default", fallback)):
        yield f'\n<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href="{_whole(address, path)}"/>'


def _whole(address: str, path: str) -> str:
    whole = f"{address}/{quote(path, safe=_IN_PATHS)}"
    return "".join(_ESCAPED.get(sign, sign) for sign in whole)


def _file(text: str) -> bytes:
    return f"{_OPENING}{text}{_CLOSING}".encode("ascii")


def _index(files: Sequence[tuple[str, str]]) -> bytes:
    days = {day: f"<lastmod>{day}</lastmod>" if day else "" for _, day in files}
    named = (f"<sitemap><loc>{where}</loc>{days[day]}</sitemap>\n" for where, day in files)
    space = _SPACES.partition(" xmlns:")[0]
    return f"{_HEAD}<sitemapindex {space}>\n{''.join(named)}</sitemapindex>\n".encode("ascii")
