"""The page that asks readers for cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .page import PageView


@dataclass(frozen=True, kw_only=True)
class SubmitView(PageView):
    """The call for cases: what is `wanted`, what `happens` with it, and a `blank` to fill in.

    `letter` opens a letter with a short blank in it; with the `contact`, None where the settings name none.
    """

    kind: Literal["submit"] = "submit"
    heading: str
    intro: str
    wanted: tuple[str, ...]
    happens: tuple[str, ...]
    blank: str
    contact: str | None = None
    letter: str | None = None
