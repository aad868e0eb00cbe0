"""A few files of a site, checked by themselves: what is wrong with them, and whom they have to do with.

Most files have nothing to do with each other. Where no name of a parcel is one of another, what is wrong in
both is what a library of the whole site would say of them; `together` tells where that is not so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from unicodedata import normalize

from ..errors import Problem, in_order
from ..model import Case, FollowUp
from .days import Span, asking, covers
from .dedupe import besides
from .documents import read_document
from .entry import Entry
from .library import Library, Names
from .reading import checked, linked
from .shared import Shared
from .text.bodies import render, text_problems
from .text.rendering import Renderer
from .text.sights import is_about_time, looking
from .walking import Ground
from .withdrawn import as_notices

TELLS_OF_ALL = frozenset({"case-unknown", "answer-unknown"})
"""Problems whose sentences name the cases or follow-ups of the whole site."""


@dataclass(frozen=True)
class Page:
    """What the rest of a site may want to know of a file that is ours.

    `day` is the first day its date can mean, in ISO form; `slug` is empty where the file does not say one;
    `id` is the lasting one.
    """

    file: str
    kind: str
    slug: str
    lang: str
    status: str
    day: str
    page: bool
    title: str
    save_as: str
    template: str
    id: str
    translation: bool


@dataclass(frozen=True)
class Parcel:
    """What a few files gave. `ties` are the names by which they have to do with other files.

    `sights` are files, of any kind, which they looked for, each with what it was (see `sights`); `span` are
    the days on which the same is wrong with them.
    """

    problems: tuple[Problem, ...]
    pages: tuple[Page, ...]
    ties: frozenset[str]
    names: Names
    sights: tuple[tuple[str, str], ...]
    span: Span

    @property
    def is_of_its_time(self) -> bool:
        """Whether some file of it is dated by when it was written, and not by anything that it says."""
        return any(is_about_time(path) for path, _ in self.sights)

    @property
    def tells_of_all(self) -> bool:
        """Whether a sentence about it has to know the names of the whole site."""
        return any(problem.key in TELLS_OF_ALL for problem in self.problems)

    def is_of(self, today: date | None) -> bool:
        """Tell whether a day has the same say in it as that on which it was read."""
        return covers(self.span, today)


def read_parcel(
    files: Iterable[tuple[Path, bytes | None]],
    ground: Ground,
    shared: Shared,
    renderer: Renderer,
    elsewhere: Names | None = None,
) -> Parcel:
    """Read and check some files, in the order of their paths; bytes that are known already are not read."""
    with looking() as seen, asking() as asked:
        readings = [read_document(path, ground, raw) for path, raw in files]
        library, refused = linked(readings, shared, elsewhere)
        texts = list(text_problems(library, renderer, ground.content, plain_posts=ground.plain_posts))
        problems = [*refused, *besides([*checked(library, ground), *texts], refused)]
    return _parcel(library, problems, seen, asked.span)


def read_texts(
    files: Iterable[tuple[Path, bytes | None]],
    ground: Ground,
    shared: Shared,
    renderer: Renderer,
    elsewhere: Names | None = None,
) -> tuple[Parcel, Library]:
    """Read and check some files as `read_parcel` does; return their library as well, texts rendered."""
    with looking() as seen, asking() as asked:
        readings = [read_document(path, ground, raw) for path, raw in files]
        library, refused = linked(readings, shared, elsewhere)
        rendered, marked = render(library, renderer, ground.content, plain_posts=ground.plain_posts)
        problems = [*refused, *besides([*checked(library, ground), *marked], refused)]
    return _parcel(library, problems, seen, asked.span), as_notices(rendered)


def _parcel(library: Library, problems: list[Problem], seen: Mapping[str, str], span: Span) -> Parcel:
    ties = {name for entry in library.entries for name in _ties(entry)} | library.lost
    return Parcel(
        problems=in_order(problems),
        pages=tuple(_page(entry) for entry in library.entries),
        ties=frozenset(tie(name) for name in ties if name),
        names=Names(frozenset(library.cases), frozenset(library.follow_ups), library.lost),
        sights=tuple(sorted(seen.items())),
        span=span,
    )


def _page(entry: Entry) -> Page:
    document = entry.document
    return Page(
        file=entry.source.shown,
        kind=document.kind or "",
        slug=document.slug or "" if entry.has_slug else "",
        lang=entry.lang,
        status=document.status,
        day=str(document.date.day.first) if document.date else "",
        page=entry.page,
        title=document.title,
        save_as=document.save_as or "",
        template=document.template or "",
        id=entry.lasting_id,
        translation=entry.translation,
    )


def tie(name: str) -> str:
    """Return what names that may be taken for each other have in common."""
    return normalize("NFC", name).casefold()


def _ties(entry: Entry) -> Iterator[str]:
    """Yield every name by which a check of the library may bring a document together with another."""
    document = entry.document
    yield from (document.slug or "", document.lasting_id)
    yield from chain.from_iterable(revision.replaced_by for revision in document.revisions)
    if isinstance(document, Case):
        yield from (request.answer or "" for request in document.requests)
    if isinstance(document, FollowUp):
        yield from document.follows
        yield from (answer.answer or "" for answer in document.requests.values())
        yield from (observation.metric.rpartition("/")[0] for observation in document.observations)


def together(ties: Sequence[Iterable[str]]) -> list[list[int]]:
    """Return which of several sets of names hang together, by their numbers, each group in order."""
    leader = list(range(len(ties)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    first: dict[str, int] = {}
    for number, names in enumerate(ties):
        for name in names:
            one, other = sorted((find(number), find(first.setdefault(name, number))))
            leader[other] = one
    groups: dict[int, list[int]] = {}
    for number in range(len(ties)):
        groups.setdefault(find(number), []).append(number)
    return list(groups.values())
