"""How readers tell of an error."""

from __future__ import annotations

from ...model.light import light


@light()
class ReportView:
    """A letter that names the page and its version: `href` opens it in the reader's mail program.

    `place` is the address of the page as it stands in there; a script writes behind it where the reader was.
    """

    href: str
    place: str
