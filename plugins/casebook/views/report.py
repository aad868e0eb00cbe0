"""The letter by which a reader tells of an error: it names the page and the version that was read."""

from __future__ import annotations

from ..citing.work import uri
from ..model import Moment
from ..reader import Entry
from ..words import Words
from .desk import Desk
from .mail import LONGEST, mail_to, quoted, shortened
from .parts import ReportView

_PLACE = 100
"""Signs that are left for where the reader was on the page, which a script writes behind its address."""


def report_view(desk: Desk, entry: Entry, changed: Moment | None, digest: str = "") -> ReportView | None:
    """Return the letter about a published text; None of a page, and where nobody is there to answer.

    The version is the day of the last change, and a few signs of the `digest` of what there is to read.
    """
    contact, path = desk.settings.contact, desk.path(entry)
    if not (contact and desk.address and desk.settings.has("report")):
        return None
    if entry.page or not desk.has_page(entry):
        return None
    address, version = uri(f"{desk.address}/{path}"), _version(desk, path, changed, digest)

    def letter(title: str) -> str:
        return mail_to(contact, *_written(desk.words(entry.lang), title, address, version))

    # It is named twice: in the subject and in the letter.
    room = (LONGEST - _PLACE - len(letter(""))) // 2
    return ReportView(letter(shortened(entry.title, room)), quoted(address))


def _written(words: Words, title: str, address: str, version: str) -> tuple[str, list[str]]:
    """Return what a letter is about, and its lines."""
    _ = words.gettext
    lines = [
        _("Page: {title}", title=title),
        address,
        _("Version: {version}", version=version),
        *("", _("What is wrong?"), "", ""),
        *(_("What is right, and where can that be seen?"), "", ""),
    ]
    return _("An error in “{title}”", title=title), lines


def _version(desk: Desk, path: str, changed: Moment | None, digest: str) -> str:
    # No build fills `versions` yet: this is for the kept versions of a page that are to come.
    kept = desk.versions.get(path)
    if kept:
        return uri(f"{desk.address}/{kept}")
    return " ".join(filter(None, (changed.day.iso if changed else "", digest[:8])))
