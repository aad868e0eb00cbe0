"""Titles, slugs and ids: what they may look like, and that each is there once."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "author-of-several": Sentence(
            N_("'{value}' is taken for the name of one author"),
            N_("Write a list, [{listed}], if they are several; CASEBOOK_COLLECTIVES names an organisation."),
        ),
        "author-in-two": Sentence(
            N_("'{value}' is taken for two authors, since a comma parts one from the next"),
            N_("Write {meant} if that is one person, and [{value}] if they are two."),
        ),
        "named-twice": Sentence(
            N_("'{value}' stands here twice"),
            N_("Delete one of the two."),
        ),
        "named-twice-otherwise": Sentence(
            N_("'{value}' stands here already, as '{other}'"),
            N_("Write it once, and in the same letters everywhere."),
        ),
        "channel-unknown": Sentence(
            N_("'{value}' is not among the channels of the case"),
            N_("Write one of {known}, or add it under channels:."),
        ),
        "title-without-words": Sentence(
            N_("'{value}' has neither a letter nor a digit"),
            N_("Write a title that can be read aloud."),
        ),
        "title-too-long": Sentence(
            N_("the title has {length} characters, more than {limit}"),
            N_("Write a shorter title, and put the rest into summary."),
        ),
        "title-of-lines": Sentence(
            N_("the title has several lines"),
            N_("Write the title on one line."),
        ),
        "slug-form": Sentence(
            N_("'{value}' cannot be part of an address"),
            N_("Write letters, digits and hyphens, as in iss-50000."),
        ),
        "slug-of-windows": Sentence(
            N_("'{value}' is a name that Windows keeps for itself: nothing can be stored there under it"),
            N_("Write slug: {example}."),
        ),
        "id-of-windows": Sentence(
            N_("'{value}' is a name that Windows keeps for itself: the ledger cannot be stored there"),
            N_("Write id: {example}, unless something is published under this one."),
        ),
        "name-of-windows": Sentence(
            N_("the page of '{value}' would be called {name}, which Windows keeps for itself"),
            N_("Write a longer name."),
        ),
        "slug-too-long": Sentence(
            N_("'{value}' is longer than {limit} bytes"),
            N_("Write a shorter slug."),
        ),
        "address-outside": Sentence(
            N_("'{value}' leads out of the site"),
            N_("Write a path inside the site, without .. and without / at its beginning."),
        ),
        "id-twice": Sentence(
            N_("'{value}' names another one here already"),
            N_("Give each its own id."),
        ),
        "slug-taken": Sentence(
            N_("{other} has the slug '{value}' in the same language ({lang})"),
            N_("Give one of the two another slug, or another lang if it is a translation."),
        ),
        "id-taken": Sentence(
            N_("'{value}' is the id of {other}"),
            N_("Give this one another id."),
        ),
        "two-originals": Sentence(
            N_("{other} has the slug '{value}' too, and neither is marked as a translation"),
            N_("Write translation: true in the one that was translated."),
        ),
    }
)
