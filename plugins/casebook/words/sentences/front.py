"""The front matter as a whole: its size, its end, its depth."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "front-too-large": Sentence(
            N_("the front matter is larger than {limit} bytes"),
            N_(
                "Move what is text below the second ---,"
                " and sources that several cases share to content/sources.yaml."
            ),
        ),
        "front-not-opened": Sentence(
            N_("the front matter does not begin in the first line"),
            N_("Write a line with nothing but --- as the first of the file, without anything above it."),
        ),
        "front-below-something": Sentence(
            N_("something stands above the first ---, and be it an empty line"),
            N_("Take away all that stands above that ---, so that it is the first line of the file."),
        ),
        "front-opened-otherwise": Sentence(
            N_("the front matter begins with {value}"),
            N_("Write --- in the place of {value}: three hyphens and nothing else."),
        ),
        "front-closed-early": Sentence(
            N_("the front matter ends here, but its field {name} stands below"),
            N_("Take this line out: --- stands only above the front matter and below all of it."),
        ),
        "front-not-closed": Sentence(
            N_("the front matter has no end"),
            N_("Write a line with nothing but --- between the front matter and the text."),
        ),
        "front-not-mapping": Sentence(
            N_("this is no list of keys and values"),
            N_("Begin each line with a key and a colon, as in title: A campaign looked at again."),
        ),
        "front-too-deep": Sentence(
            N_("lists and mappings are nested deeper than {limit} levels"),
            N_("Write the value on a level of its own; no field needs so many."),
        ),
    }
)
