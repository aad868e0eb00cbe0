"""What was published: the ledger that says so, and what is gone from it."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "ledger-conflict": Sentence(
            N_("git has put two versions of the ledger side by side here"),
            N_(
                "Delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep all others:"
                " what both versions say was published."
            ),
        ),
        "ledger-damaged": Sentence(
            N_("this line of the ledger is damaged"),
            N_(
                "Nobody writes here by hand: get the file back as it was, with git checkout -- {file} or"
                " from a copy."
            ),
        ),
        "former-lost": Sentence(
            N_("the former feeds led to a text at {path}, and none is there"),
            N_(
                "If the text is at another address now, write that as path, or else every subscriber gets it"
                " once more. If it is gone, delete this line."
            ),
        ),
        "archive-lost": Sentence(
            N_("what {old} said in an archive of the feeds is lost"),
            N_("Get the folder back as it was, with git checkout -- {folder} or from a copy."),
        ),
        "published-renamed": Sentence(
            N_("this was published as {old}, and is called {new} now: to readers it would be new"),
            N_("Write id: {old} here. If it is another text, bring the old one back."),
        ),
        "published-held-back": Sentence(
            N_("{old} was published, and is held back now"),
            N_(
                "Publish it again. If it is to be taken back, publish it with a revision of the kind"
                " withdrawal, and say in its note why."
            ),
        ),
        "published-original": Sentence(
            N_("{old} was published as a translation in the language {lang}, and is the original now"),
            N_("Write translation: true here, and keep {file} the original: to readers both would be new."),
        ),
        "published-taken": Sentence(
            N_("by {old} readers know another text, {file}, and would take this one for that"),
            N_("Write another id here, such as id: {new}."),
        ),
        "published-lost": Sentence(
            N_("{old} was published, and is gone"),
            N_(
                "Bring {file} back. If it is to be taken back, give it a revision of the kind withdrawal,"
                " and say in its note why."
            ),
        ),
        "event-renamed": Sentence(
            N_("this event was published as {old}: to readers it would be new"),
            N_("Write id: {old} here. If it is another event, bring the old one back."),
        ),
        "event-lost": Sentence(
            N_("the event {old} was published, and is gone"),
            N_("Write it again, with id: {old}, and say in its text what is right."),
        ),
        "cited-gone": Sentence(
            N_("readers could cite something here as #{anchor}, and nothing is called so any more"),
            N_(
                "If it is still there, write id: {old}, and links to it hold; or else they lead to what"
                " stands nearest."
            ),
        ),
        "quoted-changed": Sentence(
            N_("{old} was published here, and nobody who has quoted it can know that it is {new} now"),
            N_("Write - {revision} under revisions, and in its note what was put right."),
        ),
        "list-renamed": Sentence(
            N_("all that stood at {old} stands at {new} now: links and feeds of the old name lead there"),
            N_("If that is another and not the same, write {setting} into pelicanconf.py."),
        ),
        "list-gone": Sentence(
            N_("nothing stands at {old} any more, and whoever follows that hears of nothing more"),
            N_("If it has another name now, write {setting} into pelicanconf.py."),
        ),
        "finding-lost": Sentence(
            N_("what was found here was published as {old}, and is gone"),
            N_("Bring it back; what was found later goes into the same list, with its date."),
        ),
    }
)
