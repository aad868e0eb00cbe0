"""What keeps a command from doing what it was asked to."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "option-missing": Sentence(
            N_("is missing"),
            N_("Say it on the command line, or run the command at a terminal, where it asks."),
        ),
        "address-taken": Sentence(
            N_("the address '{value}' is taken, by {other}"),
            N_("Choose another title, or name the address with --slug."),
        ),
        "file-exists": Sentence(
            N_("there is such a file already, and it stays as it is"),
            N_("Choose another title, or name the address with --slug."),
        ),
        "file-unwritable": Sentence(
            N_("the file cannot be written: {reason}"),
            N_("Look at the folder's permissions, and whether the disk is full."),
        ),
    }
)
