"""A case before its author has written a word of it: a `sketch`, in `yaml` that is read back as it was given.

`casebook new` writes one, and the page for sending in cases shows one: both are the same.
"""

from __future__ import annotations

from .sketch import Sketch

__all__ = ["Sketch"]
