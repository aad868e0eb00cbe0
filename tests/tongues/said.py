"""What the files of a site say to people, with the language that it is said in."""

from __future__ import annotations

import gzip
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from lxml import etree, html

from casebook.words import languages

HEARD = (
    "alt",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "label",
    "placeholder",
    "summary",
    "title",
)
"""Attributes that are shown or read out, beside whatever begins with `data-` and has a space."""
UNHEARD = ("data-facets",)
"""What scripts alone read, though there are spaces in it."""
UNSAID = {
    "charset",
    "viewport",
    "color-scheme",
    "z:itemType",
    "robots",
    "generator",
    "theme-color",
    "referrer",
}
UNSAID |= {
    "og:url",
    "og:type",
    "og:locale",
    "og:locale:alternate",
    "og:image",
    "og:image:width",
    "og:image:height",
    "twitter:card",
}
UNSAID |= {"citation_public_url", "citation_language", "DC.language", "DC.identifier", "DCTERMS.issued"}
"""The names of what a head says to machines alone."""
WORDLESS = {".bib", ".ris", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2", ".csv", ".txt", ""}
"""The endings of what holds authors' words and machines' only: `.csv` has names of columns, and data."""
WORDLESS |= {".caddy", ".conf", ".pf_index", ".pf_meta", ".pagefind"}
FIGURES = ("cite.json", "case.json", "case.schema.json", "front-matter-case.schema.json")
FIGURES += ("front-matter-follow-up.schema.json", "facets.json", "pagefind-entry.json")
LINKED = ("abstract", "alternateName", "claimReviewed", "description", "headline", "keywords", "name", "text")
PACKAGE = ("title", "description")
EMBEDDED = ("title", "author_name", "provider_name")
MANIFEST = ("name", "short_name", "description")
FEED = ("title", "description", "user_comment", "summary")
_NAME = re.compile(r"[a-z_-]+")  # of a table or a column, the same in every language
TOLD = (
    "title",
    "subtitle",
    "description",
    "summary",
    "category",
    "encoded",
    "content",
    "Description",
    "ShortName",
)
"""What tells something in a feed, or in what tells a browser of the search."""
_ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Said:
    """A text, the language it is in, and where; `mixed` where names in other languages may stand in it."""

    text: str
    lang: str
    where: str
    mixed: bool = True


def said_by(file: Path, default: str) -> Iterator[Said]:
    """Yield what a file says; a kind of file that nobody has thought of is no file without words."""
    name, ending = file.name, file.suffix
    if ending == ".html":
        yield from by_html(
            html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        )
    elif ending in (".xml", ".opml"):
        yield from _by_xml(etree.fromstring(file.read_bytes()), default)
    elif ending == ".css":
        found = re.findall(r'content:\s*"((?:[^"\\]|\\.)*)"', file.read_text("utf-8"))
        yield from (Said(text, file.stem, "content") for text in found)
    elif ending in (".json", ".webmanifest"):
        yield from _by_json(name, json.loads(file.read_text("utf-8")), _of_place(file, default))
    elif ending == ".pf_fragment":
        yield from _by_search(json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")))
    elif ending == ".ics":
        yield from _by_calendar(file.read_bytes().decode("utf-8"), _of_place(file, default))
    elif ending == ".xlsx":
        yield from _by_spreadsheet(file.read_bytes(), default)
    else:
        assert ending in WORDLESS, (
            f"tests/tongues/said.py has to read {name}, or to know that it has no words"
        )


def by_html(tree: Any, default: str = "") -> Iterator[Said]:
    """Yield what a page or a piece of one says: its texts, its attributes, its head, its linked data."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("style", "code", "pre"):
            continue
        lang, tag = _language(element, default), element.tag  # `code` is what machines and files call it
        if tag == "script":
            yield from _by_script(element, lang)
        elif element.text:
            yield Said(element.text, lang, tag, mixed=tag == "title")
        yield from (Said(text, lang, f"{tag} {name}") for name, text in _heard(element))
    for element in tree.iter():
        parent = element.getparent()
        if element.tail and parent is not None:
            yield Said(element.tail, _language(parent, default), parent.tag, mixed=False)


def _heard(element: Any) -> Iterator[tuple[str, str]]:
    for name, text in element.attrib.items():
        spoken = name in HEARD or (name.startswith("data-") and name not in UNHEARD and " " in text.strip())
        if spoken:
            yield name, text
    if element.tag == "meta" and element.get("content") and not element.get("http-equiv"):
        name = element.get("name") or element.get("property")
        if name not in UNSAID:
            yield name, element.get("content")


def _by_script(element: Any, lang: str) -> Iterator[Said]:
    if element.get("type") == "application/ld+json":
        found = _of_keys(json.loads(element.text), (*LINKED, "reviewBody"))
        yield from (Said(text, lang, f"linked data, {key}") for key, text in found)


def _by_xml(root: Any, default: str) -> Iterator[Said]:
    """Yield what a feed says, RSS or Atom, or a list of feeds."""
    of_search = root.findtext("{*}Language")
    spoken = root.findtext("channel/language") or root.get(_XML_LANG) or of_search or default
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag == "outline":
            lang = element.get("language", default)
            yield from (
                Said(element.get(name), lang, name)
                for name in ("text", "title", "description")
                if element.get(name)
            )
        elif tag in TOLD:
            lang = next(
                (e.get(_XML_LANG) for e in (element, *element.iterancestors()) if e.get(_XML_LANG)), spoken
            )
            yield from _by_text(element.text or element.get("label", ""), _of_item(element) or lang, tag)


def _of_item(element: Any) -> str:
    """Return the language of an entry in RSS, which says it nowhere but in its text."""
    parent = element.getparent()
    found = (
        re.match(r'<div lang="([\w-]+)"', parent.findtext(f"{_ENCODED}", "")) if parent is not None else None
    )
    return found[1] if found else ""


def _by_text(text: str, lang: str, where: str) -> Iterator[Said]:
    if "</" in text:
        yield from by_html(html.fragment_fromstring(text, create_parent="div"), lang)
    elif text:
        yield Said(text, lang, where)


def _by_json(name: str, data: Any, default: str) -> Iterator[Said]:
    if name in FIGURES:
        return
    if "jsonfeed.org" in str(data.get("version")):
        for part in (data, *data["items"]):
            lang = part.get("language") or data.get("language") or default
            yield from (Said(part[key], lang, key) for key in FEED if key in part)
            yield from _by_text(part.get("content_html", ""), lang, "content_html")
    elif name == "manifest.webmanifest":
        yield from (Said(data[key], data["lang"], f"manifest, {key}") for key in MANIFEST if key in data)
    elif name == "oembed.json":
        yield from (Said(data[key], default, f"embedding, {key}") for key in EMBEDDED if key in data)
        yield from _by_text(data["html"], default, "embedding, html")
    elif name == "datapackage.json":
        yield from (Said(text, default, f"data package, {key}") for key, text in _of_keys(data, PACKAGE))
    else:
        raise AssertionError(f"tests/tongues/said.py has to read {name}, or to know that it has no words")


def _by_search(found: Mapping[str, Any]) -> Iterator[Said]:
    """Yield what the search shows of a text that it has found."""
    about = found["meta"]
    yield from (
        Said(about[key], about["lang"], f"search, {key}")
        for key in ("title", "label", "date")
        if key in about
    )
    yield Said(found["content"], about["lang"], "search, text", mixed=False)


def _of_place(file: Path, default: str) -> str:
    """Return the language of what does not say it itself: that of its folder, as in `sv/due/due.ics`."""
    return next((part for part in reversed(file.parts) if part in languages()), default)


def _by_calendar(text: str, default: str) -> Iterator[Said]:
    whole = text.replace("\r\n ", "").replace("\r\n", "\n")
    for name, said in re.findall(
        r"^(SUMMARY|DESCRIPTION|X-WR-CALNAME|NAME|CATEGORIES)[^:\n]*:(.*)$", whole, re.MULTILINE
    ):
        yield Said(said.replace("\\n", "\n").replace("\\", ""), default, name)


def _by_spreadsheet(data: bytes, default: str) -> Iterator[Said]:
    """Yield the names of the sheets, and the first of them, which tells what stands in the others."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        yield from (
            Said(cell, default, "spreadsheet")
            for cell in row
            if isinstance(cell, str) and not _NAME.fullmatch(cell)
        )


def _of_keys(data: Any, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(data, list):
        for each in data:
            yield from _of_keys(each, keys)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in keys:
                yield from (
                    (key, text)
                    for text in ([value] if isinstance(value, str) else value)
                    if isinstance(text, str)
                )
            if not isinstance(value, str):
                yield from _of_keys(value, keys)


def _language(element: Any, default: str) -> str:
    return element.get("lang") or next(
        filter(None, (e.get("lang") for e in element.iterancestors())), default
    )
