"""Names made from texts: ASCII letters, digits and hyphens, the same on every machine and for good."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

LONGEST = 60
"""Characters of a name: enough to be told apart, short enough for an address."""

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "\u0131": "i"}
)


@lru_cache(4096)  # a site has few names and asks for each at every page
def plain_name(text: str) -> str:
    """Return a name for a text: `Större än 50?` becomes `storre-an-50`.

    A text with letters that have no such form, as one in Greek, is told apart by a digest of it.
    """
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    bare = _without_marks(folded)
    name = _shortened("-".join(re.findall("[a-z0-9]+", bare)))
    if name and (bare.isascii() or not any(sign.isalpha() and not sign.isascii() for sign in bare)):
        return name
    composed = unicodedata.normalize("NFC", text)
    digest = hashlib.sha256(composed.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{name}-{digest}" if name else digest


def _without_marks(folded: str) -> str:
    if folded.isascii():
        return folded.replace("'", "")
    return "".join(sign for sign in folded if not unicodedata.combining(sign) and sign not in "'’")


def _shortened(name: str) -> str:
    """Keep as many whole words as fit; a single word that is too long is cut."""
    if len(name) <= LONGEST:
        return name
    whole, hyphen, _ = name[: LONGEST + 1].rpartition("-")
    return whole if hyphen else name[:LONGEST]
