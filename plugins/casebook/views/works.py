"""A text of the site as a work to cite."""

from __future__ import annotations

from functools import lru_cache

from ..citing import Name, Work, name_of
from ..figures.editions import last_change, updated
from ..model import Case, Moment
from ..reader import Entry
from .desk import Desk
from .titles import title_of
from .withdrawals import cases_gone, notice_of

FILES = (
    ("BibTeX", "cite.bib", "application/x-bibtex"),
    ("RIS", "cite.ris", "application/x-research-info-systems"),
    ("CSL-JSON", "cite.json", "application/vnd.citationstyles.csl+json"),
)
"""The files beside a page that reference managers read: a name, that of the file, its media type."""


def is_citable(desk: Desk, entry: Entry) -> bool:
    """Tell whether a text can be cited: it is out, no mere page, and the site has an address.

    What was withdrawn can be, as what it is now: others have cited it, and have the addresses of its files.
    """
    return bool(desk.settings.has("citing") and desk.address and not entry.page and desk.has_page(entry))


def work_of(desk: Desk, entry: Entry, issued: Moment | None) -> Work:
    """Return a text as a work; `issued` is when it last changed. What was withdrawn says so in its title."""
    document, path, words = entry.document, desk.path(entry), desk.words(entry.lang)
    version, notice = desk.versions.get(path), notice_of(desk, entry)
    return Work(
        id=entry.lasting_id,
        title=title_of(document, words),
        authors=_names(document.written_by, desk.settings.collectives),
        issued=issued.day if issued else None,
        site=desk.name,
        page=f"{desk.address}/{path}",
        version=f"{desk.address}/{version}" if version else None,
        words=words,
        summary=notice.text if notice else entry.summary.striptags() or None,
    )


@lru_cache(1024)
def _names(written: tuple[str, ...], collectives: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(name_of(name, collectives) for name in written)


def issued(desk: Desk, entry: Entry) -> Moment | None:
    """Return when a text last changed; a case changes with its follow-ups."""
    if isinstance(entry.document, Case):
        return updated(desk.dossier(entry), desk.today)
    return own_change(desk, entry)


def own_change(desk: Desk, entry: Entry) -> Moment | None:
    """Return when a text itself last changed; a follow-up, too, when a case that it is of was withdrawn."""
    gone = (each.document for each in cases_gone(desk, entry))
    return last_change([entry.document], desk.today, gone)
