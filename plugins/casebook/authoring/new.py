"""`casebook new`: a new case, follow-up or post, from the answers to a few questions."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from ..building.checking.inspection import Inspection, inspect, tongue
from ..figures.names import plain_name
from ..views.blanks import Sketch
from ..words.language import Words
from ..words.marks import N_
from . import follow
from .workplace import Command, Workplace
from .writing.filing import file_for, put, tell
from .writing.questions import KINDS, Answers, Question, ask_kind, ask_until, divided, kind_meant

_COMMAND = "casebook new"


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    parser.add_argument("--title", metavar=_("TEXT"), help=_("what it is called"))
    about = _("what it is; a case, if not said")
    parser.add_argument("--kind", type=_kind, choices=KINDS, help=about)
    about = _("whose campaign it is; of several, one by one")
    parser.add_argument("--organisation", metavar=_("NAME"), action="append", default=[], help=about)
    about = _("where the campaign ran, with commas between: facebook, twitter")
    parser.add_argument("--channels", metavar=_("NAMES"), help=about)
    parser.add_argument("--lang", metavar=_("TAG"), help=_("the language you write in, such as sv, da or en"))
    parser.add_argument(
        "--slug", metavar=_("NAME"), help=_("its part of the address, if not made of the title")
    )
    parser.add_argument("--follows", metavar=_("CASE"), help=_("of a follow-up: the case that it is about"))


def _kind(written: str) -> str:
    return kind_meant(written) or written


def _run(options: Namespace, place: Workplace) -> int:
    """Ask for what the options leave open, and write the file; without a terminal nothing is asked.

    Whoever gives the title has the answers at hand, and is asked only for what cannot be left open.
    """
    site = inspect(place.configuration)
    return _begin(options, place, Answers(place, site))


def _begin(options: Namespace, place: Workplace, answers: Answers) -> int:
    sketch = _titled(Sketch("case", "", answers.site.site.today), options, answers)
    brief = options.title is not None
    kind = options.kind or ("follow-up" if options.follows else "case" if brief else ask_kind(answers))
    if kind == "follow-up":
        case = follow.chosen_case(options.follows, answers, _COMMAND, "--follows")
        wanted = follow.Wanted(sketch.title, options.slug or "", _COMMAND)
        return follow.begin(place, answers.site, case, wanted)
    sketch = replace(sketch, kind=kind)
    if kind == "case":
        sketch = _placed(sketch, options, answers)
    sketch = _addressed(_spoken(sketch, options, answers), options, answers)
    return _write(sketch, place, answers.site)


def _titled(sketch: Sketch, options: Namespace, answers: Answers) -> Sketch:
    def titled(answer: str) -> Sketch:
        return replace(sketch, title=answer, slug=plain_name(answer))

    return ask_until(Question("title", answers.words.gettext("Title"), options.title), titled, answers)


def _placed(sketch: Sketch, options: Namespace, answers: Answers) -> Sketch:
    """Ask whose campaign it is and where it ran."""
    _ = answers.words.gettext

    def owned(answer: str) -> Sketch:
        return replace(sketch, organisation=tuple(options.organisation) or divided(answer))

    def channelled(answer: str) -> Sketch:
        return replace(mine, channels=divided(answer))

    given = ", ".join(options.organisation) or None
    mine = ask_until(Question("organisation", _("Organisation"), given), owned, answers)
    asked = _("Channels, with commas between (facebook, twitter)")
    known = options.channels if options.title is None else options.channels or ""
    return ask_until(Question("channels", asked, known), channelled, answers)


def _spoken(sketch: Sketch, options: Namespace, answers: Answers) -> Sketch:
    own = answers.site.site.default_lang

    def spoken(answer: str) -> Sketch:
        return replace(sketch, lang="" if answer.lower() == own else answer)

    known = options.lang if options.title is None else options.lang or own
    asked = Question("lang", answers.words.gettext("Language"), known, _expected(answers, own))
    return ask_until(asked, spoken, answers)


def _expected(answers: Answers, own: str) -> str:
    """Return the language to offer: the author's, where the site has texts in it, else the site's own."""
    if not answers.asks:
        return own
    lang = tongue(answers.words.lang, answers.site.library)
    return lang if any(entry.lang == lang for entry in answers.site.library.entries) else own


def _addressed(sketch: Sketch, options: Namespace, answers: Answers) -> Sketch:
    """Give it an address that nothing has; where the one of its title is taken, ask for another."""

    def addressed(answer: str) -> Sketch:
        return replace(sketch, slug=answer)

    asked = answers.words.gettext("Its part of the address (letters, digits, hyphens)")
    known = options.slug or sketch.slug
    return ask_until(Question("slug", asked, known, again=True), addressed, answers)


def _write(sketch: Sketch, place: Workplace, site: Inspection) -> int:
    ground = site.site.ground
    file = file_for(sketch.kind, sketch.slug, sketch.lang, ground)
    put(file, sketch.written(place.words), ground)
    tell(file, place, site)
    return 0


COMMAND = Command("new", N_("start a case, a follow-up or a post"), _add_arguments, _run)
