"""The letter by which a reader tells of an error: it names the page and the version that was read."""

from __future__ import annotations

from ..citing.work import uri
from ..model import Moment
from ..reader import Entry
from .desk import Desk
from .mail import mail_to, quoted
from .parts import ReportView

_LONGEST_TITLE = 120


def report_view(desk: Desk, entry: Entry, changed: Moment | None, digest: str = "") -> ReportView | None:
    """Return the letter about a published text; None of a page, and where nobody is there to answer.

    The version is the day of the last change, and a few signs of the `digest` of what there is to read.
    """
    contact, path = desk.settings.contact, desk.path(entry)
    if not (contact and desk.address and desk.settings.has("report")):
        return None
    if entry.page or not desk.has_page(entry):
        return None
    words, address = desk.words(entry.lang), uri(f"{desk.address}/{path}")
    _, title = words.gettext, _shortened(entry.title)
    lines = [
        _("Page: {title}", title=title),
        address,
        _("Version: {version}", version=_version(desk, path, changed, digest)),
        *("", _("What is wrong?"), "", ""),
        *(_("What is right, and where can that be seen?"), "", ""),
    ]
    subject = _("An error in “{title}”", title=title)
    return ReportView(mail_to(contact, subject, lines), quoted(address))


def _version(desk: Desk, path: str, changed: Moment | None, digest: str) -> str:
    # No build fills `versions` yet: this is for the kept versions of a page that are to come.
    kept = desk.versions.get(path)
    if kept:
        return uri(f"{desk.address}/{kept}")
    return " ".join(filter(None, (changed.day.iso if changed else "", digest[:8])))


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
