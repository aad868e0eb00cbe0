"""What every check rests on, and whose change makes all that is kept of earlier ones worthless."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ...reader import Ground
from ...reader.shared import NAME

PACKAGE = Path(__file__).parents[2]
_ROOMS = ("errors.py", "work", "settings", "model", "reader", "disk", "building")
_LIBRARIES = ("babel", "markdown", "nh3", "pydantic", "pydantic-core", "pyyaml", "markupsafe")


def premises_of(ground: Ground, markdown: Mapping[str, Any], package: Path = PACKAGE) -> str:
    """Return a digest of our code, the libraries, Python, the settings and the shared sources."""
    digest = blake2b(digest_size=16)
    versions = {name: version(name) for name in _LIBRARIES}
    # Of the day each parcel knows itself what it has a say in.
    place = {**asdict(ground), "content": str(ground.content), "today": ""}
    said = [sys.version, versions, place, dict(markdown)]
    digest.update(json.dumps(said, sort_keys=True).encode("ascii"))
    for path in sorted(path for room in _ROOMS for path in _code(package / room)):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(path.read_bytes())
    digest.update(_shared_sources(ground))
    return digest.hexdigest()


def _code(path: Path) -> list[Path]:
    return [path] if path.is_file() else list(path.rglob("*.py"))


def _shared_sources(ground: Ground) -> bytes:
    try:
        return (ground.content / NAME).read_bytes()
    except OSError as error:
        return str(error.errno).encode()
