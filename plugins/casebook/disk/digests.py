"""Short digests: by these, bytes, files and ways of making things are known again from build to build."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b, file_digest
from io import BufferedReader
from pathlib import Path

_SIZE = 16


def digest_of(raw: bytes) -> str:
    """Return a short digest by which bytes are known again."""
    return blake2b(raw, digest_size=_SIZE).hexdigest()


def digest_of_file(file: BufferedReader) -> str:
    """Return what `digest_of` says of all that an open file holds."""
    return file_digest(file, lambda: blake2b(digest_size=_SIZE)).hexdigest()


def signature_of(parts: Iterable[str]) -> str:
    """Return a digest by which it is known whether each of several texts is the same."""
    return digest_of("\0".join(parts).encode("utf-8", "surrogatepass"))


def way_of(code: Iterable[Path], *said: str) -> str:
    """Return by what a way of making things is known: by its files and by what else has a say in it."""
    way = blake2b(digest_size=8)
    for each in said:
        way.update(each.encode())
    for path in sorted(code):
        way.update(path.read_bytes())
    return way.hexdigest()
