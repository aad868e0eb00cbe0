"""The file with the site's settings."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "configuration-missing": Sentence(
            N_("there is no such file, so nobody knows where the site is"),
            N_("Go to the site's folder (this is {folder}), or name the file with --settings FILE."),
        ),
        "publishing-missing": Sentence(
            N_("there is no such file, so nobody knows the address at which the site will be read"),
            N_(
                "Write it beside pelicanconf.py: first the line from pelicanconf import *,"
                ' then SITEURL = and the address, as in "https://example.org".'
            ),
        ),
        "configuration-syntax": Sentence(
            N_("this is no Python ({error})"),
            N_("Mend the line; a setting is written NAME = and its value, a text in quotes."),
        ),
        "configuration-raises": Sentence(
            N_("the settings cannot be read ({error})"),
            N_("Mend this line, or undo the last change of the file."),
        ),
        "configuration-content": Sentence(
            N_("there is no folder '{value}' with content"),
            N_('Write PATH = and the folder that holds the texts, as in "content".'),
        ),
        "configuration-theme": Sentence(
            N_("there is no theme '{value}'"),
            N_('Write THEME = and the folder of the theme, as in "theme".'),
        ),
    }
)
