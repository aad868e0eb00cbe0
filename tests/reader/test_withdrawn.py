"""Of a text that was withdrawn nothing is left but what its notice says."""

from __future__ import annotations

from casebook.model import Case, FollowUp, Post
from tests.messages.content import read

CASE = """\
---
kind: case
title: A reward
slug: tip
id: old-tip
date: 2009-11-10
organisation: ISS
country: SE
channels: [press]
tags: [jobs]
summary: Anna Secret gave a tip.
revisions:
  - {date: 2010-01, kind: correction, note: Anna Secret is right.}
  - {date: 2027-05-03, kind: withdrawal, note: She asked for that.}
metrics: [{id: fans, label: Secret fans, observations: [{date: 2009-11, value: 1, source: a}]}]
claims: [{id: reach, text: Secret.}]
timeline: [{date: 2010, title: Secret}]
sources: {a: {title: Secret}}
extra: {who: Secret}
---
The text of Anna Secret.[@a]
"""
LATER = """\
---
kind: follow-up
title: Later
slug: later
date: 2010-05
follows: tip
observations: [{metric: fans, date: 2010-05, value: 2, source: a}]
claims: {reach: {verdict: supported}}
---
Later.[@a]
"""
SWEDISH = """\
---
kind: case
title: En belöning
slug: tip
lang: sv
translation: true
claims: [{id: reach, text: Secret på svenska.}]
---
Secret.
"""
POST = """\
---
title: A post
slug: dance
date: 2011-01-01
other: Secret
revisions: [{date: 2012, kind: withdrawal}]
---
Secret.
"""


def test_nothing_else_of_it_is_left() -> None:
    library = read({"tip.md": CASE, "later.md": LATER, "tip.sv.md": SWEDISH, "dance.md": POST})
    assert library.problems == ()
    for entry in library.entries:
        if entry.slug == "later":
            continue
        assert entry.document.withdrawal
        assert "Secret" not in repr((entry.document, entry.tree, entry.html, entry.summary, entry.body))


def test_what_it_is_called_and_whose_it_is_stays() -> None:
    library = read({"tip.md": CASE, "later.md": LATER})
    case = library.cases["tip"].document
    assert isinstance(case, Case)
    assert (case.lasting_id, case.title, case.organisation, case.country) == (
        "old-tip",
        "A reward",
        ("ISS",),
        ("SE",),
    )
    assert (case.channels, case.tags, str(case.date)) == (("press",), ("jobs",), "2009-11-10")
    assert [revision.note for revision in case.revisions] == ["She asked for that."]
    later = library.follow_ups["later"].document
    assert isinstance(later, FollowUp)
    assert later.withdrawal is None
    assert later.observations


def test_a_translation_is_withdrawn_with_its_original_and_may_say_why_in_its_own_words() -> None:
    said = SWEDISH.replace("claims:", "revisions: [{note: Hon har rätt.}, {note: Hon bad om det.}]\nclaims:")
    for swedish, note in ((SWEDISH, "She asked for that."), (said, "Hon bad om det.")):
        library = read({"tip.md": CASE, "tip.sv.md": swedish})
        assert library.problems == ()
        withdrawal = library.entries[1].document.withdrawal
        assert withdrawal
        assert withdrawal.note == note


def test_a_post_is_withdrawn_with_its_translations() -> None:
    swedish = (
        "---\ntitle: Ett inlägg\nslug: dance\nlang: sv\ndate: 2011-01-01\ntranslation: true\n---\nSecret.\n"
    )
    library = read({"dance.md": POST, "dance.sv.md": swedish})
    assert library.problems == ()
    assert all(isinstance(entry.document, Post) and entry.document.withdrawal for entry in library.entries)
    assert all(entry.html == "" for entry in library.entries)


def test_a_translation_is_withdrawn_alone() -> None:
    stands = CASE.replace("  - {date: 2027-05-03, kind: withdrawal, note: She asked for that.}\n", "")
    own = "revisions: [{date: 2028-01-02, kind: withdrawal, note: Den var fel.}]\nclaims:"
    library = read({"tip.md": stands, "tip.sv.md": SWEDISH.replace("claims:", own)})
    assert library.problems == ()
    english, swedish = library.entries
    assert english.document.withdrawal is None
    assert english.html
    assert [each.note for each in english.document.revisions] == ["Anna Secret is right."]
    assert [each.note for each in swedish.document.revisions] == ["Den var fel."]
    assert swedish.html == ""
    assert isinstance(swedish.document, Case)
    assert swedish.document.metrics == ()


def test_a_translation_of_a_post_has_revisions_of_its_own_beside_those_of_its_original() -> None:
    head = "---\ntitle: Ett inlägg\nslug: dance\nlang: sv\ndate: 2011-01-01\ntranslation: true\n"
    corrected = POST.replace("2012, kind: withdrawal", "2012, kind: correction, note: A comma.")
    told = "{date: 2011, kind: correction, note: Ett komma.}, {date: 2012, kind: correction, note: Ja.}"
    own = f"revisions: [{told}]"
    library = read({"dance.md": corrected, "dance.sv.md": f"{head}{own}\n---\nText.\n"})
    assert library.problems == ()
    english, swedish = (entry.document for entry in library.entries)
    assert [each.note for each in english.revisions] == ["A comma."]
    assert [each.note for each in swedish.revisions] == ["Ett komma.", "Ja."]
    # A post that was withdrawn is, whatever a translation has said of itself.
    library = read({"dance.md": POST, "dance.sv.md": f"{head}{own}\n---\nText.\n"})
    assert all(entry.document.withdrawal for entry in library.entries)
