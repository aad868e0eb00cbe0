"""Pelican's door into the library: a file of ours is read there, any other as Pelican reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown import Markdown
from pelican.readers import MarkdownReader

from ..errors import Problem, ProblemsFound
from ..figures.editions import last_change
from ..model import Case, FollowUp, Moment, Post
from ..settings import Settings, Today
from ..work.timeouts import SLOW, TooSlow, time_limit
from .entry import Entry
from .front.tree import as_meant
from .overlay import OURS

_NAMES = frozenset({"category", "tags", "authors"})


Find = Callable[[Path], Entry | None]


def reader_for(
    find: Find, find_plain: Find, settings: Settings, today: Today, limit: float | None = None
) -> type[MarkdownReader]:
    """Return the reader class of one build.

    `find` gives a file's entry, None where the file is not ours; `find_plain` that of a plain post, whose
    text stays as Pelican's settings make it; None where all of the file is Pelican's. `limit` are the seconds
    that such a text may take.
    """

    class CasebookReader(MarkdownReader):  # type: ignore[misc]  # Pelican ships no types
        """Gives Pelican what the library has read already."""

        def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
            """Return the clean HTML and the metadata of a file."""
            path = Path(source_path)
            entry = find(path)
            if entry is not None:
                return entry.html, self._described(entry)
            with _followed(path, Path(self.settings["PATH"]), limit):
                return self._read(source_path, find_plain(path))

        def _read(self, source_path: str, plain: Entry | None) -> tuple[str, dict[str, Any]]:
            if plain is not None:
                return Markdown(**self.settings["MARKDOWN"]).convert(plain.body), self._described(plain)
            content, metadata = super().read(source_path)
            return content, metadata

        def _described(self, entry: Entry) -> dict[str, Any]:
            described = metadata_of(entry, self.settings, settings, today)
            return {name: self._processed(name, value) for name, value in described.items()}

        def _processed(self, name: str, value: Any) -> Any:
            """Let Pelican make objects of names; dates and words are what they should be already."""
            return self.process_metadata(name, value) if name in _NAMES else value

    return CasebookReader


@contextmanager
def _followed(source: Path, content: Path, limit: float | None) -> Iterator[None]:
    """Make a problem of a text that Markdown cannot follow; where there is no limit, leave it to Pelican."""
    try:
        with time_limit(limit):
            yield
    except (TooSlow, RecursionError) as error:
        if limit is None:
            raise
        key = "text-too-slow" if isinstance(error, TooSlow) else "text-too-deep"
        shown = Path(content.name, source.relative_to(content)).as_posix()
        raise ProblemsFound([Problem(shown, 1, 1, "", key, SLOW)]) from None


def metadata_of(entry: Entry, pelican: Mapping[str, Any], settings: Settings, today: Today) -> dict[str, Any]:
    """Return an entry's metadata; of names Pelican still makes its own objects."""
    document, zone = entry.document, _zone(pelican)
    scheduled = _is_scheduled(document, pelican, today)
    found: dict[str, Any] = {
        **_others(entry),  # first, so that no key of theirs takes the place of one of ours
        "kind": document.kind,
        "title": document.title,
        "date": _instant(document.date, zone),
        "modified": _instant(_modified(document, today.date), zone),
        "slug": document.slug,
        "lang": entry.lang,
        "translation": "true" if document.translation else None,
        "category": document.category,
        "tags": list(document.tags),
        "authors": list(document.written_by),
        "summary": str(entry.summary) or None,
        "status": "draft" if scheduled else document.status,
        "scheduled": scheduled or None,
        "template": document.template,
        **_address(entry, pelican["DEFAULT_LANG"], settings, published=not scheduled),
    }
    return {name: value for name, value in found.items() if value not in (None, [], "")}


def _modified(document: Case | FollowUp | Post, today: date) -> Moment | None:
    """Return when a text changed; themes of others know of no revisions."""
    changed = last_change([document], today)
    return document.modified if changed == document.date else changed


def _instant(moment: Moment | None, zone: ZoneInfo) -> datetime | None:
    return moment.instant(zone) if moment else None


def _is_scheduled(document: Case | FollowUp | Post, pelican: Mapping[str, Any], day: Today) -> bool:
    """Tell whether a document is for a time to come; a post only where Pelican holds such posts back."""
    if document.date is None or (isinstance(document, Post) and pelican.get("WITH_FUTURE_DATES", True)):
        return False
    return document.status == "published" and document.date.is_to_come(day.date, day.now, _zone(pelican))


def _zone(pelican: Mapping[str, Any]) -> ZoneInfo:
    return ZoneInfo(pelican.get("TIMEZONE") or "UTC")


def _address(
    entry: Entry, default_lang: str, settings: Settings, *, published: bool
) -> dict[str, str | None]:
    """Return where a page stands: where its author says, else where the settings put cases and follow-ups."""
    document = entry.document
    if (
        document.url
        or document.save_as
        or isinstance(document, Post)
        or not published
        or document.status == "draft"
    ):
        return {"url": document.url, "save_as": document.save_as}
    own = (settings.case_url, settings.case_save_as)
    later = (settings.follow_up_url, settings.follow_up_save_as)
    url, save_as = own if isinstance(document, Case) else later
    prefix = "" if entry.lang == default_lang.lower() else f"{entry.lang}/"
    known = {"slug": document.slug, "lang": entry.lang}
    return {"url": prefix + url.format(**known), "save_as": prefix + save_as.format(**known)}


def _others(entry: Entry) -> dict[str, Any]:
    """Return the keys of other plugins: of a post all that are not ours, else what stands under `extra`."""
    if isinstance(entry.document, Post):
        return {key.text: as_meant(value) for key, value in entry.tree.items if key.text not in OURS}
    extra = entry.tree.get("extra")
    meant = as_meant(extra) if extra else {}
    return meant if isinstance(meant, dict) else {}
