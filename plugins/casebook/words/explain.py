"""A problem as its author reads it: the place, what is wrong, the line, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..errors import Problem, Severity, Where, in_order
from .language import Words
from .marks import N_
from .numbers import number
from .sentences import SENTENCES
from .visible import excerpt, shortened, visible

_INDENT = "    "
_LINE_LIMIT = 100
_QUOTED_LIMIT = 80
# What an author wrote and what is quoted of it: that may be a whole text where a word was meant.
_QUOTED = {"value", "original", "name", "key", "row", "nearest", "meant", "listed", "number"}
# More than these nobody reads; the nearest is named apart.
_KNOWN_LIMIT = 40
_LISTED_BESIDE_THE_NEAREST = 12
_BESIDE_FILES = {
    Where.COMMAND_LINE: N_("{setting} (on the command line)"),
    Where.ENVIRONMENT: N_("{setting} (in the environment)"),
    Where.DEFAULT: N_("{setting} (not set)"),
}
# The number of a line is looked up, not read out: it has no thousands.
_PLACES = {"line"}


def report(problems: Iterable[Problem], words: Words) -> str:
    """Return all problems in the order of their files and lines, one text, each as `explain` has it."""
    return "\n".join(explain(problem, words) for problem in in_order(problems))


class Report(NamedTuple):
    """The report of one problem in its parts, for whoever sets them off from each other.

    `place` (`path:line:column: `), `warning` and `wrong` make the first line; `excerpt` is the line of the
    file and the mark under it, or nothing.
    """

    place: str
    warning: str
    wrong: str
    excerpt: tuple[str, ...]
    remedy: str


def reported(problem: Problem, words: Words) -> Report:
    """Return what is said of a problem.

    A KeyError means that a key has no sentence or lacks a param, which is a bug.
    """
    return Report(
        place=location(problem),
        warning="warning: " if problem.severity is Severity.WARNING else "",
        wrong=subject(problem, words) + what_is_wrong(problem, words),
        excerpt=_excerpt(problem),
        remedy=_INDENT + remedy(problem, words),
    )


def explain(problem: Problem, words: Words) -> str:
    """Return the report of one problem in the form of section 8 of the case format, without a final newline.

    The first line is `path:line:column: field: what is wrong` in any language.
    """
    said = reported(problem, words)
    return "\n".join([said.place + said.warning + said.wrong, *said.excerpt, said.remedy])


def what_is_wrong(problem: Problem, words: Words) -> str:
    """Return the first half of a problem's sentence, without its place."""
    return words.gettext(SENTENCES[problem.key].wrong, **_params(problem, words))


def remedy(problem: Problem, words: Words) -> str:
    """Return what to write instead, after the nearest known word where there is one."""
    params = _params(problem, words)
    sentence = SENTENCES[problem.key]
    nothing_known = params.get("known") == "" and sentence.where_none_is_known
    advice = words.gettext(nothing_known or sentence.remedy, **params)
    if not params.get("nearest"):
        return advice
    question = words.gettext("Did you mean {nearest}?", nearest=params["nearest"])
    return question if _has_many_known(problem) else f"{question} {advice}"


def _has_many_known(problem: Problem) -> bool:
    """Tell whether the advice would be a list in which nobody looks once the nearest is named."""
    return len(_names(problem.params.get("known", ""))) > _LISTED_BESIDE_THE_NEAREST


def location(problem: Problem) -> str:
    """Return how a report begins, `path:line:column: ` or less; nothing where no file is to blame."""
    numbers = f":{problem.line}:{problem.column}" if problem.line else ""
    return f"{visible(problem.file)}{numbers}: " if problem.file else ""


def subject(problem: Problem, words: Words) -> str:
    """Return what goes before the sentence, `field: ` or nothing; of a setting in no file where it is set."""
    field = visible(problem.field)
    if problem.where in _BESIDE_FILES:
        field = words.gettext(_BESIDE_FILES[problem.where], setting=field)
    return f"{field}: " if field else ""


def _excerpt(problem: Problem) -> tuple[str, ...]:
    line = problem.source.rstrip("\r\n")
    if not line.strip():
        return ()
    shown, mark = excerpt(line, problem.column, problem.length, _LINE_LIMIT)
    gutter = str(problem.line)
    return f"{_INDENT}{gutter} | {shown}", f"{_INDENT}{' ' * len(gutter)} | {mark}"


def _params(problem: Problem, words: Words) -> Mapping[str, object]:
    return {name: _written(name, param, words) for name, param in problem.params.items()}


def _written(name: str, param: object, words: Words) -> str:
    if isinstance(param, int) and name not in _PLACES:
        return number(param, words)
    if name == "known":
        return _known(param)
    text = visible(str(param))
    return shortened(text, _QUOTED_LIMIT) if name in _QUOTED else text


def _known(param: object) -> str:
    names = _names(param)
    shown = names if len(names) <= _KNOWN_LIMIT else [*names[:_KNOWN_LIMIT], "…"]
    return visible(", ".join(shown))


def _names(param: object) -> list[str]:
    return [str(name) for name in param] if isinstance(param, list | tuple) else str(param).split(", ")
