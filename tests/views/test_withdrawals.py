"""What is shown of what was withdrawn, wherever else it is named."""

from __future__ import annotations

from datetime import date

from casebook.views.due import due_items, due_view
from casebook.views.lists.entries import entry_view
from casebook.views.pages import FollowUpView
from casebook.views.parts import GoneView, LinkView, TimelineEntry

from .library import TODAY, MakeDesk, case, entry_of, follow_up, shown_case, shown_follow_up

WITHDRAWN = "revisions: [{date: 2010-06-01, kind: withdrawal, note: It was wrong.}]"
PLANNED = "next_check: 2010-04\nclaims: [{id: works, text: It works.}]"
FOUND = "claims: {works: {verdict: supported}}"
SAID = "The case “Case aa” has been withdrawn, and with it what was found of it here."
MERGED = "revisions: [{date: 2010-06-01, kind: withdrawal, note: It was two., replaced_by: [bb, cc]}]"
FANS = "metrics: [{id: fans, label: Fans, observations: [{date: 2010, value: 1}]}]"


def test_a_follow_up_is_marked_on_the_page_of_its_case(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case(PLANNED), "b.md": follow_up(f"{FOUND}\n{WITHDRAWN}")})
    view = shown_case(desk)
    gone = LinkView("Withdrawn: Later", "follow-ups/later/")
    assert (view.follow_ups, view.follow_ups_text) == ((gone,), "no follow-up yet")
    assert (view.last_checked, view.next_check_late) == (None, True)
    assert [claim.verdict for claim in view.claims] == ["not-checked"]
    assert view.timeline
    (entry,) = [each for each in view.timeline.entries if isinstance(each, TimelineEntry) and each.link]
    assert (entry.label, entry.title, entry.link) == ("follow-up", "Withdrawn: Later", gone)
    assert entry.lines == ("Withdrawn, 1 June 2010. It was wrong.",)
    assert (entry.kind, entry.weight, entry.side) == ("follow-up", "plain", "neither")
    assert entry.date is not None
    assert entry.date.iso == "2010-05-01"
    assert entry_view(desk, entry_of(desk, "a-case")).follow_ups_text == "no follow-up yet"
    assert [item.kind for item in due_items(due_view(desk, "en"))] == ["check"]


def test_a_reply_that_was_withdrawn_answers_nothing_any_more(desk_of: MakeDesk) -> None:
    files = {"a.md": case(), "b.md": follow_up("type: reply")}
    assert shown_case(desk_of(files)).replies == (LinkView("Later", "follow-ups/later/"),)
    assert shown_case(desk_of({**files, "b.md": follow_up(f"type: reply\n{WITHDRAWN}")})).replies == ()


def test_a_word_in_the_language_of_what_was_withdrawn(desk_of: MakeDesk) -> None:
    files = {
        "a.md": case("lang: sv"),
        "b.md": follow_up(WITHDRAWN),
        "c.md": follow_up(f"lang: sv\n{WITHDRAWN}", slug="senare", title="Senare"),
    }
    marked = shown_case(desk_of(files), lang="sv").follow_ups
    assert [(link.text, link.lang) for link in marked] == [
        ("Withdrawn: Later", "en"),
        ("Återkallat: Senare", None),
    ]


def test_a_case_of_two_is_marked_where_a_follow_up_answers_both(desk_of: MakeDesk) -> None:
    def files(first: str) -> dict[str, str]:
        found = "observations: [{metric: aa/fans, value: 2}, {metric: bb/fans, value: 3}]"
        return {
            "a.md": case(f"{FANS}\n{first}", slug="aa", title="Case aa"),
            "b.md": case(FANS, slug="bb", title="Case bb"),
            "c.md": follow_up(found, follows="[aa, bb]"),
        }

    both, one = shown_follow_up(desk_of(files(""))), shown_follow_up(desk_of(files(WITHDRAWN)))
    assert ([link.text for link in both.follows], both.gone) == (["Case aa", "Case bb"], ())
    assert [link.text for link in one.follows] == ["Withdrawn: Case aa", "Case bb"]
    assert one.gone == (GoneView(SAID),)
    assert both.table is not None
    assert one.table is not None
    assert (len(both.table.rows), len(one.table.rows)) == (2, 1)
    desk = desk_of(files(WITHDRAWN))
    assert [link.text for link in entry_view(desk, entry_of(desk, "later")).follows] == [
        "Withdrawn: Case aa",
        "Case bb",
    ]


def test_a_follow_up_shows_no_outcome_and_no_plan_of_a_case_that_was_withdrawn(desk_of: MakeDesk) -> None:
    def shown(first: str, second: str) -> FollowUpView:
        files = {
            "a.md": case(first, slug="aa"),
            "b.md": case(second, slug="bb"),
            "c.md": follow_up("outcome: {goal: met}\nnext_check: 2011", follows="[aa, bb]"),
        }
        return shown_follow_up(desk_of(files))

    for first, second in (("", ""), (WITHDRAWN, ""), ("", WITHDRAWN)):
        view = shown(first, second)
        assert view.outcome
        assert view.outcome.goal == "met"
        assert view.next_check
    none = shown(WITHDRAWN, WITHDRAWN)
    assert (none.outcome, none.next_check) == (None, None)


def test_of_what_was_withdrawn_itself_nothing_more_is_said(desk_of: MakeDesk) -> None:
    files = {"a.md": case(WITHDRAWN, slug="aa"), "b.md": follow_up(WITHDRAWN, follows="aa")}
    assert shown_follow_up(desk_of(files)).gone == ()


def test_a_notice_leads_to_what_stands_in_its_place(desk_of: MakeDesk) -> None:
    files = {
        "a.md": case(MERGED, slug="aa"),
        "b.md": case(slug="bb", title="Case bb"),
        "c.md": case("lang: sv", slug="cc", title="Fall cc"),
    }
    desk = desk_of(files)
    notice = shown_case(desk, "aa").withdrawn
    assert notice
    assert notice.replaced_by == (
        LinkView("Case bb", "cases/bb/"),
        LinkView("Fall cc", "sv/cases/cc/", lang="sv"),
    )
    said = "Withdrawn, 1 June 2010. It was two. In its place: Case bb; Fall cc"
    assert (notice.note, notice.text) == ("It was two.", said)
    assert entry_view(desk, entry_of(desk, "aa")).summary == said
    draft = desk_of({**files, "b.md": case("status: draft", slug="bb")})
    notice = shown_case(draft, "aa").withdrawn
    assert notice
    assert [link.text for link in notice.replaced_by] == ["Fall cc"]


def test_whoever_finds_what_stands_in_the_place_of_others_is_led_to_their_notices(desk_of: MakeDesk) -> None:
    swedish = "lang: sv\ntranslation: true"
    files = {
        "a.md": case(MERGED, slug="aa", title="Case aa"),
        "a.sv.md": case(swedish, slug="aa", title="Fall aa"),
        "b.md": case(slug="bb", title="Case bb"),
        "b.sv.md": case(swedish, slug="bb", title="Fall bb"),
        "c.md": case(slug="cc", title="Case cc"),
        "f.md": follow_up(follows="aa"),
    }
    desk = desk_of(files)
    assert shown_case(desk, "bb").replaces == (LinkView("Withdrawn: Case aa", "cases/aa/"),)
    assert shown_case(desk, "bb", "sv").replaces == (LinkView("Återkallat: Fall aa", "sv/cases/aa/"),)
    assert shown_case(desk, "aa").replaces == ()
    (gone,) = shown_follow_up(desk).gone
    assert (gone.text, [link.path for link in gone.replaced_by]) == (SAID, ["cases/bb/", "cases/cc/"])
    assert shown_case(desk_of({**files, "a.md": case("status: draft", slug="aa")}), "bb").replaces == ()


def test_it_leads_to_a_case_in_the_language_of_the_reader(desk_of: MakeDesk) -> None:
    swedish = "lang: sv\ntranslation: true"
    files = {
        "a.md": case(MERGED, slug="aa"),
        "a.sv.md": case(swedish, slug="aa", title="Fall aa"),
        "b.md": case(slug="bb", title="Case bb"),
        "b.sv.md": case(swedish, slug="bb", title="Fall bb"),
        "c.md": case(MERGED.replace("[bb, cc]", "bb"), slug="cc", title="Case cc"),
    }
    notices = [shown_case(desk_of(files), "aa", lang).withdrawn for lang in ("en", "sv")]
    assert [notice.replaced_by for notice in notices if notice] == [
        (LinkView("Case bb", "cases/bb/"),),
        (LinkView("Fall bb", "sv/cases/bb/"),),
    ]


def test_it_leads_to_the_notice_of_what_nothing_stands_in_the_place_of(desk_of: MakeDesk) -> None:
    files = {"a.md": case(MERGED.replace("[bb, cc]", "bb"), slug="aa"), "b.md": case(WITHDRAWN, slug="bb")}
    notice = shown_case(desk_of(files), "aa").withdrawn
    assert notice
    assert notice.replaced_by == (LinkView("Withdrawn: A case", "cases/bb/"),)


def test_a_follow_up_changes_when_a_case_of_it_is_withdrawn(desk_of: MakeDesk) -> None:
    def changed(first: str, own: str = "", today: date = TODAY) -> str | None:
        files = {
            "a.md": case(first, slug="aa"),
            "b.md": case(slug="bb"),
            "c.md": follow_up(own, follows="[aa, bb]"),
        }
        modified = shown_follow_up(desk_of(files, today=today)).modified
        return modified.iso if modified else None

    assert [changed(first) for first in ("", WITHDRAWN)] == [None, "2010-06-01"]
    # Of a case that was gone before it has said so all along; once withdrawn itself it says nothing of any.
    assert changed(WITHDRAWN, WITHDRAWN.replace("06-01", "05-20")) == "2010-05-20"
    assert changed(WITHDRAWN.replace("06-01", "04-01")) is None
    assert changed(WITHDRAWN, today=date(2010, 5, 31)) is None
