"""Compiled templates, kept from one build to the next, each with a digest: a damaged one would be believed.

Jinja works out at once what stands fast in a template, such as `{{ "so"|shout }}`. What a filter of another
plugin, or one of the site's of which nobody knows what it does, made of it then need not be what it makes of
it now, nor what an extension made of the template, or what everything printed goes through (`finalize`): with
one nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from ..disk.atomic import put
from .runtime import at_once

_LENGTH = sha256().digest_size
_PELICANS_OWN = ("pelican.utils", "pelican.plugins._utils")


class CompiledTemplates(FileSystemBytecodeCache):
    """What Jinja has compiled, in a folder of its own; `own` are the site's functions that belong to it."""

    def __init__(self, directory: str, own: Iterable[Any] = ()) -> None:
        """Keep compiled templates in a folder."""
        super().__init__(directory)
        self.own = tuple(own)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template into its bucket, if it was kept and is as it was then."""
        if not has_own_code(bucket.environment):
            with suppress(OSError):
                kept = self._path(bucket).read_bytes()
                if sha256(kept[_LENGTH:]).digest() == kept[:_LENGTH]:
                    bucket.bytecode_from_string(kept[_LENGTH:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; where that cannot be done, the next build compiles it anew."""
        if not has_own_code(bucket.environment):
            code = bucket.bytecode_to_string()
            with suppress(OSError):
                put(sha256(code).digest() + code, self._path(bucket))

    def _path(self, bucket: Bucket) -> Path:
        return Path(self._get_cache_filename(bucket))


def has_own_code(environment: Environment) -> bool:
    """Tell whether some filter, test, extension or `finalize` is neither Jinja's nor Pelican's."""
    own = getattr(environment.bytecode_cache, "own", ())
    strange = any(each not in own for _, each in strange_to_jinja(environment))
    return bool(environment.finalize) or strange or not all(map(is_jinjas, environment.extensions))


def strange_to_jinja(environment: Environment) -> Iterator[tuple[str, Any]]:
    """Yield the filters, then the tests, that are neither Jinja's nor Pelican's, in order of names."""
    for used in (environment.filters, environment.tests):
        strange = (name for name, each in used.items() if not (id(each) in _jinjas() or _is_pelicans(each)))
        yield from ((name, used[name]) for name in sorted(strange))


@cache
def _jinjas() -> frozenset[int]:
    """Return by what Jinja's filters and tests are known, which stay what they are."""
    own = (FILTERS.values(), map(at_once, FILTERS.values()), TESTS.values())
    return frozenset(map(id, chain.from_iterable(own)))


def is_jinjas(extension: object) -> bool:
    """Tell whether an extension, by its name, is one of Jinja's own."""
    return isinstance(extension, str) and extension.startswith("jinja2.ext.")


def _is_pelicans(function: object) -> bool:
    function = function.func if isinstance(function, partial) else function
    return getattr(function, "__module__", "") in _PELICANS_OWN
