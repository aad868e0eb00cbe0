"""What the header `Link` of a page says of the same text in other languages."""

from __future__ import annotations

import re

import pytest

from casebook.views.signposts import header_of

from .library import MakeDesk, case, shown_case

LINK = re.compile(r'<https://example\.org/([^>]*)>; rel="alternate"; hreflang="([\w-]+)"')
FILES = {
    lang: case(f"lang: {lang}" + (more and f"\n{more}"))
    for lang, more in (("sv", ""), ("da", "translation: true"), ("en", "translation: true"))
}


def versions(desk_of: MakeDesk, *langs: str, of: str) -> list[tuple[str, str]]:
    """Return each version that a page names, by its language."""
    desk = desk_of({f"a.{lang}.md": FILES[lang] for lang in langs})
    links = map(LINK.fullmatch, header_of(desk, shown_case(desk, lang=of)))
    return [(link[2], link[1]) for link in links if link]


@pytest.mark.parametrize("of", ["sv", "da"])
def test_without_one_in_the_language_of_the_site_the_first_is_for_everybody(
    desk_of: MakeDesk, of: str
) -> None:
    """As in the head of the page, and in the sitemap."""
    assert versions(desk_of, "sv", "da", of=of) == [
        ("da", "da/cases/a-case/"),
        ("sv", "sv/cases/a-case/"),
        ("x-default", "da/cases/a-case/"),
    ]


def test_one_in_the_language_of_the_site_is_for_everybody(desk_of: MakeDesk) -> None:
    assert versions(desk_of, "sv", "da", "en", of="sv")[-1] == ("x-default", "cases/a-case/")


def test_a_text_in_one_language_names_no_other(desk_of: MakeDesk) -> None:
    assert versions(desk_of, "sv", of="sv") == []
