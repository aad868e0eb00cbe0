"""The library: originals, translations, follow-ups, and ids that can be named."""

from __future__ import annotations

from casebook.reader import Library

from .samples import case, follow_up, post, read

FILES = {
    "cases/a.md": case(
        "metrics: [{id: fans, label: Fans, observations: []}]\nsources: {blog: {title: A blog}}\n"
    ),
    "cases/a.da.md": case(lang="da", translation="true", title="ISS på dansk"),
    "cases/a.sv.md": case(lang="sv", translation="true", title="ISS på svenska"),
    "cases/b.md": case(slug="nordea", status="draft"),
    "follow-ups/one.md": follow_up(slug="one"),
    "follow-ups/one.sv.md": follow_up(slug="one", lang="sv", translation="true", follows=None),
    "follow-ups/two.md": follow_up(slug="two", follows="[nordea, iss]"),
    "posts/a.md": post(slug="iss", lang="nb"),
    "posts/old.md": "Title: An old post\n\nText.\n",
    "sources.yaml": "shared: {title: Shared}\n",
}
LIBRARY = read(FILES)


def names(library: Library, slugs: dict[str, object]) -> list[str]:
    assert [problem.key for problem in library.problems] == ["case-not-published"]
    return sorted(slugs)


def test_originals_stand_under_their_slugs() -> None:
    assert names(LIBRARY, dict(LIBRARY.cases)) == ["iss", "nordea"]
    assert names(LIBRARY, dict(LIBRARY.follow_ups)) == ["one", "two"]
    assert [entry.lang for entry in LIBRARY.cases.values()] == ["en", "en"]


def test_follow_ups_are_found_from_their_case() -> None:
    assert [entry.document.slug for entry in LIBRARY.follow_ups_of("iss")] == ["one", "two"]
    assert [entry.document.slug for entry in LIBRARY.follow_ups_of("nordea")] == ["two"]
    assert LIBRARY.follow_ups_of("nobody") == ()


def test_translations_know_each_other_and_no_other_kind() -> None:
    english = LIBRARY.cases["iss"]
    assert [entry.lang for entry in LIBRARY.translations_of(english)] == ["da", "sv"]
    danish = LIBRARY.in_language(english, "da")
    assert danish.document.title == "ISS på dansk"
    assert [entry.lang for entry in LIBRARY.translations_of(danish)] == ["en", "sv"]
    assert LIBRARY.original_of(danish) == english
    assert LIBRARY.in_language(english, "nb") == english


def test_what_is_published_is_neither_draft_nor_hidden() -> None:
    published = {
        entry.slug: entry.published for entry in LIBRARY.entries if (entry.kind, entry.lang) == ("case", "en")
    }
    assert published == {"iss": True, "nordea": False}


def test_ids_of_a_section_are_found_in_lists_and_in_mappings() -> None:
    entry = LIBRARY.cases["iss"]
    assert (entry.ids("metrics"), entry.ids("sources")) == (frozenset({"fans"}), frozenset({"blog"}))
    assert (entry.ids("claims"), entry.ids("organisation")) == (frozenset(), frozenset())
    assert LIBRARY.shared_ids == frozenset({"shared"})


def test_pelicans_files_are_not_in_the_library() -> None:
    assert [entry.source.shown for entry in LIBRARY.entries] == [
        "content/cases/a.da.md",
        "content/cases/a.md",
        "content/cases/a.sv.md",
        "content/cases/b.md",
        "content/follow-ups/one.md",
        "content/follow-ups/one.sv.md",
        "content/follow-ups/two.md",
        "content/posts/a.md",
    ]
