"""The theme and its templates."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "template-unknown": Sentence(
            N_("there is no template '{value}' in the theme"),
            N_("Look at the name, or leave template out."),
        ),
        "theme-link": Sentence(
            N_("this link leads out of the theme"),
            N_("Copy what it leads to into the theme."),
        ),
    }
)
