"""Which files of a content folder are read, and how they are called in messages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

EXTENSIONS = (".md", ".markdown", ".mkd", ".mdown")


@dataclass(frozen=True)
class Ground:
    """Where to read: the content folder, how it is called in messages, and what Pelican's settings say.

    `article_paths`, `page_paths` and `excluded` are folders below the content, `ignored` patterns of names.
    `plain_posts` says that the texts of ordinary posts are left to Pelican, unless they use our own fields.
    """

    content: Path
    shown: str = "content"
    default_lang: str = "en"
    article_paths: tuple[str, ...] = ("",)
    page_paths: tuple[str, ...] = ("pages",)
    excluded: tuple[str, ...] = ()
    ignored: tuple[str, ...] = (".*",)
    plain_posts: bool = False

    def called(self, path: Path) -> str:
        """Return a path as its author knows it."""
        relative = path.relative_to(self.content).as_posix()
        return f"{self.shown}/{relative}" if self.shown else relative

    def has_page(self, path: Path) -> bool:
        """Tell whether a file is a page of Pelican's, which needs no date."""
        return _is_under(path.relative_to(self.content), self.page_paths)


def documents(ground: Ground) -> list[Path]:
    """Return the Markdown files under a content folder, in the order of their paths.

    A link to a folder is not followed: a build refuses it (see `build.guard`), since it may never end.
    """
    return sorted(path for path in _files(ground) if _is_wanted(path, ground))


def _files(ground: Ground) -> Iterator[Path]:
    for folder, folders, names in os.walk(ground.content):
        folders[:] = [name for name in folders if not _is_ignored(name, ground)]
        yield from (Path(folder, name) for name in names if not _is_ignored(name, ground))


def _is_ignored(name: str, ground: Ground) -> bool:
    return any(fnmatch(name, pattern) for pattern in ground.ignored)


def _is_wanted(path: Path, ground: Ground) -> bool:
    if path.suffix.lower() not in EXTENSIONS:
        return False
    below = path.relative_to(ground.content)
    is_article = _is_under(below, ground.article_paths) and not _is_under(below, ground.excluded)
    return is_article or _is_under(below, ground.page_paths)


def _is_under(path: Path, folders: Sequence[str]) -> bool:
    return any(PurePosixPath(path.as_posix()).is_relative_to(folder) for folder in folders)
