"""Small things kept from build to build in a file each, with a digest: what is damaged is as good as nothing.

What is kept is plain, as `marshal` has it, which another version of Python need not understand.
"""

from __future__ import annotations

import marshal
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from .atomic import put


def unsealed(path: Path, form: int | str) -> Any:
    """Return what was kept; None where that is missing, damaged or of another form."""
    try:
        seal, body = path.read_bytes().split(b"\n", 1)
        return marshal.loads(body) if seal == _seal(body, form) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def seal(value: Any, path: Path, form: int | str) -> None:
    """Keep something, in one step; raise OSError where that cannot be done."""
    body = marshal.dumps(value)
    put(_seal(body, form) + b"\n" + body, path)


def _seal(body: bytes, form: int | str) -> bytes:
    key = f"{form} {sys.implementation.cache_tag}".encode()
    return blake2b(body, digest_size=16, key=key).hexdigest().encode("ascii")
