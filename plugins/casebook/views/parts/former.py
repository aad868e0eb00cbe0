"""What was cited of a page and is not there any more, or not where it was."""

from __future__ import annotations

from ...model.light import light


@light()
class FormerView:
    """Where links lead that cite by an anchor which nothing has now: `text` says so to whoever comes."""

    anchor: str
    text: str
