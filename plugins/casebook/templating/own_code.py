"""Functions of a site's own, for its templates: which of them make the same of the same, and what they are.

A filter that a blogger writes mostly puts a text or a date into another form. Its code shows that: it uses
nothing but what it is given, values that stand fast, and what is known to be as plain. Whatever could see a
clock, a file, other texts or what it did before is Unknowable, and so is all that is not understood here.
"""

from __future__ import annotations

import builtins
import dis
import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from inspect import (
    CO_ASYNC_GENERATOR,
    CO_COROUTINE,
    CO_ITERABLE_COROUTINE,
    CO_VARARGS,
    CO_VARKEYWORDS,
)
from itertools import pairwise
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any

from .knowable import Unknowable, plain

_BUILTINS = frozenset(
    {
        *("abs", "all", "any", "bin", "bool", "chr", "dict", "divmod", "enumerate", "filter", "float"),
        *(
            "format",
            "frozenset",
            "hex",
            "int",
            "isinstance",
            "issubclass",
            "iter",
            "len",
            "list",
            "map",
            "max",
        ),
        *("min", "next", "oct", "ord", "pow", "range", "reversed", "round", "set", "slice", "sorted", "str"),
        *("sum", "tuple", "zip"),
    }
)
_MODULES = frozenset(
    {
        *("datetime", "fractions", "html", "itertools", "json", "markupsafe", "math", "re", "textwrap"),
        *("unicodedata", "urllib.parse"),
    }
)
"""Modules of which the version is known, and in which nothing but `_TELLING` tells of anything around."""
_SINGLE = ("decimal.Decimal", "pelican.utils.slugify", "pelican.utils.truncate_html_words")
_TELLING = frozenset(
    {
        *("astimezone", "fromtimestamp", "now", "timestamp", "today", "utcfromtimestamp", "utcnow"),
        *("cwd", "exists", "home", "open", "read_bytes", "read_text", "stat", "write_bytes", "write_text"),
        "translations",
    }
)
"""Attributes that tell of a clock, a file or other texts, or that write."""
_CHANGING = frozenset(
    {
        *(
            "add",
            "append",
            "clear",
            "difference_update",
            "discard",
            "extend",
            "insert",
            "intersection_update",
        ),
        *(
            "pop",
            "popitem",
            "remove",
            "reverse",
            "setdefault",
            "sort",
            "symmetric_difference_update",
            "update",
        ),
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


def told(value: Any) -> Any:
    """Return what a function, or another value that templates use, is, as JSON has it; raise Unknowable."""
    return _Telling().of(value)


class _Telling:
    """Tells of one value, and of all that it uses, each function once."""

    def __init__(self) -> None:
        self._begun: dict[int, int] = {}

    def of(self, value: Any) -> Any:
        """Return what a value is; raise Unknowable."""
        if isinstance(value, FunctionType) and not _is_known(value):
            return self._of_function(value)
        if isinstance(value, partial):
            return ["partial", self.of(value.func), self.of(value.args), self.of(value.keywords)]
        if callable(value) or isinstance(value, ModuleType):
            if not _is_known(value):
                raise Unknowable(repr(value))
            return ["known", _name_of(value)]
        if type(value) is dict:
            return [[plain(key), self.of(each)] for key, each in value.items()]
        if type(value) in (list, tuple):
            return [self.of(each) for each in value]
        return plain(value)

    def _of_function(self, function: FunctionType) -> Any:
        if id(function) in self._begun:
            return ["again", self._begun[id(function)]]
        self._begun[id(function)] = len(self._begun)
        code, cells = function.__code__, function.__closure__ or ()
        if vars(function):  # Jinja gives it more than its arguments, or something is wrapped around it
            raise Unknowable(function.__qualname__)
        for each in _codes(code):
            _look_through(each, held=code.co_freevars)
        around = [cell.cell_contents for cell in cells]
        given = [function.__defaults__ or (), function.__kwdefaults__ or {}]
        named = {name: _meaning(name, function) for name in sorted(_globals_of(code))}
        return ["function", _written(code), *(self.of(each) for each in (around, given, named))]


def _name_of(value: Any) -> str:
    if isinstance(value, ModuleType):
        return value.__name__
    return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"


def _is_known(value: Any) -> bool:
    """Tell whether something is known by its name to make the same of the same."""
    module, _, name = _name_of(value).rpartition(".")
    if isinstance(value, ModuleType):
        return value.__name__ in _MODULES
    if not isinstance(value, type | FunctionType | BuiltinFunctionType) or name in _TELLING:
        return False
    if module == "builtins":
        is_error = isinstance(value, type) and issubclass(value, BaseException)
        return (name in _BUILTINS or is_error) and getattr(builtins, name, None) is value
    return _name_of(value) in _SINGLE or module in _MODULES


def _meaning(name: str, function: FunctionType) -> Any:
    """Return what a name means in a function; raise Unknowable where it means nothing."""
    for names in (function.__globals__, vars(builtins)):
        if name in names:
            return names[name]
    raise Unknowable(name)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield a function's code, and that of all functions written within it."""
    yield code
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield from _codes(const)


def _globals_of(code: CodeType) -> set[str]:
    steps = (step for each in _codes(code) for step in dis.get_instructions(each))
    return {str(step.argval) for step in steps if step.opname == "LOAD_GLOBAL"}


def _look_through(code: CodeType, held: Collection[str]) -> None:
    """Raise Unknowable where code could make something else of the same, or change what is not its own.

    `held` are the names of what the function has from around it, which outlasts a call.
    """
    steps = list(dis.get_instructions(code))
    own = _own_names(code, steps)
    for before, step, after in zip([steps[0], *steps], steps, [*steps[1:], steps[-1]], strict=False):
        if not (_is_plain(before, step, held) and _changes_its_own(before, step, after, own)):
            raise Unknowable(f"{code.co_name}: {step.opname} {step.argrepr}")
    asks = {"format", "format_map"}.intersection(code.co_names)
    forms = (const for const in code.co_consts if isinstance(const, str))
    if code.co_flags & _ASYNCHRONOUS or (asks and any(map(_ASKING_FORM.search, forms))):
        raise Unknowable(code.co_name)


def _is_plain(before: dis.Instruction, step: dis.Instruction, held: Collection[str]) -> bool:
    name = str(step.argval)
    if step.opname in ("STORE_DEREF", "DELETE_DEREF"):
        return name not in held
    if step.opname == "IMPORT_NAME":
        # Of `import a.b` the function has `a`, and with it all that is in that.
        return name in _MODULES and not ("." in name and before.argval is None)
    if step.opname in _ATTRIBUTES:
        return not name.startswith("_") and name not in _TELLING
    return step.opname not in _NOT_UNDERSTOOD


def _own_names(code: CodeType, steps: Iterable[dis.Instruction]) -> set[str]:
    """Return the names that mean nothing but what the function has just made, and is nobody else's."""
    taking = sum(bool(code.co_flags & flag) for flag in (CO_VARARGS, CO_VARKEYWORDS))
    own: set[str] = set()
    others = {*code.co_varnames[: code.co_argcount + code.co_kwonlyargcount + taking]}
    for before, step in pairwise(steps):
        if step.opname.startswith("STORE_FAST"):
            is_made = before.opname.startswith(_MADE) and before.argrepr != "[]"
            names = (step.argval,) if isinstance(step.argval, str) else step.argval
            (own if is_made and step.opname == "STORE_FAST" else others).update(names)
    return own - others


def _changes_its_own(
    before: dis.Instruction, step: dis.Instruction, after: dis.Instruction, own: Collection[str]
) -> bool:
    """Tell whether a step changes nothing, or a list that the function itself has made."""
    if step.opname in _ATTRIBUTES and step.argval in _CHANGING:
        return before.opname.startswith("LOAD_FAST") and before.argval in own
    if step.opname == "BINARY_OP" and step.argrepr.endswith("="):
        return after.opname == "STORE_FAST" and after.argval in own
    return True


def _written(code: CodeType) -> Any:
    """Return what code says, wherever it stands."""
    counts = [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags]
    names = [code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars]
    table: bytes = getattr(code, "co_exceptiontable", b"")
    return [code.co_code.hex(), table.hex(), counts, plain(names), [_const(each) for each in code.co_consts]]


def _const(value: Any) -> Any:
    if isinstance(value, CodeType):
        return _written(value)
    if isinstance(value, tuple | frozenset):
        each = [_const(part) for part in value]
        return [type(value).__name__, each if isinstance(value, tuple) else sorted(each, key=repr)]
    return [type(value).__name__, repr(value)]
