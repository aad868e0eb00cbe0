"""Links by which a reader passes a page on: plain ones, which tell nobody anything until then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from ..views.pages import CaseView, PostView
from ..views.parts import ShareLinkView, ShareView
from .host import Host

MOST = 280
"""Letters that any of these networks takes, the address among them."""


def _bluesky(said: str, address: str, title: str) -> str:
    del title
    text = f"{said}\n{address}"
    return f"https://bsky.app/intent/compose?text={_in(text)}"


def _linkedin(said: str, address: str, title: str) -> str:
    del said, title
    return f"https://www.linkedin.com/sharing/share-offsite/?url={_in(address)}"


def _facebook(said: str, address: str, title: str) -> str:
    del said, title
    return f"https://www.facebook.com/sharer/sharer.php?u={_in(address)}"


def _x(said: str, address: str, title: str) -> str:
    del title
    return f"https://x.com/intent/post?text={_in(said)}&url={_in(address)}"


def _email(said: str, address: str, title: str) -> str:
    # Lines of a mail end in both signs (RFC 6068).
    body = f"{said}\n\n{address}\n".replace("\n", "\r\n")
    return f"mailto:?subject={_in(title)}&body={_in(body)}"


_LINKS: Mapping[str, tuple[str, Callable[[str, str, str], str]]] = MappingProxyType(
    {
        "bluesky": ("Bluesky", _bluesky),
        "linkedin": ("LinkedIn", _linkedin),
        "facebook": ("Facebook", _facebook),
        "x": ("X", _x),
        "email": ("", _email),
    }
)


def share_view(host: Host, view: PostView) -> ShareView | None:
    """Return how a page is shared; None where the settings name nobody."""
    address, wanted = host.whole(view.path), host.settings.share
    if not wanted:
        return None
    said = said_of(view, MOST - len(address) - 1)
    links = (
        ShareLinkView(
            network, _LINKS[network][0] or view.words.gettext("E-mail"), url(said, address, view.title)
        )
        for network, (_, url) in ((name, _LINKS[name]) for name in wanted if name in _LINKS)
    )
    return ShareView(
        f"{said}\n{address}", address, tuple(links), mastodon="mastodon" in wanted, copy="copy" in wanted
    )


def said_of(view: PostView, most: int) -> str:
    """Return the title, and of a case what was found, in so many letters at most."""
    outcome = view.outcome if isinstance(view, CaseView) else None
    verdicts = [*filter(None, (outcome.goal_text, outcome.attribution_text))] if outcome else []
    for number in range(len(verdicts), -1, -1):
        said = "\n".join(filter(None, (view.title, " ".join(verdicts[:number]))))
        if len(said) <= most:
            return said
    words = view.title[: max(most - 1, 0)].rpartition(" ")
    return f"{words[0] or words[2]}…"


def _in(text: str) -> str:
    """Return a text as it stands in an address."""
    return quote(text, safe="")
