"""What is said of an entry that was published and is gone: where to write what, so that it is there again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from ...errors import Problem
from ...feeds.facts import Facts
from ...figures.anchors import event_name
from ...ledger.book import Book
from ...ledger.missing import Missing
from ...ledger.names import anchor_of, kind_of, owner_of, text_of, tongue_of
from ...model import Case
from ...reader import Entry
from ...reader.front.tree import Sequence
from ..site import Site
from .whereabouts import front_of, ids_in, problem_at, with_places

_SECTIONS = {"verdict": "claims", "status": "promises", "answer": "requests"}
"""Where in a case the subjects of findings stand, by what the anchors of these begin with."""


def problem_of(gone: Missing, site: Site, book: Book, present: Mapping[str, Facts]) -> Problem:
    """Return the problem of something that is gone."""
    old = {"old": text_of(gone.name)}
    if kind_of(gone.name) == "event":
        return _event(gone, site, present[owner_of(gone.name)].file)
    held_back = _held_back(gone, site, book)
    if held_back:
        return _at(held_back.source.shown, site, "status", "published-held-back", old)
    if gone.like:
        facts = present[gone.like]
        return _at(facts.file, site, "slug", "published-renamed", {**old, "new": facts.id}, said="id")
    original = _original_now(gone, present.values())
    if original:
        first = _file_of(gone.name.removesuffix(f"/{original.lang}"), site, book)
        params = {**old, "lang": original.lang, "file": first}
        return _at(original.file, site, "lang", "published-original", params, said="translation")
    return _lost(gone, site, book)


def problem_of_taken(name: str, other: str, site: Site, present: Mapping[str, Facts]) -> Problem:
    """Return the problem of a text that has the name by which readers know another one."""
    facts = present[name]
    params = {"old": facts.id, "file": present[other].file, "new": f"{facts.id}-{facts.published.year}"}
    front = front_of(facts.file, site)
    field = "id" if front and front[1].get("id") else "slug"
    return _at(facts.file, site, field, "published-taken", params, said="id")


def _original_now(gone: Missing, present: Iterable[Facts]) -> Facts | None:
    """Return a text that was published as a translation, and says that it is the original now."""
    wanted = (kind_of(gone.name), text_of(gone.name), tongue_of(gone.name))
    originals = (each for each in present if not each.translation)
    return next((each for each in originals if (each.kind, each.id, each.lang) == wanted), None)


def _held_back(gone: Missing, site: Site, book: Book) -> Entry | None:
    """Return a text that is there, and not for readers any more."""
    files = {line.file for line in book.addresses.get(gone.name, ())}
    for entry in site.library.entries:
        if not entry.page and site.desk and not site.desk.has_page(entry):
            of_file = entry.source.shown.partition("/")[2] in files
            if of_file or (entry.document.lasting_id == text_of(gone.name) and not tongue_of(gone.name)):
                return entry
    return None


def _lost(gone: Missing, site: Site, book: Book) -> Problem:
    file, line = site.ledger.places.get(gone.name, (site.ledger.shown, 1))
    params = {"old": text_of(gone.name), "file": _file_of(gone.name, site, book)}
    return Problem(file, line, 1, "", "published-lost", params)


def _file_of(name: str, site: Site, book: Book) -> str:
    """Return the file that a text was in when it was published last, or else the folder of all."""
    known = book.addresses.get(name, ())
    content = PurePosixPath(site.ledger.shown).parent
    return (content / known[-1].file).as_posix() if known else content.as_posix()


def _event(gone: Missing, site: Site, file: str) -> Problem:
    old = {"old": anchor_of(gone.name)}
    if anchor_of(gone.name).startswith("timeline-"):
        return _finding(anchor_of(gone.name), site, file)
    if not gone.like:
        return _at(file, site, "timeline", "event-lost", old)
    entry, wanted = with_places(file, site), anchor_of(gone.like)
    timeline = entry.tree.get("timeline") if entry else None
    if entry and isinstance(entry.document, Case) and isinstance(timeline, Sequence):
        for event, (index, node) in zip(entry.document.timeline, timeline.items, strict=False):
            if event_name(event) == wanted:
                return problem_at(node, entry.source, f"timeline[{index}]", "event-renamed", old)
    return _at(file, site, "timeline", "event-renamed", old)


def _finding(anchor: str, site: Site, file: str) -> Problem:
    """Return the problem of a verdict, a status, an answer or an outcome, where its subject stands."""
    old = {"old": anchor}
    _, kind, *_ = anchor.split("-")
    section, entry = _SECTIONS.get(kind, kind), with_places(file, site)
    for name, field, node, _ in ids_in(section, entry) if entry else ():
        if entry and f"{anchor}-".startswith(f"timeline-{kind}-{name}-"):
            return problem_at(node, entry.source, field, "finding-lost", old)
    return _at(file, site, section, "finding-lost", old)


def _at(
    file: str, site: Site, field: str, key: str, params: Mapping[str, object], said: str | None = None
) -> Problem:
    """Return a problem of a text, where a field of its stands; `said` is the field that is spoken of."""
    front, said = front_of(file, site), field if said is None else said
    if front is None:
        return Problem(file, 1, 1, said, key, params)
    source, tree = front
    return problem_at(tree.get(field) or tree, source, said, key, params)
