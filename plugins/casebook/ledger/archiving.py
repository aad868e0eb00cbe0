"""The files of the archives: read, and written, states of entries apart from the documents that name them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..errors import Problem
from .archives import Archives, Document, State
from .lines import instant
from .names import ENDING, feed_file_of, file_of, is_name
from .writing import appended, encoded

FOLDER = "archives"
"""Below the ledger's folder."""


def read_archives(ledger: Path, shown: str) -> Archives:
    """Read the documents of a ledger's folder, which is called `shown`."""
    documents: set[Document] = set()
    problems: list[Problem] = []
    places: dict[State, tuple[str, int]] = {}
    for path in sorted((ledger / FOLDER / "feeds").glob(f"**/*{ENDING}")):
        file = f"{shown}/{path.relative_to(ledger).as_posix()}"
        found, wrong = _documents_in(path.read_bytes(), file)
        documents |= found.keys()
        problems += wrong
        for document, number in found.items():
            for state in document.entries:
                places.setdefault(state, (file, number))
    return Archives(frozenset(documents), digest_of(ledger), tuple(problems), places)


def digest_of(ledger: Path, instead: Mapping[Path, bytes] = MappingProxyType({})) -> str:
    """Return a digest of all files of the archives, some of which may hold something else `instead`."""
    folder = ledger / FOLDER
    paths = {*folder.glob(f"**/*{ENDING}"), *instead}
    digest = blake2b(digest_size=16)
    for path in sorted(paths):
        raw = instead[path] if path in instead else path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(raw)}\0".encode() + raw)
    return digest.hexdigest() if paths else ""


def _documents_in(raw: bytes, file: str) -> tuple[dict[Document, int], list[Problem]]:
    """Return the documents of a file with their lines, and what is wrong with other lines."""
    documents: dict[Document, int] = {}
    problems = []
    for number, said in _objects(raw):
        try:
            if said["what"] == "archive":
                documents.setdefault(_document(said), number)
        except (KeyError, TypeError, ValueError):
            problems.append(Problem(file, number, 1, "", "ledger-damaged", {"file": file}))
    return documents, problems


def _document(said: dict[str, Any]) -> Document:
    states = tuple(State(name, updated) for name, updated in said["entries"])
    for state in states:
        instant(state.updated)
        if not is_name(state.name):
            raise ValueError(state)
    texts = {name: said[name] for name in ("feed", "page", "date", "title", "subtitle", "lang")}
    if not all(isinstance(text, str) for text in texts.values()) or not states:
        raise TypeError(texts)
    return Document(**texts, number=int(said["number"]), entries=states)


def read_states(ledger: Path, states: Iterable[State]) -> Mapping[State, dict[str, Any]]:
    """Return what some entries said, as it was frozen; what is lost or damaged is not among it."""
    wanted: dict[str, set[State]] = defaultdict(set)
    for state in states:
        wanted[file_of(state.name)].add(state)
    found: dict[State, dict[str, Any]] = {}
    for file, own in sorted(wanted.items()):
        path = ledger / FOLDER / file
        for _, said in _objects(path.read_bytes() if path.is_file() else b""):
            state = State(str(said.get("name")), str(said.get("updated")))
            if state in own and said.get("what") == "state":
                found[state] = said
    return found


def _objects(raw: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a file with their lines; nothing of a line that is none stays but its number."""
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            yield number, _object(line)


def _object(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line.decode("utf-8"))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def kept(
    ledger: Path,
    documents: Iterable[Document],
    states: Mapping[State, Mapping[str, Any]],
    instead: Mapping[Path, bytes] = MappingProxyType({}),
) -> Iterator[tuple[Path, bytes]]:
    """Yield the files that new documents and the states of their entries are written into, states first.

    Some files are about to hold something else `instead`.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for state, said in sorted(states.items()):
        lines[file_of(state.name)].append(_line("state", {**state._asdict(), **said}))
    yield from _appended(ledger, lines, instead)
    lines = defaultdict(list)
    for document in sorted(documents, key=lambda document: document.place):
        lines[feed_file_of(document.feed)].append(_line("archive", asdict(document)))
    yield from _appended(ledger, lines, instead)


def _appended(
    ledger: Path, lines: Mapping[str, list[str]], instead: Mapping[Path, bytes]
) -> Iterator[tuple[Path, bytes]]:
    for file, own in sorted(lines.items()):
        path = ledger / FOLDER / file
        before = instead.get(path) or (path.read_bytes() if path.exists() else b"")
        yield path, appended(before, own)


def forgotten(ledger: Path, notices: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[Path, bytes]]:
    """Yield the files in which a notice takes the place of what withdrawn entries said, by their names.

    All other lines stay as they are, damaged ones, too, of which somebody may still make out something.
    """
    files: dict[str, set[str]] = defaultdict(set)
    for name in notices:
        files[file_of(name)].add(name)
    for file, names in sorted(files.items()):
        path = ledger / FOLDER / file
        before = path.read_bytes() if path.is_file() else b""
        after = b"".join(_forgotten(line, names, notices) for line in before.splitlines(keepends=True))
        if after != before:
            yield path, after


def _forgotten(line: bytes, names: set[str], notices: Mapping[str, Mapping[str, Any]]) -> bytes:
    said = _object(line)
    name = said.get("name")
    if not isinstance(name, str) or name not in names:
        return line
    return encoded([_line(str(said.get("what", "")), {**said, **notices[name]})])


def _line(what: str, said: Mapping[str, Any]) -> str:
    return json.dumps({"what": what, **said}, ensure_ascii=False)
