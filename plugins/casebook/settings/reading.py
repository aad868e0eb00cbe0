"""The settings of a site, read and checked once, into one frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from ..errors import ProblemsFound
from .faults import faults, field_of
from .renamed import NAME as RENAMED
from .renamed import meant
from .settings import PREFIX, Settings


def read_settings(settings: Mapping[str, Any]) -> Settings:
    """Return the CASEBOOK_* settings among Pelican's; raise ProblemsFound with all that do not hold."""
    given = {name: value for name, value in settings.items() if name.startswith(PREFIX)}
    problems = [problem for name in given for problem in faults(name, settings)]
    if problems:
        raise ProblemsFound(problems)
    read = Settings(**{field_of(name): _meant(name, value) for name, value in given.items()})
    return read if read.authority else replace(read, authority=_domain(settings))


def _meant(name: str, value: Any) -> Any:
    """Return a value as it is kept: a list cannot be changed, a language is written small.

    Lists that have other names now are called as the ledger calls them.
    """
    if name == RENAMED:
        return meant(value)
    kept = tuple(value) if isinstance(value, list) else value
    return tuple(lang.lower() for lang in kept) if field_of(name) == "languages" else kept


def _domain(settings: Mapping[str, Any]) -> str:
    return urlsplit(str(settings.get("SITEURL") or "")).hostname or "localhost"
