"""`casebook check`: what is wrong with the texts, without building the site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from time import perf_counter

from ..building.checking.audit import Audit, audit
from ..building.content import Content, content_of
from ..errors import ProblemsFound
from ..words.language import Words
from ..words.marks import N_
from ..words.visible import visible
from .findings import Findings, as_json
from .looking import look_at_each_save
from .naming import Selection, select
from .workplace import Command, Workplace

_NOT_UNDERSTOOD = 2


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    parser.add_argument(
        "names", nargs="*", metavar=_("NAME"), help=_("a file or folder: say only what is wrong there")
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("text for people, JSON for programs")
    )
    parser.add_argument(
        "--json", dest="format", action="store_const", const="json", help=_("the same as --format json")
    )
    parser.add_argument("--watch", action="store_true", help=_("check again at each save, until Ctrl-C"))


def _run(options: Namespace, place: Workplace) -> int:
    """Check once, or at each save; return 1 where there is an error, 2 where a name is no text's."""
    if options.watch:
        return look_at_each_save(place, lambda now, first: _look(options, now, alone=not first))
    return _look(options, place)


def _look(options: Namespace, place: Workplace, *, alone: bool = False) -> int:
    """Check the site as it is now and say what was found."""
    began = perf_counter()
    try:
        content = content_of(place.configuration)
        selection = select(options.names, content)
        if selection.unknown:
            _say_what_is_unknown(selection, content, place)
            return _NOT_UNDERSTOOD
        found = audit(place.configuration, alone=alone)
    except ProblemsFound as wrong:
        _tell(options, Findings(wrong.problems), place)
        return wrong.exitcode
    findings = _selected(found, selection, perf_counter() - began)
    _tell(options, findings, place)
    return 1 if findings.errors else 0


def _selected(found: Audit, selection: Selection, seconds: float) -> Findings:
    """Return what was asked for; what kept the texts from being read concerns every one of them."""
    wrong = (each for each in found.problems if found.blind or selection.covers(each.file))
    files = sum(selection.covers(file) for file in found.files)
    return Findings(tuple(wrong), files, seconds, str(found.content.path.parent), found.strict)


def _tell(options: Namespace, findings: Findings, place: Workplace) -> None:
    if options.format == "json":
        told = {"files": findings.files}
        place.terminal.say(as_json(findings, place.words, told, indent=None if options.watch else 2))
        return
    place.terminal.report(findings.problems, place.words)
    style = "red" if findings.errors else "yellow" if findings.warnings else "green"
    place.terminal.complain(findings.summary(place.words), style)


def _say_what_is_unknown(selection: Selection, content: Content, place: Workplace) -> None:
    _ = place.words.gettext
    for name in selection.missing:
        place.terminal.complain(_("{name}: there is no such file or folder.", name=visible(name)), "red")
    for name in selection.outside:
        said = _(
            "{name}: this is not in {folder}, where the texts are.", name=visible(name), folder=content.path
        )
        place.terminal.complain(said, "red")


COMMAND = Command(
    "check", N_("say what is wrong with the texts, without building the site"), _add_arguments, _run
)
