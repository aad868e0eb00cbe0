"""One build's site: the library it was read from, and the views that its templates see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from pelican.utils import truncate_html_words

from ..errors import ProblemsFound, Severity
from ..model import Case, FollowUp, PartialDate
from ..reader import Entry, Ground, Library, Renderer, read_library
from ..reader.sanitise import clean
from ..settings import Settings, read_settings, today
from ..views.cases import case_view
from ..views.common import foreign_fields
from ..views.desk import Desk
from ..views.entries import ForeignPost, foreign_post
from ..views.follow_ups import follow_up_view
from ..views.pages import PostView
from ..views.posts import post_view
from .bodies import Body
from .checks import texts_of
from .leftovers import LEFTOVERS, is_strict
from .static import content_of
from .templates import escaping


@dataclass
class Site:
    """A site from the moment its content is read until its pages are written."""

    pelican: Mapping[str, Any]
    settings: Settings
    today: date
    library: Library = field(default_factory=lambda: Library(()))
    desk: Desk | None = None
    foreign: tuple[ForeignPost, ...] = ()
    foreign_texts: tuple[Any, ...] = ()
    bodies: dict[str, Body] = field(default_factory=dict)
    contents: dict[str, Any] = field(default_factory=dict)
    plain: dict[Path, Entry] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Site:
        """Return the site that Pelican's settings describe, nothing read yet."""
        ours = read_settings(settings)
        # A feed leads to whole addresses; a site that does not know its own has none.
        parts = (
            ours.parts if settings.get("SITEURL") else tuple(part for part in ours.parts if part != "feeds")
        )
        return cls(settings, replace(ours, parts=parts), today())

    def read(self) -> None:
        """Read the whole content; raise ProblemsFound where an author has to mend something.

        A site without a case has nothing of ours to read: not even a mistake in it is ours.
        """
        if not is_strict(self.pelican):
            return
        library = read_library(self._ground, Renderer(self.pelican["MARKDOWN"]))
        left = [entry for entry in library.entries if self._ground.plain_posts and entry.plain]
        self.plain = {entry.source.path: entry for entry in left}
        ours = tuple(entry for entry in library.entries if entry.source.path not in self.plain)
        self.library = replace(library, entries=ours)
        if any(problem.severity is Severity.ERROR for problem in self.library.problems):
            raise ProblemsFound(self.library.problems)

    @property
    def _ground(self) -> Ground:
        content = content_of(self.pelican)
        return Ground(
            content=Path(self.pelican["PATH"]),
            shown=content.shown,
            default_lang=self.pelican["DEFAULT_LANG"].lower(),
            article_paths=tuple(self.pelican["ARTICLE_PATHS"]),
            page_paths=tuple(self.pelican["PAGE_PATHS"]),
            excluded=tuple(self.pelican["ARTICLE_EXCLUDES"]),
            ignored=(*self.pelican["IGNORE_FILES"], *LEFTOVERS),
            plain_posts=self.settings.sanitise != "all",
        )

    @cached_property
    def _by_path(self) -> dict[Path, Entry]:
        return {entry.source.path: entry for entry in self.library.entries}

    def find(self, path: Path) -> Entry | None:
        """Return the entry of a file; None where the file is Pelican's to read."""
        return self._by_path.get(path) if self.is_casebook else None

    def find_plain(self, path: Path) -> Entry | None:
        """Return a plain post of which only the front matter is ours to read; its text is Pelican's."""
        return self.plain.get(path) if self.is_casebook else None

    @property
    def address(self) -> str:
        """The absolute address of the site, without a slash at its end."""
        return str(self.pelican["SITEURL"]).rstrip("/")

    @property
    def is_casebook(self) -> bool:
        """Whether this is a site of cases: it has one, or is strict for all; else it stays Pelican's."""
        has_case = any(isinstance(entry.document, Case | FollowUp) for entry in self.library.entries)
        return has_case or self.settings.strict == "all"

    def furnish(self, generators: Sequence[Any]) -> None:
        """Give every article and page its view and its finished text, once all of them are known."""
        texts = list(texts_of(generators))
        paths = {text.source_path: text.url for _, text in texts if text.status == "published"}
        plain = Renderer(self.pelican["MARKDOWN"])
        self.desk = Desk(self.library, paths, self.settings, self.today, plain.html, self._default_lang)
        environments = {generator: escaping(generator.env) for generator, _ in texts}
        for generator, text in texts:
            self._furnish(generator, text, environments[generator])
        posts = [text for _, text in texts if text.status == "published" and hasattr(text, "date")]
        foreign = [text for text in posts if self.find(Path(text.source_path)) is None]
        self.foreign_texts = tuple(text for text in foreign if text.metadata.get("translation") is None)
        self.foreign = tuple(foreign_post(self.desk, _described(text)) for text in foreign)

    @property
    def _default_lang(self) -> str:
        return str(self.pelican["DEFAULT_LANG"]).lower()

    def _furnish(self, generator: Any, text: Any, environment: Environment) -> None:
        entry = self.find(Path(text.source_path))
        view = self._view(text, entry)
        # A draft is in no list, and has an address all the same.
        text.case = view if view.path else replace(view, path=text.url)
        if entry is None:
            self._finish_foreign(text)
            return
        self.contents[text.source_path] = text
        _choose_template(generator, text, entry)
        self.bodies[text.source_path] = Body(text.case, environment)
        text.get_content = partial(self._finished, text)
        text.get_summary = partial(self._summed_up, text, text.get_summary)

    def _view(self, text: Any, entry: Entry | None) -> PostView:
        assert self.desk is not None
        if entry is None:
            return PostView(**foreign_fields(self.desk, _described(text)))
        if isinstance(entry.document, Case):
            return case_view(self.desk, entry)
        if isinstance(entry.document, FollowUp):
            return follow_up_view(self.desk, entry)
        return post_view(self.desk, entry)

    def linked(self, text: Any, siteurl: str) -> Any:
        """Return a text's clean HTML with the links to other texts resolved, its placeholders still in it."""
        return clean(text._update_content(text._content, siteurl))

    def _finished(self, text: Any, siteurl: str) -> Any:
        after = self.settings.placement == "content"
        return self.bodies[text.source_path].whole(self.linked(text, siteurl), siteurl, parts_after=after)

    def _summed_up(self, text: Any, pelicans_way: Any, siteurl: str) -> Any:
        """Return the author's summary, or the first words of the text alone, without the parts after it."""
        if "summary" in text.metadata:
            return pelicans_way(siteurl)
        plain = self.bodies[text.source_path].plain(self.linked(text, siteurl))
        length, end = text.settings["SUMMARY_MAX_LENGTH"], text.settings["SUMMARY_END_SUFFIX"]
        return clean(plain if length is None else truncate_html_words(plain, length, end))

    def _finish_foreign(self, text: Any) -> None:
        """Clean a text that another reader read, where the settings want that."""
        if self.settings.sanitise == "all":
            text.get_content = partial(self.linked, text)


def _choose_template(generator: Any, text: Any, entry: Entry) -> None:
    """Take the theme's own template for cases and follow-ups, where it has one and the author chose none."""
    kind = entry.document.kind
    if kind and not entry.document.template and _exists(generator.env, f"{kind}.html"):
        text.template = kind


def _exists(environment: Environment, name: str) -> bool:
    return name in environment.list_templates(filter_func=lambda template: template == name)


def _described(text: Any) -> dict[str, Any]:
    """Return what a list needs to know of a text that another reader read."""
    return {
        "title": str(text.title),
        "path": text.url,
        "lang": text.lang,
        "date": PartialDate.of(text.date.date()) if hasattr(text, "date") else None,
        "summary": clean(str(text.metadata.get("summary", ""))).striptags() or None,
        "authors": tuple(str(author) for author in getattr(text, "authors", ())),
        "tags": tuple(str(tag) for tag in getattr(text, "tags", ())),
    }
