"""Which files of a content folder are read, and how they are called in messages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import translate
from functools import cache
from pathlib import Path, PurePosixPath

from .unwritten import Unwritten

EXTENSIONS = (".md", ".markdown", ".mkd", ".mdown")


@dataclass(frozen=True)
class Ground:
    """Where to read: the content folder, how it is called in messages, and what Pelican's settings say.

    `article_paths`, `page_paths` and `excluded` are folders below the content, `ignored` patterns of names.
    `plain_posts` says that the texts of ordinary posts are left to Pelican, unless they use our own fields;
    `unwritten` is what such posts need not say themselves; `collectives` are authors that are no person.
    `today` is the day that counts as today, None where it has no say; in what a file holds it has none.
    """

    content: Path
    shown: str = "content"
    default_lang: str = "en"
    article_paths: tuple[str, ...] = ("",)
    page_paths: tuple[str, ...] = ("pages",)
    excluded: tuple[str, ...] = ()
    ignored: tuple[str, ...] = (".*",)
    plain_posts: bool = False
    unwritten: Unwritten = field(default_factory=Unwritten)
    collectives: tuple[str, ...] = ()
    today: date | None = field(default=None, compare=False)

    def called(self, path: Path) -> str:
        """Return a path as its author knows it."""
        relative = below(path, self.content)
        return f"{self.shown}/{relative}" if self.shown else relative

    def has_page(self, path: Path) -> bool:
        """Tell whether a file is a page of Pelican's, which needs no date."""
        name = f"{below(path, self.content)}/"
        return any(name.startswith(folder) for folder in _beginnings(self.page_paths))


def below(path: Path, folder: Path) -> str:
    """Return the way from a folder to a path in it, with slashes; of thousands, without making more paths."""
    whole, start = str(path), str(folder)
    if os.sep != "/" or start in ("/", ".") or not whole.startswith(f"{start}/"):
        return path.relative_to(folder).as_posix()
    return whole[len(start) + 1 :]


@cache
def _beginnings(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the paths of all that is in some folders begin with."""
    tidy = (PurePosixPath(folder).as_posix() for folder in folders)
    return tuple("" if folder == "." else f"{folder}/" for folder in tidy)


def documents(ground: Ground, endings: tuple[str, ...] = EXTENSIONS) -> list[Path]:
    """Return the files with certain endings under a content folder, in the order of their paths.

    A link to a folder is not followed: a build refuses it (see `building.guard`), since it may never end.
    """
    found = (path for folder in _folders(ground, endings) for path in folder)
    return sorted(found, key=lambda path: path.parts)


def _folders(ground: Ground, endings: tuple[str, ...]) -> Iterator[Iterator[Path]]:
    """Yield the files with certain endings of every folder in which some are read."""
    is_ignored = re.compile("|".join(map(translate, ground.ignored)) or r"(?!)").match
    for root, folders, names in os.walk(ground.content):
        folders[:] = [name for name in folders if not is_ignored(os.path.normcase(name))]
        texts = [name for name in names if name.lower().endswith(endings)]
        yield _wanted(Path(root), [name for name in texts if not is_ignored(os.path.normcase(name))], ground)


def _wanted(folder: Path, texts: Sequence[str], ground: Ground) -> Iterator[Path]:
    """Return those texts of a folder that are wanted."""
    place = folder.relative_to(ground.content)
    all_are = _wanted_in(place, ground)
    return (folder / name for name in texts if all_are or _is_wanted(place / name, ground))


def _wanted_in(folder: Path, ground: Ground) -> bool:
    """Tell whether all texts of a folder are wanted; where not, one of them may be by its own name."""
    named = any(Path(name).suffix for name in ground.excluded)
    return not named and _is_wanted(folder, ground)


def _is_wanted(path: Path, ground: Ground) -> bool:
    is_article = is_under(path, ground.article_paths) and not is_under(path, ground.excluded)
    return is_article or is_under(path, ground.page_paths)


def is_under(path: Path, folders: Iterable[str]) -> bool:
    """Tell whether a path below the content is one of some folders, or in one of them."""
    return any(PurePosixPath(path.as_posix()).is_relative_to(folder) for folder in folders)
