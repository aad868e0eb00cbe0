"""The files of a catalogue: `casebook.po`, which people write, and `casebook.mo`, which is read."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from .language import CATALOGUES, DOMAIN

_WIDTH = 110

Text = str | tuple[str, ...] | list[str] | None


def po_file(lang: str) -> Path:
    """Return where the translation of a language is written."""
    return CATALOGUES / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


def mo_file(lang: str) -> Path:
    """Return where the translation of a language is read."""
    return po_file(lang).with_suffix(".mo")


def read(lang: str) -> Catalog:
    """Return the catalogue of a language as written in its `casebook.po`."""
    with po_file(lang).open("rb") as file:
        return read_po(file, locale=lang, domain=DOMAIN, abort_invalid=True)


def as_po(catalogue: Catalog) -> bytes:
    """Return the bytes of a `casebook.po`: by file, without line numbers, so that changes read as changes."""
    file = io.BytesIO()
    write_po(file, catalogue, width=_WIDTH, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    return file.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Return the bytes of a `casebook.mo`."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def strings(text: Text) -> tuple[str, ...]:
    """Return the text of a message, or its singular and plurals, as a tuple; empty where there is none."""
    if text is None:
        return ()
    return (text,) if isinstance(text, str) else tuple(text)
