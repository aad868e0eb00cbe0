"""What of HTML feeds carry: names of elements and of attributes."""

from __future__ import annotations

from typing import Final


def _names(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# Not `details`, which would hide text, nor what the parser of the W3C validator does not know well enough to
# accept it in any place (figcaption, main, ruby, summary): their text stays, in what is of the same form.
TAGS: Final = _names(
    "address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6",
    "header hr li nav ol p pre section ul",
    "caption col colgroup table tbody td tfoot th thead tr",
    "a abbr b bdi br cite code del dfn em i img ins kbd mark q s samp small span strong sub",
    "sup time u var wbr",
)
UNSEEN: Final = _names(
    "applet audio button canvas datalist embed form head iframe input map math noembed noframes noscript",
    "object option script select style svg template textarea title video xmp",
)
"""Elements that go with all that is in them; any other that is not allowed leaves its text behind."""
BLOCKS: Final = ("details", "figcaption", "main", "summary")
"""Elements that become `div`, which any parser nests in the same way: their text keeps its lines."""
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
ADDRESSES: Final = frozenset({"href", "src", "cite"})
"""The attributes that hold an address."""
