"""`casebook due`: what is to be looked at again, oldest first."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from ..building.checking.inspection import desk_by_files, inspect, tongue
from ..errors import ProblemsFound
from ..views.due import due_items, due_view
from ..views.pages import DueItem, DueView
from ..words.language import Words
from ..words.marks import N_
from ..work.garbage import without_pauses
from .workplace import Command, Workplace


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--json", action="store_true", help=words.gettext("print it as JSON, for programs"))


def _run(options: Namespace, place: Workplace) -> int:
    """Say what is due today; a site with mistakes in it is not asked."""
    with without_pauses():
        found = inspect(place.configuration)
        if found.errors:
            raise ProblemsFound(found.problems)
        lang = tongue(place.words.lang, found.library)
        view = due_view(desk_by_files(found.site, lang), lang)
    if options.json:
        data = [_as_data(item) for item in due_items(view)]
        place.terminal.say(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        _tell(view, place)
    return 0


_HEADINGS = {
    "check": N_("Missed checks"),
    "promise": N_("Promises overdue"),
    "request": N_("Requests unanswered"),
    "check-to-come": N_("Checks to come"),
}


def _tell(view: DueView, place: Workplace) -> None:
    items, terminal, words = due_items(view), place.terminal, place.words
    for kind, heading in _HEADINGS.items():
        found = [item for item in items if item.kind == kind]
        if found:
            terminal.say(words.gettext(heading), "bold")
            terminal.say("\n".join(line for item in found for line in _lines(item)) + "\n")
    if not items:
        terminal.say(view.empty)
        return
    follow = place.call("follow", items[0].slug)
    terminal.say(words.gettext("To write down what you find: {command}", command=follow))


def _lines(item: DueItem) -> Iterator[str]:
    """Yield how one thing is told; on this desk the address of a case is its file."""
    when = item.date.text if item.date else ""
    about = ", ".join(link.text for link in item.organisations)
    yield "  " + " · ".join(filter(None, (when, item.clock)))
    yield f"    {item.title}"
    yield f"    {item.case.path} ({about})"


def _as_data(item: DueItem) -> dict[str, Any]:
    """Return one thing as JSON has it: `date` as precisely as it is known, `due` its last day."""
    return {
        "kind": item.kind,
        "case": item.slug,
        "file": item.case.path,
        "title": item.title,
        "organisations": [link.text for link in item.organisations],
        "date": item.date.iso if item.date else None,
        "due": item.due_iso,
        "late": item.late,
        "clock": item.clock,
    }


COMMAND = Command("due", N_("tell which cases, promises and requests to look at again"), _add_arguments, _run)
