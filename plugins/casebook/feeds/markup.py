"""HTML fit for feeds: what is left when readers strip styles, classes and scripts; all addresses lead home.

Feed readers show an entry outside its page, through a sanitiser of their own each. What none of them keeps
is not sent: styles, classes, ids, scripts, frames, forms, drawings, custom elements. What carries meaning
stays: tables with their captions and headers, dates, languages, quotations, pictures.
"""

from __future__ import annotations

import re
from functools import cache

import nh3

from .addresses import SCHEMES, absolute
from .allowed import ADDRESSES, ATTRIBUTES, BLOCKS, TAGS, UNSEEN
from .foreseen import foreseen
from .text import readable

_MOST_PASSES = 8


def feed_markup(html: str, page: str) -> str:
    """Return HTML as feeds carry it; every address is made absolute as seen from the address `page`."""
    html = in_blocks(html)
    guess = foreseen(html, page)
    # What the parser leaves as it is, letter by letter, was foreseen rightly.
    return guess if _closer().clean(guess) == readable(guess) == guess else cleaned(html, page)


_BLOCK = re.compile(rf"(</?)(?:{'|'.join(BLOCKS)})(?=[\s/>])", re.IGNORECASE)


def in_blocks(html: str) -> str:
    """Return HTML in which what stands in lines of its own does so in an element that feeds carry."""
    return _BLOCK.sub(r"\1div", html)


def cleaned(html: str, page: str) -> str:
    """Return HTML as feeds carry it, without a guess; it is in their blocks already (`in_blocks`)."""

    @cache  # a case names each of its sources several times
    def at_home(address: str) -> str | None:
        return absolute(address, page)

    def lead_home(_tag: str, attribute: str, value: str) -> str | None:
        return at_home(value) if attribute in ADDRESSES else value

    cleaner = nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(UNSEEN),
        attributes=ATTRIBUTES,
        attribute_filter=lead_home,
        link_rel=None,
        url_schemes=set(SCHEMES),
    )
    return closed(readable(cleaner.clean(html)))


@cache
def _closer() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(),
        attributes=ATTRIBUTES,
        link_rel=None,
        url_schemes=set(SCHEMES),
    )


def closed(html: str) -> str:
    """Return HTML that parses to itself, such as the beginning of some with all that it left open closed.

    Where an element went, its neighbours may not nest any more.
    """
    for _ in range(_MOST_PASSES):
        again = _closer().clean(html)
        if again == html:
            break
        html = again
    return html
