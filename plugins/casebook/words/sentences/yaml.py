"""Signs that mean something to YAML and something else to the author."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "yaml-syntax": Sentence(
            N_("this cannot be read"),
            N_("Look at the indentation and the signs here and in the line above."),
        ),
        "yaml-tab": Sentence(
            N_("the line begins with a tab"),
            N_("Indent with spaces; a tab is not allowed here."),
        ),
        "yaml-tab-behind": Sentence(
            N_("there is a tab behind the -"),
            N_("Write an ordinary space in its place; a tab is not allowed here."),
        ),
        "yaml-no-break-space": Sentence(
            N_("here is another kind of space than the ordinary one"),
            N_(
                "Delete it and type ordinary spaces;"
                " it often comes along when text is copied from a web page."
            ),
        ),
        "yaml-indent": Sentence(
            N_("the line is indented unlike its neighbours"),
            N_("Begin it exactly below the line that it goes with."),
        ),
        "yaml-colon": Sentence(
            N_("there is a second colon with a space behind it"),
            N_('Put the text in quotes, as in title: "Said: found".'),
        ),
        "yaml-colon-space": Sentence(
            N_("there is no space behind the colon"),
            N_("Write {meant}."),
        ),
        "yaml-quotes": Sentence(
            N_("typographic quotes do not work here"),
            N_("Write straight quotes instead: {meant}."),
        ),
        "yaml-at": Sentence(
            N_("no text can begin with @ here"),
            N_("Write the id of a source without @, as in {name}; put any other text in quotes."),
        ),
        "yaml-sign": Sentence(
            N_("no text can begin with {value} here"),
            N_("Put the text in quotes."),
        ),
        "yaml-quote": Sentence(
            N_("a quoted text has no end"),
            N_("Close the quotes; inside single quotes double each quote: 'it''s'."),
        ),
        "yaml-after-end": Sentence(
            N_("something stands behind the closing quote: {value}"),
            N_(
                'Put the whole text in quotes of the sort that it has none of: \'"Yes", it said\' or "it\'s".'
            ),
        ),
        "yaml-closed-twice": Sentence(
            N_("{value} closes nothing here: each bracket that opens is closed already"),
            N_("Take {value} out."),
        ),
        "yaml-after-bracket": Sentence(
            N_("something stands behind the closing bracket: {value}"),
            N_(
                "Move it to the left of the bracket, or to a line of its own;"
                " put a text that begins with a bracket in quotes."
            ),
        ),
        "yaml-question": Sentence(
            N_("a question mark alone is no value here"),
            N_("Write unknown where nobody knows the figure; leave any other field out."),
        ),
        "yaml-backslash": Sentence(
            N_("in double quotes a backslash begins a special sign"),
            N_("Write two backslashes for one, or put the text in single quotes."),
        ),
        "yaml-block": Sentence(
            N_("behind {value} a text begins on the next line"),
            N_("Move the text to the line below, indented; or leave {value} out."),
        ),
        "yaml-no-colon": Sentence(
            N_("a key and a colon with a space behind it are wanted here"),
            N_("Write a key, as in title: A campaign; or indent the line if it belongs to the one above."),
        ),
        "yaml-dash": Sentence(
            N_("a list cannot begin in the line of its key"),
            N_("Write each item on a line of its own below; put a text that begins with - in quotes."),
        ),
        "yaml-comma": Sentence(
            N_("a comma is wanted here"),
            N_("Write a comma between two items; put a text with a colon, a comma or a bracket in quotes."),
        ),
        "yaml-bracket": Sentence(
            N_("a bracket that opens here is never closed"),
            N_("Write ] or }} where the list or the mapping ends."),
        ),
        "yaml-bound": Sentence(
            N_("{value} needs quotes, since > without them begins a text of several lines"),
            N_('Write {number}+ or ">={number}".'),
        ),
        "yaml-alias": Sentence(
            N_("{value} begins with a sign that has a meaning of its own here"),
            N_("Put the text in quotes if the sign belongs to it; else leave the sign out."),
        ),
        "yaml-tag": Sentence(
            N_("the tag {value} is not used here"),
            N_("Put the text in quotes if the sign belongs to it; else leave the tag out."),
        ),
        "key-without-value": Sentence(
            N_("'{value}' has neither a colon nor a value"),
            N_("Put a text with a comma in quotes; behind a key write a colon and its value."),
        ),
    }
)
