"""One file becomes one entry of the library: its kind decides the model, the model what is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ..errors import Problem, Severity
from ..model import Case, Document, FollowUp, Post
from ..model.glossary import word_meant
from ..model.not_values import in_a_count
from ..model.vocabulary import KINDS
from .classic import head_problems
from .entry import Entry
from .front.cut import why_not_opened
from .front.front_matter import Front, read_front
from .front.mending import MENDS
from .front.places import find, mark_of
from .front.tree import Mapping, Node, Scalar
from .source import SourceFile, Unreadable, decoded, read_source
from .text.prose import with_paths_from_content
from .text.sights import ask_when
from .typed import Typed, finished, typed
from .unmarked import flag_as_meant
from .unwritten import date_of
from .walking import Ground, below

_MODELS: dict[str, type[Document]] = {"case": Case, "follow-up": FollowUp, "": Post}
_IN_A_METRIC = re.compile(r"metrics\[(\d+)\]")
_SLUG = re.compile(r"""^slug:[ \t]*["']?(?P<slug>[^\s"'#]+)""", re.MULTILINE)


@dataclass(frozen=True)
class Reading:
    """What one file gave: its entry, and what is wrong with it.

    `lost` is the slug of a document without an entry: nobody is told that there is no such thing.
    """

    entry: Entry | None = None
    problems: tuple[Problem, ...] = ()
    lost: str = ""


def read_document(path: Path, ground: Ground, raw: bytes | None = None) -> Reading:
    """Read a file, or what is known to be in it; without entry and problems it is Pelican's to read."""
    shown = ground.called(path)
    source = read_source(path, shown) if raw is None else decoded(raw, path, shown)
    if isinstance(source, Unreadable):
        return Reading(problems=(source.problem,), lost=_slug_in(source.text))
    front = read_front(source)
    if front is None:
        return _pelicans(source)
    reading = _read(source, front, front.tree, ground) if front.tree else Reading()
    lost = "" if reading.entry else _slug_in(front.parts.front)
    noted = tuple(_of_a_count(problem, front.tree) for problem in front.problems)
    return replace(reading, problems=_each_once(noted, reading.problems), lost=lost)


def _of_a_count(problem: Problem, tree: Mapping | None) -> Problem:
    """Return the problem of a number that its comma has cut up, as it is one of a metric of counts."""
    metric = _IN_A_METRIC.match(problem.field) if tree else None
    found = find(tree, ("metrics", int(metric[1]))).node if tree and metric else None
    is_count = isinstance(found, Mapping) and (found.written("type") or "count") == "count"
    return replace(problem, key=in_a_count(problem.key, problem.params)) if is_count else problem


def _pelicans(source: SourceFile) -> Reading:
    """Leave a file to Pelican, unless it could not go on with it, or somebody meant a case."""
    if not source.text.strip():
        return Reading(problems=(source.problem("file-empty"),))
    key = why_not_opened(source.text)
    if not key:
        return Reading(problems=tuple(head_problems(source)))
    params = {"value": source.lines[0].strip()}
    return Reading(problems=(source.problem(key, params=params),), lost=_slug_in(source.text))


def _slug_in(text: str) -> str:
    found = _SLUG.search(text)
    return found["slug"] if found else ""


def _each_once(noted: tuple[Problem, ...], refused: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Leave out what is refused of a field that the tree has a problem with already."""
    fields = {problem.field for problem in noted if problem.severity is Severity.ERROR}
    lines = {problem.line for problem in noted if problem.key in MENDS}
    others = (each for each in refused if each.field not in fields and each.line not in lines)
    return (*noted, *others)


def _read(source: SourceFile, front: Front, tree: Mapping, ground: Ground) -> Reading:
    key = _key_of_kind(tree)
    name = tree.written(key) if key else ""
    if key and not (isinstance(name, str) and name in KINDS):
        return Reading(problems=(_unknown_kind(source, tree.get(key) or tree),))
    noted: tuple[Problem, ...] = ()
    slug_is_made = False
    if name:
        tree, noted = flag_as_meant(tree, name, source)
    else:
        tree, noted = _lower_keys(tree, source)
        tree, slug_is_made = _with_what_is_unwritten(tree, source.path, ground)
    inherits = bool(name) and _is_translation(tree)
    # What a translation leaves out is no blank: it has that from its original.
    if name and _word(tree, "status") == "draft" and not inherits:
        tree = finished(tree, _MODELS[name])
    folder = PurePosixPath(below(source.path, ground.content)).parent
    meant = with_paths_from_content(tree, folder, events=bool(name))
    lang = _word(tree, "lang") or ground.default_lang if name else ""
    result = typed(meant, _MODELS[name], source, lang=lang, inherits=inherits)
    entry = _entry(source, front, tree, result, ground)
    if entry and slug_is_made:
        entry = replace(entry, slug_is_made=True)
    return Reading(entry, (*noted, *result.problems))


def _key_of_kind(tree: Mapping) -> str | None:
    """Return the key of the kind, which may be `Kind`: nobody means an ordinary post by that."""
    return next((key for key in tree.keys if key.lower() == "kind"), None)


def _unknown_kind(source: SourceFile, kind: Node) -> Problem:
    at = mark_of(source, kind.mark)
    if not isinstance(kind, Scalar):
        return source.problem("text-wanted", field="kind", **at)
    params = {"value": kind.text, "nearest": word_meant(kind.text, KINDS), "known": ", ".join(KINDS)}
    return source.problem("kind-unknown", field="kind", params=params, **at)


def _is_translation(tree: Mapping) -> bool:
    return _word(tree, "translation") == "true"


def _word(tree: Mapping, key: str) -> str:
    """Return what stands at a key, in small letters; nothing where that is no single word."""
    value = tree.written(key)
    return value.lower() if isinstance(value, str) else ""


def _lower_keys(tree: Mapping, source: SourceFile) -> tuple[Mapping, tuple[Problem, ...]]:
    """Read a plain post's keys as Pelican does, whose `Title` is `title`."""
    if all(key == key.lower() for key in tree.keys):
        return tree, ()
    items: dict[str, tuple[Scalar, Node]] = {}
    twice = []
    for key, value in tree.items:
        name = key.text.lower()
        first = items.setdefault(name, (key._replace(text=name), value))[0]
        if first.mark != key.mark:
            params = {"key": key.text, "line": first.mark.line}
            twice.append(source.problem("key-twice", field=name, params=params, **mark_of(source, key.mark)))
    return tree.holding(items.values()), tuple(twice)


def _with_what_is_unwritten(tree: Mapping, path: Path, ground: Ground) -> tuple[Mapping, bool]:
    """Return the front matter of a post with what it need not say, and whether its slug had to be made."""
    file = below(path, ground.content)

    def written() -> str:
        ask_when(file, ground.content)
        return date_of(path)

    found = ground.unwritten.found(tree, file, written)
    tree = tree.with_texts(found) if found else tree
    if tree.written("slug") not in (None, ""):
        return tree, False
    slug = ground.unwritten.slug(tree.written("title"), file)
    return (tree.with_texts({"slug": slug}), True) if slug else (tree, False)


def _entry(
    source: SourceFile, front: Front, tree: Mapping, result: Typed[Document], ground: Ground
) -> Entry | None:
    document = result.document
    if not isinstance(document, Case | FollowUp | Post):
        return None
    return Entry(
        source=source,
        document=document,
        tree=tree,
        rest=result.tree,
        sure=result.sure,
        body=front.parts.body,
        body_line=front.parts.body_line,
        lang=document.lang or ground.default_lang,
        page=ground.has_page(source.path),
    )
