"""The addresses of a site that search engines are to know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..model import Moment, PartialDate
from ..reader import Entry
from ..views.desk import Desk
from ..views.lists.listed import Foreign
from ..views.works import issued

_FURTHER = "/page/"
"""In the address of a page on which a long list goes on: that of another language goes on with others."""


class Place(NamedTuple):
    """An address (from the root of the site), its language, and the same in others: pairs of both.

    `changed` is the day (ISO) of the last change of what stands there, empty where no day is known.
    """

    path: str
    lang: str
    changed: str = ""
    others: tuple[tuple[str, str], ...] = ()


def place_of(desk: Desk, entry: Entry) -> Place:
    """Return where a published text stands; a case changes with its follow-ups."""
    others = ((other.lang, other.path) for other in desk.translations(entry))
    return Place(desk.path(entry), entry.lang, _day(issued(desk, entry)), tuple(others))


def places_of_foreign(posts: Iterable[Foreign]) -> Iterator[Place]:
    """Yield where posts and pages stand that another reader read."""
    for post in posts:
        others = tuple((lang, path) for lang, path, _ in post.translations)
        yield Place(post.path, post.lang, post.date.date().isoformat() if post.date else "", others)


def places_of_pages(paths: Iterable[str], languages: Sequence[str]) -> Iterator[Place]:
    """Yield where pages stand that no text is behind, by their addresses; `languages` are the site's."""
    alike: Mapping[str, dict[str, str]] = defaultdict(dict)
    for path in paths:
        lang, own = _divided(path, languages)
        alike[own][lang] = path
    for own, versions in alike.items():
        for lang, path in versions.items():
            others = [] if _FURTHER in f"/{own}" else [each for each in versions.items() if each[0] != lang]
            yield Place(path, lang, others=tuple(others))


def _divided(path: str, languages: Sequence[str]) -> tuple[str, str]:
    """Return the language of an address, and what stands behind that in it."""
    first, _, rest = path.partition("/")
    return (first, rest) if first in languages[1:] else (languages[0], path)


def _day(changed: Moment | None) -> str:
    day: PartialDate | None = changed.day if changed else None
    # A date that is not whole is none in this protocol.
    return day.iso if day and len(day.iso) == len("2009-11-10") else ""
