"""What stands inside a line: dates, links, pointers to sources, and prose."""

from __future__ import annotations

from itertools import chain

from markupsafe import Markup

from ...model.light import light

SITE = "https://site.invalid"
"""Stands in rendered prose where the address of the site will; no site can have it (RFC 2606)."""


@light()
class DateView:
    """A date. `text` is as precise as known ("November 2009"), mark included; `iso` is for `datetime`."""

    text: str
    iso: str
    uncertain: bool = False
    approximate: bool = False
    bare: str = ""
    """The date without the words of its mark, for a place where the mark is shown in another way."""


@light()
class ProseView:
    """A text that was written in Markdown, as HTML: `{{ prose.at(SITEURL) }}`.

    `pieces` are what stands between the places where the address of the site goes; `lang` is the language it
    was written in.
    """

    pieces: tuple[Markup, ...]
    lang: str = ""

    @classmethod
    def of(cls, html: Markup, lang: str = "") -> ProseView:
        """Return clean HTML in which `SITE` stands for the address of the site."""
        return cls(tuple(html.split(f"{SITE}/")), lang)

    def at(self, siteurl: str) -> Markup:
        """Return the text as a page shows it from which `siteurl` leads to the root of the site."""
        first, *others = self.pieces
        # A join of markup escapes what is none.
        return first[:0].join([first, *chain.from_iterable((f"{siteurl}/", piece) for piece in others)])


@light()
class LinkView:
    """A link inside the site (`path`) or out of it (`url`); neither where there is nothing to lead to."""

    text: str
    path: str | None = None
    url: str | None = None
    lang: str | None = None


@light()
class SourceRef:
    """A pointer to an entry of the list of sources: its number, its anchor (without #) and its title."""

    number: int
    anchor: str
    title: str
