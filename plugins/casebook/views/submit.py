"""The call for cases: what is wanted, what happens with it, and a case to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..words import Words
from ..words.marks import N_
from .blanks import Sketch
from .common import frame_fields, in_other_languages
from .desk import Desk
from .mail import LONGEST, mail_to, shortened
from .pages import SubmitView

_LONGEST_NAME = LONGEST // 8
"""How many signs of the letter the name of the site may take; they are wanted for the form."""


def submit_view(desk: Desk, lang: str) -> SubmitView:
    """Return the page for readers of a language."""
    words, contact = desk.words(lang), desk.settings.contact
    heading = words.gettext("Send in a case")
    intro = words.gettext(
        "Do you know what came of a campaign? Write down what can be shown, and send it here."
    )
    sketch = Sketch("case", "", lang="" if lang == desk.default_lang else lang)
    return SubmitView(
        **frame_fields(desk, lang),
        path=submit_path(desk, lang),
        title=heading,
        description=intro,
        translations=in_other_languages(desk, lang, N_("Send in a case"), partial(submit_path, desk)),
        heading=heading,
        intro=intro,
        wanted=tuple(_wanted(words)),
        happens=tuple(_happens(words, desk.settings.licence)),
        blank=sketch.written(words).rstrip("\n") + "\n",
        contact=contact or None,
        letter=letter(contact, desk.name, sketch, words) if contact else None,
    )


def submit_path(desk: Desk, lang: str) -> str:
    """Return the address of the page in a language."""
    return f"{desk.shelves.root(lang)}submit/"


def letter(contact: str, site: str, sketch: Sketch, words: Words) -> str:
    """Return what opens a letter with the blank in it, with as much of that as mail programs take."""
    subject = words.gettext("A case for {site}", site=shortened(site, _LONGEST_NAME))
    lines = list(sketch.brief(words))
    while lines and len(mail_to(contact, subject, lines)) > LONGEST:
        lines.pop()
    return mail_to(contact, subject, lines)


def _wanted(words: Words) -> Iterator[str]:
    _ = words.gettext
    yield _("What was said, by whom and on which day, as closely to their own words as you can.")
    yield _("Figures from before and from after, each with its date and with how it was counted.")
    yield _("A source for everything: an address, and where you can a copy that is kept in an archive.")
    yield _("What failed is as welcome as what worked. What nobody knows you leave empty.")
    yield _("If you work for the organisation, or against it, say so.")


def _happens(words: Words, licence: str) -> Iterator[str]:
    _ = words.gettext
    yield _("What you write is compared with the sources that you name before anything is published.")
    yield _("What cannot be checked is marked as not checked, or left out.")
    yield _("An answer from the organisation is published with the case, and so are later checks.")
    yield _("Whatever is changed after publication is listed on the case’s page with its date.")
    if licence:
        yield _("Text and figures are published under {licence}.", licence=licence)
