"""What a catalogue lacks, as a catalogue of its own to be translated, and how that is taken back."""

from __future__ import annotations

from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import read_po

from .pofiles import as_po, po_file, read, strings

BESIDE = "sv"
"""The language whose translation stands beside what is to be translated, to show what is meant."""


def lacking(lang: str) -> Catalog:
    """Return the messages that a language has no translation of, each with what another says for it."""
    catalogue, beside = read(lang), read(BESIDE)
    left = Catalog(locale=lang, project="Casebook", charset="utf-8", fuzzy=False)
    for message in catalogue:
        if message.id and not all(strings(message.string) or ("",)):
            other = beside.get(message.id, message.context)
            said = " | ".join(strings(other.string)) if other else ""
            left.add(message.id, context=message.context, auto_comments=[f"{BESIDE}: {said}"] if said else [])
    return left


def fill(lang: str, file: Path) -> int:
    """Write what a file translates into the catalogue of a language; return how many messages that are."""
    catalogue, done = read(lang), 0
    with file.open("rb") as translated:
        for message in read_po(translated, locale=lang, abort_invalid=True):
            known = catalogue.get(message.id, message.context) if message.id else None
            if known and all(strings(message.string)):
                known.string = message.string
                done += 1
    po_file(lang).write_bytes(as_po(catalogue))
    return done
