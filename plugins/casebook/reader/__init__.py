"""From files to a library: cut, read, typed, checked and rendered, with every mistake at its place."""

from __future__ import annotations

from .library import Entry, Library, each
from .memory import Memory
from .reading import read_library
from .rendering import Renderer
from .walking import EXTENSIONS, Ground

__all__ = ["EXTENSIONS", "Entry", "Ground", "Library", "Memory", "Renderer", "each", "read_library"]
