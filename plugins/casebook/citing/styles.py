"""The styles, in the order in which a page offers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..words import Words
from ..words.marks import N_
from .apa import apa
from .chicago import chicago
from .harvard import harvard
from .mla import mla
from .runs import Run
from .short import short
from .wikipedia import wikipedia
from .work import Work

STYLES: Mapping[str, Callable[[Work], tuple[Run, ...]]] = {
    "short": short,
    "apa": apa,
    "chicago": chicago,
    "mla": mla,
    "harvard": harvard,
    "wikipedia": wikipedia,
}
_NAMES = {
    "short": N_("Short form"),
    "apa": N_("APA 7"),
    "chicago": N_("Chicago 18, author-date"),
    "mla": N_("MLA 9"),
    "harvard": N_("Harvard, Cite Them Right 12"),
    "wikipedia": N_("Wikipedia"),
}


def citation(style: str, work: Work) -> tuple[Run, ...]:
    """Return the citation of a work in a style."""
    return STYLES[style](work)


def style_name(style: str, words: Words) -> str:
    """Return what a style is called, with its edition."""
    return words.gettext(_NAMES[style])
