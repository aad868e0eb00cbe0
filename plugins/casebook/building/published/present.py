"""A text that readers may find on a site."""

from __future__ import annotations

from typing import NamedTuple


class Present(NamedTuple):
    """A published text: its page, and its file as the author knows it.

    `folder` is where the files and feeds of a case begin; it is empty of any text but the original of a case.
    """

    kind: str
    lang: str
    title: str
    path: str
    file: str
    folder: str = ""
