"""The content folder: links, permissions and names of files."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "source-link-broken": Sentence(
            N_("this link leads to nothing"),
            N_("Put the file itself in its place, or delete the link."),
        ),
        "source-link-outside": Sentence(
            N_("this link leads out of the content folder"),
            N_("Copy what it leads to into the content folder."),
        ),
        "source-link-folder": Sentence(
            N_("this link leads to a folder"),
            N_("Put the folder itself in its place."),
        ),
        "source-not-a-file": Sentence(
            N_("this is neither a file nor a folder"),
            N_("Move it out of the content folder."),
        ),
        "source-unreadable": Sentence(
            N_("this must not be read by who builds the site"),
            N_("Give it back the permission to be read."),
        ),
        "source-name-character": Sentence(
            N_("the name has a character that does not belong in one ({sign})"),
            N_("Rename it with letters, digits, hyphens, underscores and points."),
        ),
        "source-name-too-long": Sentence(
            N_("the name is longer than {limit} bytes"),
            N_("Give it a shorter name."),
        ),
        "source-misnamed": Sentence(
            N_("nobody reads this as a text: its name ends in {kind}"),
            N_("Rename it to {meant}; some systems do not show the end of a name."),
        ),
        "source-of-a-word-processor": Sentence(
            N_("nobody reads this as a text: {kind} is a form of word processors"),
            N_(
                "Save its words as plain text in a file whose name ends in .md;"
                " link to it to publish it as it is."
            ),
        ),
        "picture-heavy": Sentence(
            N_("this picture has {size} MB, and whoever opens it has to fetch them all"),
            N_("Save it smaller, some 2,000 pixels wide, as JPEG or WebP."),
        ),
        "source-nearly-same": Sentence(
            N_("some computers cannot tell this name from {other}"),
            N_("Rename one of the two: capitals and accents alone are no difference."),
        ),
    }
)
