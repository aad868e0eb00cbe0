"""Words as front matter writes them, so that they are read back as they were given."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

_WIDE = 10**6
_CORE = ("null", "true", "false", "~", "")


def scalar(text: str) -> str:
    """Return a text as the value of a key: bare where that is read back as it is, else in quotes."""
    return _dumped(text, in_flow=False)


def inline(text: str) -> str:
    """Return a text as an item between brackets or braces, where commas would divide it."""
    return _dumped(text, in_flow=True)


def note(text: str) -> str:
    """Return a text as a comment, on one line whatever is in it."""
    return f"# {' '.join(text.split())}"


def listed(texts: Iterable[str]) -> str:
    """Return texts as a list on one line; a single one stands for itself."""
    given = tuple(texts)
    if len(given) == 1:
        return scalar(given[0])
    return f"[{', '.join(inline(text) for text in given)}]"


def _dumped(text: str, *, in_flow: bool) -> str:
    if text.lower() in _CORE:
        return f'"{text}"'
    # The dumper decides by where a text stands; a date and a number are texts here, and need no quotes.
    dumped = yaml.dump([text], Dumper=_Dumper, default_flow_style=in_flow, allow_unicode=True, width=_WIDE)
    return dumped.strip()[1:-1] if in_flow else dumped.strip().removeprefix("- ")


class _Dumper(yaml.SafeDumper):
    """Writes what the reader takes literally, dates, numbers and `NO` among it, without quotes."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  (PyYAML looks for it on the class)
