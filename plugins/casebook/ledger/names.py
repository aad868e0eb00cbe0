"""What the ledger calls an entry, and in which of its files that stands.

An entry is called by what follows in its tag URI behind the authority and the year: `case/iss-50000`, of a
translation `case/iss-50000/sv`, of a change written into a case `event/iss-50000/ANCHOR`. The name that a
change gave up for another is no other's: what has its anchor later is called `event/iss-50000/ANCHOR.2`.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from unicodedata import normalize
from urllib.parse import quote, unquote

FOLDERS = {"case": "cases", "event": "cases", "follow-up": "follow-ups", "post": "posts"}
"""Where entries of a kind stand: what is told in a case, with the case."""
ENDING = ".jsonl"
SITE = f"site{ENDING}"
"""The file of what holds for the whole site."""
FORMER = f"former{ENDING}"
"""The file of what stood in the feeds that the site had before."""
LISTS = f"lists{ENDING}"
"""The file of what is known of lists: which go on under another name, and where some had pages."""
PARTS = (FORMER, LISTS, SITE, *sorted({f"{folder}/*{ENDING}" for folder in FOLDERS.values()}))
"""Where lines stand, as patterns."""
_NUMBER = re.compile(r"\.\d+$")
"""By which a change is told from those that had its anchor before it; no anchor has a point."""
_PLAIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_SIGNS = re.compile(r"[^a-z0-9._-]+")


def name_in(tag: str) -> str:
    """Return what an entry is called whose id is this tag URI."""
    return tag.split(":", 2)[2]


def name_of(kind: str, lasting_id: str, tongue: str = "") -> str:
    """Return what a text is called: by its kind and its id, of a translation with its language."""
    own = quote(normalize("NFC", lasting_id), safe="")
    return "/".join(filter(None, (kind, own, tongue)))


def name_of_text(kind: str, lasting_id: str, lang: str, *, translation: bool) -> str:
    """Return what a text is called, which without a kind is a post; of originals no language is named."""
    return name_of(kind or "post", lasting_id, lang if translation else "")


def is_name(text: str) -> bool:
    """Tell whether a text could be what an entry is called."""
    kind, *parts = text.split("/")
    return kind in FOLDERS and all(parts) and len(parts) > (kind == "event")


def is_list(text: str) -> bool:
    """Tell whether a text could be what a list is called: its kind, and the end of its address."""
    kind, _, slug = text.partition("/")
    return bool(kind and slug) and "/" not in slug and not any(sign.isspace() for sign in text)


def kind_of(name: str) -> str:
    """Return what kind of entry it is: `case`, `event`, `follow-up`, `post`."""
    return name.partition("/")[0]


def text_of(name: str) -> str:
    """Return the id of the text that an entry belongs to, as its author wrote it."""
    return unquote(name.split("/")[1])


def anchor_of(name: str) -> str:
    """Return the anchor of a change written into a case."""
    return _NUMBER.sub("", unquote(name.split("/")[2]))


def numbered(name: str, number: int) -> str:
    """Return the name of a change that is the second, or a later one, to have its anchor."""
    kind, text, anchor, *tongue = name.split("/")
    return "/".join((kind, text, f"{anchor}.{number}", *tongue))


def tongue_of(name: str) -> str:
    """Return the language of a translation's entry; nothing of an original's."""
    parts = name.split("/")
    return "".join(parts[3:] if kind_of(name) == "event" else parts[2:])


def owner_of(name: str) -> str:
    """Return what the entry of the text is called that an entry belongs to; of any but a change, itself."""
    if kind_of(name) != "event":
        return name
    return "/".join(filter(None, ("case", name.split("/")[1], tongue_of(name))))


def file_of(name: str) -> str:
    """Return the file that an entry stands in, below the ledger's folder.

    Its name is one on every computer: where an id has other signs than small letters, or is long, it is cut,
    and told apart by a digest.
    """
    return f"{FOLDERS[kind_of(name)]}/{_file_name(text_of(name))}{ENDING}"


def feed_file_of(feed: str) -> str:
    """Return the file of a feed's archive, below the folder of the archives."""
    return f"feeds/{'/'.join(map(_file_name, feed.split('/')))}{ENDING}"


def _file_name(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    digest = blake2b(normalize("NFC", text).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{_SIGNS.sub('-', text.lower()).strip('-.')[:80]}-{digest}".lstrip("-")
