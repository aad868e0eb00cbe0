"""HTML fit for feeds: what is left when readers strip styles, classes and scripts; all addresses lead home.

Feed readers show an entry outside its page, through a sanitiser of their own each. What none of them keeps
is not sent: styles, classes, ids, scripts, frames, forms, drawings, custom elements. What carries meaning
stays: tables with their captions and headers, dates, languages, quotations, pictures.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import nh3

from .addresses import SCHEMES, absolute
from .text import readable


def _names(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# Not `details`, which would hide text, nor what the parser of the W3C validator does not know well enough to
# accept it in any place (figcaption, main, ruby, summary): their text stays.
TAGS: Final = _names(
    "address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6",
    "header hr li nav ol p pre section ul",
    "caption col colgroup table tbody td tfoot th thead tr",
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub",
    "sup time u var wbr",
)
UNSEEN: Final = _names(
    "applet audio button canvas datalist embed form head iframe input map math noembed noframes noscript",
    "object option script select style svg template textarea title video xmp",
)
"""Elements that go with all that is in them; any other that is not allowed leaves its text behind."""
ATTRIBUTES: Final = {
    "*": {"lang", "dir"},
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "dfn": {"title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "q": {"cite"},
    "td": {"colspan", "rowspan"},
    "th": {"scope", "colspan", "rowspan", "abbr"},
    "time": {"datetime"},
}
_ADDRESSES = {"href", "src", "cite"}
_MOST_PASSES = 8


def feed_markup(html: str, page: str) -> str:
    """Return HTML as feeds carry it; every address is made absolute as seen from the address `page`."""

    @cache  # a case names each of its sources several times
    def at_home(address: str) -> str | None:
        return absolute(address, page)

    def lead_home(_tag: str, attribute: str, value: str) -> str | None:
        return at_home(value) if attribute in _ADDRESSES else value

    cleaner = nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(UNSEEN),
        attributes=ATTRIBUTES,
        attribute_filter=lead_home,
        link_rel=None,
        url_schemes=set(SCHEMES),
    )
    return _steady(readable(cleaner.clean(html)))


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
    """Return a beginning of HTML that was feed_markup's, with all that it left open closed."""
    return _steady(html)


def _steady(html: str) -> str:
    """Return HTML that parses to itself: where an element went, its neighbours may not nest any more."""
    for _ in range(_MOST_PASSES):
        again = _closer().clean(html)
        if again == html:
            break
        html = again
    return html
