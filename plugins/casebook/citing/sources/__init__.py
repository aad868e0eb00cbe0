"""Sources as the lists of references of a style have them: `apa`, `chicago`, `mla`, `harvard`.

Pure functions from a `reference` to runs of text. The title of a source stays in the letters in which it was
written, in English, too: nobody has said in which language it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..runs import Run
from .apa import IN_BRACKETS, OF_A_YEAR, apa
from .chicago import chicago
from .harvard import harvard
from .mla import mla
from .reference import Reference, reference_of

__all__ = ["REFERENCES", "Reference", "reference", "reference_of", "tells_access", "tells_day", "tells_kind"]

REFERENCES: Mapping[str, Callable[[Reference], tuple[Run, ...]]] = {
    "apa": apa,
    "chicago": chicago,
    "mla": mla,
    "harvard": harvard,
}


def reference(style: str, told: Reference) -> tuple[Run, ...]:
    """Return a source in a style."""
    return REFERENCES[style](told)


def tells_kind(style: str, told: Reference) -> bool:
    """Tell whether its reference says what a source is."""
    return style == "apa" and told.kind in IN_BRACKETS and not told.is_bare


def tells_day(style: str, told: Reference) -> bool:
    """Tell whether its reference says the date of a source as precisely as it is known."""
    if told.issued is None or not told.issued.month:
        return True
    return told.kind == "print" if style == "harvard" else style != "apa" or told.kind not in OF_A_YEAR


def tells_access(style: str, told: Reference) -> bool:
    """Tell whether its reference says when a source was seen."""
    return bool(told.accessed and told.address) if style == "harvard" else told.tells_access
