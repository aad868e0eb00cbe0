"""The finished text of a page: citations numbered, parts put where the author placed them.

What the reader left as empty elements with `data-` attributes is replaced by what templates make of a view.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from html import unescape
from itertools import count
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import Markup

from ...pictures.picture import Picture
from ...views.case.citations import citation_anchor
from ...views.pages import PostView
from ...views.parts import SourceRef
from ...views.pictures import picture_view
from .text_tables import TextTable

_CITATION = re.compile(r'<span\b[^>]*\bdata-cite="([^"]*)"[^>]*></span>')
# The innermost of tables within each other.
_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.DOTALL)
_PART = re.compile(
    r'<div\b(?=[^>]*\bdata-part="(?P<part>[a-z]+)")(?:[^>]*\bdata-args="(?P<args>[^"]*)")?[^>]*></div>'
)


_ATTRIBUTES = r'(?: [^\s="<>]+(?:="[^"]*")?)*'
_PICTURE = re.compile(rf"<p><img(?P<alone>{_ATTRIBUTES})></p>|<img(?P<among>{_ATTRIBUTES})>")
_CAPTIONED = re.compile(rf'<p><img(?P<alone>{_ATTRIBUTES} title="[^"]+"{_ATTRIBUTES})></p>')
_ATTRIBUTE = re.compile(r' ([^\s="<>]+)(?:="([^"]*)")?')

Pictures = Callable[[str], Picture | None]
"""Knows of pictures by their paths from the root of the site."""


@dataclass(frozen=True)
class Body:
    """What fills the placeholders of one page: its view, and an environment that escapes.

    Without `pictures` those of the text stay as they are.
    """

    view: PostView
    environment: Environment
    pictures: Pictures | None = None

    def whole(self, html: Markup, siteurl: str, *, parts_after: bool = False) -> Markup:
        """Return clean HTML with its citations and parts; where wanted, with all other parts after it.

        Of what was withdrawn that is the notice.
        """
        if self.view.withdrawn:
            return self._notice(siteurl)
        shown = self._pictured(self._tabled(self._cited(html)), siteurl)
        text = _filled(_PART, shown, lambda match: self._part(match, siteurl))
        return text[:0].join([text, self._after(siteurl)]) if parts_after else text

    def told(self, html: Markup, siteurl: str) -> Markup:
        """Return clean HTML as a feed shows it: without the parts it places, pictures with their captions."""
        shown = _filled(_CAPTIONED, html, self._captioned) if "<img" in html else html
        return self.plain(shown, siteurl)

    def plain(self, html: Markup, siteurl: str) -> Markup:
        """Return clean HTML with its citations and without the parts it places."""
        if self.view.withdrawn:
            return self._notice(siteurl)
        return _filled(_PART, self._cited(html), lambda _: html[:0])

    def _cited(self, html: Markup) -> Markup:
        """Put numbers for citations; of one without any the blank before it goes, too."""
        counted: dict[str, int] = defaultdict(int)
        pieces, end = [], 0
        for match in _CITATION.finditer(html):
            citation, before = self._citation(unescape(match[1]), counted), html[end : match.start()]
            # A word right behind it would else run together with the one before.
            parts_words = html[match.end() : match.end() + 1].isalnum()
            pieces += [before, citation] if citation else [before if parts_words else before.rstrip()]
            end = match.end()
        return html[:0].join([*pieces, html[end:]])

    def _citation(self, cited: str, counted: dict[str, int]) -> Markup | None:
        """Return the numbers of some sources; None where a text that was withdrawn has none."""
        places: list[tuple[str, SourceRef, str]] = []
        for item in cited.split(";"):
            name, _, at = item.partition("|")
            counted[name] += 1
            source = self.view.citations.get(name)
            if source:
                places.append((citation_anchor(name, counted[name]), source, at))
        return self._citing(places, self.view.words) if places else None

    @cached_property
    def _citing(self) -> Callable[..., Markup]:
        return self._macro("citation", "casebook_citation")

    def _tabled(self, html: Markup) -> Markup:
        """Put each table of the text into a region of its own, which can be scrolled."""
        numbers = count(1)
        return _filled(
            _TABLE,
            html,
            lambda match: self._table(TextTable(html[match.start() : match.end()]), next(numbers)),
        )

    def _table(self, table: TextTable, number: int) -> Markup:
        whole = partial(self._rendered, "inline", "casebook_whole")
        head_of = partial(self._rendered, "comparison-table/cells", "casebook_head_of")
        shown = table.whole(whole, head_of)
        return self._rendered(
            "text-table", "casebook_text_table", shown, number, self.view.words, table.paper
        )

    def _pictured(self, html: Markup, siteurl: str) -> Markup:
        """Give each picture of the text its size, caption and versions; the first is wanted at once."""
        if self.pictures is None or "<img" not in html:
            return html
        numbers = count()
        return _filled(_PICTURE, html, lambda match: self._picture(match, siteurl, lazy=next(numbers) > 0))

    def _picture(self, match: re.Match[str], siteurl: str, *, lazy: bool) -> Markup:
        alone = match["alone"] is not None
        written = _ATTRIBUTE.findall(match["alone"] if alone else match["among"])
        attributes = {name: unescape(value) for name, value in written}
        found = self._known(attributes.get("src", ""), siteurl)
        size, versions = (found[:2], found.versions) if found else (None, ())
        view = picture_view(attributes, size, versions, alone=alone, lazy=lazy)
        return self._rendered("picture", "casebook_picture", view, siteurl)

    def _captioned(self, match: re.Match[str]) -> Markup:
        """Return a picture that stands alone with its caption in words: a feed's reader points at nothing."""
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match["alone"])}
        view = picture_view(attributes, None, (), alone=True, lazy=False)
        return self._rendered("picture", "casebook_picture", view, "")

    def _known(self, src: str, siteurl: str) -> Picture | None:
        own = src.startswith(f"{siteurl}/") and self.pictures is not None
        path = unquote(re.split(r"[?#]", src[len(siteurl) + 1 :])[0])
        return self.pictures(path) if own and self.pictures else None

    def _part(self, match: re.Match[str], siteurl: str) -> Markup:
        only = tuple(unescape(match["args"] or "").split())
        return self._rendered("part", "casebook_part", match["part"], self.view, siteurl, only)

    def _after(self, siteurl: str) -> Markup:
        return self._rendered("case/after", "casebook_after", self.view, siteurl)

    def _notice(self, siteurl: str) -> Markup:
        shown = (self.view.withdrawn, self.view.words, siteurl)
        return self._rendered("withdrawal", "casebook_withdrawal", *shown)

    def _rendered(self, component: str, macro: str, *arguments: object) -> Markup:
        """Call a macro; since the environment escapes, what it returns is markup."""
        return self._macro(component, macro)(*arguments)

    def _macro(self, component: str, macro: str) -> Callable[..., Markup]:
        name = component if "/" in component else f"{component}/macro"
        found: Callable[..., Markup] = getattr(
            self.environment.get_template(f"casebook/{name}.html").module, macro
        )
        return found


def _filled(pattern: re.Pattern[str], html: Markup, fill: Callable[[re.Match[str]], Markup]) -> Markup:
    """Replace every match; slices of markup are markup, so that nothing here has to be called safe."""
    pieces, end = [], 0
    for match in pattern.finditer(html):
        pieces += [html[end : match.start()], fill(match)]
        end = match.end()
    return html[:0].join([*pieces, html[end:]])
