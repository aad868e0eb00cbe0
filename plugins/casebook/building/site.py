"""One build's site: the library it was read from, and what its pages, lists and feeds are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from ..errors import Problem, ProblemsFound, Severity
from ..ledger.missing import promoted
from ..ledger.names import name_of_text
from ..ledger.reading import Ledger, read_ledger
from ..model import Case, FollowUp
from ..reader import Entry, Ground, Library, Memory, Renderer, read_library
from ..reader.classic import problems_elsewhere
from ..reader.documents import read_document
from ..reader.unwritten import Unwritten
from ..search.program import program
from ..settings import Settings, Today, feeds_taken, misset, not_to_last, read_settings, today
from ..views.desk import Desk
from ..views.lists.listed import Foreign
from ..views.pages import PostView
from .content import content_of
from .earlier import Earlier
from .leftovers import LEFTOVERS
from .oddities import oddities
from .pages.bodies import Body
from .pages.gallery import Gallery
from .pages.proofs import PROOFS, Proofs
from .published.present import Present
from .published.publication import Publication
from .strictness import is_strict

SITE = "_CASEBOOK_SITE"
"""Where Pelican's settings carry the site of the build that is under way."""


@dataclass
class Site:
    """A site from the moment its content is read until its pages are written.

    `plain` are posts of which only the front matter is ours, `at_hand` texts that are being read. Once the
    site is furnished there is a `desk`; by the paths of their files, `contents` are the articles and pages of
    the library as Pelican has them, `bodies` what fills their placeholders, `views` what templates see of
    articles, and `foreign` the published articles that are not in the library, without translations.
    `standing` is what is known of earlier builds (see `incremental`), None where the whole site is made at
    once. `publication` is what is to be written into the ledger once the site is good. `lists` are, once they
    are made, the kinds of lists and of all other pages of no single text, by their places. `present` are,
    once somebody has asked, the texts that readers may find, by what the ledger calls them.
    """

    pelican: Mapping[str, Any]
    settings: Settings
    day: Today
    library: Library = field(default_factory=lambda: Library(()))
    plain: dict[Path, Entry] = field(default_factory=dict)
    desk: Desk | None = None
    at_hand: dict[Path, Entry] = field(default_factory=dict)
    contents: dict[str, Any] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    foreign: dict[str, Any] = field(default_factory=dict)
    views: dict[str, PostView] = field(default_factory=dict)
    warnings: list[Problem] = field(default_factory=list)
    standing: Earlier | None = None
    gallery: Gallery = field(default_factory=Gallery)
    publication: Publication | None = None
    lists: Mapping[str, str] = field(default_factory=dict)
    present: Mapping[str, Present] | None = None

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Site:
        """Return the site that Pelican's settings describe, nothing read yet; raise ProblemsFound."""
        site = cls(settings, read_settings(settings), today(_zone(settings)))
        if site.settings.has("feeds") and not settings.get("SITEURL"):
            # A feed leads to whole addresses; a site that does not know its own has none.
            site._do_without("feeds", "SITEURL", "feeds-without-address")
        if site.settings.has("search") and program() is None:
            site._do_without("search", "CASEBOOK_PARTS", "search-without-program")
        if site.settings.publishes:
            # What the ledger says of a name is never taken back.
            site.warnings += not_to_last(settings, Severity.WARNING)
        return site

    def _do_without(self, part: str, setting: str, key: str) -> None:
        """Switch a part off that cannot be had, and say so."""
        parts = tuple(each for each in self.settings.parts if each != part)
        self.settings = replace(self.settings, parts=parts)
        self.warnings.append(misset(self.pelican, setting, key, Severity.WARNING, word=part))

    def read(self) -> None:
        """Read the whole content; raise ProblemsFound where an author has to mend something.

        A site without a case has nothing of ours to read: not even a mistake in it is ours.
        """
        if not is_strict(self.pelican):
            return
        problems = self.standing.take_in() if self.standing else self.take_in()
        elsewhere = problems_elsewhere(self.ground, self.pelican["READERS"])
        problems = (*self.ledger.problems, *problems, *elsewhere)
        if any(problem.severity is Severity.ERROR for problem in problems):
            raise ProblemsFound(problems)
        self.warnings += problems
        self.warnings += oddities(content_of(self.pelican), self.pelican)
        self.warnings += feeds_taken(self.pelican, self.settings, Severity.WARNING)

    def take_in(self, *, texts: bool = True) -> tuple[Problem, ...]:
        """Read the whole content, or its front matter alone, come what may; return what is wrong with it."""
        read = self._memory.read if self._memory else read_document
        library = read_library(self.ground, self.renderer() if texts else None, read)
        left = [entry for entry in library.entries if self.ground.plain_posts and entry.plain]
        self.plain = {entry.source.path: entry for entry in left}
        ours = tuple(entry for entry in library.entries if entry.source.path not in self.plain)
        self.library = replace(library, entries=ours)
        return library.problems

    def desk_for(
        self,
        paths: Mapping[str, str],
        unlisted: Mapping[str, str] = MappingProxyType({}),
        foreign: tuple[Foreign, ...] = (),
        render: Callable[[str], Markup] | None = None,
    ) -> Desk:
        """Return a desk of the library as it is now; what its arguments are, Desk says."""
        return Desk(
            library=self.library,
            paths=paths,
            settings=self.settings,
            today=self.today,
            render=render or self.renderer().html,
            default_lang=self.default_lang,
            unlisted=unlisted,
            foreign=foreign,
            zone=self.zone,
            address=self.address,
            name=str(self.pelican["SITENAME"]),
            pictures=self.gallery.pictures,
            anchors=self._linked,
        )

    @property
    def _linked(self) -> Mapping[str, frozenset[str]]:
        """All that links could lead to on pages, by names; what was a post before has it from there."""
        book, linked = self.ledger.book, self.ledger.book.linked
        if not linked:
            return linked
        texts = (each for each in self.library.entries if not each.page and each.lasting_id)
        present = {
            name_of_text(each.kind, each.lasting_id, each.lang, translation=each.translation)
            for each in texts
        }
        return {**linked, **{new: linked.get(old, frozenset()) for old, new in promoted(book, present)}}

    def renderer(self) -> Renderer:
        """Return a renderer of the site's Markdown."""
        if self._memory:
            return self._memory.renderer(self.pelican["MARKDOWN"], self.address)
        return Renderer(self.pelican["MARKDOWN"], self.address)

    @cached_property
    def ledger(self) -> Ledger:
        """What was published before."""
        content = content_of(self.pelican)
        return read_ledger(content.path, content.shown)

    @property
    def _memory(self) -> Memory | None:
        """What earlier builds of a preview have read."""
        proofs: Proofs | None = self.pelican.get(PROOFS)
        return proofs.memory if proofs else None

    @property
    def ground(self) -> Ground:
        """Where the content is read, and how."""
        content = content_of(self.pelican)
        return Ground(
            content=Path(self.pelican["PATH"]),
            shown=content.shown,
            default_lang=self.default_lang,
            article_paths=tuple(self.pelican["ARTICLE_PATHS"]),
            page_paths=tuple(self.pelican["PAGE_PATHS"]),
            excluded=tuple(self.pelican["ARTICLE_EXCLUDES"]),
            ignored=(*self.pelican["IGNORE_FILES"], *LEFTOVERS),
            plain_posts=self.settings.sanitise != "all",
            unwritten=Unwritten.of(self.pelican),
            collectives=self.settings.collectives,
            today=self.today,
        )

    @cached_property
    def is_casebook(self) -> bool:
        """Whether this is a site of cases: it has one, or is strict for all; else it stays Pelican's."""
        has_case = any(isinstance(entry.document, Case | FollowUp) for entry in self.library.entries)
        return has_case or self.settings.strict == "all"

    @cached_property
    def _by_path(self) -> dict[Path, Entry]:
        return {entry.source.path: entry for entry in self.library.entries}

    def find(self, path: Path) -> Entry | None:
        """Return the entry of a file; None where the file is Pelican's to read."""
        if path in self.at_hand:
            return self.at_hand[path]
        return self._by_path.get(path) if self.is_casebook else None

    def find_plain(self, path: Path) -> Entry | None:
        """Return a plain post of which only the front matter is ours to read; its text is Pelican's."""
        return self.plain.get(path) if self.is_casebook else None

    @property
    def address(self) -> str:
        """The absolute address of the site, without a slash at its end."""
        return own_address(self.pelican)

    @property
    def default_lang(self) -> str:
        """The language of the site."""
        return str(self.pelican["DEFAULT_LANG"]).lower()

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which a day begins."""
        return _zone(self.pelican)

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self.day.date


def _zone(settings: Mapping[str, Any]) -> ZoneInfo:
    return ZoneInfo(settings.get("TIMEZONE") or "UTC")


def own_address(pelican: Mapping[str, Any]) -> str:
    """Return the absolute address of a site from Pelican's settings, without a slash at its end."""
    return str(pelican["SITEURL"]).rstrip("/")
