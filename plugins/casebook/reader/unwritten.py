"""What an ordinary post or page does not say itself, and Pelican takes from elsewhere.

From the name, the path and the time of its file, from the settings, and its slug from its title. Only what
Pelican would read is found here, and only by its own functions; a case and a follow-up say it all themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path, PurePosixPath
from typing import Any

from pelican.readers import parse_path_metadata, path_metadata
from pelican.settings import DEFAULT_CONFIG
from pelican.utils import get_date, slugify

from ..model import Post
from .front.tree import Mapping as Tree

_OURS = frozenset(Post.model_fields) - {"kind", "category"}
"""What a post may be told from outside; a category has always been Pelican's alone."""

_SUBSTITUTIONS = tuple((pattern, instead) for pattern, instead in DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"])


@dataclass(frozen=True)
class Unwritten:
    """What Pelican's settings say of it, in plain values, each as the setting of its name.

    `by_file` says that what has no date is dated by when its file was written: `DEFAULT_DATE` is `fs` then.
    """

    filename_metadata: str = ""
    path_metadata: str = ""
    default_metadata: tuple[tuple[str, str], ...] = ()
    default_date: str = ""
    by_file: bool = False
    slugify_source: str = "title"
    slug_regex_substitutions: tuple[tuple[str, str], ...] = _SUBSTITUTIONS
    slugify_preserve_case: bool = False
    slugify_use_unicode: bool = False

    @classmethod
    def of(cls, pelican: Mapping[str, Any]) -> Unwritten:
        """Return what Pelican's settings say."""
        default = pelican.get("DEFAULT_DATE")
        by_file = default == "fs"
        moment = "" if not default or by_file else default
        return cls(
            filename_metadata=str(pelican.get("FILENAME_METADATA") or ""),
            path_metadata=str(pelican.get("PATH_METADATA") or ""),
            default_metadata=tuple((str(k), str(v)) for k, v in dict(pelican["DEFAULT_METADATA"]).items()),
            default_date=moment if isinstance(moment, str) else _written(datetime(*moment)),
            by_file=by_file,
            slugify_source=str(pelican["SLUGIFY_SOURCE"]),
            slug_regex_substitutions=_pairs(pelican["SLUG_REGEX_SUBSTITUTIONS"]),
            slugify_preserve_case=bool(pelican["SLUGIFY_PRESERVE_CASE"]),
            slugify_use_unicode=bool(pelican["SLUGIFY_USE_UNICODE"]),
        )

    def found(self, tree: Tree, file: str, written: Callable[[], str]) -> dict[str, str]:
        """Return what a post does not say in its front matter; `file` is below the content folder.

        When that was `written` is asked only where it counts.
        """
        said = {key for key in tree.keys if tree.written(key) not in (None, "")}
        when = written() if self.by_file and "date" not in said else ""
        return {key: text for key, text in self._elsewhere(file, when) if text and key in _OURS - said}

    def slug(self, title: Any, file: str) -> str:
        """Return the slug that is made of a title or of the name of a file; nothing where none is."""
        value = title if self.slugify_source == "title" else PurePosixPath(file).stem
        if not isinstance(value, str) or self.slugify_source not in ("title", "basename"):
            return ""
        return str(
            slugify(
                value,
                regex_subs=self.slug_regex_substitutions,
                preserve_case=self.slugify_preserve_case,
                use_unicode=self.slugify_use_unicode,
            )
        )

    def _elsewhere(self, file: str, written: str) -> Iterator[tuple[str, str]]:
        """Yield what the settings say of a file; what is said later counts more."""
        yield from ((key.lower(), text) for key, text in self.default_metadata)
        yield "date", written or self.default_date
        named = {"FILENAME_METADATA": self.filename_metadata, "PATH_METADATA": self.path_metadata}
        for key, text in parse_path_metadata(file, settings=named).items():
            yield key, _as_date(text) if key in ("date", "modified") else text


def date_of(file: Path) -> str:
    """Return when a file was written, as Pelican has it; nothing of one that has gone meanwhile."""
    try:
        when: datetime = path_metadata(file, "", {"DEFAULT_DATE": "fs"})["date"]
    except OSError:
        return ""
    return _written(when, "seconds")


def _as_date(text: str) -> str:
    """Return a date in whatever form Pelican reads as the format has it; what is none stays, and is told."""
    try:
        moment = get_date(text)
    except (ValueError, OverflowError):
        return text
    return moment.date().isoformat() if moment.time() == time() else _written(moment)


def _pairs(substitutions: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(pattern), str(instead)) for pattern, instead in substitutions)


def _written(moment: datetime, precision: str = "minutes") -> str:
    return moment.isoformat(" ", precision)
