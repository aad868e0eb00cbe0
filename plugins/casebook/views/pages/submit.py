"""The page that asks readers for cases."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from .page import PageView


@light(kw_only=True)
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
