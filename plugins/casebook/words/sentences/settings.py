"""Settings and the environment."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "feeds-without-address": Sentence(
            N_("the site has no address, so it has no feeds"),
            N_('Write SITEURL = and the address, as in "https://example.org".'),
        ),
        "search-without-program": Sentence(
            N_("Pagefind, which makes the index of a search, is not installed, so the site has no search"),
            N_(
                "Install it (pip install pagefind-bin cbor2) where it is to be had for this machine,"
                " or take search out of CASEBOOK_PARTS."
            ),
        ),
        "search-failed": Sentence(
            N_("Pagefind could not make the index of the search ({reason}); everything else is made"),
            N_("Build again; if it stays so, take search out of CASEBOOK_PARTS."),
        ),
        "timezone-unknown": Sentence(
            N_("'{value}' is no time zone"),
            N_("Write a zone such as Europe/Stockholm."),
        ),
        "setting-unknown": Sentence(
            N_("this is not a setting of Casebook"),
            N_("Look at the name: the manual shows all settings."),
        ),
        "setting-type": Sentence(
            N_("{value} is not the kind of value that this setting takes"),
            N_("Write a value such as {example}."),
        ),
        "setting-not-a-list": Sentence(
            N_("{value} is not a list of words"),
            N_('Write them in square brackets, each in quotes: ["one", "two"], or [] for none.'),
        ),
        "setting-not-pairs": Sentence(
            N_("{value} is not a list of pairs of addresses"),
            N_('Write each pair in brackets of its own: [("/tags/old/", "/tags/new/")], or [] for none.'),
        ),
        "setting-no-list": Sentence(
            N_("'{word}' is not the address of a list that may have another name"),
            N_("Write one such as /{example}/name/; there are {known}."),
        ),
        "list-unknown": Sentence(
            N_("nothing stands at {word}, so what has that name now leads nowhere"),
            N_("Write the address of a list of the site, as its page has it."),
        ),
        "setting-too-small": Sentence(
            N_("'{value}' is too small"),
            N_("Write 1 or more."),
        ),
        "setting-authority": Sentence(
            N_("'{value}' is not a domain and a year"),
            N_("Write them with a comma between, as in example.org,2026."),
        ),
        "setting-contact": Sentence(
            N_("'{value}' is no e-mail address"),
            N_("Write the address alone, as in editors@example.org."),
        ),
        "setting-address": Sentence(
            N_("'{value}' does not make an address for each case"),
            N_("Write {{slug}} into it, as in {example}; beside that only {{lang}} is filled in."),
        ),
        "setting-no-page": Sentence(
            N_("'{value}' is no place for a page"),
            N_("Write {example}."),
        ),
        "list-taken": Sentence(
            N_("the list would be written to {place}, and {other} of the theme is, too"),
            N_(
                "Take the list out of CASEBOOK_LISTS, or have Pelican not make the other"
                " (DIRECT_TEMPLATES, TAGS_SAVE_AS and the like)."
            ),
        ),
        "writer-foreign": Sentence(
            N_("another plugin writes the pages ({writer}), so nobody can see to it that the site is whole"),
            N_("Take that plugin out, or Casebook."),
        ),
        "epoch-form": Sentence(
            N_("'{value}' is not a number of seconds"),
            N_("Write the seconds since 1970, as `date +%s` prints them."),
        ),
    }
)
