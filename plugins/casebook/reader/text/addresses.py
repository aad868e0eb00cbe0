"""Problems of links and pictures that were written as in plain Markdown, and lead nowhere on a page.

A page does not stand where its text does: `photo.png` beside the text is not beside the page. What may be an
address of the site itself (`../iss-50000/`, `/about/`, `#x`) is nobody's mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import quote, unquote

from ...errors import Problem
from ...model.existing import countries
from ...model.mistakes import TYPOGRAPHIC_QUOTES
from ..walking import EXTENSIONS
from .sights import look, seek
from .spots import FieldText, Spots, Text

_PICTURES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_PAGES = (".htm", ".html")
# It begins with what all attributes have, which is found at once; most addresses lead away.
_ADDRESS = re.compile(r'="(?:(?<=href=")|(?<=src="))(?!https?:)(?P<whole>[^"{|#?][^"]*)"')
TYPOGRAPHIC_TITLE = re.compile(
    rf"(?P<address>\S+)\s+[{TYPOGRAPHIC_QUOTES}](?P<title>.*?)[{TYPOGRAPHIC_QUOTES}]?"
)
"""An address with words behind it in quotes that are none to Markdown: all of it is the address there."""
_LEADS_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?P<last>[a-z]{2,})", re.IGNORECASE)
_OF_NO_COUNTRY = frozenset(
    ["app", "biz", "blog", "com", "dev", "edu", "eu", "gov", "info", "int", "net", "news", "org", "uk"]
)
_ALSO_ENDINGS = frozenset(["ai", "cc", "md", "mk", "ml", "pl", "ps", "py", "rs", "sh", "so", "st", "tf"])
"""Countries whose letters files end in as well."""


@dataclass(frozen=True)
class Plain:
    """An address without a scheme and without one of Pelican's forms.

    `path` has its signs unquoted; `tail` is its query and fragment.
    """

    path: str
    tail: str
    folder: Path
    content: Path

    @property
    def found(self) -> str | None:
        """The path from the content of the file that is meant: beside the text, or from the content."""
        for base in (self.folder, self.content):
            file = Path(normpath(base / self.path.lstrip("/")))
            if file.is_relative_to(self.content) and look(file, self.content) == "file":
                return file.relative_to(self.content).as_posix()
        return None


def address_problems(html: str, folder: Path, content: Path, text: Text | FieldText) -> Iterator[Problem]:
    """Yield the plain addresses of a rendered text that lead nowhere; `folder` holds the text's file."""
    spots = Spots(text)
    for address in _ADDRESS.finditer(html):
        whole = unescape(address["whole"])
        if _LEADS_AWAY.match(whole) or TYPOGRAPHIC_TITLE.fullmatch(whole):
            continue
        path = re.split(r"[?#]", whole)[0]
        plain = Plain(unquote(path), whole.removeprefix(path), folder, content)
        found = next(filter(None, (check(plain) for check in CHECKS)), None)
        if found:
            key, example = found
            yield text.problem(spots.next(whole), key, value=plain.path, example=example + plain.tail)


def form_of(path: str) -> str:
    """Return what leads to a file of the content: to a text another than to what is published as it is."""
    return "filename" if path.lower().endswith(EXTENSIONS) else "static"


def readable(path: str) -> str:
    """Return a path as it can stand in a link, with its letters as people write them: `kø.jpg`."""
    return "".join(sign if sign > "\x7f" and sign.isprintable() else quote(sign) for sign in path)


def _form(path: str) -> str:
    return f"{{{form_of(path)}}}/{readable(path.lstrip('/'))}"


def check_file_has_a_form(plain: Plain) -> tuple[str, str] | None:
    """Object to a file of the content without Pelican's form; an absolute path may be that of its copy."""
    file = plain.found
    if file is None or file.lower().endswith(_PAGES):
        return None
    is_text = file.lower().endswith(EXTENSIONS)
    return ("link-without-form", _form(file)) if is_text or not plain.path.startswith("/") else None


def check_domain_has_a_scheme(plain: Plain) -> tuple[str, str] | None:
    """Object to a domain without a scheme: no page of the site has such a name."""
    host, _, rest = plain.path.partition("/")
    name = _HOST.fullmatch(host)
    if not name:
        return None
    last = name["last"].lower()
    known = last in _OF_NO_COUNTRY or last.upper() in countries()
    sure = host.lower().startswith("www.") or (known and (rest or last not in _ALSO_ENDINGS))
    return ("address-without-scheme", f"https://{plain.path}") if sure else None


def check_file_exists(plain: Plain) -> tuple[str, str] | None:
    """Object to a picture or a text that is not there: no page of the site ends so."""
    path = plain.path.lower()
    is_text, is_picture = path.endswith(EXTENSIONS), path.endswith(_PICTURES)
    if not is_text and (not is_picture or path.startswith("/") or _is_copied(plain)):
        return None
    found = seek(plain.path.rpartition("/")[2], plain.content)
    if found:
        return "link-file-elsewhere", _form(found)
    bare = normpath(plain.path.lstrip("/"))
    return "link-plain-to-nothing", _form(re.sub(r"^(?:\.\./)+", "", bare))


def _is_copied(plain: Plain) -> bool:
    """Tell whether a path that climbs from the page may lead to the copy of a file of the content."""
    bare = re.sub(r"^(?:\.\./)+", "", normpath(plain.path))
    return bare != normpath(plain.path) and look(plain.content / bare, plain.content) == "file"


Check = Callable[[Plain], tuple[str, str] | None]
CHECKS: tuple[Check, ...] = (check_file_has_a_form, check_domain_has_a_scheme, check_file_exists)
"""Each tells what is wrong with an address, and what to write instead; the first that does is said."""
