"""Functions of a site's own, for its templates: which of them make the same of the same, and what they are.

A filter that a blogger writes mostly puts a text or a date into another form. Its code shows that: it uses
nothing but what it is given, values that stand fast, and what is known to be as plain. Whatever could see a
clock, a file, other texts or what it did before is Unknowable, and so is all that is not understood here.
"""

from __future__ import annotations

import builtins
import dis
from collections.abc import Iterator, Mapping
from functools import partial
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any

from .knowable import Unknowable, plain
from .steps import MODULES, TELLING, look_through

_BUILTINS = frozenset(
    {
        *("abs", "all", "any", "bin", "bool", "chr", "dict", "divmod", "enumerate", "filter", "float"),
        *("format", "frozenset", "hex", "int", "isinstance", "issubclass", "iter", "len", "list", "map"),
        *("max", "min", "next", "oct", "ord", "pow", "range", "reversed", "round", "set", "slice", "sorted"),
        *("str", "sum", "tuple", "zip"),
    }
)
_SINGLE = ("decimal.Decimal", "pelican.utils.slugify", "pelican.utils.truncate_html_words")


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
            try:
                return self._of_function(value)
            except Unknowable as error:
                raise Unknowable(f"{value.__name__}: {error}") from error
        if isinstance(value, partial):
            return ["partial", self.of(value.func), self.of(value.args), self.of(value.keywords)]
        if callable(value) or isinstance(value, ModuleType):
            if not _is_known(value):
                raise Unknowable(getattr(value, "__qualname__", type(value).__name__))
            return ["known", _name_of(value)]
        if type(value) is dict:
            return ["dict", [[plain(key), self.of(each)] for key, each in value.items()]]
        if type(value) in (list, tuple):
            return [type(value).__name__, [self.of(each) for each in value]]
        return plain(value)

    def _of_function(self, function: FunctionType) -> Any:
        if id(function) in self._begun:
            return ["again", self._begun[id(function)]]
        self._begun[id(function)] = len(self._begun)
        code, cells = function.__code__, function.__closure__ or ()
        if vars(function):  # Jinja gives it more than its arguments, or something is wrapped around it
            raise Unknowable(", ".join(vars(function)))
        for each in _codes(code):
            look_through(each, held=code.co_freevars)
        try:
            around = [cell.cell_contents for cell in cells]
        except ValueError as error:  # nothing is there yet
            raise Unknowable(", ".join(code.co_freevars)) from error
        given = [function.__defaults__ or (), function.__kwdefaults__ or {}]
        named = {name: _meaning(name, function) for name in sorted(_globals_of(code))}
        return ["function", _written(code), self.of(around), self.of(given), *self._of_named(named)]

    def _of_named(self, named: Mapping[str, Any]) -> Iterator[Any]:
        """Yield what names mean; what is Unknowable is told by its name, as its author calls it."""
        for name, value in named.items():
            try:
                yield [name, self.of(value)]
            except Unknowable as error:
                raise (error if isinstance(value, FunctionType) else Unknowable(name)) from error


def _name_of(value: Any) -> str:
    if isinstance(value, ModuleType):
        return value.__name__
    return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"


def _is_known(value: Any) -> bool:
    """Tell whether something is known by its name to make the same of the same."""
    module, _, name = _name_of(value).rpartition(".")
    if isinstance(value, ModuleType):
        return value.__name__ in MODULES
    if not isinstance(value, type | FunctionType | BuiltinFunctionType) or name in TELLING:
        return False
    if module == "builtins":
        is_error = isinstance(value, type) and issubclass(value, BaseException)
        return (name in _BUILTINS or is_error) and getattr(builtins, name, None) is value
    return _name_of(value) in _SINGLE or module in MODULES


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
