"""How a single value may be written, as JSON Schema: patterns and lists of words for an editor.

An editor sees what YAML makes of a value, so that `2009` and `158` are numbers and `true` is no text. A form
takes whatever the model takes, and refuses what cannot be right; what needs a second look is the build's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from ..model import fields
from ..model.existing import countries, currencies
from ..model.values import MISSING, QUANTITIES
from ..model.vocabulary import STATUSES

Form = dict[str, Any]

SCALARS = ["string", "number", "boolean"]
NOTHING: Form = {"type": "null"}
_SAYS_NOTHING = r"^\s*$"

_DAY = (
    r"(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))"
)
_MONTH_OR_YEAR = r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?"
_DATE = rf"(?:{_DAY}|{_MONTH_OR_YEAR})[?~%]?"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?\s*(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
_YEAR = {"type": "integer", "minimum": 1, "maximum": 9999}


def _written(pattern: str) -> Form:
    return {"type": "string", "pattern": f"^\\s*(?:{pattern})\\s*$"}


def _any_of(*forms: Form) -> Form:
    return {"anyOf": list(forms)}


def _in_any_case(words: Iterable[str]) -> str:
    """Return a pattern of words whose capitals do not count, which JSON Schema has no flag for."""
    return "|".join("".join(_either_case(sign) for sign in word) for word in words)


def _either_case(sign: str) -> str:
    return f"[{sign.upper()}{sign.lower()}]" if sign.isalpha() else sign


def _code(codes: frozenset[str], length: int) -> Form:
    in_small_letters = rf"(?![A-Z]{{{length}}}$)[A-Za-z]{{{length}}}"
    return _any_of({"enum": sorted(codes)}, {"type": "string", "pattern": f"^{in_small_letters}$"})


TEXT: Form = {"type": SCALARS}
FIGURE = _any_of(
    {"type": "number"}, {"enum": list(MISSING)}, _written("|".join(p.pattern for _, p in QUANTITIES))
)
COUNT = _any_of({"type": "number", "minimum": 0, "multipleOf": 1}, *FIGURE["anyOf"][1:])
DATE = _any_of(_YEAR, _written(_DATE))
ADDRESS = _written(rf"(?:{_in_any_case(['http', 'https'])})://\S+|(?:{_in_any_case(['mailto'])}):\S*")
SLUG: Form = {"type": SCALARS, "pattern": r"^\s*[^\s/\\]+\s*$"}
TRUE = _any_of({"const": True}, {"type": "string", "pattern": f"^(?:{_in_any_case(['true'])})$"})

FORMS: tuple[tuple[Any, Form], ...] = (
    (fields.Text, TEXT),
    (fields.Id, {"type": SCALARS, "pattern": f"^(?:{fields.ID.pattern})$"}),
    (fields.Reference, {"type": SCALARS, "pattern": f"^(?:{fields.REFERENCE.pattern})$"}),
    (fields.Date, DATE),
    (fields.Published, _any_of(_YEAR, _written(f"{_DATE}|{_DAY}[?~%]?[T ]\\s*{_CLOCK}"))),
    (fields.Written, FIGURE),
    (fields.TimeCode, _written("(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-5][0-9]")),
    (fields.Address, ADDRESS),
    (fields.Country, _code(countries(), 2)),
    (fields.Currency, _code(currencies(), 3)),
    (fields.Language, {"type": "string", "pattern": "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$"}),
    (fields.Flag, _any_of({"type": "boolean"}, _written(_in_any_case(["true", "false"])))),
    (fields.Status, _any_of({"enum": list(STATUSES)}, _written(_in_any_case(STATUSES)))),
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


def or_nothing(form: Form) -> Form:
    """Return a form that may be left empty, too, which is as if nothing were written."""
    return _any_of(form, NOTHING, {"type": "string", "pattern": _SAYS_NOTHING})
