"""What code does, step by step: whether it could see, or change, anything that is not its own."""

from __future__ import annotations

import dis
import re
from collections.abc import Collection, Iterable
from inspect import (
    CO_ASYNC_GENERATOR,
    CO_COROUTINE,
    CO_ITERABLE_COROUTINE,
    CO_VARARGS,
    CO_VARKEYWORDS,
)
from itertools import pairwise
from types import CodeType

from .knowable import Unknowable

MODULES = frozenset(
    {
        *("datetime", "fractions", "html", "itertools", "json", "markupsafe", "math", "re", "textwrap"),
        *("unicodedata", "urllib.parse"),
    }
)
"""Modules of which the version is known, and in which nothing but `TELLING` tells of anything around."""
TELLING = frozenset(
    {
        *("astimezone", "fromtimestamp", "now", "timestamp", "today", "utcfromtimestamp", "utcnow"),
        *("cwd", "exists", "home", "open", "read_bytes", "read_text", "stat", "write_bytes", "write_text"),
        "settings",
    }
)
"""Attributes that tell of a clock, a file or the machine, or that write."""
_CHANGING = frozenset(
    {
        *("add", "append", "clear", "difference_update", "discard", "extend", "insert", "pop", "popitem"),
        *("intersection_update", "remove", "reverse", "setdefault", "sort", "update"),
        "symmetric_difference_update",
    }
)
"""Methods that change a list, a dictionary or a set."""
_NOT_UNDERSTOOD = frozenset(
    {
        *("DELETE_ATTR", "DELETE_GLOBAL", "DELETE_NAME", "DELETE_SUBSCR", "GET_AWAITABLE", "IMPORT_STAR"),
        *("LOAD_BUILD_CLASS", "LOAD_NAME", "LOAD_SUPER_ATTR", "MATCH_CLASS", "STORE_ATTR", "STORE_GLOBAL"),
        *("STORE_NAME", "STORE_SLICE", "STORE_SUBSCR"),
    }
)
_ATTRIBUTES = ("LOAD_ATTR", "LOAD_METHOD", "IMPORT_FROM")
_MADE = ("BUILD_", "BINARY_OP", "FORMAT_", "LOAD_CONST", "LOAD_SMALL_INT")
"""Steps that make something new, or give what cannot be changed."""
_ASYNCHRONOUS = CO_COROUTINE | CO_ITERABLE_COROUTINE | CO_ASYNC_GENERATOR
_ASKING_FORM = re.compile(r"\{[^{}:!]*[.\[]")
"""A place in a text to be filled that asks for more than a value."""


def look_through(code: CodeType, held: Collection[str]) -> None:
    """Raise Unknowable where code could make something else of the same, or change what is not its own.

    `held` are the names of what the function has from around it, which outlasts a call.
    """
    steps = list(dis.get_instructions(code))
    own = _own_names(code, steps)
    for before, step, after in zip([steps[0], *steps], steps, [*steps[1:], steps[-1]], strict=False):
        if not (_is_plain(before, step, held) and _changes_its_own(before, step, after, own)):
            raise Unknowable(step.argrepr or step.opname)
    asks = {"format", "format_map"}.intersection(code.co_names)
    forms = (const for const in code.co_consts if isinstance(const, str))
    if code.co_flags & _ASYNCHRONOUS or (asks and any(map(_ASKING_FORM.search, forms))):
        raise Unknowable("format" if asks else "async")


def _is_plain(before: dis.Instruction, step: dis.Instruction, held: Collection[str]) -> bool:
    name = str(step.argval)
    if step.opname in ("STORE_DEREF", "DELETE_DEREF"):
        return name not in held
    if step.opname == "IMPORT_NAME":
        # Of `import a.b` the function has `a`, and with it all that is in that.
        return name in MODULES and not ("." in name and before.argval is None)
    if step.opname in _ATTRIBUTES:
        return not name.startswith("_") and name not in TELLING
    return step.opname not in _NOT_UNDERSTOOD


def _own_names(code: CodeType, steps: Iterable[dis.Instruction]) -> set[str]:
    """Return the names that mean nothing but what the function has just made, and is nobody else's."""
    taking = sum(bool(code.co_flags & flag) for flag in (CO_VARARGS, CO_VARKEYWORDS))
    own: set[str] = set()
    others = {*code.co_varnames[: code.co_argcount + code.co_kwonlyargcount + taking]}
    for before, step in pairwise(steps):
        if step.opname.startswith("STORE_FAST"):
            # What is jumped to may get what was made elsewhere, as in `texts or []`.
            is_made = before.opname.startswith(_MADE) and not (before.argrepr == "[]" or step.is_jump_target)
            names = (step.argval,) if isinstance(step.argval, str) else step.argval
            (own if is_made and step.opname == "STORE_FAST" else others).update(names)
    return own - others


def _changes_its_own(
    before: dis.Instruction, step: dis.Instruction, after: dis.Instruction, own: Collection[str]
) -> bool:
    """Tell whether a step changes nothing, or a list that the function itself has made."""
    if step.opname in _ATTRIBUTES and step.argval in _CHANGING:
        is_told = before.opname.startswith("LOAD_FAST") and not step.is_jump_target
        return is_told and before.argval in own
    if step.opname == "BINARY_OP" and step.argrepr.endswith("="):
        return after.opname == "STORE_FAST" and after.argval in own
    return True
