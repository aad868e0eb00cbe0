"""Files that cannot be read as text."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "file-too-large": Sentence(
            N_("the file is larger than {limit} bytes"),
            N_("Cut the text in two posts, and keep pictures in files of their own."),
        ),
        "file-empty": Sentence(
            N_("there is nothing in this file"),
            N_("Write the text, or delete the file."),
        ),
        "file-unreadable": Sentence(
            N_("the file cannot be read: {reason}"),
            N_("Look at the file's permissions, and whether it is still there."),
        ),
        "file-not-utf8": Sentence(
            N_("the byte {byte} is no text in UTF-8"),
            N_("Save the file again with the encoding UTF-8."),
        ),
        "control-character": Sentence(
            N_("there is an invisible control character here ({sign})"),
            N_("Delete it; it often comes along when text is copied from a PDF."),
        ),
    }
)
