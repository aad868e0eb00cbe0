"""Judgements and sources that lack what they rest on."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "attribution-without-benchmark": Sentence(
            N_("'shown' needs a metric with a benchmark"),
            N_(
                "Write plausible, or add benchmark: to a metric."
                " Before and after alone show that something changed, not why."
            ),
        ),
        "ruling-without-date": Sentence(
            N_("one entry of several has no date"),
            N_("Write date: in each; the newest counts."),
        ),
        "source-empty": Sentence(
            N_("the source '{value}' has neither a title nor an address"),
            N_("Write title: or url:."),
        ),
        "copy-at-the-source": Sentence(
            N_("this is the address of the source itself, and no copy that is kept"),
            N_("Write the address of the copy, as in https://web.archive.org/…, or delete archived:."),
        ),
        "file-missing": Sentence(
            N_("there is no file '{value}' under the content"),
            N_("Write the path from the content folder, as in images/tweet.png."),
        ),
        "file-outside": Sentence(
            N_("'{value}' leads out of the content folder"),
            N_("Copy the file into the content folder and name it there."),
        ),
    }
)
