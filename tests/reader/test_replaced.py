"""What stands in the place of a text that was withdrawn."""

from __future__ import annotations

from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from casebook.errors import Severity
from casebook.reader import Library
from casebook.reader.replaced import in_place_of, predecessors
from tests.messages.content import read

NAMES = tuple("abcdefg")
GONE = st.none() | st.lists(st.sampled_from(NAMES), unique=True, max_size=4)
"""None of a case that stands; of one that was withdrawn, what it names."""


def case(slug: str, more: str = "", title: str = "Title") -> str:
    return (
        f"---\nkind: case\ntitle: {title} {slug}\nslug: {slug}\ndate: 2010\n"
        f"organisation: ISS\n{more}\n---\nText.\n"
    )


def gone(*names: str, note: str = "Wrong.") -> str:
    return f"revisions: [{{date: 2012, kind: withdrawal, note: {note}, replaced_by: [{', '.join(names)}]}}]"


def instead(library: Library, slug: str) -> list[str]:
    return [each.slug for each in in_place_of(library.cases[slug], library, attrgetter("published"))]


def before(library: Library, slug: str) -> list[str]:
    return [each.slug for each in predecessors(library.cases[slug], library, attrgetter("published"))]


def test_a_case_was_merged_or_split() -> None:
    library = read({"a.md": case("a", gone("b", "c")), "b.md": case("b"), "c.md": case("c")})
    assert library.problems == ()
    assert [instead(library, slug) for slug in "abc"] == [["b", "c"], [], []]
    assert [before(library, slug) for slug in "abc"] == [[], ["a"], ["a"]]


def test_what_was_withdrawn_since_leads_on_or_says_why_itself() -> None:
    files = {
        "a.md": case("a", gone("b", "e", "c")),
        "b.md": case("b", gone("c", "d")),
        "c.md": case("c"),
        "d.md": case("d"),
        "e.md": case("e", gone()),
    }
    library = read(files)
    assert instead(library, "a") == ["c", "d", "e"]
    # Of what is itself only a notice nobody learns more.
    assert [before(library, slug) for slug in "bcde"] == [[], ["a", "b"], ["b", "a"], []]


def test_nobody_is_led_to_a_draft() -> None:
    files = {"a.md": case("a", gone("b", "c")), "b.md": case("b", "status: draft"), "c.md": case("c")}
    assert instead(read(files), "a") == ["c"]
    gone_as_well = {**files, "b.md": case("b", gone("c") + "\nstatus: draft"), "a.md": case("a", gone("b"))}
    assert before(read(gone_as_well), "c") == []


@given(st.fixed_dictionaries(dict.fromkeys(NAMES, GONE)))
def test_whatever_names_whatever_nobody_is_led_in_a_circle(named: dict[str, list[str] | None]) -> None:
    files = {f"{slug}.md": case(slug, "" if by is None else gone(*by)) for slug, by in named.items()}
    library = read(files)
    for slug in NAMES:
        reached, queue = {slug}, [slug]
        for each in queue:
            queue += [other for other in named[each] or () if other not in reached]
            reached |= set(named[each] or ())
        found = instead(library, slug)
        assert len(set(found)) == len(found)
        # Whatever stands or says itself that nothing does, and can be reached.
        assert set(found) == {each for each in reached if not named[each]} - {slug}
        others = before(library, slug)
        assert len(set(others)) == len(others)
        assert set(others) == (
            {each for each in NAMES if slug in instead(library, each)} if named[slug] is None else set()
        )


def test_a_translation_names_what_its_original_names() -> None:
    said = "lang: sv\ntranslation: true\nrevisions: [{date: 2012, kind: withdrawal, note: Fel.}]"
    swedish = f"---\nkind: case\ntitle: Titel\nslug: a\n{said}\n---\nText.\n"
    library = read({"a.md": case("a", gone("b")), "a.sv.md": swedish, "b.md": case("b")})
    assert library.problems == ()
    withdrawal = library.entries[1].document.withdrawal
    assert withdrawal
    assert (withdrawal.note, withdrawal.replaced_by) == ("Fel.", ("b",))


def test_a_translation_names_no_others() -> None:
    said = "revisions: [{date: 2012, kind: withdrawal, replaced_by: c}]"
    swedish = f"---\nkind: case\ntitle: Titel\nslug: a\nlang: sv\ntranslation: true\n{said}\n---\nText.\n"
    files = {"a.md": case("a", gone("b")), "a.sv.md": swedish, "b.md": case("b"), "c.md": case("c")}
    assert [problem.key for problem in read(files).problems] == ["translation-differs"]


def test_a_post_that_became_a_case_names_it_in_every_language() -> None:
    post = "---\ntitle: Post\nslug: post\ndate: 2011\n{}\n---\nText.\n"
    said = "revisions: [{date: 2012, kind: withdrawal, note: Fel.}]"
    swedish = post.format(f"lang: sv\ntranslation: true\n{said}")
    library = read({"b.md": case("b"), "p.md": post.format(gone("b")), "p.sv.md": swedish})
    assert [problem for problem in library.problems if problem.severity is Severity.ERROR] == []
    for entry, note in zip(library.entries[1:], ("Wrong.", "Fel."), strict=True):
        withdrawal = entry.document.withdrawal
        assert withdrawal
        assert (withdrawal.note, withdrawal.replaced_by) == (note, ("b",))
        assert [each.slug for each in in_place_of(entry, library, attrgetter("published"))] == ["b"]
