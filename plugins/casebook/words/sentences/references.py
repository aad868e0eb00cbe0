"""References to nothing."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "source-unknown": Sentence(
            N_("there is no source '{value}'"),
            N_("Write it under sources:, or name one of {known}."),
            N_("Write it under sources:."),
        ),
        "evidence-unknown": Sentence(
            N_("there is no source and no metric '{value}'"),
            N_("Name one of {known}."),
            N_("Write it under sources: or metrics: first."),
        ),
        "answer-unknown": Sentence(
            N_("no event and no follow-up is called '{value}'"),
            N_("Name an event's id or a follow-up's slug."),
        ),
        "case-unknown": Sentence(
            N_("there is no case '{value}'"),
            N_("Write the slug of a case: {known}."),
            N_("Write the case first; there is none yet."),
        ),
        "case-not-published": Sentence(
            N_("the case '{value}' is not published: readers do not see what this is about"),
            N_("Publish the case, or write status: draft here too."),
        ),
        "case-to-come": Sentence(
            N_("the case '{value}' is held back until {date}: readers do not see what this is about"),
            N_("Correct one of the two dates, so that the case comes first."),
        ),
        "replaced-not-withdrawn": Sentence(
            N_("a revision of the kind {value} takes nothing back, so that nothing stands in its place"),
            N_("Write kind: withdrawal if the text is taken back; if it stays, name the other in the note."),
        ),
        "replaced-by-itself": Sentence(
            N_("'{value}' is this case: nothing stands in its own place"),
            N_("Name the case that readers are to find instead, or take this out."),
        ),
        "replaced-by-unseen": Sentence(
            N_("readers do not see the case '{value}', and the notice does not lead to it"),
            N_("Publish the case, or take its name out."),
        ),
        "replaced-by-withdrawn": Sentence(
            N_("the case '{value}' has been withdrawn, too, and no other stands in its place"),
            N_("Name the case that readers are to find instead, here or there, or take this out."),
        ),
        "revised-after-withdrawal": Sentence(
            N_("this is later than the withdrawal of {date}: the text stays withdrawn, and nobody sees this"),
            N_(
                "If the text is to stand again, take the withdrawal out and say here what was put right;"
                " if not, take this revision out."
            ),
        ),
        "metrics-unknown": Sentence(
            N_("the case has no metric '{value}'"),
            N_("Name one of {known}."),
            N_("Add it to the case first; it has no metrics yet."),
        ),
        "claims-unknown": Sentence(
            N_("the case has no claim '{value}'"),
            N_("Name one of {known}."),
            N_("Add it to the case first; it has no claims yet."),
        ),
        "promises-unknown": Sentence(
            N_("the case has no promise '{value}'"),
            N_("Name one of {known}."),
            N_("Add it to the case first; it has no promises yet."),
        ),
        "requests-unknown": Sentence(
            N_("the case has no request '{value}'"),
            N_("Name one of {known}, or give the request an id."),
            N_("Give the request of the case an id first."),
        ),
        "part-needs-case": Sentence(
            N_("'{value}' could be of any of the cases that are followed"),
            N_("Write the case's slug before it, as in {example}."),
        ),
    }
)
