"""How much a feed holds: at most 50 entries and 250 kB, whole texts up to 100 kB an entry.

Of older entries archives hold the beginning.

Programs that read feeds fetch them often and refuse the large ones. Sizes are bytes of UTF-8; a kB is 1,000.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from .entry import Entry, Feed
from .markup import closed
from .text import as_html, unmistakable

MOST_ENTRIES = 50
MOST_BYTES = 250_000
MOST_TEXT = 100_000
MOST_ARCHIVED = 2_000
"""Bytes of a text in an archive, whether or not it ever stood in a feed that was current.

Each entry is frozen into the archives of every feed that it stands in, four or five, in three formats:
of a site of 5,000 texts of 20 kB that is published for the first time, whole texts would be over a gigabyte.
"""
_ELEMENTS = 1_000
"""Bytes of the elements around the texts of an entry or a feed, dates included."""
_BLOCK_ENDS = ("</p>", "</li>", "</tr>", "</dd>", "</pre>", "</blockquote>", "</table>", "</div>")


def cut(html: str, rest: str, most: int = MOST_TEXT) -> str:
    """Return HTML of at most `most` bytes whole; longer HTML up to the last paragraph that fits, then `rest`.

    `html` is feed_markup's; `rest` is HTML that leads to the whole text. Where no paragraph ends in time, the
    text ends behind a word.
    """
    if fits(html, most):
        return html
    room = most - len(rest.encode())
    low, high = 0, len(html)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(_ended(html[:middle]), room) else (low, middle - 1)
    return _ended(html[:low]) + rest


def room(feed: Feed, weights: Iterable[int]) -> int:
    """Return how many entries of these weights fit into a feed, one at least, whatever its format."""
    left, kept = MOST_BYTES - _frame(feed), 0
    for one in islice(weights, MOST_ENTRIES):
        left -= one
        if left < 0 and kept:
            break
        kept += 1
    return kept


def weight(entry: Entry) -> int:
    """Return the bytes an entry takes at most in any format of feed."""
    return frame_weight(entry) + _longest(entry.html)


def frame_weight(entry: Entry) -> int:
    """Return what an entry weighs without its whole text."""
    addresses = [entry.id, entry.link, entry.link, entry.lang]
    if entry.in_reply_to:
        addresses += [entry.in_reply_to.id, entry.in_reply_to.link]
    texts = [unmistakable(entry.title), as_html(entry.summary), *addresses]
    names = (*entry.authors, *entry.categories)
    return (
        _ELEMENTS + sum(map(_longest, texts)) + sum(100 + 2 * _quoted(unmistakable(name)) for name in names)
    )


def _frame(feed: Feed) -> int:
    addresses = (feed.id, feed.link, feed.stem, feed.lang, feed.previous, feed.current, feed.hub)
    texts = map(unmistakable, (feed.title, feed.subtitle, feed.author, feed.rights or "", feed.note))
    return _ELEMENTS + sum(map(_quoted, (*addresses, *texts)))


def fits(html: str, most: int = MOST_TEXT) -> bool:
    """Say whether HTML is short enough, also where each `<` takes the four bytes it takes in XML."""
    # No character takes more than four bytes, nor more than five where XML writes it in another way.
    return 4 * len(html) <= most or (len(html.encode()) <= most and _escaped(html) <= 2 * most)


def _escaped(text: str) -> int:
    """Return how many bytes a text takes in XML: `&amp;`, `&lt;`, `&gt;` and `&#13;` stand for four signs."""
    longer = 4 * text.count("&") + 3 * text.count("<") + 3 * text.count(">") + 4 * text.count("\r")
    return len(text.encode()) + longer


def _quoted(text: str) -> int:
    """Return how many bytes a text takes in an attribute, where `"` is `&quot;`, or in JSON."""
    return _escaped(text) + 5 * text.count('"') + text.count("\\")


def _longest(text: str) -> int:
    """Return how many bytes a text takes in XML or in JSON, whichever are more."""
    # No text that feeds can carry has other signs that JSON writes with a backslash.
    return max(_escaped(text), len(text.encode()) + sum(map(text.count, '"\\\n\r\t')))


def _ended(html: str) -> str:
    """Return a beginning of HTML up to its last block, or where none ends up to its last word, closed."""
    end = max((html.rfind(tag) + len(tag) for tag in _BLOCK_ENDS if tag in html), default=0)
    return closed(html[:end] or html.rpartition(" ")[0] or html)
