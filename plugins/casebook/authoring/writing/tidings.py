"""What is said when a new file is written."""

from __future__ import annotations

from pathlib import Path

from ...building.checking.inspection import Inspection
from ..workplace import Workplace


def tell(file: Path, place: Workplace, site: Inspection) -> None:
    """Say where a new file is, and what to do next."""
    _ = place.words.gettext
    place.terminal.say(_("Written: {file}", file=site.site.ground.called(file)), "bold")
    place.terminal.say(_("Open it in your editor and write down what you know."))
    place.terminal.say(_("To see it while you write: {command}", command=place.call("serve")))
    place.terminal.say(_("To look for mistakes: {command}", command=place.call("check")))
