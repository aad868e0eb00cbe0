"""The Sitemaps protocol as https://www.sitemaps.org/schemas/sitemap/0.9/ has it, in rules of our own.

Its schema allows foreign elements in an address, which the links to other languages are.
"""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\[\]]{1,2039}")

Found = dict[str, tuple[str, dict[str, str]]]


def read_sitemap(raw: bytes) -> Found:
    """Return each address with its day and the addresses by languages; fail where something is amiss."""
    assert len(raw) <= 52_428_800
    tree = etree.fromstring(raw)
    assert tree.tag == f"{NS}urlset"
    assert 1 <= len(tree) <= 50_000
    found: Found = {}
    for url in tree:
        assert url.tag == f"{NS}url"
        loc, *rest = url
        assert loc.tag == f"{NS}loc"
        where, day = address(loc.text), ""
        if rest and rest[0].tag == f"{NS}lastmod":
            day = rest.pop(0).text or ""
            assert date.fromisoformat(day)
        assert all(link.tag == LINK for link in rest)
        assert all(dict(link.attrib).keys() == {"rel", "hreflang", "href"} for link in rest)
        languages = {str(link.get("hreflang")): address(link.get("href")) for link in rest}
        assert len(languages) == len(rest)
        assert where not in found
        found[where] = (day, languages)
    return found


def read_index(raw: bytes) -> dict[str, str]:
    """Return the files that an index names, each with its day."""
    tree = etree.fromstring(raw)
    assert tree.tag == f"{NS}sitemapindex"
    named = {address(each.findtext(f"{NS}loc")): each.findtext(f"{NS}lastmod") or "" for each in tree}
    assert len(named) == len(tree) <= 50_000
    return named


def address(text: str | None) -> str:
    """Return an address that is whole, in ASCII, and no longer than the protocol takes."""
    assert text is not None
    assert ADDRESS.fullmatch(text), text
    return text


def answered(found: Found) -> list[str]:
    """Return where languages are not what they have to be: each names itself, and all name each other."""
    wrong = []
    for where, (_, languages) in found.items():
        versions = {path for lang, path in languages.items() if lang != "x-default"}
        if languages and (where not in versions or languages["x-default"] not in versions):
            wrong.append(where)
        wrong += [f"{where} → {other}" for other in versions if found[other][1] != languages]
    return wrong
