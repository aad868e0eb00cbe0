"""A translation that says something else than its original."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "translation-without-original": Sentence(
            N_("nothing else has the slug '{value}'"),
            N_("Give the translation the slug of its original, or leave translation out."),
        ),
        "translation-unmarked": Sentence(
            N_("{other} has the slug '{value}' too, and this is not marked as its translation"),
            N_("Write translation: true below this line, or give it another slug if it is none."),
        ),
        "translation-adds": Sentence(
            N_("'{name}' is not in the original"),
            N_("Add it to the original first; a translation only says it in other words."),
        ),
        "translation-of-unfinished": Sentence(
            N_("'{name}' is unfinished in the original, a draft, and counts for nothing there yet"),
            N_("Complete it in {other} first, or leave it out here until then."),
        ),
        "translation-differs": Sentence(
            N_("'{value}' is '{original}' in the original"),
            N_("Leave it out here, or correct it in the original."),
        ),
        "translation-length": Sentence(
            N_("the number of items is {given}, in the original {original}"),
            N_("Give the same list in the same order."),
        ),
        "translation-revision": Sentence(
            N_("which revision this is cannot be told"),
            N_(
                "Give date and kind to a revision of the translation; of the original's, repeat all in order."
            ),
        ),
        "translation-shape": Sentence(
            N_("this has another form than in the original"),
            N_("Give it the form it has there."),
        ),
    }
)
