"""How a single value may be written, as JSON Schema: patterns and lists of words for an editor.

An editor sees what YAML makes of a value, so that `2009` and `158` are numbers and `true` is no text. A form
takes whatever the model takes, and refuses what cannot be right; what needs a second look is the build's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from ...model import fields
from ...model.existing import OF_LANGUAGES, countries, currencies
from ...model.values import MISSING, QUANTITIES
from ...model.vocabulary import STATUSES

Form = dict[str, Any]

SCALARS = ("string", "number", "boolean")
_SAYS_NOTHING = r"^\s*$"

_DAY = (
    r"(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))"
)
_DATE = rf"(?:{_DAY}|(?!0000)[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?\s*(?:Z|[+-][0-9]{2}:?[0-9]{2})?"


def _form(*types: str, whole: str = "", **limits: int) -> Form:
    """Return a form of some types; a limit holds for numbers alone, the whole text for texts alone."""
    return {"type": list(types), **({"pattern": f"^\\s*(?:{whole})\\s*$"} if whole else {}), **limits}


def either(*forms: Form) -> Form:
    """Return what is one form or another, in one piece where no keyword has to mean two things.

    Editors say of one piece what is wrong in it, of alternatives all that none of them was.
    """
    keywords = [keyword for form in forms for keyword in form if keyword != "type"]
    if len(set(keywords)) < len(keywords) or not all("type" in form for form in forms):
        return {"anyOf": list(forms)}
    whole = {keyword: value for form in forms for keyword, value in form.items()}
    return whole | {"type": [kind for form in forms for kind in _types(form)]}


def or_nothing(form: Form) -> Form:
    """Return a form that may be left empty, too, which is as if nothing were written."""
    if "enum" in form:
        return form | {"enum": [*form["enum"], None, ""]}
    if "anyOf" in form:
        first, *others = form["anyOf"]
        return form | {"anyOf": [or_nothing(first), *others]}
    if "type" not in form:
        return form
    texts = {"pattern": _SAYS_NOTHING} if "string" not in _types(form) else {}
    texts |= {"pattern": f"{_SAYS_NOTHING}|{form['pattern']}"} if "pattern" in form else {}
    return form | texts | {"type": [*{**dict.fromkeys(_types(form)), "string": None, "null": None}]}


def _types(form: Form) -> list[str]:
    return [form["type"]] if isinstance(form["type"], str) else form["type"]


def _in_any_case(words: Iterable[str]) -> str:
    """Return a pattern of words whose capitals do not count, which JSON Schema has no flag for."""
    return "|".join("".join(_either_case(sign) for sign in word) for word in words)


def _either_case(sign: str) -> str:
    return f"[{sign.upper()}{sign.lower()}]" if sign.isalpha() else sign


def _code(codes: frozenset[str], length: int, but: Iterable[str] = ()) -> Form:
    """Return the form of a code: capitals as a list to choose from, small letters as they come `but` some."""
    refused = "|".join([f"[A-Z]{{{length}}}", *but])
    small = rf"(?!(?:{refused})$)[A-Za-z]{{{length}}}"
    return either({"enum": sorted(codes)}, _form("string", whole=small))


_FIGURES = "|".join([*MISSING, *(pattern.pattern for _, pattern in QUANTITIES)])
TEXT = _form(*SCALARS)
FIGURE = _form("number", "string", whole=_FIGURES)
COUNT: Form = {"minimum": 0, "multipleOf": 1}
ADDRESS = _form(
    "string", whole=rf"(?:{_in_any_case(['http', 'https'])})://\S+|(?:{_in_any_case(['mailto'])}):\S*"
)
SLUG = _form(*SCALARS, whole=r"[^\s/\\]+")
FLAG = _form("boolean", "string", whole=_in_any_case(["true", "false"]))
DRAFT = _form("string", whole=_in_any_case(["draft"]))
TRUE: Form = {"anyOf": [{"const": True}, _form("string", whole=_in_any_case(["true"]))]}

FORMS: tuple[tuple[Any, Form], ...] = (
    (fields.Text, TEXT),
    (fields.Id, _form(*SCALARS, whole=fields.ID.pattern)),
    (fields.Reference, _form(*SCALARS, whole=fields.REFERENCE.pattern)),
    (fields.Date, _form("integer", "string", whole=_DATE, minimum=1, maximum=9999)),
    (
        fields.Published,
        _form("integer", "string", whole=rf"{_DATE}|{_DAY}[?~%]?[T ]\s*{_CLOCK}", minimum=1, maximum=9999),
    ),
    (fields.Written, FIGURE),
    (fields.TimeCode, _form("string", whole="(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-5][0-9]")),
    (fields.Address, ADDRESS),
    (fields.Country, _code(countries(), 2, OF_LANGUAGES)),
    (fields.Currency, _code(currencies(), 3)),
    (fields.Language, _form("string", whole="[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")),
    (fields.Flag, FLAG),
    (fields.Status, either({"enum": list(STATUSES)}, _form("string", whole=_in_any_case(STATUSES)))),
)
"""What stands for each kind of single value; the words of a closed list name themselves."""


def form_of(kind: Any) -> Form | None:
    """Return how a kind of single value is written, None for what is no single value."""
    for known, form in FORMS:
        if kind == known:
            return form
    words = _words_of(kind) if get_args(kind)[:1] == (str,) else ()
    return {"enum": list(words)} if words else None


def _words_of(kind: Any) -> tuple[str, ...]:
    """Return the words of a closed list, which it names when it refuses another."""
    try:
        TypeAdapter(kind).validate_python("")
    except ValidationError as refusal:
        known = refusal.errors()[0].get("ctx", {}).get("known", "")
        return tuple(known.split(", ")) if known else ()
    return ()
