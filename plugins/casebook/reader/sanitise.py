"""Text becomes a page here: the one place where HTML made from Markdown is cleaned and called safe.

What may stay is written down; everything else goes, with what it would have run. The list is what Markdown
and its extensions make (footnotes, tables, code, admonitions, definition lists, abbreviations) and what an
author may reasonably write by hand. No forms, no frames, no drawings in the text, no `style`, no `name`
(which would let an element stand in for a property of `document`), no address that is not looked at (`cite`,
`srcset`).
"""

from __future__ import annotations

import re
from functools import cache, partial
from urllib.parse import unquote

import nh3
from markupsafe import Markup

_PHRASES = (
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub"
    " sup time u var wbr"
)
_BLOCKS = (
    "article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol"
    " p pre section summary ul"
)
_TABLES = "caption col colgroup table tbody td tfoot th thead tr"
_GONE_WHOLE = "iframe math noembed noframes noscript script style svg template"
"""What goes with all that stands in it; of every other element that may not stay, the text does."""

_THINGS = (
    "address|audio|button|canvas|center|dialog|fieldset|form|hgroup|label|legend|main|map|menu|nav|object|optgroup"
    "|option|output|search|select|textarea|title|video"
)
_TORN_OUT = re.compile(
    rf"(?<=[^\s>(])<(?:{_THINGS})(?=[\s/>])|</(?:{_THINGS})\s*>(?=[^\s.,;:!?)])", re.IGNORECASE
)
"""The ends of what stands apart from the words around it, and would glue them together when it goes."""

_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href", "hreflang", "rel"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"datetime"},
    "details": {"open"},
    "div": {"data-args", "data-part"},
    "img": {"alt", "decoding", "height", "loading", "src", "width"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "span": {"data-cite"},
    "td": {"colspan", "headers", "rowspan", "style"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope", "style"},
    "time": {"datetime"},
}

_LINK_TYPES = ("external", "noopener", "noreferrer")
"""What a link to another host says of itself; see https://html.spec.whatwg.org/#linkTypes."""

_PELICAN_FORM = re.compile(r"\s*[{|].*?[|}]", re.DOTALL)
_LEADS_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_UNSEEN = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
_ALIGNMENT = re.compile(r"text-align:\s*(left|right|center)")
# nh3 writes every tag in this one form, and never a bare < or " inside a value.
_FINISHED = re.compile(r'<(a|td|th)((?: [^\s="<>]+="[^"<]*")+)>')
_ATTRIBUTE = re.compile(r' ([^\s="<>]+)="([^"<]*)"')


class Settled(Markup):
    """Clean HTML that stays the very same when it is cleaned again."""

    __slots__ = ()


def clean(html: str, *own: str) -> Markup:
    """Return the HTML of a text with nothing left in it that a browser would run, safe to print as it is.

    Links out of the site, which is at the addresses `own`, get `rel="external noopener noreferrer"`; a
    table's alignment, which Markdown writes as a style, becomes a class `casebook-align-right` (or `-left`,
    `-center`): no page has inline styles.
    """
    return _cleaned(_TORN_OUT.sub(_apart, html), own)


def _cleaned(html: str, own: tuple[str, ...]) -> Markup:
    return Markup(_FINISHED.sub(partial(_finish, own), _CLEANER.clean(html)))


def _apart(tag: re.Match[str]) -> str:
    return f"{tag[0]} " if tag[0].startswith("</") else f" {tag[0]}"


def clean_for_good(html: str, *own: str) -> Markup:
    """Return clean HTML of a text that has no HTML of its own.

    What Markdown makes parses to itself, but for a carriage return by its number, `&#13;`.
    """
    cleaned = _cleaned(html, own)
    return cleaned if "\r" in cleaned else Settled(cleaned)


def clean_again(before: str, html: str, *own: str) -> Markup:
    """Return HTML as clean as it was `before` Pelican resolved the links in it."""
    return before if isinstance(before, Settled) and html == before else clean(html, *own)


def leads_away(address: str, *own: str) -> bool:
    """Tell whether an address leads out of the site, which is at the addresses `own`."""
    seen = _as_browsers_read(address)
    return bool(_LEADS_AWAY.match(seen)) and not any(_of_site(each).match(seen) for each in own)


@cache
def _of_site(own: str) -> re.Pattern[str]:
    """Return what matches the addresses of a site, over http as over https; nothing where it has none."""
    place = own.rstrip("/").partition("//")[2]
    return re.compile(rf"(?:https?:)?//{re.escape(place)}(?=[/?#]|\Z)" if place else r"(?!)", re.IGNORECASE)


def _harmless(address: str) -> str | None:
    """Return a relative address, or None where it leads away once Pelican has replaced its own forms.

    Pelican keeps the scheme that follows one: `{index}javascript:x` becomes `javascript:…`.
    """
    form = _PELICAN_FORM.match(address)
    if form and _LEADS_AWAY.match(_as_browsers_read(address[form.end() :])):
        return None
    # To a browser `%6Aavascript:x` is the name of a page; who unquotes it before he looks takes it for more.
    return None if _RUNS.match(_as_browsers_read(unquote(address))) else address


def _as_browsers_read(address: str) -> str:
    """Return an address without the signs that the URL standard drops, and with slashes for backslashes."""
    return _UNSEEN.sub("", address).replace("\\", "/")


def _finish(own: tuple[str, ...], tag: re.Match[str]) -> str:
    attributes = dict(_ATTRIBUTE.findall(tag[2]))
    if tag[1] == "a":
        _say_where_it_leads(attributes, own)
    else:
        _align_by_class(attributes)
    return f"<{tag[1]}" + "".join(f' {name}="{value}"' for name, value in attributes.items()) + ">"


def _say_where_it_leads(attributes: dict[str, str], own: tuple[str, ...]) -> None:
    address = attributes.get("href", "")
    if leads_away(address, *own) and not _as_browsers_read(address).lower().startswith("mailto:"):
        said = attributes.get("rel", "").split()
        attributes["rel"] = " ".join([*said, *(word for word in _LINK_TYPES if word not in said)])


def _align_by_class(attributes: dict[str, str]) -> None:
    alignment = _ALIGNMENT.match(attributes.pop("style", ""))
    if alignment:
        named = [attributes.get("class", ""), f"casebook-align-{alignment[1]}"]
        attributes["class"] = " ".join(filter(None, named))


_CLEANER = nh3.Cleaner(
    tags=set(f"{_PHRASES} {_BLOCKS} {_TABLES}".split()),
    clean_content_tags=set(_GONE_WHOLE.split()),
    attributes=_ATTRIBUTES,
    filter_style_properties={"text-align"},
    link_rel=None,
    strip_comments=True,
    url_relative=_harmless,
    url_schemes={"http", "https", "mailto"},
)
