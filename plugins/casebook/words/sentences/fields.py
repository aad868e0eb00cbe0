"""Keys that are missing, unknown or given twice, and values of another shape."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "key-not-text": Sentence(
            N_("this cannot be a key"),
            N_("Write one word and a colon."),
        ),
        "key-twice": Sentence(
            N_("'{key}' stands in line {line} already"),
            N_("Keep one of the two."),
        ),
        "missing": Sentence(
            N_("is missing"),
            N_("Write {name}: and its value."),
        ),
        "value-wanted": Sentence(
            N_("'{name}' has no value"),
            N_("Write its value behind the colon."),
        ),
        "unknown-key": Sentence(
            N_("'{name}' is not a key that is known here"),
            N_("Known here: {known}. What another plugin needs goes under extra:."),
        ),
        "key-belongs-below": Sentence(
            N_("'{name}' does not belong here, but under {place}"),
            N_("Move the line below {place}: and indent it."),
        ),
        "key-belongs-above": Sentence(
            N_("'{name}' does not belong here, but at the very left"),
            N_("Take away the spaces before it, and move what belongs to it along."),
        ),
        "key-of-a-case": Sentence(
            N_("'{name}' is a field of cases, and this is a follow-up"),
            N_("Write it in the case that is followed, or take it out."),
        ),
        "key-of-a-follow-up": Sentence(
            N_("'{name}' is a field of follow-ups, and this is a case"),
            N_("Write it in a follow-up of this case, or take it out."),
        ),
        "mapping-by-id": Sentence(
            N_("the ids that things have in the case are wanted here, each with a colon"),
            N_("Write each in a line of its own below, indented and without -, as in {example}."),
        ),
        "mapping-wanted": Sentence(
            N_("keys and values are wanted here"),
            N_("Write each on a line of its own below, indented; known are: {known}."),
            N_("Write each on a line of its own below, indented, as in title: The first critique."),
        ),
        "list-wanted": Sentence(
            N_("a list is wanted here"),
            N_("Write each item on a line of its own with - before it."),
        ),
        "dash-missing": Sentence(
            N_("a list is wanted here"),
            N_(
                "Write - before the first line of each item, as in - {name}:,"
                " and indent its other lines as far."
            ),
        ),
        "list-by-id": Sentence(
            N_("a list is wanted here"),
            N_(
                "Write - id: {name} in the place of {name}:,"
                " and what belongs to it in the lines below, indented."
            ),
        ),
        "list-sign": Sentence(
            N_("a list has - before each item here, not {value}"),
            N_("Write the hyphen of the keyboard and a space: - in the place of {value}."),
        ),
        "item-without-sign": Sentence(
            N_("an item of a list begins here without its -"),
            N_(
                "Write - and a space before {name}:, so that this - stands exactly below that of line {line},"
                " and indent the other lines of the item as far as {name}."
            ),
        ),
        "dash-without-space": Sentence(
            N_("there is no space behind the -"),
            N_("Write - {name}: with a space behind the -."),
        ),
        "kind-unknown": Sentence(
            N_("'{value}' is not a kind of document"),
            N_("Write one of {known}, or leave kind out for an ordinary post."),
        ),
        "kind-missing": Sentence(
            N_("'{name}' says nothing in an ordinary post"),
            N_("Write kind: {kind}, if this is one; without it the file is read as a post."),
        ),
        "post-without-date": Sentence(
            N_("the post has no date"),
            N_("Write date: and the day, as in 2026-11-20."),
        ),
    }
)
