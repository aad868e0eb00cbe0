"""Texts, ids, time codes and addresses that are not what they should be."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "text-wanted": Sentence(
            N_("a single text, number or date is wanted here"),
            N_("Write it on one line, in quotes where the text begins with a sign such as [ or {{."),
        ),
        "quotes-typographic": Sentence(
            N_("the quotation marks around {value} do not belong to the value"),
            N_("Write {meant} without them."),
        ),
        "several-in-one": Sentence(
            N_("several stand in one text here: '{value}'"),
            N_("Write them as a list: {listed}."),
        ),
        "text-cut-off": Sentence(
            N_("the text ends before {value}, because # after a space begins a comment"),
            N_(
                'Put the whole text in straight quotes, as in "It was called {value}";'
                " a comment needs a space behind #."
            ),
        ),
        "yaml-hashtag": Sentence(
            N_("the text ends before {value}, because # after a space begins a comment"),
            N_(
                'Put the whole text in straight quotes, as in "It was called {value}";'
                " a comment needs a space behind #."
            ),
        ),
        "id-form": Sentence(
            N_("'{value}' cannot be an id"),
            N_("Write an id with letters, digits and hyphens only, as in facebook-fans."),
        ),
        "time-code-form": Sentence(
            N_("'{value}' is not a time code"),
            N_("Write minutes and seconds (1:38) or hours, minutes and seconds (1:02:03)."),
        ),
        "time-code-range": Sentence(
            N_("'{value}' has 60 or more minutes or seconds"),
            N_("Write minutes and seconds below 60, as in 1:02:03."),
        ),
        "address-form": Sentence(
            N_("'{value}' is not a whole address"),
            N_("Write the address as a browser shows it, without spaces, as in https://example.org/page."),
        ),
        "address-scheme": Sentence(
            N_("'{value}' does not begin with http, https or mailto"),
            N_("Write the whole address, as in https://example.org/page or mailto:name@example.org."),
        ),
    }
)
