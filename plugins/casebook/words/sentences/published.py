"""Files that are published beside the pages."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "static-outside": Sentence(
            N_("{file} lies outside the content folder"),
            N_("Copy the file into the content folder and link to it there."),
        ),
        "static-missing": Sentence(
            N_("there is no file {file} to be published"),
            N_("Look at the name, or take the link away."),
        ),
        "static-active": Sentence(
            N_("{file} could run a program in a reader's browser"),
            N_("Save the picture as PNG, or take scripts, events and outside addresses out of it."),
        ),
        "picture-unreadable": Sentence(
            N_("this is no picture that can be read: on pages there will be a gap"),
            N_("Save it once more in a program for pictures, as JPEG or PNG."),
        ),
        "static-kind-unknown": Sentence(
            N_("{file} is not published: files of the kind {kind} are not known"),
            N_("Add the ending to CASEBOOK_STATIC_KINDS if readers are to get it."),
        ),
    }
)
