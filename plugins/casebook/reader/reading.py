"""Read a whole content folder into a library."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from ..errors import Problem, nearest
from ..model import Case, Document, FollowUp, Post
from ..model.vocabulary import KINDS
from . import bodies
from .checks import OF_THE_LIBRARY, Scope, check_document
from .cut import FRONT_LIMIT, Cut, cut, reads_as_pelicans
from .library import Entry, Library
from .overlay import overlay
from .places import find, mark_of
from .rendering import Renderer
from .shared import read_shared_sources
from .source import SourceFile, Unreadable, read_source
from .tree import Mapping, Mark, Scalar, TreeProblem, as_written, grow
from .typed import Typed, typed

EXTENSIONS = (".md", ".markdown", ".mkd", ".mdown")
_MODELS: dict[str | None, type[Document]] = {"case": Case, "follow-up": FollowUp, None: Post}


@dataclass(frozen=True)
class Ground:
    """Where to read: the content folder, how it is called in messages, and what Pelican's settings say."""

    content: Path
    shown: str = "content"
    default_lang: str = "en"
    page_paths: tuple[str, ...] = ("pages",)
    excluded: tuple[str, ...] = ()
    ignored: tuple[str, ...] = (".*",)


@dataclass
class _Found:
    """What a reading has found so far."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_library(ground: Ground, renderer: Renderer) -> Library:
    """Read, link and check every document under a content folder; all problems stand in the result."""
    found = _Found()
    shared = read_shared_sources(ground.content, ground.shown, found.problems)
    for path in sorted(_files(ground)):
        _read_file(path, ground, found)
    inherited = Library(tuple(_inherit(found)), shared)
    checked = _checked(inherited, ground)
    rendered, marked = bodies.render(inherited, renderer, ground.content)
    problems = (*found.problems, *_not_refused([*checked, *marked], found.problems))
    return replace(rendered, problems=tuple(sorted(problems, key=lambda problem: problem.order)))


def _files(ground: Ground) -> Iterator[Path]:
    for folder, folders, names in os.walk(ground.content):
        folders[:] = [name for name in folders if not _ignored(name, ground)]
        for name in names:
            path = Path(folder) / name
            if (
                path.suffix.lower() in EXTENSIONS
                and not _ignored(name, ground)
                and not _excluded(path, ground)
            ):
                yield path


def _ignored(name: str, ground: Ground) -> bool:
    return any(fnmatch(name, pattern) for pattern in ground.ignored)


def _excluded(path: Path, ground: Ground) -> bool:
    relative = path.relative_to(ground.content).as_posix()
    return _is_under(relative, ground.excluded) and not _is_under(relative, ground.page_paths)


def _is_under(relative: str, folders: Sequence[str]) -> bool:
    return any(PurePosixPath(relative).is_relative_to(folder) for folder in folders if folder)


def _read_file(path: Path, ground: Ground, found: _Found) -> None:
    relative = path.relative_to(ground.content).as_posix()
    source = read_source(path, f"{ground.shown}/{relative}" if ground.shown else relative)
    if isinstance(source, Unreadable):
        found.problems.append(source.problem)
        return
    parts = cut(source.text)
    tree = _tree(source, parts, found) if parts else None
    if parts and tree is not None:
        _read_document(source, parts, tree, ground, found)


def _tree(source: SourceFile, parts: Cut, found: _Found) -> Mapping | None:
    """Return the tree of a front matter; None where there is none, or where it is Pelican's to read."""
    if len(parts.front) > FRONT_LIMIT:
        found.problems.append(source.problem("front-too-large", params={"limit": FRONT_LIMIT}))
        return None
    try:
        if not parts.closed:
            raise TreeProblem("front-not-closed", Mark(1, 1, 3))
        tree, problems = grow(parts.front, parts.front_line)
    except TreeProblem as problem:
        if parts.closed and reads_as_pelicans(parts.front):
            return None
        problems, tree = (problem,), None
    found.problems.extend(_tree_problem(source, problem) for problem in problems)
    return tree


def _tree_problem(source: SourceFile, problem: TreeProblem) -> Problem:
    return source.problem(problem.key, params=problem.params, **mark_of(source, problem.mark))


def _read_document(source: SourceFile, parts: Cut, tree: Mapping, ground: Ground, found: _Found) -> None:
    kind = tree.get("kind")
    name = kind.text if isinstance(kind, Scalar) else None
    if kind is not None and name not in KINDS:
        params = {"value": name or "", "nearest": nearest(name or "", KINDS) or "", "known": ", ".join(KINDS)}
        found.problems.append(
            source.problem("kind-unknown", field="kind", params=params, **mark_of(source, kind.mark))
        )
        return
    tree = tree if name else _lower_keys(tree)
    flag = tree.get("translation")
    translated = isinstance(flag, Scalar) and flag.text == "true"
    result: Typed[Document] = typed(tree, _MODELS[name], source, frozenset({"missing"} if translated else ()))
    found.problems.extend(result.problems)
    if result.document is None:
        return
    found.entries.append(
        Entry(
            source=source,
            document=result.document,  # type: ignore[arg-type]
            tree=tree,
            rest=result.tree,
            body=parts.body,
            body_line=parts.body_line,
            lang=result.document.lang or ground.default_lang,
            page=_is_under(source.path.relative_to(ground.content).as_posix(), ground.page_paths),
        )
    )


def _lower_keys(tree: Mapping) -> Mapping:
    """Read a plain post's keys as Pelican does, whose `Title` is `title`."""
    return replace(
        tree, items=tuple((replace(key, text=key.text.lower()), value) for key, value in tree.items)
    )


def _inherit(found: _Found) -> Iterator[Entry]:
    """Lay each translation over its original."""
    library = Library(tuple(found.entries))
    for entry in found.entries:
        original = _original(entry, library)
        yield _laid_over(entry, original, found) if original else entry


def _original(entry: Entry, library: Library) -> Entry | None:
    if not entry.document.translation:
        return None
    return next((e for e in library.translations_of(entry) if not e.document.translation), None)


def _laid_over(entry: Entry, original: Entry, found: _Found) -> Entry:
    before, given = as_written(original.rest), as_written(entry.rest)
    if isinstance(entry.document, Post):
        inherited = {
            key: before[key] for key in ("sources", "comparisons") if key in before and key not in given
        }
        return replace(entry, document=Post.model_validate({**given, **inherited}))
    result = overlay(before, given)
    for contradiction in result.contradictions:
        place = find(entry.rest, contradiction.path)
        at = mark_of(
            entry.source,
            place.key.mark if contradiction.key == "translation-adds" and place.key else place.mark,
        )
        problem = entry.source.problem(
            contradiction.key, field=place.field, params=contradiction.params, **at
        )
        found.problems.append(problem)
    merged = _typed_quietly(result.merged, type(entry.document))
    return replace(entry, document=merged or entry.document)  # type: ignore[arg-type]


def _typed_quietly(data: dict[str, object], model: type[Document]) -> Document | None:
    """Return the document, or None where its original or the translation itself has been refused already."""
    try:
        return model.model_validate(data)
    except ValidationError:
        return None


def _checked(library: Library, ground: Ground) -> Iterator[Problem]:
    for check in OF_THE_LIBRARY:
        yield from check(library)
    for entry in library.entries:
        yield from check_document(Scope(entry, entry.document, library, ground.content))


def _not_refused(problems: list[Problem], refused: list[Problem]) -> Iterator[Problem]:
    """Leave out what a check says of a field, or of what is in it or around it, that is refused already."""
    fields: dict[str, set[str]] = {}
    for problem in refused:
        fields.setdefault(problem.file, set()).add(problem.field)
    for problem in problems:
        touched = fields.get(problem.file, set())
        if not problem.field or not any(_overlap(problem.field, field) for field in touched):
            yield problem


def _overlap(field: str, other: str) -> bool:
    return (
        field == other
        or field.startswith((f"{other}.", f"{other}["))
        or other.startswith((f"{field}.", f"{field}["))
    )
