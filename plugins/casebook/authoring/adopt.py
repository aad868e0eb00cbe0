"""`casebook adopt`: take over the subscribers of feeds that the site had before."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from ..building.content import content_of
from ..disk.atomic import put
from ..disk.refusal import told
from ..errors import refuse
from ..feeds.former import FormerEntry, NotAFeed, former_entries
from ..ledger.former import path_of
from ..ledger.lines import Former, may_be_id
from ..ledger.names import FORMER
from ..ledger.reading import Ledger, read_ledger
from ..ledger.writing import changed
from ..words.language import Words
from ..words.marks import N_
from ..words.visible import visible
from .building import publishing
from .workplace import Command, Workplace

_NOT_UNDERSTOOD = 2
_TOO_LATE = N_(
    "Casebook has published this site already: readers know what is in its feeds by the ids it has now."
)


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    about = _("a file with a feed as it was, in RSS, Atom or JSON Feed")
    parser.add_argument("feeds", nargs="+", metavar=_("FILE"), help=about)


def _run(options: Namespace, place: Workplace) -> int:
    """Write into the ledger what stood in some feeds; return 2 where a file holds none, and write nothing."""
    settings = publishing(place.settings)
    pelican = place.read(settings if settings.is_file() else place.settings)
    content = content_of(pelican)
    ledger = read_ledger(content.path, content.shown)
    refuse(ledger.problems)
    if ledger.book.started:
        place.terminal.complain(place.words.gettext(_TOO_LATE), "red")
        return 1
    try:
        entries = [entry for name in options.feeds for entry in _entries(name, place)]
    except NotAFeed:
        return _NOT_UNDERSTOOD
    root = str(pelican.get("SITEURL") or "")
    found = [(entry, _line(entry, root)) for entry in entries]
    # Of one page the entry of the feed that was named first counts.
    lines = {line.path: line for _, line in reversed(found) if line}
    left = {entry.address for entry, line in found if line is None}
    known = {line.path for line in ledger.book.former}
    _write(ledger, sorted(line for path, line in lines.items() if path not in known))
    _tell(len(lines), len(left), ledger, place)
    return 0


def _entries(name: str, place: Workplace) -> tuple[FormerEntry, ...]:
    """Return the entries of a feed in a file; say where there is none, and raise NotAFeed."""
    _, path = place.words.gettext, Path(name).expanduser()
    try:
        return former_entries(path.read_bytes())
    except OSError as error:
        said = _("{name} cannot be read: {reason}", name=visible(name), reason=error.strerror or str(error))
        place.terminal.complain(said, "red")
        raise NotAFeed from error
    except NotAFeed:
        place.terminal.complain(_("{name}: this is no feed.", name=visible(name)), "red")
        raise


def _line(entry: FormerEntry, root: str) -> Former | None:
    """Return the line of an entry; None of one that leads nowhere, or has an id that no new feed may have."""
    path = path_of(entry.address, root)
    return Former(path, entry.id, entry.date) if path and may_be_id(entry.id) else None


def _write(ledger: Ledger, lines: Iterable[Former]) -> None:
    with told(ledger.folder):
        for path, data in tuple(changed(ledger.folder, lines)):
            put(data, path)


def _tell(taken: int, left: int, ledger: Ledger, place: Workplace) -> None:
    words, file = place.words, f"{ledger.shown}/{FORMER}"
    place.terminal.say(
        words.ngettext(
            "{num} entry of the former feeds is known in {file}.",
            "{num} entries of the former feeds are known in {file}.",
            taken,
            file=file,
        )
    )
    if left:
        place.terminal.complain(
            words.ngettext(
                "{num} entry has no address, or an id that new feeds cannot have: it is left out.",
                "{num} entries have no address, or an id that new feeds cannot have: they are left out.",
                left,
            ),
            "yellow",
        )
    if taken:
        publish = place.call("publish")
        said = words.gettext("When you publish ({command}), nobody gets them as new.", command=publish)
        place.terminal.say(said)


COMMAND = Command(
    "adopt",
    N_("keep the subscribers of feeds that the site had before it had Casebook"),
    _add_arguments,
    _run,
)
