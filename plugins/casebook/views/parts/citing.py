"""How a page is cited: words to paste, files, and what its head says to programs."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal

from ...model.light import light


@light()
class RunView:
    """A piece of a citation: plain text, a `title` in italics, or the `address`.

    `link` says that it is the link to what is cited, in a list of sources.
    """

    text: str
    kind: Literal["plain", "title", "address"] = "plain"
    link: bool = False


@light()
class CitationView:
    """A citation in a style: its key, what it is called, and the words as runs."""

    style: str
    name: str
    runs: tuple[RunView, ...]


@light()
class FileView:
    """A file beside a page: what it is called, its path and its media type."""

    name: str
    path: str
    type: str


@light()
class CiteView:
    """Words to paste in every style, the first of them the short form, and files for reference managers.

    `address` is where they lead, whole; `anchors` says that single things on the page can be cited, too.
    """

    citations: tuple[CitationView, ...]
    files: tuple[FileView, ...]
    address: str
    anchors: bool = False


@light()
class HeadLinkView:
    """A `<link>` of the head: `href` is whole."""

    rel: str
    href: str
    type: str = ""
    title: str = ""


@light()
class MetaView:
    """A `<meta>` of the head; `property` stands in place of `name` where RDFa wants that."""

    name: str
    content: str
    property: bool = False


@light()
class HeadView:
    """What the head of a page says to programs that cite it; `data` is linked data, to be written as JSON."""

    metas: tuple[MetaView, ...] = ()
    links: tuple[HeadLinkView, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
