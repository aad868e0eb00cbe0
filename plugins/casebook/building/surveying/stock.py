"""What earlier checks have found, kept under `CACHE_PATH` and believed only where nothing can have changed.

A parcel is known again by the names and the bytes of its files. All that is kept goes when anything changes
that may have a say in it: our code, a library, Python, a setting, the shared sources. What is missing,
damaged, of another form or not to be written is no matter: then there is nothing to know again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from ...disk.atomic import put
from ...reader import Ground
from ...reader.parcels import Parcel
from ...reader.text.sights import seen_now
from .plain import as_parcel, as_plain
from .premises import premises_of

File = tuple[Path, bytes | None]
"""A file with what it holds; None where only the reader can tell."""
Files = tuple[File, ...]
"""The files of a parcel, in the order of their paths."""

_FORM = 2


@dataclass(frozen=True)
class Stock:
    """Parcels by their keys; `about` is a digest of all that has a say in every one of them.

    A parcel that looks for files is kept together with a digest of all there were: where that is the same,
    nothing has to be looked for again.
    """

    path: Path | None
    ground: Ground
    about: str = ""
    around: str = ""
    kept: Mapping[str, tuple[str, Any]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path | None, ground: Ground, markdown: Mapping[str, Any]) -> Stock:
        """Read what is kept; nothing where that cannot be believed, or where nothing is to be kept."""
        if path is None:
            return cls(None, ground)
        about, around = premises_of(ground, markdown), surroundings(ground.content)
        return cls(path, ground, about, around, _believed(path, about))

    def find(self, files: Files) -> Parcel | None:
        """Return a parcel that is known, and would be the same today."""
        seen, plain = self.kept.get(key_of(files, self.ground), ("", None))
        if plain is None:
            return None
        try:
            parcel = as_parcel(plain)
        except (ValueError, LookupError, TypeError, AttributeError):
            return None
        sees = sees_the_same(parcel, self.ground.content, seen == self.around)
        return parcel if sees and parcel.is_of(self.ground.today) else None

    def keep(self, parcels: Mapping[Files, Parcel]) -> None:
        """Write down what will be known from now on, in one step, where that can be done.

        While files came or went, nobody can tell what a parcel that looks for some has seen.
        """
        if self.path is None:
            return
        quiet = self.around == surroundings(self.ground.content)
        lasting = {files: parcel for files, parcel in parcels.items() if quiet or not parcel.sights}
        seen = {key_of(files, self.ground): self._seen(parcel) for files, parcel in lasting.items()}
        seen.pop("", None)
        if seen != self.kept:
            _write(self.path, self.about, seen)

    def _seen(self, parcel: Parcel) -> tuple[str, Any]:
        return (self.around if parcel.sights else "", as_plain(parcel))


def _believed(path: Path, about: str) -> dict[str, tuple[str, Any]]:
    try:
        seal, _, body = path.read_bytes().partition(b"\n")
        kept = json.loads(body) if seal == _seal(body, about) else {}
        return {key: (seen, plain) for key, (seen, plain) in kept.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _write(path: Path, about: str, kept: Mapping[str, Any]) -> None:
    body = json.dumps(kept, separators=(",", ":")).encode("ascii")
    with suppress(OSError):
        put(_seal(body, about) + b"\n" + body, path)


def _seal(body: bytes, about: str) -> bytes:
    return blake2b(body, digest_size=16, key=f"{_FORM} {about}".encode()).hexdigest().encode("ascii")


def key_of(files: Files, ground: Ground) -> str:
    """Return what a parcel is known by; empty where a file could not be read, so that it never is."""
    key = blake2b(digest_size=16)
    for path, raw in files:
        if raw is None:
            return ""
        name = ground.called(path).encode("utf-8", "surrogateescape")
        key.update(b"%d %d %s" % (len(name), len(raw), name))
        key.update(raw)
    return key.hexdigest()


def sees_the_same(parcel: Parcel, content: Path, all_are_there: bool) -> bool:
    """Tell whether all files that a parcel has looked for are what they were.

    Where all are there that were there, and no others, only times have to be looked at.
    """
    if all_are_there and not parcel.is_of_its_time:
        return True
    return all(seen_now(path, content) == seen for path, seen in parcel.sights)


def surroundings(content: Path) -> str:
    """Return a digest of which files and folders there are, and where links lead."""
    digest = blake2b(digest_size=16)
    for path, leads in sorted(_paths(content)):
        digest.update(f"{len(path)} {path} {len(leads)} {leads}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _paths(content: Path) -> Iterator[tuple[str, str]]:
    """Yield every path with what it is: a folder, a file, or where a link leads to."""
    for folder, _, _ in os.walk(content):
        within = folder[len(str(content)) :]
        with suppress(OSError), os.scandir(folder) as found:
            yield from ((f"{within}/{each.name}", _kind(each)) for each in found)


def _kind(found: os.DirEntry[str]) -> str:
    if found.is_symlink():
        path = Path(found.path)
        return f"{path.resolve()} {path.is_file()}"
    return "file" if found.is_file() else "other"
