"""What is shared of a page: links for those who pass it on, and its table for other sites."""

from __future__ import annotations

from ...model.light import light


@light()
class LeadingView:
    """The first measure that has changed, before and at last; `change` is "+36 (+29.5%), better"."""

    label: str
    before: str
    after: str
    change: str


@light()
class ShareLinkView:
    """A link that shares a page: the network's key, what it is called, and where it leads, whole."""

    network: str
    name: str
    url: str


@light()
class ShareView:
    """How a page is shared: what is said of it (`text`, with its `address` at the end), and where.

    `links` lead to networks. To `mastodon` each reader goes by a server of one's own; `copy` says that the
    address can be copied at a click. For both there has to be a script, which the page is whole without.
    """

    text: str
    address: str
    links: tuple[ShareLinkView, ...] = ()
    mastodon: bool = False
    copy: bool = False


@light()
class FrameView:
    """A table for other sites: the whole address of its page (`url`), its title, and how large it is."""

    url: str
    path: str
    title: str
    width: int
    height: int
