"""Addresses that pages cannot be written to."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "place-outside": Sentence(
            N_("the page would be written outside the site, at {place}"),
            N_("Write a path inside the site, without .. and without / at its beginning."),
        ),
        "place-character": Sentence(
            N_("the address {place} has a character that does not belong in one ({sign})"),
            N_("Write letters, digits and hyphens."),
        ),
        "place-nameless": Sentence(
            N_("the page would have no name, only {place}"),
            N_("Write letters or digits in the slug, the tag or the name it is called after."),
        ),
        "place-hidden": Sentence(
            N_("a name in {place} begins with a point, and files of that sort are not published"),
            N_("Write a name that begins with a letter or a digit."),
        ),
        "place-of-no-page": Sentence(
            N_("{place} would be no page, but a file that ends in {kind}"),
            N_("Let it end in .html, as in about/index.html."),
        ),
        "place-name-too-long": Sentence(
            N_("a name in the address {place} is longer than {limit} bytes"),
            N_("Write a shorter slug."),
        ),
        "place-too-long": Sentence(
            N_("the address {place} is longer than {limit} bytes"),
            N_("Write a shorter slug."),
        ),
        "place-taken": Sentence(
            N_("{other} is written to {place} too"),
            N_("Give one of the two another slug, save_as or url."),
        ),
        "place-of-the-site": Sentence(
            N_("the site has its own page or file at {place} ({other})"),
            N_("Give the text another slug, save_as or url."),
        ),
        "place-below-the-site": Sentence(
            N_("the site has its own page or file at {taken} ({other}), so nothing can stand at {place}"),
            N_("Give the text another slug, save_as or url."),
        ),
        "place-nearly-taken": Sentence(
            N_("{other} is written to {taken}, which some computers cannot tell from {place}"),
            N_("Give one of the two another slug, save_as or url."),
        ),
        "place-in-the-way": Sentence(
            N_("{other} is written to {taken}, so nothing can stand at {place}"),
            N_("Give one of the two another slug, save_as or url."),
        ),
        "address-moved": Sentence(
            N_("{path} was the address of {other}, now at {now}: old links to that would lead here"),
            N_("Write another slug here."),
        ),
        "place-leaves": Sentence(
            N_("{place} would be written through the link {link}, which leads out of the site"),
            N_("Delete the link in the output folder."),
        ),
        "place-blocked": Sentence(
            N_("{taken} in the output folder stands in the way of {place}"),
            N_("Move it away, or delete it if nobody needs it."),
        ),
    }
)
