"""`casebook follow CASE`: a follow-up with everything in it that there is to look at."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass, replace
from pathlib import Path

from ..building.checking.inspection import Inspection, desk_by_files, inspect
from ..errors import Problem, ProblemsFound, nearest
from ..figures import Dossier
from ..figures.names import plain_name
from ..reader import Entry
from ..reader.called import slug_meant
from ..views.blanks import Sketch
from ..words.language import Words, words_of
from ..words.marks import N_
from .workplace import Command, Workplace
from .writing.agenda import Agenda
from .writing.faults import faults_of
from .writing.filing import file_for, put, tell
from .writing.questions import Answers, as_option

_COMMAND = "casebook follow"


@dataclass(frozen=True)
class Wanted:
    """What an author has said of a follow-up; what is empty is made up from the case and the day.

    `command` is what was asked for it, of which an objection speaks.
    """

    title: str = ""
    slug: str = ""
    command: str = _COMMAND


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    parser.add_argument(
        "case", metavar=_("CASE"), nargs="?", help=_("the case: its slug, its title or its file")
    )
    parser.add_argument("--title", metavar=_("TEXT"), default="", help=_("what the follow-up is called"))
    about = _("its part of the address, if not made of the case's and the day")
    parser.add_argument("--slug", metavar=_("NAME"), default="", help=about)


def _run(options: Namespace, place: Workplace) -> int:
    site = inspect(place.configuration)
    slug = chosen_case(options.case, Answers(place, site))
    return begin(place, site, slug, Wanted(options.title, options.slug))


def chosen_case(given: str | None, answers: Answers, command: str = _COMMAND, option: str = "CASE") -> str:
    """Return the slug of the case that is meant; where nobody can be asked, raise ProblemsFound.

    `command` and its `option` are those by which a case was given.
    """
    named, site = given, answers.site
    while True:
        if named is None and answers.asks:
            named = answers.ask(answers.words.gettext("Which case?"), _only_one(site))
        slug = _slug_of(named or "", site)
        if slug in site.library.cases:
            return slug
        is_named = option.startswith("--") or not slug
        problem = replace(_no_such_case(slug, site), file=command, field=option if is_named else "")
        if given is not None or not answers.asks:
            raise ProblemsFound([problem])
        answers.object(problem)
        named = None


def _slug_of(named: str, site: Inspection) -> str:
    """Return the slug that is meant by a name: its own, or that of the case with this file or this title."""
    files = {e.source.path.resolve(): e.document.slug for e in site.library.entries if e.document.slug}
    slug = files.get(Path(named).resolve(), named) if named.endswith(".md") else named
    known = site.library.names
    return slug if slug in known.cases else slug_meant(slug, known.cases, known.others) or slug


def _only_one(site: Inspection) -> str:
    return next(iter(site.library.cases)) if len(site.library.cases) == 1 else ""


def _no_such_case(slug: str, site: Inspection) -> Problem:
    if not slug:
        return Problem(_COMMAND, 0, 0, "", "option-missing")
    known = sorted(site.library.cases)
    guess = nearest(slug, known) or next((name for name in known if slug.lower() in name), "")
    params = {"value": slug, "nearest": guess, "known": ", ".join(known)}
    return Problem(_COMMAND, 0, 0, "", "case-unknown", params)


def begin(place: Workplace, site: Inspection, case: str, wanted: Wanted) -> int:
    """Write a follow-up of a case and say where it is; raise ProblemsFound where it cannot be."""
    entry = site.library.cases[case]
    dossier = desk_by_files(site.site, entry.lang).dossier(entry)
    ground, today = site.site.ground, site.site.today
    lang = "" if entry.lang == site.site.default_lang else entry.lang
    slug = wanted.slug or _free_slug(dossier, site)
    file = file_for("follow-up", slug, lang, ground)
    title = wanted.title or _title(dossier, entry)
    _refuse_unfit(Sketch("follow-up", title, today, slug, lang=lang), site, wanted.command)
    put(file, Agenda(dossier, title, slug, today, lang).written(place.words), ground)
    tell(file, place, site)
    return 0


def _refuse_unfit(sketch: Sketch, site: Inspection, command: str) -> None:
    """Raise ProblemsFound where a title or an address cannot stand, is taken, or would lead elsewhere."""
    wrong = [problem for field in ("title", "slug") for problem in faults_of(sketch, field, site)]
    if wrong:
        raise ProblemsFound(as_option(problem, command) for problem in wrong)


def _title(dossier: Dossier, entry: Entry) -> str:
    return words_of(entry.lang).gettext("{title}: looked at again", title=dossier.case.title)


def _free_slug(dossier: Dossier, site: Inspection) -> str:
    """Return an address that nothing has: the case's and the day, and a number where that is taken."""
    base = f"{plain_name(dossier.case.slug)}-{site.site.today.isoformat()}"
    taken = {entry.document.slug for entry in site.library.entries}
    names = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


COMMAND = Command(
    "follow", N_("start a follow-up of a case, filled with what is known of it"), _add_arguments, _run
)
