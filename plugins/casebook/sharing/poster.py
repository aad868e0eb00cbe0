"""What the picture of a page says, before anybody thinks of where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import urlsplit

from PIL import __version__ as pillow

from ..views.addresses import beside
from ..views.pages import CaseView, FollowUpView, PostView
from ..words import Words
from .host import Host
from .signs import drawable

STYLE = f"1, Pillow {pillow}"
"""What draws. Pictures that are drawn in another way are made anew without it; raise the number to give them
another address, too, for networks that keep what they have fetched."""
NAME = "share.png"


class Figure(NamedTuple):
    """The leading figure: from where to where ("122", "158"), what it counts, and the change in words."""

    before: str
    after: str
    label: str
    change: str


class Poster(NamedTuple):
    """What a picture says: whose it is, what it is about, its title, and what there is to say of it.

    `verdict` is what was found. `alt` says the same to those who do not see the picture.
    """

    site: str
    about: str
    title: str
    figure: Figure | None = None
    verdict: str = ""
    foot: str = ""
    alt: str = ""

    @property
    def mark(self) -> str:
        """By what the picture is known again: another one of the same page has another."""
        return blake2b(repr((STYLE, self)).encode(), digest_size=6).hexdigest()


def place_of(path: str) -> str:
    """Return where the picture of a page stands, the same for good."""
    return beside(path, NAME)


def poster_of(host: Host, view: PostView) -> Poster | None:
    """Return what the picture of a text says; None where its letters cannot be drawn."""
    poster = Poster(host.name, _about(view), view.title, foot=view.changed.text if view.changed else "")
    if isinstance(view, CaseView) and not view.withdrawn:
        outcome = view.outcome
        verdicts = (outcome.goal_text, outcome.attribution_text) if outcome else ()
        poster = poster._replace(figure=_figure(view), verdict=" ".join(filter(None, verdicts)))
    return _drawn(poster, view.words)


def poster_of_site(host: Host, words: Words) -> Poster | None:
    """Return what the picture of the site itself says, in a language."""
    said = words.gettext("What was said, and what was found")
    return _drawn(Poster(urlsplit(host.address).netloc, "", host.name, verdict=said), words)


def _figure(view: CaseView) -> Figure | None:
    leading = view.leading
    return Figure(leading.before, leading.after, leading.label, leading.change) if leading else None


def _about(view: PostView) -> str:
    """Say what a text is about: the organisations; of a follow-up also what it is."""
    organisations = ", ".join(link.text for link in getattr(view, "organisations", ()))
    kind = view.type_text if isinstance(view, FollowUpView) else ""
    return " · ".join(filter(None, (kind[:1].upper() + kind[1:], organisations)))


def _drawn(poster: Poster, words: Words) -> Poster | None:
    """Return a poster in signs that can be drawn, with all it says once more in one text."""
    texts = [poster.site, poster.about, poster.title, poster.verdict, poster.foot, *(poster.figure or ())]
    drawn = [text for text in map(drawable, texts) if text is not None]
    if len(drawn) < len(texts):
        return None
    site, about, title, verdict, foot, *figure = drawn
    shown = Poster(site, about, title, Figure(*figure) if figure else None, verdict, foot)
    return shown._replace(alt=" · ".join(filter(None, _alt(shown, words))))


def _alt(poster: Poster, words: Words) -> Iterator[str]:
    """Yield what the picture says, for those who do not see it."""
    yield poster.title
    if poster.figure:
        before, after, label, change = poster.figure
        course = words.gettext("{before} → {after}", before=before, after=after)
        yield words.gettext("{metric}: {figure}", metric=label, figure=course)
        yield change
    yield poster.verdict
