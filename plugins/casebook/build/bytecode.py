"""Compiled templates, kept from one build to the next where that can be done."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from .parts import put


class Bytecode(FileSystemBytecodeCache):
    """Jinja's own, for which neither a full disk is a reason to fail nor what a crash has left."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept of a template; what cannot be read is compiled anew."""
        with suppress(OSError, EOFError, ValueError, TypeError, LookupError, AttributeError, UnpicklingError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, in one step."""
        with suppress(OSError):
            put(bucket.bytecode_to_string(), Path(self._get_cache_filename(bucket)))
